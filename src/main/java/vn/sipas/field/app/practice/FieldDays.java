package vn.sipas.field.app.practice;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import vn.sipas.field.app.desk.Fieldwork;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Completeness;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionType;
import vn.sipas.field.survey.interview.Outcome;
import vn.sipas.field.survey.interview.Visit;

/** One enumerator's days in the field: who is found at home, who refuses, and the interviews. */
final class FieldDays {

    private static final int CORRECT_ONE_OF = 4;
    private static final LocalTime MORNING = LocalTime.of(7, 30);
    private static final LocalTime EVENING = LocalTime.of(18, 30);

    /** The reason that the interview screen gives too. */
    private static final String BEGUN_IN_ERROR = "begun-in-error";

    private final Fieldwork fieldwork;
    private final SplittableRandom random;
    private final PracticeClock clock;
    private final Tally tally;
    private final List<CaseId> interviewed = new ArrayList<>();
    private final Optional<Cheating> cheating;
    private int held;
    private int left;
    private int unsuccessfulLeft;

    /** @param cheating what the enumerator does instead of some interviews; nothing if all are held */
    FieldDays(
            Fieldwork fieldwork,
            int interviews,
            SplittableRandom random,
            PracticeClock clock,
            Tally tally,
            Optional<Cheating> cheating) {
        this.cheating = cheating;
        this.fieldwork = fieldwork;
        this.left = interviews;
        this.unsuccessfulLeft = unsuccessful(interviews);
        this.random = random;
        this.clock = clock;
        this.tally = tally;
    }

    /** How many cases {@code interviews} interviews take, with those who refuse or are not reached. */
    static int cases(int interviews) {
        return interviews + unsuccessful(interviews);
    }

    private static int unsuccessful(int interviews) {
        return interviews / 8 + (interviews > 0 ? 1 : 0);
    }

    /** How many of the cases are gone to, before those that are left waiting. */
    int toVisit() {
        return left + unsuccessfulLeft;
    }

    /** Goes to a case; true if it became an interview. The plan's number of interviews is always reached, unless some are dropped. */
    boolean visit(CaseId id) {
        if (left > 0 && cheating.isPresent()) {
            Optional<Cheat> cheat = cheating.get().of(held);
            if (cheat.isPresent()) {
                cheated(id, cheat.get(), cheating.get());
                return true;
            }
        }
        travel();
        boolean mustFail = left == 0;
        boolean mayFail = unsuccessfulLeft > 0 && random.nextInt(100) < 12;
        if (mustFail || mayFail) {
            unsuccessful(id);
            return false;
        }
        if (random.nextInt(100) < 12) {
            fieldwork.contact(id, "visit", Outcome.NOT_HOME, "Đi vắng, hẹn hôm khác.");
            travel();
        }
        if (!interview(id)) {
            return false;
        }
        held++;
        left--;
        return true;
    }

    private void cheated(CaseId id, Cheat cheat, Cheating how) {
        if (cheat == Cheat.INVENT) {
            how.goOnAtDesk();
        } else {
            travel();
        }
        Visit visit = fieldwork.begin(id, Mode.LAPTOP);
        SplittableRandom own = random.split();
        ended(
                id,
                new SimulatedVisit(visit, own, time -> clock.pass(how.hurried(cheat, time)), person -> switch (cheat) {
                            case COPY -> how.copy(person);
                            case INVENT -> SimulatedVisit.madeUp(visit, own);
                            case SPEED, DROP -> person;
                        })
                        .hold());
        how.did(cheat, id);
        held++;
        left--;
    }

    private void unsuccessful(CaseId id) {
        unsuccessfulLeft--;
        if (cheating.isPresent() && cheating.get().leavesOutRefusal()) {
            tally.count("left-out");
            return;
        }
        // Turn and turn about, so that a short season shows both.
        if (tally.of("refused") <= tally.of("not-reached")) {
            fieldwork.contact(id, "visit", random.nextBoolean() ? Outcome.REFUSED_SELF : Outcome.REFUSED_HOUSEHOLD, "");
            tally.count("refused");
        } else {
            for (int attempt = 0; attempt < 3; attempt++) {
                fieldwork.contact(id, "visit", Outcome.NOT_HOME, "");
                travel();
            }
            tally.count("not-reached");
        }
    }

    /** Holds an interview; false if it was dropped. */
    private boolean interview(CaseId id) {
        Visit visit = fieldwork.begin(id, Mode.LAPTOP);
        SimulatedVisit simulated = new SimulatedVisit(
                visit,
                random.split(),
                clock::pass,
                person -> cheating.map(how -> how.keep(person)).orElse(person));
        if (cheating.isPresent() && cheating.get().dropsPerson(simulated.isOfDiscontent())) {
            simulated.askUpTo(10 + random.nextInt(30));
            visit.giveUp(BEGUN_IN_ERROR, Optional.empty());
            cheating.get().dropped();
            return false;
        }
        ended(id, random.nextInt(100) < 3 ? simulated.breakOffAfter(10 + random.nextInt(60)) : simulated.hold());
        return true;
    }

    private void ended(CaseId id, Visit.Ending ending) {
        switch (ending) {
            case Visit.Ending.Finished(var _, Completeness completeness, var _) -> {
                tally.count(completeness.code());
                if (completeness == Completeness.COMPLETE) {
                    interviewed.add(id);
                }
            }
            case Visit.Ending.Unfinished(var open) ->
                throw new IllegalStateException("a simulated interview is unfinished: " + open.size() + " open");
        }
    }

    /** Puts right a few finished interviews, as one does in the evening; one at least where there are several. */
    void correctSome() {
        int certain = interviewed.size() >= CORRECT_ONE_OF ? random.nextInt(interviewed.size()) : -1;
        for (int i = 0; i < interviewed.size(); i++) {
            if (i == certain || random.nextInt(100) < 3) {
                clock.pass(Duration.ofMinutes(3));
                correct(interviewed.get(i));
            }
        }
    }

    private void correct(CaseId id) {
        Visit visit = fieldwork.correct(id, "Ghi nhầm, đã gọi lại hỏi.");
        Optional<Question> question = visit.pages().stream()
                .map(Page::questions)
                .flatMap(List::stream)
                .filter(q -> q.type() == QuestionType.SELECT_ONE && q.answer().isPresent())
                .skip(random.nextInt(20))
                .findFirst();
        question.ifPresent(q -> {
            clock.pass(Duration.ofSeconds(20));
            visit.answer(q.path(), Optional.of(new Answer(q.choices().getFirst().name())));
        });
        SimulatedVisit rest = new SimulatedVisit(visit, random.split(), clock::pass);
        if (rest.finish() instanceof Visit.Ending.Finished) {
            tally.count("corrections");
        }
    }

    private void travel() {
        clock.pass(Duration.ofMinutes(4 + random.nextInt(9)));
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        if (now.toLocalTime().isAfter(EVENING)) {
            clock.goTo(now.toLocalDate()
                    .plusDays(1)
                    .atTime(MORNING)
                    .atZone(clock.getZone())
                    .toInstant());
        }
    }
}

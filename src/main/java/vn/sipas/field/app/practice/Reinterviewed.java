package vn.sipas.field.app.practice;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.Choice;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionType;
import vn.sipas.field.survey.interview.Visit;
import vn.sipas.field.survey.interview.recheck.RecheckForm;
import vn.sipas.field.survey.interview.recheck.RecheckMark;

/**
 * A simulated person who is interviewed again: whoever was interviewed says much the same once more, whoever was not says so and is
 * somebody else than the form has it.
 */
public final class Reinterviewed {

    /** How often honest people give another fact the second time; between the shares found in re-interviews. */
    private static final Map<String, Double> OTHER_FACT =
            Map.of("sex", 0.0, "age", 0.06, "schooling", 0.11, "occupation", 0.20);

    private static final double ONE_STEP = 0.32;
    private static final double ANY_STEP = 0.05;
    private static final double OTHER_EXPERIENCE = 0.08;
    private static final double STILL_NO_ANSWER = 0.7;
    private static final double AGREES = 0.9;
    private static final double REFUSES_A_FACT = 0.01;
    private static final double TOLD = 0.02;

    private static final String YES = "1";
    private static final String NO = "2";
    private static final int MOST_MINUTES = 300;

    private Reinterviewed() {}

    /** The randomness of one case: the same for the same seed, whatever is done with other cases. */
    public static RandomGenerator random(long seed, CaseId caseId) {
        return new SplittableRandom(seed * 31 + caseId.text().hashCode());
    }

    /** The person of {@code interview}, which was held, asked again in {@code visit}. */
    public static SimulatedVisit of(
            BookRecord.Interview interview, Visit visit, RandomGenerator random, SimulatedVisit.Pace pace) {
        RecheckForm form = new RecheckForm(visit.form());
        return new SimulatedVisit(
                visit, random, pace, person -> new Steady(visit, form, person, new Same(form, interview, random)));
    }

    /** A person for whom an interview was made up, asked again in {@code visit}. */
    public static SimulatedVisit neverAsked(Visit visit, RandomGenerator random, SimulatedVisit.Pace pace) {
        RecheckForm form = new RecheckForm(visit.form());
        return new SimulatedVisit(visit, random, pace, person -> new Steady(visit, form, person, new Never(random)));
    }

    /** The person of an {@code interview} of which is known whether, and how, it was cheated. */
    public static SimulatedVisit of(
            BookRecord.Interview interview,
            Optional<Cheat> cheat,
            Visit visit,
            RandomGenerator random,
            SimulatedVisit.Pace pace) {
        boolean asked = cheat.map(how -> switch (how) {
                    case SPEED, DROP -> true;
                    case COPY, INVENT -> false;
                })
                .orElse(true);
        return asked ? of(interview, visit, random, pace) : neverAsked(visit, random, pace);
    }

    /** What somebody has to say to the marked questions; to the others anybody's answer will do. */
    private interface Memory {

        Optional<Answer> answer(RecheckMark mark, Question question, String name, Replies person);

        Optional<Missing> missing(RecheckMark mark, String name);
    }

    /** Asked the same question twice, a person gives the same answer. */
    private static final class Steady implements Replies {

        private final Visit visit;
        private final Map<String, RecheckMark> marks;
        private final Replies person;
        private final Memory memory;
        private final Map<String, Optional<Answer>> given = new HashMap<>();

        Steady(Visit visit, RecheckForm form, Replies person, Memory memory) {
            this.visit = visit;
            this.marks = form.marks();
            this.person = person;
            this.memory = memory;
        }

        @Override
        public Optional<Missing> missing(Question question) {
            String name = visit.recordName(question.path());
            return Optional.ofNullable(marks.get(name)).flatMap(mark -> memory.missing(mark, name));
        }

        @Override
        public Optional<Answer> answer(Question question) {
            String name = visit.recordName(question.path());
            return given.computeIfAbsent(
                    name,
                    _ -> Optional.ofNullable(marks.get(name))
                            .map(mark -> memory.answer(mark, question, name, person))
                            .orElseGet(() -> person.answer(question)));
        }
    }

    /** Somebody who was interviewed. */
    private record Same(BookRecord.Interview interview, Map<String, String> facts, RandomGenerator random)
            implements Memory {

        Same(RecheckForm form, BookRecord.Interview interview, RandomGenerator random) {
            this(interview, byName(form), random);
        }

        private static Map<String, String> byName(RecheckForm form) {
            Map<String, String> byName = new HashMap<>();
            form.facts().forEach((fact, name) -> byName.put(name, fact));
            return byName;
        }

        @Override
        public Optional<Missing> missing(RecheckMark mark, String name) {
            return switch (mark) {
                case FACT -> refusesFact(random);
                case ITEM ->
                    Optional.ofNullable(interview.body().missing().get(name))
                            .filter(_ -> random.nextDouble() < STILL_NO_ANSWER);
                case HELD, PERSON, LENGTH, WAY, TOLD, CONSENT, REMARK -> Optional.empty();
            };
        }

        @Override
        public Optional<Answer> answer(RecheckMark mark, Question question, String name, Replies person) {
            return switch (mark) {
                case HELD -> says(RecheckForm.Held.YES.code());
                case PERSON -> says(RecheckForm.AnsweredBy.SELF.code());
                case LENGTH -> says(String.valueOf(minutes()));
                case WAY -> says(way(interview.mode()));
                case TOLD -> says(random.nextDouble() < TOLD ? YES : NO);
                case CONSENT -> says(YES);
                case FACT, ITEM ->
                    RecheckForm.answer(interview.body(), name)
                            .map(before -> Optional.of(new Answer(again(mark, question, name, before))))
                            .orElseGet(() -> person.answer(question));
                case REMARK -> person.answer(question);
            };
        }

        /** People remember by fives. */
        private long minutes() {
            long minutes = Duration.between(
                            interview.body().started(), interview.body().ended())
                    .toMinutes();
            long remembered = minutes < 8 ? minutes : Math.round(minutes * (0.8 + 0.4 * random.nextDouble()) / 5) * 5;
            return Math.clamp(remembered, 1, MOST_MINUTES);
        }

        private String again(RecheckMark mark, Question question, String name, String before) {
            List<String> codes = question.choices().stream().map(Choice::name).toList();
            int place = codes.indexOf(before);
            if (question.type() != QuestionType.SELECT_ONE || place < 0 || codes.size() < 2) {
                return before;
            }
            double draw = random.nextDouble();
            if (mark == RecheckMark.FACT) {
                String fact = facts.getOrDefault(name, "");
                if (draw >= OTHER_FACT.getOrDefault(fact, 0.0)) {
                    return before;
                }
                return fact.equals("occupation") ? another(codes, place) : codes.get(beside(place, codes.size()));
            }
            if (codes.size() == 2) {
                return draw < OTHER_EXPERIENCE ? codes.get(1 - place) : before;
            }
            if (draw < ANY_STEP) {
                return another(codes, place);
            }
            return draw < ANY_STEP + ONE_STEP ? codes.get(beside(place, codes.size())) : before;
        }

        private String another(List<String> codes, int place) {
            return codes.get((place + 1 + random.nextInt(codes.size() - 1)) % codes.size());
        }

        private int beside(int place, int size) {
            boolean up = place == 0 || (place < size - 1 && random.nextBoolean());
            return up ? place + 1 : place - 1;
        }

        private static String way(Mode mode) {
            return switch (mode) {
                case LAPTOP, HANDOVER -> "1";
                case PAPER_ENUMERATOR -> "2";
                case PHONE -> "3";
                case PAPER_SELF -> "4";
            };
        }
    }

    /** Somebody who was never interviewed: a person of their own. */
    private record Never(RandomGenerator random) implements Memory {

        @Override
        public Optional<Missing> missing(RecheckMark mark, String name) {
            return mark == RecheckMark.FACT ? refusesFact(random) : Optional.empty();
        }

        @Override
        public Optional<Answer> answer(RecheckMark mark, Question question, String name, Replies person) {
            return switch (mark) {
                case HELD -> says(RecheckForm.Held.NO.code());
                case CONSENT -> says(random.nextDouble() < AGREES ? YES : NO);
                case PERSON, LENGTH, WAY, TOLD, FACT, ITEM, REMARK -> person.answer(question);
            };
        }
    }

    private static Optional<Missing> refusesFact(RandomGenerator random) {
        return random.nextDouble() < REFUSES_A_FACT ? Optional.of(Missing.REFUSES) : Optional.empty();
    }

    private static Optional<Answer> says(String answer) {
        return Optional.of(new Answer(answer));
    }
}

package vn.sipas.field.app.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import vn.sipas.field.ledger.age.AgeIdentity;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.FormHash;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.roster.Roster;
import vn.sipas.field.ledger.store.AgePurpose;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.answers.AnswerArchive;
import vn.sipas.field.office.answers.Questionnaire;
import vn.sipas.field.office.index.known.SamplePlan;
import vn.sipas.field.office.index.making.Bases;
import vn.sipas.field.office.review.Counting;
import vn.sipas.field.office.review.Judged;
import vn.sipas.field.office.review.progress.Progress;
import vn.sipas.field.office.sampling.SeasonSample;
import vn.sipas.field.office.season.HandingOut;
import vn.sipas.field.office.season.SeasonBook;
import vn.sipas.field.survey.frame.GivenCase;
import vn.sipas.field.survey.handover.SealedAnswers;
import vn.sipas.field.survey.interview.Household;
import vn.sipas.field.survey.sample.draw.DrawnSample;
import vn.sipas.field.survey.sample.draw.Listed;

/** The interviews of a store as they stand now, and where each belongs. */
public final class CountedSeason {

    private final Store store;
    private final OwnBook own;
    private final SeasonBook book;
    private final Books books;
    private final Counting counting;
    private final List<Judged> judged;
    private final Optional<Roster> roster;
    private final Map<CaseId, String> unitOf = new HashMap<>();
    private final List<Progress.Released> released = new ArrayList<>();

    public CountedSeason(Store store, OwnBook own, SeasonBook book, HandingOut handingOut) {
        this.store = store;
        this.own = own;
        this.book = book;
        this.books = new Books(store);
        this.counting = new Counting(store, book.book().name());
        this.judged = counting.interviews();
        this.roster = book.roster();
        Released opened = new Released(store);
        roster.ifPresent(known -> handingOut.standing(known).forEach((person, given) -> {
            Set<CaseId> open = given.stream().anyMatch(one -> one.reserve() > 0) ? opened.to(known, person) : Set.of();
            for (GivenCase one : given) {
                unitOf.put(one.id(), one.line().unit());
                if (one.reserve() == 0 || open.contains(one.id())) {
                    released.add(new Progress.Released(one.id(), one.line().unit(), person, one.reserve() > 0));
                }
            }
        }));
    }

    /**
     * How each case was drawn, where this is the department's store and every interview that stands is of a case that its draw has; nothing
     * elsewhere.
     */
    Optional<SamplePlan> drawn() {
        if (!store.owner().role().equals(Role.DEPARTMENT.code())
                || !(new SeasonSample(store, own).sample()
                        instanceof SeasonSample.Outcome.Done<DrawnSample>(DrawnSample sample))) {
            return Optional.empty();
        }
        SamplePlan plan = SamplePlan.of(sample);
        boolean all = judged.stream()
                .filter(Bases::isSigned)
                .flatMap(one -> one.seen().envelope().caseId().stream())
                .allMatch(id -> plan.of(id).isPresent());
        return all ? Optional.of(plan.times(adults(sample.rule().listed()))) : Optional.empty();
    }

    /** How many adults each household stands for, at most the rule's cap; empty where people were drawn. */
    private Map<CaseId, Integer> adults(Listed listed) {
        Map<CaseId, Integer> factors = new HashMap<>();
        if (listed instanceof Listed.Households(int cap)) {
            judged.stream()
                    .filter(Bases::isSigned)
                    .flatMap(one -> one.interview().stream())
                    .forEach(interview -> Household.of(interview.body())
                            .ifPresent(
                                    household -> factors.put(interview.caseId(), Math.min(cap, household.adults()))));
        }
        return factors;
    }

    public SeasonBook book() {
        return book;
    }

    public Books books() {
        return books;
    }

    public Counting counting() {
        return counting;
    }

    /** Every interview and how it stands. */
    public List<Judged> judged() {
        return judged;
    }

    /** The cases handed out, reserves once they are open; empty where the list is not here. */
    public List<Progress.Released> released() {
        return List.copyOf(released);
    }

    /**
     * The answers of {@code wanted}; the department opens what was answered in private.
     *
     * @param watcher is told how many are done
     */
    public AnswerArchive.Gathered gather(List<Judged> wanted, Questionnaire questionnaire, IntConsumer watcher) {
        AnswerArchive archive = new AnswerArchive(store);
        Optional<AgeIdentity> key = store.owner().role().equals(Role.DEPARTMENT.code())
                ? store.secrets().identity(AgePurpose.FILES)
                : Optional.empty();
        if (key.isEmpty()) {
            return archive.gather(wanted, questionnaire, forms(), watcher);
        }
        try (AgeIdentity department = key.get()) {
            return archive.gather(
                    wanted, questionnaire, forms(), content -> SealedAnswers.open(content, department), watcher);
        }
    }

    /** The forms of the season. */
    Set<FormHash> forms() {
        return book.forms().stream().map(BookRecord.Form::form).collect(Collectors.toSet());
    }

    /** The unit of a listed case; where the list is not here or was deleted, that of the writer of {@code of}. */
    public String unit(CaseId caseId, BookName of) {
        return Optional.ofNullable(unitOf.get(caseId))
                .or(() -> roster.flatMap(known -> known.member(of))
                        .map(member -> member.person().unit()))
                .orElse("");
    }
}

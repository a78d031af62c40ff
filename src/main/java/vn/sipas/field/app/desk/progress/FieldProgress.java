package vn.sipas.field.app.desk.progress;

import static vn.sipas.field.office.review.Standing.COUNTS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import vn.sipas.field.app.desk.CountedSeason;
import vn.sipas.field.app.desk.Papers;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.Completeness;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.record.Person;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.roster.Roster;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.answers.AnswerArchive;
import vn.sipas.field.office.answers.Interviews;
import vn.sipas.field.office.answers.Questionnaire;
import vn.sipas.field.office.merge.Arrivals;
import vn.sipas.field.office.review.Contacts;
import vn.sipas.field.office.review.Judged;
import vn.sipas.field.office.review.progress.Laptop;
import vn.sipas.field.office.review.progress.Pace;
import vn.sipas.field.office.review.progress.Progress;
import vn.sipas.field.office.season.HandingOut;
import vn.sipas.field.office.season.SeasonBook;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.frame.Assignments;
import vn.sipas.field.survey.frame.unit.Units;
import vn.sipas.field.survey.paper.PaperSum;
import vn.sipas.field.survey.paper.PrintedPapers;

/** How far the fieldwork is by all that is held here: of the whole season at the department, of his team at a supervisor's desk. */
public final class FieldProgress {

    private final Store store;
    private final OwnBook own;
    private final HandingOut handingOut;

    public FieldProgress(Store store, OwnBook own, HandingOut handingOut) {
        this.store = store;
        this.own = own;
        this.handingOut = handingOut;
    }

    /**
     * How far it is.
     *
     * @param records how many records all this was told by
     * @param listed whether a list of cases is held here: without one there is no rate
     * @param units by what lags most
     * @param people who has been silent longest first
     */
    public record Standing(
            LocalDate starts,
            LocalDate ends,
            LocalDate today,
            long records,
            boolean listed,
            Progress progress,
            Pace pace,
            List<Unit> units,
            List<Member> people,
            PaperSum papers) {
        public Standing {
            units = List.copyOf(units);
            people = List.copyOf(people);
        }

        /** The people whose laptops should have handed over. */
        public List<Member> overdue() {
            return people.stream()
                    .filter(member -> member.laptop().state() == Laptop.State.OVERDUE)
                    .toList();
        }
    }

    /**
     * A unit whose service is judged.
     *
     * @param overdue laptops of people with cases there that should have handed over
     * @param due laptops that are to hand over today
     */
    public record Unit(String code, String name, Progress.Row row, int overdue, int due) {}

    /**
     * An enumerator.
     *
     * @param row of the cases that stand with the person; nothing without any
     * @param interviews of the person's own that count
     */
    public record Member(
            String name, String unit, String unitName, Laptop laptop, Optional<Progress.Row> row, int interviews) {

        @Override
        public String toString() {
            return "Member[" + laptop.book() + "]";
        }
    }

    /**
     * How far it is; nothing where no season or no form is known.
     *
     * @param watcher is told how many interviews were read
     */
    public Optional<Standing> standing(Optional<FormFile> form, Locale language, IntConsumer watcher) {
        return form.flatMap(known -> SeasonBook.find(store, own)
                .flatMap(book -> book.season()
                        .map(season -> new Reading(book, season)
                                .standing(Questionnaire.of(known, language.getLanguage()), watcher))));
    }

    /** One reading of the store. */
    private final class Reading {

        private final BookRecord.Season season;
        private final CountedSeason counted;
        private final Optional<Roster> roster;
        private final LocalDate today = own.now().toLocalDate();
        private final Map<BookName, Integer> written = new HashMap<>();
        private final Set<String> typed = new HashSet<>();

        Reading(SeasonBook book, BookRecord.Season season) {
            this.season = season;
            this.counted = new CountedSeason(store, own, book, handingOut);
            this.roster = book.roster();
        }

        Standing standing(Questionnaire questionnaire, IntConsumer watcher) {
            Contacts contacts =
                    new Contacts(counted.books(), counted.book().book().name());
            Progress progress = Progress.of(counted.released(), finished(questionnaire, watcher), contacts::outcome);
            List<Member> people = people(progress);
            return new Standing(
                    season.starts(),
                    season.ends(),
                    today,
                    counted.books().all().stream().mapToLong(Book::size).sum(),
                    !counted.released().isEmpty(),
                    progress,
                    Pace.of(progress, season.starts(), season.ends(), today),
                    units(progress, people),
                    people,
                    PaperSum.of(
                            new PrintedPapers(store).ranges(),
                            new Papers(store, own)
                                    .list().stream().map(Papers.Row::form).toList(),
                            typed));
        }

        private List<Progress.Finished> finished(Questionnaire questionnaire, IntConsumer watcher) {
            List<Judged> counting = counted.judged().stream()
                    .filter(judged -> judged.standing() == COUNTS)
                    .toList();
            Map<LeafHash, Judged> byLeaf = new HashMap<>();
            counting.forEach(judged -> byLeaf.put(judged.seen().leaf(), judged));
            List<Progress.Finished> finished = new ArrayList<>();
            AnswerArchive.Gathered gathered = counted.gather(counting, questionnaire, watcher);
            Interviews rows = gathered.interviews();
            for (int row = 0; row < rows.count(); row++) {
                Judged judged = byLeaf.remove(rows.source(row).leaf());
                if (judged != null) {
                    finished.add(finished(judged, rows.mode(row), rows.completeness(row)));
                }
            }
            // Of a form that is not here, or without a body: those with one say themselves what they are.
            byLeaf.values()
                    .forEach(judged -> judged.interview()
                            .ifPresent(interview ->
                                    finished.add(finished(judged, interview.mode(), interview.completeness()))));
            return finished;
        }

        private Progress.Finished finished(Judged judged, Mode mode, Completeness completeness) {
            written.merge(judged.book().name(), 1, Integer::sum);
            switch (mode) {
                case PAPER_SELF, PAPER_ENUMERATOR ->
                    judged.interview()
                            .flatMap(interview -> interview.body().serial())
                            .ifPresent(typed::add);
                case LAPTOP, HANDOVER, PHONE -> {
                    // There is no paper.
                }
            }
            return new Progress.Finished(
                    judged.seen().envelope().caseId().orElseThrow(),
                    mode,
                    completeness,
                    judged.seen().envelope().at().toLocalDate());
        }

        /** The enumerators whom the owner may give cases to. */
        private List<Member> people(Progress progress) {
            Map<BookName, OffsetDateTime> last = new Arrivals(store).last();
            List<Member> people = new ArrayList<>();
            roster.ifPresent(known -> known.keys(Role.ENUMERATOR).forEach(key -> {
                BookName book = BookName.of(store.owner().season(), key);
                if (Assignments.mayAssign(known, own.book().name(), book)) {
                    Person person = known.member(book).orElseThrow().person();
                    people.add(new Member(
                            person.name(),
                            person.unit(),
                            Units.name(person.unit()).orElse(person.unit()),
                            Laptop.of(book, Optional.ofNullable(last.get(book)), season.starts(), season.ends(), today),
                            Optional.ofNullable(progress.people().get(book.text())),
                            written.getOrDefault(book, 0)));
                }
            }));
            people.sort(
                    Comparator.<Member>comparingLong(member -> -member.laptop().days())
                            .thenComparing(Member::name));
            return people;
        }

        private List<Unit> units(Progress progress, List<Member> people) {
            Map<String, Set<BookName>> working = new HashMap<>();
            counted.released()
                    .forEach(one -> working.computeIfAbsent(one.unit(), _ -> new HashSet<>())
                            .add(one.person()));
            List<Unit> units = new ArrayList<>();
            progress.units()
                    .forEach((code, row) -> units.add(new Unit(
                            code,
                            Units.name(code).orElse(code),
                            row,
                            laptops(people, working, code, Laptop.State.OVERDUE),
                            laptops(people, working, code, Laptop.State.DUE))));
            units.sort(Comparator.<Unit, BigDecimal>comparing(
                            unit -> unit.row().all().rr1().orElse(BigDecimal.ZERO))
                    .thenComparing(Unit::name));
            return units;
        }

        private static int laptops(
                List<Member> people, Map<String, Set<BookName>> working, String unit, Laptop.State state) {
            Set<BookName> there = working.getOrDefault(unit, Set.of());
            return Math.toIntExact(people.stream()
                    .filter(member -> there.contains(member.laptop().book())
                            && member.laptop().state() == state)
                    .count());
        }
    }

    /** The serials that were printed for this desk. */
    public PrintedPapers printed() {
        return new PrintedPapers(store);
    }
}

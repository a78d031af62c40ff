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
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import vn.sipas.field.app.desk.CountedSeason;
import vn.sipas.field.app.desk.Papers;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.Completeness;
import vn.sipas.field.ledger.record.Kind;
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
import vn.sipas.field.office.review.progress.SeasonProgress;
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
     * How far it is; nothing where no season or no form is known.
     *
     * @param watcher is told how many interviews were read
     */
    public Optional<SeasonProgress> standing(Optional<FormFile> form, Locale language, IntConsumer watcher) {
        return form.flatMap(known -> SeasonBook.find(store, own)
                .flatMap(book -> book.season()
                        .map(season -> new Reading(book, season)
                                .standing(Questionnaire.of(known, language.getLanguage()), watcher))));
    }

    /**
     * The enumerators of the owner's team and when their laptops handed over last, the longest silent first; quickly, without how far
     * they are: {@code interviews} are those held here, whether or not they count. Nobody before a season is known.
     */
    public List<SeasonProgress.Member> laptops() {
        Books books = new Books(store);
        return SeasonBook.find(store, own)
                .flatMap(book -> book.season().map(season -> new Team(book, season)))
                .map(team -> team.people(
                        _ -> Optional.empty(),
                        person -> books.find(person).stream()
                                .flatMap(book -> book.seen(Kind.INTERVIEW.code()).stream())
                                .filter(seen -> seen.envelope().ref().isEmpty())
                                .mapToInt(_ -> 1)
                                .sum()))
                .orElse(List.of());
    }

    /** The serials that were printed for this desk. */
    public PrintedPapers printed() {
        return new PrintedPapers(store);
    }

    /** The enumerators whom the owner may give cases to. */
    private final class Team {

        private final BookRecord.Season season;
        private final Optional<Roster> roster;
        private final LocalDate today = own.now().toLocalDate();

        Team(SeasonBook book, BookRecord.Season season) {
            this.season = season;
            this.roster = book.roster();
        }

        List<SeasonProgress.Member> people(
                Function<BookName, Optional<Progress.Row>> rows, ToIntFunction<BookName> interviews) {
            Map<BookName, OffsetDateTime> last = new Arrivals(store).last();
            List<SeasonProgress.Member> people = new ArrayList<>();
            roster.ifPresent(known -> known.keys(Role.ENUMERATOR).forEach(key -> {
                BookName book = BookName.of(store.owner().season(), key);
                if (Assignments.mayAssign(known, own.book().name(), book)) {
                    Person person = known.member(book).orElseThrow().person();
                    people.add(new SeasonProgress.Member(
                            person.name(),
                            person.unit(),
                            unitName(person.unit()),
                            Laptop.of(book, Optional.ofNullable(last.get(book)), season.starts(), season.ends(), today),
                            rows.apply(book),
                            interviews.applyAsInt(book)));
                }
            }));
            people.sort(Comparator.<SeasonProgress.Member>comparingLong(
                            member -> -member.laptop().days())
                    .thenComparing(SeasonProgress.Member::name));
            return people;
        }
    }

    private static String unitName(String unit) {
        return Units.name(unit).orElse(unit);
    }

    /** One reading of the store. */
    private final class Reading {

        private final BookRecord.Season season;
        private final CountedSeason counted;
        private final Optional<Roster> roster;
        private final Team team;
        private final OffsetDateTime now = own.now();
        private final Map<BookName, Integer> written = new HashMap<>();
        private final Set<String> typed = new HashSet<>();

        Reading(SeasonBook book, BookRecord.Season season) {
            this.season = season;
            this.team = new Team(book, season);
            this.counted = new CountedSeason(store, own, book, handingOut);
            this.roster = book.roster();
        }

        SeasonProgress standing(Questionnaire questionnaire, IntConsumer watcher) {
            Contacts contacts =
                    new Contacts(counted.books(), counted.book().book().name());
            Progress progress = Progress.of(counted.released(), finished(questionnaire, watcher), contacts::outcome);
            List<SeasonProgress.Member> people = team.people(
                    person -> Optional.ofNullable(progress.people().get(person.text())),
                    person -> written.getOrDefault(person, 0));
            List<Papers.Row> papers = new Papers(store, own).list();
            return new SeasonProgress(
                    season.title(),
                    season.starts(),
                    season.ends(),
                    now,
                    counted.books().all().stream().mapToLong(Book::size).sum(),
                    !counted.released().isEmpty(),
                    progress,
                    Pace.of(progress, season.starts(), season.ends(), now.toLocalDate()),
                    units(progress, people),
                    people,
                    PaperSum.of(
                            new PrintedPapers(store).ranges(),
                            papers.stream().map(Papers.Row::form).toList(),
                            typed),
                    noted(papers));
        }

        private List<SeasonProgress.Noted> noted(List<Papers.Row> papers) {
            return papers.stream()
                    .filter(row -> !typed.contains(row.form().serial()))
                    .map(row -> new SeasonProgress.Noted(
                            row.form(), row.person(), unit(row.form().by()), row.overdue()))
                    .toList();
        }

        private String unit(BookName book) {
            return roster.flatMap(known -> known.member(book))
                    .map(member -> unitName(member.person().unit()))
                    .orElse("");
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
            written.merge(judged.book(), 1, Integer::sum);
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

        private List<SeasonProgress.Unit> units(Progress progress, List<SeasonProgress.Member> people) {
            Map<String, Set<BookName>> working = new HashMap<>();
            counted.released()
                    .forEach(one -> working.computeIfAbsent(one.unit(), _ -> new HashSet<>())
                            .add(one.person()));
            List<SeasonProgress.Unit> units = new ArrayList<>();
            progress.units()
                    .forEach((code, row) -> units.add(new SeasonProgress.Unit(
                            code,
                            unitName(code),
                            row,
                            laptops(people, working, code, Laptop.State.OVERDUE),
                            laptops(people, working, code, Laptop.State.DUE))));
            units.sort(Comparator.<SeasonProgress.Unit, BigDecimal>comparing(
                            unit -> unit.row().all().rr1().orElse(BigDecimal.ZERO))
                    .thenComparing(SeasonProgress.Unit::name));
            return units;
        }

        private static int laptops(
                List<SeasonProgress.Member> people,
                Map<String, Set<BookName>> working,
                String unit,
                Laptop.State state) {
            Set<BookName> there = working.getOrDefault(unit, Set.of());
            return Math.toIntExact(people.stream()
                    .filter(member -> there.contains(member.laptop().book())
                            && member.laptop().state() == state)
                    .count());
        }
    }
}

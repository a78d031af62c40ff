package vn.sipas.field.app.desk.quality;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import vn.sipas.field.app.desk.CountedSeason;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.roster.Roster;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.answers.Interviews;
import vn.sipas.field.office.answers.Questionnaire;
import vn.sipas.field.office.merge.MergedBooks;
import vn.sipas.field.office.quality.Flag;
import vn.sipas.field.office.quality.FormShape;
import vn.sipas.field.office.quality.QualityFlags;
import vn.sipas.field.office.quality.QualityRow;
import vn.sipas.field.office.quality.SeasonRows;
import vn.sipas.field.office.review.Judged;
import vn.sipas.field.office.review.Standing;
import vn.sipas.field.office.sampling.SeasonSample;
import vn.sipas.field.office.season.HandingOut;
import vn.sipas.field.office.season.SeasonBook;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.frame.unit.Units;
import vn.sipas.field.survey.sample.draw.DrawnSample;

/** The flags of the interviews that are held here and count. */
public final class Quality {

    private final Store store;
    private final OwnBook own;
    private final HandingOut handingOut;

    public Quality(Store store, OwnBook own, HandingOut handingOut) {
        this.store = store;
        this.own = own;
        this.handingOut = handingOut;
    }

    /**
     * What was found.
     *
     * @param compared how many interviews were looked at
     * @param people those with a flag
     * @param interviews those with a flag
     * @param writers whose each interview is that was looked at
     */
    public record Found(
            int compared,
            QualityFlags flags,
            List<Member> people,
            List<Interview> interviews,
            Map<LeafHash, BookName> writers) {
        public Found {
            writers = Map.copyOf(writers);
            people = List.copyOf(people);
            interviews = List.copyOf(interviews);
        }
    }

    /** An enumerator by the roster; the book's name stands for whoever is in none. */
    public record Member(BookName book, String name, String unit, List<Flag> flags) {
        public Member {
            flags = List.copyOf(flags);
        }

        @Override
        public String toString() {
            return "Member[" + book + "]";
        }
    }

    /** An interview by its case, book and place. */
    public record Interview(LeafHash leaf, CaseId caseId, BookName book, long position, List<Flag> flags) {
        public Interview {
            flags = List.copyOf(flags);
        }

        @Override
        public String toString() {
            return "Interview[" + leaf + "]";
        }
    }

    /**
     * The flags as of now; nothing where no season or no form is known.
     *
     * @param watcher is told how many interviews were read
     */
    public Optional<Found> flags(Optional<FormFile> form, Locale language, IntConsumer watcher) {
        return form.flatMap(known -> SeasonBook.find(store, own)
                .map(book -> found(
                        new CountedSeason(store, own, book, handingOut),
                        Questionnaire.of(known, language.getLanguage()),
                        watcher)));
    }

    private Found found(CountedSeason counted, Questionnaire questionnaire, IntConsumer watcher) {
        List<Judged> counting = counting(counted);
        Interviews interviews = counted.gather(counting, questionnaire, watcher).interviews();
        try (Stream<QualityRow> rows = rows(counted, counting, interviews)) {
            QualityFlags flags = QualityFlags.of(FormShape.of(questionnaire.questions()), rows);
            return new Found(
                    interviews.count(),
                    flags,
                    people(flags, counted),
                    interviews(flags, interviews),
                    writers(interviews));
        }
    }

    /** What the flags are made of; nothing where no season or no form is known. */
    public List<QualityRow> rows(Optional<FormFile> form) {
        return form.flatMap(known -> SeasonBook.find(store, own).map(book -> {
                    CountedSeason counted = new CountedSeason(store, own, book, handingOut);
                    List<Judged> counting = counting(counted);
                    Questionnaire questionnaire = Questionnaire.of(known, "vi");
                    return rows(
                                    counted,
                                    counting,
                                    counted.gather(counting, questionnaire, _ -> {})
                                            .interviews())
                            .toList();
                }))
                .orElse(List.of());
    }

    private static List<Judged> counting(CountedSeason counted) {
        return counted.judged().stream()
                .filter(one -> one.standing() == Standing.COUNTS)
                .toList();
    }

    private Stream<QualityRow> rows(CountedSeason counted, List<Judged> counting, Interviews interviews) {
        Map<CaseId, String> strata = strata();
        return new SeasonRows(counted.books(), counted.book().book().name())
                .rows(
                        counting,
                        interviews,
                        source -> Optional.ofNullable(strata.get(source.caseId()))
                                .orElseGet(() -> counted.unit(source.caseId(), source.book())));
    }

    /** The drawn stratum of each case, a village where villages were drawn; nothing where the list is not here. */
    private Map<CaseId, String> strata() {
        Map<CaseId, String> strata = new HashMap<>();
        if (new SeasonSample(store, own).sample()
                instanceof SeasonSample.Outcome.Done<DrawnSample>(DrawnSample sample)) {
            sample.strata()
                    .forEach(stratum -> Stream.concat(stratum.cases().stream(), stratum.reserves().stream())
                            .forEach(one -> strata.put(new CaseId(one.id()), stratum.name())));
        }
        return strata;
    }

    private static Map<LeafHash, BookName> writers(Interviews interviews) {
        Map<LeafHash, BookName> writers = new HashMap<>();
        for (int row = 0; row < interviews.count(); row++) {
            writers.put(interviews.source(row).leaf(), interviews.source(row).book());
        }
        return writers;
    }

    private static List<Member> people(QualityFlags flags, CountedSeason counted) {
        List<Roster> newestFirst = new MergedBooks(
                        counted.books(), counted.book().book().name())
                .history()
                .rosters()
                .reversed();
        return flags.enumerators().entrySet().stream()
                .map(entry -> newestFirst.stream()
                        .flatMap(roster -> roster.member(entry.getKey()).stream())
                        .findFirst()
                        .map(member -> new Member(
                                entry.getKey(),
                                member.person().name(),
                                Units.name(member.person().unit())
                                        .orElse(member.person().unit()),
                                entry.getValue()))
                        .orElseGet(
                                () -> new Member(entry.getKey(), entry.getKey().text(), "", entry.getValue())))
                .toList();
    }

    private static List<Interview> interviews(QualityFlags flags, Interviews interviews) {
        Map<LeafHash, Interviews.Source> sources = new HashMap<>();
        for (int row = 0; row < interviews.count(); row++) {
            sources.put(interviews.source(row).leaf(), interviews.source(row));
        }
        return flags.interviews().entrySet().stream()
                .flatMap(entry -> Optional.ofNullable(sources.get(entry.getKey()))
                        .map(source -> new Interview(
                                entry.getKey(), source.caseId(), source.book(), source.position(), entry.getValue()))
                        .stream())
                .toList();
    }
}

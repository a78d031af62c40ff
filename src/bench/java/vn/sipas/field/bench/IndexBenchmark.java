package vn.sipas.field.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import vn.sipas.field.PlainBook;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Completeness;
import vn.sipas.field.ledger.record.FormHash;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.record.Person;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.store.Owner;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.SigningKey;
import vn.sipas.field.ledger.vault.VaultCost;
import vn.sipas.field.office.answers.AnswerArchive;
import vn.sipas.field.office.answers.ClosedQuestion;
import vn.sipas.field.office.answers.Questionnaire;
import vn.sipas.field.office.answers.Rows;
import vn.sipas.field.office.estimate.design.Caps;
import vn.sipas.field.office.index.Basis;
import vn.sipas.field.office.index.RuleName;
import vn.sipas.field.office.index.SeasonIndex;
import vn.sipas.field.office.index.known.EarlierSeasons;
import vn.sipas.field.office.index.known.SamplePlan;
import vn.sipas.field.office.index.making.Bases;
import vn.sipas.field.office.index.making.IndexMaker;
import vn.sipas.field.office.index.making.IndexMaking;
import vn.sipas.field.office.index.making.IndexSource;
import vn.sipas.field.office.merge.Merging;
import vn.sipas.field.office.review.Counting;
import vn.sipas.field.office.review.Judged;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormOpening;

/**
 * What a season's index takes over so many interviews (100,000) of the shipped form in 95 enumerators' books of a real store, with
 * all breakdowns, distributions, margins and the ranking of units, without weights and with them: what counts, the first reading
 * of the records, the reading of the compact copies, the figures. The design's aim for the last two together is under two
 * seconds.
 *
 * <p>Arguments: interviews, and how many runs are counted (5); two go before.
 */
public final class IndexBenchmark {

    private static final int BOOKS = 95;
    private static final int VILLAGES = 12;
    private static final FormHash FORM = FormHash.of("<form/>");

    private IndexBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int interviews = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path folder = Files.createTempDirectory("sipas-index");
        FormFile form = ((FormOpening.Opened)
                        FormFile.open(Files.readAllBytes(Path.of("assets/forms/sipas-2026.xml")), Map.of()))
                .form();
        Questionnaire questionnaire = Questionnaire.of(form, "vi");
        PlainBook department = new PlainBook(100);
        try (Store store = store(folder.resolve("store"))) {
            long before = System.nanoTime();
            fill(store, folder, department, questionnaire, interviews);
            tell("merged", before);
            before = System.nanoTime();
            List<Judged> judged = new Counting(new Books(store), department.name()).interviews();
            tell("what counts (" + judged.size() + ")", before);
            before = System.nanoTime();
            AnswerArchive.Gathered first = gather(store, judged, questionnaire);
            tell("first reading of the records", before);
            SamplePlan plan = plan(first);
            for (int run = -2; run < runs; run++) {
                before = System.nanoTime();
                AnswerArchive.Gathered gathered = gather(store, judged, questionnaire);
                long read = System.nanoTime();
                SeasonIndex plain = make(judged, gathered, questionnaire, "pooled-items/1+unweighted", plan);
                long unweighted = System.nanoTime();
                make(judged, gathered, questionnaire, "pooled-items/1+design", plan);
                long weighted = System.nanoTime();
                if (run >= 0) {
                    System.out.printf(
                            Locale.ROOT,
                            "copies read %.3f s, figures %.3f s (together %.3f s), with weights beside %.3f s; %d measures, %d"
                                    + " breakdowns, %d distributions%n",
                            (read - before) / 1e9,
                            (unweighted - read) / 1e9,
                            (unweighted - before) / 1e9,
                            (weighted - unweighted) / 1e9,
                            plain.rows().size(),
                            plain.breakdowns().size(),
                            plain.distributions().size());
                }
            }
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Store store(Path folder) {
        SecureRandom random = new SecureRandom();
        try (SigningKey key = SigningKey.of(random.generateSeed(SigningKey.SEED_LENGTH))) {
            String book = BookName.of(PlainBook.SEASON, key.publicKey()).text();
            Owner owner = new Owner(PlainBook.SEASON, "Đo lường", book, "Hương", "supervisor", "Đội 1");
            return switch (Store.create(folder, owner, key, "practice".toCharArray(), VaultCost.STANDARD, random)) {
                case Store.Opening.Opened(Store store) -> store;
                case Store.Opening.Refused _, Store.Opening.TooEarly _ -> throw new IllegalStateException("no store");
            };
        }
    }

    private static void tell(String what, long before) {
        System.out.printf(Locale.ROOT, "%s: %.3f s%n", what, (System.nanoTime() - before) / 1e9);
    }

    private static void fill(
            Store store, Path folder, PlainBook department, Questionnaire questionnaire, int interviews) {
        Random random = new Random(2026);
        List<PlainBook> books = new ArrayList<>();
        for (int book = 0; book < BOOKS; book++) {
            books.add(new PlainBook(book + 1));
        }
        department.roster(
                1, books.stream().map(book -> book.as(Role.ENUMERATOR)).toArray(Person[]::new));
        Merging merging = new Merging(store, BookName.read(store.owner().book()).orElseThrow(), department.name());
        merging.merge(department.write(folder));
        for (int book = 0; book < BOOKS; book++) {
            PlainBook writer = books.get(book).pack(department.point());
            for (int at = book; at < interviews; at += BOOKS) {
                writer.add(Rows.interview(
                        new CaseId("%05d-%05d".formatted(book, at)),
                        FORM,
                        answers(questionnaire, random),
                        Map.of(),
                        Mode.LAPTOP,
                        Completeness.COMPLETE));
            }
            merging.merge(writer.write(folder));
        }
    }

    private static Map<String, String> answers(Questionnaire questionnaire, Random random) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (ClosedQuestion question : questionnaire.questions()) {
            int choices = question.choices().size();
            int place = question.isItem() && random.nextInt(100) < 80
                    ? choices - 1 - random.nextInt(2)
                    : random.nextInt(choices);
            answers.put(question.key(), question.choices().get(place).name());
        }
        return answers;
    }

    private static AnswerArchive.Gathered gather(Store store, List<Judged> judged, Questionnaire questionnaire) {
        return new AnswerArchive(store).gather(judged, questionnaire, Set.of(FORM), _ -> {});
    }

    private static SamplePlan plan(AnswerArchive.Gathered gathered) {
        Map<CaseId, SamplePlan.Place> places = new HashMap<>();
        for (int row = 0; row < gathered.interviews().count(); row++) {
            CaseId caseId = gathered.interviews().source(row).caseId();
            String unit = unit(caseId);
            places.put(caseId, new SamplePlan.Place(unit, unit + "v" + row % VILLAGES, 5 + row % 7, 0));
        }
        return new SamplePlan(places, true, false);
    }

    private static String unit(CaseId caseId) {
        return caseId.text().substring(0, 5);
    }

    private static SeasonIndex make(
            List<Judged> judged,
            AnswerArchive.Gathered gathered,
            Questionnaire questionnaire,
            String rule,
            SamplePlan plan) {
        Bases bases = new Bases(judged, gathered, _ -> false);
        SeasonIndex.Heading heading = new SeasonIndex.Heading(
                PlainBook.SEASON,
                "Đo lường sự hài lòng năm 2026",
                "Đồng Nai",
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 10, 31),
                new BigDecimal("85"),
                List.of("1"),
                Basis.COUNTED,
                "0",
                OffsetDateTime.parse("2026-11-02T08:15:30+07:00"));
        IndexSource source = new IndexSource(
                heading,
                RuleName.read(rule).orElseThrow(),
                questionnaire,
                bases.interviews(),
                bases.reconciled(Basis.COUNTED),
                row -> unit(row.caseId()),
                _ -> Optional.empty(),
                Optional.empty(),
                Optional.of(plan),
                Optional.empty(),
                Caps.NONE,
                new EarlierSeasons(List.of()));
        return switch (IndexMaker.make(source, Locale.of("vi"))) {
            case IndexMaking.Made(SeasonIndex index) -> index;
            case IndexMaking.Refused(var faults) -> throw new IllegalStateException(faults.toString());
        };
    }
}

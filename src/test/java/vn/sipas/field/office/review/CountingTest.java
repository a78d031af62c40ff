package vn.sipas.field.office.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.PlainBook;
import vn.sipas.field.Stores;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.CheckingRecord;
import vn.sipas.field.ledger.record.Completeness;
import vn.sipas.field.ledger.record.FormHash;
import vn.sipas.field.ledger.record.InterviewBody;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.office.merge.Merging;

class CountingTest {

    private static final String CASE = "25195-0031";

    private final PlainBook department = new PlainBook(1);
    private final PlainBook an = new PlainBook(2);
    private final PlainBook hoa = new PlainBook(3);
    private final PlainBook binh = new PlainBook(4);
    private final PlainBook stranger = new PlainBook(5);

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Store store;

    @BeforeEach
    void open() {
        store = Stores.create(folder.resolve("store"), 7);
        department.roster(
                1, an.as(Role.ENUMERATOR, "An"), hoa.as(Role.ENUMERATOR, "Hoà"), binh.as(Role.SUPERVISOR, "Bình"));
        an.pack(department.point());
        hoa.pack(department.point());
        binh.pack(department.point());
        stranger.pack(department.point());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aCorrectionStandsInThePlaceOfWhatItCorrectsAndAgain() {
        LeafHash first = interview(an, CASE, Optional.empty());
        LeafHash second = interview(an, CASE, Optional.of(first));
        LeafHash third = interview(an, CASE, Optional.of(second));

        List<Judged> judged = judged();

        assertThat(judged)
                .extracting(Judged::standing)
                .containsExactly(Standing.CORRECTED, Standing.CORRECTED, Standing.COUNTS);
        assertThat(judged.getLast().corrects()).contains(second);
        assertThat(judged.getLast().seen().leaf()).isEqualTo(third);
    }

    @Test
    void onlyTheFirstCorrectionHolds() {
        LeafHash first = interview(an, CASE, Optional.empty());
        interview(an, CASE, Optional.of(first));
        interview(an, CASE, Optional.of(first));

        assertThat(standings()).containsExactly(Standing.CORRECTED, Standing.COUNTS, Standing.CORRECTS_NOTHING);
    }

    @Test
    void nobodyCorrectsAnotherPersonsInterviewOrAnotherCase() {
        LeafHash first = interview(an, CASE, Optional.empty());
        interview(an, "25195-0032", Optional.of(first));
        interview(hoa, CASE, Optional.of(first));

        assertThat(standings())
                .containsExactlyInAnyOrder(Standing.COUNTS, Standing.CORRECTS_NOTHING, Standing.CORRECTS_NOTHING);
    }

    @Test
    void aVoidOfTheWriterOrOfASupervisorWithdrawsAndOneOfAColleagueDoesNot() {
        LeafHash own = interview(an, CASE, Optional.empty());
        LeafHash supervised = interview(an, "25195-0032", Optional.empty());
        LeafHash colleague = interview(an, "25195-0033", Optional.empty());
        voided(an, CASE, own);
        voided(binh, "25195-0032", supervised);
        voided(hoa, "25195-0033", colleague);

        assertThat(standings()).containsExactly(Standing.WITHDRAWN, Standing.WITHDRAWN, Standing.COUNTS);
    }

    @Test
    void ofSeveralInterviewsOfACaseNoneCountsUntilTheDepartmentRules() {
        LeafHash one = interview(an, CASE, Optional.empty());
        interview(hoa, CASE, Optional.empty());

        assertThat(standings()).containsExactly(Standing.SEVERAL_OF_CASE, Standing.SEVERAL_OF_CASE);

        department.add(new CheckingRecord.Ruling(one, true, "gặp đúng người"));
        assertThat(standings()).containsExactlyInAnyOrder(Standing.COUNTS, Standing.SEVERAL_OF_CASE);
    }

    @Test
    void whatASupervisorExcludedDoesNotCountUntilTheDepartmentRules() {
        LeafHash one = interview(an, CASE, Optional.empty());
        binh.add(new CheckingRecord.Review(one, CheckingRecord.Decision.EXCLUDED, "duplicate", "trùng"));
        an.add(new CheckingRecord.Review(one, CheckingRecord.Decision.ACCEPTED, "", "tự nhận"));

        assertThat(standings()).containsExactly(Standing.EXCLUDED);

        department.add(new CheckingRecord.Ruling(one, true, "đã gặp lại người trả lời"));
        assertThat(standings()).containsExactly(Standing.COUNTS);
    }

    @Test
    void theOneOfTwoThatIsNotExcludedCounts() {
        LeafHash one = interview(an, CASE, Optional.empty());
        interview(hoa, CASE, Optional.empty());
        binh.add(new CheckingRecord.Review(one, CheckingRecord.Decision.EXCLUDED, "wrong-case", "nhầm nhà"));

        assertThat(standings()).containsExactlyInAnyOrder(Standing.EXCLUDED, Standing.COUNTS);
    }

    @Test
    void aRulingPrevails() {
        LeafHash good = interview(an, CASE, Optional.empty());
        LeafHash withdrawn = interview(an, "25195-0032", Optional.empty());
        voided(an, "25195-0032", withdrawn);
        department
                .add(new CheckingRecord.Ruling(good, false, "bịa"))
                .add(new CheckingRecord.Ruling(withdrawn, true, "huỷ nhầm"));

        assertThat(standings()).containsExactly(Standing.RULED_OUT, Standing.COUNTS);
    }

    @Test
    void whoIsNoEnumeratorInTheRosterWritesNothingThatCountsAndCorrectsNothing() {
        LeafHash first = interview(an, CASE, Optional.empty());
        interview(stranger, "25195-0032", Optional.empty());
        interview(binh, "25195-0033", Optional.empty());
        interview(stranger, CASE, Optional.of(first));

        assertThat(standings())
                .containsExactlyInAnyOrder(
                        Standing.COUNTS, Standing.WRITER_UNKNOWN, Standing.WRITER_UNKNOWN, Standing.WRITER_UNKNOWN);
    }

    @Test
    void aWithheldBodyChangesNothingAboutWhatCounts() {
        LeafHash first = interview(an, CASE, Optional.empty());
        interview(an, CASE, Optional.of(first));

        merge(PlainBook.write(
                folder.resolve("r.sipas.jsonl"),
                department.section(0, (int) department.size(), false),
                an.section(0, (int) an.size(), true)));

        assertThat(new Counting(new Books(store), department.name()).interviews())
                .extracting(Judged::standing)
                .containsExactly(Standing.CORRECTED, Standing.COUNTS);
    }

    @Test
    void withoutAnyBodyButRostersAMonitorCountsAsTheDepartmentDoes() {
        PlainBook mai = new PlainBook(6);
        department.roster(
                2,
                an.as(Role.ENUMERATOR, "An"),
                hoa.as(Role.ENUMERATOR, "Hoà"),
                binh.as(Role.SUPERVISOR, "Bình"),
                mai.as(Role.SUPERVISOR, "Mai"));
        mai.pack(department.point());
        LeafHash first = interview(an, CASE, Optional.empty());
        interview(an, CASE, Optional.of(first));
        LeafHash excluded = interview(an, "25195-0032", Optional.empty());
        LeafHash disputed = interview(an, "25195-0033", Optional.empty());
        LeafHash accepted = interview(an, "25195-0034", Optional.empty());
        LeafHash takenBack = interview(an, "25195-0035", Optional.empty());
        LeafHash ruledOut = interview(an, "25195-0036", Optional.empty());
        LeafHash ruledIn = interview(hoa, "25195-0037", Optional.empty());
        interview(an, "25195-0037", Optional.empty());
        binh.add(new CheckingRecord.Review(excluded, CheckingRecord.Decision.EXCLUDED, "duplicate", "trùng"))
                .add(new CheckingRecord.Review(disputed, CheckingRecord.Decision.EXCLUDED, "duplicate", "trùng"))
                .add(new CheckingRecord.Review(accepted, CheckingRecord.Decision.EXCLUDED, "not-genuine", ""))
                .add(new CheckingRecord.Review(accepted, CheckingRecord.Decision.ACCEPTED, "", "đã gọi lại"))
                .add(new CheckingRecord.Review(takenBack, CheckingRecord.Decision.EXCLUDED, "wrong-case", ""));
        voided(binh, "25195-0035", binh.line((int) binh.size() - 1).leaf());
        mai.add(new CheckingRecord.Review(disputed, CheckingRecord.Decision.ACCEPTED, "", "đúng người"));
        department
                .add(new CheckingRecord.Ruling(ruledOut, false, "bịa"))
                .add(new CheckingRecord.Ruling(ruledIn, true, "gặp đúng người"));
        List<PlainBook> all = List.of(department, an, hoa, binh, mai);
        int rosters = 2;

        merge(PlainBook.write(
                folder.resolve("r.sipas.jsonl"),
                all.stream()
                        .map(book -> book.section(
                                0, (int) book.size(), at -> !book.equals(department) || at >= rosters, book.head((int)
                                        book.size())))
                        .toArray(String[]::new)));
        Counting monitors = new Counting(new Books(store), department.name());
        List<Judged> redacted = monitors.interviews();

        assertThat(monitors.reviewed(accepted, CheckingRecord.Decision.ACCEPTED))
                .isTrue();
        assertThat(monitors.reviews().of(excluded))
                .contains(new CheckingRecord.Review(excluded, CheckingRecord.Decision.EXCLUDED, "", ""));
        try (Store whole = Stores.create(folder.resolve("whole"), 8)) {
            for (PlainBook book : all) {
                new Merging(whole, Stores.ownBook(whole).book().name(), department.name()).merge(book.write(folder));
            }
            Counting departments = new Counting(new Books(whole), department.name());

            assertThat(redacted)
                    .extracting(Judged::seen, Judged::standing, Judged::corrects)
                    .containsExactlyElementsOf(departments.interviews().stream()
                            .map(one -> tuple(one.seen(), one.standing(), one.corrects()))
                            .toList());
            assertThat(redacted)
                    .extracting(Judged::standing)
                    .contains(
                            Standing.COUNTS,
                            Standing.CORRECTED,
                            Standing.EXCLUDED,
                            Standing.RULED_OUT,
                            Standing.SEVERAL_OF_CASE);
        }
    }

    private List<Standing> standings() {
        return judged().stream().map(Judged::standing).toList();
    }

    private List<Judged> judged() {
        List<String> sections = new ArrayList<>();
        for (PlainBook book : List.of(department, an, hoa, binh, stranger)) {
            sections.add(book.section(0, (int) book.size(), false));
        }
        merge(PlainBook.write(folder.resolve("all.sipas.jsonl"), sections.toArray(String[]::new)));
        return new Counting(new Books(store), department.name()).interviews();
    }

    private void merge(Path file) {
        assertThat(new Merging(store, Stores.ownBook(store).book().name(), department.name())
                        .merge(file)
                        .count()
                        .refused())
                .isZero();
    }

    static LeafHash interview(PlainBook book, String caseId, Optional<LeafHash> corrects) {
        book.add(new BookRecord.Interview(
                new CaseId(caseId),
                corrects,
                LeafHash.of(new byte[0]),
                FormHash.of("<form/>"),
                Mode.LAPTOP,
                Completeness.COMPLETE,
                body(book)));
        return book.line((int) book.size() - 1).leaf();
    }

    static InterviewBody body(PlainBook book) {
        OffsetDateTime at = OffsetDateTime.parse("2026-10-02T08:15:30+07:00");
        return new InterviewBody(
                at,
                at,
                "vi",
                book.name(),
                book.name(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                List.of(),
                Map.of(),
                List.of(),
                Map.of());
    }

    private static void voided(PlainBook book, String caseId, LeafHash ref) {
        book.add(new BookRecord.Voiding(new CaseId(caseId), ref, "mistake", Optional.empty()));
    }
}

package vn.sipas.field.office.index.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.PlainBook;
import vn.sipas.field.Stores;
import vn.sipas.field.app.practice.Practice;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.CheckingRecord.Decision;
import vn.sipas.field.ledger.record.CheckingRecord.Finding;
import vn.sipas.field.ledger.record.CheckingRecord.Review;
import vn.sipas.field.ledger.record.CheckingRecord.Ruling;
import vn.sipas.field.ledger.record.CheckingRecord.Verdict;
import vn.sipas.field.ledger.record.Completeness;
import vn.sipas.field.ledger.record.FormHash;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.office.answers.AnswerArchive;
import vn.sipas.field.office.answers.Interviews;
import vn.sipas.field.office.answers.Questionnaire;
import vn.sipas.field.office.answers.Rows;
import vn.sipas.field.office.index.Basis;
import vn.sipas.field.office.index.Reconciliation;
import vn.sipas.field.office.index.Reconciliation.LeftOut;
import vn.sipas.field.office.merge.Merging;
import vn.sipas.field.office.review.Counting;
import vn.sipas.field.office.review.Judged;
import vn.sipas.field.office.review.Standing;

class BasesTest {

    private static final FormHash FORM = FormHash.of("<form/>");

    private final PlainBook department = new PlainBook(1);
    private final PlainBook an = new PlainBook(2);
    private final PlainBook binh = new PlainBook(3);
    private final PlainBook front = new PlainBook(4);
    private PlainBook clone = new PlainBook(2);

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Store store;

    @BeforeEach
    void open() {
        store = Stores.create(folder.resolve("store"), 9);
        department.roster(
                1, an.as(Role.ENUMERATOR, "An"), binh.as(Role.SUPERVISOR, "Bình"), front.as(Role.MONITOR, "Mặt trận"));
        List.of(an, binh, front).forEach(book -> book.pack(department.point()));
        interview(an, "plain", Completeness.COMPLETE);
        review(interview(an, "accepted", Completeness.COMPLETE), Decision.ACCEPTED);
        review(interview(an, "excluded", Completeness.COMPLETE), Decision.EXCLUDED);
        failed("failed", interview(an, "failed", Completeness.COMPLETE));
        LeafHash both = interview(an, "accepted-failed", Completeness.COMPLETE);
        review(both, Decision.ACCEPTED);
        failed("accepted-failed", both);
        review(interview(an, "broken-off", Completeness.BREAK_OFF), Decision.ACCEPTED);
        clone = an.branch((int) an.size());
        an.contacts(1);
        department.add(new Ruling(interview(clone, "ruled-in", Completeness.COMPLETE), true, "đã gặp lại"));
        interview(clone, "aside", Completeness.COMPLETE);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void eachBasisHasItsInterviewsAndSaysWhyTheOthersAreNotInIt() {
        Bases bases = bases();

        assertThat(cases(bases, Basis.SIGNED))
                .containsExactlyInAnyOrder("plain", "accepted", "excluded", "failed", "accepted-failed", "ruled-in");
        assertThat(cases(bases, Basis.COUNTED)).containsExactlyInAnyOrder("plain", "accepted", "ruled-in");
        assertThat(cases(bases, Basis.ACCEPTED)).containsExactlyInAnyOrder("accepted", "accepted-failed");
        assertThat(cases(bases, Basis.LESS_FAILED)).containsExactlyInAnyOrder("accepted");
        assertThat(leftOut(bases, Basis.SIGNED))
                .containsExactlyInAnyOrderEntriesOf(Map.of(Standing.ASIDE, 1L, LeftOut.BREAK_OFF, 1L));
        assertThat(leftOut(bases, Basis.COUNTED))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Standing.EXCLUDED, 1L, Standing.FAILED_RECHECK, 2L, Standing.ASIDE, 1L, LeftOut.BREAK_OFF, 1L));
        assertThat(leftOut(bases, Basis.ACCEPTED))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Standing.EXCLUDED, 1L, Standing.ASIDE, 1L, LeftOut.NOT_ACCEPTED, 3L, LeftOut.BREAK_OFF, 1L));
        assertThat(leftOut(bases, Basis.LESS_FAILED))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Standing.EXCLUDED,
                        1L,
                        Standing.FAILED_RECHECK,
                        2L,
                        Standing.ASIDE,
                        1L,
                        LeftOut.NOT_ACCEPTED,
                        2L,
                        LeftOut.BREAK_OFF,
                        1L));
    }

    @Test
    void asManyInterviewsAreNotTheSameInterviews() {
        Interviews counted = rows(bases(), Basis.COUNTED);
        Interviews signed = rows(bases(), Basis.SIGNED);

        assertThat(counted.isSame(rows(bases(), Basis.COUNTED))).isTrue();
        assertThat(signed.only(row -> row < 3).isSame(counted)).isFalse();
    }

    private Bases bases() {
        List<String> sections = new ArrayList<>();
        for (PlainBook book : List.of(department, an, binh, front, clone)) {
            sections.add(book.section(0, (int) book.size(), false));
        }
        Path file = PlainBook.write(folder.resolve("all.sipas.jsonl"), sections.toArray(String[]::new));
        new Merging(store, Stores.ownBook(store).book().name(), department.name()).merge(file);
        Counting counting = new Counting(store, department.name());
        List<Judged> judged = counting.interviews();
        AnswerArchive.Gathered gathered = new AnswerArchive(store)
                .gather(
                        judged.stream().filter(Bases::isSigned).toList(),
                        Questionnaire.of(Practice.shippedForm(), "vi"),
                        Set.of(FORM),
                        _ -> {});
        return new Bases(judged, gathered, leaf -> counting.reviewed(leaf, Decision.ACCEPTED));
    }

    private static Interviews rows(Bases bases, Basis basis) {
        return Objects.requireNonNull(bases.interviews().get(basis));
    }

    private static Stream<String> cases(Bases bases, Basis basis) {
        Interviews rows = rows(bases, basis);
        return IntStream.range(0, rows.count())
                .mapToObj(row -> rows.source(row).caseId().text());
    }

    private static Map<Reason, Long> leftOut(Bases bases, Basis basis) {
        Reconciliation reconciled = bases.reconciled(basis);
        assertThat(reconciled.leaves()).isEqualTo(8);
        return reconciled.leftOut();
    }

    private static LeafHash interview(PlainBook book, String caseId, Completeness completeness) {
        book.add(Rows.interview(
                new CaseId(caseId), FORM, Map.of("A1", "1", "C9_24", "4"), Map.of(), Mode.LAPTOP, completeness));
        return last(book);
    }

    private void review(LeafHash interview, Decision decision) {
        binh.add(new Review(interview, decision, "", ""));
    }

    private void failed(String caseId, LeafHash interview) {
        front.drawn(caseId).add(new BookRecord.Contact(new CaseId(caseId), 1, "visit", "moved", ""));
        front.add(new Finding(interview, last(front), Verdict.FAILED, List.of()));
    }

    private static LeafHash last(PlainBook book) {
        return book.line((int) book.size() - 1).leaf();
    }
}

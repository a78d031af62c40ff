package vn.sipas.field.app.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.record.AnswerValue;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.store.StoredBytes;
import vn.sipas.field.ledger.vault.VaultFault;
import vn.sipas.field.office.merge.MergeOutcome;
import vn.sipas.field.survey.interview.Entry;

/** Two enumerators share a laptop, and neither reads the other. */
class TwoOnOneLaptopTest {

    private static final String PASSWORD_OF_AN = "mật khẩu của An";
    private static final String PASSWORD_OF_HOA = "mật khẩu của Hoà";
    private static final String TOLD_AN = "Cán bộ hộ tịch đòi thêm giấy xác nhận";
    private static final String TOLD_HOA = "Phải đi lại bốn lần mới nộp được hồ sơ";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    private DeskSeason season = new DeskSeason(Path.of(""));
    private Path pack = Path.of("");
    private Desk department = unset();
    private Seat an = new Seat(Path.of(""), "", "", "", "", "");
    private Seat hoa = an;

    @SuppressWarnings("NullAway") // set before every test
    private static Desk unset() {
        return null;
    }

    @BeforeEach
    void bothJoin() {
        season = new DeskSeason(folder);
        department = new DeskSeason(folder.resolve("office")).enrol(Role.DEPARTMENT, "Sở Nội vụ");
        department.department().newSeason(DeskSeason.PLAN, DeskSeason.form());
        try (Desk first = season.enrol(Role.ENUMERATOR, "Nguyễn Văn An", PASSWORD_OF_AN);
                Desk second = season.enrol(Role.ENUMERATOR, "Lê Thị Hoà", PASSWORD_OF_HOA)) {
            an = season.field().seatOf(first);
            hoa = season.field().seatOf(second);
            DeskSeason.take(department, first, second);
            season.give(department, first, "M-1");
            season.give(department, second, "M-2");
            pack = season.pack(department);
            DeskSeason.join(first, pack, department);
            DeskSeason.join(second, pack, department);
        }
    }

    @AfterEach
    void close() {
        department.close();
    }

    @Test
    void eachFindsHisOwnCasesAndBothBatchesMerge() {
        assertThat(season.field().people()).extracting(Seat::name).containsExactly("Lê Thị Hoà", "Nguyễn Văn An");
        try (Desk first = season.signIn(an, PASSWORD_OF_AN);
                Desk second = season.signIn(hoa, PASSWORD_OF_HOA)) {
            assertThat(listed(first)).containsExactly("M-1");
            assertThat(listed(second)).containsExactly("M-2");
            interview(first, "M-1", TOLD_AN);
            interview(second, "M-2", TOLD_HOA);

            for (Desk desk : List.of(first, second)) {
                Merges.Merged merged = department.merges().merge(season.file(desk, Copying.Manner.ENCRYPTED));
                MergeOutcome outcome = ((Merges.Merged.Done) merged).outcome();
                assertThat(outcome.count().joined()).isEqualTo(desk.size());
                assertThat(outcome.books())
                        .allSatisfy(book -> assertThat(
                                        book.judgement().orElseThrow().known())
                                .isTrue());
            }
        }
        assertThat(department.merges().conflicts()).isEmpty();
        assertThat(department.books()).hasSize(3);
    }

    @Test
    void neitherOpensNorReadsTheOther() throws IOException {
        try (Desk first = season.signIn(an, PASSWORD_OF_AN);
                Desk second = season.signIn(hoa, PASSWORD_OF_HOA)) {
            interview(first, "M-1", TOLD_AN);
            interview(second, "M-2", TOLD_HOA);
            assertThat(second.books())
                    .extracting(Book::name)
                    .containsExactlyInAnyOrder(second.bookName(), department.bookName());
        }

        assertThat(season.field().signIn(an.folder(), PASSWORD_OF_HOA.toCharArray()))
                .isEqualTo(new SignIn.Refused(Refusal.of(VaultFault.WRONG_PASSWORD)));
        assertThat(season.field().signIn(hoa.folder(), PASSWORD_OF_AN.toCharArray()))
                .isEqualTo(new SignIn.Refused(Refusal.of(VaultFault.WRONG_PASSWORD)));
        for (Seat seat : List.of(an, hoa)) {
            for (Path file : Stores.files(seat.folder())) {
                for (String told : List.of(TOLD_AN, TOLD_HOA, "Người M-1", "Người M-2")) {
                    assertThat(StoredBytes.contain(file, told.getBytes(UTF_8)))
                            .as(file.toString())
                            .isFalse();
                }
            }
        }
    }

    @Test
    void wrongPasswordsOfOneDoNotDelayTheOther() {
        for (int i = 0; i < 3; i++) {
            season.field().signIn(an.folder(), "không phải câu này".toCharArray());
        }

        SignIn delayed = season.field().signIn(an.folder(), PASSWORD_OF_AN.toCharArray());

        assertThat(((SignIn.Refused) delayed).why().why()).isEqualTo(DeskFault.WAIT_FIRST);
        season.signIn(hoa, PASSWORD_OF_HOA).close();
    }

    private static List<String> listed(Desk desk) {
        return desk.fieldwork().cases().stream()
                .map(row -> row.listed().id().text())
                .toList();
    }

    private static void interview(Desk desk, String caseId, String told) {
        Entry entry = new Entry(Map.of("A1", new AnswerValue.Text(told)), Map.of());
        assertThat(desk.fieldwork().enter(new CaseId(caseId), Mode.LAPTOP, entry))
                .isInstanceOf(Fieldwork.Entered.Finished.class);
    }
}

package vn.sipas.field.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.FieldworkRecord;
import vn.sipas.field.ledger.record.Role;

class ConsentsTest {

    private static final CaseId CASE = new CaseId("M-1");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Desk department;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Desk enumerator;

    @SuppressWarnings("NullAway.Init") // made before each test
    private DeskSeason season;

    @BeforeEach
    void begin() {
        season = new DeskSeason(folder);
        department = season.enrol(Role.DEPARTMENT, "Sở Nội vụ");
        enumerator = season.enrol(Role.ENUMERATOR, "Nguyễn Văn An");
        assertThat(enumerator.consents().callback(CASE, true, "", "")).contains(Refusal.of(DeskFault.NO_RECIPIENT));
        department.department().newSeason(DeskSeason.PLAN);
        DeskSeason.take(department, enumerator);
        season.give(department, enumerator, "M-1");
        DeskSeason.join(enumerator, season.pack(department), department);
    }

    @AfterEach
    void close() {
        department.close();
        enumerator.close();
    }

    private FieldworkRecord.Callback written() {
        List<FieldworkRecord.Callback> written = enumerator.books().stream()
                .flatMap(book -> book.ofCase(CASE.text()).stream())
                .filter(held -> held.content() instanceof FieldworkRecord.Callback)
                .map(held -> (FieldworkRecord.Callback) held.content())
                .toList();
        return written.getFirst();
    }

    /** What the department reads. */
    private Consents.Corrected opened() {
        return department.consents().corrected(written()).orElseThrow();
    }

    @Test
    void textNamesSeasonAndTheDayOfDeletion() {
        assertThat(enumerator.consents().text(Locale.of("vi")).orElseThrow())
                .contains("SIPAS 2026", "29/01/2027")
                .doesNotContain("{", "}");
        assertThat(enumerator.consents().text(Locale.of("en")).orElseThrow()).contains("SIPAS 2026", "29/01/2027");
    }

    @Test
    void onlyWhatDiffersFromTheListIsSealedToTheDepartment() {
        assertThat(enumerator.consents().callback(CASE, true, " 0912 000 111 ", "ấp 1"))
                .isEmpty();

        assertThat(written().consent()).isTrue();
        assertThat(opened()).isEqualTo(new Consents.Corrected("0912 000 111", ""));
        assertThat(enumerator.consents().corrected(written())).isEmpty();
    }

    @Test
    void whoDoesNotAgreeLeavesNothing() {
        enumerator.consents().callback(CASE, false, "0912 000 111", "ấp 9");

        assertThat(written().consent()).isFalse();
        assertThat(opened()).isEqualTo(new Consents.Corrected("", ""));
    }

    @Test
    void lastAnswerOfACaseIsListedAndOnlyTheDepartmentReadsTheCorrection() {
        enumerator.consents().callback(CASE, false, "", "");
        enumerator.consents().callback(CASE, true, "0912 000 111", "");
        department.merges().merge(season.file(enumerator, Copying.Manner.PLAIN));

        assertThat(department.consents().answers())
                .containsExactly(
                        new Consents.Answer(CASE, true, Optional.of(new Consents.Corrected("0912 000 111", ""))));
        assertThat(enumerator.consents().answers()).containsExactly(new Consents.Answer(CASE, true, Optional.empty()));
    }
}

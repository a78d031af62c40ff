package vn.sipas.field.survey.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.field.ledger.record.FieldworkRecord.PaperState;
import vn.sipas.field.ledger.trust.BookName;

class PaperSumTest {

    private static final BookName HA =
            BookName.read("sipas.vn/dong-nai-2026/" + "1".repeat(32)).orElseThrow();

    @Test
    void whatWasPrintedIsTheSumOfWhatBecameOfIt() {
        PaperSum sum = PaperSum.of(
                List.of(range("P-000001", "P-000010")),
                List.of(
                        form("P-000001", PaperState.IN),
                        form("P-000002", PaperState.IN),
                        form("P-000003", PaperState.OUT),
                        form("P-000004", PaperState.DUE),
                        form("P-000005", PaperState.SPOILT),
                        form("P-000006", PaperState.LOST)),
                Set.of("P-000001"));

        assertThat(sum).isEqualTo(new PaperSum(10, 1, 1, 2, 1, 1, 4, List.of()));
        assertThat(sum.printed())
                .isEqualTo(sum.keyed() + sum.back() + sum.out() + sum.spoilt() + sum.lost() + sum.unused());
    }

    @Test
    void aPaperThatWasTypedInIsKeyedWhateverElseWasNotedOfIt() {
        PaperSum sum = PaperSum.of(List.of(), List.of(form("P-7", PaperState.LOST)), Set.of("P-7"));

        assertThat(sum).isEqualTo(new PaperSum(1, 1, 0, 0, 0, 0, 0, List.of()));
    }

    @Test
    void aSerialThatNobodyPrintedIsNamedAndInNoSum() {
        PaperSum sum = PaperSum.of(
                List.of(range("P-01", "P-02")),
                List.of(form("P-99", PaperState.IN), form("Q-01", PaperState.OUT)),
                Set.of("P-100", "P-02"));

        assertThat(sum).isEqualTo(new PaperSum(2, 1, 0, 0, 0, 0, 1, List.of("P-100", "P-99", "Q-01")));
    }

    @ParameterizedTest
    @CsvSource({
        "P-000010,P-000001",
        "P-000001,Q-000002",
        "P-0001,P-00002",
        "P,Q",
        "1,999999",
        "P 1,P 2",
        "'',P-1",
    })
    void serialsThatAreNotNumberedAlikeAreNoRange(String first, String last) {
        assertThat(SerialRange.of(first, last)).isEmpty();
    }

    @Test
    void aRangeKnowsItsPapersAndWritesThemAsTheyArePrinted() {
        SerialRange range = range("P-000098", "P-000102");

        assertThat(range.count()).isEqualTo(5);
        assertThat(range.has("P-000100")).isTrue();
        assertThat(range.has("P-000103")).isFalse();
        assertThat(range.has("P-0000100")).isFalse();
        assertThat(range.firstSerial()).isEqualTo("P-000098");
        assertThat(range.lastSerial()).isEqualTo("P-000102");
        assertThat(range.meets(range("P-000102", "P-000200"))).isTrue();
        assertThat(range.meets(range("P-000103", "P-000200"))).isFalse();
        assertThat(range.meets(range("P-00102", "P-00200"))).isFalse();
    }

    private static SerialRange range(String first, String last) {
        return SerialRange.of(first, last).orElseThrow();
    }

    private static PaperForm form(String serial, PaperState state) {
        return new PaperForm(serial, state, OffsetDateTime.parse("2026-11-02T08:00:00+07:00"), HA);
    }
}

package vn.sipas.field.survey.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.field.ledger.record.FieldworkRecord.Paper;
import vn.sipas.field.ledger.record.FieldworkRecord.PaperState;
import vn.sipas.field.ledger.record.RecordId;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.survey.paper.PaperForms.Said;

class PaperFormsTest {

    private static final BookName TUYET = book('a');
    private static final BookName HUNG = book('b');
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-24T08:00:00+07:00");

    private int ids;

    @Test
    void lastRecordOfABookTellsWhateverItsClockSaid() {
        List<Said> said = List.of(said("1", PaperState.OUT, 2), said("1", PaperState.IN, 5));

        assertThat(PaperForms.of(Map.of(TUYET, said), NOW))
                .containsExactly(new PaperForm("1", PaperState.IN, NOW.minusDays(5), TUYET));
    }

    @Test
    void sameStateSaidAgainKeepsItsTime() {
        List<Said> said = List.of(said("1", PaperState.OUT, 4), said("1", PaperState.OUT, 2));

        assertThat(PaperForms.of(Map.of(TUYET, said), NOW))
                .extracting(PaperForm::since)
                .containsExactly(NOW.minusDays(4));
    }

    @Test
    void earlierActIsUndoneByALaterRecord() {
        List<Said> said =
                List.of(said("1", PaperState.OUT, 4), said("1", PaperState.LOST, 3), said("1", PaperState.OUT, 2));

        assertThat(PaperForms.of(Map.of(TUYET, said), NOW))
                .extracting(PaperForm::state)
                .containsExactly(PaperState.OUT);
    }

    @Test
    void ofTwoBooksTheLaterTells() {
        List<Said> hers = List.of(said("1", PaperState.OUT, 3));
        List<Said> his = List.of(said("1", PaperState.IN, 1));

        assertThat(PaperForms.of(Map.of(TUYET, hers, HUNG, his), NOW))
                .containsExactly(new PaperForm("1", PaperState.IN, NOW.minusDays(1), HUNG));
    }

    @Test
    void whatHasToBeFetchedStandsFirstTheLongestFirst() {
        List<Said> said = List.of(
                said("in-old", PaperState.IN, 9),
                said("in-new", PaperState.IN, 1),
                said("out", PaperState.OUT, 7),
                said("out-new", PaperState.OUT, 1),
                said("due", PaperState.DUE, 2),
                said("overdue", PaperState.OUT, 8));

        assertThat(PaperForms.of(Map.of(TUYET, said), NOW))
                .extracting(PaperForm::serial)
                .containsExactly("overdue", "due", "out", "out-new", "in-new", "in-old");
    }

    @ParameterizedTest
    @ValueSource(strings = {"000412", "ĐN-26/041", "A.1_b"})
    void numbersOfForms(String serial) {
        assertThat(PaperForm.isSerial(serial)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "số 12", "123456789012345678901234567890123", "a\tb"})
    void textsThatAreNone(String text) {
        assertThat(PaperForm.isSerial(text)).isFalse();
    }

    private Said said(String serial, PaperState state, int daysAgo) {
        return new Said(
                new Paper(serial, state),
                NOW.minusDays(daysAgo),
                new RecordId("01900000-0000-7000-8000-%012d".formatted(++ids)));
    }

    private static BookName book(char digit) {
        return BookName.read("sipas.vn/dong-nai-2026/" + String.valueOf(digit).repeat(32))
                .orElseThrow();
    }
}

package vn.sipas.field.office.recheck.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleWordsTest {

    private static final RuleWords VI = new RuleWords(Locale.of("vi"));
    private static final RuleWords EN = new RuleWords(Locale.ENGLISH);

    @Test
    void courseIsToldWithWhatIsStillNeeded() {
        List<TicketState> tickets = tickets(1500, 60);
        tickets.set(27, TicketState.FAILED);
        tickets.set(57, TicketState.NEUTRAL);
        Reading reading = Reading.of(Plan.PROVINCE, tickets);

        assertThat(VI.said(reading))
                .containsExactly(
                        "Đã kiểm tra 59 phiếu: 58 sạch, 1 hỏng.",
                        "Thêm 50 phiếu sạch liền là đạt.",
                        "Nếu có thêm một phiếu hỏng thì cần thêm 37 phiếu sạch.",
                        "1 vé trung tính: 1,7\u00a0% (quá 10\u00a0% thì không kết luận).");
        assertThat(EN.said(reading))
                .containsExactly(
                        "59 forms checked: 58 clean, 1 failed.",
                        "50 more clean forms in a row are needed for acceptance.",
                        "One more failed form costs 37 more clean forms.",
                        "1 neutral ticket: 1.7% (above 10% there is no verdict).");
        assertThat(VI.lot(reading.lot().orElseThrow())).isEqualTo("Lô 4, vé 61–80: còn 20 vé chưa xong.");
    }

    @Test
    void verdictIsToldWithItsTicketAndWhatWasReadLater() {
        List<TicketState> tickets = tickets(400, 80);
        tickets.set(70, TicketState.FAILED);

        assertThat(VI.said(Reading.of(Plan.PROVINCE, tickets)))
                .containsExactly(
                        "Đã kiểm tra 80 phiếu: 79 sạch, 1 hỏng.",
                        "Đạt tại vé 67, với 67 phiếu sạch và 0 phiếu hỏng: dưới 5 trong 100 phiếu không thật."
                                + " Có thể dừng.",
                        "Sau đó còn đọc 13 phiếu, 1 hỏng: vẫn được ghi và trình bày, không làm thay đổi kết luận.");
    }

    @Test
    void resultsThatWaitForASmallerTicketAreTold() {
        List<TicketState> tickets = tickets(400, 30);
        tickets.set(11, TicketState.SUSPECTED);

        assertThat(VI.said(Reading.of(Plan.PROVINCE, tickets)))
                .contains("18 vé đã xong nhưng chưa được tính, vì còn chờ vé nhỏ hơn: vé 12.");
    }

    @Test
    void riskIsExactForAListWithAnEndAndABoundOtherwise() {
        assertThat(VI.risk(Rule.endless(Plan.PROVINCE)))
                .isEqualTo("Nếu 5 trong 100 phiếu không thật, khả năng vẫn kết luận “đạt” không quá 5\u00a0%.");
        assertThat(VI.risk(Rule.of(Plan.PROVINCE, 400)))
                .isEqualTo("Nếu 5 trong 100 phiếu không thật (trong danh sách này: 20 phiếu), khả năng vẫn kết luận"
                        + " “đạt” là 4,8\u00a0%.");
    }

    /** Whatever is read, there is a sentence for it in both languages, and none accuses. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 8, 15, 30, 60})
    void everyReadingHasItsSentences(int forms) {
        for (Plan plan : Plan.values()) {
            assertThat(VI.statement(plan)).isNotBlank();
            for (TicketState first : TicketState.values()) {
                for (TicketState then : TicketState.values()) {
                    for (int firsts = 0; firsts <= forms; firsts++) {
                        List<TicketState> tickets = new ArrayList<>(Collections.nCopies(firsts, first));
                        tickets.addAll(Collections.nCopies(forms - firsts, then));
                        Reading reading = Reading.of(plan, tickets);

                        assertThat(VI.said(reading)).isNotEmpty().noneMatch(text -> text.contains("gian"));
                        assertThat(EN.said(reading)).hasSameSizeAs(VI.said(reading));
                    }
                }
            }
        }
        for (Verdict verdict : Verdict.values()) {
            assertThat(VI.verdict(verdict)).isNotBlank().isNotEqualTo(EN.verdict(verdict));
        }
        for (TicketState state : TicketState.values()) {
            assertThat(VI.state(state)).isNotBlank().isNotEqualTo(EN.state(state));
        }
    }

    @Test
    void noticingIsToldInPercent() {
        Rule rule = Rule.of(Plan.PROVINCE, 400);

        assertThat(VI.noticed(20, Characteristic.of(rule, 20)))
                .isEqualTo("Nếu 20 phiếu trong danh sách không thật, khả năng nhận ra là 95,2\u00a0%.");
        assertThat(EN.noticed(1, Characteristic.of(rule, 1)))
                .startsWith("If 1 of the list's forms is not genuine, you notice with a probability of ");
    }

    private static List<TicketState> tickets(int forms, int clean) {
        List<TicketState> tickets = new ArrayList<>(Collections.nCopies(clean, TicketState.CLEAN));
        tickets.addAll(Collections.nCopies(forms - clean, TicketState.OPEN));
        return tickets;
    }
}

package vn.sipas.field.office.recheck.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.field.survey.sample.Seed;
import vn.sipas.field.survey.sample.Ticketed;

/** What happens to many lists, drawn at random with fixed seeds, against what is computed; and what ticket order is for. */
class SimulatedRechecksTest {

    private static final int RUNS = 20_000;
    private static final int FORMS = 560;

    @ParameterizedTest
    @CsvSource({
        "PROVINCE, 560, 0, 0",
        "PROVINCE, 560, 3, 0",
        "PROVINCE, 560, 12, 0",
        "PROVINCE, 560, 28, 0",
        "PROVINCE, 400, 20, 0",
        "PROVINCE, 400, 20, 30",
        "PROVINCE, 73, 4, 2",
        "ENUMERATOR, 20, 1, 0",
        "ENUMERATOR, 20, 4, 0",
        "ENUMERATOR, 60, 6, 5",
        "ENUMERATOR, 60, 12, 0",
        "ENUMERATOR, 9, 1, 1"
    })
    void simulatedListsBehaveAsComputed(Plan plan, int forms, int bad, int moved) {
        Rule rule = Rule.of(plan, forms);
        Characteristic exact = Characteristic.of(rule, bad, moved);
        Random random = new Random(20261128);
        List<TicketState> tickets = list(forms, bad, moved);
        int accepted = 0;
        double checked = 0;
        double squares = 0;
        for (int run = 0; run < RUNS; run++) {
            Collections.shuffle(tickets, random);
            Reading reading = Reading.of(rule, tickets);
            accepted += reading.verdict() == Verdict.ACCEPTED ? 1 : 0;
            int stopped = reading.crossing().orElse(reading.last()).checked();
            checked += stopped;
            squares += (double) stopped * stopped;
        }

        double mean = checked / RUNS;
        double deviation = Math.sqrt(Math.max(0, squares / RUNS - mean * mean) / RUNS);
        assertThat((double) accepted / RUNS).isEqualTo(exact.accepted(), margin(exact.accepted(), RUNS));
        assertThat(mean).isEqualTo(exact.checked(), within(4 * deviation + 1e-9));
    }

    /** All 28 false forms are one enumerator's: under real tickets that makes no difference. */
    @Test
    void falseFormsOfOneEnumeratorAreAcceptedNoMoreOftenThanStated() {
        int runs = 1_500;
        Rule rule = Rule.of(Plan.PROVINCE, FORMS);
        List<String> ids = ids(20);
        int accepted = 0;
        for (int run = 0; run < runs; run++) {
            List<TicketState> tickets = Ticketed.smallest(new Seed("xổ số " + run), ids, FORMS).stream()
                    .map(drawn -> drawn.id().startsWith("07-") ? TicketState.FAILED : TicketState.CLEAN)
                    .toList();
            accepted += Reading.of(rule, tickets).verdict() == Verdict.ACCEPTED ? 1 : 0;
        }

        double exact = Characteristic.risk(rule);
        assertThat(exact).isLessThanOrEqualTo(.05);
        assertThat((double) accepted / runs).isLessThanOrEqualTo(.05).isEqualTo(exact, margin(exact, runs));
    }

    /**
     * Why results count in ticket order only: ten enumerators with 56 forms each, re-checked one after another. The list is accepted
     * unless the one whose every other form is false happens to be among the first two: 80 % of the time instead of 5 %.
     */
    @Test
    void readOneEnumeratorAfterAnotherTheSameListIsAcceptedFarTooOften() {
        int enumerators = 10;
        int runs = 2_000;
        Random random = new Random(41);
        Rule rule = Rule.of(Plan.PROVINCE, FORMS);
        int accepted = 0;
        for (int run = 0; run < runs; run++) {
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, enumerators).boxed().toList());
            Collections.shuffle(order, random);
            List<TicketState> tickets = new ArrayList<>();
            for (int enumerator : order) {
                List<TicketState> own = list(FORMS / enumerators, enumerator == 0 ? FORMS / 20 : 0, 0);
                Collections.shuffle(own, random);
                tickets.addAll(own);
            }
            accepted += Reading.of(rule, tickets).verdict() == Verdict.ACCEPTED ? 1 : 0;
        }

        assertThat((double) accepted / runs).isGreaterThan(.6);
    }

    private static List<TicketState> list(int forms, int bad, int moved) {
        List<TicketState> tickets = new ArrayList<>(Collections.nCopies(bad, TicketState.FAILED));
        tickets.addAll(Collections.nCopies(moved, TicketState.NEUTRAL));
        tickets.addAll(Collections.nCopies(forms - bad - moved, TicketState.CLEAN));
        return tickets;
    }

    private static List<String> ids(int enumerators) {
        List<String> ids = new ArrayList<>();
        for (int form = 0; form < FORMS; form++) {
            ids.add("%02d-%04d".formatted(form % enumerators, form));
        }
        return ids;
    }

    /** Four standard errors. */
    private static Offset<Double> margin(double share, int runs) {
        return within(4 * Math.sqrt(share * (1 - share) / runs) + 1e-9);
    }
}

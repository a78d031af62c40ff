package vn.sipas.field.office.recheck.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import vn.sipas.field.survey.sample.Seed;
import vn.sipas.field.survey.sample.Ticketed;

/** 200 seasons re-checked lot by lot by telephone and on foot, under real tickets, by the real rule. */
class SimulatedSeasonsTest {

    private static final int SEASONS = 200;
    private static final int ENUMERATORS = 28;
    private static final int FORMS = 560;
    private static final double ANSWERED = .5;
    private static final double SUSPECTED = .05;
    private static final double MOVED = .025;
    private static final double INVENTED = .6;

    @Test
    void honestSeasonsAreAccepted() {
        int accepted = 0;
        Fieldwork work = new Fieldwork(new Random(1));
        for (int season = 0; season < SEASONS; season++) {
            Reading reading = work.recheck(Plan.PROVINCE, drawn(season, "toàn đợt", _ -> true), _ -> false);
            accepted += reading.verdict() == Verdict.ACCEPTED ? 1 : 0;
            assertThat(reading.failed()).isZero();
        }

        assertThat(accepted).isGreaterThanOrEqualTo(SEASONS * 9 / 10);
        assertThat((double) work.calls)
                .isEqualTo(new CallPlan(ANSWERED).of(work.people).calls(), within(work.calls * .02));
        assertThat((double) work.reached)
                .isEqualTo(new CallPlan(ANSWERED).of(work.people).reached(), within(work.reached * .02));
    }

    @Test
    void inventedFormsShowThemselvesInTheProvincesDrawOrInTheEnumeratorsOwn() {
        Random random = new Random(2);
        Fieldwork work = new Fieldwork(random);
        int seen = 0;
        int inProvince = 0;
        for (int season = 0; season < SEASONS; season++) {
            List<String> own = new ArrayList<>(ids(id -> id.startsWith("13-")));
            Collections.shuffle(own, random);
            List<String> invented = own.subList(0, (int) Math.round(own.size() * INVENTED));

            Reading province = work.recheck(Plan.PROVINCE, drawn(season, "toàn đợt", _ -> true), invented::contains);
            Reading enumerator = work.recheck(
                    Plan.ENUMERATOR, drawn(season, "riêng", id -> id.startsWith("13-")), invented::contains);

            inProvince += province.failed() > 0 ? 1 : 0;
            seen += province.failed() > 0 || enumerator.verdict() == Verdict.ESCALATED ? 1 : 0;
        }

        assertThat(seen).isGreaterThanOrEqualTo(SEASONS * 95 / 100);
        // The province's draw alone, about 80 of 560 forms: 1 − (548 over 80)/(560 over 80) = 84 %.
        assertThat(inProvince).isBetween(SEASONS * 70 / 100, SEASONS * 95 / 100);
    }

    private static List<String> ids(Predicate<String> which) {
        List<String> ids = new ArrayList<>();
        for (int form = 0; form < FORMS; form++) {
            ids.add("%02d-%04d".formatted(form % ENUMERATORS, form));
        }
        return ids.stream().filter(which).toList();
    }

    private static List<String> drawn(int season, String draw, Predicate<String> which) {
        return Ticketed.smallest(new Seed(draw + " " + season), ids(which), FORMS).stream()
                .map(Ticketed::id)
                .toList();
    }

    /** Lots worked off in any order: three calls each, then a visit; a visit to each who is suspected. */
    private static final class Fieldwork {
        private final Random random;
        private int people;
        private int calls;
        private int reached;

        Fieldwork(Random random) {
            this.random = random;
        }

        Reading recheck(Plan plan, List<String> drawn, Predicate<String> invented) {
            List<TicketState> known = new ArrayList<>(Collections.nCopies(drawn.size(), TicketState.OPEN));
            Reading reading = Reading.of(plan, known);
            while (reading.lot().isPresent()) {
                List<Integer> tickets = new ArrayList<>(reading.lot().get().open());
                Collections.shuffle(tickets, random);
                for (int ticket : tickets) {
                    known.set(ticket - 1, contact(invented.test(drawn.get(ticket - 1))));
                }
                boolean waits = tickets.stream().anyMatch(ticket -> known.get(ticket - 1) == TicketState.SUSPECTED);
                assertThat(Reading.of(plan, known)
                                .lotOf(tickets.getFirst())
                                .open()
                                .isEmpty())
                        .isNotEqualTo(waits);
                for (int ticket : tickets) {
                    if (known.get(ticket - 1) == TicketState.SUSPECTED) {
                        known.set(ticket - 1, visited(invented.test(drawn.get(ticket - 1))));
                    }
                }
                reading = Reading.of(plan, known);
            }
            return reading;
        }

        /** What is known after three calls and, where nobody answered, a visit. */
        private TicketState contact(boolean invented) {
            people++;
            if (random.nextDouble() < MOVED) {
                people--;
                return TicketState.NEUTRAL;
            }
            for (int call = 0; call < CallPlan.CALLS; call++) {
                calls++;
                if (random.nextDouble() < ANSWERED) {
                    reached++;
                    return invented || random.nextDouble() < SUSPECTED ? TicketState.SUSPECTED : TicketState.CLEAN;
                }
            }
            return visited(invented);
        }

        private static TicketState visited(boolean invented) {
            return invented ? TicketState.FAILED : TicketState.CLEAN;
        }
    }
}

package vn.sipas.field.app.ui.recheck.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.recheck.RecheckFault;
import vn.sipas.field.app.desk.recheck.Rechecking.Outcome;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.app.ui.recheck.Tickets;
import vn.sipas.field.app.ui.recheck.step.RecheckJobs;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.CheckingRecord.Verdict;
import vn.sipas.field.office.recheck.Ticket;
import vn.sipas.field.office.recheck.compare.Comparison;

class ComparingModelTest {

    private final Originals port = new Originals();
    private final Worker worker = new Worker(Runnable::run, Runnable::run, Runnable::run, failure -> {
        throw failure;
    });
    private final RecheckJobs jobs = new RecheckJobs(worker, Locale.of("vi"));
    private final ComparingModel model = new ComparingModel(port, jobs, this::load);
    private final List<Ticket> tickets =
            new ArrayList<>(List.of(Tickets.done(1), Tickets.toCompare(2), Tickets.toCompare(5)));

    /** Two forms that say what the test wants; what is read and written is told. */
    private static final class Originals implements ComparePort {

        private Verdict proposed = Verdict.GENUINE;
        private boolean refuses;
        private final List<String> done = new ArrayList<>();

        @Override
        public Outcome<Comparison> compare(CaseId caseId) {
            done.add("read " + caseId);
            return refuses
                    ? refused(caseId)
                    : new Outcome.Done<>(new Comparison(List.of(), List.of(), List.of(), proposed, List.of()));
        }

        @Override
        public Outcome<Verdict> conclude(CaseId caseId) {
            if (refuses) {
                return refused(caseId);
            }
            done.add("write " + caseId);
            return new Outcome.Done<>(proposed);
        }

        private static <T> Outcome<T> refused(CaseId caseId) {
            return new Outcome.Refused<>(Refusal.of(RecheckFault.ORIGINAL_CLOSED, caseId));
        }
    }

    /** As the screen does after a finding: the ticket that was side by side is done. */
    private void load() {
        tickets.replaceAll(
                ticket -> port.done.contains("write " + ticket.caseId()) ? Tickets.done(ticket.number()) : ticket);
        model.show(tickets);
    }

    private Optional<Integer> beside() {
        return model.pairProperty().get().map(pair -> pair.ticket().number());
    }

    @Test
    void firstTicketThatCanBeComparedIsReadAndOnlyOnce() {
        model.show(tickets);
        model.show(tickets);

        assertThat(beside()).contains(2);
        assertThat(port.done).containsExactly("read 26041-0002");
        assertThat(model.button()).contains("Ghi: phiếu thật");
    }

    @Test
    void findingIsWrittenDownAndTheNextTicketIsSideBySide() {
        model.show(tickets);
        port.proposed = Verdict.SUSPECTED;

        model.conclude();

        assertThat(port.done).containsExactly("read 26041-0002", "write 26041-0002", "read 26041-0005");
        assertThat(beside()).contains(5);
        assertThat(jobs.newsProperty().get().orElseThrow().fact()).isEqualTo("Đã ghi vé 2: chờ đến nhà xác minh.");
        assertThat(model.button()).contains("Ghi: chờ đến nhà xác minh");
    }

    @Test
    void nothingIsSideBySideAfterTheLastTicket() {
        model.show(tickets);

        model.conclude();
        model.conclude();
        model.conclude();

        assertThat(beside()).isEmpty();
        assertThat(model.button()).isEmpty();
        assertThat(port.done).endsWith("write 26041-0005");
    }

    @Test
    void refusedFindingIsSaidAndTheFormsStaySideBySide() {
        model.show(tickets);
        port.refuses = true;

        model.conclude();

        assertThat(beside()).contains(2);
        assertThat(jobs.newsProperty().get().orElseThrow().tone()).isEqualTo(Tone.DANGER);
    }

    @Test
    void originalThatIsStillClosedIsSaidAndNothingIsShown() {
        port.refuses = true;

        model.show(tickets);

        assertThat(beside()).isEmpty();
        assertThat(jobs.newsProperty().get().orElseThrow().tone()).isEqualTo(Tone.DANGER);
    }
}

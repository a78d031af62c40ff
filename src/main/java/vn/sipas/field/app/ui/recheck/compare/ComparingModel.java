package vn.sipas.field.app.ui.recheck.compare;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.recheck.step.RecheckJobs;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.office.recheck.Ticket;
import vn.sipas.field.office.recheck.compare.Comparison;

/** One original beside its re-interview after the other, in ticket order. FX thread. */
public final class ComparingModel {

    private final ComparePort port;
    private final RecheckJobs jobs;
    private final Messages words;
    private final Runnable changed;
    private final ObjectProperty<Optional<Pair>> pair = new SimpleObjectProperty<>(Optional.empty());

    /** The ticket whose two forms lie side by side. */
    public record Pair(Ticket ticket, Comparison comparison) {}

    /** {@code changed} hears that a finding was written. */
    public ComparingModel(ComparePort port, RecheckJobs jobs, Runnable changed) {
        this.port = port;
        this.jobs = jobs;
        this.words = Messages.of(ComparingModel.class, jobs.language());
        this.changed = changed;
    }

    /** Reads the first of {@code tickets} that can be compared; nothing is shown where there is none. */
    public void show(List<Ticket> tickets) {
        Optional<Ticket> first = tickets.stream()
                .filter(ticket -> ticket.stage() instanceof Ticket.Stage.ToCompare)
                .findFirst();
        if (first.isEmpty()) {
            pair.set(Optional.empty());
            return;
        }
        CaseId id = first.get().caseId();
        if (pair.get().filter(now -> now.ticket().caseId().equals(id)).isPresent()) {
            return;
        }
        pair.set(Optional.empty());
        jobs.run(
                () -> port.compare(id),
                read -> jobs.told(read, comparison -> pair.set(Optional.of(new Pair(first.get(), comparison)))));
    }

    /** Writes down what follows, and goes on to the next. */
    public void conclude() {
        pair.get()
                .ifPresent(now -> jobs.run(
                        () -> port.conclude(now.ticket().caseId()),
                        written -> jobs.told(written, verdict -> {
                            jobs.say(
                                    Tone.SUCCESS,
                                    words.text(
                                            "compare.written." + verdict,
                                            now.ticket().number()),
                                    "");
                            pair.set(Optional.empty());
                            changed.run();
                        })));
    }

    /** What the button that writes it down says; nothing while nothing is side by side. */
    public Optional<String> button() {
        return pair.get().map(now -> words.text("compare.go." + now.comparison().proposed()));
    }

    /** What is side by side now. */
    public ObjectProperty<Optional<Pair>> pairProperty() {
        return pair;
    }
}

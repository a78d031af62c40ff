package vn.sipas.field.app.ui.recheck.people;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.interview.OpenVisit;
import vn.sipas.field.app.ui.recheck.step.RecheckJobs;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.office.recheck.Ticket;
import vn.sipas.field.survey.interview.recheck.Attempt;
import vn.sipas.field.survey.interview.recheck.CallFault;
import vn.sipas.field.survey.interview.recheck.CallRule;
import vn.sipas.field.survey.interview.recheck.NextStep;
import vn.sipas.field.survey.interview.recheck.RecheckOutcome;

/** The person who is being called or visited: the re-interview is begun, or it is written down how the attempt ended. FX thread. */
public final class PersonModel {

    private final PeoplePort port;
    private final RecheckJobs jobs;
    private final Messages words;
    private final Runnable changed;
    private final Consumer<OpenVisit> asking;
    private final ObjectProperty<Optional<PeopleModel.Row>> opened = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Attempt.Means> means = new SimpleObjectProperty<>(Attempt.Means.PHONE);
    private final ObjectProperty<Optional<RecheckOutcome>> outcome = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty comment = new SimpleStringProperty("");

    /** How an attempt can end, and why that can't be written down now, if it can't. */
    record Choice(RecheckOutcome outcome, Optional<CallFault> why) {}

    /** {@code changed} hears that something was written down, {@code asking} shows a re-interview. */
    public PersonModel(PeoplePort port, RecheckJobs jobs, Runnable changed, Consumer<OpenVisit> asking) {
        this.port = port;
        this.jobs = jobs;
        this.words = Messages.of(PersonModel.class, jobs.language());
        this.changed = changed;
        this.asking = asking;
        means.subscribe(_ -> outcome.set(Optional.empty()));
    }

    /** Opens a person, or nobody. */
    public void show(Optional<PeopleModel.Row> row) {
        boolean another = !row.map(now -> now.ticket().caseId())
                .equals(opened.get().map(before -> before.ticket().caseId()));
        if (another || row.isEmpty()) {
            comment.set("");
            outcome.set(Optional.empty());
            row.ifPresent(now -> means.set(usual(now.ticket())));
        }
        opened.set(row);
    }

    private static Attempt.Means usual(Ticket ticket) {
        return switch (ticket.stage()) {
            case Ticket.Stage.ToReach(NextStep.Call _) -> Attempt.Means.PHONE;
            case Ticket.Stage.ToReach _, Ticket.Stage.ToDecide _ -> Attempt.Means.VISIT;
            case Ticket.Stage.Begun _,
                    Ticket.Stage.NotGiven _,
                    Ticket.Stage.Sealed _,
                    Ticket.Stage.ToCompare _,
                    Ticket.Stage.Done _ -> Attempt.Means.PHONE;
        };
    }

    /** Whether a visit decides about this person's form. */
    boolean isToDecide() {
        return opened.get()
                .filter(row -> row.ticket().stage() instanceof Ticket.Stage.ToDecide)
                .isPresent();
    }

    /** Whether a re-interview is begun. */
    boolean isBegun() {
        return opened.get()
                .filter(row -> row.ticket().stage() instanceof Ticket.Stage.Begun)
                .isPresent();
    }

    /** How this attempt can end. */
    List<Choice> choices() {
        return opened.get().stream().flatMap(this::choices).toList();
    }

    private Stream<Choice> choices(PeopleModel.Row row) {
        Attempt.Means how = means.get();
        return Stream.of(RecheckOutcome.values())
                .filter(each -> each.recordedByHand() && each.means().contains(how))
                .flatMap(each -> switch (row.ticket().stage()) {
                    case Ticket.Stage.ToReach _ ->
                        Stream.of(new Choice(
                                        each,
                                        CallRule.refuses(
                                                row.ticket().attempts(),
                                                !row.phone().isBlank(),
                                                how,
                                                each)))
                                .filter(choice -> choice.why()
                                        .filter(CallFault.NOTHING_TO_DECIDE::equals)
                                        .isEmpty());
                    case Ticket.Stage.ToDecide(var suspected) ->
                        Stream.of(new Choice(
                                each,
                                CallRule.refusesDecision(
                                        row.ticket().attempts().stream()
                                                .filter(attempt -> attempt.at().isAfter(suspected.at()))
                                                .toList(),
                                        how,
                                        each)));
                    case Ticket.Stage.Begun _,
                            Ticket.Stage.NotGiven _,
                            Ticket.Stage.Sealed _,
                            Ticket.Stage.ToCompare _,
                            Ticket.Stage.Done _ -> Stream.empty();
                });
    }

    /** Whether the button writes down how the attempt ended; else it begins the re-interview, or goes on with it. */
    public boolean isToWriteDown() {
        return !isBegun() && (outcome.get().isPresent() || isToDecide());
    }

    /** What the button says. */
    public String button() {
        if (isBegun()) {
            return words.text("person.go-on");
        }
        return isToWriteDown() ? words.text("person.record") : words.text("person.begin." + means.get());
    }

    /** Begins the re-interview, or goes on with it. */
    public void interview() {
        opened.get().map(row -> row.ticket().caseId()).ifPresent(id -> {
            Attempt.Means how = means.get();
            jobs.quiet();
            jobs.run(() -> port.begin(id, how), begun -> jobs.told(begun, asking));
        });
    }

    /** Writes down how the attempt ended. */
    public void record() {
        Optional<PeopleModel.Row> row = opened.get();
        Optional<RecheckOutcome> ended = outcome.get();
        if (row.isEmpty()) {
            return;
        }
        if (ended.isEmpty()) {
            jobs.say(Tone.WARNING, words.text("person.choose-first"), "");
            return;
        }
        CaseId id = row.get().ticket().caseId();
        Attempt.Means how = means.get();
        String remark = comment.get();
        jobs.run(
                () -> port.contact(id, how, ended.get(), remark),
                written -> jobs.told(written, verdict -> {
                    jobs.say(
                            Tone.SUCCESS,
                            words.text(
                                    "person.written",
                                    row.get().ticket().number(),
                                    ended.get().words(words.language())),
                            verdict.map(found -> words.text("person.verdict." + found))
                                    .orElse(""));
                    show(Optional.empty());
                    changed.run();
                }));
    }

    public ObjectProperty<Optional<PeopleModel.Row>> openedProperty() {
        return opened;
    }

    /** By telephone or face to face. */
    public ObjectProperty<Attempt.Means> meansProperty() {
        return means;
    }

    /** How the attempt ended; nothing while a re-interview may be begun. */
    public ObjectProperty<Optional<RecheckOutcome>> outcomeProperty() {
        return outcome;
    }

    StringProperty commentProperty() {
        return comment;
    }
}

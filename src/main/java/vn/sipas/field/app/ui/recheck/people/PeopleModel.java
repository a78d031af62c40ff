package vn.sipas.field.app.ui.recheck.people;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.sipas.field.base.language.Folding;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.office.recheck.Ticket;
import vn.sipas.field.survey.frame.ListedCase;
import vn.sipas.field.survey.interview.recheck.Band;
import vn.sipas.field.survey.interview.recheck.NextStep;

/** The people of the round's tickets who are to be called, visited, or asked for the last time. FX thread. */
public final class PeopleModel {

    private final PersonModel person;
    private final Messages words;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Which> which = new SimpleObjectProperty<>(Which.REACH);
    private final ObjectProperty<List<Row>> rows = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<Row>> chosen = new SimpleObjectProperty<>(Optional.empty());

    /** Which people. */
    public enum Which {
        /** To be interviewed again. */
        REACH,
        /** Whose form a visit decides on. */
        DECIDE
    }

    /**
     * One person.
     *
     * @param listed name, address and number; nothing only where a file is missing
     * @param now whether this time of the day is one for it
     * @param hours since name and address were given
     */
    public record Row(Ticket ticket, Optional<ListedCase> listed, boolean now, long hours) {

        String name() {
            return listed.map(ListedCase::name).orElse("");
        }

        String phone() {
            return listed.map(ListedCase::phone).orElse("");
        }

        String address() {
            return listed.map(ListedCase::address).orElse("");
        }

        boolean found(String query) {
            return Folding.finds(
                    query, ticket.number() + " " + ticket.caseId() + " " + name() + " " + phone() + " " + address());
        }

        /** Never the person. */
        @Override
        public String toString() {
            return "Row[" + ticket.number() + "]";
        }
    }

    public PeopleModel(PersonModel person, Locale language) {
        this.person = person;
        this.words = Messages.of(PeopleModel.class, language);
        query.subscribe(_ -> keep());
        which.subscribe(_ -> keep());
    }

    /** The tickets that are worked on, with the people, at the moment {@code now}. */
    public void show(List<Ticket> tickets, Map<CaseId, ListedCase> people, OffsetDateTime now) {
        Band band = Band.of(now.toLocalTime());
        rows.set(tickets.stream()
                .filter(ticket -> kind(ticket).isPresent())
                .map(ticket -> new Row(
                        ticket,
                        Optional.ofNullable(people.get(ticket.caseId())),
                        isNow(ticket, band),
                        ticket.given()
                                .map(given -> Duration.between(given, now).toHours())
                                .orElse(0L)))
                .toList());
        if (count(which.get()) == 0) {
            Stream.of(Which.values())
                    .filter(each -> count(each) > 0)
                    .findFirst()
                    .ifPresent(which::set);
        }
        keep();
        person.show(person.openedProperty()
                .get()
                .flatMap(open -> rows.get().stream()
                        .filter(row ->
                                row.ticket().caseId().equals(open.ticket().caseId()))
                        .findFirst()));
    }

    /** Among whom a ticket stands; nothing while it waits for something else, or is done. */
    private static Optional<Which> kind(Ticket ticket) {
        return switch (ticket.stage()) {
            case Ticket.Stage.ToReach _, Ticket.Stage.Begun _ -> Optional.of(Which.REACH);
            case Ticket.Stage.ToDecide _ -> Optional.of(Which.DECIDE);
            case Ticket.Stage.NotGiven _, Ticket.Stage.Sealed _, Ticket.Stage.ToCompare _, Ticket.Stage.Done _ ->
                Optional.empty();
        };
    }

    private static boolean isNow(Ticket ticket, Band band) {
        return switch (ticket.stage()) {
            case Ticket.Stage.ToReach(NextStep.Call(var bands, boolean agreed)) -> agreed || bands.contains(band);
            case Ticket.Stage.ToReach _, Ticket.Stage.Begun _, Ticket.Stage.ToDecide _ -> true;
            case Ticket.Stage.NotGiven _, Ticket.Stage.Sealed _, Ticket.Stage.ToCompare _, Ticket.Stage.Done _ -> false;
        };
    }

    /** How many people there are of a kind. */
    int count(Which kind) {
        return Math.toIntExact(rows.get().stream()
                .filter(row -> kind(row.ticket()).filter(kind::equals).isPresent())
                .count());
    }

    /** Those of the kind that is shown who are looked for; whoever can be called now, or visited, first. */
    List<Row> shown() {
        List<Row> found = rows.get().stream()
                .filter(row -> kind(row.ticket()).filter(which.get()::equals).isPresent())
                .filter(row -> row.found(query.get()))
                .toList();
        return Stream.concat(found.stream().filter(Row::now), found.stream().filter(row -> !row.now()))
                .toList();
    }

    /** Somebody who is shown is chosen, the same as before where that may be. */
    private void keep() {
        List<Row> now = shown();
        Optional<CaseId> before = chosen.get().map(row -> row.ticket().caseId());
        chosen.set(before.flatMap(id -> now.stream()
                        .filter(row -> row.ticket().caseId().equals(id))
                        .findFirst())
                .or(() -> now.stream().findFirst()));
    }

    /** What the button that opens whoever is chosen says; nothing where nobody is shown. */
    public Optional<String> button() {
        return chosen.get().map(row -> words.text("people.open", row.ticket().number()));
    }

    /** Whoever stands behind the one who is chosen is chosen next, or else the first. */
    public void goOn() {
        List<Row> now = shown();
        int behind = chosen.get().map(now::indexOf).orElse(-1) + 1;
        chosen.set(now.stream().skip(behind).findFirst().or(() -> now.stream().findFirst()));
    }

    /** Opens whoever is chosen. */
    public void open() {
        person.show(chosen.get());
    }

    public PersonModel person() {
        return person;
    }

    public StringProperty queryProperty() {
        return query;
    }

    public ObjectProperty<Which> whichProperty() {
        return which;
    }

    public ObjectProperty<List<Row>> rowsProperty() {
        return rows;
    }

    /** Who is chosen in the list; nobody where nobody is shown. */
    public ObjectProperty<Optional<Row>> chosenProperty() {
        return chosen;
    }
}

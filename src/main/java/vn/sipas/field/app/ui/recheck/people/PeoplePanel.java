package vn.sipas.field.app.ui.recheck.people;

import atlantafx.base.controls.CustomTextField;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Columns;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Segments;
import vn.sipas.field.app.ui.ShortTable;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.recheck.step.StepPanel;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.recheck.Ticket;
import vn.sipas.field.survey.interview.recheck.Attempt;
import vn.sipas.field.survey.interview.recheck.Band;
import vn.sipas.field.survey.interview.recheck.NextStep;

/** Whom to call and to visit: found by a word, chosen with the arrow keys. Nothing of an original is here. FX thread. */
public final class PeoplePanel implements StepPanel {

    private final PeopleModel model;
    private final Messages words;
    private final CustomTextField search = new CustomTextField();
    private final ShortTable<PeopleModel.Row> table;
    private final Node which;
    private final Node above;
    private boolean following;

    public PeoplePanel(PeopleModel model, Locale language, Runnable open) {
        this.model = model;
        this.words = Messages.of(PeoplePanel.class, language);
        search.setLeft(Part.icon(Material2OutlinedMZ.SEARCH, "muted-icon"));
        search.setRight(Part.key("Ctrl F"));
        search.setPromptText(words.text("people.search"));
        search.setAccessibleText(words.text("people.search"));
        search.textProperty().bindBidirectional(model.queryProperty());
        HBox.setHgrow(search, Priority.ALWAYS);
        this.which = new Segments<>(
                        words.text("people.which"),
                        List.of(PeopleModel.Which.values()),
                        each -> words.text("people.which." + each),
                        model.whichProperty())
                .node();
        this.above = Part.flow(12, search, which);
        this.table = table();
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open.run();
            }
        });
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !following) {
                model.chosenProperty().set(Optional.of(row));
            }
        });
        model.queryProperty().subscribe(_ -> draw());
        model.whichProperty().subscribe(_ -> draw());
        model.rowsProperty().subscribe(_ -> draw());
    }

    private ShortTable<PeopleModel.Row> table() {
        ShortTable<PeopleModel.Row> made = new ShortTable<>(words.text("people.table"));
        made.figure(
                words.text("people.number"),
                46,
                row -> Integer.toString(row.ticket().number()));
        made.words(words.text("people.name"), 170, PeopleModel.Row::name);
        made.figure(words.text("people.phone"), 112, PeopleModel.Row::phone);
        made.words(words.text("people.address"), 200, PeopleModel.Row::address);
        made.words(words.text("people.attempts"), 110, row -> tried(row.ticket()));
        made.getColumns().add(Columns.of(words.text("people.next"), 170, this::next));
        made.figure(words.text("people.hours"), 70, row -> words.text("people.hours.of", row.hours()));
        return made.leavingOut(
                        words.text("people.hours"),
                        words.text("people.attempts"),
                        words.text("people.address"),
                        words.text("people.phone"))
                .ready();
    }

    /** Sáng, tối: in which bands it was tried. */
    private String tried(Ticket ticket) {
        return ticket.attempts().stream()
                .map(attempt -> attempt.how() == Attempt.Means.VISIT
                        ? words.text("people.visit")
                        : band(Band.of(attempt.at().toLocalTime())))
                .collect(Collectors.joining(", "));
    }

    private String band(Band band) {
        return words.text("people.band." + band);
    }

    private Label next(PeopleModel.Row row) {
        Label badge =
                Part.badge(Material2OutlinedMZ.SCHEDULE, said(row.ticket()), row.now() ? Tone.ACCENT : Tone.PLAIN);
        badge.setTooltip(new Tooltip(badge.getText()));
        return badge;
    }

    private String said(Ticket ticket) {
        return switch (ticket.stage()) {
            case Ticket.Stage.ToReach(NextStep.Call(Set<Band> bands, boolean agreed)) ->
                agreed
                        ? words.text("people.call.agreed")
                        : bands.equals(EnumSet.allOf(Band.class))
                                ? words.text("people.call.any")
                                : words.text(
                                        "people.call",
                                        bands.stream().sorted().map(this::band).collect(Collectors.joining(", ")));
            case Ticket.Stage.Begun _ -> words.text("people.begun");
            case Ticket.Stage.ToDecide _ -> words.text("people.decide");
            case Ticket.Stage.ToReach _,
                    Ticket.Stage.NotGiven _,
                    Ticket.Stage.Sealed _,
                    Ticket.Stage.ToCompare _,
                    Ticket.Stage.Done _ -> words.text("people.go");
        };
    }

    private void draw() {
        following = true;
        table.rows(model.shown());
        model.chosenProperty().get().ifPresent(row -> {
            table.getSelectionModel().select(row);
            table.scrollTo(row);
        });
        following = false;
        boolean both = model.count(PeopleModel.Which.REACH) > 0 && model.count(PeopleModel.Which.DECIDE) > 0;
        which.setVisible(both);
        which.setManaged(both);
    }

    /** The arrow keys go through the list from the field above it, too. */
    public void step(int by) {
        int at = table.getSelectionModel().getSelectedIndex() + by;
        if (at >= 0 && at < table.getItems().size()) {
            table.getSelectionModel().select(at);
            table.scrollTo(at);
        }
    }

    @Override
    public List<Node> pieces() {
        draw();
        List<Node> pieces = new ArrayList<>();
        pieces.add(above);
        pieces.add(table);
        pieces.add(
                Part.wrapped(words.text("people.words." + model.whichProperty().get()), "caption"));
        return pieces;
    }

    @Override
    public boolean begin() {
        search.requestFocus();
        return true;
    }
}

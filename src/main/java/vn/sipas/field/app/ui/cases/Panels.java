package vn.sipas.field.app.ui.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.desk.CaseRow;
import vn.sipas.field.app.desk.Opening;
import vn.sipas.field.app.desk.ReserveRow;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.survey.interview.Outcome;

/** What is asked beside the list. */
final class Panels {

    private static final double ROW = 34;

    /** So many outcomes are on screen however low the window is. */
    private static final int LEAST = 6;

    private final CasesModel model;
    private final Messages words;

    Panels(CasesModel model, Messages words) {
        this.model = model;
        this.words = words;
    }

    /** How an attempt ended, and in which way it was tried. */
    SidePanel contact(CaseRow row) {
        ListView<Outcome> outcomes = new ListView<>();
        outcomes.getItems()
                .setAll(Arrays.stream(Outcome.values())
                        .filter(Outcome::recordedByHand)
                        .toList());
        outcomes.setCellFactory(_ -> new OutcomeCell());
        outcomes.setFixedCellSize(ROW);
        outcomes.setMinHeight(ROW * LEAST + 2);
        outcomes.setPrefHeight(ROW * outcomes.getItems().size() + 2);
        outcomes.getStyleClass().add("dense");
        outcomes.setAccessibleText(words.text("contact.outcome"));
        ToggleButton visit = way("visit");
        ToggleButton phone = way("phone");
        visit.setSelected(true);
        SegmentedButton how = new SegmentedButton(visit, phone);
        TextField comment = new TextField();
        comment.setPromptText(words.text("contact.comment"));
        comment.setAccessibleText(words.text("contact.comment"));
        Button go = Part.primary(Material2OutlinedAL.CHECK, words.text("contact.go"), "Enter");
        go.disableProperty()
                .bind(outcomes.getSelectionModel().selectedItemProperty().isNull());
        go.setOnAction(_ -> model.contact(
                phone.isSelected() ? "phone" : "visit",
                outcomes.getSelectionModel().getSelectedItem(),
                comment.getText()));
        Label outcome = Part.text(words.text("contact.outcome"), "strong");
        outcome.setLabelFor(outcomes);
        return new SidePanel(
                words.text("contact.title"),
                row,
                words,
                outcomes,
                go,
                how,
                outcome,
                outcomes,
                comment,
                Part.wrapped(words.text("contact.no-names"), "caption"));
    }

    private ToggleButton way(String how) {
        return segment("contact.how." + how);
    }

    /** What is read out before the first question; of a household how many eligible adults live there. */
    SidePanel begin(CaseRow row, String consent) {
        TextField number = new TextField();
        Button go = Part.primary(Material2OutlinedMZ.PLAY_ARROW, words.text("begin.go"), "Enter");
        go.setOnAction(_ -> model.begin(CasesModel.adults(number.getText())));
        Label aloud = Part.wrapped(words.text("begin.aloud"), "strong");
        Label text = Part.wrapped(consent);
        if (!row.listed().household()) {
            return new SidePanel(words.text("begin.title"), row, words, go, go, aloud, text);
        }
        go.disableProperty()
                .bind(number.textProperty()
                        .map(typed -> CasesModel.adults(typed).isEmpty()));
        return new SidePanel(
                words.text("begin.title"),
                row,
                words,
                number,
                go,
                adultsField(number),
                Part.wrapped(words.text("adults.words"), "caption"),
                Part.wrapped(words.text("adults.final"), "caption"),
                aloud,
                text);
    }

    /** Whether the person agrees to be called again, and the telephone number and address where that differs from the list. */
    SidePanel callback(CaseRow row) {
        ToggleButton yes = segment("callback.yes");
        ToggleButton no = segment("callback.no");
        TextField phone = new TextField(row.listed().phone());
        TextField address = new TextField(row.listed().address());
        ObservableValue<String> problem = Bindings.createStringBinding(
                () -> model.refusedProperty()
                        .get()
                        .map(why -> why.text(words.language()))
                        .orElse(""),
                model.refusedProperty());
        VBox contact = new VBox(
                8,
                Part.field(words.text("callback.phone"), phone, "", problem),
                Part.field(
                        words.text("callback.address"),
                        address,
                        words.text("callback.sealed"),
                        new SimpleStringProperty("")));
        contact.visibleProperty().bind(yes.selectedProperty());
        contact.managedProperty().bind(yes.selectedProperty());
        Button go = Part.primary(Material2OutlinedAL.CHECK, words.text("contact.go"), "Enter");
        go.disableProperty()
                .bind(yes.selectedProperty().or(no.selectedProperty()).not());
        go.setOnAction(_ -> model.callback(yes.isSelected(), phone.getText(), address.getText()));
        return new SidePanel(
                words.text("callback.title"),
                row,
                words,
                yes,
                go,
                Part.wrapped(words.text("callback.words")),
                new SegmentedButton(yes, no),
                contact);
    }

    private VBox adultsField(TextField number) {
        return Part.field(
                words.text("adults.number"),
                number,
                "",
                Bindings.createStringBinding(
                        () -> number.getText().isBlank()
                                        || CasesModel.adults(number.getText()).isPresent()
                                ? ""
                                : words.text("adults.bad"),
                        number.textProperty()));
    }

    /** Which paper the form was filled in on, and by whom. */
    SidePanel paper(CaseRow row) {
        TextField serial = new TextField();
        ToggleButton self = segment("paper.self");
        ToggleButton enumerator = segment("paper.enumerator");
        self.setSelected(true);
        Button go = Part.primary(Material2OutlinedAL.KEYBOARD, words.text("paper.go"), "Enter");
        TextField number = new TextField();
        VBox adults = adultsField(number);
        adults.setVisible(row.listed().household());
        adults.setManaged(row.listed().household());
        go.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !CasesModel.isSerial(serial.getText())
                                || (row.listed().household()
                                        && CasesModel.adults(number.getText()).isEmpty()),
                        serial.textProperty(),
                        number.textProperty()));
        go.setOnAction(_ -> model.keyIn(
                enumerator.isSelected() ? Mode.PAPER_ENUMERATOR : Mode.PAPER_SELF,
                serial.getText(),
                CasesModel.adults(number.getText())));
        return new SidePanel(
                words.text("paper.title"),
                row,
                words,
                serial,
                go,
                Part.wrapped(words.text("paper.words")),
                Part.field(
                        words.text("paper.serial"),
                        serial,
                        "",
                        Bindings.createStringBinding(
                                () -> wrong(serial.getText()), serial.textProperty(), model.typedInProperty())),
                new SegmentedButton(self, enumerator),
                adults);
    }

    private String wrong(String serial) {
        if (!serial.isBlank() && !CasesModel.isSerial(serial)) {
            return words.text("paper.serial.bad");
        }
        return model.typedInProperty()
                .get()
                .filter(typed -> typed.serial().equals(serial.strip()))
                .map(typed -> words.text("paper.serial.typed", typed.serial(), typed.caseId()))
                .orElse("");
    }

    private ToggleButton segment(String key) {
        ToggleButton segment = new ToggleButton(words.text(key));
        segment.getStyleClass().add("segment");
        return segment;
    }

    /** Why a finished form is corrected. */
    SidePanel correction(CaseRow row) {
        TextField reason = new TextField();
        reason.setPromptText(words.text("correct.reason"));
        reason.setAccessibleText(words.text("correct.reason"));
        Button go = Part.primary(Material2OutlinedAL.EDIT, words.text("correct.go"), "Enter");
        go.disableProperty().bind(reason.textProperty().map(String::isBlank));
        go.setOnAction(_ -> model.correct(reason.getText()));
        List<Node> fields = new ArrayList<>();
        row.returned()
                .ifPresent(said -> fields.add(
                        Part.banner(Material2OutlinedMZ.UNDO, Tone.DANGER, words.text("correct.returned"), said)));
        fields.add(Part.wrapped(words.text("correct.words")));
        fields.add(reason);
        return new SidePanel(words.text("correct.title"), row, words, reason, go, fields.toArray(Node[]::new));
    }

    /** The next reserve of one of {@code strata}, at least one: what is missing before it may be opened, or its code. */
    SidePanel reserve(List<ReserveRow> strata) {
        ComboBox<ReserveRow> place = new ComboBox<>();
        place.getItems().setAll(strata);
        place.setMaxWidth(Double.MAX_VALUE);
        place.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable ReserveRow row) {
                return row == null ? "" : place(row);
            }

            @Override
            public ReserveRow fromString(String typed) {
                return strata.getFirst();
            }
        });
        place.setAccessibleText(words.text("reserve.where"));
        TextField code = new TextField();
        ObservableValue<String> problem = Bindings.createStringBinding(
                () -> model.refusedProperty()
                        .get()
                        .map(why -> why.text(words.language()))
                        .orElse(""),
                model.refusedProperty());
        VBox field = Part.field(words.text("reserve.code"), code, "", problem);
        Label next = Part.wrapped("");
        Label finality = Part.wrapped(words.text("reserve.final"), "caption");
        Button go = Part.primary(Material2OutlinedAL.LOCK_OPEN, words.text("reserve.go"), "Enter");
        go.disableProperty()
                .bind(field.visibleProperty().not().or(code.textProperty().isEmpty()));
        go.setOnAction(_ -> place.getValue().stratum().next().ifPresent(id -> model.openReserve(id, code.getText())));
        place.valueProperty().subscribe(row -> {
            boolean may = row != null && row.opening() instanceof Opening.Allowed;
            next.setText(row == null ? "" : step(row.opening()));
            for (Node each : List.of(field, finality)) {
                each.setVisible(may);
                each.setManaged(may);
            }
            model.refusedProperty().set(Optional.empty());
        });
        place.setValue(strata.getFirst());
        boolean now = strata.getFirst().opening() instanceof Opening.Allowed;
        boolean one = strata.size() == 1;
        place.setVisible(!one);
        place.setManaged(!one);
        return new SidePanel(
                words.text("reserve.title"),
                one ? place(strata.getFirst()) : words.text("reserve.where"),
                words,
                now ? code : place,
                go,
                place,
                next,
                field,
                finality);
    }

    private String place(ReserveRow row) {
        return words.text("reserve.place", row.place(), row.stratum().left());
    }

    private String step(Opening opening) {
        return switch (opening) {
            case Opening.Allowed(var step) ->
                words.text(
                        "reserve.call",
                        step.reserve(),
                        step.instead(),
                        step.outcome().words(words.language()));
            case Opening.Refused(var why) -> why.text(words.language());
        };
    }

    /** An outcome by its word. */
    private final class OutcomeCell extends ListCell<Outcome> {
        @Override
        protected void updateItem(@Nullable Outcome outcome, boolean empty) {
            super.updateItem(outcome, empty);
            setText(outcome == null || empty ? "" : outcome.words(words.language()));
        }
    }
}

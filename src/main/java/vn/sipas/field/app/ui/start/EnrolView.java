package vn.sipas.field.app.ui.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Dialogues;
import vn.sipas.field.app.ui.Flowing;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Screen;
import vn.sipas.field.app.ui.Sheet;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.record.Role;

/** "Somebody new on this machine". */
public final class EnrolView implements Screen {

    /** How many em a field for a password needs. */
    private static final double PASSWORD = 15;

    private final EnrolModel model;
    private final Messages words;
    private final Runnable back;
    private final Dialogues dialogues;
    private final Sheet sheet = new Sheet();
    private final TextField season = new TextField();
    private final TextField name = new TextField();

    /** {@code back} returns to the list of people. */
    public EnrolView(EnrolModel model, Locale language, Dialogues dialogues, Runnable back) {
        this.model = model;
        this.dialogues = dialogues;
        this.words = Messages.of(EnrolView.class, language);
        this.back = back;
        season.textProperty().bindBidirectional(model.seasonProperty());
        name.textProperty().bindBidirectional(model.nameProperty());
        TextField unit = new TextField();
        unit.textProperty().bindBidirectional(model.unitProperty());
        Button go = Part.primary(Material2OutlinedMZ.VPN_KEY, words.text("enrol.go"), "Enter");
        go.setOnAction(_ -> model.make());
        go.disableProperty().bind(model.busyProperty());
        go.setFocusTraversable(false);
        Button cancel = Part.button(Material2OutlinedAL.ARROW_BACK, words.text("enrol.back"), "Esc");
        cancel.setOnAction(_ -> back.run());
        cancel.setFocusTraversable(false);
        sheet.head(words.text("enrol.title"), go, cancel);
        sheet.pieces(
                Part.wrapped(words.text("enrol.words"), "muted"),
                Part.problem(model.refusedProperty()
                        .map(why -> why.map(refusal -> refusal.text(language)).orElse(""))),
                Part.card(
                        Part.field(
                                words.text("enrol.name"),
                                name,
                                words.text("enrol.name.hint"),
                                said(EnrolModel.Fault.NAME)),
                        roles(),
                        Part.field(
                                words.text("enrol.unit"),
                                unit,
                                words.text("enrol.unit.hint"),
                                said(EnrolModel.Fault.UNIT)),
                        Part.field(
                                words.text("enrol.season"),
                                season,
                                words.text("enrol.season.hint"),
                                said(EnrolModel.Fault.SEASON)),
                        earlier(),
                        lost()),
                passwords(),
                waiting());
    }

    private Node roles() {
        List<ToggleButton> buttons = new ArrayList<>();
        for (Role role : List.of(Role.ENUMERATOR, Role.SUPERVISOR, Role.MONITOR, Role.DEPARTMENT)) {
            ToggleButton button = new ToggleButton(words.text("role." + role.code()));
            button.getStyleClass().add("segment");
            button.setSelected(model.roleProperty().get() == role);
            // Arrow keys select without an action, so it is the selection that counts.
            button.selectedProperty().subscribe(now -> {
                if (now) {
                    model.roleProperty().set(role);
                }
            });
            button.setOnAction(_ -> button.setSelected(true));
            buttons.add(button);
        }
        Label why = Part.wrapped("", "caption");
        why.textProperty().bind(model.roleProperty().map(role -> words.text("enrol.role." + role.code())));
        return new VBox(
                4,
                Part.text(words.text("enrol.role"), "strong"),
                new SegmentedButton(buttons.toArray(ToggleButton[]::new)),
                why);
    }

    private Node earlier() {
        CheckBox goesOn = new CheckBox(words.text("enrol.earlier"));
        goesOn.selectedProperty().bindBidirectional(model.goesOnProperty());
        VBox box = new VBox(4, goesOn, Part.wrapped(words.text("enrol.earlier.hint"), "caption"));
        ObservableValue<Boolean> there = model.earlierProperty().map(seat -> seat.isPresent());
        box.visibleProperty().bind(there);
        box.managedProperty().bind(there);
        return box;
    }

    private Node lost() {
        CheckBox lost = new CheckBox(words.text("enrol.lost"));
        lost.selectedProperty().bindBidirectional(model.lostProperty());
        TextField card = new TextField();
        card.textProperty().bindBidirectional(model.lostCardProperty());
        card.setPromptText(words.text("enrol.lost.card"));
        card.setAccessibleText(words.text("enrol.lost.card"));
        Button choose = Part.button(Material2OutlinedAL.FOLDER_OPEN, words.text("enrol.lost.choose"), "");
        choose.setOnAction(
                _ -> dialogues.file(words.text("enrol.lost.choose")).ifPresent(path -> card.setText(path.toString())));
        VBox which = new VBox(
                4,
                Part.path(card, choose),
                Part.wrapped(words.text("enrol.lost.hint"), "caption"),
                Part.problem(said(EnrolModel.Fault.CARD)));
        which.visibleProperty().bind(model.lostProperty());
        which.managedProperty().bind(model.lostProperty());
        return new VBox(4, lost, which);
    }

    private Node passwords() {
        PasswordField password = new PasswordField();
        password.textProperty().bindBidirectional(model.passwordProperty());
        PasswordField again = new PasswordField();
        again.textProperty().bindBidirectional(model.againProperty());
        CheckBox show = new CheckBox(words.text("enrol.show"));
        VBox first = new VBox(
                4,
                Part.field(
                        words.text("enrol.password"),
                        password,
                        words.text("enrol.password.hint"),
                        said(EnrolModel.Fault.PASSWORD)));
        VBox second = new VBox(4, Part.field(words.text("enrol.again"), again, "", said(EnrolModel.Fault.AGAIN)));
        Label shown = Part.wrapped("", "code");
        shown.textProperty().bind(model.passwordProperty());
        StackPane seen = new StackPane(shown);
        seen.visibleProperty().bind(show.selectedProperty());
        seen.managedProperty().bind(show.selectedProperty());
        return Part.card(
                Part.text(words.text("enrol.passwords"), "card-title"),
                Part.flow(16, Flowing.growing(first, PASSWORD), Flowing.growing(second, PASSWORD)),
                show,
                seen,
                Part.banner(
                        Material2OutlinedMZ.WARNING,
                        Tone.WARNING,
                        words.text("enrol.forget"),
                        words.text("enrol.forget.do")));
    }

    private Node waiting() {
        Label waiting = Part.text(words.text("enrol.making"), "muted");
        waiting.visibleProperty().bind(model.busyProperty());
        return waiting;
    }

    private ObservableValue<String> said(EnrolModel.Fault fault) {
        return model.faultsProperty().map(all -> all.contains(fault) ? words.text("enrol.fault." + fault.name()) : "");
    }

    @Override
    public Parent node() {
        return sheet.node();
    }

    @Override
    public void shown() {
        model.load();
        name.requestFocus();
    }

    @Override
    public void key(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED && event.getCode() == KeyCode.ESCAPE) {
            back.run();
            event.consume();
            return;
        }
        sheet.key(event);
    }
}

package vn.sipas.field.app.ui.pack;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.desk.Joining;
import vn.sipas.field.app.ui.Dialogues;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Screen;
import vn.sipas.field.app.ui.Sheet;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;

/** "The season's pack". */
public final class PackView implements Screen {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final PackModel model;
    private final Messages words;
    private final Dialogues dialogues;
    private final Sheet sheet = new Sheet();
    private final TextField file = new TextField();
    private final TextField digits = new TextField();
    private final Label problem;

    public PackView(PackModel model, Locale language, Dialogues dialogues) {
        this.model = model;
        this.words = Messages.of(PackView.class, language);
        this.dialogues = dialogues;
        file.textProperty().bindBidirectional(model.fileProperty());
        file.setPromptText(words.text("pack.file"));
        digits.textProperty().bindBidirectional(model.digitsProperty());
        digits.getStyleClass().add("digits-field");
        digits.setPromptText("0000 0000 0000 0000 0000 0000 0000 0000");
        this.problem = Part.problem(model.refusedProperty()
                .map(why -> why.map(refusal -> refusal.text(language)).orElse("")));
        model.phaseProperty().subscribe(this::draw);
        model.busyProperty().subscribe(() -> head(model.phaseProperty().get()));
        file.textProperty().subscribe(() -> head(model.phaseProperty().get()));
        digits.textProperty().subscribe(() -> head(model.phaseProperty().get()));
    }

    private void head(PackModel.Phase phase) {
        Button main = switch (phase) {
            case PackModel.Phase.Choosing _, PackModel.Phase.NoFile _ ->
                Part.primary(Material2OutlinedMZ.SEARCH, words.text("pack.look"), "Enter");
            case PackModel.Phase.Looked(Joining.Look.Pack pack) ->
                Part.primary(Material2OutlinedAL.CHECK, words.text(pack.first() ? "pack.join" : "pack.open"), "Enter");
            case PackModel.Phase.Opened _ -> Part.primary(Material2OutlinedAL.CHECK, words.text("pack.close"), "Enter");
        };
        main.setOnAction(_ -> model.go());
        main.setFocusTraversable(false);
        main.setDisable(model.busyProperty().get() || !model.ready());
        String title = switch (phase) {
            case PackModel.Phase.Choosing(boolean joined) when joined -> "pack.title.joined";
            case PackModel.Phase.Choosing _, PackModel.Phase.NoFile _ -> "pack.title";
            case PackModel.Phase.Looked(Joining.Look.Pack pack) ->
                pack.first() ? "pack.title.compare" : "pack.title.newer";
            case PackModel.Phase.Opened _ -> "pack.title.opened";
        };
        if (phase instanceof PackModel.Phase.Looked) {
            Button other = Part.button(Material2OutlinedAL.ARROW_BACK, words.text("pack.other"), "Esc");
            other.setOnAction(_ -> model.another());
            other.setFocusTraversable(false);
            sheet.head(words.text(title), main, other);
        } else {
            sheet.head(words.text(title), main);
        }
    }

    private void draw(PackModel.Phase phase) {
        head(phase);
        // What is removed loses the keyboard; it must not wander to the sidebar.
        sheet.node().requestFocus();
        switch (phase) {
            case PackModel.Phase.Choosing _ -> choosing("");
            case PackModel.Phase.NoFile() -> choosing(words.text("pack.no-file"));
            case PackModel.Phase.Looked(Joining.Look.Pack pack) -> looked(pack);
            case PackModel.Phase.Opened(Joining.Look.Pack pack) ->
                sheet.pieces(
                        Part.banner(
                                Material2OutlinedAL.CHECK_CIRCLE,
                                Tone.SUCCESS,
                                words.text("pack.opened", pack.title()),
                                words.text("pack.opened.do")),
                        facts(pack));
        }
    }

    private void choosing(String fault) {
        Button choose = Part.button(Material2OutlinedAL.FOLDER_OPEN, words.text("pack.choose"), "Ctrl O");
        choose.setOnAction(_ -> choose());
        file.setAccessibleText(words.text("pack.file"));
        sheet.pieces(
                Part.wrapped(words.text("pack.words"), "muted"),
                Part.card(
                        Part.text(words.text("pack.which"), "strong"),
                        Part.path(file, choose),
                        Part.wrapped(words.text("pack.drop"), "caption"),
                        Part.problem(new SimpleStringProperty(fault)),
                        problem));
        file.requestFocus();
    }

    private void choose() {
        dialogues.file(words.text("pack.choose")).ifPresent(path -> {
            file.setText(path.toString());
            model.go();
        });
    }

    private void looked(Joining.Look.Pack pack) {
        if (pack.first()) {
            sheet.pieces(
                    facts(pack),
                    Part.card(
                            Part.text(words.text("pack.compare"), "card-title"),
                            Part.wrapped(words.text("pack.compare.words")),
                            print(pack),
                            Part.field(
                                    words.text("pack.digits"),
                                    digits,
                                    words.text("pack.digits.hint"),
                                    new SimpleStringProperty("")),
                            problem));
            digits.requestFocus();
        } else {
            sheet.pieces(
                    Part.banner(
                            Material2OutlinedMZ.VERIFIED_USER,
                            Tone.SUCCESS,
                            words.text("pack.same"),
                            words.text("pack.same.do")),
                    facts(pack),
                    problem);
        }
    }

    private Node print(Joining.Look.Pack pack) {
        String print = pack.fingerprint();
        int half = print.length() / 2;
        return new VBox(
                2,
                Part.text(print.substring(0, half).strip(), "fingerprint"),
                Part.text(print.substring(half).strip(), "fingerprint"));
    }

    private Node facts(Joining.Look.Pack pack) {
        GridPane grid = new GridPane(20, 6);
        add(grid, "pack.season", pack.title());
        add(grid, "pack.province", pack.province());
        add(grid, "pack.dates", day(pack.starts()) + " – " + day(pack.ends()));
        add(grid, "pack.roster", words.text("pack.roster.words", pack.version(), pack.people()));
        return Part.card(grid);
    }

    private void add(GridPane grid, String key, String value) {
        int row = grid.getRowCount();
        grid.add(Part.text(words.text(key), "muted"), 0, row);
        grid.add(Part.text(value, "strong"), 1, row);
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }

    @Override
    public Parent node() {
        return sheet.node();
    }

    @Override
    public void shown() {
        model.load();
        (model.phaseProperty().get() instanceof PackModel.Phase.Looked ? digits : file).requestFocus();
    }

    @Override
    public void key(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            if (event.isControlDown() && event.getCode() == KeyCode.O) {
                choose();
                event.consume();
                return;
            }
            if (event.getCode() == KeyCode.ESCAPE && model.phaseProperty().get() instanceof PackModel.Phase.Looked) {
                model.another();
                event.consume();
                return;
            }
        }
        sheet.key(event);
    }
}

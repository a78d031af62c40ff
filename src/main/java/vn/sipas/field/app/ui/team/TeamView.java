package vn.sipas.field.app.ui.team;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.SetChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.desk.Team;
import vn.sipas.field.app.ui.Dialogues;
import vn.sipas.field.app.ui.Flowing;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Screen;
import vn.sipas.field.app.ui.Sheet;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.survey.frame.CaseLine;

/** "Cases": who has which, a table handed out, and cases handed on or taken back. */
public final class TeamView implements Screen {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final TeamModel model;
    private final Messages words;
    private final Dialogues dialogues;
    private final Sheet sheet = new Sheet();
    private final VBox news = new VBox(8);
    private final VBox people = new VBox();
    private final VBox cases = new VBox();
    private final VBox table;
    private final VBox theirs;
    private final ReserveCards reserves;
    private final TextField file = new TextField();
    private final ComboBox<Target> target = new ComboBox<>();
    private boolean arriving;

    /** Where ticked cases go: to somebody, or back. */
    private record Target(Optional<Team.Hand> hand) {}

    public TeamView(TeamModel model, Locale language, Dialogues dialogues) {
        this.model = model;
        this.words = Messages.of(TeamView.class, language);
        this.dialogues = dialogues;
        people.getStyleClass().add("card-list");
        cases.getStyleClass().add("card-list");
        file.textProperty().bindBidirectional(model.fileProperty());
        file.setPromptText(words.text("team.file"));
        file.setAccessibleText(words.text("team.file"));
        this.table = table();
        this.theirs = theirs();
        this.reserves = new ReserveCards(model, words);
        sheet.pieces(news, reserves.doubts(), people, table, reserves.card(), theirs);
        model.handsProperty().subscribe(_ -> draw());
        model.chosenProperty().subscribe(_ -> draw());
        model.reservedProperty().subscribe(_ -> draw());
        model.queryProperty().subscribe(_ -> drawCases());
        model.newsProperty().subscribe(what -> {
            news.getChildren().setAll(said(what));
            news.setManaged(!news.getChildren().isEmpty());
        });
        model.ticked().addListener((SetChangeListener<CaseId>) _ -> head());
        file.textProperty().subscribe(this::head);
        target.valueProperty().subscribe(this::head);
    }

    private VBox table() {
        Button choose = Part.button(Material2OutlinedAL.FOLDER_OPEN, words.text("team.choose"), "Ctrl O");
        choose.setOnAction(_ -> choose());
        Button print = Part.button(Material2OutlinedMZ.PRINT, words.text("team.print"), "Ctrl L");
        print.setOnAction(_ -> print());
        HBox.setHgrow(file, Priority.ALWAYS);
        return Part.card(
                Part.text(words.text("team.table"), "strong"),
                Part.flow(12, file, choose, print),
                Part.wrapped(words.text("team.table.words"), "caption"));
    }

    private void choose() {
        dialogues.file(words.text("team.choose")).map(Path::toString).ifPresent(file::setText);
    }

    private void print() {
        dialogues.folder(words.text("team.print")).ifPresent(model::print);
    }

    private VBox theirs() {
        TextField search = new TextField();
        search.textProperty().bindBidirectional(model.queryProperty());
        search.setPromptText(words.text("team.search"));
        search.setAccessibleText(words.text("team.search"));
        target.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Target to) {
                return to == null ? "" : to.hand().map(Team.Hand::name).orElseGet(() -> words.text("team.nobody"));
            }

            @Override
            public Target fromString(String typed) {
                return new Target(Optional.empty());
            }
        });
        target.setAccessibleText(words.text("team.move.to"));
        HBox.setHgrow(search, Priority.ALWAYS);
        return new VBox(
                12,
                Part.card(
                        Part.text(words.text("team.move"), "strong"),
                        Part.flow(12, search, Part.text(words.text("team.move.to")), target),
                        Part.wrapped(words.text("team.move.words"), "caption")),
                cases);
    }

    /** The primary button is the next step: a file typed is taken in, else the ticked cases go where it was said. */
    private void head() {
        String title = model.chosenProperty()
                .get()
                .map(hand -> words.text("team.title", hand.name(), model.count(hand)))
                .orElseGet(() -> words.text("team.title.none"));
        boolean typed = !file.getText().isBlank();
        Button main;
        if (typed || model.ticked().isEmpty()) {
            main = Part.primary(Material2OutlinedAL.ADD, words.text("team.take"), "Enter");
            main.setDisable(!typed || model.chosenProperty().get().isEmpty());
            main.setOnAction(_ -> model.takeFile());
        } else {
            main = Part.primary(
                    Material2OutlinedAL.ARROW_FORWARD,
                    words.text("team.move.go", model.ticked().size()),
                    "Enter");
            main.setDisable(target.getValue() == null);
            main.setOnAction(_ ->
                    Optional.ofNullable(target.getValue()).map(Target::hand).ifPresent(model::move));
        }
        main.setFocusTraversable(false);
        sheet.head(title, main);
    }

    private void draw() {
        people.getChildren().clear();
        List<Team.Hand> hands = model.handsProperty().get();
        if (hands.isEmpty()) {
            people.getChildren()
                    .add(Part.empty(Material2OutlinedAL.GROUPS, words.text("team.empty"), words.text("team.empty.do")));
        }
        hands.forEach(hand -> people.getChildren().add(person(hand)));
        show(table, !hands.isEmpty());
        show(
                theirs,
                model.chosenProperty()
                        .get()
                        .map(hand -> !hand.cases().isEmpty())
                        .orElse(false));
        target.getItems()
                .setAll(model.others().stream()
                        .map(Optional::of)
                        .map(Target::new)
                        .toList());
        target.getItems().add(new Target(Optional.empty()));
        target.setValue(null);
        drawCases();
        reserves.draw();
        head();
        // Where the pieces below go away, the keyboard must not stay with them.
        if (!hands.isEmpty() && (arriving || !theirs.isVisible())) {
            arriving = false;
            file.requestFocus();
        }
    }

    private static void show(Node piece, boolean now) {
        piece.setVisible(now);
        piece.setManaged(now);
    }

    private Node person(Team.Hand hand) {
        boolean now = model.chosenProperty().get().equals(Optional.of(hand));
        VBox who = new VBox(2, Part.text(hand.name(), "strong"), Part.text(hand.unit(), "muted"));
        HBox.setHgrow(who, Priority.ALWAYS);
        HBox row = Part.row(12, who);
        if (!hand.hasCard()) {
            row.getChildren().add(Part.badge(Material2OutlinedMZ.WARNING, words.text("team.no-card"), Tone.WARNING));
        }
        row.getChildren().add(Part.text(words.text("team.count", model.count(hand))));
        Button line = new Button();
        line.setGraphic(row);
        line.setMaxWidth(Double.MAX_VALUE);
        row.prefWidthProperty().bind(line.widthProperty().subtract(24));
        line.getStyleClass().addAll("flat", "section-line");
        line.pseudoClassStateChanged(PseudoClass.getPseudoClass("now"), now);
        line.pseudoClassStateChanged(CURRENT, now);
        line.setAccessibleText(hand.name());
        line.setOnAction(_ -> model.choose(hand));
        return line;
    }

    private void drawCases() {
        cases.getChildren().clear();
        for (CaseLine line : model.shown()) {
            CheckBox tick = new CheckBox(line.id().text());
            tick.setSelected(model.ticked().contains(line.id()));
            tick.selectedProperty().subscribe(now -> model.tick(line.id(), now));
            tick.setAccessibleText(line.id() + " " + line.name());
            Flowing row = Part.flow(12, tick);
            if (model.isWaiting(line.id())) {
                tick.setAccessibleText(line.id() + " " + words.text("reserves.waiting"));
                row.getChildren().add(Part.badge(Material2OutlinedAL.LOCK, words.text("reserves.waiting"), Tone.PLAIN));
            } else {
                row.getChildren()
                        .addAll(
                                Part.text(line.name(), "strong"),
                                Flowing.growing(Part.wrapped(line.address(), "muted"), 12));
            }
            row.getStyleClass().add("person-line");
            cases.getChildren().add(row);
        }
        show(cases, !cases.getChildren().isEmpty());
    }

    private List<Node> said(TeamModel.News what) {
        return switch (what) {
            case TeamModel.News.None() -> List.of();
            case TeamModel.News.Given(int count, String to) ->
                good(words.text("team.given", count, to), words.text("team.given.do"));
            case TeamModel.News.Moved(List<CaseLine> lines, Team.Hand from, Optional<Team.Hand> to) ->
                good(
                        to.map(taker -> words.text("team.moved", lines.size(), from.name(), taker.name()))
                                .orElseGet(() -> words.text("team.taken-back", lines.size(), from.name())),
                        words.text("team.given.do"),
                        undo());
            case TeamModel.News.Undone(int count, String to) ->
                good(words.text("team.undone", count, to), words.text("team.given.do"));
            case TeamModel.News.Released(String reserve, String to) ->
                good(words.text("reserves.opened", reserve, to), words.text("reserves.opened.do"));
            case TeamModel.News.CardTaken(String name, String fingerprint) ->
                good(words.text("team.card", name), words.text("team.card.do", fingerprint));
            case TeamModel.News.Printed(int lists) ->
                lists == 0
                        ? bad(words.text("team.printed.none"))
                        : good(words.text("team.printed", lists), words.text("team.printed.do"));
            case TeamModel.News.NoFile() -> bad(words.text("team.no-file"));
            case TeamModel.News.Wrong(List<String> faults) ->
                faults.stream().flatMap(fault -> bad(fault).stream()).toList();
        };
    }

    private Button undo() {
        Button undo = Part.button(Material2OutlinedMZ.UNDO, words.text("team.undo"), "Ctrl Z");
        undo.setOnAction(_ -> model.undo());
        return undo;
    }

    private static List<Node> good(String fact, String action, Node... buttons) {
        return List.of(Part.banner(Material2OutlinedAL.CHECK_CIRCLE, Tone.SUCCESS, fact, action, buttons));
    }

    private static List<Node> bad(String fact) {
        return List.of(Part.banner(Material2OutlinedAL.ERROR_OUTLINE, Tone.DANGER, fact, ""));
    }

    @Override
    public Parent node() {
        return sheet.node();
    }

    @Override
    public void shown() {
        // The field can take the keyboard only once there is somebody to give cases to.
        arriving = true;
        model.load();
    }

    @Override
    public void key(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED && event.isControlDown()) {
            if (event.getCode() == KeyCode.O) {
                choose();
                event.consume();
            } else if (event.getCode() == KeyCode.L) {
                print();
                event.consume();
            } else if (event.getCode() == KeyCode.Z && model.newsProperty().get() instanceof TeamModel.News.Moved) {
                model.undo();
                event.consume();
            }
            return;
        }
        sheet.key(event);
    }
}

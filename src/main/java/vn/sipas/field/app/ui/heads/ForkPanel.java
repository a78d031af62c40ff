package vn.sipas.field.app.ui.heads;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Line;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.desk.heads.SeenFork;
import vn.sipas.field.app.ui.Flowing;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Segments;
import vn.sipas.field.base.language.Messages;

/** Two histories under one key: which book, the two heads, what that proves and what it does not, and what to do. FX thread. */
final class ForkPanel {

    private static final double LENGTH = 240;
    private static final double MIDDLE = 45;
    private static final double SPLIT = 90;
    private static final double APART = 34;
    private static final double DOT = 6;

    private final HeadsModel model;
    private final Messages words;
    private final VBox shown = new VBox(12);
    private List<Node> pieces = List.of(shown);

    ForkPanel(HeadsModel model, Messages words) {
        this.model = model;
        this.words = words;
        model.forkProperty().subscribe(fork -> shown.getChildren().setAll(shown(fork)));
    }

    String title() {
        return model.forkProperty()
                .get()
                .map(fork -> words.text("heads.title.fork", fork.person()))
                .orElseGet(() -> words.text("heads.title"));
    }

    List<Node> pieces() {
        return pieces;
    }

    void draw() {
        List<SeenFork> forks =
                model.nowProperty().get().map(HeadsPort.Now::forks).orElse(List.of());
        List<Node> now = new ArrayList<>();
        if (forks.size() > 1) {
            now.add(choice(forks));
        }
        now.add(shown);
        pieces = now;
    }

    private Node choice(List<SeenFork> forks) {
        ObjectProperty<Integer> place = new SimpleObjectProperty<>(model.forkProperty()
                .get()
                .map(forks::indexOf)
                .filter(at -> at >= 0)
                .orElse(0));
        place.subscribe(at -> model.forkProperty().set(Optional.of(forks.get(at))));
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < forks.size(); at++) {
            places.add(at);
        }
        return new Segments<>(
                        words.text("heads.page.FORKS"),
                        places,
                        at -> forks.get(at).person() + " · " + forks.get(at).a().root(),
                        place)
                .node();
    }

    private List<Node> shown(Optional<SeenFork> chosen) {
        return chosen.map(fork -> List.of(
                        Part.wrapped(words.text("heads.fork.fact")),
                        heads(fork),
                        Part.flow(
                                        12,
                                        column("heads.fork.maybe", maybe()),
                                        column("heads.fork.proof", proof(fork)),
                                        column("heads.fork.todo", toDo(fork)))
                                .columns()))
                .orElse(List.of());
    }

    /** Both look alike: nothing here knows which one is true. */
    private Node heads(SeenFork fork) {
        VBox sides = new VBox(20, side("A", fork.a()), side("B", fork.b()));
        return Part.card(
                Part.flow(24, drawing(), Flowing.growing(sides, 18)), Part.wrapped(fork.book(), "code", "muted"));
    }

    private Node side(String letter, SeenFork.Side side) {
        return new VBox(
                2,
                Part.wrapped(words.text("heads.fork.side", letter, side.size()), "strong"),
                Part.wrapped(words.text("heads.fork.root", side.root()), "code"));
    }

    private static Node drawing() {
        Line together = new Line(DOT, MIDDLE, SPLIT, MIDDLE);
        Group all = new Group(together, branch(-APART), branch(APART), new Circle(DOT, MIDDLE, DOT));
        all.getChildren().forEach(piece -> piece.getStyleClass().add("fork-line"));
        Circle split = new Circle(SPLIT, MIDDLE, DOT + 2);
        split.getStyleClass().add("fork-split");
        all.getChildren().add(split);
        return all;
    }

    private static Node branch(double side) {
        double there = MIDDLE + side;
        CubicCurve away = new CubicCurve(SPLIT, MIDDLE, SPLIT + 40, MIDDLE, SPLIT + 30, there, SPLIT + 70, there);
        Line on = new Line(SPLIT + 70, there, LENGTH - DOT, there);
        Circle end = new Circle(LENGTH, there, DOT);
        Group branch = new Group(away, on, end);
        branch.getChildren().forEach(piece -> piece.getStyleClass().add("fork-line"));
        return branch;
    }

    private VBox column(String title, List<Node> lines) {
        VBox column = Part.card(Part.wrapped(words.text(title), "card-title"));
        column.getChildren().addAll(lines);
        return Flowing.growing(column, 17);
    }

    private List<Node> maybe() {
        return List.of(
                told(Material2OutlinedAL.CONTENT_COPY, "heads.fork.cloned"),
                told(Material2OutlinedMZ.RESTORE, "heads.fork.restored"),
                told(Material2OutlinedAL.LINK_OFF, "heads.fork.rewritten"),
                Part.wrapped(words.text("heads.fork.unknown"), "muted"));
    }

    private List<Node> proof(SeenFork fork) {
        return List.of(
                told(
                        Material2OutlinedAL.CHECK_CIRCLE,
                        "heads.fork.proves",
                        fork.a().size()),
                told(Material2OutlinedAL.BLOCK, "heads.fork.proves-not"),
                told(Material2OutlinedAL.LOCK, "heads.fork.kept"));
    }

    private List<Node> toDo(SeenFork fork) {
        return List.of(
                step(1, "heads.fork.do.save"),
                step(2, "heads.fork.do.ask", fork.person()),
                step(3, "heads.fork.do.note"),
                step(4, "heads.fork.do.rule"));
    }

    private Node told(Ikon icon, String key, Object... details) {
        return beside(Part.icon(icon, "muted-icon"), key, details);
    }

    private Node step(int number, String key, Object... details) {
        return beside(Part.text(Integer.toString(number), "strong"), key, details);
    }

    private Node beside(Node mark, String key, Object... details) {
        VBox text = new VBox(
                2,
                Part.wrapped(words.text(key, details), "strong"),
                Part.wrapped(words.text(key + ".words", details), "muted"));
        HBox.setHgrow(text, Priority.ALWAYS);
        return new HBox(10, mark, text);
    }
}

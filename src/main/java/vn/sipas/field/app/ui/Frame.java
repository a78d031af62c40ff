package vn.sipas.field.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import vn.sipas.field.base.language.Messages;

/** What stands around a desk's screens: the season and the person above, the way to the other screens on the left, news below. FX thread. */
public final class Frame implements Screen {

    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");

    private final BorderPane root = new BorderPane();
    private final List<Button> links = new ArrayList<>();
    private final List<Link> places;
    private final Screen account;
    private final Label season = Part.text("", "strong");
    private final ScrollPane sidebar = new ScrollPane();
    private final VBox notices = new VBox();
    private final Label status = Part.text("", "caption");
    private Screen screen;

    /**
     * One screen of the desk.
     *
     * @param count printed at its right; nothing while zero
     * @param control the letter that opens it together with Ctrl
     */
    public record Link(Ikon icon, String word, ObservableValue<Integer> count, KeyCode control, Screen screen) {}

    /** Who sits here and for which season. */
    public record Who(String season, String unit, String name, String role) {}

    /** {@code account} is what the person's name above leads to, and Ctrl I. */
    public Frame(Who who, List<Link> places, Screen account, Locale language, Runnable lock) {
        this.places = List.copyOf(places);
        this.account = account;
        season.setText(who.season());
        Messages words = Messages.of(Frame.class, language);
        Button locked = Part.shrinking(Part.flat(Material2OutlinedAL.LOCK, words.text("frame.lock"), "F12"));
        locked.setOnAction(_ -> lock.run());
        locked.setFocusTraversable(false);
        Button person = Part.shrinking(
                Part.flat(Material2OutlinedAL.ACCOUNT_CIRCLE, who.name() + " · " + who.role(), "Ctrl I"));
        person.setOnAction(_ -> go(account));
        person.setFocusTraversable(false);
        HBox top = Part.row(
                12,
                Part.text("S", "logo"),
                Part.text("SIPAS Field", "strong", "wide-only"),
                bar(),
                season,
                Part.text("· " + who.unit(), "muted", "wide-only"),
                Part.gap(),
                person,
                locked);
        top.getStyleClass().addAll("strip", "top-bar");
        VBox column = new VBox(2);
        column.getStyleClass().add("sidebar-column");
        for (Link place : this.places) {
            Button link = link(place);
            links.add(link);
            column.getChildren().add(link);
        }
        sidebar.setContent(column);
        sidebar.getStyleClass().add("sidebar");
        sidebar.setFitToWidth(true);
        sidebar.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        sidebar.setFocusTraversable(false);
        // In a low window with large letters the places scroll; nothing else gives way for them.
        sidebar.setMinHeight(0);
        HBox looks = Part.row(
                16,
                Part.hint(words.text("frame.size"), "Ctrl +", "Ctrl −"),
                Part.hint(words.text("frame.dark"), "F11"));
        looks.getStyleClass().add("wide-only");
        HBox bottom = Part.row(16, status, Part.gap(), looks);
        bottom.getStyleClass().addAll("strip", "status-bar");
        root.getStyleClass().add("frame");
        notices.getStyleClass().add("news");
        notices.setManaged(false);
        root.setTop(new VBox(top, notices));
        root.setLeft(sidebar);
        root.setBottom(bottom);
        this.screen = this.places.getFirst().screen();
        open(0);
    }

    private static Separator bar() {
        Separator bar = new Separator(Orientation.VERTICAL);
        bar.getStyleClass().add("wide-only");
        return bar;
    }

    private Button link(Link place) {
        Label word = Part.text(place.word(), "section-title", "wide-only");
        HBox.setHgrow(word, Priority.ALWAYS);
        word.setMaxWidth(Double.MAX_VALUE);
        Label count = Part.text("", "section-count");
        count.textProperty().bind(place.count().map(n -> n == 0 ? "" : Integer.toString(n)));
        Button link = new Button();
        HBox content = Part.row(10, Part.icon(place.icon(), "muted-icon"), word, count);
        content.prefWidthProperty().bind(link.widthProperty().subtract(24));
        link.setGraphic(content);
        link.setMaxWidth(Double.MAX_VALUE);
        link.getStyleClass().addAll("flat", "section-line");
        link.setAccessibleText(place.word());
        link.setTooltip(new Tooltip(place.word() + ", Ctrl " + place.control().getName()));
        link.setOnAction(_ -> {
            open(places.indexOf(place));
            screen.shown();
        });
        return link;
    }

    /** {@code place}: among the links, or −1 for the account. */
    private void open(int place) {
        screen = place < 0 ? account : places.get(place).screen();
        for (int each = 0; each < links.size(); each++) {
            links.get(each).pseudoClassStateChanged(NOW, each == place);
        }
        root.setCenter(screen.node());
        root.applyCss();
        if (place >= 0 && links.size() > 1) {
            sidebar.setVvalue((double) place / (links.size() - 1));
        }
    }

    /** Goes to one of its screens, or to the account. */
    public void go(Screen wanted) {
        open(places.stream().map(Link::screen).toList().indexOf(wanted));
        screen.shown();
    }

    /** The season's title follows {@code title}, unless that is empty. */
    void season(ObservableValue<String> title) {
        title.subscribe(now -> {
            if (!now.isEmpty()) {
                season.setText(now);
            }
        });
    }

    /** What is to be said above every screen of the desk, quietly, as long as it holds; beside what else there is to say. */
    void notice(ObservableValue<Optional<Node>> notice) {
        VBox slot = new VBox();
        slot.setManaged(false);
        notices.getChildren().add(slot);
        notice.subscribe(now -> {
            slot.getChildren().setAll(now.stream().toList());
            slot.setManaged(now.isPresent());
            notices.setManaged(notices.getChildren().stream().anyMatch(Node::isManaged));
        });
    }

    /** The line at the bottom; what holds for the whole desk at this moment. */
    public void say(String words) {
        status.setText(words);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        screen.shown();
    }

    @Override
    public void leave(Runnable then) {
        screen.leave(then);
    }

    @Override
    public void key(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED && event.isControlDown()) {
            if (event.getCode() == KeyCode.I) {
                go(account);
                event.consume();
                return;
            }
            for (Link place : places) {
                if (place.control() == event.getCode()) {
                    go(place.screen());
                    event.consume();
                    return;
                }
            }
        }
        screen.key(event);
    }
}

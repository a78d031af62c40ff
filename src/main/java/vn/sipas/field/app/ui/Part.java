package vn.sipas.field.app.ui;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** The small pieces all screens are put together from; their looks stand in the sheet. FX thread. */
public final class Part {

    /** A screen's title, and a banner's words, are given so many em at least before they get a line of their own. */
    private static final double TITLE = 12;

    private static final double SENTENCE = 22;

    private Part() {}

    /** An icon of the usual 18 px, in the colour of the text around it. */
    public static FontIcon icon(Ikon what) {
        return new FontIcon(what);
    }

    /** An icon with more style classes: {@code icon-small} (16 px), {@code icon-large} (24), {@code icon-huge} (40), a tone. */
    public static FontIcon icon(Ikon what, String... styles) {
        FontIcon icon = new FontIcon(what);
        icon.getStyleClass().addAll(styles);
        return icon;
    }

    /** A key as it is printed on the keyboard. */
    public static Label key(String cap) {
        Label key = text(cap, "key-cap");
        key.setMinWidth(Region.USE_PREF_SIZE);
        return key;
    }

    /** One line of text; cut with dots if there is no room. */
    public static Label text(String words, String... styles) {
        Label label = new Label(words);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** Text that breaks into as many lines as it needs, and is never cut. */
    public static Label wrapped(String words, String... styles) {
        Label label = text(words, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** What fills the middle of a screen, and scrolls where the window is too low for it. */
    public static ScrollPane scrolling(Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    /** Takes the room nobody else wants. */
    public static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        VBox.setVgrow(gap, Priority.ALWAYS);
        return gap;
    }

    public static HBox row(double spacing, Node... children) {
        HBox row = new HBox(spacing, children);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** As a row, with a further line for what does not fit beside the rest. */
    public static Flowing flow(double spacing, Node... children) {
        Flowing flow = new Flowing(spacing, children);
        flow.setMinHeight(Region.USE_PREF_SIZE);
        return flow;
    }

    /** The title of a screen, which breaks into lines before what stands beside it does. */
    public static Label title(String words) {
        return Flowing.growing(wrapped(words, "title"), TITLE);
    }

    /** A button with its icon before and its key after the words. An empty {@code cap} prints no key. */
    public static Button button(Ikon icon, String words, String cap, String... styles) {
        HBox content = row(8, icon(icon), text(words));
        if (!cap.isEmpty()) {
            content.getChildren().add(key(cap));
        }
        Button button = new Button();
        button.setGraphic(content);
        button.getStyleClass().addAll(styles);
        button.setAccessibleText(cap.isEmpty() ? words : words + ", " + cap);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /** The one primary button of a screen. */
    public static Button primary(Ikon icon, String words, String cap) {
        return button(icon, words, cap, "accent", "primary");
    }

    /** The same button; where the window is narrow its icon and key stand alone. */
    public static Button shrinking(Button button) {
        label(button).getStyleClass().add("wide-only");
        button.setTooltip(new Tooltip(button.getAccessibleText()));
        return button;
    }

    /** The words inside a button made by {@link #button}. */
    public static Label label(Button button) {
        return (Label) ((HBox) button.getGraphic()).getChildren().get(1);
    }

    /** A quiet button without a border, for bars. */
    public static Button flat(Ikon icon, String words, String cap) {
        return button(icon, words, cap, "flat", "bar-button");
    }

    /** A state in at most three words, with its icon. */
    public static Label badge(Ikon icon, String words, Tone tone) {
        Label badge = text(words, "badge", tone.style());
        badge.setGraphic(icon(icon, "icon-small"));
        badge.setMinWidth(Region.USE_PREF_SIZE);
        return badge;
    }

    /** One sentence of fact, one of action, and what can be done at once. */
    public static HBox banner(Ikon icon, Tone tone, String fact, String action, Node... buttons) {
        return bannerUnder("", icon, tone, fact, action, buttons);
    }

    /** The same with a few small words above that say what it is about. */
    public static HBox bannerUnder(String about, Ikon icon, Tone tone, String fact, String action, Node... buttons) {
        VBox words = new VBox(2);
        if (!about.isEmpty()) {
            words.getChildren().add(wrapped(about, "caption"));
        }
        words.getChildren().add(wrapped(fact, "banner-fact"));
        if (!action.isEmpty()) {
            words.getChildren().add(wrapped(action));
        }
        Flowing beside = flow(12, Flowing.growing(words, SENTENCE));
        beside.getChildren().addAll(List.of(buttons));
        HBox.setHgrow(beside, Priority.ALWAYS);
        HBox banner = new Banner(icon(icon, "icon-large"), beside);
        banner.getStyleClass().addAll("banner", tone.style());
        banner.setMinHeight(Region.USE_PREF_SIZE);
        return banner;
    }

    /** What an empty screen says: what is missing, what to do, and the button that does it. */
    public static VBox empty(Ikon icon, String title, String words, Node... below) {
        Label text = wrapped(words, "empty-words");
        VBox box = new VBox(12, icon(icon, "icon-huge", "muted-icon"), wrapped(title, "empty-title"), text);
        box.getChildren().addAll(List.of(below));
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("empty");
        return box;
    }

    /** Keys with what they do, for the line below a list. */
    public static HBox hint(String words, String... caps) {
        HBox hint = row(6);
        for (String cap : caps) {
            hint.getChildren().add(key(cap));
        }
        hint.getChildren().add(text(words, "caption"));
        return hint;
    }

    /** Pieces below each other in a frame. */
    public static VBox card(Node... parts) {
        VBox card = new VBox(10, parts);
        card.getStyleClass().add("card");
        return card;
    }

    /** One thing that is asked: its name, the control, a word of explanation if it needs one, and what is wrong with it. */
    public static VBox field(String label, Control control, String hint, ObservableValue<String> problem) {
        Label name = wrapped(label, "strong");
        name.setLabelFor(control);
        control.setAccessibleText(label);
        VBox field = new VBox(4, name, control);
        if (!hint.isEmpty()) {
            field.getChildren().add(wrapped(hint, "caption"));
        }
        field.getChildren().add(problem(problem));
        return field;
    }

    /** What is wrong, where it is; takes no room while nothing is. */
    public static Label problem(ObservableValue<String> words) {
        Label problem = wrapped("", "problem");
        problem.setGraphic(icon(Material2OutlinedAL.ERROR_OUTLINE, "icon-small"));
        problem.textProperty().bind(words);
        problem.visibleProperty().bind(words.map(text -> !text.isEmpty()));
        problem.managedProperty().bind(words.map(text -> !text.isEmpty()));
        return problem;
    }

    /** A path to type, with a button that asks the system for it, and files dropped on it taken. */
    public static Flowing path(TextField typed, Button choose) {
        HBox.setHgrow(typed, Priority.ALWAYS);
        typed.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        typed.setOnDragDropped(event -> {
            event.getDragboard().getFiles().stream().findFirst().ifPresent(file -> typed.setText(file.getPath()));
            event.setDropCompleted(true);
            event.consume();
        });
        return flow(12, typed, choose);
    }

    /** As high as its words need at the width it has; a plain row takes the height they would need in the narrowest one. */
    private static final class Banner extends HBox {

        private final FontIcon icon;
        private final Flowing beside;

        Banner(FontIcon icon, Flowing beside) {
            super(12, icon, beside);
            this.icon = icon;
            this.beside = beside;
            setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected double computePrefHeight(double width) {
            if (width < 0) {
                return super.computePrefHeight(width);
            }
            double left = width - getInsets().getLeft() - getInsets().getRight() - icon.prefWidth(-1) - getSpacing();
            double inner = Math.max(icon.prefHeight(-1), beside.prefHeight(Math.max(0, left)));
            return getInsets().getTop() + inner + getInsets().getBottom();
        }
    }
}

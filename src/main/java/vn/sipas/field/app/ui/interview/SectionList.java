package vn.sipas.field.app.ui.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Theme;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.survey.interview.Section;

/** The form's sections, how far each is, and the way to them. */
final class SectionList extends VBox {

    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
    /** A narrow window shows the list only while it is open. */
    private static final PseudoClass OPENED = PseudoClass.getPseudoClass("opened");

    /** The list's width in the sheet, px at the usual size; the second below 1200 px. */
    private static final double WIDE = 224;

    private static final double NARROW = 172;

    /** What a line holds beside its words: margins, the icon, the scroll bar. */
    private static final double BESIDE = 78;

    private static final double GAP = 8;

    /** The size of captions, of the usual. */
    private static final double SMALL = 0.857;

    private final VBox lines = new VBox();
    private final ScrollPane scroll;
    private final Messages words;
    private final Consumer<String> chosen;
    private final Runnable review;
    private final List<Button> buttons = new ArrayList<>();
    private final ObjectProperty<@Nullable Node> keyboard = new SimpleObjectProperty<>();
    private List<Section> drawn = List.of();
    private String drawnNow = "?";

    SectionList(Messages words, Consumer<String> chosen, Runnable review) {
        this.words = words;
        this.chosen = chosen;
        this.review = review;
        getStyleClass().add("section-list");
        lines.getStyleClass().add("section-lines");
        HBox head = Part.row(8, Part.text(words.text("sections.title"), "caption"), Part.gap(), Part.key("F3"));
        head.getStyleClass().add("section-head");
        this.scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        keyboard.subscribe(owner -> pseudoClassStateChanged(OPENED, owner != null && buttons.contains(owner)));
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(keyboard::set);
        // How many letters a line holds is known once the list has its width.
        widthProperty().subscribe((_, _) -> draw(drawn, drawnNow));
    }

    void show(List<Section> sections, String now) {
        if (sections.equals(drawn) && now.equals(drawnNow)) {
            return;
        }
        boolean sameLines = drawn.stream()
                .map(Section::key)
                .toList()
                .equals(sections.stream().map(Section::key).toList());
        if (sameLines && now.isEmpty() == drawnNow.isEmpty()) {
            change(sections, now);
        } else {
            draw(sections, now);
        }
    }

    /** Draws anew those lines alone that say something else now: this comes after every answer. */
    private void change(List<Section> sections, String now) {
        boolean turned = !now.equals(drawnNow);
        boolean focused = buttons.stream().anyMatch(Button::isFocused);
        for (int place = 0; place < sections.size(); place++) {
            Section section = sections.get(place);
            Section before = drawn.get(place);
            if (!section.equals(before) || section.state(now) != before.state(drawnNow)) {
                Button line = line(section, section.state(now));
                boolean there = buttons.get(place).isFocused();
                buttons.set(place, line);
                lines.getChildren().set(place, line);
                if (there) {
                    line.requestFocus();
                }
            }
        }
        drawn = sections;
        drawnNow = now;
        if (turned && focused) {
            focusNow();
        }
        if (turned) {
            bringIntoView();
        }
    }

    private void draw(List<Section> sections, String now) {
        boolean focused = buttons.stream().anyMatch(Button::isFocused);
        drawn = sections;
        drawnNow = now;
        buttons.clear();
        for (Section section : sections) {
            buttons.add(line(section, section.state(now)));
        }
        buttons.add(reviewLine(now.isEmpty()));
        lines.getChildren().setAll(buttons);
        if (focused) {
            focusNow();
        }
        bringIntoView();
    }

    /** Scrolls so that the section on screen stands in the middle of the list. */
    private void bringIntoView() {
        scroll.applyCss();
        scroll.layout();
        double view = scroll.getViewportBounds().getHeight();
        double rest = lines.getHeight() - view;
        if (rest > 0) {
            Bounds line = buttons.get(now()).getBoundsInParent();
            scroll.setVvalue(Math.clamp((line.getCenterY() - view / 2) / rest, 0, 1));
        }
    }

    private int now() {
        int place = drawn.stream().map(Section::key).toList().indexOf(drawnNow);
        return place < 0 ? buttons.size() - 1 : place;
    }

    /** F3: the keyboard goes to the section on screen; arrows and Enter work there. */
    void focusNow() {
        pseudoClassStateChanged(OPENED, true);
        applyCss();
        buttons.get(now()).requestFocus();
    }

    private Button line(Section section, Section.State state) {
        String count = section.asked() == 0 ? "" : words.text("sections.count", section.answered(), section.asked());
        String name = section.title().isEmpty() ? words.text("sections.untitled") : section.title();
        Label title = Part.text(fitted(name, state, count), "section-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Label figures = Part.text(count, "section-count");
        figures.setMinWidth(USE_PREF_SIZE);
        Button line = button(
                Part.row(8, Part.icon(icon(state), iconStyle(state)), title, figures), state == Section.State.NOW);
        line.setAccessibleText(words.text("sections.state." + state.name()) + ", " + name + ", " + count);
        line.setTooltip(new Tooltip(section.full().isEmpty() ? name : section.full()));
        line.setOnAction(_ -> chosen.accept(section.key()));
        return line;
    }

    /**
     * The name on as many lines as it needs, two at most. Measured at the usual size: the list's width, like the letters', is a
     * multiple of the root's.
     */
    private String fitted(String name, Section.State state, String count) {
        boolean narrow = getScene() != null
                && getScene().getRoot().getPseudoClassStates().contains(PseudoClass.getPseudoClass("compact"));
        Font font =
                Font.font("Noto Sans", state == Section.State.NOW ? FontWeight.BOLD : FontWeight.NORMAL, Theme.BODY);
        double figures = count.isEmpty() ? 0 : GAP + width(count, Font.font("Noto Sans", Theme.BODY * SMALL));
        return TwoLines.of(name, (narrow ? NARROW : WIDE) - BESIDE - figures, text -> width(text, font));
    }

    private static double width(String words, Font font) {
        Text text = new Text(words);
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }

    private Button reviewLine(boolean now) {
        Button line = button(
                Part.row(
                        8,
                        Part.icon(
                                now ? Material2OutlinedAL.ARROW_FORWARD : Material2OutlinedAL.FACT_CHECK, "muted-icon"),
                        Part.text(
                                fitted(
                                        words.text("sections.review"),
                                        now ? Section.State.NOW : Section.State.LATER,
                                        ""),
                                "section-title")),
                now);
        line.setOnAction(_ -> review.run());
        return line;
    }

    private static Button button(HBox content, boolean now) {
        Button line = new Button();
        line.setGraphic(content);
        line.setMaxWidth(Double.MAX_VALUE);
        line.getStyleClass().addAll("flat", "section-line");
        line.pseudoClassStateChanged(NOW, now);
        line.setFocusTraversable(false);
        content.prefWidthProperty().bind(line.widthProperty().subtract(24));
        return line;
    }

    private static Ikon icon(Section.State state) {
        return switch (state) {
            case NOW -> Material2OutlinedAL.ARROW_FORWARD;
            case DONE -> Material2OutlinedAL.CHECK_CIRCLE;
            case GAPS -> Material2OutlinedMZ.TIMELAPSE;
            case LATER -> Material2OutlinedMZ.RADIO_BUTTON_UNCHECKED;
        };
    }

    private static String iconStyle(Section.State state) {
        return switch (state) {
            case NOW -> "accent-icon";
            case DONE -> "success-icon";
            case GAPS -> "warning-icon";
            case LATER -> "muted-icon";
        };
    }

    private void key(KeyEvent event) {
        int place = buttons.stream().map(Button::isFocused).toList().indexOf(true);
        if (place < 0) {
            return;
        }
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            int wanted = place + (event.getCode() == KeyCode.DOWN ? 1 : -1);
            buttons.get(Math.clamp(wanted, 0, buttons.size() - 1)).requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            buttons.get(place).fire();
            event.consume();
        }
    }
}

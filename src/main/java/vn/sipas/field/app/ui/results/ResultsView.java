package vn.sipas.field.app.ui.results;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import vn.sipas.field.app.ui.Dialogues;
import vn.sipas.field.app.ui.Flowing;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Screen;
import vn.sipas.field.app.ui.Theme;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.chart.PanelCard;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.report.table.Numbers;

/** "Results": whether the target can be said to be met, and why. */
public final class ResultsView implements Screen {

    /** From this width on two panels stand beside each other, px. */
    private static final double TWO = 980;

    private final ResultsModel model;
    private final Locale language;
    private final Messages words;
    private final Theme theme;
    private final Dialogues dialogues;
    private final Flowing head = Part.flow(12);
    private final VBox news = new VBox(8);
    private final VBox content = new VBox(12);
    private final ScrollPane middle = new ScrollPane(content);
    private final VBox root = new VBox(12, head, news, middle);
    private final Map<Panel, PanelCard> cards = new EnumMap<>(Panel.class);
    private final ProgressBar bar = new ProgressBar(0);
    private final ComboBox<String> groups;
    private final ComboBox<String> answers;
    private boolean filling;
    private boolean two;

    public ResultsView(ResultsModel model, Locale language, Theme theme, Dialogues dialogues) {
        this.model = model;
        this.language = language;
        this.words = Messages.of(ResultsView.class, language);
        this.theme = theme;
        this.dialogues = dialogues;
        this.groups = chooser("choose.group", (now, at) -> new Shelf.Chosen(at, now.answer()));
        this.answers = chooser("choose.answer", (now, at) -> new Shelf.Chosen(now.group(), at));
        root.getStyleClass().add("screen");
        middle.setFitToWidth(true);
        middle.setFocusTraversable(false);
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.widthProperty().subscribe(width -> {
            boolean wide = width.doubleValue() >= TWO;
            if (wide != two) {
                two = wide;
                draw(model.stateProperty().get());
            }
        });
        root.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::reveal);
        model.stateProperty().subscribe(this::draw);
        model.newsProperty().subscribe(this::said);
    }

    private interface Choice {
        Shelf.Chosen with(Shelf.Chosen now, int at);
    }

    private ComboBox<String> chooser(String key, Choice choice) {
        ComboBox<String> box = new ComboBox<>();
        box.setAccessibleText(words.text(key));
        box.setMaxWidth(Double.MAX_VALUE);
        box.getSelectionModel().selectedIndexProperty().subscribe(at -> {
            if (!filling
                    && at.intValue() >= 0
                    && model.stateProperty().get() instanceof ResultsModel.State.Shown shown) {
                model.choose(choice.with(shown.shelf().chosen(), at.intValue()));
            }
        });
        return box;
    }

    private void draw(ResultsModel.State state) {
        switch (state) {
            case ResultsModel.State.Reading(double share) -> {
                title(words.text("results.title"));
                ProgressBar reading = new ProgressBar(share);
                reading.setMaxWidth(320);
                content.getChildren().setAll(Part.text(words.text("results.reading"), "muted"), reading);
            }
            case ResultsModel.State.Nothing(List<String> reasons) -> {
                title(words.text("results.title"));
                VBox why = new VBox(4);
                reasons.forEach(reason -> why.getChildren().add(Part.wrapped(reason, "empty-words")));
                content.getChildren()
                        .setAll(Part.empty(
                                Material2OutlinedAL.INSIGHTS,
                                words.text("empty.title"),
                                words.text("empty.words"),
                                why));
            }
            case ResultsModel.State.Shown(Shelf shelf) -> show(shelf);
        }
    }

    private void title(String title, Node... beside) {
        head.setAll(
                Stream.concat(Stream.of(Part.title(title)), Stream.of(beside)).toArray(Node[]::new));
    }

    private void show(Shelf shelf) {
        Button report = Part.primary(Material2OutlinedAL.ARTICLE, words.text("results.report"), "Ctrl L");
        report.setOnAction(_ -> report());
        title(
                words.text("results.title-of", shelf.year()),
                Part.text(words.text("results.rule", shelf.index().rule().text()), "caption"),
                report);
        filling = true;
        groups.getItems().setAll(shelf.groupNames());
        groups.getSelectionModel().select(shelf.chosen().group());
        answers.getItems().setAll(shelf.answerNames());
        answers.getSelectionModel().select(shelf.chosen().answer());
        filling = false;
        List<Panel> panels = shelf.panels();
        cards.keySet().retainAll(panels);
        for (Panel panel : panels) {
            card(panel, panels.indexOf(panel) + 1)
                    .show(shelf.chart(panel), shelf.table(panel).orElseThrow());
        }
        List<Node> column = new ArrayList<>(List.of(new Summary(shelf, language, theme)));
        column.add(
                two
                        ? pairs(panels)
                        : new VBox(12, panels.stream().map(cards::get).toArray(Node[]::new)));
        column.add(Part.flow(
                12,
                Part.hint(words.text("hint.panels"), "1", String.valueOf(panels.size())),
                Part.hint(words.text("hint.table"), "Ctrl T"),
                Part.hint(words.text("hint.copy"), "Ctrl C"),
                Part.hint(words.text("hint.save"), "Ctrl S")));
        boolean kept = content.getChildren().size() == column.size();
        double at = middle.getVvalue();
        content.getChildren().setAll(column);
        if (kept) {
            middle.setVvalue(at);
        }
    }

    /** Two columns that are about as high as each other. */
    private HBox pairs(List<Panel> panels) {
        VBox left = new VBox(12);
        VBox right = new VBox(12);
        ToIntFunction<Panel> height = panel -> {
            PanelCard card = cards.get(panel);
            return card == null ? 0 : card.weight();
        };
        int more = 0;
        for (Panel panel : panels) {
            VBox lower = more <= 0 ? left : right;
            more += (more <= 0 ? 1 : -1) * height.applyAsInt(panel);
            Optional.ofNullable(cards.get(panel)).ifPresent(lower.getChildren()::add);
        }
        for (VBox column : List.of(left, right)) {
            column.setMinWidth(0);
            column.setPrefWidth(TWO / 2);
            HBox.setHgrow(column, Priority.ALWAYS);
        }
        return new HBox(12, left, right);
    }

    private PanelCard card(Panel panel, int number) {
        List<Node> above = switch (panel) {
            case GROUPS -> List.of(groups);
            case ANSWERS -> List.of(answers);
            case UNITS, FACTORS, MOVES, YEARS, SUM -> List.of();
        };
        return cards.computeIfAbsent(panel, _ -> new PanelCard(number, language, theme, new Acts(), above));
    }

    /** What the buttons of the panels do. */
    private final class Acts implements PanelCard.Acts {
        @Override
        public void copy(PanelCard card) {
            card.table().ifPresent(table -> {
                ClipboardContent clip = new ClipboardContent();
                clip.putString(table.onPaper().pasted(new Numbers(language)));
                Clipboard.getSystemClipboard().setContent(clip);
                model.copied(table);
            });
        }

        @Override
        public void save(PanelCard card) {
            card.chart()
                    .ifPresent(chart -> dialogues
                            .save(words.text("card.save"), words.text("card.file"), "png", "svg")
                            .ifPresent(file -> model.save(chart, file)));
        }
    }

    private void report() {
        dialogues
                .save(words.text("results.report"), model.reportName(), "pdf", "xlsx")
                .ifPresent(model::report);
    }

    private void said(ResultsModel.News what) {
        switch (what) {
            case ResultsModel.News.None() -> news.getChildren().clear();
            case ResultsModel.News.Writing(double share) -> {
                bar.setProgress(share);
                Button stop = Part.button(Material2OutlinedAL.CANCEL, words.text("report.stop"), "Esc");
                stop.setOnAction(_ -> model.cancel());
                news.getChildren().setAll(Part.row(12, Part.text(words.text("report.writing")), bar, stop));
            }
            case ResultsModel.News.Written(List<String> files) ->
                say(
                        Material2OutlinedAL.CHECK_CIRCLE,
                        Tone.SUCCESS,
                        words.text("report.done", String.join(", ", files)));
            case ResultsModel.News.Cancelled() ->
                say(Material2OutlinedAL.INFO, Tone.PLAIN, words.text("report.cancelled"));
            case ResultsModel.News.Refused(String why) -> say(Material2OutlinedAL.ERROR_OUTLINE, Tone.DANGER, why);
            case ResultsModel.News.Copied(String title) ->
                say(Material2OutlinedAL.CHECK_CIRCLE, Tone.SUCCESS, words.text("card.copied", title));
        }
        news.setVisible(!news.getChildren().isEmpty());
        news.setManaged(!news.getChildren().isEmpty());
    }

    private void say(Ikon icon, Tone tone, String fact) {
        news.getChildren().setAll(Part.banner(icon, tone, fact, ""));
    }

    /** Scrolls to what has the keyboard. */
    private void reveal(@Nullable Node focused) {
        if (focused == null || !within(focused, content)) {
            return;
        }
        middle.applyCss();
        middle.layout();
        double top = content.sceneToLocal(focused.localToScene(focused.getBoundsInLocal()))
                .getMinY();
        double bottom = content.sceneToLocal(focused.localToScene(focused.getBoundsInLocal()))
                .getMaxY();
        double seen = middle.getViewportBounds().getHeight();
        double hidden = content.getHeight() - seen;
        if (hidden > 0) {
            double now = middle.getVvalue() * hidden;
            // A panel higher than the window is shown from its top.
            double wanted = Math.min(Math.max(now, bottom - seen), top);
            middle.setVvalue(Math.clamp(wanted / hidden, 0, 1));
        }
    }

    private static boolean within(Node node, Node above) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(above)) {
                return true;
            }
        }
        return false;
    }

    /** The panel that has the keyboard, or the first. */
    private Optional<PanelCard> current() {
        Node focused = root.getScene() == null ? null : root.getScene().getFocusOwner();
        Optional<PanelCard> here = focused == null
                ? Optional.empty()
                : cards.values().stream().filter(card -> within(focused, card)).findFirst();
        return here.or(() -> cards.values().stream().findFirst());
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        middle.requestFocus();
        model.load();
    }

    @Override
    public void key(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED && pressed(event)) {
            event.consume();
        }
    }

    private boolean pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && model.newsProperty().get() instanceof ResultsModel.News.Writing) {
            model.cancel();
            return true;
        }
        if (!(model.stateProperty().get() instanceof ResultsModel.State.Shown(Shelf shelf))) {
            return false;
        }
        if (event.isControlDown()) {
            return control(event.getCode());
        }
        if (event.isAltDown() || event.isMetaDown() || !event.getCode().isDigitKey()) {
            return false;
        }
        int number = event.getCode().getChar().charAt(0) - '0';
        List<Panel> panels = shelf.panels();
        if (number < 1 || number > panels.size()) {
            return false;
        }
        Optional.ofNullable(cards.get(panels.get(number - 1))).ifPresent(Node::requestFocus);
        return true;
    }

    private boolean control(KeyCode code) {
        switch (code) {
            case L -> report();
            case T -> current().ifPresent(PanelCard::turn);
            case C -> current().ifPresent(new Acts()::copy);
            case S -> current().ifPresent(new Acts()::save);
            default -> {
                return false;
            }
        }
        return true;
    }
}

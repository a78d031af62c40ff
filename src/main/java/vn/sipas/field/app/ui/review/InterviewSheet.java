package vn.sipas.field.app.ui.review;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.desk.review.Opened;
import vn.sipas.field.app.ui.Flowing;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.review.ReviewItem;
import vn.sipas.field.office.review.reading.FilledForm;

/** The right side: one interview, what is to be known about it, its answers, and what can be decided. FX thread. */
final class InterviewSheet extends VBox {

    private static final PseudoClass ASKING = PseudoClass.getPseudoClass("asking");

    /** The words above the buttons want to be so many em wide before they get a line of their own. */
    private static final double TITLE = 10;

    private final ReviewModel model;
    private final Messages words;
    private final About about;
    private final Flowing head = Part.flow(8);
    private final Label held = Part.wrapped("", "muted");
    private final VBox news = new VBox(8);
    private final VBox banners = new VBox(8);
    private final DecisionPanel panel;
    private final AnswerTable table;
    private final BooleanProperty differing = new SimpleBooleanProperty(false);
    private final CheckBox onlyDiffering;
    private final VBox foot = new VBox(4);
    private final ScrollPane scroll;

    InterviewSheet(ReviewModel model, Messages words) {
        super(12);
        this.model = model;
        this.words = words;
        this.about = new About(model, words);
        this.panel = new DecisionPanel(model, words);
        this.table = new AnswerTable(words);
        this.onlyDiffering = new CheckBox();
        onlyDiffering.selectedProperty().bindBidirectional(differing);
        onlyDiffering.setFocusTraversable(false);
        getStyleClass().addAll("screen", "review-sheet");
        table.getStyleClass().add("review-least");
        VBox.setVgrow(table, Priority.ALWAYS);
        foot.getStyleClass().add("review-line");
        VBox column = new VBox(8, panel, news, banners, onlyDiffering, table, foot);
        this.scroll = Part.scrolling(column);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        scroll.setMinHeight(0);
        setMinHeight(0);
        getChildren().addAll(new VBox(2, head, held), scroll);
        model.chosenProperty().subscribe(this::draw);
        model.openedProperty().subscribe(this::draw);
        model.newsProperty().subscribe(this::drawNews);
        model.panelProperty().subscribe(asked -> {
            boolean now = !(asked instanceof Panel.Closed);
            pseudoClassStateChanged(ASKING, now);
            drawHead();
            if (now) {
                scroll.setVvalue(0);
                panel.focusFirst();
            }
        });
        differing.subscribe(this::drawAnswers);
        table.getSelectionModel().selectedItemProperty().subscribe(_ -> drawFoot());
    }

    private void drawNews(News what) {
        news.getChildren().setAll(about.news(what));
        news.setManaged(!news.getChildren().isEmpty());
        if (news.isManaged()) {
            scroll.setVvalue(0);
        }
    }

    private void draw() {
        drawHead();
        banners.getChildren().clear();
        Optional<ReviewItem> item = model.chosenProperty().get();
        model.openedProperty().get().ifPresent(opened -> {
            switch (opened) {
                case Opened.Sheet sheet ->
                    item.ifPresent(chosen -> banners.getChildren().setAll(about.banners(chosen, sheet)));
                case Opened.Withheld() -> banners.getChildren().setAll(missing("review.withheld"));
                case Opened.NoForm() -> banners.getChildren().setAll(missing("review.no-form"));
            }
        });
        banners.setManaged(!banners.getChildren().isEmpty());
        // Another interview is read from its beginning, and in full.
        differing.set(false);
        drawAnswers();
    }

    private Node missing(String key) {
        return Part.banner(Material2OutlinedAL.INFO, Tone.WARNING, words.text(key), words.text(key + ".do"));
    }

    private Optional<Opened.Sheet> sheet() {
        return model.openedProperty()
                .get()
                .flatMap(opened -> opened instanceof Opened.Sheet sheet ? Optional.of(sheet) : Optional.empty());
    }

    private void drawAnswers() {
        Optional<Opened.Sheet> sheet = sheet();
        long count = sheet.map(read -> read.form().lines().stream()
                        .filter(FilledForm.Line::differs)
                        .count())
                .orElse(0L);
        boolean compared = sheet.filter(read -> !read.beside().isEmpty()).isPresent();
        onlyDiffering.setText(words.text("review.only-differing", count));
        onlyDiffering.setVisible(compared);
        onlyDiffering.setManaged(compared);
        sheet.ifPresentOrElse(
                read -> table.show(
                        read.form(),
                        read.beside().stream().limit(AnswerTable.MOST_BESIDE).toList(),
                        own(read),
                        differing.get()),
                table::clear);
        table.setVisible(sheet.isPresent());
        drawFoot();
    }

    private String own(Opened.Sheet sheet) {
        boolean earlier = sheet.beside().stream().anyMatch(Opened.Beside::earlier);
        return earlier
                ? words.text("review.column.now")
                : words.text(
                        "review.column.rival",
                        model.chosenProperty().get().map(ReviewItem::person).orElse(""));
    }

    /** Shows only what differs, or everything again. */
    void toggleDiffering() {
        if (onlyDiffering.isVisible()) {
            differing.set(!differing.get());
        }
    }

    private void drawFoot() {
        List<Node> told = table.selected()
                .map(about::line)
                .or(() -> sheet().map(read -> about.comments(read.form())))
                .orElse(List.of());
        foot.getChildren().setAll(told);
        foot.setVisible(!told.isEmpty());
        foot.setManaged(!told.isEmpty());
    }

    private void drawHead() {
        Optional<ReviewItem> chosen = model.chosenProperty().get();
        if (chosen.isEmpty()) {
            head.setAll();
            held.setText("");
            return;
        }
        ReviewItem item = chosen.get();
        held.setText(sheet().map(read -> about.held(item, read.circumstances())).orElseGet(() -> opening(item)));
        head.setAll(Flowing.growing(Part.wrapped(words.text("review.interview", item.caseId()), "title"), TITLE));
        if (panel.isAsking()) {
            head.getChildren().addAll(panel.buttons());
            return;
        }
        head.getChildren().addAll(step(Material2OutlinedAL.CHEVRON_LEFT, "review.before-key", "K", -1));
        head.getChildren().add(step(Material2OutlinedAL.CHEVRON_RIGHT, "review.next-key", "J", 1));
        boolean rules = model.rules();
        boolean may = rules || ReviewModel.decidable(item);
        if (!rules) {
            Button back = Part.button(Material2OutlinedMZ.UNDO, words.text("review.return"), "R");
            back.setOnAction(_ -> model.askReturn());
            back.setFocusTraversable(false);
            back.setDisable(!may);
            head.getChildren().add(back);
        }
        Button out = Part.button(
                Material2OutlinedAL.BLOCK, words.text(rules ? "review.rule.not-counts" : "review.exclude"), "X");
        out.setOnAction(_ -> model.askExclude());
        out.setFocusTraversable(false);
        out.setDisable(!may);
        Button accept = Part.primary(
                rules ? Material2OutlinedAL.GAVEL : Material2OutlinedAL.CHECK,
                words.text(rules ? "review.rule.counts" : "review.accept"),
                "A");
        accept.setOnAction(_ -> model.accept());
        accept.setFocusTraversable(false);
        accept.setDisable(!may || model.openedProperty().get().isEmpty());
        head.getChildren().addAll(out, accept);
    }

    private String opening(ReviewItem item) {
        return model.openedProperty().get().isEmpty() ? words.text("review.opening", item.person()) : item.person();
    }

    private Button step(Ikon icon, String key, String cap, int by) {
        Button button = Part.button(icon, words.text(key), cap);
        Part.label(button).setManaged(false);
        Part.label(button).setVisible(false);
        button.setOnAction(_ -> model.step(by));
        button.setFocusTraversable(false);
        return button;
    }

    void confirm() {
        panel.confirm();
    }

    /** Puts the keyboard on the answers, which it scrolls then. */
    void focusAnswers() {
        table.requestFocus();
    }

    boolean isAsking() {
        return panel.isAsking();
    }
}

package vn.sipas.field.app.ui.interview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.interview.media.Exhibits;
import vn.sipas.field.app.ui.interview.question.Actions;
import vn.sipas.field.app.ui.interview.question.Block;
import vn.sipas.field.app.ui.interview.question.ChoiceKeys;
import vn.sipas.field.app.ui.interview.question.DenseRows;
import vn.sipas.field.app.ui.interview.question.Look;
import vn.sipas.field.app.ui.interview.question.MatrixGrid;
import vn.sipas.field.app.ui.interview.question.QuestionCard;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.Choice;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;

/**
 * One page of questions. When the page comes back from the form changed, what stayed the same keeps its nodes, and with them
 * the keyboard focus, the caret and the place scrolled to.
 */
final class PageView extends ScrollPane {

    /** Room kept above and below the current question, so that the one just answered stays in sight, px. */
    private static final double MARGIN = 90;

    private final Messages words;
    private final Actions actions;
    private final Exhibits exhibits;
    private final InterviewModel model;
    private final boolean dense;
    private final Label finished = Part.wrapped("", "finished");
    private final Label above = Part.wrapped("", "caption");
    private final Label title = Part.wrapped("", "title");
    private final Label lead = Part.wrapped("", "lead");
    private final VBox blocks = new VBox(16);
    private final Button remove;
    private final VBox content;
    private final List<Drawn> drawn = new ArrayList<>();

    /** How each question was drawn last: what has not changed is not drawn anew. */
    private final Map<QuestionPath, Look> looks = new HashMap<>();

    private String pageKey = "";
    private Optional<QuestionPath> current = Optional.empty();
    private Said said = new Said(false, false, false);

    /** What is said of the current question, and of the page. */
    private record Said(boolean problem, boolean doubt, boolean halted) {
        static Said of(InterviewState state) {
            return new Said(
                    state.current().filter(state.problems()::containsKey).isPresent(),
                    state.current().filter(state.visit().doubts()::containsKey).isPresent(),
                    state.halted());
        }
    }

    /** A block on screen, and the questions it was made for, without their answers. */
    private record Drawn(List<Question> shape, Node node) {}

    /** {@code dense}: a line for each question, for typing in from paper. */
    PageView(InterviewModel model, Messages words, Actions actions, Exhibits exhibits, boolean dense) {
        this.model = model;
        this.dense = dense;
        blocks.setSpacing(dense ? 2 : 16);
        if (dense) {
            blocks.getStyleClass().add("dense-page");
        }
        this.words = words;
        this.actions = actions;
        this.exhibits = exhibits;
        this.remove = Part.flat(Material2OutlinedAL.DELETE_OUTLINE, words.text("repeat.remove"), "Ctrl D");
        remove.setOnAction(_ -> model.removeInstance());
        remove.setFocusTraversable(false);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox heading = Part.row(12, title, remove);
        heading.setAlignment(Pos.TOP_LEFT);
        this.content = new VBox(4, finished, above, heading, lead, blocks);
        getStyleClass().add("page");
        content.getStyleClass().add("page-content");
        content.setFocusTraversable(true);
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        finished.setGraphic(Part.icon(Material2OutlinedAL.CHECK_CIRCLE, "icon-small"));
        VBox.setMargin(blocks, new Insets(12, 0, 0, 0));
    }

    void show(InterviewState state, Page page) {
        boolean turned = !page.key().equals(pageKey);
        if (turned) {
            pageKey = page.key();
            drawn.clear();
            looks.clear();
            blocks.getChildren().clear();
            setVvalue(0);
        }
        heading(page);
        set(finished, state.finished().map(this::finished).orElse(""));
        reconcile(state, page);
        looks(state);
        Said now = Said.of(state);
        if (turned || !state.current().equals(current)) {
            current = state.current();
            focusCurrent(state);
            bringIntoView(turned);
        } else if (!now.equals(said)) {
            // What is said below the question, or above the page, must not push it out of sight.
            bringIntoView(false);
        }
        said = now;
    }

    private void heading(Page page) {
        PageTitle heading = PageTitle.of(page.titles());
        set(above, String.join(" › ", heading.above()));
        String instance = page.repeat()
                .map(place -> " · " + words.text("repeat.instance", place.instance()))
                .orElse("");
        set(title, heading.title() + instance);
        set(lead, heading.lead().orElse(""));
        boolean removable = page.repeat()
                .filter(place -> !place.oneMore() && !place.fixed())
                .isPresent();
        remove.setVisible(removable);
        remove.setManaged(removable);
    }

    /** What was answered last stays in sight when its page has gone. */
    private String finished(Question question) {
        ChoiceKeys keys = ChoiceKeys.of(question.choices());
        for (int place = 0; place < question.choices().size(); place++) {
            Choice choice = question.choices().get(place);
            if (question.answer().map(Answer::text).equals(Optional.of(choice.name()))) {
                return words.text("page.finished", question.text(), keys.cap(place), choice.label());
            }
        }
        return "";
    }

    private static void set(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isBlank());
        label.setManaged(!text.isBlank());
    }

    private void reconcile(InterviewState state, Page page) {
        List<Drawn> wanted = new ArrayList<>();
        for (Block block : state.blocks()) {
            List<Question> shape =
                    block.questions().stream().map(PageView::shape).toList();
            wanted.add(drawn.stream()
                    .filter(old -> old.shape().equals(shape))
                    .findFirst()
                    .orElseGet(() -> drawnAnew(block, shape)));
        }
        page.repeat().filter(Page.RepeatPlace::oneMore).ifPresent(place -> wanted.add(oneMore(place)));
        List<Node> nodes = wanted.stream().map(Drawn::node).toList();
        blocks.getChildren().removeIf(node -> !nodes.contains(node));
        for (int place = 0; place < nodes.size(); place++) {
            Node node = nodes.get(place);
            boolean there = place < blocks.getChildren().size()
                    && blocks.getChildren().get(place).equals(node);
            if (!there) {
                blocks.getChildren().remove(node);
                blocks.getChildren().add(place, node);
            }
        }
        drawn.clear();
        drawn.addAll(wanted);
    }

    /** The question without what changes by answering it. */
    private static Question shape(Question question) {
        return (question.answerable() ? question.with(Optional.empty()) : question).optional();
    }

    private Drawn drawnAnew(Block block, List<Question> shape) {
        block.questions().forEach(question -> looks.remove(question.path()));
        return new Drawn(shape, node(block));
    }

    private Node node(Block block) {
        if (dense && block.questions().stream().allMatch(DenseRows::fits)) {
            return new DenseRows(block.questions(), words, actions);
        }
        return switch (block) {
            case Block.Matrix(List<Question> questions) -> new MatrixGrid(questions, words, actions, exhibits);
            case Block.Single(Question question) -> new QuestionCard(question, words, actions, exhibits);
        };
    }

    private Drawn oneMore(Page.RepeatPlace place) {
        Button add = Part.button(Material2OutlinedAL.ADD, words.text("repeat.add", place.instance()), "Ctrl N");
        add.setOnAction(_ -> model.addInstance());
        add.setDisable(place.fixed());
        VBox box = Part.empty(
                Material2OutlinedAL.ADD_CIRCLE_OUTLINE,
                words.text("repeat.one-more"),
                words.text("repeat.one-more.do"),
                add);
        return new Drawn(List.of(), box);
    }

    private void looks(InterviewState state) {
        for (int place = 0; place < state.blocks().size(); place++) {
            Node node = drawn.get(place).node();
            for (Question question : state.blocks().get(place).questions()) {
                Look look = look(state, question);
                if (look.equals(looks.put(question.path(), look))) {
                    continue;
                }
                switch (node) {
                    case MatrixGrid grid -> grid.show(look);
                    case QuestionCard card -> card.show(look);
                    case DenseRows rows -> rows.show(look);
                    default -> throw new IllegalStateException("unknown block on a page");
                }
            }
        }
    }

    private Look look(InterviewState state, Question question) {
        QuestionPath path = question.path();
        return new Look(
                question,
                Optional.ofNullable(state.visit().missing().get(path)),
                Optional.ofNullable(state.problems().get(path))
                        .map(problem -> ProblemWords.of(problem, question, words)),
                Optional.ofNullable(state.visit().doubts().get(path))
                        .filter(_ -> !state.typed().containsKey(path)),
                Optional.ofNullable(state.visit().comments().get(path)),
                Optional.ofNullable(state.typed().get(path)),
                state.current().equals(Optional.of(path)),
                state.commenting().equals(Optional.of(path)),
                state.cleared().contains(path));
    }

    /** Puts the keyboard where the current question is answered. */
    void focusCurrent(InterviewState state) {
        // Before it has a skin a scroll pane's content is in no scene, and can't take the keyboard.
        if (content.getScene() == null) {
            applyCss();
        }
        boolean taken = state.commenting().isPresent()
                || currentNode(state).map(node -> focus(node, state)).orElse(false);
        if (!taken) {
            content.requestFocus();
        }
    }

    /** Takes the keyboard away from any field. */
    void focusPage() {
        content.requestFocus();
    }

    private static boolean focus(Node node, InterviewState state) {
        return switch (node) {
            case QuestionCard card -> card.focus();
            case DenseRows rows -> state.current().map(rows::focus).orElse(false);
            default -> false;
        };
    }

    private Optional<Node> currentNode(InterviewState state) {
        for (int place = 0; place < state.blocks().size() && place < drawn.size(); place++) {
            boolean holds = state.blocks().get(place).questions().stream()
                    .anyMatch(question -> state.current().equals(Optional.of(question.path())));
            if (holds) {
                return Optional.of(drawn.get(place).node());
            }
        }
        return Optional.empty();
    }

    private void bringIntoView(boolean turned) {
        InterviewState state = model.state();
        Optional<Region> place = currentNode(state).flatMap(node -> switch (node) {
            case MatrixGrid grid -> state.current().map(grid::place);
            case DenseRows rows -> state.current().map(rows::place);
            case QuestionCard card -> Optional.of(card);
            default -> Optional.empty();
        });
        if (place.isEmpty() || getScene() == null) {
            return;
        }
        getParent().applyCss();
        getParent().layout();
        double view = getViewportBounds().getHeight();
        double rest = content.getHeight() - view;
        if (rest <= 0) {
            return;
        }
        Bounds bounds =
                content.sceneToLocal(place.get().localToScene(place.get().getBoundsInLocal()));
        double top = getVvalue() * rest;
        double least = bounds.getMaxY() + MARGIN - view;
        double most = Math.max(0, bounds.getMinY() - MARGIN);
        boolean first = turned && bounds.getMaxY() < view;
        double wanted = first ? 0 : Math.min(Math.max(top, least), most);
        setVvalue(Math.clamp(wanted / rest, 0, 1));
    }
}

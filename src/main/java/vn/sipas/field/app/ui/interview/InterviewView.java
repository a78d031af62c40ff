package vn.sipas.field.app.ui.interview;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.HeldKeys;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Screen;
import vn.sipas.field.app.ui.Theme;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.interview.handedover.Gate;
import vn.sipas.field.app.ui.interview.handedover.PrivateView;
import vn.sipas.field.app.ui.interview.handedover.ReturnGate;
import vn.sipas.field.app.ui.interview.media.Exhibits;
import vn.sipas.field.app.ui.interview.question.Actions;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.interview.Review;
import vn.sipas.field.survey.interview.VisitSnapshot;

/** The interview: sections on the left, the page in the middle, bars pinned above and below. */
public final class InterviewView implements Screen {

    /** More steps than any scale has. */
    private static final int END = 1_000_000;

    /** So many wrong passwords, and the desk is locked: there guessing is slowed down. */
    private static final int MOST_WRONG = 3;

    private final InterviewModel model;
    private final Messages words;
    private final BorderPane root = new BorderPane();
    private final InterviewBars bars;
    private final SectionList sections;
    private final PageView page;
    private final Exhibits exhibits;
    private final ReviewView review;
    private final VBox news = new VBox();
    private final FlowPane hints;
    private final VBox middle;
    private final Gate gate;
    private final PrivateView privately;
    private final ReturnGate returning;
    private final KeysPanel keys;
    private final HeldKeys held = new HeldKeys();
    private final Landing landing = new Landing();
    private final OpenVisit visit;
    private Optional<Node> side = Optional.empty();
    private boolean drawing;
    private boolean changedMeanwhile;

    public InterviewView(InterviewModel model, OpenVisit visit, Locale language, Theme theme, Runnable lock) {
        this.model = model;
        this.visit = visit;
        this.words = Messages.of(InterviewView.class, language);
        Actions actions =
                new Actions(model::pick, model::type, model::settle, model::stand, model::cycleMissing, model::comment);
        this.bars = new InterviewBars(model, visit, words, theme, lock);
        this.sections = new SectionList(words, model::section, model::review);
        this.exhibits = new Exhibits(visit.files(), words);
        this.page = new PageView(model, words, actions, exhibits);
        this.review = new ReviewView(model, visit.purpose(), words);
        this.keys = new KeysPanel(words);
        this.gate = new Gate(model.handingOver(), language);
        this.privately = new PrivateView(model.handingOver(), language);
        this.returning = new ReturnGate(model.handingOver()::comeBack, language);
        this.hints = new FlowPane(
                20,
                4,
                Part.hint(words.text("hints.choose"), "1", "…", "9"),
                Part.hint(words.text("hints.missing"), "0"),
                Part.hint(words.text("hints.move"), "↑", "↓"),
                Part.hint(words.text("hints.next-open"), "F2"),
                Part.hint(words.text("hints.undo"), "Ctrl Z"),
                Part.hint(words.text("hints.keys"), "F1"));
        hints.getStyleClass().add("hints");
        VBox.setVgrow(page, Priority.ALWAYS);
        VBox.setVgrow(review, Priority.ALWAYS);
        this.middle = new VBox(news, page, hints);
        news.getStyleClass().add("news");
        root.getStyleClass().add("interview");
        root.setTop(bars.top());
        root.setLeft(sections);
        root.setCenter(middle);
        root.setBottom(bars.bottom());
        model.stateProperty().subscribe(_ -> drawLatest());
        model.handingOver().returningProperty().subscribe((_, _) -> {
            drawLatest();
            shown();
        });
        model.handingOver().wrongProperty().subscribe((_, times) -> {
            if (times.intValue() >= MOST_WRONG) {
                lock.run();
            } else if (times.intValue() > 0) {
                returning.sayWrong();
            }
        });
    }

    /** Puts {@code node} to the right of the page; the map of keys takes its place while it is open. */
    public void beside(Node node) {
        side = Optional.of(node);
        root.setRight(node);
    }

    /** Gives the keyboard back to the question that keys act on. */
    public void focusPage() {
        shown();
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void leave(Runnable then) {
        exhibits.hush();
        model.leave(then);
    }

    @Override
    public void shown() {
        held.clear();
        landing.clear();
        if (model.handingOver().returningProperty().get()) {
            returning.focus();
        } else if (privacy() == VisitSnapshot.Privacy.OPEN) {
            privately.focus();
        } else if (privacy() != VisitSnapshot.Privacy.NONE) {
            gate.requestFocus();
        } else if (model.state().visit().page().isPresent()) {
            page.focusCurrent(model.state());
        } else {
            review.focusFirst();
        }
    }

    /** Draws the latest state; a change made by drawing (a field left, and so settled) is drawn after this one. */
    private void drawLatest() {
        if (drawing) {
            changedMeanwhile = true;
            return;
        }
        drawing = true;
        do {
            changedMeanwhile = false;
            draw(model.state());
        } while (changedMeanwhile);
        drawing = false;
    }

    private VisitSnapshot.Privacy privacy() {
        return model.state().visit().privacy();
    }

    private void draw(InterviewState state) {
        if (model.handingOver().returningProperty().get()) {
            if (!returning.equals(root.getCenter())) {
                alone(returning);
                returning.focus();
            }
        } else if (state.visit().privacy() == VisitSnapshot.Privacy.OPEN) {
            drawPrivately(state);
        } else {
            if (!middle.equals(root.getCenter())) {
                root.setTop(bars.top());
                root.setLeft(sections);
                root.setCenter(middle);
                root.setBottom(bars.bottom());
                root.setRight(side.orElse(null));
                root.applyCss();
            }
            drawOpenly(state);
        }
    }

    /** Nothing of the enumerator's is on screen. */
    private void alone(Node node) {
        root.setTop(null);
        root.setLeft(null);
        root.setRight(null);
        root.setBottom(null);
        root.setCenter(node);
        root.applyCss();
    }

    private void drawPrivately(InterviewState state) {
        if (!privately.equals(root.getCenter())) {
            alone(privately);
        }
        List<Question> questions = model.handingOver().questions();
        int place = model.handingOver().place();
        if (place < questions.size()) {
            Question question = questions.get(place);
            Optional<String> problem = state.saving() instanceof InterviewState.Saving.Failed
                    ? Optional.of(words.text("handed.not-saved"))
                    : Optional.ofNullable(state.problems().get(question.path()))
                            .map(what -> ProblemWords.of(what, question, words));
            privately.show(new PrivateView.Shown(
                    question,
                    Optional.ofNullable(state.visit().missing().get(question.path())),
                    place + 1,
                    questions.size(),
                    problem));
        }
    }

    private void drawOpenly(InterviewState state) {
        VisitSnapshot now = state.visit();
        bars.show(state);
        sections.show(now.sections(), now.section());
        drawNews(state);
        switch (now.place()) {
            case VisitSnapshot.Place.OnPage(Page open)
            when now.privacy() != VisitSnapshot.Privacy.NONE -> {
                put(gate);
                gate.show(
                        open.titles().isEmpty() ? "" : open.titles().getLast(),
                        model.handingOver().questions().size(),
                        now.privacy() == VisitSnapshot.Privacy.DONE);
            }
            case VisitSnapshot.Place.OnPage(Page open) -> {
                put(page);
                page.show(state, open);
            }
            case VisitSnapshot.Place.AtReview(Review last) -> {
                put(review);
                review.show(last, now.answered(), now.asked(), state.refusals());
                review.focusFirst();
            }
        }
    }

    private void put(Node node) {
        hints.setVisible(node.equals(page));
        hints.setManaged(node.equals(page));
        if (!middle.getChildren().get(1).equals(node)) {
            middle.getChildren().set(1, node);
        }
    }

    private void drawNews(InterviewState state) {
        news.getChildren().clear();
        if (state.saving() instanceof InterviewState.Saving.Failed(int answers, Optional<Reason> why)) {
            Button retry = Part.button(Material2OutlinedMZ.REFRESH, words.text("saving.retry"), "");
            retry.setOnAction(_ -> model.retry());
            retry.setFocusTraversable(false);
            news.getChildren()
                    .add(Part.banner(
                            Material2OutlinedAL.ERROR_OUTLINE,
                            Tone.DANGER,
                            words.text("saving.failed.fact", answers),
                            why.map(reason -> Messages.of(reason, words.language()) + " ")
                                            .orElse("")
                                    + words.text("saving.failed.do"),
                            retry));
        } else if (state.halted()) {
            news.getChildren()
                    .add(Part.banner(
                            Material2OutlinedMZ.WARNING,
                            Tone.WARNING,
                            words.text("halted.fact", state.problems().size()),
                            words.text("halted.do")));
        } else if (state.removed().isPresent()) {
            Button back = Part.button(Material2OutlinedMZ.UNDO, words.text("repeat.removed.back"), "Ctrl Z");
            back.setOnAction(_ -> model.undo());
            back.setFocusTraversable(false);
            news.getChildren()
                    .add(Part.banner(
                            Material2OutlinedAL.DELETE_OUTLINE,
                            Tone.ACCENT,
                            words.text("repeat.removed", state.removed().get()),
                            words.text("repeat.removed.do"),
                            back));
        } else {
            state.recovered()
                    .ifPresent(found -> news.getChildren().add(RecoveredBanner.of(found, visit, model, words)));
        }
        news.setManaged(!news.getChildren().isEmpty());
    }

    @Override
    public void key(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_RELEASED) {
            held.released(event.getCode());
            landing.released(event.getCode());
            return;
        }
        if (returning.equals(root.getCenter())) {
            returning.key(event);
            return;
        }
        if (privately.equals(root.getCenter())) {
            privately.key(event);
            return;
        }
        if (gate.equals(middle.getChildren().get(1))) {
            if (atGate(event)) {
                event.consume();
                return;
            }
            if (event.getCode() == KeyCode.TAB || event.getCode().isArrowKey()) {
                // There the keyboard goes from button to button.
                return;
            }
        }
        if (event.getEventType() != KeyEvent.KEY_PRESSED) {
            if (landing.strays(keyboard())) {
                event.consume();
            }
            return;
        }
        landing.pressed(event.getCode(), keyboard());
        boolean first = held.first(event.getCode());
        InterviewKey.of(event.getCode(), event.isControlDown(), event.isShiftDown(), event.isAltDown(), where())
                .ifPresent(key -> {
                    if (!first && !key.repeats()) {
                        event.consume();
                    } else if (act(key, event)) {
                        event.consume();
                    }
                });
    }

    /** At the gate no key may answer a private question; whether the key was used up, or means nothing there. */
    private boolean atGate(KeyEvent event) {
        if (event.getEventType() != KeyEvent.KEY_PRESSED) {
            return false;
        }
        if (!held.first(event.getCode())) {
            return true;
        }
        if (gate.enter(event, privacy() == VisitSnapshot.Privacy.DONE)) {
            return true;
        }
        held.released(event.getCode());
        boolean typing = event.getTarget() instanceof TextInputControl;
        return !typing
                && (event.getCode().isDigitKey()
                        || event.getCode() == KeyCode.F8
                        || event.getCode() == KeyCode.F4
                        || (event.getCode() == KeyCode.Z && event.isControlDown()));
    }

    /** Where the keyboard is; the page itself if nothing on it has it. */
    private Node keyboard() {
        Node owner = root.getScene() == null ? root : root.getScene().getFocusOwner();
        return owner == null ? root : owner;
    }

    private InterviewKey.Where where() {
        return switch (keyboard()) {
            case TextArea _ -> InterviewKey.Where.LINES;
            case TextInputControl field ->
                field.getStyleClass().contains("own-keys") ? InterviewKey.Where.LIST : InterviewKey.Where.LINE;
            case ButtonBase button ->
                button.getStyleClass().contains("section-line") ? InterviewKey.Where.LIST : InterviewKey.Where.BUTTON;
            default -> InterviewKey.Where.PAGE;
        };
    }

    /** Whether the key was used up. */
    private boolean act(InterviewKey key, KeyEvent event) {
        return switch (key) {
            case InterviewKey.Digit(int digit) -> {
                model.digit(digit);
                yield true;
            }
            case InterviewKey.Command command -> act(command, event.getCode() == KeyCode.TAB);
        };
    }

    private boolean act(InterviewKey.Command command, boolean tab) {
        boolean onPage = model.state().visit().page().isPresent();
        switch (command) {
            case UP, DOWN -> {
                if (!onPage) {
                    return false;
                }
                boolean stays = model.state()
                        .visit()
                        .page()
                        .map(now -> Standing.moved(
                                now, model.state().current(), command == InterviewKey.Command.UP ? -1 : 1))
                        .equals(Optional.of(model.state().current()));
                if (tab && stays) {
                    return false;
                }
                model.move(command == InterviewKey.Command.UP ? -1 : 1);
            }
            case ADVANCE -> {
                return advance(onPage);
            }
            case NEXT_PAGE -> {
                if (onPage) {
                    model.next();
                }
            }
            case PREVIOUS_PAGE -> model.previous();
            case NEXT_OPEN -> model.nextOpen();
            case SECTIONS -> sections.focusNow();
            case COMMENT -> comment();
            case LANGUAGE -> model.nextLanguage();
            case MISSING -> model.cycleMissing();
            case LISTEN -> model.currentQuestion().ifPresent(exhibits::play);
            case LESS -> model.slide(-1);
            case MORE -> model.slide(1);
            case LEAST -> model.slide(-END);
            case MOST -> model.slide(END);
            case KEYS -> showKeys(!keysShown());
            case PAUSE -> escape();
            case UNDO -> model.undo();
            case ADD -> model.addInstance();
            case REMOVE -> model.removeInstance();
        }
        return true;
    }

    private boolean advance(boolean onPage) {
        if (onPage) {
            model.advance();
            return true;
        }
        if (model.state().visit().place() instanceof VisitSnapshot.Place.AtReview(Review last)
                && last.open().isEmpty()) {
            model.finish();
            return true;
        }
        return false;
    }

    private void comment() {
        boolean closing = model.state().commenting().isPresent();
        if (closing) {
            page.focusPage();
        }
        model.toggleComment();
        if (closing) {
            page.focusCurrent(model.state());
        }
    }

    private boolean keysShown() {
        return keys.equals(root.getRight());
    }

    private void showKeys(boolean shown) {
        root.setRight(shown ? keys : side.orElse(null));
    }

    /** Esc closes what is open before it pauses the visit: the key map, the comment, the list of sections. */
    private void escape() {
        if (keysShown()) {
            showKeys(false);
        } else if (model.state().commenting().isPresent()) {
            comment();
        } else if (where() == InterviewKey.Where.LIST) {
            page.focusCurrent(model.state());
            page.focusPage();
        } else {
            model.pause();
        }
    }
}

package vn.sipas.field.app.ui.interview;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.sipas.field.app.ui.HeldKeys;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Screen;
import vn.sipas.field.app.ui.Theme;
import vn.sipas.field.app.ui.interview.media.Exhibits;
import vn.sipas.field.app.ui.interview.question.Actions;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.interview.Review;
import vn.sipas.field.survey.interview.VisitSnapshot;

/** The interview: sections on the left, the page in the middle, bars pinned above and below. */
public final class InterviewView implements Screen {

    /** More steps than any scale has. */
    private static final int END = 1_000_000;

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
    private final PrivateScreens privately;
    private final NewsBanners banners;
    private final KeysPanel keys;
    private final HeldKeys held = new HeldKeys();
    private final Landing landing = new Landing();
    private final TurnedPage turnedPage = new TurnedPage();
    private Optional<Node> side = Optional.empty();
    private boolean drawing;
    private boolean changedMeanwhile;

    public InterviewView(InterviewModel model, OpenVisit visit, Locale language, Theme theme, Runnable lock) {
        this.model = model;
        this.words = Messages.of(InterviewView.class, language);
        Actions actions = new Actions(
                model::pick,
                model::type,
                model::settle,
                model::stand,
                model::cycleMissing,
                model::comment,
                model::confirm,
                model.photos());
        this.sections = new SectionList(words, model::section, model::review);
        this.bars = new InterviewBars(model, visit, words, theme, sections::focusNow, lock);
        this.exhibits = new Exhibits(visit.files(), words);
        this.page = new PageView(model, words, actions, exhibits, visit.dense());
        this.review = new ReviewView(model, visit.purpose(), words);
        this.keys = new KeysPanel(words);
        this.privately = new PrivateScreens(model, words, language, lock);
        this.banners = new NewsBanners(model, visit, words);
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
    }

    /** {@code chooser} lets people choose the file of a photo. */
    public void choosePhotosBy(Supplier<Optional<Path>> chooser) {
        model.photos().chooseBy(chooser);
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
        if (privately.focus()) {
            return;
        }
        if (model.state().visit().page().isPresent()) {
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

    private void draw(InterviewState state) {
        turnedPage.show(state.finished());
        privately.draw(state);
        Optional<Node> whole = privately.whole();
        if (whole.isPresent()) {
            alone(whole.get());
        } else {
            around();
            drawOpenly(state);
        }
    }

    /** Nothing of the enumerator's is on screen. */
    private void alone(Node node) {
        if (!node.equals(root.getCenter())) {
            root.setTop(null);
            root.setLeft(null);
            root.setRight(null);
            root.setBottom(null);
            root.setCenter(node);
            root.applyCss();
            privately.focus();
        }
    }

    /** The interview as the enumerator sees it. */
    private void around() {
        if (!middle.equals(root.getCenter()) && !keys.equals(root.getCenter())) {
            root.setTop(bars.top());
            root.setLeft(sections);
            root.setCenter(middle);
            root.setBottom(bars.bottom());
            root.setRight(side.orElse(null));
            root.applyCss();
        }
    }

    private void drawOpenly(InterviewState state) {
        VisitSnapshot now = state.visit();
        bars.show(state);
        sections.show(now.sections(), now.section());
        drawNews(state);
        switch (now.place()) {
            case VisitSnapshot.Place.OnPage(Page open) -> {
                Optional<Node> instead = privately.inPlaceOf(open);
                if (put(instead.orElse(page)) && instead.isPresent()) {
                    // Only now that it is on screen can it take the keyboard, from the list of sections too.
                    privately.focus();
                }
                if (instead.isEmpty()) {
                    page.show(state, open);
                }
            }
            case VisitSnapshot.Place.AtReview(Review last) -> {
                put(review);
                review.show(last, now.answered(), now.asked(), state.refusals());
                review.focusFirst();
            }
        }
    }

    /** Whether another node was there. */
    private boolean put(Node node) {
        hints.setVisible(node.equals(page));
        hints.setManaged(node.equals(page));
        boolean another = !middle.getChildren().get(1).equals(node);
        if (another) {
            middle.getChildren().set(1, node);
            root.applyCss();
        }
        return another;
    }

    private void drawNews(InterviewState state) {
        news.getChildren().setAll(banners.of(state).stream().toList());
        news.setManaged(!news.getChildren().isEmpty());
    }

    @Override
    public void key(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_RELEASED) {
            held.released(event.getCode());
            landing.released(event.getCode());
            return;
        }
        if (event.getEventType() != KeyEvent.KEY_PRESSED) {
            if (landing.strays(keyboard())) {
                event.consume();
            }
            return;
        }
        boolean first = held.first(event.getCode());
        if (turnedPage.swallows(event.getCode())) {
            event.consume();
            return;
        }
        if (privately.pressed(event, first)) {
            return;
        }
        landing.pressed(event.getCode(), keyboard());
        InterviewKey.of(event.getCode(), event.isControlDown(), event.isShiftDown(), event.isAltDown(), where())
                .ifPresent(key -> {
                    if (!first && !key.repeats()) {
                        event.consume();
                    } else if (act(key, event)) {
                        event.consume();
                    }
                });
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
            case CONFIRM -> model.confirm();
            case PHOTO -> model.photos().chooseForCurrent();
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
                && last.open().isEmpty()
                && !review.isOnLine()) {
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
        return keys.equals(root.getRight()) || keys.equals(root.getCenter());
    }

    private void showKeys(boolean shown) {
        boolean instead =
                shown && root.getScene().getRoot().getPseudoClassStates().contains(Theme.NARROW);
        root.setRight(shown && !instead ? keys : side.orElse(null));
        boolean back = !shown && keys.equals(root.getCenter());
        root.setCenter(instead ? keys : middle);
        if (back) {
            focusPage();
        }
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

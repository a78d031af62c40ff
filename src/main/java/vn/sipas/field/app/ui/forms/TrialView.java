package vn.sipas.field.app.ui.forms;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import vn.sipas.field.app.ui.Screen;
import vn.sipas.field.app.ui.Theme;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.app.ui.interview.InterviewModel;
import vn.sipas.field.app.ui.interview.InterviewView;
import vn.sipas.field.base.language.Messages;

/** A form tried out: the interview's own screen, and the tree of the form to its right. */
public final class TrialView implements Screen {

    private final InterviewView interview;
    private final TreePanel tree;

    public TrialView(
            OpenTrial trial, InterviewModel model, Worker worker, Locale language, Theme theme, Runnable lock) {
        this.interview = new InterviewView(model, trial.visit(), language, theme, lock);
        this.tree = new TreePanel(new TreeModel(model, worker, trial.tree()), Messages.of(TrialView.class, language));
        interview.beside(tree);
    }

    @Override
    public Parent node() {
        return interview.node();
    }

    @Override
    public void shown() {
        interview.shown();
    }

    @Override
    public void leave(Runnable then) {
        interview.leave(then);
    }

    @Override
    public void key(KeyEvent event) {
        boolean pressed = event.getEventType() == KeyEvent.KEY_PRESSED;
        boolean search = event.getCode() == KeyCode.F7 || (event.isControlDown() && event.getCode() == KeyCode.F);
        if (pressed && search) {
            tree.focusSearch();
            event.consume();
        } else if (!inTree()) {
            interview.key(event);
        } else if (pressed && event.getCode() == KeyCode.ESCAPE) {
            interview.focusPage();
            event.consume();
        } else if (event.getCode().isFunctionKey()) {
            interview.key(event);
        }
    }

    private boolean inTree() {
        Node owner = node().getScene() == null ? node() : node().getScene().getFocusOwner();
        return owner != null && tree.holds(owner);
    }
}

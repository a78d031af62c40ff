package vn.sipas.field.app.ui.interview;

import java.util.ArrayDeque;
import java.util.Deque;

/** Lets keys through one after another: while a page is being turned they wait, and then act on the new page. */
final class Turnstile {

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean shut;
    private boolean over;

    void pass(Runnable action) {
        if (over) {
            return;
        }
        if (shut) {
            waiting.addLast(action);
        } else {
            action.run();
        }
    }

    void shut() {
        shut = true;
    }

    /** Opens, and lets through who waits until one of them shuts it again. */
    void open() {
        shut = false;
        while (!shut && !waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
    }

    /** Nobody passes any more; true the first time. */
    boolean close() {
        boolean first = !over;
        over = true;
        return first;
    }
}

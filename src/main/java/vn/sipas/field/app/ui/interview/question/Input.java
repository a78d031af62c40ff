package vn.sipas.field.app.ui.interview.question;

import javafx.scene.Node;

/** The part of a question in which its answer is given. FX thread. */
interface Input {

    Node node();

    /** Draws the answer as it is now; the question is the one it was made for. */
    void show(Look look);

    /** Takes the keyboard if it has a field to type in; false if keys act on the page. */
    boolean focus();
}

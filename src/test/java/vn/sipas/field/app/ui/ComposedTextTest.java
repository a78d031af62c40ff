package vn.sipas.field.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** With made-up input-method events: what a Telex keyboard sends while a word is still underlined. */
class ComposedTextTest {

    private final TextField field = new TextField("đồng ");
    private final TextField other = new TextField();

    @BeforeAll
    static void startsTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void showsTwoFields() throws TimeoutException {
        FxToolkit.setupStage(stage -> {
            stage.setScene(new Scene(new VBox(field, other), 300, 100));
            stage.show();
            ComposedText.guard(field);
            field.requestFocus();
        });
        WaitForAsyncUtils.waitForFxEvents();
        // A field that gets the keyboard with its window selects all it holds.
        onScreen(field::end);
    }

    @Test
    void wordCancelledByLosingTheKeyboardIsPutBack() {
        onScreen(() -> {
            compose("Đường");
            compose("");
            other.requestFocus();
        });

        assertThat(field.getText()).isEqualTo("đồng Đường");
    }

    @Test
    void wordCancelledAfterTheKeyboardWasLostIsPutBack() {
        onScreen(() -> {
            compose("Đường");
            other.requestFocus();
            compose("");
        });

        assertThat(field.getText()).isEqualTo("đồng Đường");
    }

    @Test
    void finishedWordStandsOnce() {
        onScreen(() -> {
            compose("Đường");
            send("", "Đường");
            other.requestFocus();
        });

        assertThat(field.getText()).isEqualTo("đồng Đường");
    }

    @Test
    void wordFinishedAfterTheKeyboardWasLostStandsOnce() {
        onScreen(() -> {
            compose("Đường");
            other.requestFocus();
            send("", "Đường");
        });

        assertThat(field.getText()).isEqualTo("đồng Đường");
    }

    @Test
    void wordIsInTheTextWhenItsPageGoes() {
        List<String> settled = new ArrayList<>();
        onScreen(() -> {
            field.focusedProperty().subscribe((_, focused) -> {
                if (!focused) {
                    settled.add(field.getText());
                }
            });
            compose("Đường");
            // As "Next page" by the mouse does: its button takes no keyboard, the field just goes.
            ((Pane) field.getParent()).getChildren().remove(field);
        });
        onScreen(() -> compose(""));

        assertThat(settled).containsExactly("đồng Đường");
        assertThat(field.getText()).isEqualTo("đồng Đường");
    }

    @Test
    void wordCancelledAndThenItsPageGoneIsPutBackBeforeAnythingIsKept() {
        List<String> settled = new ArrayList<>();
        onScreen(() -> {
            field.focusedProperty().subscribe((_, focused) -> {
                if (!focused) {
                    settled.add(field.getText());
                }
            });
            compose("Đường");
            compose("");
            ((Pane) field.getParent()).getChildren().remove(field);
        });

        assertThat(settled).containsExactly("đồng Đường");
    }

    @Test
    void wordCancelledByAClickAndFinishedAfterwardsStandsOnce() {
        onScreen(() -> {
            compose("Đường");
            compose("");
            ComposedText.guard(field).keep();
            send("", "Đường");
            other.requestFocus();
        });

        assertThat(field.getText()).isEqualTo("đồng Đường");
    }

    @Test
    void wordBeingChangedStandsAsItWasLast() {
        onScreen(() -> {
            compose("Đuong");
            compose("Đuơng");
            compose("Đường");
            other.requestFocus();
            compose("");
        });

        assertThat(field.getText()).isEqualTo("đồng Đường");
    }

    @Test
    void wordTakenBackByThePersonStaysAway() {
        onScreen(() -> {
            compose("Đường");
            compose("");
        });
        WaitForAsyncUtils.sleep(200, TimeUnit.MILLISECONDS);
        onScreen(other::requestFocus);

        assertThat(field.getText()).isEqualTo("đồng ");
    }

    private void compose(String word) {
        send(word, "");
    }

    private void send(String composed, String committed) {
        List<InputMethodTextRun> runs = composed.isEmpty()
                ? List.of()
                : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
        field.fireEvent(
                new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed, composed.length()));
    }

    private static void onScreen(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }
}

package vn.sipas.field.app.ui.interview.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** With made-up input-method events: what a Telex keyboard sends while a word is still underlined. */
class ComposedTextTest {

    private final AtomicReference<TextField> fields = new AtomicReference<>();
    private final AtomicReference<TextField> others = new AtomicReference<>();

    @BeforeAll
    static void startsTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void showsTwoFields() throws TimeoutException {
        FxToolkit.setupStage(stage -> {
            TextField field = new TextField("đồng ");
            TextField other = new TextField();
            fields.set(field);
            others.set(other);
            stage.setScene(new Scene(new VBox(field, other), 300, 100));
            stage.show();
            ComposedText.guard(field);
            field.requestFocus();
            field.end();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void wordCancelledByLosingTheKeyboardIsPutBack() {
        onScreen(() -> {
            compose("Đường");
            compose("");
            others.get().requestFocus();
        });

        assertThat(fields.get().getText()).isEqualTo("đồng Đường");
    }

    @Test
    void wordCancelledAfterTheKeyboardWasLostIsPutBack() {
        onScreen(() -> {
            compose("Đường");
            others.get().requestFocus();
            compose("");
        });

        assertThat(fields.get().getText()).isEqualTo("đồng Đường");
    }

    @Test
    void finishedWordStandsOnce() {
        onScreen(() -> {
            compose("Đường");
            send("", "Đường");
            others.get().requestFocus();
        });

        assertThat(fields.get().getText()).isEqualTo("đồng Đường");
    }

    private void compose(String word) {
        send(word, "");
    }

    private void send(String composed, String committed) {
        List<InputMethodTextRun> runs = composed.isEmpty()
                ? List.of()
                : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
        fields.get()
                .fireEvent(new InputMethodEvent(
                        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed, composed.length()));
    }

    private static void onScreen(Runnable action) {
        WaitForAsyncUtils.asyncFx(action);
        WaitForAsyncUtils.waitForFxEvents();
    }
}

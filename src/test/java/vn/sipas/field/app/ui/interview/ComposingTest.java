package vn.sipas.field.app.ui.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import vn.sipas.field.app.ui.Theme;
import vn.sipas.field.app.ui.Window;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.survey.form.Answer;

/** A word that a Telex keyboard is still composing while something else happens, in the interview's own window. */
class ComposingTest {

    /** Longer than the pause after which a field's text is kept. */
    private static final int PAUSE_MILLIS = 900;

    private static final String OPINION = "/data/opinion";

    private final FakeVisit visit = new FakeVisit(SampleForm.pages());
    private final Worker worker = new Worker(Runnable::run, Runnable::run, Runnable::run, failure -> {
        throw failure;
    });
    private final List<String> left = new ArrayList<>();
    private Optional<InterviewModel> model = Optional.empty();
    private Optional<Window> window = Optional.empty();
    private Optional<TextInputControl> field = Optional.empty();

    @BeforeAll
    static void startsTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void opensThePageWithAFreeText() throws TimeoutException {
        OpenVisit open = visit.openAt("Y");
        FxToolkit.setupStage(stage -> {
            Window shown = new Window(stage, new Theme(), Locale.of("vi"));
            InterviewModel interview = new InterviewModel(open, worker, _ -> left.add("ended"));
            shown.show(
                    new InterviewView(
                            interview, open, Locale.of("vi"), new Theme(), () -> shown.leave(() -> left.add("locked"))),
                    () -> shown.leave(() -> left.add("locked")));
            model = Optional.of(interview);
            window = Optional.of(shown);
            field = Optional.of((TextInputControl) stage.getScene().getFocusOwner());
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void closes() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test
    void halfAWordIsNotKeptWhileItIsComposed() {
        onScreen(() -> compose("đồ"));
        WaitForAsyncUtils.sleep(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        Optional<Answer> meanwhile = visit.held(OPINION);
        onScreen(() -> commit("đồng"));
        WaitForAsyncUtils.sleep(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(meanwhile).isEmpty();
        assertThat(visit.held(OPINION)).contains(new Answer("đồng"));
    }

    @Test
    void wordOnScreenIsKeptWhenTheDeskIsLocked() {
        onScreen(() -> {
            compose("Đường");
            window.orElseThrow().leave(() -> left.add("locked"));
        });

        assertThat(left).containsExactly("locked");
        assertThat(visit.held(OPINION)).contains(new Answer("Đường"));
    }

    @Test
    void wordCancelledByTheInputMethodAtTheLockIsKeptToo() {
        onScreen(() -> {
            compose("Đường");
            compose("");
            window.orElseThrow().leave(() -> left.add("locked"));
        });

        assertThat(visit.held(OPINION)).contains(new Answer("Đường"));
    }

    @Test
    void wordIsKeptWhenTheWindowIsClosed() {
        onScreen(() -> {
            compose("Đường");
            model.orElseThrow().leave(() -> left.add("closed"));
        });

        assertThat(left).containsExactly("closed");
        assertThat(visit.held(OPINION)).contains(new Answer("Đường"));
    }

    @Test
    void wordIsKeptWhenThePageIsTurned() {
        onScreen(() -> {
            compose("Đường");
            model.orElseThrow().previous();
        });

        assertThat(visit.held(OPINION)).contains(new Answer("Đường"));
    }

    @Test
    void wordStandsOnceWhenTheInputMethodCommitsItAfterThePageWasTurned() {
        onScreen(() -> {
            compose("Đường");
            model.orElseThrow().previous();
            commit("Đường");
        });
        onScreen(() -> model.orElseThrow().next());

        assertThat(visit.held(OPINION)).contains(new Answer("Đường"));
    }

    @Test
    void fieldShowsWhatWasTypedAndTheAnswerIsComposed() {
        String apart = Normalizer.normalize("Tiếng Việt", Normalizer.Form.NFD);
        onScreen(() -> field.orElseThrow().setText(apart));
        WaitForAsyncUtils.sleep(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(visit.held(OPINION)).contains(new Answer("Tiếng Việt"));
        assertThat(field.orElseThrow().getText()).isEqualTo(apart);
    }

    private void compose(String word) {
        send(word, "");
    }

    private void commit(String word) {
        send("", word);
    }

    private void send(String composed, String committed) {
        List<InputMethodTextRun> runs = composed.isEmpty()
                ? List.of()
                : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
        Event.fireEvent(
                field.orElseThrow(),
                new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed, composed.length()));
    }

    private static void onScreen(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }
}

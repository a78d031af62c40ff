package vn.sipas.field.app.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import vn.sipas.field.app.ui.HeldLane;

class SignInViewTest {

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test
    void aLetterTypedInTheMomentThePeopleAreListedIsNotLost() throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();

        String typed = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            HeldLane lane = new HeldLane();
            SignInView view = SamplePeople.view(false, Locale.of("vi"), lane.worker(), _ -> {});
            stage.setScene(new Scene(view.node(), 1280, 800));
            stage.show();
            view.shown();
            lane.letGo();
            // No picture was drawn between.
            PasswordField field = (PasswordField) stage.getScene().getFocusOwner();
            Event.fireEvent(
                    field, new KeyEvent(KeyEvent.KEY_TYPED, "p", "", KeyCode.UNDEFINED, false, false, false, false));
            return field.getText();
        });

        assertThat(typed).isEqualTo("p");
    }
}

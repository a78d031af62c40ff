package vn.sipas.field.app.ui.interview;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class LandingTest {

    private final Landing landing = new Landing();

    @Test
    void digitThatMovedTheKeyboardOnIsNotTypedIntoTheNextField() {
        landing.pressed(KeyCode.DIGIT2, "trang");

        assertThat(landing.strays("ô tìm")).isTrue();
        assertThat(landing.strays("trang")).isFalse();
    }

    @Test
    void heldDigitStraysUntilItIsReleased() {
        landing.pressed(KeyCode.DIGIT2, "trang");
        landing.pressed(KeyCode.DIGIT2, "ô tìm");
        assertThat(landing.strays("ô tìm")).isTrue();

        landing.released(KeyCode.DIGIT2);
        landing.pressed(KeyCode.DIGIT2, "ô tìm");

        assertThat(landing.strays("ô tìm")).isFalse();
    }

    @Test
    void otherKeysAndTextWithoutAKeyLandWhereTheyLand() {
        landing.pressed(KeyCode.A, "trang");
        assertThat(landing.strays("ô tìm")).isFalse();

        landing.pressed(KeyCode.DIGIT2, "trang");
        landing.released(KeyCode.DIGIT2);

        assertThat(landing.strays("ô tìm")).isFalse();
    }
}

package vn.sipas.field.app.ui.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import vn.sipas.field.app.ui.HeldKeys;
import vn.sipas.field.app.ui.interview.InterviewKey.Command;
import vn.sipas.field.app.ui.interview.InterviewKey.Digit;
import vn.sipas.field.app.ui.interview.InterviewKey.Where;

class InterviewKeyTest {

    @Test
    void digitsGoByKeyCodeOnTheRowAndOnTheKeypad() {
        assertThat(plain(KeyCode.DIGIT1, Where.PAGE)).contains(new Digit(1));
        assertThat(plain(KeyCode.NUMPAD9, Where.PAGE)).contains(new Digit(9));
        assertThat(plain(KeyCode.DIGIT0, Where.BUTTON)).contains(new Digit(0));
    }

    @Test
    void digitsAreTypedInFields() {
        assertThat(plain(KeyCode.DIGIT1, Where.LINE)).isEmpty();
        assertThat(plain(KeyCode.NUMPAD1, Where.LINES)).isEmpty();
        assertThat(plain(KeyCode.DIGIT1, Where.LIST)).isEmpty();
    }

    @Test
    void functionKeysWorkEverywhere() {
        for (Where where : Where.values()) {
            assertThat(plain(KeyCode.F8, where)).contains(Command.MISSING);
            assertThat(plain(KeyCode.F2, where)).contains(Command.NEXT_OPEN);
            assertThat(plain(KeyCode.PAGE_DOWN, where)).contains(Command.NEXT_PAGE);
            assertThat(plain(KeyCode.ESCAPE, where)).contains(Command.PAUSE);
        }
    }

    @Test
    void enterAndArrowsAreLeftToFieldsOfSeveralLinesAndToLists() {
        assertThat(plain(KeyCode.ENTER, Where.LINES)).isEmpty();
        assertThat(plain(KeyCode.UP, Where.LINES)).isEmpty();
        assertThat(plain(KeyCode.ENTER, Where.LIST)).isEmpty();
        assertThat(plain(KeyCode.ENTER, Where.LINE)).contains(Command.ADVANCE);
    }

    @Test
    void enterOnAButtonPressesIt() {
        assertThat(plain(KeyCode.ENTER, Where.BUTTON)).isEmpty();
    }

    @Test
    void arrowsToTheSideMoveAScaleOnThePageAndTheCaretInAField() {
        assertThat(plain(KeyCode.RIGHT, Where.PAGE)).contains(Command.MORE);
        assertThat(plain(KeyCode.HOME, Where.PAGE)).contains(Command.LEAST);
        assertThat(plain(KeyCode.RIGHT, Where.LINE)).isEmpty();
        assertThat(plain(KeyCode.END, Where.LIST)).isEmpty();
    }

    @Test
    void undoInAFieldIsTheFields() {
        assertThat(InterviewKey.of(KeyCode.Z, true, false, false, Where.LINE)).isEmpty();
        assertThat(InterviewKey.of(KeyCode.Z, true, false, false, Where.PAGE)).contains(Command.UNDO);
    }

    @Test
    void heldKeyCountsOnceUntilItIsReleased() {
        HeldKeys held = new HeldKeys();

        assertThat(held.first(KeyCode.DIGIT4)).isTrue();
        assertThat(held.first(KeyCode.DIGIT4)).isFalse();
        held.released(KeyCode.DIGIT4);
        assertThat(held.first(KeyCode.DIGIT4)).isTrue();
    }

    @Test
    void onlyMovingRepeats() {
        assertThat(Command.DOWN.repeats()).isTrue();
        assertThat(Command.NEXT_PAGE.repeats()).isFalse();
        assertThat(new Digit(1).repeats()).isFalse();
    }

    private static Optional<InterviewKey> plain(KeyCode code, Where where) {
        return InterviewKey.of(code, false, false, false, where);
    }
}

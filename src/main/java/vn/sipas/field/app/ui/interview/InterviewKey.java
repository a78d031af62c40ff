package vn.sipas.field.app.ui.interview;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import vn.sipas.field.app.ui.interview.question.ChoiceKeys;

/**
 * What a key means in an interview. Digits go by key code, because the Windows layout for Vietnamese types ă â ê ô there;
 * the keypad counts too.
 */
sealed interface InterviewKey {

    /** A digit for the current question. */
    record Digit(int digit) implements InterviewKey {}

    /** One of the commands printed on buttons. */
    enum Command implements InterviewKey {
        UP,
        DOWN,
        ADVANCE,
        NEXT_PAGE,
        PREVIOUS_PAGE,
        NEXT_OPEN,
        SECTIONS,
        COMMENT,
        CONFIRM,
        PHOTO,
        LANGUAGE,
        MISSING,
        LISTEN,
        LESS,
        MORE,
        LEAST,
        MOST,
        KEYS,
        PAUSE,
        UNDO,
        ADD,
        REMOVE
    }

    /** Where the keyboard focus is. */
    enum Where {
        /** On the page itself: every key is the interview's. */
        PAGE,
        /** In a field of one line: letters and digits are typed. */
        LINE,
        /** In a field of several lines, or the comment: arrows and Enter are the field's too. */
        LINES,
        /** In a list or a search box with its own arrows and Enter. */
        LIST,
        /** On a button: Enter presses it. */
        BUTTON
    }

    /** Whether holding the key down may repeat it; everything that answers or turns a page acts once. */
    default boolean repeats() {
        return this == Command.UP || this == Command.DOWN || this == Command.LESS || this == Command.MORE;
    }

    static Optional<InterviewKey> of(KeyCode code, boolean control, boolean shift, boolean alt, Where where) {
        if (alt) {
            return Optional.empty();
        }
        if (control) {
            return withControl(code, where);
        }
        boolean page = where == Where.PAGE || where == Where.BUTTON;
        Optional<Integer> digit = page && !shift ? ChoiceKeys.digit(code) : Optional.empty();
        if (digit.isPresent()) {
            return digit.map(Digit::new);
        }
        boolean arrows = page || where == Where.LINE;
        return Optional.ofNullable(
                switch (code) {
                    case F1 -> Command.KEYS;
                    case F2 -> Command.NEXT_OPEN;
                    case F3 -> Command.SECTIONS;
                    case F4 -> Command.COMMENT;
                    case F5 -> Command.CONFIRM;
                    case F6 -> Command.LANGUAGE;
                    case F8 -> Command.MISSING;
                    case F9 -> Command.LISTEN;
                    case LEFT, KP_LEFT -> page ? Command.LESS : null;
                    case RIGHT, KP_RIGHT -> page ? Command.MORE : null;
                    case HOME -> page ? Command.LEAST : null;
                    case END -> page ? Command.MOST : null;
                    case ESCAPE -> Command.PAUSE;
                    case PAGE_UP -> Command.PREVIOUS_PAGE;
                    case PAGE_DOWN -> Command.NEXT_PAGE;
                    case UP, KP_UP -> arrows ? Command.UP : null;
                    case DOWN, KP_DOWN -> arrows ? Command.DOWN : null;
                    case TAB ->
                        where == Where.PAGE || where == Where.LINE || where == Where.LINES
                                ? (shift ? Command.UP : Command.DOWN)
                                : null;
                    case ENTER -> where == Where.PAGE || where == Where.LINE ? Command.ADVANCE : null;
                    default -> null;
                });
    }

    private static Optional<InterviewKey> withControl(KeyCode code, Where where) {
        return switch (code) {
            case Z -> where == Where.PAGE || where == Where.BUTTON ? Optional.of(Command.UNDO) : Optional.empty();
            case ENTER -> Optional.of(Command.ADVANCE);
            case N -> Optional.of(Command.ADD);
            case D -> Optional.of(Command.REMOVE);
            case O -> Optional.of(Command.PHOTO);
            default -> Optional.empty();
        };
    }
}

package vn.sipas.field.app.ui.interview.question;

import java.util.Optional;

/** Why a question has no answer ({@code missing} in the record), in the order in which key 0 goes round. */
public enum NoAnswer {
    DOES_NOT_KNOW,
    DOES_NOT_USE,
    REFUSES;

    /** The reason that follows {@code now} when key 0 is pressed again; empty after the last, which clears the question. */
    public static Optional<NoAnswer> after(Optional<NoAnswer> now) {
        if (now.isEmpty()) {
            return Optional.of(DOES_NOT_KNOW);
        }
        return switch (now.get()) {
            case DOES_NOT_KNOW -> Optional.of(DOES_NOT_USE);
            case DOES_NOT_USE -> Optional.of(REFUSES);
            case REFUSES -> Optional.empty();
        };
    }

    /** The key of its word in the bundle. */
    public String wordKey() {
        return switch (this) {
            case DOES_NOT_KNOW -> "missing.does-not-know";
            case DOES_NOT_USE -> "missing.does-not-use";
            case REFUSES -> "missing.refuses";
        };
    }
}

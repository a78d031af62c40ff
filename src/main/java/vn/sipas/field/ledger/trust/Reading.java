package vn.sipas.field.ledger.trust;

import java.util.Optional;
import java.util.function.Function;

/** What came of reading bytes or text that somebody else wrote. */
public sealed interface Reading<T> {

    /** It is what it should be. */
    record Good<T>(T good) implements Reading<T> {}

    /** It is not, and this is the first thing wrong. */
    record Refused<T>(TrustFault why) implements Reading<T> {}

    /** What was read, unless it was refused. */
    default Optional<T> value() {
        return switch (this) {
            case Good<T>(T good) -> Optional.of(good);
            case Refused<T> _ -> Optional.empty();
        };
    }

    /** Why it was refused, if it was. */
    default Optional<TrustFault> fault() {
        return switch (this) {
            case Good<T> _ -> Optional.empty();
            case Refused<T>(TrustFault why) -> Optional.of(why);
        };
    }

    /** The next step's outcome, or this refusal. */
    default <U> Reading<U> then(Function<? super T, Reading<U>> next) {
        return switch (this) {
            case Good<T>(T good) -> next.apply(good);
            case Refused<T>(TrustFault why) -> new Refused<>(why);
        };
    }
}

package vn.sipas.field.survey.xlsform.row;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers in cells. */
final class Numbers {

    /** Short enough that no sum with it fills the memory. */
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]{1,30}(?:\\.[0-9]{0,30})?|\\.[0-9]{1,30})(?:[eE][+-]?[0-9]{1,2})?");

    private Numbers() {}

    /** The number that the whole text is; empty for anything else, and for one of absurd length. */
    static Optional<BigDecimal> of(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    static boolean whole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}

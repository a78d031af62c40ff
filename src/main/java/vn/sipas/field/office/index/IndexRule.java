package vn.sipas.field.office.index;

import java.util.Arrays;
import java.util.Optional;

/**
 * How the answers of many people become one index. A satisfied answer is one of the two highest of the item's scale (on five
 * points 4, hài lòng, and 5, rất hài lòng).
 */
public enum IndexRule {
    /**
     * Satisfied answers to all items over all answers to them. It reproduces the Ministry's published figures: nation 2024,
     * (23 · 83,84 + 16 · 84,09) / 39 = 83,94.
     */
    POOLED_ITEMS("pooled-items/1"),
    /** The plain mean of the contents' indices, each of them pooled. */
    MEAN_OF_CONTENTS("mean-of-contents/1");

    private final String code;

    IndexRule(String code) {
        this.code = code;
    }

    /** What stands in the season's record, without the weighting. */
    public String code() {
        return code;
    }

    /** The rule that {@code code} names. */
    public static Optional<IndexRule> read(String code) {
        return Arrays.stream(values()).filter(rule -> rule.code.equals(code)).findFirst();
    }
}

package vn.sipas.field.ledger.record;

import java.util.Arrays;
import java.util.Optional;

/** Why a question has no answer. */
public enum Missing {
    DOESNT_KNOW("doesn't know"),
    DOESNT_USE("doesn't use"),
    REFUSES("refuses");

    private final String code;

    Missing(String code) {
        this.code = code;
    }

    /** What stands in the record. */
    public String code() {
        return code;
    }

    /** The reason that {@code code} names; nothing for any other text. */
    public static Optional<Missing> read(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    /** The constant that {@code code} names; a code that is none is a mistake of the caller's. */
    static Missing of(String code) {
        for (Missing each : values()) {
            if (each.code.equals(code)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no missing: '" + code + "'");
    }
}

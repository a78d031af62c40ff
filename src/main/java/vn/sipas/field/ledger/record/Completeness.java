package vn.sipas.field.ledger.record;

/** How much of an interview there is. */
public enum Completeness {
    COMPLETE("complete"),
    PARTIAL("partial"),
    /** The person ended it before its end. */
    BREAK_OFF("break-off");

    private final String code;

    Completeness(String code) {
        this.code = code;
    }

    /** What stands in the record. */
    public String code() {
        return code;
    }

    /** The constant that {@code code} names; a code that is none is a mistake of the caller's. */
    static Completeness of(String code) {
        for (Completeness each : values()) {
            if (each.code.equals(code)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no completeness: '" + code + "'");
    }
}

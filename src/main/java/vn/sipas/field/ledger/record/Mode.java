package vn.sipas.field.ledger.record;

/** How an interview is held. */
public enum Mode {
    /** The enumerator reads out and types. */
    LAPTOP("laptop"),
    /** The person types alone on the laptop; some answers are sealed to the department. */
    HANDOVER("handover"),
    /** The person fills in paper; it is keyed later. */
    PAPER_SELF("paper-self"),
    /** The enumerator fills in paper; it is keyed later. */
    PAPER_ENUMERATOR("paper-enumerator"),
    /** By telephone. */
    PHONE("phone");

    private final String code;

    Mode(String code) {
        this.code = code;
    }

    /** What stands in the record. */
    public String code() {
        return code;
    }

    /** The constant that {@code code} names; a code that is none is a mistake of the caller's. */
    static Mode of(String code) {
        for (Mode each : values()) {
            if (each.code.equals(code)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no mode: '" + code + "'");
    }
}

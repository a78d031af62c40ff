package vn.sipas.field.ledger.record;

/** What somebody is in a season. */
public enum Role {
    /** Điều tra viên. */
    ENUMERATOR("enumerator"),
    /** Giám sát viên. */
    SUPERVISOR("supervisor"),
    /** The Front, the Veterans: đơn vị giám sát. */
    MONITOR("monitor"),
    /** Sở Nội vụ. */
    DEPARTMENT("department");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** What stands in the record. */
    public String code() {
        return code;
    }

    /** The constant that {@code code} names; a code that is none is a mistake of the caller's. */
    static Role of(String code) {
        for (Role each : values()) {
            if (each.code.equals(code)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no role: '" + code + "'");
    }
}

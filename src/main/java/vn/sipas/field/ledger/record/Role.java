package vn.sipas.field.ledger.record;

import java.util.Arrays;
import java.util.Optional;

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

    /** The role that {@code code} names, or nothing. */
    public static Optional<Role> read(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }

    /** The constant that {@code code} names; a code that is none is a mistake of the caller's. */
    static Role of(String code) {
        return read(code).orElseThrow(() -> new IllegalArgumentException("no role: '" + code + "'"));
    }
}

package vn.sipas.field.office.index;

import java.util.Locale;

/** Which interviews a figure is made of. The seal carries all three, so that nobody can choose afterwards. */
public enum Basis {
    /** All that count, whatever a supervisor said: what enumerators signed. */
    SIGNED,
    /** Those a supervisor accepted. */
    ACCEPTED,
    /** Those accepted, less those a monitor's finding failed. */
    LESS_FAILED;

    /** Lower case with hyphens, for programs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

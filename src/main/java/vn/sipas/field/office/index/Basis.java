package vn.sipas.field.office.index;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which interviews a figure is made of. The seal carries them all, so that nobody can choose afterwards. */
public enum Basis {
    /** All that stand, whatever supervisors or monitors said: what enumerators signed. */
    SIGNED,
    /** Those that count: signed, and excluded neither in review nor by a failed re-check. */
    COUNTED,
    /** Those a supervisor accepted, whatever monitors found. */
    ACCEPTED,
    /** Those accepted, less those that are excluded by a monitor's failed finding. */
    LESS_FAILED;

    /** Lower case with hyphens, for programs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The basis that {@code code} names. */
    public static Optional<Basis> read(String code) {
        return Arrays.stream(values())
                .filter(basis -> basis.code().equals(code))
                .findFirst();
    }
}

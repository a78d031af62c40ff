package vn.sipas.field.base.language;

import java.util.Locale;

/**
 * Why something was refused. Each package lists its reasons in an enum of its own; the code is what the command line
 * prints, and the sentence for people stands in that package's bundle under {@code reason.<code>}.
 */
public interface Reason {

    /** The enum constant's name. */
    String name();

    /** The code other programs may rely on: lower case, hyphens, for example {@code sum-mismatch}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

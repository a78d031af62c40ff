package vn.sipas.field.office.odk;

import java.util.Set;
import java.util.regex.Pattern;

/** Names that came with other people's records, before they become names of files here. */
final class FileNames {

    /** What one system or another doesn't take in a name, or takes for a path. */
    private static final Pattern UNFIT = Pattern.compile("[/\\\\:*?\"<>|\\p{Cntrl}]");

    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private static final int LONGEST = 200;

    private FileNames() {}

    /** Whether a file can be called so on every system, and nothing but a file; {@code taken} are names in use. */
    static boolean isPlain(String name, Set<String> taken) {
        return !name.isBlank()
                && name.length() <= LONGEST
                && !UNFIT.matcher(name).find()
                && !RESERVED.matcher(name).matches()
                && name.equals(name.strip())
                && !name.startsWith(".")
                && !name.endsWith(".")
                && !taken.contains(name);
    }

    /** The folder of a form, as Briefcase calls it: its name without what can't be in one. */
    static String folder(String formId) {
        String plain = UNFIT.matcher(formId).replaceAll("").strip();
        String trimmed = plain.replaceAll("^\\.+|\\.+$", "");
        String cut = trimmed.length() > LONGEST ? trimmed.substring(0, LONGEST) : trimmed;
        return isPlain(cut, Set.of()) ? cut : "form" + cut.replaceAll("[^A-Za-z0-9]", "");
    }
}

package vn.sipas.field.survey.paper;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The serial numbers of papers that were printed together: from {@code P-000001} to {@code P-000120}.
 *
 * @param prefix what stands before the digits, the same for all
 * @param digits how many digits there are, leading zeros among them, 1 to 18
 * @param first the smallest, 0 or more
 * @param last the largest
 */
public record SerialRange(String prefix, int digits, long first, long last) {

    /** More than this many papers at once are a slip of the finger. */
    public static final long MOST = 100_000;

    private static final Pattern SERIAL = Pattern.compile("(.*?)(\\d{1,18})");

    public SerialRange {
        if (last < first || last - first >= MOST) {
            throw new IllegalArgumentException("no range of serial numbers");
        }
    }

    /** The papers from one serial to another; nothing if they are not numbered alike, the wrong way round, or too many. */
    public static Optional<SerialRange> of(String first, String last) {
        Matcher from = SERIAL.matcher(first.strip());
        Matcher to = SERIAL.matcher(last.strip());
        if (!PaperForm.isSerial(first.strip())
                || !PaperForm.isSerial(last.strip())
                || !from.matches()
                || !to.matches()) {
            return Optional.empty();
        }
        long begin = Long.parseLong(from.group(2));
        long end = Long.parseLong(to.group(2));
        boolean alike = from.group(1).equals(to.group(1))
                && from.group(2).length() == to.group(2).length();
        return alike && begin <= end && end - begin < MOST
                ? Optional.of(new SerialRange(from.group(1), from.group(2).length(), begin, end))
                : Optional.empty();
    }

    /** How many papers. */
    public long count() {
        return last - first + 1;
    }

    /** Whether the paper of this serial is one of them. */
    public boolean has(String serial) {
        OptionalLong number = number(serial);
        return number.isPresent() && number.getAsLong() >= first && number.getAsLong() <= last;
    }

    /** Whether a paper is in both. */
    public boolean meets(SerialRange other) {
        return prefix.equals(other.prefix) && digits == other.digits && first <= other.last && other.first <= last;
    }

    private OptionalLong number(String serial) {
        boolean alike = serial.length() == prefix.length() + digits && serial.startsWith(prefix);
        String number = alike ? serial.substring(prefix.length()) : "";
        return !number.isEmpty() && number.chars().allMatch(c -> c >= '0' && c <= '9')
                ? OptionalLong.of(Long.parseLong(number))
                : OptionalLong.empty();
    }

    /** The first paper's serial. */
    public String firstSerial() {
        return serial(first);
    }

    /** The last paper's serial. */
    public String lastSerial() {
        return serial(last);
    }

    private String serial(long number) {
        String plain = String.valueOf(number);
        return prefix + "0".repeat(Math.max(0, digits - plain.length())) + plain;
    }
}

package vn.sipas.field.base.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import vn.sipas.field.base.language.Folding;

/**
 * What a cell says, as text.
 *
 * <p>A number is written out, never with an exponent, to the 15 digits that Excel works with; if its style shows it as a
 * date or a time, as ISO 8601 to the second ({@code 2026-10-02}, {@code 08:15:00}, {@code 2026-10-02T08:15:00}; a duration as
 * {@code 27:30:00}). A formula is the value it had when the workbook was saved, nothing if it was never computed. An error
 * is its sign, {@code #N/A}. Texts are in NFC.
 */
final class CellText {

    /** Excel keeps 15 significant digits (its "specifications and limits"). */
    private static final MathContext EXCEL_PRECISION = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int MOST_DIGITS = 18;

    /** The day after 31/12/9999, the last one Excel knows. */
    private static final int DAYS_END = 2_958_466;

    /** Excel counts a 29/2/1900 that never was as day 60. */
    private static final int FALSE_LEAP_DAY = 60;

    private static final int DAY_SECONDS = 86_400;

    /** A character by its number, as Excel writes those that XML can't hold (ECMA-376 part 1, section 22.9.2.19). */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** In a format: quoted text, one escaped or spaced-out character, colours and conditions. */
    private static final Pattern NOT_FORMAT = Pattern.compile("\"[^\"]*\"|[\\\\_*].|\\[(?![hHmMsS]+\\])[^\\]]*\\]");

    private static final Pattern ELAPSED = Pattern.compile("\\[[hms]+\\]");

    private enum Shown {
        NUMBER,
        DATE,
        TIME,
        DATE_AND_TIME,
        DURATION
    }

    private final boolean from1904;

    CellText(boolean from1904) {
        this.from1904 = from1904;
    }

    String of(Cell cell) {
        Object value = cell.getValue();
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number(cell, number);
            case Boolean truth -> truth ? "TRUE" : "FALSE";
            default -> text(value.toString());
        };
    }

    /** A text as people see it: escaped characters resolved, line ends as LF, in NFC. */
    static String text(String raw) {
        String resolved = raw.contains("_x") ? ESCAPED.matcher(raw).replaceAll(CellText::character) : raw;
        return Folding.nfc(resolved.replace("\r\n", "\n").replace('\r', '\n'));
    }

    private static String character(java.util.regex.MatchResult escape) {
        char c = (char) Integer.parseInt(escape.group(1), 16);
        boolean possible = c != 0 && !Character.isSurrogate(c);
        return Matcher.quoteReplacement(possible ? String.valueOf(c) : escape.group());
    }

    private String number(Cell cell, BigDecimal number) {
        Shown shown = shown(cell);
        return switch (shown) {
            case NUMBER -> number(number);
            case DATE, TIME, DATE_AND_TIME, DURATION -> moment(shown, number).orElseGet(() -> number(number));
        };
    }

    private static String number(BigDecimal number) {
        boolean whole = number.scale() <= 0 && number.precision() - number.scale() <= MOST_DIGITS;
        BigDecimal rounded = whole ? number : number.round(EXCEL_PRECISION);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private Optional<String> moment(Shown shown, BigDecimal number) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(DAYS_END)) >= 0) {
            return Optional.empty();
        }
        long seconds = number.multiply(BigDecimal.valueOf(DAY_SECONDS))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        LocalTime time = LocalTime.ofSecondOfDay(seconds % DAY_SECONDS);
        String clock = String.format(Locale.ROOT, "%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond());
        int day = (int) (seconds / DAY_SECONDS);
        return switch (shown) {
            case TIME -> Optional.of(clock);
            case DURATION ->
                Optional.of(String.format(
                        Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, time.getMinute(), time.getSecond()));
            case DATE -> date(day).map(LocalDate::toString);
            case DATE_AND_TIME -> day == 0 ? Optional.of(clock) : date(day).map(date -> date + "T" + clock);
            case NUMBER -> Optional.empty();
        };
    }

    private Optional<LocalDate> date(int day) {
        if (from1904) {
            return Optional.of(LocalDate.of(1904, 1, 1).plusDays(day));
        }
        if (day == 0 || day == FALSE_LEAP_DAY) {
            return Optional.empty();
        }
        return Optional.of(
                LocalDate.of(1899, 12, day < FALSE_LEAP_DAY ? 31 : 30).plusDays(day));
    }

    private static Shown shown(Cell cell) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        if (id == null) {
            return Shown.NUMBER;
        }
        if (format == null) {
            // East Asian dates and times, whose codes depend on the language (ECMA-376 part 1, section 18.8.30).
            boolean time = (id >= 32 && id <= 35) || id == 55 || id == 56;
            boolean date = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
            return date ? (time ? Shown.TIME : Shown.DATE) : Shown.NUMBER;
        }
        String first =
                NOT_FORMAT.matcher(format.split(";", 2)[0]).replaceAll("").toLowerCase(Locale.ROOT);
        if (ELAPSED.matcher(first).find()) {
            return Shown.DURATION;
        }
        if (first.contains("general")) {
            return Shown.NUMBER;
        }
        boolean time = first.contains("h") || first.contains("s");
        boolean date = first.contains("y") || first.contains("d") || (first.contains("m") && !time);
        if (date) {
            return time ? Shown.DATE_AND_TIME : Shown.DATE;
        }
        return time ? Shown.TIME : Shown.NUMBER;
    }
}

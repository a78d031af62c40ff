package vn.sipas.field.office.report.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and dates as people who read a language write them: in Vietnamese {@code 83,94 %}, {@code 2.041}, 24/11/2026. */
public final class Numbers {

    /** What stands before a per cent sign: a blank at which no line ends. */
    private static final char NO_BREAK = '\u00a0';

    /** The fonts that are carried along have no minus sign proper; a dash of its width reads the same. */
    private static final char MINUS = '–';

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT);
    private static final int GROUP = 3;

    private final boolean vietnamese;

    public Numbers(Locale language) {
        this.vietnamese = language.getLanguage().equals("vi");
    }

    /** All its decimals, with a dash before a number below zero. */
    public String decimal(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = grouped(point < 0 ? plain : plain.substring(0, point));
        String text = point < 0 ? whole : whole + (vietnamese ? "," : ".") + plain.substring(point + 1);
        return number.signum() < 0 ? MINUS + text : text;
    }

    /** A percentage with its sign. */
    public String percent(BigDecimal percent) {
        return decimal(percent) + (vietnamese ? NO_BREAK + "%" : "%");
    }

    /** A target or a level, without decimals that are zero, with its sign. */
    public String roundPercent(BigDecimal percent) {
        BigDecimal bare = percent.stripTrailingZeros();
        return percent(bare.scale() < 0 ? bare.setScale(0) : bare);
    }

    /** A difference, with a sign before it unless it is zero. */
    public String points(BigDecimal difference) {
        return difference.signum() > 0 ? "+" + decimal(difference) : decimal(difference);
    }

    public String count(long number) {
        return decimal(BigDecimal.valueOf(number));
    }

    public String day(LocalDate date) {
        return DAY.format(date);
    }

    public String moment(OffsetDateTime time) {
        return MOMENT.format(time);
    }

    private String grouped(String digits) {
        StringBuilder text = new StringBuilder(digits);
        for (int at = digits.length() - GROUP; at > 0; at -= GROUP) {
            text.insert(at, vietnamese ? '.' : ',');
        }
        return text.toString();
    }
}

package vn.sipas.field.survey.sample.seed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sipas.field.base.language.Folding;
import vn.sipas.field.survey.sample.Seed;

/**
 * A seed from a lottery draw (xổ số) that was named when the list was committed to: {@code 482913 | Xổ số Đồng Nai 2026-10-07}, that
 * is the special prize's number with its leading zeros, a space, a bar, a space, the lottery's name, a space, the day. The name is NFC
 * with single spaces. A million numbers could all be tried, but not after the list stands.
 */
public final class Lottery {

    private static final Pattern FORM = Pattern.compile("(\\S*) \\| (.*) (\\S+)", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{5,6}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int LONGEST_NAME = 80;

    private Lottery() {}

    /**
     * The seed of a draw.
     *
     * @param number the special prize (giải đặc biệt): 6 digits in the south and the middle, 5 in the north
     * @param name which lottery, for example {@code Xổ số Đồng Nai}
     */
    public static SeedReading of(String number, String name, LocalDate day) {
        List<SeedReading.Fault> faults = new ArrayList<>();
        String digits = number.strip();
        String tidy = Folding.nfc(name).strip().replaceAll("[ \u00a0]+", " ");
        if (!NUMBER.matcher(digits).matches()) {
            faults.add(new SeedReading.Fault(SeedFault.LOTTERY_NUMBER_BAD, digits.length()));
        }
        if (!isName(tidy)) {
            faults.add(new SeedReading.Fault(SeedFault.LOTTERY_NAME_BAD, 0));
        }
        if (day.getYear() < 1000 || day.getYear() > 9999) {
            faults.add(new SeedReading.Fault(SeedFault.LOTTERY_DATE_BAD, 0));
        }
        return faults.isEmpty()
                ? new SeedReading.Accepted(new Seed(digits + " | " + tidy + " " + day))
                : new SeedReading.Refused(faults);
    }

    /** Judges a whole seed text; what is accepted is exactly the text. */
    public static SeedReading read(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return refused(SeedFault.LOTTERY_FORM_BAD);
        }
        if (!DATE.matcher(parts.group(3)).matches()) {
            return refused(SeedFault.LOTTERY_DATE_BAD);
        }
        LocalDate day;
        try {
            day = LocalDate.parse(parts.group(3));
        } catch (DateTimeException e) {
            // The 31st of February: told as what it is.
            return refused(SeedFault.LOTTERY_DATE_BAD);
        }
        SeedReading made = of(parts.group(1), parts.group(2), day);
        return made instanceof SeedReading.Accepted(Seed seed) && !seed.text().equals(text)
                ? refused(SeedFault.LOTTERY_NAME_BAD)
                : made;
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePointCount(0, name.length()) <= LONGEST_NAME
                && name.indexOf('|') < 0
                && Seed.isSeed(name)
                && name.codePoints().anyMatch(Character::isLetter);
    }

    private static SeedReading refused(SeedFault why) {
        return new SeedReading.Refused(List.of(new SeedReading.Fault(why, 0)));
    }
}

package vn.sipas.field.survey.sample.seed;

import java.util.ArrayList;
import java.util.List;
import vn.sipas.field.survey.sample.Seed;

/**
 * A seed from 20 throws of ten-sided dice (xúc xắc mười mặt, 0–9): the seed is the 20 digits and nothing else. Ten-sided dice as
 * in Rivest's and Arlo's audits: every digit can occur, so a seed can be told from a phone number or a date by nobody, 20 digits are 66
 * bits, more than anybody can try out, and there is no rule for turning six-sided throws into digits that would have to be explained.
 *
 * <p>The digits are read aloud and typed twice, by two people; both typings must agree. A check digit would have to be computed by
 * somebody in front of the audience: typing twice needs nobody's trust. Spaces, dots and hyphens between groups don't count.
 */
public final class Dice {

    /** How many throws make a seed. */
    public static final int THROWS = 20;

    /** Of 20 honest throws fewer than 5 in a billion rows have so few different digits. */
    private static final int FEWEST_DIGITS = 3;

    private static final int LONGEST_PERIOD = 10;
    private static final int FACES = 10;

    private Dice() {}

    /** The seed that was typed twice. */
    public static SeedReading read(String first, String second) {
        String one = digits(first);
        List<SeedReading.Fault> faults = faults(one);
        if (faults.isEmpty()) {
            int differ = firstDifference(one, digits(second));
            if (differ >= 0) {
                faults = List.of(new SeedReading.Fault(SeedFault.DICE_DIFFER, differ + 1));
            }
        }
        return faults.isEmpty() ? new SeedReading.Accepted(new Seed(one)) : new SeedReading.Refused(faults);
    }

    private static List<SeedReading.Fault> faults(String digits) {
        List<SeedReading.Fault> faults = new ArrayList<>();
        boolean plain = digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!plain) {
            faults.add(new SeedReading.Fault(SeedFault.DICE_NOT_DIGITS, 0));
        }
        if (digits.length() != THROWS) {
            faults.add(new SeedReading.Fault(SeedFault.DICE_LENGTH, digits.codePointCount(0, digits.length())));
        }
        if (faults.isEmpty() && invented(digits)) {
            faults.add(new SeedReading.Fault(SeedFault.DICE_INVENTED, 0));
        }
        return faults;
    }

    private static boolean invented(String digits) {
        if (digits.chars().distinct().count() <= FEWEST_DIGITS) {
            return true;
        }
        for (int period = 1; period <= LONGEST_PERIOD; period++) {
            if (digits.regionMatches(period, digits, 0, THROWS - period)) {
                return true;
            }
        }
        return steps(digits, 1) || steps(digits, FACES - 1);
    }

    private static boolean steps(String digits, int step) {
        for (int i = 1; i < THROWS; i++) {
            if ((digits.charAt(i - 1) - '0' + step) % FACES != digits.charAt(i) - '0') {
                return false;
            }
        }
        return true;
    }

    private static int firstDifference(String one, String other) {
        int common = Math.min(one.length(), other.length());
        for (int i = 0; i < common; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return i;
            }
        }
        return one.length() == other.length() ? -1 : common;
    }

    /** What was typed without the signs that part groups. */
    private static String digits(String typed) {
        return typed.replaceAll("[\\s\u00a0.-]", "");
    }
}

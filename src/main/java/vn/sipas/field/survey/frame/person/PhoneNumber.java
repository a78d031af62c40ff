package vn.sipas.field.survey.frame.person;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Telephone numbers of Vietnam as digits from 0 on: mobile ones of 10 digits, others of 11. */
public final class PhoneNumber {

    private static final Pattern MOBILE = Pattern.compile("0[35789][0-9]{8}");
    private static final Pattern LANDLINE = Pattern.compile("02[0-9]{9}");
    private static final Pattern OLD_MOBILE = Pattern.compile("01[0-9]{9}");
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[/;,|]| - |\\R");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s.()\u00a0\u2013-]+");

    /** The prefixes of 11-digit mobile numbers and what took their place on 15 September 2018 (Ministry of Information, 798/QĐ-BTTTT). */
    private static final Map<String, String> NEW_PREFIXES = Map.ofEntries(
            Map.entry("0120", "070"),
            Map.entry("0121", "079"),
            Map.entry("0122", "077"),
            Map.entry("0123", "083"),
            Map.entry("0124", "084"),
            Map.entry("0125", "085"),
            Map.entry("0126", "076"),
            Map.entry("0127", "081"),
            Map.entry("0128", "078"),
            Map.entry("0129", "082"),
            Map.entry("0162", "032"),
            Map.entry("0163", "033"),
            Map.entry("0164", "034"),
            Map.entry("0165", "035"),
            Map.entry("0166", "036"),
            Map.entry("0167", "037"),
            Map.entry("0168", "038"),
            Map.entry("0169", "039"),
            Map.entry("0186", "056"),
            Map.entry("0188", "058"),
            Map.entry("0199", "059"));

    private PhoneNumber() {}

    /** The first number that a cell holds, or nothing if it holds none that can be. */
    public static Optional<String> read(String cell) {
        for (String part : BETWEEN_NUMBERS.split(cell)) {
            Optional<String> number = one(BETWEEN_DIGITS.matcher(part).replaceAll(""));
            if (number.isPresent()) {
                return number;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> one(String typed) {
        String digits = fromZero(typed);
        if (OLD_MOBILE.matcher(digits).matches()) {
            return Optional.ofNullable(NEW_PREFIXES.get(digits.substring(0, 4)))
                    .map(prefix -> prefix + digits.substring(4));
        }
        boolean possible =
                MOBILE.matcher(digits).matches() || LANDLINE.matcher(digits).matches();
        return possible ? Optional.of(digits) : Optional.empty();
    }

    /** The national form: the country's code becomes 0, and a 0 that a spreadsheet took for a number's is put back. */
    private static String fromZero(String typed) {
        if (typed.startsWith("+84")) {
            return national(typed.substring(3));
        }
        if (typed.startsWith("0084")) {
            return national(typed.substring(4));
        }
        if (typed.startsWith("84") && typed.length() >= 11) {
            return national(typed.substring(2));
        }
        return national(typed);
    }

    private static String national(String rest) {
        return rest.startsWith("0") ? rest : "0" + rest;
    }
}

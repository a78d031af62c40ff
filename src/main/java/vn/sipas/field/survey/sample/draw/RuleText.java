package vn.sipas.field.survey.sample.draw;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sipas.field.survey.sample.draw.SamplingRule.Area;
import vn.sipas.field.survey.sample.draw.SamplingRule.Everybody;
import vn.sipas.field.survey.sample.draw.SamplingRule.Stratified;
import vn.sipas.field.survey.sample.draw.SamplingRule.StratifiedBy;
import vn.sipas.field.survey.sample.size.AllocationMethod;

/** A rule's text on its way to a rule: words first, then values, and at last whether the rule would be written just so. */
final class RuleText {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,4}(?:\\.[0-9]{1,6})?");
    private static final Pattern DEVIATION_NAME = Pattern.compile("[^\\p{Cntrl} ,:=]+");

    private final String text;
    private final List<RuleReading.Fault> faults = new ArrayList<>();
    private final Map<String, String> words = new LinkedHashMap<>();

    RuleText(String text) {
        this.text = text;
    }

    static void check(int number, int least) {
        if (number < least || number > SamplingRule.LARGEST) {
            throw new IllegalArgumentException("no number of a rule: " + number);
        }
    }

    static boolean isDeviationName(String name) {
        return DEVIATION_NAME.matcher(name).matches();
    }

    /** A word with its number; nothing for 0. */
    static String optional(String word, int number) {
        return number == 0 ? "" : " " + word + "=" + number;
    }

    /** What says that lines are households; nothing for persons. */
    static String households(Listed listed) {
        return switch (listed) {
            case Listed.Persons() -> "";
            case Listed.Households(int cap) -> " of=households cap=" + cap;
        };
    }

    RuleReading read() {
        List<String> parts = new ArrayList<>(
                Arrays.stream(text.split(" ")).filter(part -> !part.isEmpty()).toList());
        String design = parts.isEmpty() ? "" : parts.removeFirst();
        parts.forEach(this::word);
        Optional<SamplingRule> rule = switch (design) {
            case "list/1" -> words.containsKey("cases") ? stratified(StratifiedBy.UNIT) : everybody();
            case "service/1" -> stratified(StratifiedBy.SERVICE_FIELD);
            case Area.WORD -> area();
            default -> unknown(design);
        };
        if (rule.isPresent() && faults.isEmpty()) {
            String plain = rule.get().text();
            if (plain.equals(text)) {
                return new RuleReading.Accepted(rule.get());
            }
            fault(RuleFault.RULE_NOT_PLAIN, plain);
        }
        return new RuleReading.Refused(faults);
    }

    private Optional<SamplingRule> unknown(String design) {
        boolean known = design.matches("(?:list|service|area)/[0-9]+");
        fault(known ? RuleFault.RULE_VERSION_UNKNOWN : RuleFault.RULE_UNKNOWN, design);
        return Optional.empty();
    }

    private Optional<SamplingRule> everybody() {
        only("of", "cap");
        return listed(true).map(Everybody::new);
    }

    private Optional<SamplingRule> stratified(StratifiedBy strata) {
        only("cases", "reserves", "by", "min", "sd", "of", "cap");
        int cases = number("cases", true);
        int reserves = number("reserves", false);
        int least = number("min", false);
        Optional<AllocationMethod> by = value("by", true).flatMap(word -> {
            Optional<AllocationMethod> method = AllocationMethod.of(word);
            if (method.isEmpty()) {
                fault(RuleFault.RULE_METHOD_UNKNOWN, word);
            }
            return method;
        });
        boolean neyman = by.filter(AllocationMethod.NEYMAN::equals).isPresent();
        if (by.isPresent() && !neyman && words.containsKey("sd")) {
            fault(RuleFault.RULE_WORD_UNKNOWN, "sd");
        }
        Map<String, Long> deviations = neyman ? deviations() : Map.of();
        Optional<Listed> listed = listed(true);
        return faults.isEmpty() && by.isPresent()
                ? listed.map(lines -> new Stratified(strata, cases, reserves, by.get(), least, deviations, lines))
                : Optional.empty();
    }

    private Optional<SamplingRule> area() {
        only("communes", "villages", "cases", "reserves", "of", "cap");
        int communes = number("communes", true);
        int villages = number("villages", true);
        int cases = number("cases", true);
        int reserves = number("reserves", false);
        Optional<Listed> listed = listed(false);
        return faults.isEmpty()
                ? listed.map(lines -> new Area(communes, villages, cases, reserves, lines))
                : Optional.empty();
    }

    private void word(String part) {
        int sign = part.indexOf('=');
        String word = sign < 0 ? part : part.substring(0, sign);
        if (words.put(word, sign < 0 ? "" : part.substring(sign + 1)) != null) {
            fault(RuleFault.RULE_WORD_TWICE, word);
        }
    }

    private void only(String... known) {
        words.keySet().stream()
                .filter(word -> !List.of(known).contains(word))
                .forEach(word -> fault(RuleFault.RULE_WORD_UNKNOWN, word));
    }

    private Optional<String> value(String word, boolean needed) {
        Optional<String> value = Optional.ofNullable(words.get(word));
        if (value.isEmpty() && needed) {
            fault(RuleFault.RULE_WORD_MISSING, word);
        }
        return value;
    }

    /** The number of a word; 0 where it is missing or wrong, which has been noted then. */
    private int number(String word, boolean needed) {
        return value(word, needed).map(value -> number(word, value)).orElse(0);
    }

    private int number(String word, String value) {
        if (NUMBER.matcher(value).matches() && Integer.parseInt(value) > 0) {
            return Integer.parseInt(value);
        }
        fault(RuleFault.RULE_NUMBER_BAD, word);
        return 0;
    }

    private Optional<Listed> listed(boolean personsUnsaid) {
        Optional<String> of = value("of", !personsUnsaid);
        boolean households = of.filter("households"::equals).isPresent();
        if (!households && words.containsKey("cap")) {
            fault(RuleFault.RULE_WORD_UNKNOWN, "cap");
        }
        if (households) {
            int cap = number("cap", true);
            if (cap > Listed.Households.HIGHEST_CAP) {
                fault(RuleFault.RULE_NUMBER_BAD, "cap");
            }
            return faults.isEmpty() ? Optional.of(new Listed.Households(cap)) : Optional.empty();
        }
        if (of.isPresent() && !of.get().equals("persons")) {
            fault(RuleFault.RULE_LISTED_UNKNOWN, of.get());
        }
        return Optional.of(new Listed.Persons());
    }

    private Map<String, Long> deviations() {
        Map<String, Long> deviations = new HashMap<>();
        for (String one : value("sd", true).map(value -> value.split(",", -1)).orElse(new String[0])) {
            int colon = one.indexOf(':');
            String name = one.substring(0, Math.max(colon, 0));
            String decimal = one.substring(colon + 1);
            boolean good =
                    isDeviationName(name) && DECIMAL.matcher(decimal).matches() && new BigDecimal(decimal).signum() > 0;
            if (!good
                    || deviations.put(
                                    name,
                                    new BigDecimal(decimal).movePointRight(6).longValueExact())
                            != null) {
                fault(RuleFault.RULE_DEVIATIONS_BAD, one);
            }
        }
        return deviations;
    }

    private void fault(RuleFault why, String place) {
        faults.add(new RuleReading.Fault(why, place));
    }
}

package vn.sipas.field.survey.sample.draw;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SequencedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import vn.sipas.field.survey.sample.Utf8Order;
import vn.sipas.field.survey.sample.size.AllocationMethod;

/**
 * How a season's sample is drawn (quy tắc chọn mẫu): data with a version, one line of text that stands in the {@code rule} of the
 * {@code frame} record. Words are parted by one space and stand in this order; each rule has exactly one text.
 *
 * <pre>
 * rule       = everybody / stratified / area
 * everybody  = "list/1" [households]
 * stratified = ("list/1" / "service/1") " cases=" count [" reserves=" count] " by=" method
 *              [" min=" count] [" sd=" deviation *("," deviation)] [households]
 * area       = "area/1 communes=" count " villages=" count " cases=" count [" reserves=" count]
 *              (" of=persons" / households)
 * households = " of=households cap=" cap
 * method     = "proportional" / "equal" / "root" / "neyman"     ; "neyman" has "sd", no other has
 * deviation  = name ":" decimal         ; names once each, by UTF-8 bytes, without space , : =
 * decimal    = 1*4DIGIT ["." 1*6DIGIT]  ; above 0, no zero that could be left out
 * count      = 1*7DIGIT                 ; from 1 on, no zero in front
 * cap        = 1*2DIGIT                 ; from 1 on, no zero in front
 * </pre>
 *
 * <p>Lines are people unless the rule says {@code of=households}. Strata in the frame's body have the names that the rule asks for:
 * {@code list/1} unit code; {@code service/1} unit code, {@code /}, service field; {@code area/1} unit code, {@code /}, village. The first {@code /}
 * parts them. What each rule does is told by {@link DrawPlan}.
 */
public sealed interface SamplingRule {

    /** The text a season starts from until somebody plans its sample: 558 adults in 18 villages of 6 communes, as many reserves. */
    String USUAL = "area/1 communes=6 villages=3 cases=31 reserves=31 of=persons";

    /** The largest number in a rule. */
    int LARGEST = 9_999_999;

    /** What the frame's lines are. */
    Listed listed();

    /** The rule's one text. */
    String text();

    /** Reads a rule's text. */
    static RuleReading read(String text) {
        return new RuleText(text).read();
    }

    /** Everybody listed is visited, in the order of the tickets; no reserves. */
    record Everybody(Listed listed) implements SamplingRule {
        @Override
        public String text() {
            return StratifiedBy.UNIT.word() + RuleText.households(listed);
        }
    }

    /** What the strata of a stratified rule are. */
    enum StratifiedBy {
        /** Each unit is a stratum. */
        UNIT("list/1"),
        /** Each service field of each unit is a stratum. */
        SERVICE_FIELD("service/1");

        private final String word;

        StratifiedBy(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        /** The name that a standard deviation is given for: the unit code, or the service field in whatever unit. */
        String deviationName(String stratum) {
            return this == UNIT ? stratum : stratum.substring(stratum.indexOf('/') + 1);
        }

        /** Whether {@code stratum} is named as the rule asks for. */
        boolean names(String stratum) {
            return this == UNIT ? !stratum.isEmpty() && stratum.indexOf('/') < 0 : isTwofold(stratum);
        }
    }

    /**
     * A number of cases over all, divided over strata, each stratum drawn for itself with equal chances.
     *
     * @param reserves how many reserves over all; 0 for none
     * @param least the fewest cases of a stratum; 0 for no least
     * @param deviations for Neyman's allocation, by unit code or service field, in millionths; else empty
     */
    record Stratified(
            StratifiedBy strata,
            int cases,
            int reserves,
            AllocationMethod by,
            int least,
            Map<String, Long> deviations,
            Listed listed)
            implements SamplingRule {

        private static final int MILLIONTHS = 6;

        public Stratified {
            RuleText.check(cases, 1);
            RuleText.check(reserves, 0);
            RuleText.check(least, 0);
            SequencedMap<String, Long> sorted = new TreeMap<>(Utf8Order.OF_TEXTS);
            sorted.putAll(deviations);
            deviations = Collections.unmodifiableSequencedMap(sorted);
            if (deviations.isEmpty() == (by == AllocationMethod.NEYMAN)
                    || !deviations.keySet().stream().allMatch(RuleText::isDeviationName)
                    || deviations.values().stream().anyMatch(value -> value <= 0 || value >= 10_000_000_000L)) {
                throw new IllegalArgumentException("deviations don't go with " + by + ": " + deviations);
            }
        }

        @Override
        public String text() {
            return strata.word()
                    + " cases=" + cases
                    + RuleText.optional("reserves", reserves)
                    + " by=" + by.word()
                    + RuleText.optional("min", least)
                    + deviationsText()
                    + RuleText.households(listed);
        }

        private String deviationsText() {
            if (deviations.isEmpty()) {
                return "";
            }
            StringJoiner text = new StringJoiner(",", " sd=", "");
            deviations.forEach((name, millionths) -> text.add(name + ":"
                    + BigDecimal.valueOf(millionths, MILLIONTHS)
                            .stripTrailingZeros()
                            .toPlainString()));
            return text.toString();
        }
    }

    /**
     * Communes by size, in each some villages by size, in each some cases with equal chances.
     *
     * @param villages how many of each drawn commune
     * @param cases how many of each drawn village
     * @param reserves how many of each drawn village; 0 for none
     */
    record Area(int communes, int villages, int cases, int reserves, Listed listed) implements SamplingRule {

        static final String WORD = "area/1";

        public Area {
            RuleText.check(communes, 1);
            RuleText.check(villages, 1);
            RuleText.check(cases, 1);
            RuleText.check(reserves, 0);
        }

        @Override
        public String text() {
            String whose = listed instanceof Listed.Persons ? " of=persons" : RuleText.households(listed);
            return WORD
                    + " communes=" + communes
                    + " villages=" + villages
                    + " cases=" + cases
                    + RuleText.optional("reserves", reserves)
                    + whose;
        }

        /** The unit code of a stratum, what stands before the first {@code /}. */
        static String commune(String stratum) {
            return stratum.substring(0, stratum.indexOf('/'));
        }
    }

    /** Whether {@code stratum} is something, {@code /}, something. */
    static boolean isTwofold(String stratum) {
        int slash = stratum.indexOf('/');
        return slash > 0 && slash < stratum.length() - 1;
    }
}

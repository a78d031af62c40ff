package vn.sipas.field.office.recheck.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTest {

    @Test
    void endlessListIsAcceptedAfterWaldsNumbers() {
        Rule rule = Rule.endless(Plan.PROVINCE);

        assertThat(clean(rule, 4)).containsExactly(73, 112, 151, 190);
        assertThat(checked(rule, 4)).containsExactly(73, 113, 153, 193);
    }

    /** SHANGRLA's alpha_mart, fixed_alternative_mean, t = 0.95, eta = 0.99. */
    @ParameterizedTest
    @CsvSource({"400, 67 99 131 166", "1500, 71 109 147 185"})
    void listWithAnEndIsAcceptedAfterShangrlasNumbers(int forms, String checked) {
        assertThat(checked(Rule.of(Plan.PROVINCE, forms), 4))
                .extracting(String::valueOf)
                .containsExactly(checked.split(" "));
    }

    /** The same martingale step by step in long decimals, in an order of its own for each number of failures. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 19, 20, 21, 39, 40, 66, 67, 68, 99, 100, 101, 137, 200, 399, 400, 401, 563, 700, 2000})
    void thresholdsAreThoseOfTheStepwiseProduct(int forms) {
        Rule rule = Rule.of(Plan.PROVINCE, forms);

        for (int failed = 0; failed < Plan.PROVINCE.leastBad(forms); failed++) {
            assertThat(rule.needed(failed))
                    .as(forms + " forms, " + failed + " failed")
                    .hasValue(stepwise(forms, failed));
        }
        assertThat(rule.needed(Plan.PROVINCE.leastBad(forms))).isEmpty();
    }

    private static int stepwise(int forms, int failed) {
        BigDecimal ratio = BigDecimal.ONE;
        int clean = 0;
        int seen = 0;
        while (true) {
            if (20L * clean > 19L * forms) {
                return clean;
            }
            if (seen == failed && ratio.compareTo(BigDecimal.valueOf(20)) >= 0) {
                return clean;
            }
            BigDecimal left = BigDecimal.valueOf(forms - clean - seen);
            BigDecimal m = share("0.95", forms, clean).divide(left, MathContext.DECIMAL128);
            BigDecimal e = share("0.99", forms, clean).divide(left, MathContext.DECIMAL128);
            boolean fails = seen < failed && (clean > 20 * seen || clean >= forms - failed);
            if (fails) {
                BigDecimal factor = BigDecimal.ONE.subtract(e).max(BigDecimal.ZERO);
                ratio = ratio.multiply(factor).divide(BigDecimal.ONE.subtract(m), MathContext.DECIMAL128);
                seen++;
                if (100 * seen > forms) {
                    ratio = BigDecimal.ZERO;
                }
            } else {
                clean++;
                ratio = m.signum() > 0 ? ratio.multiply(e).divide(m, MathContext.DECIMAL128) : ratio;
            }
        }
    }

    private static BigDecimal share(String share, int forms, int clean) {
        return new BigDecimal(share).multiply(BigDecimal.valueOf(forms)).subtract(BigDecimal.valueOf(clean));
    }

    @Test
    void endlessThresholdsAreExactInWholeNumbers() {
        Rule rule = Rule.endless(Plan.PROVINCE);

        for (int failed : new int[] {0, 1, 5, 40, 300}) {
            int clean = rule.needed(failed).orElseThrow();

            assertThat(reaches(clean, failed)).isTrue();
            assertThat(reaches(clean - 1, failed)).isFalse();
        }
    }

    private static boolean reaches(int clean, int failed) {
        BigInteger stated =
                BigInteger.valueOf(95).pow(clean).multiply(BigInteger.valueOf(5).pow(failed));
        return BigInteger.valueOf(99).pow(clean).compareTo(stated.multiply(BigInteger.valueOf(20))) >= 0;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 19})
    void aListOfLessThanTwentyIsAcceptedOnlyWhenAllAreCleanAndRefutedByOne(int forms) {
        Rule rule = Rule.of(Plan.PROVINCE, forms);

        assertThat(rule.needed(0)).hasValue(forms);
        assertThat(rule.at(forms, 0, 0)).isEqualTo(Verdict.ACCEPTED);
        assertThat(rule.at(forms - 1, 0, 0)).isEqualTo(Verdict.OPEN);
        assertThat(rule.at(0, 1, 0)).isEqualTo(Verdict.REFUTED);
    }

    @Test
    void exactlyFiveInAHundredAreNotFewer() {
        Rule twenty = Rule.of(Plan.PROVINCE, 20);
        Rule more = Rule.of(Plan.PROVINCE, 21);

        assertThat(twenty.at(19, 0, 0)).isEqualTo(Verdict.OPEN);
        assertThat(twenty.at(19, 1, 0)).isEqualTo(Verdict.REFUTED);
        assertThat(more.at(19, 1, 0)).isEqualTo(Verdict.OPEN);
        assertThat(more.at(20, 1, 0)).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void refutedAsSoonAsTheWholeListCannotHaveFewer() {
        Rule rule = Rule.of(Plan.PROVINCE, 400);

        assertThat(rule.at(100, 19, 0)).isEqualTo(Verdict.OPEN);
        assertThat(rule.at(100, 20, 0)).isEqualTo(Verdict.REFUTED);
    }

    @Test
    void onceMoreThanOneInAHundredHaveFailedOnlyCertaintyAccepts() {
        Rule rule = Rule.of(Plan.PROVINCE, 400);

        assertThat(rule.needed(4).orElseThrow()).isLessThan(381);
        assertThat(rule.needed(5)).hasValue(381);
        assertThat(rule.needed(19)).hasValue(381);
    }

    @Test
    void everyListIsDecidedWhenAllIsRead() {
        for (int forms = 1; forms <= 130; forms++) {
            for (Plan plan : Plan.values()) {
                Rule rule = Rule.of(plan, forms);
                for (int failed = 0; failed <= forms; failed++) {
                    boolean fewer = failed * 100 < forms * plan.tolerance();

                    assertThat(rule.at(forms - failed, failed, 0))
                            .as(plan + " " + forms + " " + failed)
                            .isEqualTo(fewer ? Verdict.ACCEPTED : Verdict.REFUTED);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"province", "enumerator"})
    void emptyListHasNothingToCheckAndAListThatAllMovedFromHasNoVerdict(String plan) {
        Plan which = Plan.of(plan).orElseThrow();

        assertThat(Rule.of(which, 0).at(0, 0, 0)).isEqualTo(Verdict.NOTHING_TO_CHECK);
        assertThat(Rule.of(which, 0).needed(0)).isEmpty();
        assertThat(Rule.of(which, 3).at(0, 0, 3)).isEqualTo(Verdict.TOO_MANY_NEUTRAL);
    }

    @Test
    void moreThanTenInAHundredNeutralWithholdAnAcceptanceAndNoFailure() {
        Rule rule = Rule.endless(Plan.PROVINCE);

        assertThat(rule.at(73, 0, 8)).isEqualTo(Verdict.ACCEPTED);
        assertThat(rule.at(73, 0, 9)).isEqualTo(Verdict.TOO_MANY_NEUTRAL);
        assertThat(rule.at(81, 0, 9)).isEqualTo(Verdict.ACCEPTED);
        assertThat(Rule.of(Plan.PROVINCE, 40).at(0, 2, 10)).isEqualTo(Verdict.REFUTED);
        assertThat(Rule.of(Plan.ENUMERATOR, 40).at(0, 2, 10)).isEqualTo(Verdict.ESCALATED);
    }

    @Test
    void neutralTicketsMakeTheListShorterForCertaintyOnly() {
        Rule rule = Rule.of(Plan.PROVINCE, 40);

        assertThat(rule.needed(1)).hasValue(39);
        assertThat(rule.at(36, 1, 0)).isEqualTo(Verdict.OPEN);
        assertThat(rule.at(36, 1, 3)).isEqualTo(Verdict.ACCEPTED);
        assertThat(Rule.of(Plan.PROVINCE, 21).at(0, 1, 0)).isEqualTo(Verdict.OPEN);
        assertThat(Rule.of(Plan.PROVINCE, 21).at(0, 1, 1)).isEqualTo(Verdict.REFUTED);
    }

    @Test
    void enumeratorIsAcceptedAfterTwelveCleanOrTwentyFourWithOneFailed() {
        Rule rule = Rule.of(Plan.ENUMERATOR, 60);

        assertThat(rule.at(11, 0, 0)).isEqualTo(Verdict.OPEN);
        assertThat(rule.at(12, 0, 0)).isEqualTo(Verdict.ACCEPTED);
        assertThat(rule.at(22, 1, 0)).isEqualTo(Verdict.OPEN);
        assertThat(rule.at(23, 1, 0)).isEqualTo(Verdict.ACCEPTED);
        assertThat(checked(rule, 2)).containsExactly(12, 24);
        assertThat(rule.needed(2)).hasValue(58);
        assertThat(rule.needed(3)).isEmpty();
        assertThat(Rule.endless(Plan.ENUMERATOR).needed(2)).isEmpty();
    }

    @Test
    void twoFailedWithinTheFirstTenOrThreeInAllSendSomebodyToEveryForm() {
        Rule rule = Rule.of(Plan.ENUMERATOR, 60);

        assertThat(rule.at(8, 2, 0)).isEqualTo(Verdict.ESCALATED);
        assertThat(rule.at(9, 2, 0)).isEqualTo(Verdict.OPEN);
        assertThat(rule.at(40, 2, 0)).isEqualTo(Verdict.OPEN);
        assertThat(rule.at(40, 3, 0)).isEqualTo(Verdict.ESCALATED);
    }

    @Test
    void shortListOfAnEnumeratorIsDecidedByItsShareWhenAllAreRead() {
        assertThat(Rule.of(Plan.ENUMERATOR, 8).at(8, 0, 0)).isEqualTo(Verdict.ACCEPTED);
        assertThat(Rule.of(Plan.ENUMERATOR, 6).at(5, 1, 0)).isEqualTo(Verdict.ACCEPTED);
        assertThat(Rule.of(Plan.ENUMERATOR, 5).at(4, 1, 0)).isEqualTo(Verdict.REFUTED);
        assertThat(Rule.of(Plan.ENUMERATOR, 15).at(13, 2, 0)).isEqualTo(Verdict.ACCEPTED);
        assertThat(Rule.of(Plan.ENUMERATOR, 15).at(12, 3, 0)).isEqualTo(Verdict.REFUTED);
    }

    @Test
    void countsThatTheListDoesNotHaveAreRefused() {
        Rule rule = Rule.of(Plan.PROVINCE, 10);

        assertThatThrownBy(() -> rule.at(9, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rule.at(-1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rule.of(Plan.PROVINCE, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Integer> clean(Rule rule, int failures) {
        return IntStream.range(0, failures)
                .mapToObj(failed -> rule.needed(failed).orElseThrow())
                .toList();
    }

    private static List<Integer> checked(Rule rule, int failures) {
        return IntStream.range(0, failures)
                .mapToObj(failed -> failed + rule.needed(failed).orElseThrow())
                .toList();
    }
}

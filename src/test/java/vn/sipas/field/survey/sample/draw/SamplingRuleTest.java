package vn.sipas.field.survey.sample.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.field.survey.sample.size.AllocationMethod;

class SamplingRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list/1",
                "list/1 of=households cap=4",
                "list/1 cases=560 reserves=280 by=equal",
                "list/1 cases=560 by=root min=2 of=households cap=99",
                "list/1 cases=9999999 by=neyman sd=25195:0.42,25196:0.3",
                "service/1 cases=560 by=proportional",
                "service/1 cases=560 reserves=1 by=neyman min=2 sd=dat-dai:0.42,hộ_tịch:12.000001",
                "area/1 communes=6 villages=3 cases=31 reserves=31 of=persons",
                "area/1 communes=6 villages=3 cases=31 of=households cap=4"
            })
    void ruleIsPrintedAsItWasRead(String text) {
        assertThat(SamplingRule.read(text))
                .isInstanceOfSatisfying(
                        RuleReading.Accepted.class,
                        accepted -> assertThat(accepted.rule().text()).isEqualTo(text));
    }

    @Test
    void wordsBecomeTheRule() {
        assertThat(SamplingRule.read("service/1 cases=560 reserves=280 by=neyman min=2 sd=dat-dai:0.42,ho-tich:1.5"))
                .isEqualTo(new RuleReading.Accepted(new SamplingRule.Stratified(
                        SamplingRule.StratifiedBy.SERVICE_FIELD,
                        560,
                        280,
                        AllocationMethod.NEYMAN,
                        2,
                        Map.of("dat-dai", 420_000L, "ho-tich", 1_500_000L),
                        new Listed.Persons())));
        assertThat(SamplingRule.read("area/1 communes=6 villages=3 cases=31 of=households cap=4"))
                .isEqualTo(new RuleReading.Accepted(new SamplingRule.Area(6, 3, 31, 0, new Listed.Households(4))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | RULE_UNKNOWN | ''",
                "census/1 | RULE_UNKNOWN | census/1",
                "list/2 cases=5 by=equal | RULE_VERSION_UNKNOWN | list/2",
                "list/1 cases=5 by=equal villages=3 | RULE_WORD_UNKNOWN | villages",
                "list/1 cases=5 by=equal sd=a:1 | RULE_WORD_UNKNOWN | sd",
                "list/1 cases=5 by=equal cap=4 | RULE_WORD_UNKNOWN | cap",
                "list/1 reserves=5 | RULE_WORD_UNKNOWN | reserves",
                "list/1 cases=5 cases=6 by=equal | RULE_WORD_TWICE | cases",
                "list/1 cases=5 | RULE_WORD_MISSING | by",
                "list/1 cases=5 by=neyman | RULE_WORD_MISSING | sd",
                "service/1 by=equal | RULE_WORD_MISSING | cases",
                "area/1 communes=6 villages=3 cases=31 | RULE_WORD_MISSING | of",
                "area/1 communes=6 villages=3 cases=31 of=households | RULE_WORD_MISSING | cap",
                "list/1 cases=0 by=equal | RULE_NUMBER_BAD | cases",
                "list/1 cases=-5 by=equal | RULE_NUMBER_BAD | cases",
                "list/1 cases=10000000 by=equal | RULE_NUMBER_BAD | cases",
                "list/1 cases=5 reserves=0 by=equal | RULE_NUMBER_BAD | reserves",
                "area/1 communes=6 villages=3 cases=31 of=households cap=100 | RULE_NUMBER_BAD | cap",
                "list/1 cases=5 by=size | RULE_METHOD_UNKNOWN | size",
                "area/1 communes=6 villages=3 cases=31 of=dogs | RULE_LISTED_UNKNOWN | dogs",
                "list/1 cases=5 by=neyman sd=a | RULE_DEVIATIONS_BAD | a",
                "list/1 cases=5 by=neyman sd=a:0 | RULE_DEVIATIONS_BAD | a:0",
                "list/1 cases=5 by=neyman sd=a:0.5,a:0.6 | RULE_DEVIATIONS_BAD | a:0.6",
                "list/1 by=equal cases=5 | RULE_NOT_PLAIN | list/1 cases=5 by=equal",
                "list/1  cases=5 by=equal | RULE_NOT_PLAIN | list/1 cases=5 by=equal",
                "list/1 cases=05 by=equal | RULE_NOT_PLAIN | list/1 cases=5 by=equal",
                "list/1 of=persons | RULE_NOT_PLAIN | list/1",
                "list/1 cases=5 by=neyman sd=b:0.50,a:1.0 | RULE_NOT_PLAIN | 'list/1 cases=5 by=neyman sd=a:1,b:0.5'"
            })
    void textThatIsNoRuleIsRefusedWithTheWord(String text, RuleFault why, String place) {
        assertThat(SamplingRule.read(text))
                .isEqualTo(new RuleReading.Refused(List.of(new RuleReading.Fault(why, place))));
    }

    @Test
    void everythingWrongIsNamed() {
        assertThat(SamplingRule.read("area/1 communes=x cases=31 of=households"))
                .isEqualTo(new RuleReading.Refused(List.of(
                        new RuleReading.Fault(RuleFault.RULE_NUMBER_BAD, "communes"),
                        new RuleReading.Fault(RuleFault.RULE_WORD_MISSING, "villages"),
                        new RuleReading.Fault(RuleFault.RULE_WORD_MISSING, "cap"))));
    }

    @Test
    void ruleThatCouldNotBeReadAgainCannotBeMade() {
        assertThatThrownBy(() -> new SamplingRule.Area(0, 3, 31, 0, new Listed.Persons()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SamplingRule.Stratified(
                        SamplingRule.StratifiedBy.UNIT,
                        5,
                        0,
                        AllocationMethod.NEYMAN,
                        0,
                        Map.of("a b", 1L),
                        new Listed.Persons()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

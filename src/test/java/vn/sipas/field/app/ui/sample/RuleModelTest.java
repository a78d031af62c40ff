package vn.sipas.field.app.ui.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.field.app.ui.sample.RuleModel.Field;
import vn.sipas.field.app.ui.sample.RuleModel.Kind;
import vn.sipas.field.survey.sample.draw.RuleFault;
import vn.sipas.field.survey.sample.draw.RuleReading;
import vn.sipas.field.survey.sample.draw.SamplingRule;
import vn.sipas.field.survey.sample.size.AllocationMethod;

class RuleModelTest {

    private final RuleModel model = new RuleModel();

    @Test
    void fieldsBeginWithTheUsualRule() {
        assertThat(model.textProperty().get()).isEqualTo(SamplingRule.USUAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list/1",
                "list/1 of=households cap=3",
                "list/1 cases=400 by=proportional",
                "list/1 cases=400 reserves=200 by=equal min=5 of=households cap=4",
                "service/1 cases=300 reserves=100 by=root min=10",
                "service/1 cases=300 by=neyman sd=dat-dai:0.42,ho-tich:0.38",
                "area/1 communes=12 villages=2 cases=20 of=persons",
                "area/1 communes=12 villages=2 cases=20 reserves=10 of=households cap=6"
            })
    void everyRuleIsShownAndWrittenAgain(String rule) {
        model.show(((RuleReading.Accepted) SamplingRule.read(rule)).rule());

        assertThat(model.textProperty().get()).isEqualTo(rule);
        assertThat(model.faultsProperty().get()).isEmpty();
    }

    @Test
    void numberThatIsNoneIsSaidAtItsField() {
        model.field(Field.VILLAGES).set("ba");

        assertThat(model.textProperty().get()).isEmpty();
        assertThat(model.fault(Field.VILLAGES)).contains(new RuleReading.Fault(RuleFault.RULE_NUMBER_BAD, "villages"));
        assertThat(model.fault(Field.COMMUNES)).isEmpty();
    }

    @Test
    void noughtReservesAreNotWritten() {
        model.field(Field.VILLAGE_RESERVES).set("0");

        assertThat(model.textProperty().get()).isEqualTo("area/1 communes=6 villages=3 cases=31 of=persons");
    }

    @Test
    void deviationsAreWrittenInTheirOrderHoweverTheyAreTyped() {
        model.kindProperty().set(Kind.SERVICE);
        model.byProperty().set(AllocationMethod.NEYMAN);
        model.field(Field.SD).set("ho-tich:0.38; dat-dai:0.420");

        assertThat(model.textProperty().get())
                .isEqualTo("service/1 cases=400 reserves=400 by=neyman sd=dat-dai:0.42,ho-tich:0.38");
    }
}

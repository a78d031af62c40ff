package vn.sipas.field.app.ui.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.field.app.ui.sample.PrecisionModel.Field;

class PrecisionModelTest {

    private final PrecisionModel model = new PrecisionModel();

    @Test
    void wantedStandsBesideSlovinsNumberAndTheMarginOfTheRule() {
        // By hand: z²·deff·p(1 − p)/e² = 768.3 of many, 763.3 of 120,000 without replacement; of 80 % who answer 955.
        PrecisionModel.Numbers numbers = model.numbers(120_000, 558).orElseThrow();

        assertThat(numbers.answering()).isEqualTo(764);
        assertThat(numbers.approached()).hasValue(955);
        assertThat(numbers.slovin()).isEqualTo(399);
        assertThat(numbers.achieved().orElseThrow()).isCloseTo(6.55, within(0.01));
    }

    @Test
    void listThatIsTooShortIsSaid() {
        assertThat(model.numbers(100, 0).orElseThrow().approached()).isEmpty();
        assertThat(model.numbers(100, 0).orElseThrow().achieved()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MARGIN,0", "MARGIN,100", "SHARE,", "SHARE,một nửa", "EFFECT,0", "RATE,101", "RATE,-5"})
    void numberThatMakesNoSenseIsSaidAndNothingFollows(Field field, String typed) {
        model.field(field).set(typed == null ? "" : typed);

        assertThat(model.isWrong(field)).isTrue();
        assertThat(model.numbers(120_000, 558)).isEmpty();
    }

    @Test
    void shareMayHaveACommaAndASign() {
        model.field(Field.MARGIN).set("2,5 %");

        assertThat(model.isWrong(Field.MARGIN)).isFalse();
    }
}

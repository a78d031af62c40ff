package vn.sipas.field.survey.sample.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.field.survey.sample.Seed;

class DiceTest {

    @Test
    void twentyDigitsTypedTwiceAreTheSeed() {
        assertThat(Dice.read("01382438112797316654", "0138 2438 1127-9731.6654 "))
                .isEqualTo(new SeedReading.Accepted(new Seed("01382438112797316654")));
    }

    @Test
    void firstThrowTypedDifferentlyIsNamed() {
        assertThat(Dice.read("01382438112797316654", "01382438112797316645"))
                .isEqualTo(refused(SeedFault.DICE_DIFFER, 19));
        assertThat(Dice.read("01382438112797316654", "0138243811279731665"))
                .isEqualTo(refused(SeedFault.DICE_DIFFER, 20));
    }

    @Test
    void tooFewAndTooManyThrowsAreCounted() {
        assertThat(Dice.read("0138243811279731665", "0138243811279731665"))
                .isEqualTo(refused(SeedFault.DICE_LENGTH, 19));
        assertThat(Dice.read("013824381127973166541", "")).isEqualTo(refused(SeedFault.DICE_LENGTH, 21));
    }

    @Test
    void lettersAndOtherScriptsDigitsAreRefused() {
        assertThat(Dice.read("O1382438112797316654", "O1382438112797316654"))
                .isEqualTo(refused(SeedFault.DICE_NOT_DIGITS, 0));
        assertThat(Dice.read("٠1382438112797316654", "")).isEqualTo(refused(SeedFault.DICE_NOT_DIGITS, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000000000000000",
                "12121212121212121212",
                "12345678901234567890",
                "09876543210987654321",
                "34567890123456789012",
                "48291348291348291348",
                "11122233311122233312"
            })
    void rowNobodyThrowsIsRefused(String row) {
        assertThat(Dice.read(row, row)).isEqualTo(refused(SeedFault.DICE_INVENTED, 0));
    }

    private static SeedReading refused(SeedFault why, int place) {
        return new SeedReading.Refused(List.of(new SeedReading.Fault(why, place)));
    }
}

package vn.sipas.field.survey.sample.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.field.Vectors;
import vn.sipas.field.survey.sample.Seed;

class LotteryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 7);

    @Test
    void numberNameAndDayMakeTheSeedOfTheVectors() {
        String seed = Vectors.json("sipas/tickets.json").path("seed").asText();

        assertThat(Lottery.of("482913", "Xổ số Đồng Nai", DAY)).isEqualTo(new SeedReading.Accepted(new Seed(seed)));
        assertThat(Lottery.read(seed)).isEqualTo(new SeedReading.Accepted(new Seed(seed)));
    }

    @Test
    void nameIsWrittenOneWayHoweverItIsTyped() {
        String typed = Normalizer.normalize("  Xổ số  Đồng\u00a0Nai ", Normalizer.Form.NFD);

        assertThat(Lottery.of(" 482913 ", typed, DAY)).isEqualTo(Lottery.of("482913", "Xổ số Đồng Nai", DAY));
    }

    @Test
    void zerosInFrontAreKept() {
        assertThat(Lottery.of("00913", "Xổ số miền Bắc", DAY))
                .isEqualTo(new SeedReading.Accepted(new Seed("00913 | Xổ số miền Bắc 2026-10-07")));
    }

    @Test
    void everythingWrongIsNamed() {
        assertThat(Lottery.of("4829", "a|b", DAY))
                .isEqualTo(new SeedReading.Refused(List.of(
                        new SeedReading.Fault(SeedFault.LOTTERY_NUMBER_BAD, 4),
                        new SeedReading.Fault(SeedFault.LOTTERY_NAME_BAD, 0))));
    }

    @ParameterizedTest
    @CsvSource({
        "'', LOTTERY_FORM_BAD",
        "'482913', LOTTERY_FORM_BAD",
        "'482913 Xổ số Đồng Nai 2026-10-07', LOTTERY_FORM_BAD",
        "'4829x3 | Xổ số Đồng Nai 2026-10-07', LOTTERY_NUMBER_BAD",
        "'482913 | Xổ số Đồng Nai 07/10/2026', LOTTERY_DATE_BAD",
        "'482913 | Xổ số Đồng Nai 2026-02-31', LOTTERY_DATE_BAD",
        "'482913 | Xổ  số Đồng Nai 2026-10-07', LOTTERY_NAME_BAD",
        "'482913 | 123 2026-10-07', LOTTERY_NAME_BAD",
    })
    void textThatIsNoLotterySeedIsRefused(String text, SeedFault why) {
        assertThat(Lottery.read(text))
                .isInstanceOfSatisfying(
                        SeedReading.Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(SeedReading.Fault::why)
                                .containsExactly(why));
    }
}

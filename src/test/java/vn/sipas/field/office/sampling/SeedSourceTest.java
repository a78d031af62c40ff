package vn.sipas.field.office.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.field.survey.sample.Seed;
import vn.sipas.field.survey.sample.seed.SeedFault;
import vn.sipas.field.survey.sample.seed.SeedReading;

class SeedSourceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 7);
    private static final SeedSource.LotteryDraw LOTTERY = new SeedSource.LotteryDraw("Xổ số  Đồng Nai ", DAY);
    private static final SeedSource.DiceThrow DICE = new SeedSource.DiceThrow("Hội trường Sở Nội vụ", DAY);

    @Test
    void textsTellTheSourceAgain() {
        assertThat(LOTTERY.text()).isEqualTo("Quay số: Xổ số Đồng Nai 2026-10-07");
        assertThat(SeedSource.read(LOTTERY.text())).contains(LOTTERY);
        assertThat(SeedSource.read(DICE.text())).contains(DICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xổ số Đồng Nai 07/10/2026",
                "Quay số: Xổ số Đồng Nai 2026-10-32",
                "Quay số:  Xổ số Đồng Nai 2026-10-07",
                "Quay số: 12 2026-10-07",
                ""
            })
    void otherTextsAreNoSource(String text) {
        assertThat(SeedSource.read(text)).isEmpty();
    }

    @Test
    void lotteryGivesSeedsOfItsOwnNameAndDayOnly() {
        Seed seed = ((SeedReading.Accepted) LOTTERY.seed("482913")).seed();

        assertThat(seed.text()).isEqualTo("482913 | Xổ số Đồng Nai 2026-10-07");
        assertThat(LOTTERY.gives(seed)).isTrue();
        assertThat(LOTTERY.gives(new Seed("482913 | Xổ số Đồng Nai 2026-10-08")))
                .isFalse();
        assertThat(LOTTERY.gives(new Seed("48291370546132987041"))).isFalse();
        assertThat(DICE.gives(seed)).isFalse();
        assertThat(DICE.gives(new Seed("48291370546132987041"))).isTrue();
    }

    @Test
    void sourceWithoutANameIsSaid() {
        assertThat(new SeedSource.LotteryDraw(" ", DAY).fault()).contains(SeedFault.LOTTERY_NAME_BAD);
        assertThat(new SeedSource.DiceThrow("", DAY).fault()).contains(SampleFault.PLACE_MISSING);
        assertThat(DICE.fault()).isEmpty();
    }
}

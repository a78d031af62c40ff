package vn.sipas.field.survey.sample.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.sipas.field.survey.sample.Seed;
import vn.sipas.field.survey.sample.Ticket;

class AdultChoiceTest {

    private static final Seed SEED = new Seed("482913 | Xổ số Đồng Nai 2026-10-07");

    @Test
    void adultWithTheSmallestTicketIsAsked() {
        AdultChoice choice = AdultChoice.of(SEED, "25195-0031", 4);

        assertThat(choice.ticket()).isEqualTo(Ticket.of(SEED, "25195-0031/" + choice.ordinal()));
        assertThat(IntStream.rangeClosed(1, 4).mapToObj(adult -> Ticket.of(SEED, "25195-0031/" + adult)))
                .allSatisfy(ticket -> assertThat(ticket).isGreaterThanOrEqualTo(choice.ticket()));
    }

    @Test
    void oneAdultIsAskedForCertain() {
        assertThat(AdultChoice.of(SEED, "25195-0031", 1).ordinal()).isOne();
    }

    @Test
    void everyAdultHasTheSameChance() {
        int households = 3000;
        int[] asked = new int[4];
        for (int i = 0; i < households; i++) {
            asked[AdultChoice.of(SEED, "25195-" + i, 3).ordinal()]++;
        }

        for (int adult = 1; adult <= 3; adult++) {
            assertThat(asked[adult] / (double) households)
                    .isEqualTo(1 / 3.0, within(4 * Math.sqrt(2 / 9.0 / households)));
        }
    }

    @Test
    void weightIsMultipliedByTheAdultsUpToTheCap() {
        assertThat(AdultChoice.of(SEED, "25195-0031", 3).factor(new Listed.Households(4)))
                .isEqualTo(3);
        assertThat(AdultChoice.of(SEED, "25195-0031", 7).factor(new Listed.Households(4)))
                .isEqualTo(4);
    }

    @Test
    void householdWithoutAdultsHasNoChoice() {
        assertThatThrownBy(() -> AdultChoice.of(SEED, "25195-0031", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AdultChoice.of(SEED, "25195-0031", 100)).isInstanceOf(IllegalArgumentException.class);
    }
}

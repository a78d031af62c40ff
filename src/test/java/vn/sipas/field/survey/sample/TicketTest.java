package vn.sipas.field.survey.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.sipas.field.Vectors;

/** The published value, the ten smallest of 0…99 and the draw of the design's vectors. */
class TicketTest {

    @Test
    void publishedTicketOfTheConsistentSampler() {
        assertThat(Ticket.of(new Seed("01382438112797316654"), "AB-130").text())
                .isEqualTo("0.26299714122838008416507544297546663599715395525154425586041245287750224561854");
    }

    @Test
    void tenSmallestOfTheFirstHundredNumbersUnderSeed41() {
        List<String> ids = IntStream.range(0, 100).mapToObj(Integer::toString).toList();

        assertThat(Ticketed.smallest(new Seed("41"), ids, 10))
                .extracting(Ticketed::id)
                .containsExactly("73", "51", "17", "58", "38", "42", "39", "20", "11", "67");
    }

    @Test
    void everyTicketOfTheVectorsInItsOrder() {
        JsonNode vectors = Vectors.json("sipas/tickets.json");
        Seed seed = new Seed(vectors.path("seed").asText());
        List<String> ids =
                new ArrayList<>(vectors.path("ids_file").asText().lines().toList());
        Collections.shuffle(ids, new Random(1));
        List<Ticketed> expected = new ArrayList<>();
        vectors.path("order")
                .forEach(one -> expected.add(new Ticketed(
                        one.path("id").asText(),
                        Ticket.read(one.path("ticket").asText()).orElseThrow())));

        assertThat(seed.hash()).isEqualTo(vectors.path("seedHash").asText());
        assertThat(Ticketed.smallest(seed, ids, ids.size())).isEqualTo(expected);
        for (int size = 0; size < ids.size(); size++) {
            assertThat(Ticketed.smallest(seed, ids, size)).isEqualTo(expected.subList(0, size));
        }
    }

    @Test
    void equalTicketsAreOrderedByUtf8() {
        Ticket same = Ticket.of(new Seed("41"), "0");

        assertThat(new Ticketed("￮", same)).isLessThan(new Ticketed("😀", same));
        assertThat(new Ticketed("Z", same)).isLessThan(new Ticketed("a", same));
        assertThat(new Ticketed("a", same)).isLessThan(new Ticketed("a ", same));
    }

    @Test
    void moreThanThereAreDrawsAll() {
        assertThat(Ticketed.smallest(new Seed("41"), List.of("1", "2"), 9)).hasSize(2);
    }

    @Test
    void textIsATicketOnlyWith64To78DigitsBehindThePoint() {
        assertThat(Ticket.read("0." + "1".repeat(64))).isPresent();
        assertThat(Ticket.read("0." + "1".repeat(78))).isPresent();
        assertThat(Ticket.read("0." + "1".repeat(63))).isEmpty();
        assertThat(Ticket.read("0." + "1".repeat(79))).isEmpty();
        assertThat(Ticket.read("0," + "1".repeat(70))).isEmpty();
        assertThat(Ticket.read("0." + "١".repeat(70))).isEmpty();
    }

    @Test
    void halfACharacterHasNoTicketAndIsNoSeed() {
        assertThatThrownBy(() -> Ticket.of(new Seed("41"), "a\ud83d")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Seed.isSeed("\ude00")).isFalse();
        assertThat(Seed.isSeed("")).isFalse();
        assertThat(Seed.isSeed("1\n")).isFalse();
        assertThat(Seed.isSeed("😀")).isTrue();
    }
}

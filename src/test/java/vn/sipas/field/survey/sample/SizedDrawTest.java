package vn.sipas.field.survey.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.sipas.field.Vectors;

class SizedDrawTest {

    @Test
    void certainAndDrawnUnitsOfTheVectors() {
        JsonNode vectors = Vectors.json("sipas/tickets.json");
        for (String name : List.of("pps", "pps_all_certain_after_two_rounds")) {
            JsonNode vector = vectors.path(name);
            SizedDraw draw = new SizedDraw(sizes(vector), vector.path("take").asInt());
            List<SizedDraw.Drawn> drawn =
                    draw.draw(new Seed(vectors.path("seed").asText()));

            assertThat(drawn.stream().filter(SizedDraw.Drawn::certain).map(SizedDraw.Drawn::id))
                    .isEqualTo(texts(vector.path("certain")));
            assertThat(draw.certain()).containsExactlyInAnyOrderElementsOf(texts(vector.path("certain")));
            assertThat(drawn.stream().filter(unit -> !unit.certain()).map(SizedDraw.Drawn::id))
                    .isEqualTo(texts(vector.path("drawn")));
            assertThat(drawn).hasSize(vector.path("take").asInt());
        }
    }

    @Test
    void ticketsOverSizesAreTheFractionsOfTheVectors() {
        JsonNode vectors = Vectors.json("sipas/tickets.json");
        Seed seed = new Seed(vectors.path("seed").asText());
        sizes(vectors.path("pps")).forEach((id, size) -> {
            String[] fraction =
                    vectors.path("pps").path("quotients").path(id).asText().split("/");
            BigInteger denominator = BigInteger.TEN.pow(78).multiply(BigInteger.valueOf(size));

            assertThat(Ticket.of(seed, id).scaled().multiply(new BigInteger(fraction[1])))
                    .as(id)
                    .isEqualTo(denominator.multiply(new BigInteger(fraction[0])));
        });
    }

    @Test
    void sizeZeroIsNeverDrawnEvenWhereTooFewHaveASize() {
        SizedDraw draw = new SizedDraw(Map.of("a", 0L, "b", 5L, "c", 7L), 3);

        assertThat(draw.certain()).containsExactly("b", "c");
        assertThat(draw.taken()).isEqualTo(2);
        assertThat(draw.draw(new Seed("41"))).hasSize(2);
        assertThat(draw.probabilities()).containsExactly(Map.entry("a", 0.0), Map.entry("b", 1.0), Map.entry("c", 1.0));
    }

    @Test
    void nothingWantedDrawsNothing() {
        SizedDraw draw = new SizedDraw(Map.of("a", 3L, "b", 5L), 0);

        assertThat(draw.taken()).isZero();
        assertThat(draw.draw(new Seed("41"))).isEmpty();
        assertThat(draw.probabilities().values()).containsOnly(0.0);
    }

    @Test
    void chancesAddUpToTheNumberDrawnWithCertainUnits() {
        SizedDraw draw = new SizedDraw(
                Map.of("a", 2600L, "b", 310L, "c", 900L, "d", 45L, "e", 77L, "f", 45L, "g", 610L, "h", 0L), 5);

        assertThat(draw.probabilities().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isEqualTo(5, within(1e-12));
    }

    @Test
    void statedChancesAreThoseOfTickets() {
        Map<String, Long> sizes = Map.of("xã An", 10L, "xã Bình", 20L, "xã Chi", 5L, "xã Dương", 40L, "xã Én", 25L);
        SizedDraw draw = new SizedDraw(sizes, 2);
        int seeds = 4000;
        Map<String, Integer> counts = new HashMap<>();
        for (int seed = 0; seed < seeds; seed++) {
            draw.draw(new Seed(Integer.toString(seed))).forEach(unit -> counts.merge(unit.id(), 1, Integer::sum));
        }

        draw.probabilities()
                .forEach((id, p) -> assertThat(counts.getOrDefault(id, 0) / (double) seeds)
                        .as(id)
                        .isEqualTo(p, within(4 * Math.sqrt(p * (1 - p) / seeds))));
    }

    private static Map<String, Long> sizes(JsonNode vector) {
        Map<String, Long> sizes = new LinkedHashMap<>();
        vector.path("sizes")
                .properties()
                .forEach(size -> sizes.put(size.getKey(), size.getValue().asLong()));
        return sizes;
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }
}

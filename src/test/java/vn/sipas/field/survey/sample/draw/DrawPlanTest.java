package vn.sipas.field.survey.sample.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.field.Vectors;
import vn.sipas.field.survey.sample.Seed;
import vn.sipas.field.survey.sample.SizedDraw;
import vn.sipas.field.survey.sample.Ticket;
import vn.sipas.field.survey.sample.Ticketed;
import vn.sipas.field.survey.sample.draw.DrawnSample.Shortfall;

class DrawPlanTest {

    private static final Map<String, Long> UNITS = Frames.strata("25195", 100, "25196", 400, "25197", 900);

    @Test
    void drawOfTheVectorsFrameHasTheTicketsOfItsRecord() {
        DrawPlan plan = Frames.plan("list/1", Frames.strata("A", 2, "B", 3));
        Map<String, List<String>> ids = Map.of(
                "A", List.of("25195-0001", "25195-0002"), "B", List.of("25195-0003", "25195-0004", "25195-0005"));
        JsonNode draw = record("draw");

        DrawCheck check = plan.draw(
                new Seed(draw.path("body").path("seed").asText()), stratum -> ids.getOrDefault(stratum, List.of()));

        List<Ticketed> expected = new ArrayList<>();
        draw.path("body")
                .path("tickets")
                .properties()
                .forEach(one -> expected.add(
                        new Ticketed(one.getKey(), new Ticket(one.getValue().asText()))));
        assertThat(check)
                .isInstanceOfSatisfying(
                        DrawCheck.Drawn.class,
                        drawn -> assertThat(drawn.sample().tickets()).isEqualTo(expected));
    }

    @Test
    void casesAndReservesOfAStratumFollowTheTickets() {
        DrawPlan plan = Frames.plan("list/1 cases=140 reserves=70 by=proportional", UNITS);

        DrawnSample sample = Frames.draw(plan, "41", UNITS);

        assertThat(sample.strata()).hasSize(3);
        for (DrawnSample.Stratum stratum : sample.strata()) {
            List<String> order =
                    Ticketed.smallest(new Seed("41"), Frames.ids(stratum.name(), UNITS), (int) stratum.listed())
                            .stream()
                            .map(Ticketed::id)
                            .toList();
            int cases = (int) stratum.listed() / 10;
            int reserves = (int) stratum.listed() / 20;
            assertThat(stratum.cases()).extracting(DrawnSample.Case::id).isEqualTo(order.subList(0, cases));
            assertThat(stratum.reserves())
                    .extracting(DrawnSample.Case::id)
                    .isEqualTo(order.subList(cases, cases + reserves));
            assertThat(stratum.cases()).extracting(DrawnSample.Case::weight).containsOnly(10.0);
        }
        assertThat(sample.shortfalls()).isEmpty();
    }

    @Test
    void reservesGoWhereSomebodyIsLeft() {
        Map<String, Long> strata = Frames.strata("25195", 12, "25196", 100, "25197", 100);

        DrawPlan plan = Frames.plan("list/1 cases=30 reserves=30 by=equal", strata);

        assertThat(plan.strata()).extracting(PlannedStratum::cases).containsExactly(10L, 10L, 10L);
        assertThat(plan.strata()).extracting(PlannedStratum::reserves).containsExactly(2L, 14L, 14L);
    }

    @Test
    void moreWantedThanListedTakesAllAndSaysSo() {
        Map<String, Long> strata = Frames.strata("25195", 2, "25196", 3);

        DrawnSample sample = Frames.draw(Frames.plan("list/1 cases=9 reserves=4 by=root", strata), "41", strata);

        assertThat(sample.tickets()).hasSize(5);
        assertThat(sample.shortfalls())
                .containsExactly(
                        new Shortfall(Shortfall.What.CASES, "", 9, 5),
                        new Shortfall(Shortfall.What.RESERVES, "", 4, 0));
    }

    @Test
    void serviceFieldsHaveTheirDeviationsInEveryUnit() {
        Map<String, Long> strata =
                Frames.strata("25195/dat-dai", 100, "25195/ho-tich", 100, "25196/dat-dai", 200, "25196/ho-tich", 100);

        DrawPlan plan = Frames.plan("service/1 cases=70 by=neyman sd=dat-dai:0.4,ho-tich:0.2", strata);

        assertThat(plan.strata()).extracting(PlannedStratum::cases).containsExactly(17L, 9L, 35L, 9L);
        assertThat(plan.strata().stream().mapToLong(PlannedStratum::cases).sum())
                .isEqualTo(70);
    }

    @Test
    void areaIsDrawnInThreeStagesWithTheProductOfTheirChances() {
        Map<String, Long> strata = Frames.communes();
        DrawPlan plan = Frames.plan("area/1 communes=4 villages=2 cases=6 reserves=5 of=persons", strata);

        DrawnSample sample = Frames.draw(plan, "482913 | Xổ số Đồng Nai 2026-10-07", strata);

        assertThat(sample.communes()).hasSize(4);
        assertThat(sample.communes())
                .filteredOn(SizedDraw.Drawn::certain)
                .extracting(SizedDraw.Drawn::id)
                .containsExactlyInAnyOrder("25196", "25198");
        assertThat(sample.villages()).hasSameSizeAs(sample.strata());
        for (DrawnSample.Stratum village : sample.strata()) {
            double commune = plan.communes().getOrDefault(village.name().substring(0, 5), 0.0);
            double here = sample.villages().stream()
                    .filter(drawn -> drawn.id().equals(village.name()))
                    .mapToDouble(SizedDraw.Drawn::probability)
                    .findFirst()
                    .orElseThrow();
            int cases = (int) Math.min(6, village.listed());

            assertThat(village.cases()).hasSize(cases);
            assertThat(village.cases())
                    .allSatisfy(one -> assertThat(one.probability())
                            .isEqualTo(commune * here * cases / village.listed(), within(1e-15)));
        }
    }

    @Test
    void chancesOfAnAreaAddUpToTheNumberDrawn() {
        Map<String, Long> strata = Frames.communes();
        DrawPlan plan = Frames.plan("area/1 communes=4 villages=2 cases=5 of=persons", strata);
        double villages = plan.strata().stream()
                .mapToDouble(PlannedStratum::placeProbability)
                .sum();

        assertThat(plan.communes().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isEqualTo(4, within(1e-12));
        // The commune of one village has one only.
        assertThat(villages).isEqualTo(8 - plan.communes().getOrDefault("25202", 0.0), within(1e-12));
    }

    @Test
    void tooFewCommunesVillagesAndPeopleAreAllTakenAndTold() {
        Map<String, Long> strata = Frames.strata("25195/Ấp 1", 3, "25195/Ấp 2", 0, "25196/Ấp 1", 9);

        DrawnSample sample = Frames.draw(
                Frames.plan("area/1 communes=3 villages=2 cases=5 reserves=5 of=persons", strata), "41", strata);

        assertThat(sample.shortfalls())
                .containsExactly(
                        new Shortfall(Shortfall.What.COMMUNES, "", 3, 2),
                        new Shortfall(Shortfall.What.VILLAGES, "25196", 2, 1),
                        new Shortfall(Shortfall.What.VILLAGES, "25195", 2, 1),
                        new Shortfall(Shortfall.What.CASES, "25195/Ấp 1", 5, 3),
                        new Shortfall(Shortfall.What.RESERVES, "25195/Ấp 1", 5, 0),
                        new Shortfall(Shortfall.What.RESERVES, "25196/Ấp 1", 5, 4));
        assertThat(sample.tickets()).hasSize(12);
        assertThat(sample.strata().getFirst().cases())
                .extracting(DrawnSample.Case::weight)
                .containsOnly(1.0);
    }

    @Test
    void idsAreAskedForDrawnVillagesOnly() {
        Map<String, Long> strata = Frames.communes();
        Set<String> asked = new HashSet<>();
        DrawPlan plan = Frames.plan("area/1 communes=2 villages=1 cases=5 of=persons", strata);

        plan.draw(new Seed("41"), stratum -> {
            asked.add(stratum);
            return Frames.ids(stratum, strata);
        });

        assertThat(asked).hasSize(2);
    }

    @Test
    void idsThatAreNotThoseCommittedToAreRefused() {
        DrawPlan plan = Frames.plan("list/1", Frames.strata("A", 2, "B", 2, "C", 2));
        Map<String, List<String>> ids = Map.of("A", List.of("1"), "B", List.of("4", "3"), "C", List.of("5", "5"));

        assertThat(plan.draw(new Seed("41"), stratum -> ids.getOrDefault(stratum, List.of())))
                .isEqualTo(new DrawCheck.Refused(List.of(
                        new DrawCheck.Fault(DrawFault.LISTED_DIFFER, "A"),
                        new DrawCheck.Fault(DrawFault.IDS_NOT_SORTED, "B"),
                        new DrawCheck.Fault(DrawFault.IDS_NOT_SORTED, "C"))));
    }

    @ParameterizedTest
    @CsvSource({
        "list/1, 25195, 0, NOBODY_LISTED, ''",
        "list/1, 25195/Ấp 1, 5, STRATUM_NAME_BAD, 25195/Ấp 1",
        "area/1 communes=1 villages=1 cases=1 of=persons, 25195, 5, STRATUM_NAME_BAD, 25195",
        "service/1 cases=1 by=equal, /ho-tich, 5, STRATUM_NAME_BAD, /ho-tich",
        "list/1, 25195, -1, STRATUM_SIZE_BAD, 25195",
        "list/1 cases=4 by=equal min=5, 25195, 9, LEAST_TOO_MANY, ''",
        "list/1 cases=4 by=neyman sd=25196:0.5, 25195, 9, DEVIATION_MISSING, 25195",
    })
    void ruleThatDoesNotGoWithTheStrataIsRefused(String rule, String name, long listed, DrawFault why, String stratum) {
        assertThat(SamplingRule.read(rule))
                .isInstanceOfSatisfying(
                        RuleReading.Accepted.class,
                        read -> assertThat(DrawPlan.of(read.rule(), Map.of(name, listed)))
                                .isEqualTo(new DrawPlan.Check.Refused(List.of(new DrawCheck.Fault(why, stratum)))));
    }

    @Test
    void statedChancesAreThoseOfSeeds() {
        Map<String, Long> strata = Frames.communes();
        DrawPlan plan = Frames.plan("area/1 communes=4 villages=2 cases=6 of=persons", strata);
        int seeds = 500;
        Map<String, Integer> counts = new HashMap<>();
        for (int seed = 0; seed < seeds; seed++) {
            Frames.draw(plan, "xúc xắc " + seed, strata)
                    .strata()
                    .forEach(stratum -> counts.merge(stratum.name(), 1, Integer::sum));
        }

        for (PlannedStratum stratum : plan.strata()) {
            double p = stratum.placeProbability();
            assertThat(counts.getOrDefault(stratum.name(), 0) / (double) seeds)
                    .as(stratum.name())
                    .isEqualTo(p, within(4 * Math.sqrt(p * (1 - p) / seeds)));
        }
    }

    private static JsonNode record(String kind) {
        return new String(Vectors.bytes("sipas/records.jsonl"), StandardCharsets.UTF_8)
                .lines()
                .map(line -> Vectors.json(line.getBytes(StandardCharsets.UTF_8)))
                .filter(one -> one.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}

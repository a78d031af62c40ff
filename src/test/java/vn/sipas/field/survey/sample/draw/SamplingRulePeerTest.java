package vn.sipas.field.survey.sample.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.PeerProgram;
import vn.sipas.field.survey.sample.Utf8Order;

/** Whole draws by any rule, repeated in Python from the Javadoc alone; chances held to exact fractions. */
@Tag("peer")
class SamplingRulePeerTest {

    private static final int DRAWS = 400;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PYTHON = Path.of("src/test/resources/vn/sipas/field/survey/sample/draw/sampling_rule.py");

    @TempDir
    private Path folder = Path.of("");

    /** One draw to be repeated. */
    private record Wanted(String rule, String seed, Map<String, Long> strata) {}

    @Test
    void pythonDrawsEveryRuleAsWeDoWithTheSameChances() throws IOException {
        PeerProgram python = PeerProgram.named("python3", "python");
        List<Wanted> all = wanted();
        StringBuilder cases = new StringBuilder();
        for (Wanted one : all) {
            ObjectNode json = JSON.createObjectNode().put("rule", one.rule).put("seed", one.seed);
            ObjectNode strata = json.putObject("strata");
            one.strata.keySet().forEach(name -> Frames.ids(name, one.strata).forEach(strata.withArray(name)::add));
            one.strata.keySet().forEach(name -> strata.withArray(name));
            cases.append(JSON.writeValueAsString(json)).append('\n');
        }
        Files.writeString(folder.resolve("cases.jsonl"), cases);

        PeerProgram.Outcome outcome =
                python.run(folder, List.of(PYTHON.toAbsolutePath().toString(), "cases.jsonl"));

        assertThat(outcome.errors()).isEmpty();
        List<String> lines = outcome.output().lines().toList();
        assertThat(lines).hasSize(all.size());
        for (int i = 0; i < all.size(); i++) {
            compare(all.get(i), JSON.readTree(lines.get(i)));
        }
    }

    private static void compare(Wanted one, JsonNode theirs) {
        DrawPlan plan = Frames.plan(one.rule, one.strata);
        Map<String, List<List<String>>> ours = new HashMap<>();
        Frames.draw(plan, one.seed, one.strata)
                .strata()
                .forEach(stratum -> ours.put(stratum.name(), List.of(ids(stratum.cases()), ids(stratum.reserves()))));
        Map<String, List<List<String>>> python = new HashMap<>();
        theirs.path("strata")
                .properties()
                .forEach(stratum -> python.put(
                        stratum.getKey(),
                        List.of(
                                texts(stratum.getValue().path(0)),
                                texts(stratum.getValue().path(1)))));
        assertThat(ours).as("%s", one).isEqualTo(python);
        plan.communes()
                .forEach((commune, chance) -> assertThat(chance)
                        .isEqualTo(theirs.path("places").path(commune).asDouble(), within(1e-12)));
        if (!plan.communes().isEmpty()) {
            plan.strata()
                    .forEach(stratum -> assertThat(stratum.placeProbability())
                            .isEqualTo(
                                    theirs.path("places").path(stratum.name()).asDouble(), within(1e-12)));
        }
    }

    private static List<String> ids(List<DrawnSample.Case> cases) {
        return cases.stream().map(DrawnSample.Case::id).toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    private static List<Wanted> wanted() {
        Random random = new Random(2026);
        List<Wanted> all = new ArrayList<>();
        while (all.size() < DRAWS) {
            String design = List.of("list/1", "service/1", "area/1").get(random.nextInt(3));
            Map<String, Long> strata = strata(design, random);
            String rule = rule(design, random);
            boolean goes = SamplingRule.read(rule) instanceof RuleReading.Accepted(SamplingRule read)
                    && DrawPlan.of(read, strata) instanceof DrawPlan.Check.Accepted;
            if (goes) {
                all.add(new Wanted(rule, "gieo " + random.nextInt(1_000_000), strata));
            }
        }
        return all;
    }

    private static Map<String, Long> strata(String design, Random random) {
        Map<String, Long> strata = new TreeMap<>(Utf8Order.OF_TEXTS);
        int units = 1 + random.nextInt(6);
        for (int unit = 0; unit < units; unit++) {
            String code = Integer.toString(25195 + unit);
            if (design.equals("list/1")) {
                strata.put(code, size(random));
            } else {
                int rooms = 1 + random.nextInt(5);
                for (int room = 0; room < rooms; room++) {
                    strata.put(code + (design.equals("area/1") ? "/Ấp " : "/f") + room, size(random));
                }
            }
        }
        return strata;
    }

    private static long size(Random random) {
        return random.nextInt(6) == 0 ? random.nextInt(3) : 1 + random.nextInt(1 << (1 + random.nextInt(7)));
    }

    private static String rule(String design, Random random) {
        String reserves = random.nextBoolean() ? "" : " reserves=" + (1 + random.nextInt(20));
        String households = random.nextInt(3) > 0 ? "" : " of=households cap=4";
        if (design.equals("area/1")) {
            return "area/1 communes=" + (1 + random.nextInt(4)) + " villages=" + (1 + random.nextInt(3)) + " cases="
                    + (1 + random.nextInt(9)) + reserves + (households.isEmpty() ? " of=persons" : households);
        }
        if (design.equals("list/1") && random.nextInt(8) == 0) {
            return design + households;
        }
        String by = List.of("proportional", "equal", "root", "neyman").get(random.nextInt(4));
        String least = random.nextBoolean() ? "" : " min=" + (1 + random.nextInt(4));
        String deviations = "";
        if (by.equals("neyman")) {
            deviations = design.equals("list/1")
                    ? " sd=25195:0.5,25196:0.25,25197:0.125,25198:0.3,25199:1.1,25200:0.000001"
                    : " sd=f0:0.5,f1:0.4,f2:0.31,f3:0.27,f4:0.2";
        }
        return design + " cases=" + (1 + random.nextInt(80)) + reserves + " by=" + by + least + deviations + households;
    }
}

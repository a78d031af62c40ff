package vn.sipas.field.office.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.field.survey.sample.Seed;
import vn.sipas.field.survey.sample.draw.DrawCheck;
import vn.sipas.field.survey.sample.draw.DrawPlan;
import vn.sipas.field.survey.sample.draw.DrawnSample;
import vn.sipas.field.survey.sample.draw.RuleReading;
import vn.sipas.field.survey.sample.draw.SamplingRule;

class SharesTest {

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "5", "7", "12", "40"})
    void everyCaseGoesToOnePersonAndLoadsDifferByOneAtMost(int people) {
        DrawnSample sample = sample("area/1 communes=4 villages=2 cases=5 reserves=3 of=persons");

        List<Shares.Share> shares = Shares.of(sample, people);

        List<String> cases =
                shares.stream().flatMap(share -> share.cases().stream()).toList();
        assertThat(cases)
                .containsExactlyElementsOf(sample.strata().stream()
                        .flatMap(stratum -> stratum.cases().stream())
                        .map(DrawnSample.Case::id)
                        .toList());
        assertThat(shares.stream().mapToInt(share -> share.cases().size()).max().orElseThrow()
                        - shares.stream()
                                .mapToInt(share -> share.cases().size())
                                .min()
                                .orElseThrow())
                .isLessThanOrEqualTo(1);
        assertThat(shares.stream().flatMap(share -> share.reserves().stream()))
                .containsExactlyInAnyOrderElementsOf(sample.strata().stream()
                        .flatMap(stratum -> stratum.reserves().stream())
                        .map(DrawnSample.Case::id)
                        .toList());
    }

    private static DrawnSample sample(String rule) {
        Map<String, Long> strata = new TreeMap<>();
        Map<String, List<String>> ids = new TreeMap<>();
        for (int commune = 1; commune <= 6; commune++) {
            for (int village = 1; village <= 3; village++) {
                String stratum = "2500" + commune + "/Ấp " + village;
                int listed = 8 + commune + village;
                String prefix = "2500" + commune + "-" + village;
                strata.put(stratum, (long) listed);
                ids.put(
                        stratum,
                        new ArrayList<>(IntStream.range(0, listed)
                                .mapToObj(number -> "%s%03d".formatted(prefix, number))
                                .toList()));
            }
        }
        SamplingRule read = ((RuleReading.Accepted) SamplingRule.read(rule)).rule();
        DrawPlan plan = ((DrawPlan.Check.Accepted) DrawPlan.of(read, strata)).plan();
        return ((DrawCheck.Drawn) plan.draw(new Seed("41"), stratum -> ids.getOrDefault(stratum, List.of()))).sample();
    }
}

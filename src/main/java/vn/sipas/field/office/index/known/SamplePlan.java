package vn.sipas.field.office.index.known;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sipas.field.base.sheet.Sheet;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.survey.sample.SizedDraw;
import vn.sipas.field.survey.sample.draw.DrawnSample;
import vn.sipas.field.survey.sample.draw.SamplingRule;

/**
 * How each case was drawn: its stratum, its first-stage unit (village) and its weight, one over the probability of being drawn.
 *
 * @param places by case
 * @param weighted whether weights were given; else all are 1
 * @param finite whether the numbers of first-stage units in the population were given
 */
public record SamplePlan(Map<CaseId, Place> places, boolean weighted, boolean finite) {

    private static final TableReader.Heading CASE = TableReader.Heading.of("case", "ma mau", "mau");
    private static final TableReader.Heading STRATUM = TableReader.Heading.of("stratum", "tang", "don vi");
    private static final TableReader.Heading CLUSTER =
            TableReader.Heading.of("psu", "cluster", "cum", "thon", "ap", "to dan pho", "village");
    private static final TableReader.Heading WEIGHT = TableReader.Heading.of("weight", "trong so");
    private static final TableReader.Heading POPULATION = TableReader.Heading.of("fpc", "so cum", "clusters");
    private static final double HEAVIEST = 1e9;

    /** The stratum of all communes that were not certain. */
    private static final String DRAWN_COMMUNES = "communes";

    public SamplePlan {
        places = Map.copyOf(places);
    }

    /**
     * One case's place.
     *
     * @param cluster empty for somebody drawn by himself, who is a cluster of his own
     * @param weight above 0
     * @param population first-stage units in the stratum, at least 1; 0 where it is not known
     */
    public record Place(String stratum, String cluster, double weight, double population) {}

    /**
     * The places of everybody drawn by the season's own draw, reserves too, each with the weight 1 ÷ its exact chance. Where people
     * were drawn in strata, each is a cluster of his own and the stratum's list the finite population. By the area rule the drawn
     * communes are the clusters of one stratum, taken as drawn with replacement, which makes errors rather too large than too small;
     * a commune that was certain is a stratum with its villages as clusters.
     */
    public static SamplePlan of(DrawnSample sample) {
        boolean area = sample.rule() instanceof SamplingRule.Area;
        Set<String> certain = sample.communes().stream()
                .filter(SizedDraw.Drawn::certain)
                .map(SizedDraw.Drawn::id)
                .collect(Collectors.toSet());
        Map<CaseId, Place> places = new HashMap<>();
        for (DrawnSample.Stratum stratum : sample.strata()) {
            String commune = area ? stratum.name().substring(0, stratum.name().indexOf('/')) : "";
            Stream.concat(stratum.cases().stream(), stratum.reserves().stream())
                    .forEach(one -> places.put(
                            new CaseId(one.id()),
                            !area
                                    ? new Place(stratum.name(), "", one.weight(), stratum.listed())
                                    : certain.contains(commune)
                                            ? new Place(commune, stratum.name(), one.weight(), 0)
                                            : new Place(DRAWN_COMMUNES, commune, one.weight(), 0)));
        }
        return new SamplePlan(places, true, !area);
    }

    /** The same with the weight of these cases that many times as large: of a drawn household one adult was asked. */
    public SamplePlan times(Map<CaseId, Integer> factors) {
        Map<CaseId, Place> weighed = new HashMap<>(places);
        factors.forEach((caseId, factor) -> weighed.computeIfPresent(
                caseId,
                (_, place) ->
                        new Place(place.stratum(), place.cluster(), place.weight() * factor, place.population())));
        return new SamplePlan(weighed, weighted, finite);
    }

    public Optional<Place> of(CaseId caseId) {
        return Optional.ofNullable(places.get(caseId));
    }

    /** Reads the columns {@code case}, {@code stratum}, {@code psu}, and if they are there {@code weight} and {@code fpc}. */
    public static TableReading<SamplePlan> read(Sheet sheet) {
        TableReader table = new TableReader(sheet, List.of(CASE, STRATUM, CLUSTER), List.of(WEIGHT, POPULATION));
        Map<CaseId, Place> places = new HashMap<>();
        for (Sheet.Row row : table.rows()) {
            Optional<String> caseId = table.text(row, CASE);
            Optional<String> stratum = table.text(row, STRATUM);
            Optional<String> cluster = table.text(row, CLUSTER);
            OptionalDouble weight =
                    table.has(WEIGHT) ? table.number(row, WEIGHT, Double.MIN_VALUE, HEAVIEST) : OptionalDouble.of(1);
            OptionalDouble population =
                    table.has(POPULATION) ? table.number(row, POPULATION, 1, HEAVIEST) : OptionalDouble.of(0);
            if (caseId.filter(CaseId::isCaseId).isPresent()
                    && stratum.isPresent()
                    && cluster.isPresent()
                    && weight.isPresent()
                    && population.isPresent()) {
                Place place = new Place(stratum.get(), cluster.get(), weight.getAsDouble(), population.getAsDouble());
                if (places.putIfAbsent(new CaseId(caseId.get()), place) != null) {
                    table.fault(TableFault.TABLE_ROW_TWICE, row, CASE);
                }
            } else if (caseId.isPresent() && !CaseId.isCaseId(caseId.get())) {
                table.fault(TableFault.TABLE_CELL_EMPTY, row, CASE);
            }
        }
        return table.result(new SamplePlan(places, table.has(WEIGHT), table.has(POPULATION)));
    }
}

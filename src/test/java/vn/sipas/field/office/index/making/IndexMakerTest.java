package vn.sipas.field.office.index.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.field.app.practice.Practice;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Completeness;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.office.answers.ClosedQuestion;
import vn.sipas.field.office.answers.Interviews;
import vn.sipas.field.office.answers.Questionnaire;
import vn.sipas.field.office.answers.Rows;
import vn.sipas.field.office.estimate.Publication.Withheld;
import vn.sipas.field.office.estimate.design.Caps;
import vn.sipas.field.office.index.Basis;
import vn.sipas.field.office.index.Breakdown;
import vn.sipas.field.office.index.Comparison;
import vn.sipas.field.office.index.Distribution;
import vn.sipas.field.office.index.Measure;
import vn.sipas.field.office.index.MeasureRow;
import vn.sipas.field.office.index.Reconciliation;
import vn.sipas.field.office.index.RuleName;
import vn.sipas.field.office.index.SeasonIndex;
import vn.sipas.field.office.index.TargetVerdict;
import vn.sipas.field.office.index.known.EarlierSeasons;
import vn.sipas.field.office.index.known.Populations;
import vn.sipas.field.office.index.known.SamplePlan;

class IndexMakerTest {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final Questionnaire FORM = Questionnaire.of(Practice.shippedForm(), "vi");
    private static final List<String> POLICY = items("policy");
    private static final List<String> SERVICE = items("service");
    private static final int PEOPLE = 1_000;
    private static final String SATISFIED = "4";
    private static final String NEUTRAL = "3";

    private String rule = "pooled-items/1+unweighted";
    private BigDecimal target = new BigDecimal("85");
    private Optional<SamplePlan> sample = Optional.empty();
    private Optional<Populations> populations = Optional.empty();
    private EarlierSeasons earlier = new EarlierSeasons(List.of());
    private Function<Interviews.Source, String> unitOf = _ -> "25195";

    /** Published: nation 2024, Hà Nội 2024, Hà Nội 2023 (notes on the survey). */
    @ParameterizedTest
    @CsvSource({"83.84, 84.09, 83.94", "86.51, 86.49, 86.50", "83.46, 83.72, 83.57"})
    void poolingTheItemsGivesWhatTheMinistryPublished(String policy, String service, String index) {
        SeasonIndex made = made(people(policy, service));

        assertThat(row(made, "policy").figures().unweighted().percent()).isEqualTo(new BigDecimal(policy));
        assertThat(row(made, "service").figures().unweighted().percent()).isEqualTo(new BigDecimal(service));
        assertThat(row(made, "").figures().unweighted().percent()).isEqualTo(new BigDecimal(index));
    }

    @Test
    void theMeanOfContentsIsTheOtherRule() {
        rule = "mean-of-contents/1";

        SeasonIndex made = made(people("83.84", "84.09"));

        assertThat(row(made, "").figures().unweighted().percent()).isEqualTo(new BigDecimal("83.96"));
        assertThat(made.rule().text()).isEqualTo("mean-of-contents/1+unweighted");
    }

    /** Published: 31 forms, 10 very satisfied, 16 satisfied, 5 neutral: 83,87 %. */
    @Test
    void thirtyOneFormsGiveThePublishedShare() {
        Rows rows = new Rows(FORM);
        for (int i = 0; i < 31; i++) {
            rows.add(Map.of("C9_24", i < 10 ? "5" : i < 26 ? "4" : "3"));
        }

        assertThat(row(made(rows.make()), "C9_24").figures().unweighted().percent())
                .isEqualTo(new BigDecimal("83.87"));
    }

    @Test
    void aHalfOfTheLastDecimalIsRoundedUpFromTheExactFraction() {
        Rows rows = new Rows(FORM);
        for (int i = 0; i < 800; i++) {
            rows.add(Map.of("C9_24", i < 1 ? SATISFIED : NEUTRAL));
        }

        // 1/800 is 0.125 %.
        assertThat(row(made(rows.make()), "C9_24").figures().unweighted().percent())
                .isEqualTo(new BigDecimal("0.13"));
    }

    @Test
    void measuresAreTheMinistrysFiftyOne() {
        SeasonIndex made = made(people("83.84", "84.09"));

        assertThat(made.rows()).hasSize(51);
        assertThat(made.measures())
                .hasSize(12)
                .first()
                .extracting(Measure::items)
                .isEqualTo(39);
        assertThat(made.rows().stream().map(row -> row.measure().level()).limit(4))
                .containsExactly(
                        Measure.Level.OVERALL, Measure.Level.CONTENT, Measure.Level.FACTOR, Measure.Level.ITEM);
    }

    @Test
    void pointsLostOfTheContentsMakeUpWhatTheIndexLacks() {
        SeasonIndex made = made(people("83.84", "84.09"));

        BigDecimal lost =
                row(made, "policy").pointsLost().add(row(made, "service").pointsLost());

        assertThat(lost.add(row(made, "").figures().unweighted().percent())).isEqualTo(new BigDecimal("100.00"));
    }

    @Test
    void whoAnsweredNothingOfAMeasureIsMissingThereAndNotASmallerShare() {
        Rows rows = new Rows(FORM);
        for (int i = 0; i < 40; i++) {
            rows.add(i < 30 ? Map.of("C9_24", SATISFIED, "C9_25", NEUTRAL) : Map.of("C9_25", NEUTRAL));
        }

        MeasureRow item = row(made(rows.make()), "C9_24");

        assertThat(item.figures().unweighted().percent()).isEqualTo(new BigDecimal("100.00"));
        assertThat(item.without()).isEqualTo(10);
        assertThat(item.answersMissing()).isEqualTo(new BigDecimal("25.00"));
    }

    @Test
    void fewerThanThirtyAreNotPublished() {
        Rows rows = new Rows(FORM);
        for (int i = 0; i < 29; i++) {
            rows.add(Map.of("C9_24", i % 3 == 0 ? NEUTRAL : SATISFIED));
        }

        assertThat(row(made(rows.make()), "")
                        .figures()
                        .unweighted()
                        .publication()
                        .withheld())
                .contains(Withheld.FEW_CASES);
    }

    @Test
    void withoutATargetInTheIntervalTheVerdictIsClear() {
        Interviews people = people("83.84", "84.09");

        target = new BigDecimal("70");
        assertThat(made(people).verdict()).isEqualTo(TargetVerdict.MET);
        target = new BigDecimal("95");
        assertThat(made(people).verdict()).isEqualTo(TargetVerdict.MISSED);
        target = new BigDecimal("84");
        assertThat(made(people).verdict()).isEqualTo(TargetVerdict.OPEN);
    }

    @Test
    void breakdownsPartThePeopleAndTellWhoIsInNone() {
        Rows rows = new Rows(FORM);
        for (int i = 0; i < 100; i++) {
            Map<String, String> answers = new HashMap<>(Map.of("C9_24", i < 60 ? SATISFIED : NEUTRAL));
            if (i < 90) {
                answers.put("A1", i % 2 == 0 ? "1" : "2");
            }
            rows.add(answers, Map.of(), i < 10 ? Mode.PHONE : Mode.LAPTOP, Completeness.COMPLETE);
        }

        SeasonIndex made = made(rows.make());

        Breakdown sex = breakdown(made, "sex");
        assertThat(sex.unknown()).isEqualTo(10);
        assertThat(sex.groups()).extracting(Breakdown.Group::interviews).containsExactly(45, 45);
        assertThat(sex.groups().getFirst().overall().orElseThrow().unweighted().chosen())
                .isEqualTo(30);
        assertThat(breakdown(made, Breakdown.MODE).groups().stream()
                        .filter(group -> group.code().equals("phone")))
                .singleElement()
                .extracting(Breakdown.Group::interviews)
                .isEqualTo(10);
        assertThat(made.breakdowns().getFirst().code()).isEqualTo(Breakdown.UNIT);
    }

    @Test
    void unitsThatDifferClearlyAreToldApartAndOthersAreNot() {
        Rows rows = new Rows(FORM);
        for (int i = 0; i < 300; i++) {
            int unit = i % 3;
            boolean content = i / 3 % 10 < (unit == 2 ? 2 : 8);
            rows.add(Map.of("C9_24", content ? SATISFIED : NEUTRAL));
        }
        unitOf = source -> "u" + Integer.parseInt(source.caseId().text().substring(1)) % 3;

        Breakdown units = made(rows.make()).breakdowns().getFirst();

        assertThat(units.groups())
                .extracting(Breakdown.Group::notApart)
                .containsExactly(List.of(1), List.of(0), List.of());
    }

    @Test
    void severalPresentMakeOverlappingGroups() {
        Rows rows = new Rows(FORM);
        String key = FORM.questions().stream()
                .filter(question -> question.breakdown().equals(Optional.of("present")))
                .map(ClosedQuestion::key)
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < 40; i++) {
            rows.add(Map.of("C9_24", SATISFIED, key, "2 3"));
        }

        Breakdown present = breakdown(made(rows.make()), "present");

        assertThat(present.overlapping()).isTrue();
        assertThat(present.groups()).extracting(Breakdown.Group::interviews).contains(40, 40, 0);
    }

    @Test
    void aDistributionSumsToThoseWhoAnsweredAndTellsWhyOthersDidNot() {
        Rows rows = new Rows(FORM);
        for (int i = 0; i < 50; i++) {
            rows.add(
                    i < 40 ? Map.of("C9_24", SATISFIED, "C10_1", i < 10 ? "3" : "4") : Map.of("C9_24", SATISFIED),
                    i < 45 && i >= 40 ? Map.of("C10_1", Missing.REFUSES) : Map.of(),
                    Mode.LAPTOP,
                    Completeness.COMPLETE);
        }

        Distribution wish = made(rows.make()).distributions().stream()
                .filter(each -> each.question().equals("C10_1"))
                .findFirst()
                .orElseThrow();

        assertThat(wish.topic()).isEqualTo("expectation");
        assertThat(wish.bars()).extracting(Distribution.Bar::count).containsExactly(0L, 0L, 10L, 30L);
        assertThat(wish.bars().getLast().figures().orElseThrow().unweighted().percent())
                .isEqualTo(new BigDecimal("75.00"));
        assertThat(wish.answered()).isEqualTo(40);
        assertThat(wish.reasons()).containsExactly(Map.entry(Missing.REFUSES, 5));
        assertThat(wish.silent()).isEqualTo(5);
    }

    @Test
    void weightsOfTheSampleMoveTheHeadlineAndTheUnweightedStaysBeside() {
        rule = "pooled-items/1+design";
        Interviews people = halves();
        // The satisfied half weighs three times as much.
        sample = Optional.of(plan(people, row -> row < 50 ? 3 : 1, row -> "v" + row % 10));

        SeasonIndex made = made(people);

        assertThat(row(made, "").figures().unweighted().percent()).isEqualTo(new BigDecimal("50.00"));
        assertThat(row(made, "").figures().headline().percent()).isEqualTo(new BigDecimal("75.00"));
        assertThat(made.sample().clusters()).isEqualTo(10);
        assertThat(row(made, "").figures().headline().degrees()).isEqualTo(9);
        // Kish: n Σw² / (Σw)² = 100 · (50 · 9 + 50) / 200².
        assertThat(made.sample().kish()).isEqualTo(1.25);
    }

    @Test
    void rakingBringsGroupsToTheirPopulations() {
        rule = "pooled-items/1+raked";
        populations = Optional.of(new Populations(Map.of("sex", Map.of("1", 900.0, "2", 100.0))));

        SeasonIndex made = made(halves());

        // The satisfied half are men, nine tenths of the population.
        assertThat(row(made, "").figures().headline().percent()).isEqualTo(new BigDecimal("90.00"));
    }

    @Test
    void whatIsMissingForTheRuleIsTold() {
        rule = "pooled-items/1+design";
        assertThat(faults(halves())).containsExactly(IndexFault.WEIGHTS_MISSING);

        rule = "pooled-items/1+raked";
        assertThat(faults(halves())).containsExactly(IndexFault.POPULATIONS_MISSING);

        populations = Optional.of(new Populations(Map.of("sex", Map.of("1", 900.0, "3", 100.0))));
        assertThat(faults(halves())).containsExactly(IndexFault.POPULATION_OF_NOTHING);
    }

    @Test
    void aCaseThatIsNotInTheSampleIsNamed() {
        sample = Optional.of(new SamplePlan(Map.of(), true, false));

        IndexMaking making = making(halves());

        assertThat(((IndexMaking.Refused) making).faults().getFirst().detail()).startsWith("c0, c1, c2");
    }

    @Test
    void oneInterviewIsTooFew() {
        assertThat(faults(new Rows(FORM).add(Map.of("C9_24", SATISFIED)).make()))
                .containsExactly(IndexFault.TOO_FEW_INTERVIEWS);
    }

    @Test
    void whereNobodyAnsweredAnItemThereIsNoIndex() {
        assertThat(faults(new Rows(FORM)
                        .add(Map.of("A1", "1"))
                        .add(Map.of("A1", "2"))
                        .make()))
                .containsExactly(IndexFault.NOBODY_ANSWERED);
    }

    @Test
    void aPublishedFigureGivesADifferenceWithoutAnInterval() {
        earlier = new EarlierSeasons(List.of(
                new EarlierSeasons.Found("2024", "", new BigDecimal("80.00"), Optional.empty()),
                new EarlierSeasons.Found(
                        "2025",
                        "service",
                        new BigDecimal("84.09"),
                        Optional.of(new EarlierSeasons.Uncertainty(0.01, 500)))));

        List<Comparison> comparisons = made(people("83.84", "84.09")).comparisons();

        assertThat(comparisons.getFirst().difference()).isEqualTo(new BigDecimal("3.94"));
        assertThat(comparisons.getFirst().interval()).isEmpty();
        assertThat(comparisons.getLast().difference()).isEqualTo(new BigDecimal("0.00"));
        assertThat(comparisons.getLast().interval()).isPresent();
        assertThat(comparisons.getLast().probability().orElseThrow()).isGreaterThan(0.9);
    }

    @Test
    void theResultIsTheSameEveryTime() {
        Interviews people = people("86.51", "86.49");

        assertThat(made(people)).isEqualTo(made(people));
    }

    /** A thousand people; contents have the given shares of satisfied answers as nearly as whole answers allow. */
    private static Interviews people(String policy, String service) {
        long ofPolicy = Math.round(Double.parseDouble(policy) / 100 * PEOPLE * POLICY.size());
        long ofService = Math.round(Double.parseDouble(service) / 100 * PEOPLE * SERVICE.size());
        Rows rows = new Rows(FORM);
        for (int person = 0; person < PEOPLE; person++) {
            Map<String, String> answers = new HashMap<>();
            fill(answers, POLICY, person, ofPolicy);
            fill(answers, SERVICE, person, ofService);
            rows.add(answers);
        }
        return rows.make();
    }

    private static void fill(Map<String, String> answers, List<String> items, int person, long satisfied) {
        for (int item = 0; item < items.size(); item++) {
            answers.put(items.get(item), (long) item * PEOPLE + person < satisfied ? SATISFIED : NEUTRAL);
        }
    }

    /** Fifty satisfied men, then fifty women who are not. */
    private static Interviews halves() {
        Rows rows = new Rows(FORM);
        for (int i = 0; i < 100; i++) {
            rows.add(Map.of("A1", i < 50 ? "1" : "2", "C9_24", i < 50 ? SATISFIED : NEUTRAL));
        }
        return rows.make();
    }

    private static SamplePlan plan(
            Interviews people, Function<Integer, Integer> weight, Function<Integer, String> village) {
        Map<CaseId, SamplePlan.Place> places = new HashMap<>();
        for (int row = 0; row < people.count(); row++) {
            places.put(
                    people.source(row).caseId(),
                    new SamplePlan.Place("25195", village.apply(row), weight.apply(row), 0));
        }
        return new SamplePlan(places, true, false);
    }

    private SeasonIndex made(Interviews interviews) {
        return switch (making(interviews)) {
            case IndexMaking.Made(SeasonIndex index) -> index;
            case IndexMaking.Refused(var faults) -> throw new AssertionError(faults.toString());
        };
    }

    private List<Reason> faults(Interviews interviews) {
        return ((IndexMaking.Refused) making(interviews))
                .faults().stream().map(IndexMaking.Fault::why).toList();
    }

    private IndexMaking making(Interviews interviews) {
        SeasonIndex.Heading heading = new SeasonIndex.Heading(
                "dong-nai-2026",
                "Đo lường sự hài lòng năm 2026",
                "Đồng Nai",
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 10, 31),
                target,
                List.of("2026112802"),
                Basis.COUNTED,
                "0000",
                OffsetDateTime.parse("2026-11-02T08:15:30+07:00"));
        IndexSource source = new IndexSource(
                heading,
                RuleName.read(rule).orElseThrow(),
                FORM,
                Map.of(Basis.COUNTED, interviews),
                new Reconciliation(1, interviews.count(), Map.of(), interviews.count()),
                unitOf,
                _ -> Optional.empty(),
                Optional.empty(),
                sample,
                populations,
                Caps.NONE,
                earlier);
        return IndexMaker.make(source, VIETNAMESE);
    }

    private static MeasureRow row(SeasonIndex index, String code) {
        return index.rows().stream()
                .filter(row -> row.measure().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Breakdown breakdown(SeasonIndex index, String code) {
        return index.breakdowns().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> items(String content) {
        return FORM.questions().stream()
                .filter(question -> question.content().equals(Optional.of(content)))
                .map(ClosedQuestion::key)
                .toList();
    }
}

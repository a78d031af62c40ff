package vn.sipas.field.survey.reserve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.survey.interview.Outcome;
import vn.sipas.field.survey.sample.reserve.ReserveRule;

class ReservesTest {

    private static final String STRATUM = "26041/Ấp 1";
    private static final ReserveRule.Missing ONE_MISSING = new ReserveRule.Missing(1, 0, true);

    /**
     * Drawn cases A, B, C and the reserves R1, R2, R3. A letter with + was given up, with ? was tried in vain; {@code next} is what
     * comes next, with ! if it may be opened, and behind a slash in whose place.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "A B C                | -        | R1",
                "A? B C               | -        | R1",
                "A+ B C               | -        | R1!/A",
                "A+ B C               | R1       | R2",
                "A+ B+ C              | R1       | R2!/B",
                "A+ B+ C+             | R1       | R2!/B",
                "A+ B C R1+           | R1       | R2!/R1",
                // A closed reserve is no case that could be given up.
                "A B C R1+            | -        | R1",
                // Somebody opened the second before the first: the first comes next, once two are given up.
                "A+ B C               | R2       | R1",
                "A+ B+ C              | R2       | R1!/B",
                "A+ B+ C+             | R1 R2 R3 | none"
            })
    void reservesOpenInOrderAndOnlyForCasesGivenUp(String ended, String released, String next) {
        Reserves reserves = reserves(ended, released);

        assertThat(reserves.strata())
                .singleElement()
                .satisfies(stratum -> assertThat(told(stratum)).isEqualTo(next));
    }

    @Test
    void whatIsMissingIsToldWithTheNearestFirst() {
        Reserves.Known far =
                new Reserves.Known(id("A"), STRATUM, 0, new CaseEnd.NotMet(new ReserveRule.Missing(2, 1, true)));
        Reserves.Known near = new Reserves.Known(id("B"), STRATUM, 0, new CaseEnd.NotMet(ONE_MISSING));
        Reserves.Known reserve = new Reserves.Known(id("R1"), STRATUM, 1, new CaseEnd.Going());

        Reserves reserves = new Reserves(List.of(far, near, reserve), Set.of());

        assertThat(reserves.strata().getFirst().step())
                .isEqualTo(new Reserves.Step.TooEarly(
                        id("R1"),
                        List.of(
                                new Reserves.NotYet(id("B"), ONE_MISSING),
                                new Reserves.NotYet(id("A"), new ReserveRule.Missing(2, 1, true)))));
    }

    @Test
    void reservesStandInForTheirOwnStratumOnly() {
        Reserves.Known given = new Reserves.Known(id("A"), "26041/Ấp 2", 0, givenUp(1));
        Reserves.Known reserve = new Reserves.Known(id("R1"), STRATUM, 1, new CaseEnd.Going());

        Reserves reserves = new Reserves(List.of(given, reserve), Set.of());

        assertThat(reserves.strata())
                .singleElement()
                .satisfies(stratum -> assertThat(told(stratum)).isEqualTo("R1"));
    }

    @Test
    void closedIsAReserveThatNobodyReleased() {
        Reserves reserves = reserves("A+ B C", "R1");

        assertThat(List.of("A", "R1", "R2", "R3", "nobody"))
                .filteredOn(name -> reserves.isClosed(id(name)))
                .containsExactly("R2", "R3");
        assertThat(reserves.waitingIn(id("R3")).flatMap(Reserves.Stratum::next)).contains(id("R2"));
        assertThat(reserves.waitingIn(id("R1"))).isEmpty();
    }

    private static Reserves reserves(String ended, String released) {
        List<String> all = Arrays.asList(ended.split(" "));
        List<Reserves.Known> cases = new ArrayList<>();
        for (String name : List.of("A", "B", "C", "R3", "R1", "R2")) {
            int hour = all.indexOf(name + "+");
            CaseEnd end = hour >= 0
                    ? givenUp(hour)
                    : all.contains(name + "?") ? new CaseEnd.NotMet(ONE_MISSING) : new CaseEnd.Going();
            int reserve = name.startsWith("R") ? Integer.parseInt(name.substring(1)) : 0;
            cases.add(new Reserves.Known(id(name), STRATUM, reserve, end));
        }
        Set<CaseId> open = Optional.ofNullable(released).stream()
                .flatMap(text -> Arrays.stream(text.split(" ")))
                .map(ReservesTest::id)
                .collect(Collectors.toSet());
        return new Reserves(cases, open);
    }

    private static CaseEnd givenUp(int hour) {
        return new CaseEnd.GivenUp(
                Outcome.MOVED, LocalDateTime.parse("2026-10-05T08:00").plusHours(hour));
    }

    private static String told(Reserves.Stratum stratum) {
        return switch (stratum.step()) {
            case Reserves.Step.MayOpen(CaseId reserve, CaseId instead, Outcome _) -> reserve + "!/" + instead;
            case Reserves.Step.TooEarly(CaseId reserve, List<Reserves.NotYet> _) -> reserve.text();
            case Reserves.Step.NoneLeft() -> "none";
        };
    }

    private static CaseId id(String name) {
        return new CaseId(name);
    }
}

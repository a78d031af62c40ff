package vn.sipas.field.office.review.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Completeness;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.survey.interview.Outcome;

class ProgressTest {

    private static final BookName HA = book("1");
    private static final BookName TAM = book("2");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Test
    void everyCaseIsCountedOnceForItsUnitAndOnceForItsPerson() {
        Progress progress = Progress.of(
                List.of(
                        given(0, "25195", HA, false),
                        given(1, "25195", TAM, false),
                        given(2, "25196", TAM, true),
                        given(3, "25196", TAM, false)),
                List.of(finished(0, Mode.LAPTOP, MONDAY), finished(2, Mode.PHONE, MONDAY.plusDays(2))),
                id -> id.equals(caseId(3)) ? Optional.of(Outcome.REFUSED_SELF) : Optional.empty());

        assertThat(progress.all().all()).isEqualTo(new Response(2, 0, 1, 0, 0, 0, 1));
        assertThat(progress.units())
                .extractingByKeys("25195", "25196")
                .extracting(Progress.Row::all)
                .containsExactly(new Response(1, 0, 0, 0, 0, 0, 1), new Response(1, 0, 1, 0, 0, 0, 0));
        assertThat(progress.people())
                .extractingByKey(TAM.text())
                .satisfies(row -> assertThat(row.all().released()).isEqualTo(3));
        assertThat(progress.modes()).isEqualTo(Map.of(Mode.LAPTOP, 1, Mode.PHONE, 1));
        assertThat(progress.days()).isEqualTo(Map.of(MONDAY, 1, MONDAY.plusDays(2), 1));
    }

    @Test
    void aRateOverOriginalsAloneLeavesOpenedReservesOut() {
        Progress progress = Progress.of(
                List.of(given(0, "25195", HA, false), given(1, "25195", HA, true)),
                List.of(finished(1, Mode.LAPTOP, MONDAY)),
                _ -> Optional.of(Outcome.REFUSED_SELF));

        assertThat(progress.all().all().rr1()).contains(new BigDecimal("50.00"));
        assertThat(progress.all().originals().rr1()).contains(new BigDecimal("0.00"));
    }

    @Test
    void anInterviewOfACaseInNoListIsTold() {
        Progress progress = Progress.of(
                List.of(given(0, "25195", HA, false)),
                List.of(finished(9, Mode.LAPTOP, MONDAY)),
                _ -> Optional.empty());

        assertThat(progress.unlisted()).isEqualTo(1);
        assertThat(progress.all().all().complete()).isZero();
    }

    @Test
    void onlyCompleteInterviewsAreCountedByDay() {
        Progress progress = Progress.of(
                List.of(given(0, "25195", HA, false), given(1, "25195", HA, false)),
                List.of(
                        finished(0, Mode.LAPTOP, MONDAY),
                        new Progress.Finished(caseId(1), Mode.LAPTOP, Completeness.BREAK_OFF, MONDAY)),
                _ -> Optional.empty());

        assertThat(progress.days()).isEqualTo(Map.of(MONDAY, 1));
        assertThat(progress.modes()).isEqualTo(Map.of(Mode.LAPTOP, 2));
    }

    @Test
    void whatIsNeededADayIsRoundedUpOverTheDaysThatAreLeft() {
        Progress progress = Progress.of(
                IntStream.range(0, 20)
                        .mapToObj(n -> given(n, "25195", HA, false))
                        .toList(),
                IntStream.range(0, 7)
                        .mapToObj(n -> finished(n, Mode.LAPTOP, MONDAY.plusDays(n)))
                        .toList(),
                _ -> Optional.empty());

        Pace pace = Pace.of(progress, MONDAY, MONDAY.plusDays(9), MONDAY.plusDays(7));

        assertThat(pace).isEqualTo(new Pace(20, 7, 3, new BigDecimal("1.0")));
        assertThat(pace.needed()).hasValue(5);
    }

    @Test
    void nothingIsNeededOnceAllIsDoneOrTheTimeIsOver() {
        Progress progress = Progress.of(List.of(given(0, "25195", HA, false)), List.of(), _ -> Optional.empty());

        assertThat(Pace.of(progress, MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(2))
                        .needed())
                .isEmpty();
        assertThat(Pace.of(progress, MONDAY, MONDAY.plusDays(1), MONDAY.minusDays(5))
                        .daysLeft())
                .isEqualTo(2);
    }

    @Test
    void aLaptopIsOverdueAfterItsThirdDayOfSilence() {
        assertThat(laptop(Optional.empty(), 2).state()).isEqualTo(Laptop.State.IN_TIME);
        assertThat(laptop(Optional.empty(), 3).state()).isEqualTo(Laptop.State.DUE);
        assertThat(laptop(Optional.empty(), 4).state()).isEqualTo(Laptop.State.OVERDUE);
        assertThat(laptop(Optional.of(MONDAY.plusDays(3)), 6).state()).isEqualTo(Laptop.State.DUE);
        assertThat(laptop(Optional.of(MONDAY.plusDays(4)), 6).days()).isEqualTo(2);
    }

    @Test
    void silenceBeforeTheFirstDayOfFieldworkIsNone() {
        assertThat(laptop(Optional.of(MONDAY.minusDays(30)), 1).days()).isEqualTo(1);
        assertThat(laptop(Optional.empty(), -4).days()).isZero();
    }

    @Test
    void whoHandedOverAfterTheLastDayOwesNothingMore() {
        assertThat(laptop(Optional.of(MONDAY.plusDays(20)), 60).state()).isEqualTo(Laptop.State.IN_TIME);
        assertThat(laptop(Optional.of(MONDAY.plusDays(12)), 60).state()).isEqualTo(Laptop.State.OVERDUE);
    }

    private static Laptop laptop(Optional<LocalDate> heard, int today) {
        Optional<OffsetDateTime> at = heard.map(day -> day.atTime(8, 0).atOffset(ZoneOffset.ofHours(7)));
        return Laptop.of(HA, at, MONDAY, MONDAY.plusDays(19), MONDAY.plusDays(today));
    }

    private static Progress.Released given(int number, String unit, BookName person, boolean reserve) {
        return new Progress.Released(caseId(number), unit, person, reserve);
    }

    private static Progress.Finished finished(int number, Mode mode, LocalDate day) {
        return new Progress.Finished(caseId(number), mode, Completeness.COMPLETE, day);
    }

    private static CaseId caseId(int number) {
        return new CaseId("25195-%04d".formatted(number));
    }

    private static BookName book(String digit) {
        return BookName.read("sipas.vn/dong-nai-2026/" + digit.repeat(32)).orElseThrow();
    }
}

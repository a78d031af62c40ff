package vn.sipas.field.office.review.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Whether the season's end can be met.
 *
 * @param planned how many interviews are wanted: one for each case that was drawn, reserves only stand in for them
 * @param done complete interviews
 * @param daysLeft days of fieldwork from today to the end, today among them; 0 after the end, all of them before the start
 * @param lately complete interviews a day over the last seven days before today, with one decimal
 */
public record Pace(int planned, int done, int daysLeft, BigDecimal lately) {

    private static final int WEEK = 7;

    /** By the day: {@code starts} and {@code ends} are days of fieldwork. */
    public static Pace of(Progress progress, LocalDate starts, LocalDate ends, LocalDate today) {
        LocalDate from = today.isBefore(starts) ? starts : today;
        int daysLeft = (int) Math.max(0, ChronoUnit.DAYS.between(from, ends) + 1);
        int week = progress.days().entrySet().stream()
                .filter(day -> day.getKey().isBefore(today) && !day.getKey().isBefore(today.minusDays(WEEK)))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return new Pace(
                progress.all().originals().released(),
                progress.all().all().complete(),
                daysLeft,
                BigDecimal.valueOf(week).divide(BigDecimal.valueOf(WEEK), 1, RoundingMode.HALF_UP));
    }

    /** How many interviews a day are needed to the end, rounded up; nothing where none are missing or no day is left. */
    public OptionalInt needed() {
        int missing = planned - done;
        return missing <= 0 || daysLeft == 0 ? OptionalInt.empty() : OptionalInt.of(Math.ceilDiv(missing, daysLeft));
    }
}

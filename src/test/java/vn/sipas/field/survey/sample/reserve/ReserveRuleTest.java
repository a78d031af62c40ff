package vn.sipas.field.survey.sample.reserve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.sipas.field.survey.sample.reserve.ReserveRule.Missing;

/** 5 October 2026 is a Monday. */
class ReserveRuleTest {

    @Test
    void nobodyContactedNeedsEverything() {
        assertThat(missing()).isEqualTo(new Missing(3, 2, true));
    }

    @Test
    void threeContactsOnTwoDaysOneInTheEveningAreEnough() {
        assertThat(missing("2026-10-05T09:00", "2026-10-05T17:00", "2026-10-06T08:00")
                        .nothing())
                .isTrue();
    }

    @Test
    void weekendCountsAtAnyHour() {
        assertThat(missing("2026-10-10T09:00", "2026-10-08T09:00", "2026-10-08T11:00")
                        .nothing())
                .isTrue();
        assertThat(missing("2026-10-11T09:00", "2026-10-08T09:00", "2026-10-08T11:00")
                        .nothing())
                .isTrue();
    }

    @Test
    void oneDayIsNotEnoughHoweverOften() {
        assertThat(missing("2026-10-05T09:00", "2026-10-05T12:00", "2026-10-05T17:30", "2026-10-05T19:00"))
                .isEqualTo(new Missing(1, 1, false));
    }

    @Test
    void workingHoursAloneAreNotEnough() {
        assertThat(missing("2026-10-05T09:00", "2026-10-06T12:00", "2026-10-07T16:59", "2026-10-08T10:00"))
                .isEqualTo(new Missing(1, 0, true));
    }

    @Test
    void afterTwoContactsOneMoreMayServeEverything() {
        assertThat(missing("2026-10-05T09:00", "2026-10-05T11:00")).isEqualTo(new Missing(1, 1, true));
    }

    private static Missing missing(String... contacts) {
        List<LocalDateTime> times =
                Stream.of(contacts).map(LocalDateTime::parse).toList();
        return ReserveRule.missing(times);
    }
}

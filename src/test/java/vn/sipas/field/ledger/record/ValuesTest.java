package vn.sipas.field.ledger.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.field.base.bytes.StrictBase64;
import vn.sipas.field.ledger.trust.BookName;

class ValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "dong-nai-2026", "0-1-2", "abcdefghij-abcdefghij-abcdefgh", "cards"})
    void seasonNameIsTaken(String text) {
        assertThat(SeasonId.read(text)).map(SeasonId::text).contains(text);
        BookName book = new BookName(text, "0123456789abcdef0123456789abcdef");
        assertThat(book.season()).isEqualTo(text);
        assertThat(book.person()).isEqualTo("0123456789abcdef0123456789abcdef");
        assertThat(BookName.read(book.text())).contains(book);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "card", "-a", "a-", "a--b", "A", "a_b", "đồng-nai", "a/b", "abcdefghij-abcdefghij-abcdefghi"
            })
    void seasonNameIsRefused(String text) {
        assertThat(SeasonId.read(text)).isEmpty();
        assertThatThrownBy(() -> new SeasonId(text)).isInstanceOf(IllegalArgumentException.class);
        assertThat(BookName.read("sipas.vn/" + text + "/0123456789abcdef0123456789abcdef"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sipas.vn/a",
                "sipas.vn/a/0123456789abcdef0123456789abcde",
                "sipas.vn/a/0123456789ABCDEF0123456789abcdef",
                "sipas.vn/a/0123456789abcdef0123456789abcdef0",
                "sipas.vm/a/0123456789abcdef0123456789abcdef"
            })
    void bookNameIsRefused(String text) {
        assertThat(BookName.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-02T08:15:30+07:00", "2028-02-29T23:59:59-03:30", "0000-01-01T00:00:00+18:00"})
    void timeIsReadAndWrittenTheSame(String text) {
        OffsetDateTime time = RecordTime.read(text).orElseThrow();

        assertThat(time).isEqualTo(OffsetDateTime.parse(text));
        assertThat(RecordTime.text(time)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-10-02T08:15:30Z",
                "2026-10-02t08:15:30+07:00",
                "2026-10-02T08:15:30.0+07:00",
                "2026-10-02T08:15+07:00",
                "2026-10-02T24:00:00+07:00",
                "2026-10-02T08:60:30+07:00",
                "2026-10-02T08:15:60+07:00",
                "2026-10-02T08:15:30+07:60",
                "2026-10-02T08:15:30+19:00",
                "2026-10-02T08:15:30+0700:",
                "2026-02-29T08:15:30+07:00",
                "2026-04-31T08:15:30+07:00",
                "2026-00-10T08:15:30+07:00",
                "2026-13-10T08:15:30+07:00",
                "2026-10-00T08:15:30+07:00",
                "+026-10-02T08:15:30+07:00"
            })
    void timeIsRefused(String text) {
        assertThat(RecordTime.read(text)).isEmpty();
    }

    @Test
    void timeInUtcIsWrittenWithItsOffset() {
        assertThat(RecordTime.text(OffsetDateTime.of(2026, 1, 2, 3, 4, 5, 6, ZoneOffset.UTC)))
                .isEqualTo("2026-01-02T03:04:05+00:00");
        assertThatThrownBy(() -> RecordTime.text(
                        OffsetDateTime.of(2026, 1, 2, 3, 4, 5, 6, ZoneOffset.ofHoursMinutesSeconds(7, 6, 40))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void base64TestAgreesWithTheDecoder() {
        Random random = new Random(64);
        String letters = "ABZaz059+/=-";
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(10); n > 0; n--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }

            assertThat(Texts.pass(Texts::base64, text.toString()))
                    .isEqualTo(StrictBase64.decode(text.toString()).isPresent());
        }
    }

    @Test
    void recordIdsRiseWhenTheClockStandsStillOrGoesBack() {
        Iterator<Long> times = Stream.iterate(0L, n -> n + 1)
                .map(n -> 1_790_000_000_000L + n / 50 - n / 100 % 2 * 10)
                .iterator();
        InstantSource source = () -> Instant.ofEpochMilli(times.next());
        RecordIds ids = new RecordIds(new SteppingClock(source), new Random(7));

        List<String> made =
                Stream.generate(() -> ids.next().text()).limit(2_000).toList();

        assertThat(made).isSorted().doesNotHaveDuplicates().allSatisfy(text -> {
            UUID uuid = UUID.fromString(text);
            assertThat(uuid.version()).isEqualTo(7);
            assertThat(uuid.variant()).isEqualTo(2);
        });
        assertThat(made.getFirst())
                .startsWith("%012x".formatted(1_790_000_000_000L).substring(0, 8) + "-");
    }

    private static final class SteppingClock extends Clock {

        private final InstantSource source;

        private SteppingClock(InstantSource source) {
            this.source = source;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return source.instant();
        }
    }

    @Test
    void everyKindHasItsLineInTheTable() {
        for (Kind kind : Kind.values()) {
            assertThat(KindTable.of(kind)).isNotNull();
            assertThat(Kind.of(kind.code())).contains(kind);
        }
    }
}

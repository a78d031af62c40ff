package vn.sipas.field.office.sampling;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sipas.field.base.language.Folding;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.survey.sample.Seed;
import vn.sipas.field.survey.sample.seed.Dice;
import vn.sipas.field.survey.sample.seed.Lottery;
import vn.sipas.field.survey.sample.seed.SeedReading;

/**
 * The public event of the future that a seed is to come from, as it stands in the {@code source} of a {@code frame} record: {@code Quay số:
 * Xổ số Đồng Nai 2026-10-07} or {@code Xúc xắc: Hội trường Sở Nội vụ 2026-10-07}. Other texts are allowed there and bind nobody here.
 */
public sealed interface SeedSource {

    /** The day of the event. */
    LocalDate day();

    /** The text of the record. */
    String text();

    /** Whether {@code seed} can have come from it. */
    boolean gives(Seed seed);

    /** Why nobody could commit to it as it is, whatever the day; nothing if it is good. */
    Optional<Reason> fault();

    /**
     * A lottery's special prize.
     *
     * @param name which lottery, for example {@code Xổ số Đồng Nai}
     */
    record LotteryDraw(String name, LocalDate day) implements SeedSource {

        private static final String WORD = "Quay số: ";
        private static final String ANY_NUMBER = "00000";

        public LotteryDraw {
            name = tidy(name);
        }

        @Override
        public String text() {
            return WORD + name + " " + day;
        }

        @Override
        public boolean gives(Seed seed) {
            return Lottery.read(seed.text()) instanceof SeedReading.Accepted
                    && seed.text().endsWith(" | " + name + " " + day);
        }

        @Override
        public Optional<Reason> fault() {
            return switch (seed(ANY_NUMBER)) {
                case SeedReading.Accepted _ -> Optional.empty();
                case SeedReading.Refused(List<SeedReading.Fault> faults) ->
                    Optional.of(faults.getFirst().why());
            };
        }

        /** The seed that the winning number gives. */
        public SeedReading seed(String number) {
            return Lottery.of(number, name, day);
        }
    }

    /**
     * Dice thrown before an audience.
     *
     * @param place where anybody may come and look
     */
    record DiceThrow(String place, LocalDate day) implements SeedSource {

        private static final String WORD = "Xúc xắc: ";

        public DiceThrow {
            place = tidy(place);
        }

        @Override
        public String text() {
            return WORD + place + " " + day;
        }

        @Override
        public boolean gives(Seed seed) {
            return Dice.read(seed.text(), seed.text()) instanceof SeedReading.Accepted(Seed thrown)
                    && thrown.equals(seed);
        }

        @Override
        public Optional<Reason> fault() {
            return place.isEmpty() ? Optional.of(SampleFault.PLACE_MISSING) : Optional.empty();
        }
    }

    /** Why a seed does not go with what was committed to. */
    record Misfit(SampleFault why, SeedSource source) {}

    /** Why {@code seed}, known on the day {@code today}, can't have come from the event that {@code text} tells; a text that names no event binds nobody. */
    static Optional<Misfit> misfit(String text, Seed seed, LocalDate today) {
        return read(text).flatMap(source -> {
            if (source.day().isAfter(today)) {
                return Optional.of(new Misfit(SampleFault.SOURCE_STILL_TO_COME, source));
            }
            return source.gives(seed)
                    ? Optional.empty()
                    : Optional.of(new Misfit(SampleFault.SEED_OF_ANOTHER_SOURCE, source));
        });
    }

    /** The source that {@link #text} tells, if it is one of these. */
    static Optional<SeedSource> read(String text) {
        Matcher parts = Words.FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        LocalDate day;
        try {
            day = LocalDate.parse(parts.group(3));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
        SeedSource source = parts.group(1).equals(LotteryDraw.WORD)
                ? new LotteryDraw(parts.group(2), day)
                : new DiceThrow(parts.group(2), day);
        return Optional.of(source)
                .filter(known -> known.text().equals(text) && known.fault().isEmpty());
    }

    private static String tidy(String text) {
        return Folding.nfc(text).strip().replaceAll("[ \u00a0]+", " ");
    }

    /** The form of their texts. */
    final class Words {
        private static final Pattern FORM = Pattern.compile("(Quay số: |Xúc xắc: )(.+) ([0-9]{4}-[0-9]{2}-[0-9]{2})");

        private Words() {}
    }
}

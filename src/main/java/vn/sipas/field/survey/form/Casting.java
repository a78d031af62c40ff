package vn.sipas.field.survey.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.javarosa.core.model.Constants;
import org.javarosa.core.model.SelectChoice;
import org.javarosa.core.model.data.DateData;
import org.javarosa.core.model.data.DateTimeData;
import org.javarosa.core.model.data.DecimalData;
import org.javarosa.core.model.data.GeoPointData;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.IntegerData;
import org.javarosa.core.model.data.LongData;
import org.javarosa.core.model.data.MultipleItemsData;
import org.javarosa.core.model.data.SelectOneData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.data.TimeData;
import org.javarosa.core.model.data.helper.Selection;

/** An answer's text as a value of JavaRosa's, by the question's type; stricter than JavaRosa, which takes much and mends silently. */
final class Casting {

    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,18}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm[:ss[.SSS]][xxx][X]", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final ZoneId zone;

    Casting(ZoneId zone) {
        this.zone = zone;
    }

    sealed interface Cast {
        record Good(IAnswerData data) implements Cast {}

        record Bad(Finding finding) implements Cast {}
    }

    /** The value; {@code choices} are those offered now and serve only types that have choices. */
    Cast cast(Spot spot, Answer answer, List<SelectChoice> choices) {
        String text = answer.text();
        if (text.isBlank()) {
            return bad(FormFault.BLANK);
        }
        if (!isText(text)) {
            return bad(FormFault.NOT_TEXT);
        }
        return switch (spot.type()) {
            case NOTE -> bad(FormFault.NOT_ANSWERABLE);
            case FILE -> spot.photo() ? new Cast.Good(new StringData(text)) : bad(FormFault.NOT_ANSWERABLE);
            case TEXT, BARCODE -> new Cast.Good(new StringData(text));
            case INTEGER -> whole(text.strip(), spot.dataType());
            case DECIMAL ->
                NUMBER.matcher(text.strip()).matches()
                        ? new Cast.Good(new DecimalData(Double.parseDouble(text.strip())))
                        : bad(FormFault.NOT_A_NUMBER);
            case DATE -> date(text.strip());
            case TIME -> time(text.strip());
            case DATE_TIME -> dateTime(text.strip());
            case SELECT_ONE -> one(text, choices);
            case SELECT_MULTIPLE -> several(text, choices, false);
            case RANK -> several(text, choices, true);
            case RANGE -> range(text.strip(), spot);
            case ACKNOWLEDGE -> text.equals("OK") ? new Cast.Good(new StringData("OK")) : bad(FormFault.NOT_OK);
            case GEOPOINT -> place(text.strip());
        };
    }

    private static Cast whole(String text, int dataType) {
        if (!WHOLE.matcher(text).matches()) {
            return bad(FormFault.NOT_A_WHOLE_NUMBER);
        }
        long value = Long.parseLong(text);
        if (dataType == Constants.DATATYPE_LONG) {
            return new Cast.Good(new LongData(value));
        }
        return value == (int) value
                ? new Cast.Good(new IntegerData((int) value))
                : bad(FormFault.OUT_OF_RANGE, String.valueOf(Integer.MIN_VALUE), String.valueOf(Integer.MAX_VALUE));
    }

    private static Cast date(String text) {
        return day(text)
                .<Cast>map(d -> new Cast.Good(new DateData(Values.midnight(d))))
                .orElseGet(() -> bad(FormFault.NOT_A_DATE));
    }

    private Cast time(String text) {
        return timeOfDay(text)
                .<Cast>map(t -> new Cast.Good(new TimeData(Values.timeOfDay(t))))
                .orElseGet(() -> bad(FormFault.NOT_A_TIME));
    }

    private Cast dateTime(String text) {
        int t = text.indexOf('T');
        Optional<LocalDate> day = t < 0 ? Optional.empty() : day(text.substring(0, t));
        if (day.isEmpty()) {
            return bad(FormFault.NOT_A_DATE_TIME);
        }
        try {
            var parsed = TIME.parseBest(text.substring(t + 1), OffsetTime::from, LocalTime::from);
            LocalDateTime local = day.get().atTime(LocalTime.from(parsed));
            var moment = parsed instanceof OffsetTime offset
                    ? local.toInstant(offset.getOffset())
                    : local.atZone(zone).toInstant();
            return new Cast.Good(new DateTimeData(Date.from(moment)));
        } catch (DateTimeException e) {
            return bad(FormFault.NOT_A_DATE_TIME);
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            LocalDate day = LocalDate.parse(text, DATE);
            return day.getYear() >= 1 && day.getYear() <= 9999 ? Optional.of(day) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The time of day in our zone, whatever offset it is written with. */
    private Optional<LocalTime> timeOfDay(String text) {
        try {
            var parsed = TIME.parseBest(text, OffsetTime::from, LocalTime::from);
            if (parsed instanceof OffsetTime time) {
                ZoneOffset ours = zone.getRules().getOffset(LocalDateTime.of(2026, 1, 1, 0, 0));
                return Optional.of(time.withOffsetSameInstant(ours).toLocalTime());
            }
            return Optional.of(LocalTime.from(parsed));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Cast one(String name, List<SelectChoice> choices) {
        for (SelectChoice choice : choices) {
            if (name.equals(choice.getValue())) {
                return new Cast.Good(new SelectOneData(choice.selection()));
            }
        }
        return bad(FormFault.NOT_A_CHOICE);
    }

    private static Cast several(String text, List<SelectChoice> choices, boolean all) {
        List<Selection> chosen = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : text.strip().split("\\s+")) {
            Optional<SelectChoice> choice =
                    choices.stream().filter(c -> name.equals(c.getValue())).findFirst();
            if (choice.isEmpty()) {
                return bad(FormFault.NOT_A_CHOICE);
            }
            if (!seen.add(name)) {
                return bad(FormFault.CHOSEN_TWICE);
            }
            chosen.add(choice.get().selection());
        }
        boolean missing = all && choices.stream().anyMatch(c -> !seen.contains(c.getValue()));
        return missing ? bad(FormFault.NOT_ALL_RANKED) : new Cast.Good(new MultipleItemsData(chosen));
    }

    private static Cast range(String text, Spot spot) {
        if (!NUMBER.matcher(text).matches()) {
            return bad(FormFault.NOT_A_NUMBER);
        }
        BigDecimal value = new BigDecimal(text);
        Question.Range range = spot.range().orElseThrow(() -> new IllegalStateException("a range has bounds"));
        BigDecimal start = new BigDecimal(range.start());
        BigDecimal end = new BigDecimal(range.end());
        BigDecimal step = new BigDecimal(range.step());
        if (value.compareTo(start.min(end)) < 0 || value.compareTo(start.max(end)) > 0) {
            return bad(FormFault.OUT_OF_RANGE, range.start(), range.end());
        }
        if (value.subtract(start).remainder(step).signum() != 0) {
            return bad(FormFault.NOT_ON_A_STEP, range.step());
        }
        return spot.dataType() == Constants.DATATYPE_INTEGER
                ? whole(value.stripTrailingZeros().toPlainString(), spot.dataType())
                : new Cast.Good(new DecimalData(value.doubleValue()));
    }

    /** Latitude, longitude and, if known, altitude and accuracy in metres, parted by blanks (ODK XForms, "geopoint"). */
    private static Cast place(String text) {
        String[] parts = text.split("\\s+");
        if (parts.length < 2 || parts.length > 4) {
            return bad(FormFault.NOT_A_PLACE);
        }
        double[] numbers = new double[4];
        for (int i = 0; i < parts.length; i++) {
            if (!NUMBER.matcher(parts[i]).matches()) {
                return bad(FormFault.NOT_A_PLACE);
            }
            numbers[i] = Double.parseDouble(parts[i]);
        }
        boolean onEarth = Math.abs(numbers[0]) <= 90 && Math.abs(numbers[1]) <= 180;
        return onEarth ? new Cast.Good(new GeoPointData(numbers)) : bad(FormFault.NOT_A_PLACE);
    }

    /** Whether UTF-8 and XML can carry it: no lone surrogate, no control character but tab and line breaks. */
    private static boolean isText(String text) {
        return text.codePoints()
                .noneMatch(c -> (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                        || (c < ' ' && c != '\t' && c != '\n' && c != '\r'));
    }

    private static Cast bad(FormFault fault, String... details) {
        return new Cast.Bad(Finding.of(fault, details));
    }
}

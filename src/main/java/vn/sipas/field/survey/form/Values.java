package vn.sipas.field.survey.form;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import org.javarosa.core.model.Constants;
import org.javarosa.core.model.data.BooleanData;
import org.javarosa.core.model.data.DateData;
import org.javarosa.core.model.data.DateTimeData;
import org.javarosa.core.model.data.DecimalData;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.MultipleItemsData;
import org.javarosa.core.model.data.SelectOneData;
import org.javarosa.core.model.data.TimeData;
import org.javarosa.core.model.data.helper.Selection;
import org.javarosa.core.model.instance.TreeElement;
import org.jspecify.annotations.Nullable;

/**
 * JavaRosa's values as text.
 *
 * <p>JavaRosa holds dates and times as {@link Date} in the zone of the computer (a time of day as that time on 1 January
 * 1970); to and from there only these methods go, always by {@link ZoneId#systemDefault()}, so that no zone's history
 * can shift a time of day.
 */
final class Values {

    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);
    private static final LocalDate DAY_OF_TIMES = LocalDate.of(1970, 1, 1);

    private Values() {}

    static Date midnight(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    static Date timeOfDay(LocalTime time) {
        return Date.from(
                DAY_OF_TIMES.atTime(time).atZone(ZoneId.systemDefault()).toInstant());
    }

    /**
     * What a node holds, as XForms writes it, times in {@code zone}. A moment at midnight in a node that is not declared
     * as one is a day: {@code today()} computed into a text.
     */
    static Optional<Answer> answer(TreeElement node, ZoneId zone) {
        IAnswerData data = node.getValue();
        if (data instanceof DateTimeData moment && node.getDataType() != Constants.DATATYPE_DATE_TIME) {
            LocalDateTime local = LocalDateTime.ofInstant(date(moment).toInstant(), ZoneId.systemDefault());
            if (local.toLocalTime().equals(LocalTime.MIDNIGHT)) {
                return Optional.of(new Answer(local.toLocalDate().toString()));
            }
        }
        return answer(data, zone);
    }

    /** The value as XForms writes it, times in {@code zone}; nothing for no value and for an empty one. */
    static Optional<Answer> answer(@Nullable IAnswerData data, ZoneId zone) {
        return text(data, zone).map(Answer::new);
    }

    /** As {@link #answer}, cut to what an answer may hold: only a value the form computed can be longer. */
    static Optional<String> text(@Nullable IAnswerData data, ZoneId zone) {
        if (data == null) {
            return Optional.empty();
        }
        String text = switch (data) {
            case DateTimeData d -> DATE_TIME.format(OffsetDateTime.ofInstant(date(d).toInstant(), zone));
            case TimeData t -> {
                LocalTime time =
                        date(t).toInstant().atZone(ZoneId.systemDefault()).toLocalTime();
                yield TIME.format(time)
                        + OFFSET.format(DAY_OF_OFFSET.atTime(time).atZone(zone));
            }
            case DateData d ->
                date(d).toInstant().atZone(ZoneId.systemDefault()).toLocalDate().toString();
            case DecimalData d -> decimal((Double) d.getValue());
            case BooleanData b -> (Boolean) b.getValue() ? "1" : "0";
            case SelectOneData s -> name((Selection) s.getValue());
            case MultipleItemsData m -> names(m);
            default -> data.uncast().getString();
        };
        return text == null || text.isEmpty() ? Optional.empty() : Optional.of(cut(text));
    }

    /** The day whose offset a time of day is written with: this century's, as {@code 08:15:00.000+07:00} in Vietnam. */
    private static final LocalDate DAY_OF_OFFSET = LocalDate.of(2026, 1, 1);

    /** How a number with a fraction is written: no exponent, no needless zeros. */
    static String decimal(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "";
        }
        BigDecimal exact = new BigDecimal(Double.toString(value));
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    private static String names(MultipleItemsData data) {
        StringJoiner names = new StringJoiner(" ");
        for (Object selection : (List<?>) data.getValue()) {
            names.add(name((Selection) selection));
        }
        return names.toString();
    }

    private static String name(Selection selection) {
        return selection.xmlValue == null ? "" : selection.xmlValue;
    }

    private static Date date(IAnswerData data) {
        return (Date) data.getValue();
    }

    private static String cut(String text) {
        if (text.length() <= Answer.MOST_BYTES / 4
                || text.getBytes(StandardCharsets.UTF_8).length <= Answer.MOST_BYTES) {
            return text;
        }
        return text.substring(0, Answer.MOST_BYTES / 4);
    }
}

package vn.sipas.field.app.ui.interview.question;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sipas.field.base.language.Folding;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.QuestionType;

/** What a typed text means for a question: a value, nothing, or not yet readable. People write as Vietnam does: 24/11/2026, 8:15, 3,5. */
public sealed interface Typed {

    record Value(Answer answer) implements Typed {}

    record Nothing() implements Typed {}

    record Unreadable() implements Typed {}

    Pattern WHOLE = Pattern.compile("[-+]?\\d{1,9}");
    Pattern DECIMAL = Pattern.compile("[-+]?\\d{1,15}(?:[.,]\\d{1,10})?");
    Pattern DATE = Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4})|(\\d{2})(\\d{2})(\\d{4})");
    Pattern TIME = Pattern.compile("(\\d{1,2})[:hHgG. ](\\d{2})|(\\d{2})(\\d{2})");
    /** Vietnam's only offset; XForms times carry one. */
    String OFFSET = "+07:00";

    /** Reads {@code text} as an answer of {@code type}; text is stripped and brought to NFC. */
    static Typed read(QuestionType type, String text) {
        String stripped = Folding.nfc(text).strip();
        if (stripped.isEmpty()) {
            return new Nothing();
        }
        if (stripped.getBytes(StandardCharsets.UTF_8).length > Answer.MOST_BYTES) {
            return new Unreadable();
        }
        Optional<String> value = switch (type) {
            case INTEGER -> Optional.of(stripped).filter(WHOLE.asMatchPredicate());
            case DECIMAL, RANGE ->
                Optional.of(stripped).filter(DECIMAL.asMatchPredicate()).map(number -> number.replace(',', '.'));
            case DATE -> date(stripped);
            case TIME -> time(stripped);
            case DATE_TIME -> dateTime(stripped);
            case GEOPOINT -> point(stripped);
            case TEXT, BARCODE, NOTE, SELECT_ONE, SELECT_MULTIPLE, RANK, ACKNOWLEDGE, FILE -> Optional.of(stripped);
        };
        return value.<Typed>map(found -> new Value(new Answer(found))).orElseGet(Unreadable::new);
    }

    /** An answer as people write it: the other way round of {@link #read}. */
    static String written(QuestionType type, Answer answer) {
        String text = answer.text();
        return switch (type) {
            case DECIMAL, RANGE -> text.replace('.', ',');
            case DATE -> writtenDate(text);
            case TIME -> text.length() >= 5 ? text.substring(0, 5) : text;
            case DATE_TIME ->
                text.length() >= 16 ? writtenDate(text.substring(0, 10)) + " " + text.substring(11, 16) : text;
            case GEOPOINT, TEXT, BARCODE, INTEGER, NOTE, SELECT_ONE, SELECT_MULTIPLE, RANK, ACKNOWLEDGE, FILE -> text;
        };
    }

    private static Optional<String> date(String text) {
        Matcher m = DATE.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int first = m.group(1) != null ? 1 : 4;
        try {
            return Optional.of(LocalDate.of(number(m, first + 2), number(m, first + 1), number(m, first))
                    .toString());
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<String> time(String text) {
        Matcher m = TIME.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int first = m.group(1) != null ? 1 : 3;
        try {
            LocalTime time = LocalTime.of(number(m, first), number(m, first + 1));
            return Optional.of(
                    String.format(Locale.ROOT, "%02d:%02d:00.000%s", time.getHour(), time.getMinute(), OFFSET));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static Optional<String> dateTime(String text) {
        int blank = text.indexOf(' ');
        if (blank < 0) {
            return Optional.empty();
        }
        Optional<String> time = time(text.substring(blank + 1).strip());
        return date(text.substring(0, blank)).flatMap(day -> time.map(hour -> day + "T" + hour));
    }

    private static Optional<String> point(String text) {
        String[] parts = text.replace(';', ' ').strip().split("\\s+");
        boolean two = parts.length == 2
                && DECIMAL.matcher(parts[0]).matches()
                && DECIMAL.matcher(parts[1]).matches();
        return two
                ? Optional.of(parts[0].replace(',', '.') + " " + parts[1].replace(',', '.') + " 0 0")
                : Optional.empty();
    }

    private static String writtenDate(String iso) {
        String[] parts = iso.split("-");
        return parts.length == 3 ? parts[2] + "/" + parts[1] + "/" + parts[0] : iso;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}

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
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionType;

/** What a typed text means for a question: a value, nothing, or not yet readable. People write as Vietnam does: 24/11/2026, 8:15, 3,5. */
public sealed interface Typed {

    record Value(Answer answer) implements Typed {}

    record Nothing() implements Typed {}

    record Unreadable() implements Typed {}

    Pattern WHOLE = Pattern.compile("[-+]?\\d{1,18}");
    /** Thousands parted as people write them: 1.250.000, with a dot or a blank, and decimals after a comma. */
    Pattern GROUPED = Pattern.compile("([-+]?\\d{1,3}(?:[. \u00A0]\\d{3})+)(,\\d{1,10})?");

    Pattern DECIMAL = Pattern.compile("[-+]?\\d{1,15}(?:[.,]\\d{1,10})?");
    Pattern DATE = Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4})|(\\d{2})(\\d{2})(\\d{4})");
    Pattern MONTH = Pattern.compile("(\\d{1,2})[/.\\- ](\\d{4})|(\\d{2})(\\d{4})");
    Pattern YEAR = Pattern.compile("\\d{4}");
    Pattern TIME = Pattern.compile("(\\d{1,2})[:hHgG. ](\\d{2})|(\\d{2})(\\d{2})");
    /** Vietnam's only offset; XForms times carry one. */
    String OFFSET = "+07:00";

    /** What a question's field takes, by its type and its appearance. */
    static Field field(Question question) {
        if (question.type() == QuestionType.DATE && question.appearance().contains("year")) {
            return Field.YEAR;
        }
        if (question.type() == QuestionType.DATE && question.appearance().contains("month-year")) {
            return Field.MONTH;
        }
        boolean number = question.type() == QuestionType.INTEGER || question.type() == QuestionType.DECIMAL;
        return number && question.appearance().contains("thousands-sep") ? Field.GROUPED : Field.PLAIN;
    }

    /** Kinds of fields beside the plain one of a type. */
    enum Field {
        PLAIN,
        /** A date of which only the year counts. */
        YEAR,
        /** A date of which the month and the year count. */
        MONTH,
        /** A number with its thousands parted. */
        GROUPED
    }

    /** Reads {@code text} as an answer to {@code question}; text is stripped and brought to NFC. */
    static Typed read(Question question, String text) {
        String stripped = Folding.nfc(text).strip();
        return switch (field(question)) {
            case YEAR -> stripped.isEmpty() ? new Nothing() : value(year(stripped));
            case MONTH -> stripped.isEmpty() ? new Nothing() : value(month(stripped));
            case GROUPED -> read(question.type(), grouped(stripped).orElse(stripped));
            case PLAIN ->
                // A dot in a whole number can part thousands only.
                question.type() == QuestionType.INTEGER
                        ? read(question.type(), grouped(stripped).orElse(stripped))
                        : read(question.type(), stripped);
        };
    }

    /** An answer as people write it: the other way round of {@link #read(Question, String)}. */
    static String written(Question question, Answer answer) {
        String plain = written(question.type(), answer);
        return switch (field(question)) {
            case PLAIN -> plain;
            case YEAR -> plain.length() == 10 ? plain.substring(6) : plain;
            case MONTH -> plain.length() == 10 ? plain.substring(3) : plain;
            case GROUPED -> parted(plain);
        };
    }

    /** A number's text with dots between its thousands. */
    static String parted(String number) {
        int comma = number.indexOf(',');
        String whole = comma < 0 ? number : number.substring(0, comma);
        return whole.replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", ".") + (comma < 0 ? "" : number.substring(comma));
    }

    private static Optional<String> grouped(String text) {
        Matcher m = GROUPED.matcher(text);
        return m.matches()
                ? Optional.of(m.group(1).replaceAll("[. \u00A0]", "") + (m.group(2) == null ? "" : m.group(2)))
                : Optional.empty();
    }

    private static Optional<String> year(String text) {
        return YEAR.matcher(text).matches() ? Optional.of(text + "-01-01") : Optional.empty();
    }

    private static Optional<String> month(String text) {
        Matcher m = MONTH.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int first = m.group(1) != null ? 1 : 3;
        int month = number(m, first);
        return month >= 1 && month <= 12
                ? Optional.of(String.format(Locale.ROOT, "%04d-%02d-01", number(m, first + 1), month))
                : Optional.empty();
    }

    private static Typed value(Optional<String> read) {
        return read.<Typed>map(found -> new Value(new Answer(found))).orElseGet(Unreadable::new);
    }

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
        return value(value);
    }

    /** An answer as people write it: the other way round of {@link #read(QuestionType, String)}. */
    static String written(QuestionType type, Answer answer) {
        String text = answer.text();
        return switch (type) {
            case DECIMAL, RANGE -> text.replace('.', ',');
            case DATE -> writtenDate(text);
            case TIME -> text.length() >= 5 ? text.substring(0, 5) : text;
            case DATE_TIME ->
                text.length() >= 16 ? writtenDate(text.substring(0, 10)) + " " + text.substring(11, 16) : text;
            case GEOPOINT -> writtenPoint(text);
            case TEXT, BARCODE, INTEGER, NOTE, SELECT_ONE, SELECT_MULTIPLE, RANK, ACKNOWLEDGE, FILE -> text;
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

    private static String writtenPoint(String text) {
        String[] parts = text.split(" ");
        return parts.length < 2 ? text : parts[0].replace('.', ',') + " " + parts[1].replace('.', ',');
    }

    private static String writtenDate(String iso) {
        String[] parts = iso.split("-");
        return parts.length == 3 ? parts[2] + "/" + parts[1] + "/" + parts[0] : iso;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}

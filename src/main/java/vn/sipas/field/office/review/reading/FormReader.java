package vn.sipas.field.office.review.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sipas.field.ledger.record.InterviewBody;
import vn.sipas.field.ledger.record.TrailRow;
import vn.sipas.field.survey.form.Choice;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormQuestion;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.form.QuestionType;
import vn.sipas.field.survey.form.Wording;
import vn.sipas.field.survey.interview.FlatAnswers;
import vn.sipas.field.survey.interview.SectionTitles;

/**
 * Turns records of one form into what people read, in one language. Questions nobody touched are left out, as are values that the form
 * computes. What a question of the private part says is never handed out, also where it stands openly in the record because it came
 * from paper or by telephone. Immutable.
 */
public final class FormReader {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final Map<String, Known> single = new HashMap<>();
    private final Map<String, Known> repeated = new HashMap<>();

    /** A question of the form: where it stands, its words and its group. {@code first}: of its repeat's questions the first's place. */
    private record Known(int place, int first, FormQuestion question, Wording wording, String group) {}

    /** A name in the record, and the question it means. */
    private record Named(String name, String instance, Known known) {}

    private static final Comparator<Named> IN_ORDER = Comparator.comparingInt(
                    (Named named) -> named.known().first())
            .thenComparingInt(named -> number(named.instance()))
            .thenComparing(Named::instance)
            .thenComparingInt(named -> named.known().place())
            .thenComparing(Named::name);

    /** @param language a two-letter code; the form's first language where it doesn't speak that one */
    public FormReader(FormFile form, String language) {
        Optional<String> spoken = form.language(language);
        List<Wording> wordings = spoken.map(form::wordings).orElseGet(form::wordings);
        Map<QuestionPath, String> headings = spoken.map(form::headings).orElseGet(form::headings);
        List<FormQuestion> questions = form.questions();
        Map<QuestionPath, Integer> firstOfRepeat = new HashMap<>();
        for (int place = 0; place < questions.size(); place++) {
            FormQuestion question = questions.get(place);
            if (question.type() == QuestionType.NOTE) {
                continue;
            }
            int here = place;
            int first = question.repeat()
                    .map(repeat -> firstOfRepeat.computeIfAbsent(repeat, _ -> here))
                    .orElse(here);
            Known known = new Known(place, first, question, wordings.get(place), group(question.path(), headings));
            (question.repeat().isPresent() ? repeated : single).putIfAbsent(question.key(), known);
        }
    }

    private static String group(QuestionPath path, Map<QuestionPath, String> headings) {
        List<String> labels = new ArrayList<>();
        String text = path.text();
        for (int slash = text.indexOf('/', 1); slash > 0; slash = text.indexOf('/', slash + 1)) {
            Optional.ofNullable(headings.get(new QuestionPath(text.substring(0, slash))))
                    .ifPresent(labels::add);
        }
        return labels.isEmpty() ? "" : SectionTitles.fromLabels(labels);
    }

    /** What {@code body} says, beside what each of {@code others} says. */
    public FilledForm read(InterviewBody body, List<InterviewBody> others) {
        TreeSet<Named> names = new TreeSet<>(IN_ORDER);
        Stream.concat(Stream.of(body), others.stream())
                .flatMap(FormReader::names)
                .distinct()
                .forEach(name -> named(name).ifPresent(names::add));
        Sheet own = new Sheet(body);
        List<Sheet> beside = others.stream().map(Sheet::new).toList();
        List<FilledForm.Part> parts = new ArrayList<>();
        List<FilledForm.Line> lines = new ArrayList<>();
        String title = "";
        for (Named named : names) {
            String now = titleOf(named);
            if (!now.equals(title) && !lines.isEmpty()) {
                parts.add(new FilledForm.Part(title, lines));
                lines.clear();
            }
            title = now;
            lines.add(own.line(named, beside));
        }
        if (!lines.isEmpty()) {
            parts.add(new FilledForm.Part(title, lines));
        }
        return new FilledForm(parts);
    }

    private static String titleOf(Named named) {
        String group = named.known().group();
        return named.instance().isEmpty() ? group : group + " · " + number(named.instance());
    }

    private static Stream<String> names(InterviewBody body) {
        return Stream.of(
                        FlatAnswers.of(body).keySet().stream(),
                        body.missing().keySet().stream(),
                        body.trail().stream().map(TrailRow::question),
                        body.comments().keySet().stream())
                .flatMap(each -> each);
    }

    /** The question behind a name as {@code trail} has it; nothing for what no question of the form is. */
    private Optional<Named> named(String name) {
        int slash = name.lastIndexOf("]/");
        String key = slash < 0 ? name : name.substring(slash + 2);
        String instance = slash < 0 ? "" : name.substring(0, slash + 1);
        return Optional.ofNullable((instance.isEmpty() ? single : repeated).get(key))
                .map(known -> new Named(name, instance, known));
    }

    /** The number of the innermost instance, from 1; 0 outside of repeats. */
    private static int number(String instance) {
        int open = instance.lastIndexOf('[');
        return open < 0 ? 0 : Integer.parseInt(instance.substring(open + 1, instance.length() - 1));
    }

    /** One body, ready to be asked by name. */
    private static final class Sheet {

        private final InterviewBody body;
        private final Map<String, String> answers;
        private final Map<String, TrailRow> trail;

        Sheet(InterviewBody body) {
            this.body = body;
            this.answers = FlatAnswers.of(body);
            this.trail = body.trail().stream()
                    .collect(Collectors.toMap(TrailRow::question, row -> row, (_, later) -> later));
        }

        FilledForm.Line line(Named named, List<Sheet> beside) {
            Optional<TrailRow> row = Optional.ofNullable(trail.get(named.name()));
            boolean hidden = named.known().question().handedOver();
            return new FilledForm.Line(
                    named.name(),
                    named.known().wording().text(),
                    said(named),
                    beside.stream().map(other -> other.said(named)).toList(),
                    row.map(TrailRow::seconds),
                    hidden ? 0 : row.map(TrailRow::changes).orElse(0L),
                    hidden ? "" : body.comments().getOrDefault(named.name(), ""),
                    body.confirmed().contains(named.name()));
        }

        private Said said(Named named) {
            if (named.known().question().handedOver()) {
                return new Said.Sealed();
            }
            String answer = answers.getOrDefault(named.name(), "");
            if (!answer.isBlank()) {
                return new Said.Answered(words(named.known(), answer));
            }
            return Optional.ofNullable(body.missing().get(named.name()))
                    .<Said>map(Said.Without::new)
                    .orElseGet(Said.Nothing::new);
        }
    }

    private static String words(Known known, String answer) {
        return switch (known.question().type()) {
            case SELECT_ONE -> choice(known, answer);
            case SELECT_MULTIPLE, RANK ->
                Arrays.stream(answer.strip().split("\\s+"))
                        .map(code -> choice(known, code))
                        .collect(Collectors.joining("; "));
            case DATE -> day(answer);
            case NOTE, TEXT, INTEGER, DECIMAL, TIME, DATE_TIME, RANGE, ACKNOWLEDGE, GEOPOINT, BARCODE, FILE -> answer;
        };
    }

    /** What is counted is read with its step on the scale. */
    private static String choice(Known known, String code) {
        String label = known.wording().choices().stream()
                .filter(choice -> choice.name().equals(code))
                .map(Choice::label)
                .filter(words -> !words.isBlank())
                .findFirst()
                .orElse(code);
        return known.question().factor().isPresent() && !label.equals(code) ? code + " · " + label : label;
    }

    private static String day(String answer) {
        try {
            return DAY.format(LocalDate.parse(answer));
        } catch (DateTimeException _) {
            // Another program may have written what is no date; then its own text is read.
            return answer;
        }
    }
}

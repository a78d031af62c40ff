package vn.sipas.field.survey.interview;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormQuestion;
import vn.sipas.field.survey.form.QuestionPath;

/**
 * What a question is called in a record's {@code missing}, {@code comments} and {@code trail}: its name as in
 * {@code answers}; inside a repeat behind the instances it stands in, {@code member[2]/age}.
 */
final class RecordKeys {

    private static final Pattern INSTANCE = Pattern.compile("\\[(\\d+)]");

    private final Map<String, FormQuestion> byPath = new LinkedHashMap<>();

    RecordKeys(FormFile form) {
        form.questions().forEach(question -> byPath.put(question.path().text(), question));
    }

    /** The record's name for the question at {@code path}, which may lie in instances of repeats. */
    String of(QuestionPath path) {
        String generic = INSTANCE.matcher(path.text()).replaceAll("");
        String name = Optional.ofNullable(byPath.get(generic))
                .map(FormQuestion::key)
                .filter(key -> !key.isEmpty())
                .orElseGet(path::name);
        return instances(path) + name;
    }

    /** The record's name for a repeat, as a path that its {@code trail} rows lie under: {@code /house[2]/member}. */
    QuestionPath ofRepeat(QuestionPath repeat) {
        String instances = instances(new QuestionPath(repeat.text() + "[1]"));
        return new QuestionPath("/" + instances.substring(0, instances.length() - "[1]/".length()));
    }

    private static String instances(QuestionPath path) {
        StringBuilder steps = new StringBuilder();
        for (String step : path.text().split("/")) {
            Matcher instance = INSTANCE.matcher(step);
            if (instance.find()) {
                steps.append(step).append('/');
            }
        }
        return steps.toString();
    }
}

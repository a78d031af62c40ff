package vn.sipas.field.survey.interview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sipas.field.ledger.record.AnswerValue;
import vn.sipas.field.ledger.record.InterviewBody;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormQuestion;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.form.QuestionType;
import vn.sipas.field.survey.form.Stored;

/** A recorded interview turned back into steps of a draft, by the form it was made with. */
final class Earlier {

    private final FormFile form;
    private final InterviewBody body;

    Earlier(FormFile form, InterviewBody body) {
        this.form = form;
        this.body = body;
    }

    List<Step> steps() {
        List<Stored> rows = new ArrayList<>();
        Map<QuestionPath, Integer> lengths = new LinkedHashMap<>();
        collect(body.answers(), Optional.empty(), "", rows, lengths);
        List<Step> steps = new ArrayList<>();
        form.language(body.language()).ifPresent(language -> steps.add(new Step.LanguageChosen(language)));
        body.files().forEach((name, content) -> steps.add(new Step.Attached(name, content)));
        steps.add(new Step.Prefilled(rows, body.trail(), lengths));
        body.sealed().ifPresent(answers -> steps.add(new Step.SealedBefore(privatelyAnswered(), answers)));
        Optional.ofNullable(body.comments().get(InterviewBody.ENVELOPE))
                .ifPresent(serial -> steps.add(new Step.Enveloped(serial)));
        body.missing()
                .forEach((name, why) ->
                        question(name).ifPresent(path -> steps.add(new Step.Excused(path, Optional.of(why)))));
        body.comments()
                .forEach((name, text) -> question(name).ifPresent(path -> steps.add(new Step.Commented(path, text))));
        body.confirmed().forEach(name -> question(name).ifPresent(path -> steps.add(new Step.Confirmed(path, true))));
        return steps;
    }

    /** Of the private questions those that the trail tells of: which of them have an answer only the department can open. */
    private List<QuestionPath> privatelyAnswered() {
        return body.trail().stream()
                .flatMap(row -> question(row.question()).stream())
                .filter(path -> form.questions().stream()
                        .anyMatch(question ->
                                question.handedOver() && question.path().equals(path.withoutInstances())))
                .toList();
    }

    private void collect(
            Map<String, AnswerValue> answers,
            Optional<QuestionPath> repeat,
            String instance,
            List<Stored> rows,
            Map<QuestionPath, Integer> lengths) {
        answers.forEach((name, value) -> {
            switch (value) {
                case AnswerValue.Text(String text) ->
                    find(name, repeat)
                            .filter(question -> !text.isEmpty())
                            .ifPresent(question -> rows.add(new Stored(
                                    placed(question.path(), repeat, instance), Optional.of(new Answer(text)))));
                case AnswerValue.Repeat(List<Map<String, AnswerValue>> instances) -> {
                    QuestionPath inner = repeatNamed(name, repeat);
                    lengths.put(placed(inner, repeat, instance), instances.size());
                    for (int i = 0; i < instances.size(); i++) {
                        String place = placed(inner, repeat, instance).text() + "[" + (i + 1) + "]";
                        collect(instances.get(i), Optional.of(inner), place, rows, lengths);
                    }
                }
            }
        });
    }

    private Optional<FormQuestion> find(String key, Optional<QuestionPath> repeat) {
        return form.questions().stream()
                .filter(q -> q.type() != QuestionType.NOTE
                        && q.key().equals(key)
                        && q.repeat().equals(repeat))
                .findFirst();
    }

    private QuestionPath repeatNamed(String name, Optional<QuestionPath> outer) {
        String above = outer.map(QuestionPath::text).orElse("");
        return form.questions().stream()
                .flatMap(q -> q.repeat().stream())
                .filter(r -> r.text().startsWith(above) && r.text().endsWith("/" + name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the form has no repeat '" + name + "'"));
    }

    /** {@code path}, which lies in {@code repeat}, with the instance it lies in. */
    private static QuestionPath placed(QuestionPath path, Optional<QuestionPath> repeat, String instance) {
        return repeat.map(r -> new QuestionPath(
                        instance + path.text().substring(r.text().length())))
                .orElse(path);
    }

    /** The path behind a name as {@link RecordKeys} writes it. */
    private Optional<QuestionPath> question(String name) {
        int slash = name.lastIndexOf("]/");
        String key = slash < 0 ? name : name.substring(slash + 2);
        String instances = slash < 0 ? "" : name.substring(0, slash + 1);
        return form.questions().stream()
                .filter(q -> q.key().equals(key) && q.repeat().isPresent() == !instances.isEmpty())
                .findFirst()
                .map(q -> instances.isEmpty()
                        ? q.path()
                        : new QuestionPath(withInstances(q.path().text(), instances)));
    }

    private static String withInstances(String path, String instances) {
        String placed = path;
        for (String step : instances.split("/")) {
            String plain = step.substring(0, step.indexOf('['));
            placed = placed.replaceFirst("/" + Pattern.quote(plain) + "/", "/" + step + "/");
        }
        return placed;
    }
}

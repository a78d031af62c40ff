package vn.sipas.field.office.answers;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.survey.form.Choice;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormQuestion;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.form.QuestionType;
import vn.sipas.field.survey.form.Wording;

/** A form as those who count see it: its closed questions in order, in one language. Immutable. */
public final class Questionnaire {

    /** Longer lists (communes, schools) are looked up, not counted. */
    private static final int MOST_CHOICES = 200;

    /** One bit each. */
    private static final int MOST_SEVERAL = 31;

    private final List<ClosedQuestion> questions;
    private final Map<String, String> contents;
    private final Map<String, String> factors;

    private Questionnaire(List<ClosedQuestion> questions, Map<String, String> contents, Map<String, String> factors) {
        this.questions = List.copyOf(questions);
        this.contents = Map.copyOf(contents);
        this.factors = Map.copyOf(factors);
    }

    /** @param language a two-letter code; the form's first language where it doesn't speak that one */
    public static Questionnaire of(FormFile form, String language) {
        Optional<String> spoken = form.language(language);
        List<Wording> wordings = spoken.map(form::wordings).orElseGet(form::wordings);
        Map<QuestionPath, String> headings = spoken.map(form::headings).orElseGet(form::headings);
        List<FormQuestion> asked = form.questions();
        List<ClosedQuestion> questions = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            closed(asked.get(i), wordings.get(i)).ifPresent(questions::add);
        }
        return new Questionnaire(
                questions,
                labels(asked, headings, FormQuestion::content),
                labels(asked, headings, FormQuestion::factor));
    }

    private static Optional<ClosedQuestion> closed(FormQuestion question, Wording wording) {
        boolean several = question.type() == QuestionType.SELECT_MULTIPLE;
        int most = several ? MOST_SEVERAL : MOST_CHOICES;
        List<Choice> choices = wording.choices();
        boolean countable = (several || question.type() == QuestionType.SELECT_ONE)
                && question.repeat().isEmpty()
                && !choices.isEmpty()
                && choices.size() <= most;
        return countable
                ? Optional.of(new ClosedQuestion(
                        question.key(),
                        wording.text(),
                        choices,
                        several,
                        question.handedOver(),
                        question.factor(),
                        question.content(),
                        question.breakdown(),
                        question.topic()))
                : Optional.empty();
    }

    /** What the innermost group that holds all questions of a factor or a content is called. */
    private static Map<String, String> labels(
            List<FormQuestion> asked,
            Map<QuestionPath, String> headings,
            Function<FormQuestion, Optional<String>> property) {
        Map<String, String> common = new HashMap<>();
        for (FormQuestion question : asked) {
            property.apply(question)
                    .ifPresent(code -> common.merge(code, group(question.path().text()), Questionnaire::shared));
        }
        Map<String, String> labels = new HashMap<>();
        common.forEach((code, path) -> {
            for (String group = path; !group.isEmpty(); group = group(group)) {
                String heading = headings.get(new QuestionPath(group));
                if (heading != null) {
                    labels.put(code, heading);
                    break;
                }
            }
        });
        return labels;
    }

    private static String group(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static String shared(String one, String other) {
        String shared = one;
        while (!other.equals(shared) && !other.startsWith(shared + "/")) {
            shared = group(shared);
        }
        return shared;
    }

    /** Every closed question in the form's order. */
    public List<ClosedQuestion> questions() {
        return questions;
    }

    /** What the form calls a content; its code where it doesn't call it anything. */
    public String contentLabel(String code) {
        return contents.getOrDefault(code, code);
    }

    /** What the form calls a factor; its code where it doesn't call it anything. */
    public String factorLabel(String code) {
        return factors.getOrDefault(code, code);
    }

    /** Names how answers lie in a row: the same for two forms that ask the same questions with the same choices. */
    String layout() {
        StringBuilder text = new StringBuilder("sipas answers 1\n");
        for (ClosedQuestion question : questions) {
            text.append(question.key()).append(question.several() ? "\t*" : "\t1");
            question.choices().forEach(choice -> text.append('\t').append(choice.name()));
            text.append('\n');
        }
        return Hash.sha256(text.toString().getBytes(StandardCharsets.UTF_8)).hex();
    }
}

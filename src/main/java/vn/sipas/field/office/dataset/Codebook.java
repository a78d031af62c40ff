package vn.sipas.field.office.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormQuestion;
import vn.sipas.field.survey.form.Wording;

/**
 * Which questions of a form the data set has, in the form's order, and which not.
 *
 * @param leftOut why a question is not in it, by its name
 */
public record Codebook(List<Variable> variables, List<LeftOut> leftOut) {

    public Codebook {
        variables = List.copyOf(variables);
        leftOut = List.copyOf(leftOut);
    }

    /** Why a question is not in the data set. */
    public enum Why implements Reason {
        /** People write freely: names may stand there. */
        FREE_TEXT,
        /** It was answered in private. */
        PRIVATE,
        /** It stands in a repeat, so there are several answers in an interview. */
        REPEATED,
        /** A file or a place on the map. */
        FILE_OR_PLACE
    }

    /** One question that is left out. */
    public record LeftOut(String name, String label, Why why) {}

    /** @param language a two-letter code; the form's first language where it doesn't speak that one */
    public static Codebook of(FormFile form, String language) {
        Optional<String> spoken = form.language(language);
        List<Wording> wordings = spoken.map(form::wordings).orElseGet(form::wordings);
        List<FormQuestion> questions = form.questions();
        List<Variable> variables = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            FormQuestion question = questions.get(i);
            Wording wording = wordings.get(i);
            switch (why(question)) {
                case Verdict.Kept _ -> variables.add(Variable.of(question, wording.text(), wording.choices()));
                case Verdict.Left(Why why) -> leftOut.add(new LeftOut(question.key(), wording.text(), why));
                case Verdict.NoQuestion _ -> {
                    // A text to read out.
                }
            }
        }
        return new Codebook(variables, leftOut);
    }

    private sealed interface Verdict {
        record Kept() implements Verdict {}

        record Left(Why why) implements Verdict {}

        record NoQuestion() implements Verdict {}
    }

    private static Verdict why(FormQuestion question) {
        return switch (question.type()) {
            case NOTE -> new Verdict.NoQuestion();
            case TEXT, BARCODE -> new Verdict.Left(Why.FREE_TEXT);
            case GEOPOINT, FILE -> new Verdict.Left(Why.FILE_OR_PLACE);
            case INTEGER, DECIMAL, DATE, TIME, DATE_TIME, SELECT_ONE, SELECT_MULTIPLE, RANK, RANGE, ACKNOWLEDGE -> {
                if (question.repeat().isPresent()) {
                    yield new Verdict.Left(Why.REPEATED);
                }
                yield question.handedOver() ? new Verdict.Left(Why.PRIVATE) : new Verdict.Kept();
            }
        };
    }

    /** What the program itself knows of each interview, before the questions; see {@link DataRow}. */
    static final List<String> FRONT = List.of(
            "interview",
            "unit",
            "mode",
            "completeness",
            "day",
            "minutes",
            "form_language",
            "stratum",
            "cluster",
            "weight");
}

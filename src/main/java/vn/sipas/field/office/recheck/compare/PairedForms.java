package vn.sipas.field.office.recheck.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.office.answers.ClosedQuestion;
import vn.sipas.field.office.answers.Questionnaire;
import vn.sipas.field.survey.form.Choice;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.interview.recheck.RecheckForm;
import vn.sipas.field.survey.interview.recheck.RecheckMark;

/**
 * A season's form beside the form of its re-interviews: which questions ask the same. Only questions whose choices have the same codes in
 * both are compared; facts are found by their {@code sipas:breakdown}, repeated questions by their names.
 */
public final class PairedForms {

    /** The four facts that people know of themselves. */
    private static final List<String> FACTS = List.of("sex", "age", "schooling", "occupation");

    private final RecheckForm recheck;
    private final Questionnaire again;
    private final List<Pair> facts = new ArrayList<>();
    private final List<Pair> items = new ArrayList<>();

    /** One question as the season's form and as the re-interview's has it. */
    record Pair(ClosedQuestion original, ClosedQuestion again) {}

    /** @param language a two-letter code, for the questions' words */
    public PairedForms(FormFile season, RecheckForm recheck, String language) {
        Questionnaire first = Questionnaire.of(season, language);
        this.recheck = recheck;
        this.again = Questionnaire.of(recheck.file(), language);
        for (String fact : FACTS) {
            Optional<ClosedQuestion> original = first.questions().stream()
                    .filter(question -> question.breakdown().equals(Optional.of(fact)))
                    .findFirst();
            pair(original, Optional.ofNullable(recheck.facts().get(fact)).flatMap(key -> find(again, key)))
                    .ifPresent(facts::add);
        }
        for (String key : recheck.questions(RecheckMark.ITEM)) {
            pair(find(first, key), find(again, key)).ifPresent(items::add);
        }
    }

    private static Optional<ClosedQuestion> find(Questionnaire form, String key) {
        return form.questions().stream()
                .filter(question -> question.key().equals(key))
                .findFirst();
    }

    private static Optional<Pair> pair(Optional<ClosedQuestion> original, Optional<ClosedQuestion> again) {
        return original.flatMap(first -> again.filter(second ->
                        !first.several() && !second.several() && codes(first).equals(codes(second)))
                .map(second -> new Pair(first, second)));
    }

    private static List<String> codes(ClosedQuestion question) {
        return question.choices().stream().map(Choice::name).toList();
    }

    RecheckForm recheck() {
        return recheck;
    }

    List<Pair> facts() {
        return facts;
    }

    List<Pair> items() {
        return items;
    }

    /** The closed question of the re-interview with this mark. */
    Optional<ClosedQuestion> marked(RecheckMark mark) {
        return recheck.questions(mark).stream().findFirst().flatMap(key -> find(again, key));
    }
}

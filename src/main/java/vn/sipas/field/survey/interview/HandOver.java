package vn.sipas.field.survey.interview;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.handover.SealedAnswers;

/** The time for which the laptop is in the hands of the person interviewed; what is answered meanwhile is in memory alone. */
final class HandOver {

    private final int first;
    private final Map<QuestionPath, Step> given = new LinkedHashMap<>();

    /** {@code first}: how many single sealed answers were there before. */
    HandOver(int first) {
        this.first = first;
    }

    int first() {
        return first;
    }

    void give(QuestionPath question, Step step) {
        given.put(question, step);
    }

    /** Everything given, to be laid over the form again. */
    void layOver(Filling filling) {
        given.values().forEach(filling::lay);
    }

    boolean isEmpty() {
        return given.isEmpty();
    }

    /** All of it, by the names of the record; of questions that are asked no more only that they have no answer. */
    SealedAnswers answers(Filling filling) {
        Set<QuestionPath> asked = filling.asked();
        Map<String, String> answers = new LinkedHashMap<>();
        Map<String, Missing> missing = new LinkedHashMap<>();
        given.forEach((question, step) -> {
            String name = filling.keys().of(question);
            switch (step) {
                case Step.Excused(var _, Optional<Missing> why)
                when why.isPresent() && asked.contains(question) -> missing.put(name, why.get());
                case Step.Answered(var _, Optional<Answer> answer)
                when asked.contains(question) ->
                    answers.put(name, answer.map(Answer::text).orElse(""));
                default -> answers.put(name, "");
            }
        });
        return new SealedAnswers(answers, missing);
    }

    /** One answer by itself, as it is stored at once. */
    static SealedAnswers single(String name, Step step) {
        return switch (step) {
            case Step.Excused(var _, Optional<Missing> why)
            when why.isPresent() -> new SealedAnswers(Map.of(), Map.of(name, why.get()));
            case Step.Answered(var _, Optional<Answer> answer) ->
                new SealedAnswers(Map.of(name, answer.map(Answer::text).orElse("")), Map.of());
            default -> new SealedAnswers(Map.of(name, ""), Map.of());
        };
    }
}

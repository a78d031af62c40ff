package vn.sipas.field.office.index.making;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.answers.ClosedQuestion;
import vn.sipas.field.office.answers.Questionnaire;
import vn.sipas.field.office.index.Measure;

/**
 * The measures of a form, with the questions each is made of: the whole, then each content followed by its factors, each factor by
 * its items.
 */
final class Items {

    private final List<Of> measures;

    private Items(List<Of> measures) {
        this.measures = List.copyOf(measures);
    }

    /** A measure and the places of its items among the questions. */
    record Of(Measure measure, List<Integer> places) {}

    static Items of(List<ClosedQuestion> questions, Questionnaire questionnaire, Messages messages) {
        List<Integer> all = new ArrayList<>();
        Map<String, Set<String>> factorsOf = new LinkedHashMap<>();
        Map<String, List<Integer>> ofContent = new LinkedHashMap<>();
        Map<String, List<Integer>> ofFactor = new LinkedHashMap<>();
        for (int place = 0; place < questions.size(); place++) {
            ClosedQuestion question = questions.get(place);
            if (question.isItem()) {
                String content = question.content().orElseThrow();
                String factor = question.factor().orElseThrow();
                all.add(place);
                factorsOf.computeIfAbsent(content, _ -> new LinkedHashSet<>()).add(factor);
                ofContent.computeIfAbsent(content, _ -> new ArrayList<>()).add(place);
                ofFactor.computeIfAbsent(factor, _ -> new ArrayList<>()).add(place);
            }
        }
        List<Of> measures = new ArrayList<>();
        if (!all.isEmpty()) {
            measures.add(of(Measure.Level.OVERALL, "", messages.text("index.overall"), all));
        }
        factorsOf.forEach((content, factors) -> {
            measures.add(of(
                    Measure.Level.CONTENT,
                    content,
                    questionnaire.contentLabel(content),
                    ofContent.getOrDefault(content, List.of())));
            for (String factor : factors) {
                List<Integer> places = ofFactor.getOrDefault(factor, List.of());
                measures.add(of(Measure.Level.FACTOR, factor, questionnaire.factorLabel(factor), places));
                for (int place : places) {
                    ClosedQuestion item = questions.get(place);
                    measures.add(of(Measure.Level.ITEM, item.key(), item.label(), List.of(place)));
                }
            }
        });
        return new Items(measures);
    }

    private static Of of(Measure.Level level, String code, String label, List<Integer> places) {
        return new Of(new Measure(level, code, label, places.size()), List.copyOf(places));
    }

    boolean isEmpty() {
        return measures.isEmpty();
    }

    List<Of> measures() {
        return measures;
    }

    List<Of> contents() {
        return measures.stream()
                .filter(of -> of.measure().level() == Measure.Level.CONTENT)
                .toList();
    }

    /** Whether breakdowns have a column of it. */
    static boolean isColumn(Measure measure) {
        return measure.level() != Measure.Level.ITEM;
    }
}

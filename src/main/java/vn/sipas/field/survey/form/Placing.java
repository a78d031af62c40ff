package vn.sipas.field.survey.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recorded answers by the paths they have in the form; computed values and preloads among them. */
final class Placing {

    private final AnswerKeys keys;
    private final List<Stored> rows = new ArrayList<>();
    private final Map<QuestionPath, Integer> instances = new LinkedHashMap<>();
    private final List<String> homeless = new ArrayList<>();

    Placing(AnswerKeys keys, AnswerTree answers) {
        this.keys = keys;
        place(answers, Optional.empty(), "");
    }

    /** One row an answer, in the order given. */
    List<Stored> rows() {
        return rows;
    }

    /** How many instances every repeat has that was recorded. */
    Map<QuestionPath, Integer> instances() {
        return instances;
    }

    /** Names that the form doesn't have. */
    List<String> homeless() {
        return homeless;
    }

    private void place(AnswerTree level, Optional<QuestionPath> repeat, String instance) {
        level.branches().forEach((name, branch) -> {
            Optional<QuestionPath> found = keys.path(repeat, name).map(QuestionPath::new);
            if (found.isEmpty()) {
                homeless.add(name);
                return;
            }
            QuestionPath here = repeat.map(r -> new QuestionPath(
                            instance + found.get().text().substring(r.text().length())))
                    .orElse(found.get());
            switch (branch) {
                case AnswerTree.Leaf(Answer answer) -> rows.add(new Stored(here, Optional.of(answer)));
                case AnswerTree.Instances(List<AnswerTree> trees) -> {
                    instances.put(here, trees.size());
                    for (int i = 0; i < trees.size(); i++) {
                        place(trees.get(i), found, here.text() + "[" + (i + 1) + "]");
                    }
                }
            }
        });
    }
}

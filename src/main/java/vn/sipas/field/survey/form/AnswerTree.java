package vn.sipas.field.survey.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answers of a form, or of one instance of a repeat, as a record keeps them: by question name, groups flattened,
 * repeats as lists, in the form's order.
 *
 * <p>Where two questions of one level have the same name, each is called by its path from the first group that tells
 * them apart, joined by {@code /}: {@code /data/a/age} and {@code /data/b/x/age} are {@code a/age} and {@code b/x/age}.
 * This depends on the form alone, never on what was answered.
 */
public record AnswerTree(Map<String, Branch> branches) {

    public AnswerTree {
        branches = Collections.unmodifiableMap(new LinkedHashMap<>(branches));
    }

    /** What stands under one name. */
    public sealed interface Branch {}

    /** The answer to a question, or what the form computed. */
    public record Leaf(Answer answer) implements Branch {}

    /** The relevant instances of a repeat in their order, empty ones among them; never all empty. */
    public record Instances(List<AnswerTree> trees) implements Branch {
        public Instances {
            trees = List.copyOf(trees);
        }
    }
}

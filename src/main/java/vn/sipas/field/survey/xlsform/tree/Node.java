package vn.sipas.field.survey.xlsform.tree;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.sipas.field.survey.xlsform.Place;
import vn.sipas.field.survey.xlsform.grid.Value;
import vn.sipas.field.survey.xlsform.grid.Value.Cell;

/** One element of the survey. */
public sealed interface Node {

    Path path();

    /** The row it comes from. */
    Place place();

    default String name() {
        return path().name();
    }

    /**
     * What every element but a file may have.
     *
     * @param label and the others: one text, or one for each language
     * @param media by kind, one for all languages or one for each
     * @param bind the row's attributes of the bind
     * @param control the row's attributes of the element in the body
     * @param instance the row's attributes of the element in the answers
     */
    record Facets(
            Optional<Value> label,
            Optional<Value> hint,
            Optional<Value> guidance,
            Map<String, Value> media,
            Map<String, Value> bind,
            Map<String, Value> control,
            Map<String, Value> instance) {
        public Facets {
            media = ordered(media);
            bind = ordered(bind);
            control = ordered(control);
            instance = ordered(instance);
        }

        private static Map<String, Value> ordered(Map<String, Value> map) {
            return java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(map));
        }

        /** Whether the label is told by a reference to the texts in languages. */
        public boolean labelInItext() {
            return !media.isEmpty()
                    || label.filter(Value.Branch.class::isInstance).isPresent();
        }
    }

    /**
     * A question, shown or not.
     *
     * @param type the type, other spellings of it resolved
     * @param preset the row's default
     * @param choices where its choices come from
     */
    record Question(
            Path path,
            Place place,
            String type,
            Kind kind,
            Facets facets,
            Optional<Preset> preset,
            Optional<Choices> choices)
            implements Node {

        /** Whether there is something in the body: what is calculated needs words to be shown. */
        public boolean shown() {
            boolean wordless = facets.label().isEmpty() && facets.hint().isEmpty();
            boolean calculated = facets.bind().containsKey("calculate") && wordless;
            return kind.tag().isPresent() && !type.equals("calculate") && !calculated;
        }
    }

    /** A default; a dynamic one is calculated when the form is first opened or the repeat is added. */
    record Preset(Cell cell, boolean dynamic) {}

    /** A group or a repeat. */
    record Section(Path path, Place place, boolean shown, Facets facets, List<Node> children) implements Node {
        public Section {
            children = List.copyOf(children);
        }

        public boolean repeats() {
            return path.steps().getLast().kind() == Path.Kind.REPEAT;
        }
    }

    /** A list in a file, named by a row of its own; it has no place in the answers. */
    record Attached(Path path, Place place, boolean csv) implements Node {}

    /** Every element from this one down, each before those within it. */
    default void each(Consumer<Node> visitor) {
        visitor.accept(this);
        if (this instanceof Section section) {
            section.children().forEach(child -> child.each(visitor));
        }
    }
}

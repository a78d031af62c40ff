package vn.sipas.field.survey.xlsform.row;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.survey.xlsform.grid.Heading;
import vn.sipas.field.survey.xlsform.grid.Line;
import vn.sipas.field.survey.xlsform.grid.Value;
import vn.sipas.field.survey.xlsform.grid.Value.Branch;
import vn.sipas.field.survey.xlsform.grid.Value.Cell;

/** Takes from rows what has the right depth; headings with further steps are named where the headings are checked. */
final class Drafts {

    private Drafts() {}

    /** One text or one for each language. */
    static Optional<Value> words(Value value) {
        return switch (value) {
            case Cell cell -> Optional.of(cell);
            case Branch branch -> {
                Map<String, Value> cells = cells(branch.parts());
                yield cells.isEmpty() ? Optional.empty() : Optional.of(new Branch(cells));
            }
        };
    }

    /** Names of files by kind. */
    static Map<String, Value> media(Line line) {
        Map<String, Value> media = new LinkedHashMap<>();
        line.branch("media").forEach((kind, value) -> words(value).ifPresent(words -> media.put(kind, words)));
        return media;
    }

    /** Attributes; those of a bind may be words in several languages. */
    static Map<String, Value> attributes(Line line, String key) {
        Map<String, Value> attributes = cells(line.branch(key));
        if (key.equals("bind")) {
            attributes.clear();
            line.branch(key).forEach((name, value) -> {
                if (value instanceof Cell || Heading.MESSAGES.contains(name)) {
                    words(value).ifPresent(words -> attributes.put(name, words));
                }
            });
        }
        return attributes;
    }

    private static Map<String, Value> cells(Map<String, Value> parts) {
        Map<String, Value> cells = new LinkedHashMap<>(parts);
        cells.values().removeIf(part -> !(part instanceof Cell));
        return cells;
    }
}

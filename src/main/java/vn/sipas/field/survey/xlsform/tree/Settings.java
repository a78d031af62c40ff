package vn.sipas.field.survey.xlsform.tree;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.survey.xlsform.grid.Value;
import vn.sipas.field.survey.xlsform.grid.Value.Branch;
import vn.sipas.field.survey.xlsform.grid.Value.Cell;

/**
 * What the sheet {@code settings} says, by the first step of its headings.
 *
 * @param fallback the form's id and title where it gives none
 */
public record Settings(Map<String, Value> values, String fallback) {

    /** The language of a form that names none. */
    public static final String UNNAMED_LANGUAGE = "default";

    private static final Set<String> YES = Set.of("yes", "Yes", "YES", "true", "True", "TRUE", "true()");

    public Settings {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** With one more, said by a row of the survey sheet. */
    public Settings with(String key, Cell cell) {
        Map<String, Value> more = new LinkedHashMap<>(values);
        more.put(key, cell);
        return new Settings(more, fallback);
    }

    public Optional<Cell> cell(String key) {
        return values.get(key) instanceof Cell cell ? Optional.of(cell) : Optional.empty();
    }

    public Optional<String> text(String key) {
        return cell(key).map(Cell::text);
    }

    public boolean yes(String key) {
        return text(key).filter(YES::contains).isPresent();
    }

    /** Whether a word of a cell means yes. */
    public static boolean meansYes(String text) {
        return YES.contains(text);
    }

    public Map<String, Value> branch(String key) {
        return values.get(key) instanceof Branch branch ? branch.parts() : Map.of();
    }

    /** The name of the answers' root element. */
    public String root() {
        return text("name").orElse("data");
    }

    public String id() {
        return text("id_string").orElse(fallback);
    }

    public String title() {
        return text("title").orElseGet(this::id);
    }

    public String language() {
        return text("default_language").orElse(UNNAMED_LANGUAGE);
    }

    /** The further namespaces, by prefix, as in {@code a="http://a" b="http://b"}. */
    public Map<String, String> namespaces() {
        Map<String, String> spaces = new LinkedHashMap<>();
        for (String pair : text("namespaces").orElse("").split("\\s+")) {
            String[] parts = pair.split("=", -1);
            if (parts.length == 2 && !parts[0].isEmpty()) {
                spaces.put(parts[0], parts[1].replace("\"", "").replace("'", ""));
            }
        }
        return spaces;
    }
}

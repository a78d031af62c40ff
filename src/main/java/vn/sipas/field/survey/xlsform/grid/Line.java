package vn.sipas.field.survey.xlsform.grid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.survey.xlsform.Place;
import vn.sipas.field.survey.xlsform.grid.Value.Branch;
import vn.sipas.field.survey.xlsform.grid.Value.Cell;

/**
 * One row of a sheet.
 *
 * @param place the row as a whole
 * @param values what it says, by the first step of the headings
 * @param cells every cell that is not blank, with its heading, from the left
 */
public record Line(Place place, Map<String, Value> values, List<Entry> cells) {

    public Line {
        values = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(values));
        cells = List.copyOf(cells);
    }

    /** One cell and what it stands under. */
    public record Entry(Heading heading, Cell cell) {}

    public int number() {
        return place.row();
    }

    public Optional<Value> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** What stands under a heading that has no second step. */
    public Optional<Cell> cell(String key) {
        return values.get(key) instanceof Cell cell ? Optional.of(cell) : Optional.empty();
    }

    /** The text of {@link #cell(String)}. */
    public Optional<String> text(String key) {
        return cell(key).map(Cell::text);
    }

    /** What stands under headings with a second step; empty if nothing does. */
    public Map<String, Value> branch(String key) {
        return values.get(key) instanceof Branch branch ? branch.parts() : Map.of();
    }

    /** The cell under {@code key}, or where one should be. */
    public Place at(String key) {
        return value(key).map(value -> value.first().place()).orElseGet(() -> place.under(key));
    }
}

package vn.sipas.field.survey.xlsform.grid;

import java.util.Map;
import java.util.Optional;
import vn.sipas.field.survey.xlsform.Place;

/** What a row says under one heading: a cell, or several by what stands behind the {@code ::} of their headings. */
public sealed interface Value {

    /** The text of one cell, never blank, and where it stands. */
    record Cell(String text, Place place) implements Value {

        /** The same place with another text. */
        public Cell with(String other) {
            return new Cell(other, place);
        }
    }

    /** Cells by language, by kind of medium, by attribute; in the order of their columns. Never empty. */
    record Branch(Map<String, Value> parts) implements Value {
        public Branch {
            parts = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(parts));
        }

        /** The cell under {@code key}. */
        public Optional<Cell> cell(String key) {
            return parts.get(key) instanceof Cell cell ? Optional.of(cell) : Optional.empty();
        }
    }

    /** One of its cells; a thing said in several cells is named by the first. */
    default Cell first() {
        return switch (this) {
            case Cell cell -> cell;
            case Branch branch -> branch.parts().values().iterator().next().first();
        };
    }
}

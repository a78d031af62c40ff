package vn.sipas.field.survey.xlsform.tree;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.survey.xlsform.Place;
import vn.sipas.field.survey.xlsform.grid.Value;
import vn.sipas.field.survey.xlsform.grid.Value.Cell;

/**
 * One list of choices.
 *
 * @param inItext whether its labels stand with the texts in languages: some choice has a medium, several languages, or a
 *     reference in its label
 */
public record ChoiceList(String name, List<Item> items, boolean inItext) {

    public ChoiceList {
        items = List.copyOf(items);
    }

    /**
     * One choice.
     *
     * @param more what stands in other columns, for filters
     */
    public record Item(
            Place place,
            String name,
            Optional<Value> label,
            Map<String, Value> media,
            Map<String, Cell> more,
            Optional<String> smsOption) {
        public Item {
            media = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(media));
            more = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(more));
        }
    }
}

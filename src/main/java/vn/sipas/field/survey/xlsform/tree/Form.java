package vn.sipas.field.survey.xlsform.tree;

import java.util.List;
import java.util.function.Consumer;

/**
 * A workbook's form.
 *
 * @param nodes what stands directly under the root, the group {@code meta} last
 * @param lists in the order in which they begin
 */
public record Form(Settings settings, Path root, List<Node> nodes, List<ChoiceList> lists) {

    public Form {
        nodes = List.copyOf(nodes);
        lists = List.copyOf(lists);
    }

    /** Every element, each before those within it. */
    public void each(Consumer<Node> visitor) {
        nodes.forEach(node -> node.each(visitor));
    }
}

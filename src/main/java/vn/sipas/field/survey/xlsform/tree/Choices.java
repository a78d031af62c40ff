package vn.sipas.field.survey.xlsform.tree;

import java.util.Optional;
import vn.sipas.field.survey.xlsform.grid.Value.Cell;

/**
 * Where a question's choices come from.
 *
 * @param source the list, the file, or the question whose answers are the choices
 * @param filter which of them
 * @param order whether they are shuffled
 */
public record Choices(Source source, Optional<Cell> filter, Order order) {

    /** Where from. */
    public sealed interface Source {

        /** A list of the sheet {@code choices}. */
        record Listed(String list) implements Source {}

        /** A file beside the form. {@code value} and {@code label} name its columns. */
        record FromFile(String file, String value, String label) implements Source {
            /** The file's name without its ending. */
            public String id() {
                return file.substring(0, file.lastIndexOf('.'));
            }

            public String ending() {
                return file.substring(file.lastIndexOf('.') + 1);
            }
        }

        /** Earlier answers: {@code ${name}}. */
        record Answers(String reference) implements Source {}

        /** The repeat whose places are shown on a map: {@code ${repeat}}. */
        record Places(String reference) implements Source {}

        /** A list of the sheet {@code external_choices}, asked of a table instead of being part of the form. */
        record Queried(String list) implements Source {}
    }

    /** In what order. */
    public sealed interface Order {

        record AsListed() implements Order {}

        record Random() implements Order {}

        /** {@code seed} is a number or a reference. */
        record Seeded(String seed) implements Order {}
    }

    public static Choices of(Source source) {
        return new Choices(source, Optional.empty(), new Order.AsListed());
    }
}

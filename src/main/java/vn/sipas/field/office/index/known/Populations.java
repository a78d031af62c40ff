package vn.sipas.field.office.index.known;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import vn.sipas.field.base.sheet.Sheet;

/**
 * How many people there are of each kind, from the census or the police: what weights are raked to.
 *
 * @param margins by breakdown ({@code sex}, {@code age}, {@code unit} …), then by the choice's code; in the table's order
 */
public record Populations(Map<String, Map<String, Double>> margins) {

    private static final TableReader.Heading BREAKDOWN = TableReader.Heading.of("breakdown", "phan to", "chi tieu");
    private static final TableReader.Heading CHOICE = TableReader.Heading.of("choice", "ma", "phuong an", "code");
    private static final TableReader.Heading PEOPLE = TableReader.Heading.of("population", "dan so", "so nguoi");
    private static final double MOST = 1e10;

    /** Reads the columns {@code breakdown}, {@code choice} and {@code population}. */
    public static TableReading<Populations> read(Sheet sheet) {
        TableReader table = new TableReader(sheet, List.of(BREAKDOWN, CHOICE, PEOPLE), List.of());
        Map<String, Map<String, Double>> margins = new LinkedHashMap<>();
        for (Sheet.Row row : table.rows()) {
            Optional<String> breakdown = table.text(row, BREAKDOWN);
            Optional<String> choice = table.text(row, CHOICE);
            OptionalDouble people = table.number(row, PEOPLE, Double.MIN_VALUE, MOST);
            if (breakdown.isPresent() && choice.isPresent() && people.isPresent()) {
                Map<String, Double> margin = margins.computeIfAbsent(breakdown.get(), _ -> new LinkedHashMap<>());
                if (margin.putIfAbsent(choice.get(), people.getAsDouble()) != null) {
                    table.fault(TableFault.TABLE_ROW_TWICE, row, CHOICE);
                }
            }
        }
        return table.result(new Populations(margins));
    }
}

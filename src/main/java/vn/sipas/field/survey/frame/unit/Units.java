package vn.sipas.field.survey.frame.unit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The administrative units by date. {@code tables.csv} names the tables, each the whole country from a day on until the next
 * table's; a table's own columns {@code valid_from} and {@code valid_to} narrow that down for one unit. Columns are known by their
 * headings, {@code old_codes} parts codes by blanks; no field is quoted.
 */
public final class Units {

    private static final String FOLDER = "/assets/units/";
    private static final String TABLES = "tables.csv";

    private final List<Unit> units;
    private final LocalDate first;

    private Units(List<Unit> units) {
        this.units = List.copyOf(units);
        this.first =
                units.stream().map(Unit::from).min(Comparator.naturalOrder()).orElse(LocalDate.MIN);
    }

    /** The tables that ship with the program; read once, when first asked for. */
    public static Units shipped() {
        return Shipped.UNITS;
    }

    /** The units in force on {@code day}; before the first table, those of the first. */
    public UnitTable on(LocalDate day) {
        LocalDate known = day.isBefore(first) ? first : day;
        return new UnitTable(units.stream().filter(unit -> unit.isOn(known)).toList());
    }

    /** The name of the unit with this code by the newest table that has it. */
    public static Optional<String> name(String code) {
        return Optional.ofNullable(Shipped.NAMES.get(code));
    }

    /** The units of one province by the newest table. */
    public static List<Unit> ofProvince(String provinceCode) {
        return shipped().on(LocalDate.MAX).ofProvince(provinceCode);
    }

    private static final class Shipped {
        static final Units UNITS = read(file -> open(FOLDER + file));
        static final Map<String, String> NAMES =
                UNITS.units.stream().collect(Collectors.toUnmodifiableMap(Unit::code, Unit::name, (_, later) -> later));
    }

    /** Where the tables come from. */
    interface Source {
        BufferedReader open(String file);
    }

    private static BufferedReader open(String resource) {
        InputStream in = Units.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("a table of units is missing: '" + resource + "'");
        }
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** Reads what {@code tables.csv} names. */
    static Units read(Source source) {
        List<Map<String, String>> tables = rows(source.open(TABLES));
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            LocalDate from = LocalDate.parse(tables.get(i).getOrDefault("from", ""));
            LocalDate until = i + 1 < tables.size()
                    ? LocalDate.parse(tables.get(i + 1).getOrDefault("from", ""))
                            .minusDays(1)
                    : LocalDate.MAX;
            for (Map<String, String> row : rows(source.open(tables.get(i).getOrDefault("file", "")))) {
                units.add(unit(row, from, until));
            }
        }
        return new Units(units);
    }

    private static Unit unit(Map<String, String> row, LocalDate from, LocalDate until) {
        return new Unit(
                row.getOrDefault("code", ""),
                row.getOrDefault("name", ""),
                row.getOrDefault("province_code", ""),
                row.getOrDefault("province_name", ""),
                date(row, "valid_from").orElse(from),
                date(row, "valid_to").orElse(until),
                Arrays.stream(row.getOrDefault("old_codes", "").split(" "))
                        .filter(code -> !code.isEmpty())
                        .toList());
    }

    private static Optional<LocalDate> date(Map<String, String> row, String column) {
        return Optional.of(row.getOrDefault(column, ""))
                .filter(text -> !text.isEmpty())
                .map(LocalDate::parse);
    }

    private static List<Map<String, String>> rows(BufferedReader reader) {
        try (reader) {
            List<Map<String, String>> rows = new ArrayList<>();
            List<String> lines = reader.lines().toList();
            String[] headings =
                    lines.isEmpty() ? new String[0] : lines.getFirst().split(",", -1);
            for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
                String[] cells = line.split(",", -1);
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < Math.min(headings.length, cells.length); i++) {
                    row.put(headings[i], cells[i]);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

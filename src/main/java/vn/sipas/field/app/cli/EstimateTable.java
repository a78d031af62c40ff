package vn.sipas.field.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.sipas.field.base.language.Folding;
import vn.sipas.field.base.sheet.CsvReader;
import vn.sipas.field.base.sheet.Fault;
import vn.sipas.field.base.sheet.Limits;
import vn.sipas.field.base.sheet.Sheet;

/** The columns of a CSV table that an estimate needs, under the names in its first row. What is wrong is told by place. */
final class EstimateTable {

    /** So many rows are named one by one. */
    private static final int NAMED = 10;

    private static final Set<String> MISSING = Set.of("", "NA", "NaN");

    private final Console console;
    private final Path file;
    private final Map<String, List<String>> columns = new LinkedHashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private boolean headed;

    private EstimateTable(Console console, Path file, Set<String> wanted) {
        this.console = console;
        this.file = file;
        wanted.forEach(name -> columns.put(name, new ArrayList<>()));
    }

    /** The values of a column as codes: each row's place in {@code names}, −1 where it is empty. */
    record Labels(
            @SuppressWarnings("ArrayRecordComponent") int[] codes, List<String> names) { // read only, never compared

        Labels {
            names = List.copyOf(names);
        }
    }

    /** The table; nothing if something is wrong with it, which has been told then. */
    static Optional<EstimateTable> read(Console console, Path file, Set<String> wanted) {
        EstimateTable table = new EstimateTable(console, file, wanted);
        List<Fault> faults = new CsvReader(Limits.LIST).stream(file, table::take);
        for (Fault fault : faults) {
            console.refuse(file.toString(), fault.reason().code(), fault.text(console.language()));
        }
        for (String name : table.unknown) {
            console.refuse(file + "!" + name, CommandFault.COLUMN_UNKNOWN);
        }
        return faults.isEmpty() && table.unknown.isEmpty() ? Optional.of(table) : Optional.empty();
    }

    int rows() {
        return numbers.size();
    }

    /** A row as the spreadsheet program shows it: {@code DATA.csv!COL 17}. */
    String place(String column, int row) {
        return file + "!" + column + " " + numbers.get(row);
    }

    String place(String column) {
        return file + "!" + column;
    }

    /** A column of numbers, NaN where it is empty or {@code NA}; nothing if a cell holds something else, told then. */
    Optional<double[]> numbers(String name, boolean mayBeEmpty) {
        List<String> cells = cells(name);
        double[] values = new double[cells.size()];
        List<Integer> bad = new ArrayList<>();
        for (int row = 0; row < values.length; row++) {
            String cell = cells.get(row);
            OptionalDouble value = number(cell);
            boolean missing = MISSING.contains(cell);
            if (missing ? !mayBeEmpty : value.isEmpty()) {
                bad.add(row);
            }
            values[row] = value.orElse(Double.NaN);
        }
        return told(name, bad, CommandFault.NUMBER_BAD) ? Optional.empty() : Optional.of(values);
    }

    /** A column of labels in their order: numbers by size, before texts; nothing if a cell is empty that may not be. */
    Optional<Labels> labels(String name, boolean mayBeEmpty) {
        List<String> cells = cells(name);
        List<String> names = cells.stream()
                .filter(cell -> !MISSING.contains(cell))
                .distinct()
                .sorted(Comparator.comparingDouble((String text) -> number(text).orElse(Double.POSITIVE_INFINITY))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        int[] codes = codes(name, names);
        List<Integer> bad = mayBeEmpty
                ? List.of()
                : IntStream.range(0, codes.length)
                        .filter(row -> codes[row] < 0)
                        .boxed()
                        .toList();
        return told(name, bad, CommandFault.CELL_EMPTY) ? Optional.empty() : Optional.of(new Labels(codes, names));
    }

    /** Each row's place in {@code names}, −1 where its cell is none of them. */
    int[] codes(String name, List<String> names) {
        Map<String, Integer> places = new HashMap<>();
        names.forEach(label -> places.put(label, places.size()));
        return cells(name).stream()
                .mapToInt(cell -> places.getOrDefault(cell, -1))
                .toArray();
    }

    /** 1 where a cell is one of {@code values}, 0 where it is something else, NaN where it is empty. */
    double[] indicator(String name, List<String> values) {
        Set<String> ones = values.stream().map(Folding::nfc).collect(Collectors.toSet());
        return cells(name).stream()
                .mapToDouble(cell -> MISSING.contains(cell) ? Double.NaN : ones.contains(cell) ? 1 : 0)
                .toArray();
    }

    /** A number as people write it, with a decimal point or a decimal comma. */
    static OptionalDouble number(String text) {
        boolean comma = text.indexOf(',') >= 0 && text.indexOf('.') < 0 && text.indexOf(',') == text.lastIndexOf(',');
        String plain = comma ? text.replace(',', '.') : text;
        return plain.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?")
                ? OptionalDouble.of(Double.parseDouble(plain))
                : OptionalDouble.empty();
    }

    private List<String> cells(String name) {
        return columns.getOrDefault(name, List.of());
    }

    private void take(Sheet.Row row) {
        if (!headed) {
            headed = true;
            for (String name : columns.keySet()) {
                int place = row.cells().indexOf(Folding.nfc(name));
                if (place < 0 || place != row.cells().lastIndexOf(Folding.nfc(name))) {
                    unknown.add(name);
                }
                places.put(name, place);
            }
            return;
        }
        numbers.add(row.number());
        columns.forEach((name, cells) -> {
            String cell = row.cell(Math.max(0, places.getOrDefault(name, 0))).strip();
            cells.add(texts.computeIfAbsent(cell, text -> text));
        });
    }

    private boolean told(String name, List<Integer> rows, CommandFault why) {
        if (rows.isEmpty()) {
            return false;
        }
        String named = rows.stream()
                .limit(NAMED)
                .map(row -> String.valueOf(numbers.get(row)))
                .collect(Collectors.joining(", "));
        console.refuse(place(name) + " " + named + (rows.size() > NAMED ? " …" : ""), why, rows.size());
        return true;
    }

    /** A table of populations: a label and a number in every row; a first row without a number is a heading. */
    static Optional<Map<String, Double>> populations(Console console, Path file) {
        Map<String, Double> populations = new LinkedHashMap<>();
        boolean[] bad = new boolean[1];
        List<Fault> faults = new CsvReader(Limits.LIST).stream(file, row -> {
            OptionalDouble number = number(row.cell(1).strip());
            if (number.isPresent()) {
                bad[0] |= populations.put(row.cell(0).strip(), number.getAsDouble()) != null;
            } else {
                bad[0] |= row.number() > 1;
            }
        });
        for (Fault fault : faults) {
            console.refuse(file.toString(), fault.reason().code(), fault.text(console.language()));
        }
        if (faults.isEmpty() && (bad[0] || populations.isEmpty())) {
            console.refuse(file.toString(), CommandFault.POPULATIONS_BAD);
        }
        return faults.isEmpty() && !bad[0] && !populations.isEmpty() ? Optional.of(populations) : Optional.empty();
    }

    static double[] values(Map<String, Double> populations) {
        return populations.values().stream().mapToDouble(value -> value).toArray();
    }
}

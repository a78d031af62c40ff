package vn.sipas.field.survey.xlsform.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.base.sheet.Sheet;
import vn.sipas.field.survey.xlsform.Findings;
import vn.sipas.field.survey.xlsform.Place;
import vn.sipas.field.survey.xlsform.XlsFormReason;
import vn.sipas.field.survey.xlsform.grid.Value.Branch;
import vn.sipas.field.survey.xlsform.grid.Value.Cell;

/** Reads one sheet: the first row are headings, what stands below is said under them. */
public final class TableReader {

    /** More blank headings than this in a row, and the columns behind belong to something else. */
    private static final int BLANK_COLUMNS = 20;

    /** More blank rows than this, and the rows behind belong to something else. */
    private static final int BLANK_ROWS = 60;

    private final String name;
    private final Spelling spelling;
    private final String language;
    private final boolean collapsing;
    private final Findings findings;

    /**
     * @param name the sheet's name in lower case
     * @param language the one of a text whose heading names none, where others do
     * @param collapsing whether several blanks in a cell become one
     */
    public TableReader(String name, Spelling spelling, String language, boolean collapsing, Findings findings) {
        this.name = name;
        this.spelling = spelling;
        this.language = language;
        this.collapsing = collapsing;
        this.findings = findings;
    }

    public Table read(Optional<Sheet> sheet) {
        if (sheet.isEmpty() || sheet.get().rows().isEmpty()) {
            return Table.none(name);
        }
        List<Sheet.Row> rows = sheet.get().rows();
        List<Heading> headings = headings(rows.getFirst());
        List<Line> lines = new ArrayList<>();
        int last = rows.getFirst().number();
        for (Sheet.Row row : rows.subList(1, rows.size())) {
            Line line = line(row, headings);
            if (line.cells().isEmpty()) {
                continue;
            }
            if (row.number() - last > BLANK_ROWS + 1) {
                findings.add(XlsFormReason.ROWS_AFTER_GAP, line.place(), Integer.toString(BLANK_ROWS));
                break;
            }
            last = row.number();
            lines.add(line);
        }
        return new Table(name, headings, lines);
    }

    private List<Heading> headings(Sheet.Row row) {
        Map<Integer, String> texts = texts(row);
        boolean onlyDouble = texts.values().stream().anyMatch(text -> text.contains("::"));
        List<Heading> headings = new ArrayList<>();
        Map<List<String>, String> meanings = new HashMap<>();
        Set<String> seen = new HashSet<>();
        texts.forEach((column, text) -> {
            Place place = Place.cell(name, row.number(), column, text);
            List<String> steps = spelling.steps(text, onlyDouble);
            Optional<String> other = Optional.ofNullable(meanings.put(steps, text));
            if (!seen.add(text)) {
                findings.add(XlsFormReason.HEADING_TWICE, place, text);
            } else if (other.isPresent()) {
                boolean itself = steps.equals(List.of(text));
                findings.add(
                        itself ? XlsFormReason.HEADING_PREFERRED : XlsFormReason.HEADING_SAME,
                        place,
                        text,
                        other.get());
            }
            if (!CellText.writable(text)) {
                findings.add(XlsFormReason.UNWRITABLE, place);
            }
            headings.add(new Heading(text, column, steps));
        });
        return headings;
    }

    private static Map<Integer, String> texts(Sheet.Row row) {
        Map<Integer, String> texts = new LinkedHashMap<>();
        int blank = 0;
        for (int column = 0; column < row.cells().size(); column++) {
            String text =
                    CellText.collapse(row.cell(column).replace('\u00a0', ' ').strip());
            if (text.isEmpty()) {
                if (blank == BLANK_COLUMNS) {
                    break;
                }
                blank++;
            } else {
                blank = 0;
                texts.put(column, text);
            }
        }
        return texts;
    }

    private Line line(Sheet.Row row, List<Heading> headings) {
        Map<String, Value> values = new LinkedHashMap<>();
        List<Line.Entry> cells = new ArrayList<>();
        for (Heading heading : headings) {
            String text = CellText.clean(row.cell(heading.column()));
            if (text.isEmpty()) {
                continue;
            }
            Place place = Place.cell(name, row.number(), heading.column(), heading.text());
            if (!CellText.writable(text)) {
                findings.add(XlsFormReason.UNWRITABLE, place);
                continue;
            }
            Cell cell = new Cell(collapsing ? CellText.collapse(text) : text, place);
            cells.add(new Line.Entry(heading, cell));
            if (heading.steps().size() == 1) {
                values.put(heading.first(), cell);
            } else {
                values.merge(heading.first(), nested(heading.steps(), cell), this::merged);
            }
        }
        return new Line(Place.row(name, row.number()), values, cells);
    }

    private static Value nested(List<String> steps, Cell cell) {
        Value value = cell;
        for (String step : steps.subList(1, steps.size()).reversed()) {
            value = new Branch(Map.of(step, value));
        }
        return value;
    }

    /** A text without a language beside others with one is in the default language, unless that has one already. */
    private Value merged(Value left, Value right) {
        return switch (left) {
            case Cell cell
            when right instanceof Branch branch ->
                branch.parts().containsKey(language) ? branch : joined(new Branch(Map.of(language, cell)), branch);
            case Branch branch
            when right instanceof Cell cell ->
                branch.parts().containsKey(language) ? branch : joined(branch, new Branch(Map.of(language, cell)));
            case Branch branch when right instanceof Branch other -> joined(branch, other);
            case Cell _, Branch _ -> right;
        };
    }

    private Value joined(Branch left, Branch right) {
        Map<String, Value> parts = new LinkedHashMap<>(left.parts());
        right.parts().forEach((key, value) -> parts.merge(key, value, this::merged));
        return new Branch(parts);
    }
}

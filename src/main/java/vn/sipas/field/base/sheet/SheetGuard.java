package vn.sipas.field.base.sheet;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** One sheet's XML, looked at cell by cell before the library reads it (ECMA-376 part 1, section 18.3.1). */
final class SheetGuard implements PartXml.Visitor {

    private static final Pattern ROW = Pattern.compile("[1-9][0-9]{0,6}");
    private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");
    private static final Pattern NUMBER = Pattern.compile("-?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?");
    private static final Pattern SMALL_NUMBER = Pattern.compile("[0-9]{1,9}");
    /** Elements that stand at one depth only; the library looks for them by name, at any. */
    private static final Set<String> CELL_PARTS = Set.of("sheetData", "row", "c", "v", "f", "is");

    private static final int LONGEST_NUMBER = 100;

    /** How much wider than its filled cells all rows together may be: the library makes a list slot for each column. */
    private static final int BLANK_FACTOR = 64;

    private static final int EXCEL_ROWS = 1_048_576;
    private static final int EXCEL_COLUMNS = 16_384;

    /** What is counted over all sheets of a workbook. */
    static final class Budget {
        private long cells;
        private long width;
    }

    /**
     * What the library would not tell.
     *
     * @param inline texts that stand in the cell itself and that the library would mix with phonetic hints or line
     *     breaks between elements, by row and column
     * @param copiedFormulas whether there are formulas that the library would have to work out
     * @param rows how many row elements there are
     */
    record Found(Map<Long, String> inline, boolean copiedFormulas, int rows) {

        Optional<String> inline(int row, int column) {
            return Optional.ofNullable(inline.get(key(row, column)));
        }

        static long key(int row, int column) {
            return (long) row * EXCEL_COLUMNS + column;
        }
    }

    private final String sheet;
    private final int strings;
    private final Limits limits;
    private final Budget budget;
    private final Faults faults;

    private final Map<Long, String> inline = new HashMap<>();
    private boolean copiedFormulas;

    private int base;
    private boolean over;
    private boolean broken;

    private int rows;
    private int row;
    private int cells;
    private int column;
    private int filled;

    private String type = "n";
    private boolean inCell;
    private boolean hasValue;
    private int phonetic;
    private int plainText;
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder whole = new StringBuilder();
    private boolean hasFormula;
    private boolean inValue;
    private boolean inFormula;
    private boolean inText;

    SheetGuard(String sheet, int strings, Limits limits, Budget budget, Faults faults) {
        this.sheet = sheet;
        this.strings = strings;
        this.limits = limits;
        this.budget = budget;
        this.faults = faults;
    }

    Found found() {
        return new Found(inline, copiedFormulas, rows);
    }

    /** Something if elements stand where none may stand. */
    Optional<String> broken() {
        return broken ? Optional.of(sheet) : Optional.empty();
    }

    @Override
    public boolean done() {
        return broken || faults.full();
    }

    @Override
    public void start(XMLStreamReader element, int depth) {
        String name = element.getLocalName();
        if (base == 0) {
            if (name.equals("sheetData")) {
                broken = over;
                base = depth;
            }
            return;
        }
        switch (depth - base) {
            case 1 -> {
                broken |= !name.equals("row");
                startRow(element);
            }
            case 2 -> {
                if (name.equals("c")) {
                    startCell(element);
                } else {
                    broken |= !name.equals("extLst");
                }
            }
            case 3 -> {
                if (inCell) {
                    startInCell(name, element);
                }
            }
            default -> {
                broken |= inValue || inFormula || CELL_PARTS.contains(name);
                phonetic += name.equals("rPh") ? 1 : 0;
                plainText += name.equals("t") ? 1 : 0;
            }
        }
    }

    private void startInCell(String name, XMLStreamReader element) {
        switch (name) {
            case "v" -> {
                broken |= hasValue;
                hasValue = true;
                inValue = true;
            }
            case "f" -> {
                broken |= hasFormula;
                hasFormula = true;
                inFormula = true;
                copiedFormulas |= element.getAttributeCount() > 0;
            }
            case "is" -> {
                broken |= inText || !whole.isEmpty();
                inText = true;
            }
            default -> broken |= !name.equals("extLst");
        }
    }

    @Override
    public void end(String name, int depth) {
        if (base == 0) {
            return;
        }
        switch (depth - base) {
            case 0 -> {
                base = 0;
                over = true;
            }
            case 1 -> endRow();
            case 2 -> {
                if (inCell) {
                    endCell();
                }
            }
            case 3 -> {
                inValue = false;
                inFormula = false;
                inText = false;
            }
            default -> {
                phonetic -= name.equals("rPh") ? 1 : 0;
                plainText -= name.equals("t") ? 1 : 0;
            }
        }
    }

    @Override
    public void text(XMLStreamReader read) {
        if (!inCell) {
            return;
        }
        int most = limits.cellLength() + 1;
        if (inValue && value.length() < most) {
            value.append(read.getText());
        } else if (inText && whole.length() < most) {
            whole.append(read.getText());
            if (phonetic == 0 && plainText > 0) {
                text.append(read.getText());
            }
        }
    }

    private void startRow(XMLStreamReader element) {
        rows++;
        String number = WorkbookGuard.attribute(element, "r");
        int next = number.isEmpty() ? rows : ROW.matcher(number).matches() ? Integer.parseInt(number) : 0;
        if (next <= row || next > EXCEL_ROWS) {
            broken = true;
        }
        row = next;
        cells = 0;
        column = -1;
        filled = -1;
    }

    private void endRow() {
        budget.width += column + 1;
        budget.cells += filled + 1;
        if (filled >= 0 && row > limits.rows()) {
            faults.add(Fault.at(place(0, -1), SheetFault.TOO_MANY_ROWS, String.valueOf(limits.rows())));
        }
        if (filled >= limits.columns()) {
            faults.add(Fault.at(place(0, -1), SheetFault.TOO_MANY_COLUMNS, String.valueOf(limits.columns())));
        }
        if (budget.cells > limits.cells() || budget.width / BLANK_FACTOR > limits.cells()) {
            faults.add(Fault.of(SheetFault.TOO_MANY_CELLS, String.valueOf(limits.cells())));
        }
    }

    private void startCell(XMLStreamReader element) {
        String address = WorkbookGuard.attribute(element, "r");
        int next = cells;
        if (!address.isEmpty()) {
            Matcher parts = CELL.matcher(address);
            boolean here = parts.matches() && Integer.parseInt(parts.group(2)) == row;
            next = here ? column(parts.group(1)) : -1;
        }
        if (next <= column || next >= EXCEL_COLUMNS) {
            broken = true;
        }
        cells++;
        column = next;
        type = WorkbookGuard.attribute(element, "t");
        String style = WorkbookGuard.attribute(element, "s");
        broken |= !style.isEmpty() && !SMALL_NUMBER.matcher(style).matches();
        inCell = true;
        hasValue = false;
        hasFormula = false;
        value.setLength(0);
        text.setLength(0);
        whole.setLength(0);
    }

    private void endCell() {
        inCell = false;
        boolean inlined = type.equals("inlineStr");
        int length = inlined ? whole.length() : value.length();
        if (length > 0) {
            filled = column;
        }
        if (length > limits.cellLength()) {
            fault(SheetFault.CELL_TOO_LONG, String.valueOf(limits.cellLength()));
        } else if (!holdsItsType()) {
            fault(SheetFault.BAD_CELL);
        }
        if (inlined && !whole.toString().contentEquals(text)) {
            inline.put(Found.key(row, column), text.toString());
        }
    }

    private boolean holdsItsType() {
        return switch (type) {
            case "", "n" ->
                value.isEmpty()
                        || (value.length() <= LONGEST_NUMBER
                                && NUMBER.matcher(value).matches());
            case "b" ->
                value.isEmpty()
                        || value.toString().equals("0")
                        || value.toString().equals("1");
            case "s" ->
                value.isEmpty()
                        || (SMALL_NUMBER.matcher(value).matches() && Integer.parseInt(value.toString()) < strings);
            case "e", "str", "inlineStr" -> true;
            default -> false;
        };
    }

    private void fault(SheetFault reason, String... details) {
        faults.add(Fault.at(place(row, column), reason, details));
    }

    private Fault.Place place(int atRow, int atColumn) {
        return new Fault.Place(sheet, atRow, atColumn);
    }

    private static int column(String letters) {
        int number = 0;
        for (int i = 0; i < letters.length(); i++) {
            number = number * 26 + letters.charAt(i) - 'A' + 1;
        }
        return number - 1;
    }
}

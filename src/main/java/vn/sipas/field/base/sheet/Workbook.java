package vn.sipas.field.base.sheet;

import java.util.List;
import java.util.Optional;

/** A workbook's sheets, in the order of their tabs. */
public record Workbook(List<Sheet> sheets) {

    public Workbook {
        sheets = List.copyOf(sheets);
    }

    /** The sheet of exactly that name. */
    public Optional<Sheet> sheet(String name) {
        return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
    }
}

package vn.sipas.field.app.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.sipas.field.base.sheet.Sheet;
import vn.sipas.field.base.sheet.Workbook;
import vn.sipas.field.survey.form.QuestionPath;

/** Where in an XLSForm workbook something stands that was only found in the form made of it. */
final class Cells {

    private static final String SURVEY = "survey";

    private final Workbook workbook;

    Cells(Workbook workbook) {
        this.workbook = workbook;
    }

    /** The row of a question or group: its cell that holds {@code word}, else its name; empty if no row has that name. */
    Optional<FormFinding.Place> of(QuestionPath path, String word) {
        Optional<Sheet> survey = sheet(SURVEY);
        if (survey.isEmpty() || survey.get().rows().isEmpty()) {
            return Optional.empty();
        }
        Sheet.Row head = survey.get().rows().getFirst();
        int names = column(head, "name");
        return survey.get().rows().stream()
                .filter(row -> names >= 0 && row.cell(names).strip().equals(path.name()))
                .findFirst()
                .map(row -> {
                    int holding = word.isEmpty() ? -1 : holding(row, word);
                    return cell(survey.get(), head, row, holding >= 0 ? holding : names);
                });
    }

    /** The first cell of the survey or the choices that holds {@code word}. */
    Optional<FormFinding.Place> holding(String word) {
        for (String name : List.of(SURVEY, "choices")) {
            for (Sheet.Row row : sheet(name).map(Sheet::rows).orElse(List.of())) {
                int column = holding(row, word);
                if (column >= 0) {
                    Sheet sheet = sheet(name).orElseThrow();
                    return Optional.of(cell(sheet, sheet.rows().getFirst(), row, column));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Sheet> sheet(String name) {
        return workbook.sheets().stream()
                .filter(sheet -> sheet.name().strip().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    private static FormFinding.Place cell(Sheet sheet, Sheet.Row head, Sheet.Row row, int column) {
        return new FormFinding.Place.Cell(
                sheet.name(),
                row.number(),
                Sheet.column(column),
                head.cell(column).strip());
    }

    private static int column(Sheet.Row head, String heading) {
        return head.cells().stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList()
                .indexOf(heading);
    }

    private static int holding(Sheet.Row row, String word) {
        for (int column = 0; column < row.cells().size(); column++) {
            if (row.cell(column).contains(word)) {
                return column;
            }
        }
        return -1;
    }
}

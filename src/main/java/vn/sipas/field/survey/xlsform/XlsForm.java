package vn.sipas.field.survey.xlsform;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.sipas.field.base.sheet.Sheet;
import vn.sipas.field.base.sheet.Workbook;
import vn.sipas.field.survey.xlsform.read.FormReader;
import vn.sipas.field.survey.xlsform.tree.Choices;
import vn.sipas.field.survey.xlsform.tree.Choices.Source;
import vn.sipas.field.survey.xlsform.tree.Form;
import vn.sipas.field.survey.xlsform.tree.Node.Question;
import vn.sipas.field.survey.xlsform.write.Attachments;
import vn.sipas.field.survey.xlsform.write.XFormWriter;

/** Converts XLSForm workbooks. Any thread. */
public final class XlsForm {

    private static final String ITEMSETS = "itemsets.csv";

    private XlsForm() {}

    /**
     * Converts one workbook.
     *
     * @param fileName its name, with or without folders; without its ending it is the form's id and title where the settings
     *     give none
     */
    public static Conversion convert(Workbook workbook, String fileName) {
        Findings findings = new Findings();
        FormReader reader = new FormReader(workbook, findings);
        Form form = reader.read(stem(fileName));
        if (!findings.good()) {
            return new Conversion.Refused(findings.errors(), findings.warnings());
        }
        NavigableMap<String, String> made = new TreeMap<>();
        if (asksTable(form)) {
            reader.externalChoices().ifPresent(sheet -> made.put(ITEMSETS, csv(sheet)));
        }
        TreeSet<String> files = new TreeSet<>(Attachments.of(form));
        files.addAll(made.keySet());
        return new Conversion.Converted(new XFormWriter(form).write(), findings.warnings(), List.copyOf(files), made);
    }

    private static String stem(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return stem.isBlank() ? "data" : stem;
    }

    private static boolean asksTable(Form form) {
        boolean[] asks = new boolean[1];
        form.each(node -> asks[0] |= node instanceof Question question
                && question.choices()
                        .map(Choices::source)
                        .filter(Source.Queried.class::isInstance)
                        .isPresent());
        return asks[0];
    }

    /** The sheet as CSV, every cell in quotation marks (RFC 4180). */
    private static String csv(Sheet sheet) {
        StringBuilder csv = new StringBuilder();
        int width = sheet.rows().getFirst().cells().size();
        for (Sheet.Row row : sheet.rows()) {
            for (int column = 0; column < width; column++) {
                csv.append(column == 0 ? "\"" : ",\"")
                        .append(row.cell(column).strip().replace("\"", "\"\""))
                        .append('"');
            }
            csv.append("\r\n");
        }
        return csv.toString();
    }
}

package vn.sipas.field.app.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.base.sheet.Fault;
import vn.sipas.field.base.sheet.Sheet;
import vn.sipas.field.survey.form.Finding;
import vn.sipas.field.survey.form.QuestionPath;

/**
 * One thing to know about a form, and where in its file.
 *
 * @param own the form's own words for it, where it has any
 */
public record FormFinding(Severity severity, Place place, Reason why, List<String> details, Optional<String> own) {

    public FormFinding {
        details = List.copyOf(details);
    }

    /** Whether the form can be used all the same. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** Where it is. */
    public sealed interface Place {

        /**
         * A cell, row or sheet of the workbook.
         *
         * @param row as the spreadsheet program shows it, from 1; 0 for the sheet as a whole
         * @param column its letters; empty for the whole row, or where the sheet lacks the column
         * @param heading the column's heading; may be empty
         */
        record Cell(String sheet, int row, String column, String heading) implements Place {}

        /** A question or a group of an XForm. */
        record Node(QuestionPath path) implements Place {}

        /** The file as a whole. */
        record Whole() implements Place {}

        /** As it stands in a line of a list: {@code survey!C12}, {@code /data/part_a/A3}, or nothing. */
        default String text() {
            return switch (this) {
                case Cell(String sheet, int row, String column, String _) ->
                    row == 0 ? sheet : sheet + "!" + column + row;
                case Node(QuestionPath path) -> path.text();
                case Whole() -> "";
            };
        }
    }

    static FormFinding error(Reason why, String... details) {
        return new FormFinding(Severity.ERROR, new Place.Whole(), why, List.of(details), Optional.empty());
    }

    static FormFinding warning(Place place, FormFileFault why, String... details) {
        return new FormFinding(Severity.WARNING, place, why, List.of(details), Optional.empty());
    }

    /** What the reader of workbooks found. */
    static FormFinding of(Fault fault) {
        Place place = fault.place()
                .<Place>map(p -> new Place.Cell(p.sheet(), p.row(), p.column() < 0 ? "" : Sheet.column(p.column()), ""))
                .orElseGet(Place.Whole::new);
        return new FormFinding(Severity.ERROR, place, fault.reason(), fault.details(), Optional.empty());
    }

    /** What the converter found. */
    static FormFinding of(vn.sipas.field.survey.xlsform.Finding finding) {
        vn.sipas.field.survey.xlsform.Place at = finding.place();
        return new FormFinding(
                finding.reason().warns() ? Severity.WARNING : Severity.ERROR,
                new Place.Cell(at.sheet(), at.row(), at.column(), at.heading()),
                finding.reason(),
                finding.details(),
                Optional.empty());
    }

    /** What the form's engine found. */
    static FormFinding error(Place place, Finding finding) {
        return new FormFinding(Severity.ERROR, place, finding.fault(), finding.details(), finding.own());
    }

    /** The sentence for people: what is wrong and what to do. */
    public String text(Locale language) {
        return own.orElseGet(() -> Messages.of(why, language, details.toArray()));
    }
}

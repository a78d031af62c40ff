package vn.sipas.field.app.cli;

import java.util.List;
import java.util.Locale;
import vn.sipas.field.app.desk.FormFinding;
import vn.sipas.field.app.desk.FormReport;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.QuestionType;

/** A checked form as commands tell of it: findings one a line, {@code file:survey!C12: code: text}, or as JSON. */
final class FormLines {

    /** What stands before a warning's code: the same in every language, for other programs. */
    private static final String WARNING = "warning";

    private final Console console;

    FormLines(Console console) {
        this.console = console;
    }

    /** Prints every finding on stderr, errors first; returns the exit code. */
    int tell(FormReport report) {
        for (FormFinding finding : report.findings()) {
            String place = finding.place().text();
            String where = report.file() + (place.isEmpty() ? "" : ":" + place);
            String text = finding.text(console.language());
            switch (finding.severity()) {
                case ERROR -> console.refuse(where, finding.why().code(), text);
                case WARNING -> console.refuse(where, WARNING, finding.why().code() + ": " + text);
            }
        }
        return report.errors().isEmpty() ? 0 : Main.REFUSED;
    }

    /** How many questions a form has, notes aside. */
    static int questions(FormFile form) {
        return (int) form.questions().stream()
                .filter(question -> question.type() != QuestionType.NOTE)
                .count();
    }

    /** {@code object} gets the file, what it is, the form's facts if it can be used, and all findings. */
    void json(FormReport report, JsonWriter object) {
        object.member("file", report.file().toString())
                .member("kind", report.kind().name().toLowerCase(Locale.ROOT))
                .member("good", report.form().isPresent());
        report.form().ifPresent(form -> {
            object.member("title", form.title())
                    .member("id", form.id())
                    .member("version", form.version().orElse(""))
                    .member("sha256", form.sha256())
                    .member("questions", questions(form))
                    .name("languages")
                    .beginArray();
            form.languages().forEach(object::text);
            object.endArray();
        });
        object.name("files").beginArray();
        report.files()
                .forEach(beside -> object.beginObject()
                        .member("name", beside.file().name())
                        .member("there", beside.there())
                        .endObject());
        object.endArray();
        findings("reasons", report.errors(), object);
        findings("warnings", report.warnings(), object);
    }

    private void findings(String name, List<FormFinding> findings, JsonWriter object) {
        object.name(name).beginArray();
        for (FormFinding finding : findings) {
            object.beginObject().member("code", finding.why().code()).member("text", finding.text(console.language()));
            switch (finding.place()) {
                case FormFinding.Place.Cell(String sheet, int row, String column, String heading) ->
                    object.member("sheet", sheet)
                            .member("row", row)
                            .member("column", column)
                            .member("heading", heading);
                case FormFinding.Place.Node(var path) -> object.member("path", path.text());
                case FormFinding.Place.Whole() -> {}
            }
            object.endObject();
        }
        object.endArray();
    }
}

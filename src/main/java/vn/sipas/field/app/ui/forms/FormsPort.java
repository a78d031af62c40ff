package vn.sipas.field.app.ui.forms;

import java.nio.file.Path;
import java.time.LocalTime;
import vn.sipas.field.app.desk.FormReport;
import vn.sipas.field.survey.form.FormFile;

/** Forms in files, judged and tried out. */
interface FormsPort {

    /** Judges the form in a file. Job lane. */
    FormReport check(Path file);

    /** A form ready to be tried out, called {@code name}. Store lane. */
    OpenTrial tryOut(FormFile form, String name);

    /** The time of day by the program's clock. */
    LocalTime now();
}

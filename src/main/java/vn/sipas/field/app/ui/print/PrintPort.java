package vn.sipas.field.app.ui.print;

import java.util.List;
import java.util.Optional;
import vn.sipas.field.app.desk.Printing;
import vn.sipas.field.survey.form.FormFile;

/** Where paper is written. Job lane. */
interface PrintPort {

    /** Writes the blank form and its show-cards into the folder typed; nothing if there is no such folder. */
    Optional<Printing.Printed> print(FormFile form, String folder, String name, List<String> languages, int copies);
}

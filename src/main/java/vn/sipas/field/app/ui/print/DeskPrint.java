package vn.sipas.field.app.ui.print;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.desk.Printing;
import vn.sipas.field.app.ui.TypedPath;
import vn.sipas.field.survey.form.FormFile;

/** Paper of this machine's forms; {@code words} is the language of what the program itself says on it. */
record DeskPrint(Field field, Locale words) implements PrintPort {

    @Override
    public Optional<Printing.Printed> print(
            FormFile form, String folder, String name, List<String> languages, int copies) {
        return TypedPath.folder(folder)
                .map(there ->
                        Printing.print(form, there, name, new Printing.Order(languages, copies, words, field.now())));
    }
}

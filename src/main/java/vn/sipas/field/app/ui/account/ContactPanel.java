package vn.sipas.field.app.ui.account;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;

/** "Contact data": until when it is kept here, and its deletion now. */
final class ContactPanel extends VBox {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final ContactModel model;
    private final Messages words;

    ContactPanel(ContactModel model, Messages words) {
        super(10);
        this.model = model;
        this.words = words;
        getStyleClass().add("card");
        model.phaseProperty().subscribe(this::draw);
    }

    private void draw(ContactModel.Phase phase) {
        getChildren().setAll(Part.text(words.text("contact.title"), "card-title"));
        switch (phase) {
            case ContactModel.Phase.Unknown() -> {}
            case ContactModel.Phase.Here(var due) -> here(due);
            case ContactModel.Phase.Asked(var _) -> asked();
            case ContactModel.Phase.Deleting() -> {
                getChildren().add(Part.text(words.text("contact.deleting")));
                requestFocus();
            }
            case ContactModel.Phase.Gone(boolean now) -> {
                getChildren()
                        .add(
                                now
                                        ? Part.banner(
                                                Material2OutlinedAL.CHECK_CIRCLE,
                                                Tone.SUCCESS,
                                                words.text("contact.deleted"),
                                                words.text("contact.deleted.do"))
                                        : Part.wrapped(words.text("contact.gone")));
                if (now) {
                    requestFocus();
                }
            }
            case ContactModel.Phase.Refused(var due, var why) -> {
                getChildren()
                        .add(Part.banner(
                                Material2OutlinedAL.ERROR_OUTLINE, Tone.DANGER, why.text(words.language()), ""));
                here(due).requestFocus();
            }
        }
    }

    private Button here(Optional<LocalDate> due) {
        Button delete = Part.button(Material2OutlinedAL.DELETE_FOREVER, words.text("contact.delete"), "");
        delete.setOnAction(_ -> model.ask());
        getChildren()
                .addAll(
                        Part.wrapped(due.map(day -> words.text("contact.due", DAY.format(day)))
                                .orElseGet(() -> words.text("contact.here"))),
                        delete);
        return delete;
    }

    private void asked() {
        Button really = Part.button(Material2OutlinedAL.DELETE_FOREVER, words.text("contact.really"), "", "danger");
        really.setOnAction(_ -> model.delete());
        Button keep = Part.button(Material2OutlinedMZ.UNDO, words.text("contact.keep"), "");
        keep.setOnAction(_ -> model.keep());
        getChildren()
                .addAll(
                        Part.banner(
                                Material2OutlinedMZ.WARNING,
                                Tone.WARNING,
                                words.text("contact.sure"),
                                words.text("contact.sure.do")),
                        Part.row(12, really, keep));
        // The keyboard rests on what changes nothing.
        keep.requestFocus();
    }
}

package vn.sipas.field.app.ui;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.desk.Seat;
import vn.sipas.field.app.ui.safekeeping.OwnCopyModel;
import vn.sipas.field.app.ui.safekeeping.OwnCopyView;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.book.OwnStanding;

/** What every desk says, and does not do, while its store is an older copy, or lacks records. FX thread. */
final class OwnCopyScreens {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT);

    private final OwnCopyModel model;
    private final Window window;
    private final Locale language;
    private final Messages words;
    private final Runnable lock;
    private final Consumer<Seat> gone;
    private Runnable work = () -> {};

    /** {@code gone} opens the screens of whoever has gone on with a new key; {@code lock} closes the desk. */
    OwnCopyScreens(OwnCopyModel model, Window window, Locale language, Consumer<Seat> gone, Runnable lock) {
        this.gone = gone;
        this.model = model;
        this.window = window;
        this.language = language;
        this.words = Messages.of(OwnCopyScreens.class, language);
        this.lock = lock;
    }

    /** Where "read only" and "to work" lead to. */
    void leadTo(Runnable desk) {
        work = desk;
    }

    /** Puts the way out on screen. */
    void show() {
        window.show(new OwnCopyView(model, language, window.dialogues(), this::leave), lock);
    }

    private void leave() {
        model.next().ifPresentOrElse(gone, () -> work.run());
    }

    /** Shows the way out if nothing may be written; whether that is so. */
    boolean stops() {
        if (model.closed()) {
            show();
        }
        return model.closed();
    }

    /** Reads anew how the book stands: something was taken in. */
    void load() {
        model.load(_ -> {});
    }

    /** What is said above every screen of the desk. */
    ObservableValue<Optional<Node>> notice() {
        return model.stateProperty().map(_ -> notice(model.standing()));
    }

    private Optional<Node> notice(OwnStanding standing) {
        return switch (standing) {
            case OwnStanding.Whole _ -> Optional.empty();
            case OwnStanding.Missing(long records, var from, var to) -> {
                Button understood = Part.button(Material2OutlinedAL.CHECK, words.text("own.understood"), "");
                understood.setOnAction(_ -> model.understood());
                understood.setFocusTraversable(false);
                yield Optional.of(Part.banner(
                        Material2OutlinedMZ.WARNING,
                        Tone.WARNING,
                        words.text("own.missing", records, WHEN.format(from), WHEN.format(to)),
                        words.text("own.missing.do"),
                        understood));
            }
            case OwnStanding.Behind _, OwnStanding.Forked _ -> {
                Button out = Part.button(Material2OutlinedAL.ARROW_FORWARD, words.text("own.out"), "");
                out.setOnAction(_ -> show());
                out.setFocusTraversable(false);
                yield Optional.of(Part.banner(
                        Material2OutlinedMZ.WARNING,
                        Tone.WARNING,
                        words.text("own.read-only"),
                        words.text("own.read-only.do"),
                        out));
            }
        };
    }
}

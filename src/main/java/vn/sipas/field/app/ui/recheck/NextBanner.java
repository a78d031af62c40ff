package vn.sipas.field.app.ui.recheck;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Sheet;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.recheck.ActionWords;
import vn.sipas.field.office.recheck.Board;
import vn.sipas.field.office.recheck.NextAction;

/** The sentence that says what is next, with the one button that does it, as the head of a sheet. FX thread. */
final class NextBanner {

    private final RecheckModel model;
    private final Locale language;
    private final Messages words;
    private final Runnable press;

    /** {@code press} does what the button says. */
    NextBanner(RecheckModel model, Locale language, Runnable press) {
        this.model = model;
        this.language = language;
        this.words = Messages.of(NextBanner.class, language);
        this.press = press;
    }

    /** Puts it at the head of {@code sheet}, as things are now. */
    void head(Sheet sheet) {
        Optional<Primary> now = model.primaryProperty().get();
        if (now.isEmpty()) {
            sheet.head(words.text("recheck.title"));
            return;
        }
        Primary primary = now.get();
        Button main = Part.primary(icon(primary.does()), primary.words(), "Enter");
        main.setFocusTraversable(false);
        main.setDisable(!primary.enabled());
        main.setOnAction(_ -> press.run());
        HBox banner = model.board()
                .map(board -> banner(board, main))
                .orElseGet(() -> Part.banner(
                        Material2OutlinedAL.ARCHIVE, Tone.ACCENT, words.text("recheck.no-board"), "", main));
        banner.getStyleClass().add("next-step");
        sheet.head(banner, main);
    }

    private HBox banner(Board board, Button main) {
        NextAction next = board.next();
        return switch (model.placeProperty().get()) {
            case LIST ->
                banner(
                        about("recheck.now", NextAction.Step.POOL),
                        words.text("list.title"),
                        words.text("list.detail"),
                        main);
            case PEOPLE -> banner(about("recheck.now", next.step()), board, main);
            case STEP, TICKETS, ALARMS -> banner(about("recheck.next", next.step()), board, main);
        };
    }

    private HBox banner(String about, Board board, Button main) {
        NextAction next = board.next();
        return banner(about, ActionWords.title(next, board, language), ActionWords.detail(next, board, language), main);
    }

    private static HBox banner(String about, String fact, String action, Button main) {
        return Part.bannerUnder(about, Material2OutlinedAL.DOUBLE_ARROW, Tone.ACCENT, fact, action, main);
    }

    private String about(String key, NextAction.Step step) {
        return words.text(key, Ladder.number(step), ActionWords.step(step, language));
    }

    private static Ikon icon(Primary.Does does) {
        return switch (does) {
            case Primary.Does.Next(NextAction.Act act) -> icon(act);
            case Primary.Does.Commit() -> Material2OutlinedAL.LOCK;
            case Primary.Does.OpenPerson() -> Material2OutlinedMZ.PERSON;
            case Primary.Does.Interview() -> Material2OutlinedMZ.PLAY_ARROW;
            case Primary.Does.WriteDown() -> Material2OutlinedAL.CHECK;
            case Primary.Does.Back() -> Material2OutlinedAL.ARROW_BACK;
            case Primary.Does.OpenPack() -> Material2OutlinedAL.ARCHIVE;
        };
    }

    private static Ikon icon(NextAction.Act act) {
        return switch (act) {
            case TAKE_FILES, TAKE_SIGNATURE, TAKE_CONTACTS, TAKE_ORIGINALS, TAKE_LATE_FILES ->
                Material2OutlinedMZ.MOVE_TO_INBOX;
            case WITNESS -> Material2OutlinedMZ.VERIFIED;
            case COMMIT -> Material2OutlinedAL.LOCK;
            case SEND_POOL, SEND_DRAW, SEND_RECHECKS, SEND_MINUTES -> Material2OutlinedMZ.USB;
            case DRAW -> Material2OutlinedAL.CASINO;
            case REACH, REACH_LATER -> Material2OutlinedMZ.PHONE;
            case COMPARE -> Material2OutlinedAL.COMPARE_ARROWS;
            case DECIDE -> Material2OutlinedAL.DIRECTIONS_WALK;
            case WRITE_MINUTES -> Material2OutlinedAL.DESCRIPTION;
        };
    }
}

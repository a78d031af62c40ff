package vn.sipas.field.app.ui.recheck;

import java.util.Locale;
import java.util.Optional;
import vn.sipas.field.app.ui.recheck.people.PersonModel;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.recheck.ActionWords;
import vn.sipas.field.office.recheck.Board;
import vn.sipas.field.office.recheck.NextAction;

/** What the one button of the screen does, from what the board says and from what is open. FX thread. */
final class NextButton {

    private final RecheckModel model;
    private final Messages words;

    NextButton(RecheckModel model, Locale language) {
        this.model = model;
        this.words = Messages.of(NextButton.class, language);
    }

    /** None before anything is known. */
    Optional<Primary> now() {
        return switch (model.stateProperty().get()) {
            case RecheckModel.State.NotRead() -> Optional.empty();
            case RecheckModel.State.None _ ->
                Optional.of(button(new Primary.Does.OpenPack(), words.text("recheck.to-pack")));
            case RecheckModel.State.Known known -> Optional.of(onBoard(known.board()));
        };
    }

    private Primary button(Primary.Does does, String said) {
        return new Primary(
                does, Primary.Ask.NOTHING, said, !model.jobs().busyProperty().get());
    }

    private Primary onBoard(Board board) {
        return switch (model.placeProperty().get()) {
            case TICKETS, ALARMS -> button(new Primary.Does.Back(), words.text("recheck.back"));
            case LIST -> button(new Primary.Does.Commit(), model.commit().button());
            case PEOPLE -> model.people().person().openedProperty().get().isPresent() ? ofPerson() : ofList();
            case STEP -> ofStep(board);
        };
    }

    private Primary ofList() {
        return model.people()
                .button()
                .map(said -> button(new Primary.Does.OpenPerson(), said))
                .orElseGet(() -> button(new Primary.Does.Back(), words.text("recheck.back")));
    }

    private Primary ofPerson() {
        PersonModel person = model.people().person();
        return button(
                person.isToWriteDown() ? new Primary.Does.WriteDown() : new Primary.Does.Interview(), person.button());
    }

    private Primary ofStep(Board board) {
        NextAction.Act act = board.next().act();
        boolean typed = !model.files().pathProperty().get().isBlank();
        String usual = ActionWords.button(act, words.language());
        String said = switch (act) {
            case COMMIT -> model.commit().button();
            case DRAW -> model.draw().button();
            case COMPARE -> model.comparing().button().orElse(usual);
            case TAKE_FILES,
                    WITNESS,
                    SEND_POOL,
                    TAKE_SIGNATURE,
                    SEND_DRAW,
                    TAKE_CONTACTS,
                    REACH,
                    REACH_LATER,
                    SEND_RECHECKS,
                    TAKE_ORIGINALS,
                    DECIDE,
                    WRITE_MINUTES,
                    SEND_MINUTES,
                    TAKE_LATE_FILES -> usual;
        };
        return new Primary(
                new Primary.Does.Next(act),
                typed ? Primary.Ask.NOTHING : asks(act),
                said,
                !model.jobs().busyProperty().get());
    }

    /** What an act needs to be told before it can be done, where that is not typed. */
    static Primary.Ask asks(NextAction.Act act) {
        return switch (act) {
            case TAKE_FILES, TAKE_SIGNATURE, TAKE_CONTACTS, TAKE_ORIGINALS, TAKE_LATE_FILES -> Primary.Ask.FILES;
            case WITNESS, SEND_POOL, SEND_DRAW, SEND_RECHECKS, WRITE_MINUTES, SEND_MINUTES -> Primary.Ask.FOLDER;
            case COMMIT, DRAW, REACH, REACH_LATER, COMPARE, DECIDE -> Primary.Ask.NOTHING;
        };
    }
}

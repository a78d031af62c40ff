package vn.sipas.field.app.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sipas.field.app.desk.DeskFault;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.app.ui.account.ContactModel.Phase;

class ContactModelTest {

    private final FakeAccount account = new FakeAccount();

    @Test
    void dayOfDeletionIsReadWithTheData() {
        ContactModel model = model();

        assertThat(model.phaseProperty().get()).isEqualTo(new Phase.Here(Optional.of(FakeAccount.DUE)));
    }

    @Test
    void firstPressOnlyAsks() {
        ContactModel model = model();

        model.ask();

        assertThat(model.phaseProperty().get()).isEqualTo(new Phase.Asked(Optional.of(FakeAccount.DUE)));
        assertThat(account.contactHere).isTrue();
    }

    @Test
    void secondPressDeletes() {
        ContactModel model = model();

        model.ask();
        model.delete();

        assertThat(model.phaseProperty().get()).isEqualTo(new Phase.Gone(true));
        assertThat(account.contactHere).isFalse();
    }

    @Test
    void nothingIsDeletedUnasked() {
        ContactModel model = model();

        model.delete();

        assertThat(account.contactHere).isTrue();
        assertThat(model.phaseProperty().get()).isInstanceOf(Phase.Here.class);
    }

    @Test
    void keptAfterAllItHasToBeAskedForAgain() {
        ContactModel model = model();

        model.ask();
        model.keep();
        model.delete();

        assertThat(account.contactHere).isTrue();
        assertThat(model.phaseProperty().get()).isEqualTo(new Phase.Here(Optional.of(FakeAccount.DUE)));
    }

    @Test
    void refusalSaysWhyAndLeavesEverythingToBeAskedForAgain() {
        account.copied = false;
        ContactModel model = model();

        model.ask();
        model.delete();
        Phase refused = model.phaseProperty().get();
        model.ask();

        assertThat(refused)
                .isEqualTo(new Phase.Refused(Optional.of(FakeAccount.DUE), Refusal.of(DeskFault.NOT_COPIED_YET)));
        assertThat(account.contactHere).isTrue();
        assertThat(model.phaseProperty().get()).isInstanceOf(Phase.Asked.class);
    }

    @Test
    void whereThereIsNoneThereIsNothingToAsk() {
        account.contactHere = false;
        ContactModel model = model();

        model.ask();

        assertThat(model.phaseProperty().get()).isEqualTo(new Phase.Gone(false));
    }

    private ContactModel model() {
        ContactModel model =
                new ContactModel(account, new Worker(Runnable::run, Runnable::run, Runnable::run, _ -> {}));
        model.load();
        return model;
    }
}

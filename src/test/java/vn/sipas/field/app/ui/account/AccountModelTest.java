package vn.sipas.field.app.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.ui.HeldLane;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.ledger.vault.VaultFault;

class AccountModelTest {

    private final FakeAccount account = new FakeAccount();
    private final HeldLane lane = new HeldLane();

    @Test
    void cardIsReadAndSavedIntoTheFolder() {
        AccountModel model = model();
        model.folderProperty().set("/media/usb");

        model.load();
        model.save();

        assertThat(model.cardProperty().get()).map(AccountPort.Card::text).contains("sipas.vn/card/1");
        assertThat(model.savedProperty().get())
                .isEqualTo(new AccountModel.Saved.As(Path.of("/media/usb", "x.sipas-id")));
    }

    @Test
    void folderThatIsNotThereIsSaidForCardAndSheet() {
        AccountModel model = model();
        model.folderProperty().set("/media/khong-co");

        model.save();
        model.saveSheet("giấy");

        assertThat(model.savedProperty().get()).isEqualTo(new AccountModel.Saved.NoFolder());
        assertThat(model.sheetSavedProperty().get()).isEqualTo(new AccountModel.Saved.NoFolder());
    }

    @Test
    void sheetIsSavedIntoTheSameFolder() {
        AccountModel model = model();
        model.folderProperty().set("/media/usb");

        model.saveSheet("giấy");

        assertThat(model.sheetSavedProperty().get())
                .isEqualTo(new AccountModel.Saved.As(Path.of("/media/usb", "giấy")));
    }

    @Test
    void newPasswordsThatDifferChangeNothing() {
        AccountModel model = typed("cũ rồi nhé", "một câu mới", "một câu khác");

        model.changePassword();

        assertThat(model.changeProperty().get()).isEqualTo(new AccountModel.Change.Differs());
        assertThat(account.passwords).isEmpty();
    }

    @Test
    void wrongCurrentPasswordIsRefusedAndTypedAnewWhileTheNewOneStays() {
        AccountModel model = typed("sai", "một câu mới", "một câu mới");

        model.changePassword();

        assertThat(model.changeProperty().get())
                .isEqualTo(new AccountModel.Change.Refused(Refusal.of(VaultFault.WRONG_PASSWORD)));
        assertThat(model.currentProperty().get()).isEmpty();
        assertThat(model.nextProperty().get()).isEqualTo("một câu mới");
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void changedPasswordLeavesNoneInTheFields() {
        AccountModel model = typed("cũ rồi nhé", "một câu mới", "một câu mới");

        model.changePassword();

        assertThat(model.changeProperty().get()).isEqualTo(new AccountModel.Change.Done());
        assertThat(List.of(
                        model.currentProperty().get(),
                        model.nextProperty().get(),
                        model.againProperty().get()))
                .containsOnly("");
    }

    @Test
    void passwordsAreWipedWhateverCameOfThem() {
        for (String current : List.of("cũ rồi nhé", "sai", "đĩa hỏng")) {
            typed(current, "một câu mới", "một câu mới").changePassword();
        }

        assertThat(account.passwords)
                .hasSize(6)
                .allSatisfy(password -> assertThat(password).containsOnly('\0'));
    }

    @Test
    void machineThatFailedLeavesTheScreenUsable() {
        AccountModel model = typed("đĩa hỏng", "một câu mới", "một câu mới");

        model.changePassword();

        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void passwordIsChangedOnceWhilePressedTwice() {
        AccountModel model = typed(lane.worker(), "cũ rồi nhé", "một câu mới", "một câu mới");

        model.changePassword();
        model.changePassword();
        lane.letGo();

        assertThat(account.passwords).hasSize(2);
    }

    @Test
    void sheetIsLeftOnlyAtTheSecondTry() {
        AccountModel model = model();
        model.makeSheet();

        boolean first = model.mayLeaveSheet();
        boolean warned = model.warnedProperty().get();
        boolean second = model.mayLeaveSheet();

        assertThat(first).isFalse();
        assertThat(warned).isTrue();
        assertThat(second).isTrue();
    }

    @Test
    void withoutASheetNothingIsLeftBehind() {
        AccountModel model = model();

        assertThat(model.mayLeaveSheet()).isTrue();
        assertThat(model.warnedProperty().get()).isFalse();
    }

    @Test
    void sheetAskedForAgainWhileItIsMadeIsMadeOnce() {
        AccountModel model = new AccountModel(account, lane.worker());

        model.makeSheet();
        model.makeSheet();
        lane.letGo();
        model.makeSheet();
        lane.letGo();

        assertThat(account.sheets).isEqualTo(1);
        assertThat(model.sheetProperty().get()).contains("KEY-1");
    }

    private AccountModel typed(String current, String next, String again) {
        return typed(new Worker(Runnable::run, Runnable::run, Runnable::run, _ -> {}), current, next, again);
    }

    private AccountModel typed(Worker worker, String current, String next, String again) {
        AccountModel model = new AccountModel(account, worker);
        model.currentProperty().set(current);
        model.nextProperty().set(next);
        model.againProperty().set(again);
        return model;
    }

    private AccountModel model() {
        return typed("", "", "");
    }
}

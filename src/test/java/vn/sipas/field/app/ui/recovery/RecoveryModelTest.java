package vn.sipas.field.app.ui.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sipas.field.app.desk.DeskFault;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.Seat;
import vn.sipas.field.app.ui.HeldLane;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.app.ui.recovery.RecoveryModel.Fault;

class RecoveryModelTest {

    private static final Seat LOST = seat("mat");
    private static final Seat NEW = seat("moi");

    private final Safe safe = new Safe();
    private final HeldLane lane = new HeldLane();
    private final List<Seat> opened = new ArrayList<>();

    @Test
    void everythingMissingIsSaidAtOnceAndNothingIsTried() {
        RecoveryModel model = model();
        model.againProperty().set("khác");

        model.recover();

        assertThat(model.faultsProperty().get()).containsExactly(Fault.KEY, Fault.FOLDER, Fault.PASSWORD, Fault.AGAIN);
        assertThat(safe.passwords).isEmpty();
    }

    @Test
    void passwordsThatDifferAreTheOnlyFault() {
        RecoveryModel model = typed("dung");
        model.againProperty().set("một câu khác");

        model.recover();

        assertThat(model.faultsProperty().get()).containsExactly(Fault.AGAIN);
    }

    @Test
    void sevenCharactersAreTooShortAndEightAreEnough() {
        RecoveryModel model = typed("dung");

        model.passwordProperty().set("1234567");
        model.againProperty().set("1234567");
        model.recover();
        List<Fault> seven = model.faultsProperty().get();
        model.passwordProperty().set("12345678");
        model.againProperty().set("12345678");
        model.recover();

        assertThat(seven).containsExactly(Fault.PASSWORD);
        assertThat(model.faultsProperty().get()).isEmpty();
        assertThat(model.doneProperty().get()).isPresent();
    }

    @Test
    void folderThatIsNotThereIsSaid() {
        RecoveryModel model = typed("dung");
        model.folderProperty().set("/media/khong-co");

        model.recover();

        assertThat(model.faultsProperty().get()).containsExactly(Fault.FOLDER);
        assertThat(model.keyProperty().get()).isEqualTo("dung");
    }

    @Test
    void wrongKeyIsRefusedWithWhatWasTypedKeptAndForgottenWithTheNextTry() {
        RecoveryModel model = typed("sai");

        model.recover();
        boolean refused = model.refusedProperty().get().isPresent();
        model.keyProperty().set("dung");
        model.recover();

        assertThat(refused).isTrue();
        assertThat(model.refusedProperty().get()).isEmpty();
        assertThat(model.doneProperty().get()).isPresent();
    }

    @Test
    void refusalSaysWhy() {
        RecoveryModel model = typed("sai");

        model.recover();

        assertThat(model.refusedProperty().get()).contains(Refusal.of(DeskFault.RECOVERY_KEY_BAD));
        assertThat(model.passwordProperty().get()).isEqualTo("một câu dài");
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void doneShowsTheFilesAndLeavesNoSecretInTheFields() {
        RecoveryModel model = typed("dung");

        model.recover();

        assertThat(model.doneProperty().get())
                .map(RecoveryPort.Recovered.Done::records)
                .contains("x.sipas.jsonl");
        assertThat(model.keyProperty().get()).isEmpty();
        assertThat(model.passwordProperty().get()).isEmpty();
        assertThat(model.againProperty().get()).isEmpty();
        assertThat(opened).isEmpty();
    }

    @Test
    void passwordIsWipedWhateverCameOfIt() {
        for (String key : List.of("dung", "sai", "dia-hong")) {
            typed(key).recover();
        }

        assertThat(safe.passwords)
                .hasSize(3)
                .allSatisfy(password -> assertThat(new String(password)).isBlank());
    }

    @Test
    void secondPressGoesToWorkWithoutRecoveringAgain() {
        RecoveryModel model = typed("dung");

        model.recover();
        model.recover();

        assertThat(opened).containsExactly(NEW);
        assertThat(safe.passwords).hasSize(1);
    }

    @Test
    void machineThatFailedLeavesTheScreenUsable() {
        RecoveryModel model = typed("dia-hong");

        model.recover();

        assertThat(model.busyProperty().get()).isFalse();
        assertThat(model.mayGoBack()).isTrue();
    }

    @Test
    void nobodyGoesBackWhileTheNewDeskIsMadeNorOnceItIsOpen() {
        RecoveryModel model = typed(lane.worker(), "dung");

        boolean before = model.mayGoBack();
        model.recover();
        boolean meanwhile = model.mayGoBack();
        lane.letGo();

        assertThat(before).isTrue();
        assertThat(meanwhile).isFalse();
        assertThat(model.mayGoBack()).isFalse();
    }

    @Test
    void pressedAgainMeanwhileItRecoversOnce() {
        RecoveryModel model = typed(lane.worker(), "dung");

        model.recover();
        model.recover();
        lane.letGo();

        assertThat(safe.passwords).hasSize(1);
        assertThat(opened).isEmpty();
    }

    private static Seat seat(String folder) {
        return new Seat(Path.of(folder), "dong-nai-2026", "SIPAS 2026", "Nguyễn Văn An", "enumerator", "Đội 1");
    }

    private RecoveryModel typed(String key) {
        return typed(new Worker(Runnable::run, Runnable::run, Runnable::run, _ -> {}), key);
    }

    private RecoveryModel typed(Worker worker, String key) {
        RecoveryModel model = new RecoveryModel(safe, worker, LOST, opened::add);
        model.keyProperty().set(key);
        model.folderProperty().set("/media/usb");
        model.passwordProperty().set("một câu dài");
        model.againProperty().set("một câu dài");
        return model;
    }

    private RecoveryModel model() {
        Worker worker = new Worker(Runnable::run, Runnable::run, Runnable::run, _ -> {});
        return new RecoveryModel(safe, worker, LOST, opened::add);
    }

    /** The key is "dung" and the stick "/media/usb". */
    private static final class Safe implements RecoveryPort {

        private final List<char[]> passwords = new ArrayList<>();

        @Override
        public Recovered recover(Seat lost, String key, char[] password, String folder) {
            passwords.add(password);
            if (!folder.equals("/media/usb")) {
                return new Recovered.NoFolder();
            }
            return switch (key) {
                case "dung" ->
                    new Recovered.Done(
                            NEW, "x.sipas.jsonl", "x.sipas-id", 57, 1, "1111 2222 3333 4444 5555 6666 7777 8888");
                case "dia-hong" -> throw new IllegalStateException("the disk failed");
                default -> new Recovered.Refused(Refusal.of(DeskFault.RECOVERY_KEY_BAD));
            };
        }
    }
}

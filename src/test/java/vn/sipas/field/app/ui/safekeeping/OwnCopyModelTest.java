package vn.sipas.field.app.ui.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sipas.field.app.desk.MachineFault;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.Seat;
import vn.sipas.field.app.desk.safekeeping.OwnCopy.BroughtBack;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.app.ui.safekeeping.OwnCopyModel.Phase;
import vn.sipas.field.ledger.book.OwnStanding;
import vn.sipas.field.ledger.vault.VaultFault;

class OwnCopyModelTest {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-10-05T08:00:00+07:00");
    private static final Seat SEAT =
            new Seat(Path.of("/data/an"), "dong-nai-2026", "SIPAS 2026", "Nguyễn Văn An", "enumerator", "Đội 1");

    private final Sample port = new Sample();
    private final List<RuntimeException> failures = new ArrayList<>();
    private final OwnCopyModel model =
            new OwnCopyModel(port, new Worker(Runnable::run, Runnable::run, Runnable::run, failures::add));

    @Test
    void olderCopyIsClosedAndTheStickThatIsThereIsOffered() {
        List<Boolean> told = new ArrayList<>();
        model.load(told::add);

        assertThat(told).containsExactly(true);
        assertThat(model.closed()).isTrue();
        assertThat(model.placeProperty().get()).isEqualTo(Path.of("/media/usb").toString());
    }

    @Test
    void whatWasTypedIsNotOverwritten() {
        model.placeProperty().set("/media/khac");
        model.load(_ -> {});

        assertThat(model.placeProperty().get()).isEqualTo("/media/khac");
    }

    @Test
    void whatIsMissingComesBackAndTheBookIsOpenAgain() {
        model.load(_ -> {});
        port.back = Optional.of(new BroughtBack(3, 1, 0, new OwnStanding.Whole()));

        model.bringBack();

        assertThat(phase()).isEqualTo(new Phase.Back(port.back.orElseThrow()));
        assertThat(model.closed()).isFalse();
    }

    @Test
    void placeThatIsNotThereAndAStickThatFailsAreTold() {
        model.load(_ -> {});
        model.bringBack();
        assertThat(phase()).isEqualTo(new Phase.NoPlace());

        port.fails = true;
        model.bringBack();
        assertThat(phase()).isEqualTo(new Phase.Failed(Refusal.of(MachineFault.DISK_FULL)));
        assertThat(failures).isEmpty();
    }

    @Test
    void goingOnNeedsPasswordAndFolder() {
        model.load(_ -> {});
        model.passwordProperty().set("mật khẩu");
        model.goOn();
        assertThat(phase()).isEqualTo(new Phase.Ready());

        model.folderProperty().set("không có");
        model.goOn();
        assertThat(phase()).isEqualTo(new Phase.NoFolder());
        assertThat(model.passwordProperty().get()).isEmpty();
    }

    @Test
    void wrongPasswordIsToldAndTheRightOneOpensTheNextDesk() {
        model.load(_ -> {});
        model.folderProperty().set("usb");
        model.passwordProperty().set("sai");
        model.goOn();
        assertThat(phase()).isEqualTo(new Phase.Failed(Refusal.of(VaultFault.WRONG_PASSWORD)));
        assertThat(model.next()).isEmpty();

        model.passwordProperty().set("đúng");
        model.goOn();
        assertThat(model.next()).contains(SEAT);
    }

    @Test
    void whatIsMissingButNeverLeftIsToldUntilItIsUnderstood() {
        port.standing = new OwnStanding.Missing(3, AT, AT);
        model.load(_ -> {});
        assertThat(model.closed()).isFalse();
        assertThat(model.standing()).isEqualTo(port.standing);

        model.understood();

        assertThat(model.standing()).isEqualTo(new OwnStanding.Whole());
    }

    private Phase phase() {
        return model.stateProperty().get().phase();
    }

    private static final class Sample implements OwnCopyPort {

        private OwnStanding standing = new OwnStanding.Behind(5, 8, AT);
        private Optional<BroughtBack> back = Optional.empty();
        private boolean fails;

        @Override
        public Now read() {
            return new Now(standing, List.of(Path.of("/media/usb")), 1);
        }

        @Override
        public Optional<BroughtBack> bringBack(String typed) {
            if (fails) {
                throw new UncheckedIOException(new IOException("No space left on device"));
            }
            back.ifPresent(what -> standing = what.standing());
            return back;
        }

        @Override
        public void understood() {
            standing = new OwnStanding.Whole();
        }

        @Override
        public GoneOn goOn(char[] password, String folder) {
            if (!folder.equals("usb")) {
                return new GoneOn.NoFolder();
            }
            return new String(password).equals("đúng")
                    ? new GoneOn.Done(SEAT, "so.age", "the.sipas-id", 1, 1, "1234")
                    : new GoneOn.Refused(Refusal.of(VaultFault.WRONG_PASSWORD));
        }
    }
}

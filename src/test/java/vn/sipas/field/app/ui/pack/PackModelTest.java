package vn.sipas.field.app.ui.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sipas.field.app.desk.DeskFault;
import vn.sipas.field.app.desk.Joining;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.ui.Worker;

class PackModelTest {

    private static final String PRINT = "1111 2222 3333 4444 5555 6666 7777 8888";

    @Test
    void aFirstPackNeedsAllDigitsAndOpensWithTheRightOnes() {
        PackModel model = looked(true);

        model.digitsProperty().set("1111 2222");
        assertThat(model.ready()).isFalse();
        model.digitsProperty().set(PRINT.replace(" ", ""));
        model.go();

        assertThat(model.phaseProperty().get()).isInstanceOf(PackModel.Phase.Opened.class);
    }

    @Test
    void wrongDigitsAreRefusedAndThePackStaysClosed() {
        PackModel model = looked(true);

        model.digitsProperty().set(PRINT.replace('8', '9'));
        model.go();

        assertThat(model.phaseProperty().get()).isInstanceOf(PackModel.Phase.Looked.class);
        assertThat(model.refusedProperty().get()).map(Refusal::why).contains(DeskFault.FINGERPRINT_DIFFERS);
    }

    @Test
    void aLaterPackOpensWithoutTyping() {
        PackModel model = looked(false);

        model.go();

        assertThat(model.phaseProperty().get()).isInstanceOf(PackModel.Phase.Opened.class);
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        PackModel model = model(true);
        model.fileProperty().set("gone");

        model.go();

        assertThat(model.phaseProperty().get()).isEqualTo(new PackModel.Phase.NoFile());
    }

    private static PackModel looked(boolean first) {
        PackModel model = model(first);
        model.fileProperty().set("pack");
        model.go();
        return model;
    }

    private static PackModel model(boolean first) {
        return new PackModel(new OnePack(first), new Worker(Runnable::run, Runnable::run, Runnable::run, _ -> {}));
    }

    /** One file, called "pack". */
    private record OnePack(boolean first) implements PackPort {
        @Override
        public boolean joined() {
            return !first;
        }

        @Override
        public Optional<Joining.Look> look(String file) {
            LocalDate day = LocalDate.of(2026, 10, 1);
            return file.equals("pack")
                    ? Optional.of(new Joining.Look.Pack(
                            Path.of(file), "sipas.vn/x/y", PRINT, first, "Đồng Nai 2026", "Đồng Nai", day, day, 1, 2))
                    : Optional.empty();
        }

        @Override
        public Optional<Refusal> join(Path file, String fingerprint) {
            return fingerprint.replace(" ", "").equals(PRINT.replace(" ", ""))
                    ? Optional.empty()
                    : Optional.of(Refusal.of(DeskFault.FINGERPRINT_DIFFERS, PRINT));
        }
    }
}

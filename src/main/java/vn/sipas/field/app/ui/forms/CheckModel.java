package vn.sipas.field.app.ui.forms;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.desk.FormFinding;
import vn.sipas.field.app.desk.FormReport;
import vn.sipas.field.app.ui.Worker;

/** The form being checked, for as long as the program runs: leaving the screen does not lose it. FX thread. */
public final class CheckModel {

    private final FormsPort port;
    private final Worker worker;
    private final Consumer<OpenTrial> opened;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Nothing());
    private boolean opening;

    /** How far the check is. */
    sealed interface State {
        /** No file was chosen yet. */
        record Nothing() implements State {}

        /** {@code before}: what came of the check before, of the same file. */
        record Checking(Path file, Optional<FormReport> before) implements State {}

        record Checked(FormReport report, LocalTime at) implements State {}

        /** The machine failed; the file can be tried again. */
        record Failed(Path file) implements State {}
    }

    CheckModel(FormsPort port, Worker worker, Consumer<OpenTrial> opened) {
        this.port = port;
        this.worker = worker;
        this.opened = opened;
    }

    /** Over files of this machine; {@code opened} gets a form to be tried out. */
    public static CheckModel over(Field field, Locale language, Worker worker, Consumer<OpenTrial> opened) {
        return new CheckModel(new DeskForms(field, language), worker, opened);
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The file chosen last in this session. */
    Optional<Path> file() {
        return switch (state.get()) {
            case State.Nothing() -> Optional.empty();
            case State.Checking(Path file, var _) -> Optional.of(file);
            case State.Checked(FormReport report, var _) -> Optional.of(report.file());
            case State.Failed(Path file) -> Optional.of(file);
        };
    }

    Optional<FormReport> report() {
        return state.get() instanceof State.Checked(FormReport report, var _) ? Optional.of(report) : Optional.empty();
    }

    /** Whether the form on screen can be tried out. */
    boolean opens() {
        return report().flatMap(FormReport::form).isPresent();
    }

    /** Checks a file; its findings take the place of those on screen. */
    public void check(Path file) {
        state.set(
                new State.Checking(file, report().filter(report -> report.file().equals(file))));
        worker.job(
                _ -> port.check(file),
                _ -> {},
                report -> {
                    if (file().equals(Optional.of(file))) {
                        state.set(new State.Checked(report, port.now()));
                    }
                },
                () -> state.set(new State.Failed(file)));
    }

    /** F5: the same file, as it is now. */
    void recheck() {
        if (!(state.get() instanceof State.Checking)) {
            file().ifPresent(this::check);
        }
    }

    /** Opens the form to be tried out; nothing happens if it has errors. */
    void tryOut() {
        // A second Enter while the form is being opened must not open it twice.
        if (opening) {
            return;
        }
        report().flatMap(FormReport::form).ifPresent(form -> {
            opening = true;
            String name = file().map(Path::getFileName).map(Path::toString).orElse("");
            worker.store(
                    () -> port.tryOut(form, name),
                    trial -> {
                        opening = false;
                        opened.accept(trial);
                    },
                    () -> opening = false);
        });
    }

    /** All findings as text, one a line, as the command line prints them. */
    String findingsAsText(Locale language) {
        return report().map(report -> lines(report, report.findings(), language))
                .orElse("");
    }

    static String lines(FormReport report, List<FormFinding> findings, Locale language) {
        StringBuilder lines = new StringBuilder();
        for (FormFinding finding : findings) {
            String place = finding.place().text();
            lines.append(report.file().getFileName())
                    .append(place.isEmpty() ? "" : ":" + place)
                    .append(": ")
                    .append(finding.why().code())
                    .append(": ")
                    .append(finding.text(language))
                    .append('\n');
        }
        return lines.toString();
    }
}

package vn.sipas.field.app.ui.recheck.minutes;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.sipas.field.app.desk.recheck.MinutesWriting.Typed;
import vn.sipas.field.app.desk.recheck.MinutesWriting.Written;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.recheck.step.RecheckJobs;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.report.minutes.MinutesContents.Heading;
import vn.sipas.field.office.report.minutes.MinutesContents.Person;

/** What people type into the minutes; it stays while the program runs. FX thread. */
public final class MinutesModel {

    private final MinutesPort port;
    private final RecheckJobs jobs;
    private final Messages words;
    private final Runnable changed;
    private final StringProperty place = new SimpleStringProperty("");
    private final StringProperty signer = new SimpleStringProperty("");
    private final StringProperty present = new SimpleStringProperty("");
    private final Map<Heading, StringProperty> texts = new EnumMap<>(Heading.class);

    /** {@code changed} hears that minutes were written. */
    public MinutesModel(MinutesPort port, RecheckJobs jobs, Runnable changed) {
        this.port = port;
        this.jobs = jobs;
        this.words = Messages.of(MinutesModel.class, jobs.language());
        this.changed = changed;
        for (Heading heading : Heading.values()) {
            texts.put(heading, new SimpleStringProperty(""));
        }
    }

    /** Whether all is typed that minutes can't be without; what is missing is said. */
    public boolean isReady() {
        boolean ready = !place.get().isBlank() && !signer.get().isBlank();
        if (!ready) {
            jobs.say(Tone.WARNING, words.text("minutes.missing"), words.text("minutes.missing.do"));
        }
        return ready;
    }

    /** Writes the minutes into {@code folder}. */
    public void write(String folder) {
        if (!isReady()) {
            return;
        }
        Map<Heading, String> typed = new EnumMap<>(Heading.class);
        texts.forEach((heading, text) -> typed.put(heading, text.get()));
        Typed minutes = new Typed(
                place.get(),
                typed,
                person(signer.get()),
                present.get()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(MinutesModel::person)
                        .toList());
        jobs.run(() -> port.minutes(folder, minutes), this::told);
    }

    /** {@code Tên, chức vụ, đơn vị}: what is behind the first two commas is the unit. */
    private static Person person(String line) {
        List<String> parts =
                Arrays.stream(line.split(",", 3)).map(String::strip).toList();
        return new Person(parts.getFirst(), parts.size() > 1 ? parts.get(1) : "", parts.size() > 2 ? parts.get(2) : "");
    }

    private void told(Optional<Written> written) {
        if (written.isEmpty()) {
            jobs.say(Tone.DANGER, words.text("minutes.no-folder"), words.text("minutes.no-folder.do"));
            return;
        }
        switch (written.get()) {
            case Written.Refused(var why) -> jobs.say(Tone.DANGER, why.text(words.language()), "");
            case Written.Done(Path file, String hash) -> {
                jobs.say(
                        Tone.SUCCESS,
                        words.text("minutes.written", String.valueOf(file.getFileName())),
                        words.text("minutes.written.do", hash.substring(0, 16)));
                changed.run();
            }
        }
    }

    /** Where the minutes are drawn up. */
    public StringProperty placeProperty() {
        return place;
    }

    /** Who signs for the department: name, office, unit. */
    public StringProperty signerProperty() {
        return signer;
    }

    /** Further people, a line each. */
    public StringProperty presentProperty() {
        return present;
    }

    /** What the monitors write under a heading. */
    StringProperty textProperty(Heading heading) {
        return Optional.ofNullable(texts.get(heading)).orElseThrow();
    }
}

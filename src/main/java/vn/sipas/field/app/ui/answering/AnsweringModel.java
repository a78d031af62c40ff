package vn.sipas.field.app.ui.answering;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.sipas.field.app.desk.MachineFault;
import vn.sipas.field.app.desk.recheck.Answering;
import vn.sipas.field.app.desk.recheck.Answering.Asking;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.base.language.Messages;

/** Monitors who wait for the department, and the answer to one of them. FX thread. */
public final class AnsweringModel {

    private final AnsweringPort port;
    private final Worker worker;
    private final Messages words;
    private final ObjectProperty<Optional<List<Asking>>> asking = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Asking>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<News>> news = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty folder = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty(false);
    private final ObjectProperty<Integer> count = new SimpleObjectProperty<>(0);

    /** What came of the last answer. */
    record News(Tone tone, String fact, String action) {}

    AnsweringModel(AnsweringPort port, Worker worker, Locale language) {
        this.port = port;
        this.worker = worker;
        this.words = Messages.of(AnsweringModel.class, language);
    }

    /** Over the open desk. */
    public static AnsweringModel over(OpenDesk desk, Worker worker, Locale language) {
        return new AnsweringModel(new DeskAnswering(desk), worker, language);
    }

    /** Reads who waits for what; whoever waits is chosen first. */
    public void load() {
        worker.store(port::asking, this::show);
    }

    private void show(List<Asking> all) {
        count.set(Math.toIntExact(all.stream().filter(Asking::waits).count()));
        Optional<String> before = chosen.get().map(Asking::book);
        asking.set(Optional.of(all));
        Optional<Asking> same = all.stream()
                .filter(one -> before.filter(one.book()::equals).isPresent())
                .findFirst();
        chosen.set(same.filter(Asking::waits)
                .or(() -> all.stream().filter(Asking::waits).findFirst())
                .or(() -> same)
                .or(() -> all.stream().findFirst()));
    }

    /** Answers whoever is chosen, into a file in {@code where}. */
    void answer(String where) {
        Optional<Asking> one = chosen.get();
        if (one.isEmpty() || busy.get()) {
            return;
        }
        busy.set(true);
        news.set(Optional.empty());
        worker.longStore(
                _ -> port.answer(one.get().book(), where),
                _ -> {},
                answered -> {
                    busy.set(false);
                    told(one.get(), answered);
                },
                failure -> {
                    busy.set(false);
                    say(
                            Tone.DANGER,
                            MachineFault.of(failure)
                                    .map(fault -> Messages.of(fault, words.language()))
                                    .orElseGet(() -> words.text(
                                            "answering.failed",
                                            failure.getClass().getSimpleName())),
                            words.text("answering.failed.do"));
                });
    }

    private void told(Asking one, Optional<Answering.Answered> answered) {
        if (answered.isEmpty()) {
            say(Tone.DANGER, words.text("answering.no-folder"), words.text("answering.no-folder.do"));
            return;
        }
        switch (answered.get()) {
            case Answering.Answered.Refused(var why) -> say(Tone.DANGER, why.text(words.language()), "");
            case Answering.Answered.NotReadBack(Path file) ->
                say(Tone.DANGER, words.text("answering.not-read", name(file)), words.text("answering.not-read.do"));
            case Answering.Answered.Done(Path file, long _, int contacts, int originals) -> {
                folder.set("");
                say(
                        Tone.SUCCESS,
                        words.text("answering.done", one.held(), contacts, originals),
                        words.text("answering.done.do", name(file), one.person()));
                load();
            }
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private void say(Tone tone, String fact, String action) {
        news.set(Optional.of(new News(tone, fact, action)));
    }

    /** Every monitor; nothing before they are read. */
    ObjectProperty<Optional<List<Asking>>> askingProperty() {
        return asking;
    }

    /** Who is answered next. */
    ObjectProperty<Optional<Asking>> chosenProperty() {
        return chosen;
    }

    ObjectProperty<Optional<News>> newsProperty() {
        return news;
    }

    /** Where the file goes, as typed. */
    StringProperty folderProperty() {
        return folder;
    }

    BooleanProperty busyProperty() {
        return busy;
    }

    /** How many monitors wait, for the sidebar. */
    public ObjectProperty<Integer> countProperty() {
        return count;
    }
}

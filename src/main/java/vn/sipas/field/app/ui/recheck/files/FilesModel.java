package vn.sipas.field.app.ui.recheck.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.sipas.field.app.desk.heads.TakenIn;
import vn.sipas.field.app.desk.receiving.FileStory;
import vn.sipas.field.app.desk.receiving.Haul;
import vn.sipas.field.app.desk.receiving.Intake;
import vn.sipas.field.app.ui.Job;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.recheck.step.RecheckJobs;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.witness.Cosigning;
import vn.sipas.field.ledger.witness.OwnHeads;
import vn.sipas.field.office.merge.MergeProgress;
import vn.sipas.field.office.merge.MergeWatch;

/** What goes between the monitor and the department: files taken in, heads signed, the own book copied. FX thread. */
public final class FilesModel {

    private final FilesPort port;
    private final RecheckJobs jobs;
    private final Messages words;
    private final Runnable changed;
    private final StringProperty path = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Haul>> haul = new SimpleObjectProperty<>(Optional.empty());
    private boolean incoming;

    /** {@code changed} hears that something was done. */
    public FilesModel(FilesPort port, RecheckJobs jobs, Runnable changed) {
        this.port = port;
        this.jobs = jobs;
        this.words = Messages.of(FilesModel.class, jobs.language());
        this.changed = changed;
    }

    /** Whether files come in next, or else go out. */
    public void show(boolean comeIn) {
        incoming = comeIn;
    }

    boolean isIncoming() {
        return incoming;
    }

    /** Takes in these files and folders. */
    public void take(List<String> places) {
        jobs.run(handle -> port.take(places, watch(handle)), this::taken);
    }

    private static MergeWatch watch(Job handle) {
        return new MergeWatch() {
            @Override
            public void at(MergeProgress progress) {
                handle.at(progress.files(), progress.share());
            }

            @Override
            public boolean stopped() {
                return handle.cancelled();
            }
        };
    }

    private void taken(Optional<FilesPort.Taken> taken) {
        if (taken.isEmpty()) {
            jobs.say(Tone.DANGER, words.text("files.no-files"), words.text("files.no-files.do"));
            return;
        }
        TakenIn heads = taken.get().heads();
        if (!heads.forks().isEmpty()) {
            jobs.say(
                    Tone.DANGER,
                    words.text("files.fork", heads.forks().getFirst().fork().person()),
                    words.text("files.fork.do"));
        }
        switch (taken.get().batches()) {
            case Intake.Taken.Refused(var why) -> jobs.say(Tone.DANGER, why.text(words.language()), "");
            case Intake.Taken.Done(Haul came) -> {
                haul.set(Optional.of(came).filter(all -> all.all() > 0));
                if (heads.forks().isEmpty()) {
                    told(came, signatures(heads));
                }
            }
        }
        path.set("");
        changed.run();
    }

    private static int signatures(TakenIn heads) {
        return Math.toIntExact(heads.own().stream()
                .filter(own -> own.outcome() instanceof OwnHeads.Taken.Kept)
                .count());
    }

    private void told(Haul came, int signatures) {
        if (came.all() == 0 && signatures == 0) {
            jobs.say(Tone.WARNING, words.text("files.nothing"), words.text("files.nothing.do"));
            return;
        }
        int broken = came.count(FileStory.State.BROKEN);
        String files = words.text(
                broken > 0 ? "files.taken.broken" : "files.taken",
                came.all(),
                broken,
                came.records().joined());
        String heads = signatures > 0 ? words.text("files.taken.heads", signatures) : "";
        jobs.say(
                broken > 0 ? Tone.WARNING : Tone.SUCCESS,
                came.all() > 0 ? files : heads,
                broken > 0 ? words.text("files.taken.broken.do") : came.all() > 0 ? heads : "");
    }

    /** Signs every head that is held and writes what was signed into {@code folder}. */
    public void witness(String folder) {
        jobs.run(handle -> port.witness(folder, share -> handle.at(0, share)), signed -> {
            if (signed.isEmpty()) {
                noFolder();
                return;
            }
            witnessed(signed.get());
        });
    }

    private void witnessed(TakenIn taken) {
        long forked = taken.signings().stream()
                .filter(signing -> signing.outcome() instanceof Cosigning.Outcome.Forked)
                .count();
        long signed = taken.signings().stream()
                .filter(signing -> signing.outcome() instanceof Cosigning.Outcome.Signed)
                .count();
        long not = taken.signings().size() - signed;
        path.set("");
        if (not > 0) {
            jobs.say(
                    forked > 0 ? Tone.DANGER : Tone.WARNING,
                    words.text("files.witnessed.not", signed, not),
                    words.text("files.witnessed.not.do"));
        } else {
            jobs.say(Tone.SUCCESS, words.text("files.witnessed", signed), words.text("files.witnessed.do"));
        }
        changed.run();
    }

    private void noFolder() {
        jobs.say(Tone.DANGER, words.text("files.no-folder"), words.text("files.no-folder.do"));
    }

    /** Copies the own book into {@code folder} for the department. */
    public void send(String folder) {
        jobs.run(() -> port.send(folder), sent -> {
            switch (sent) {
                case FilesPort.Sent.NoFolder() -> noFolder();
                case FilesPort.Sent.Refused(var why) -> jobs.say(Tone.DANGER, why.text(words.language()), "");
                case FilesPort.Sent.NotReadBack(Path file) ->
                    jobs.say(Tone.DANGER, words.text("files.not-read", name(file)), words.text("files.not-read.do"));
                case FilesPort.Sent.Done(Path file, long _) -> {
                    path.set("");
                    jobs.say(Tone.SUCCESS, words.text("files.sent", name(file)), words.text("files.sent.do"));
                    changed.run();
                }
            }
        });
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** A file or a folder, as typed. */
    public StringProperty pathProperty() {
        return path;
    }

    /** What was taken in last. */
    public ObjectProperty<Optional<Haul>> haulProperty() {
        return haul;
    }
}

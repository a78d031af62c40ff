package vn.sipas.field.app.ui.recheck;

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
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.witness.Cosigning;
import vn.sipas.field.ledger.witness.OwnHeads;
import vn.sipas.field.office.merge.MergeProgress;
import vn.sipas.field.office.merge.MergeWatch;

/** What goes between the monitor and the department: files taken in, heads signed, the own book copied. FX thread. */
final class FilesModel {

    private final RecheckPort port;
    private final RecheckJobs jobs;
    private final Messages words;
    private final Runnable changed;
    private final StringProperty path = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Haul>> haul = new SimpleObjectProperty<>(Optional.empty());

    /** {@code changed} hears that something was done. */
    FilesModel(RecheckPort port, RecheckJobs jobs, Runnable changed) {
        this.port = port;
        this.jobs = jobs;
        this.words = jobs.words();
        this.changed = changed;
    }

    /** Takes in these files and folders. */
    void take(List<String> places) {
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

    private void taken(Optional<RecheckPort.Taken> taken) {
        if (taken.isEmpty()) {
            jobs.say(Tone.DANGER, words.text("recheck.no-files"), words.text("recheck.no-files.do"));
            return;
        }
        TakenIn heads = taken.get().heads();
        if (!heads.forks().isEmpty()) {
            jobs.say(
                    Tone.DANGER,
                    words.text("recheck.fork", heads.forks().getFirst().fork().person()),
                    words.text("recheck.fork.do"));
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
            jobs.say(Tone.WARNING, words.text("recheck.nothing"), words.text("recheck.nothing.do"));
            return;
        }
        int broken = came.count(FileStory.State.BROKEN);
        String files = words.text(
                broken > 0 ? "recheck.taken.broken" : "recheck.taken",
                came.all(),
                broken,
                came.records().joined());
        String heads = signatures > 0 ? words.text("recheck.taken.heads", signatures) : "";
        jobs.say(
                broken > 0 ? Tone.WARNING : Tone.SUCCESS,
                came.all() > 0 ? files : heads,
                broken > 0 ? words.text("recheck.taken.broken.do") : came.all() > 0 ? heads : "");
    }

    /** Signs every head that is held and writes what was signed into {@code folder}. */
    void witness(String folder) {
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
                    words.text("recheck.witnessed.not", signed, not),
                    words.text("recheck.witnessed.not.do"));
        } else {
            jobs.say(Tone.SUCCESS, words.text("recheck.witnessed", signed), words.text("recheck.witnessed.do"));
        }
        changed.run();
    }

    private void noFolder() {
        jobs.say(Tone.DANGER, words.text("recheck.no-folder"), words.text("recheck.no-folder.do"));
    }

    /** Copies the own book into {@code folder} for the department. */
    void send(String folder) {
        jobs.run(() -> port.send(folder), sent -> {
            switch (sent) {
                case RecheckPort.Sent.NoFolder() -> noFolder();
                case RecheckPort.Sent.Refused(var why) -> jobs.say(Tone.DANGER, why.text(words.language()), "");
                case RecheckPort.Sent.NotReadBack(Path file) ->
                    jobs.say(
                            Tone.DANGER, words.text("recheck.not-read", name(file)), words.text("recheck.not-read.do"));
                case RecheckPort.Sent.Done(Path file, long _) -> {
                    path.set("");
                    jobs.say(Tone.SUCCESS, words.text("recheck.sent", name(file)), words.text("recheck.sent.do"));
                    changed.run();
                }
            }
        });
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** What was taken in last is read: it goes from the screen. */
    void forget() {
        haul.set(Optional.empty());
    }

    /** A file or a folder, as typed. */
    StringProperty pathProperty() {
        return path;
    }

    /** What was taken in last. */
    ObjectProperty<Optional<Haul>> haulProperty() {
        return haul;
    }
}

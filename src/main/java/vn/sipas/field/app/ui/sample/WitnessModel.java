package vn.sipas.field.app.ui.sample;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.sipas.field.app.desk.heads.Heads;
import vn.sipas.field.app.desk.heads.TakenIn;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.witness.OwnHeads;

/** The head on its way to a monitor and back. FX thread. */
final class WitnessModel {

    private final SamplePort port;
    private final SampleJobs jobs;
    private final Locale language;
    private final Consumer<SamplePort.Standing> stands;
    private final StringProperty folder = new SimpleStringProperty("");
    private final StringProperty signed = new SimpleStringProperty("");
    private final ObjectProperty<List<String>> written = new SimpleObjectProperty<>(List.of());

    /** {@code stands} hears how the sample stands once a head came back. */
    WitnessModel(SamplePort port, SampleJobs jobs, Consumer<SamplePort.Standing> stands) {
        this.port = port;
        this.jobs = jobs;
        this.language = jobs.language();
        this.stands = stands;
    }

    /** Writes the newest head of the department's book for a monitor. */
    void writeHead() {
        String where = folder.get();
        jobs.brief(() -> port.writeHead(where), files -> {
            if (files.isEmpty()) {
                jobs.bad(jobs.words().text("sample.no-folder"), jobs.words().text("sample.no-folder.do"));
                return;
            }
            written.set(names(files.orElseThrow()));
            jobs.good(
                    jobs.words().text("sample.head", String.join(", ", written.get())),
                    jobs.words().text("sample.head.do"));
        });
    }

    private static List<String> names(List<Path> files) {
        return files.stream().map(file -> String.valueOf(file.getFileName())).toList();
    }

    /** Takes a signed head back. */
    void takeHead() {
        String file = signed.get();
        jobs.brief(
                () -> {
                    Optional<TakenIn> taken = port.takeHead(file);
                    return new TakenBack(taken, port.standing());
                },
                back -> {
                    tell(back);
                    stands.accept(back.now());
                });
    }

    private record TakenBack(Optional<TakenIn> taken, SamplePort.Standing now) {}

    private void tell(TakenBack back) {
        if (back.taken().isEmpty()) {
            jobs.bad(jobs.words().text("sample.no-file"), jobs.words().text("sample.no-file.do"));
            return;
        }
        TakenIn taken = back.taken().orElseThrow();
        if (!taken.forks().isEmpty()) {
            jobs.bad(jobs.words().text("sample.head.fork"), jobs.words().text("sample.head.fork.do"));
        } else if (!taken.own().isEmpty()) {
            tell(taken.own().getLast().outcome(), back.now());
        } else {
            taken.unread()
                    .forEach(file ->
                            jobs.bad(file.why().text(language), jobs.words().text("sample.head.refused.do")));
        }
    }

    private void tell(OwnHeads.Taken taken, SamplePort.Standing now) {
        switch (taken) {
            case OwnHeads.Taken.Kept _ -> kept(now);
            case OwnHeads.Taken.Another() ->
                jobs.bad(jobs.words().text("sample.head.another"), jobs.words().text("sample.head.refused.do"));
            case OwnHeads.Taken.Unknown _ ->
                jobs.bad(jobs.words().text("sample.head.unknown"), jobs.words().text("sample.head.fork.do"));
            case OwnHeads.Taken.Refused(var why) ->
                jobs.bad(Messages.of(why, language), jobs.words().text("sample.head.refused.do"));
        }
    }

    private void kept(SamplePort.Standing now) {
        if (now.signers().isEmpty()) {
            jobs.bad(jobs.words().text("sample.head.unsigned"), jobs.words().text("sample.head.unsigned.do"));
        } else {
            signed.set("");
            jobs.good(
                    jobs.words()
                            .text(
                                    "sample.witnessed",
                                    now.signers().stream()
                                            .map(Heads.Signer::name)
                                            .collect(Collectors.joining(", "))),
                    jobs.words().text("sample.witnessed.do"));
        }
    }

    /** Where the head goes. */
    StringProperty folderProperty() {
        return folder;
    }

    /** The file of a signed head. */
    StringProperty signedProperty() {
        return signed;
    }

    /** The files of the head written last. */
    ObjectProperty<List<String>> writtenProperty() {
        return written;
    }
}

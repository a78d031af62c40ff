package vn.sipas.field.app.ui.heads;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.sipas.field.app.desk.heads.Heads;
import vn.sipas.field.app.desk.heads.Outgoing;
import vn.sipas.field.app.desk.heads.SeenFork;
import vn.sipas.field.app.desk.heads.TakenIn;
import vn.sipas.field.app.ui.Job;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.TypedPath;

/** Heads of the open desk. */
record DeskHeads(OpenDesk desk) implements HeadsPort {

    private Heads heads() {
        return desk.desk().heads();
    }

    @Override
    public Now now() {
        return new Now(
                heads().standing(),
                heads().outgoing(Optional.empty()).stream()
                        .map(each -> new Code(each.size(), each.from(), each.signers(), each.code()))
                        .toList(),
                heads().manner(),
                heads().seen(),
                heads().forks());
    }

    @Override
    public Optional<List<Path>> save(String folder) {
        return TypedPath.folder(folder).map(there -> {
            List<Path> files = new ArrayList<>();
            for (Outgoing each : heads().outgoing(Optional.empty())) {
                Path file = each.write(there);
                files.add(file);
                each.writeCode(file).ifPresent(files::add);
            }
            return files;
        });
    }

    @Override
    public Took takeIn(List<String> places, String folder, Job job) {
        List<Path> there = new ArrayList<>();
        for (String place : places) {
            Optional<Path> path = TypedPath.file(place).or(() -> TypedPath.folder(place));
            if (path.isEmpty()) {
                return new Took.NoFile(TypedPath.name(place));
            }
            there.add(path.get());
        }
        return into(folder, to -> heads().takeIn(there, to, share -> job.at(0, share)));
    }

    @Override
    public Took signHeld(String folder, Job job) {
        return into(folder, to -> heads().signHeld(to, share -> job.at(0, share)));
    }

    private static Took into(String folder, Function<Optional<Path>, TakenIn> work) {
        Optional<Path> to = TypedPath.folder(folder);
        if (to.isEmpty() && !folder.isBlank()) {
            return new Took.NoFolder();
        }
        TakenIn taken = work.apply(to);
        taken.signings().forEach(signing -> signing.writeCodeIf(true));
        return new Took.Done(taken);
    }

    @Override
    public Optional<Path> saveFork(SeenFork fork, String folder) {
        return TypedPath.folder(folder).map(fork::write);
    }
}

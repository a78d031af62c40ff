package vn.sipas.field.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.Recovery;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.safekeeping.Backups;
import vn.sipas.field.app.desk.safekeeping.OwnCopy;
import vn.sipas.field.app.desk.safekeeping.Restoring;
import vn.sipas.field.ledger.book.OwnStanding;

/** {@code sipas backup}, {@code restore}, {@code bring-back} and {@code go-on}: a store kept from being lost, and from being written twice. */
final class SafekeepingCommands {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT);

    private SafekeepingCommands() {}

    /** Tells what is known against the owner's book, if anything is. */
    static void told(Console console, OwnStanding standing) {
        switch (standing) {
            case OwnStanding.Whole() -> {
                // Nothing to tell.
            }
            case OwnStanding.Missing(long records, var from, var to) ->
                console.tell("own.missing", records, WHEN.format(from), WHEN.format(to));
            case OwnStanding.Behind(long held, long known, var at) ->
                console.tell("own.behind", held, known, WHEN.format(at));
            case OwnStanding.Forked forked -> console.tell("own.forked", forked.size(), WHEN.format(forked.at()));
        }
    }

    /** {@code sipas backup}: the whole store in one file on a stick, read back. */
    @Command(mixinStandardHelpOptions = true)
    static final class Keep implements Callable<Integer> {

        private final Console console;

        @Mixin
        private StoreOptions store = new StoreOptions();

        @Option(names = "--to", paramLabel = "FOLDER", required = true)
        private Path to = Path.of("");

        Keep(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            return store.with(console, this::backUp);
        }

        private int backUp(Desk desk) {
            return switch (Backups.carry(desk.backups().stage(to))) {
                case Backups.Carried.There(Path file, long bytes) -> {
                    console.print("backup.done", file, bytes);
                    yield 0;
                }
                case Backups.Carried.Failed(var why) -> console.refuse(to.toString(), why);
            };
        }
    }

    /** {@code sipas restore}: lists the backups in a folder, or makes one the store again. */
    @Command(mixinStandardHelpOptions = true)
    static final class Restore implements Callable<Integer> {

        private final Console console;

        @Parameters(paramLabel = "BACKUP", descriptionKey = "BACKUP")
        private Path backup = Path.of("");

        @ArgGroup
        private Where where = new Where();

        @Option(names = "--replace")
        private boolean replace;

        Restore(Console console) {
            this.console = console;
        }

        /** In a data folder, or as the store of one folder. */
        static final class Where {
            @Option(names = "--data", paramLabel = "DIR")
            private Optional<Path> data = Optional.empty();

            @Option(names = "--store", paramLabel = "DIR")
            private Optional<Path> store = Optional.empty();
        }

        @Override
        public Integer call() {
            if (!Files.exists(backup)) {
                return console.refuse(backup.toString(), CommandFault.INPUT_MISSING);
            }
            List<Restoring.Found> found = console.field().backups(backup);
            if (Files.isDirectory(backup)) {
                found.forEach(each ->
                        console.print("restore.found", each.file(), what(each.told()), WHEN.format(each.made())));
                return found.isEmpty() ? console.refuse(backup.toString(), CommandFault.NO_BACKUP) : 0;
            }
            return found.isEmpty()
                    ? console.refuse(backup.toString(), CommandFault.NO_BACKUP)
                    : restore(found.getFirst());
        }

        private String what(Restoring.Told told) {
            String owner =
                    told.seat().map(seat -> seat.name() + ", " + seat.season()).orElse("");
            return switch (told.state()) {
                case WHOLE -> console.text("restore.whole", owner, told.records(), told.drafts());
                case DAMAGED -> console.text("restore.damaged", owner);
                case NEWER -> console.text("restore.newer");
            };
        }

        private int restore(Restoring.Found found) {
            Restoring.Told told = found.told();
            if (told.state() != Restoring.State.WHOLE) {
                return console.refuse(backup.toString(), CommandFault.BACKUP_BAD, what(told));
            }
            Path folder = where.store
                    .or(() -> where.data.map(data -> Restoring.place(data, found)))
                    .orElseGet(() -> console.field().placeOf(found));
            if (Restoring.isTaken(folder) && !replace) {
                return console.refuse(
                        folder.toString(),
                        CommandFault.STORE_THERE,
                        Restoring.records(folder).map(Object.class::cast).orElse("?"));
            }
            return switch (console.field().restore(found, folder)) {
                case Restoring.Outcome.Refused(Refusal why) -> console.refuse(folder.toString(), why);
                case Restoring.Outcome.Done(var seat, Optional<Path> aside) -> {
                    console.print("restore.done", seat.folder(), what(told), WHEN.format(told.made()));
                    aside.ifPresent(moved -> console.print("restore.aside", moved));
                    yield 0;
                }
            };
        }
    }

    /** {@code sipas bring-back}: what is missing of the owner's own book, from files and sticks. */
    @Command(mixinStandardHelpOptions = true)
    static final class BringBack implements Callable<Integer> {

        private final Console console;

        @Mixin
        private StoreOptions store = new StoreOptions();

        @Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "FILE")
        private List<Path> places = List.of();

        @Option(names = "--understood")
        private boolean understood;

        BringBack(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            return store.with(console, this::bringBack);
        }

        private int bringBack(Desk desk) {
            if (understood) {
                desk.ownCopy().understood();
            }
            int code = 0;
            for (Path place :
                    places.stream().filter(each -> !Files.exists(each)).toList()) {
                code = console.refuse(place.toString(), CommandFault.INPUT_MISSING);
            }
            OwnCopy.BroughtBack back =
                    desk.bringBack(places.stream().filter(Files::exists).toList());
            console.print("own.back", back.records(), desk.size(), back.settled(), back.unanswered());
            return back.standing().closed() ? console.refuse("", CommandFault.BOOK_ELSEWHERE) : code;
        }
    }

    /** {@code sipas go-on}: a new identity of the same person goes on from a store that can't be written into any more. */
    @Command(mixinStandardHelpOptions = true)
    static final class GoOn implements Callable<Integer> {

        private final Console console;

        @Mixin
        private StoreOptions store = new StoreOptions();

        @Option(names = "--next", paramLabel = "DIR", required = true)
        private Path next = Path.of("");

        @Option(names = "--out", paramLabel = "DIR", required = true)
        private Path out = Path.of("");

        GoOn(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            return store.withPassword(console, this::goOn);
        }

        private int goOn(Desk desk, char[] password) {
            if (!desk.ownCopy().standing().closed()) {
                return console.refuse("", CommandFault.BOOK_WHOLE);
            }
            return switch (Recovery.goOn(console.field(), desk, password, out, next)) {
                case Recovery.Recovered.Refused(Refusal why) -> console.refuse("", why);
                case Recovery.Recovered.Done(Desk made, Path records, Path card, var content) -> {
                    try (made) {
                        console.print(
                                "identity.rescued", records, content.records(), content.interviews(), content.drafts());
                        console.print("own.next", next, card, made.identity().fingerprint());
                    }
                    yield 0;
                }
            };
        }
    }
}

package vn.sipas.field.app.cli.recheck;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sipas.field.app.cli.CommandFault;
import vn.sipas.field.app.cli.Console;
import vn.sipas.field.app.cli.Files;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.DeskFault;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.SampleSetUp;
import vn.sipas.field.app.desk.recheck.RecheckFault;
import vn.sipas.field.app.desk.recheck.Rechecking;
import vn.sipas.field.app.desk.recheck.Whom;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.MonitorRecord;
import vn.sipas.field.office.recheck.Board;
import vn.sipas.field.office.recheck.RoundState;
import vn.sipas.field.office.recheck.pool.Purpose;
import vn.sipas.field.office.recheck.pool.Round;
import vn.sipas.field.office.recheck.rule.Reading;
import vn.sipas.field.office.sampling.SampleFault;
import vn.sipas.field.office.sampling.SeedSource;
import vn.sipas.field.survey.sample.Seed;
import vn.sipas.field.survey.sample.Ticketed;

/** {@code sipas recheck pool|draw}: the list settled, then drawn from. */
final class RecheckDrawCommands {

    private RecheckDrawCommands() {}

    /**
     * Cases named in a file as people write one: one a line, in any order; each with its line. No file, no cases. Nothing if the file is
     * none or a line can't be a case, which has been told then.
     */
    private static Optional<Map<CaseId, Integer>> cases(Console console, Optional<Path> file) {
        return file.map(given -> Files.read(console, given).flatMap(bytes -> cases(console, given, bytes)))
                .orElse(Optional.of(Map.of()));
    }

    private static Optional<Map<CaseId, Integer>> cases(Console console, Path file, byte[] bytes) {
        Map<CaseId, Integer> cases = new LinkedHashMap<>();
        boolean good = true;
        int number = 0;
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\\R")) {
            number++;
            String id = line.replace("\uFEFF", "").strip();
            if (CaseId.isCaseId(id)) {
                cases.putIfAbsent(new CaseId(id), number);
            } else if (!id.isEmpty()) {
                good = unusable(console, file, number);
            }
        }
        return good ? Optional.of(cases) : Optional.empty();
    }

    /** What stands in the line is not repeated: it may be somebody's name. */
    private static boolean unusable(Console console, Path file, int line) {
        console.refuse(file + ":" + line, RecheckFault.NOT_LISTED);
        return false;
    }

    /** Settles the list. */
    @Command(mixinStandardHelpOptions = true)
    static final class Pool extends RecheckStep {

        @ArgGroup
        private Part part = new Part();

        @ArgGroup(multiplicity = "1")
        private Event event = new Event();

        @Option(names = "--day", paramLabel = "YYYY-MM-DD", required = true)
        private LocalDate day = LocalDate.EPOCH;

        @Option(names = "--json")
        private boolean json;

        /** One enumerator's interviews, or those that are named; all without either. */
        static final class Part {
            @Option(names = "--enumerator", paramLabel = "WHOM", required = true)
            private Optional<String> enumerator = Optional.empty();

            @Option(names = "--cases", paramLabel = "FILE", required = true)
            private Optional<Path> cases = Optional.empty();
        }

        /** Where the seed will come from. */
        static final class Event {
            @Option(names = "--lottery", paramLabel = "NAME", required = true)
            private Optional<String> lottery = Optional.empty();

            @Option(names = "--dice", paramLabel = "PLACE", required = true)
            private Optional<String> dice = Optional.empty();
        }

        Pool(Console console) {
            super(console);
        }

        @Override
        int at(Desk desk) {
            SeedSource source = event.lottery
                    .<SeedSource>map(name -> new SeedSource.LotteryDraw(name, day))
                    .orElseGet(() -> new SeedSource.DiceThrow(event.dice.orElseThrow(), day));
            Optional<String> whom = part.enumerator;
            if (whom.isPresent()) {
                List<Whom> called = desk.rechecking().enumerators().stream()
                        .filter(one -> one.isCalled(whom.get()))
                        .toList();
                return called.size() == 1
                        ? commit(desk, Purpose.Enumerator.of(called.getFirst().book()), List.of(), source)
                        : console.refuse("", Refusal.of(DeskFault.NOBODY, whom.get()));
            }
            return part.cases
                    .map(file -> named(desk, file, source))
                    .orElseGet(() -> commit(desk, new Purpose.Province(), List.of(), source));
        }

        private int named(Desk desk, Path file, SeedSource source) {
            Optional<Map<CaseId, Integer>> named = cases(console, Optional.of(file));
            if (named.isEmpty()) {
                return 1;
            }
            Map<CaseId, Integer> lines = named.get();
            return told(desk.rechecking().unlisted(lines.keySet()), missing -> {
                missing.forEach(id -> unusable(console, file, lines.getOrDefault(id, 0)));
                return missing.isEmpty() ? commit(desk, new Purpose.Named(), lines.keySet(), source) : 1;
            });
        }

        private int commit(Desk desk, Purpose purpose, Collection<CaseId> named, SeedSource source) {
            return told(desk.rechecking().commit(purpose, named, source), pool -> print(desk, pool));
        }

        private int print(Desk desk, MonitorRecord.Pool pool) {
            if (json) {
                console.json(new JsonWriter()
                        .beginObject()
                        .member("count", pool.count())
                        .member("ids", pool.ids())
                        .member("source", pool.source())
                        .member("position", desk.size() - 1)
                        .endObject());
            } else {
                console.print("recheck.pool", pool.count(), pool.source());
                console.print("recheck.pool.next");
            }
            return 0;
        }
    }

    /** The draw. */
    @Command(mixinStandardHelpOptions = true)
    static final class Draw extends RecheckStep {

        @Option(names = "--lottery-number", paramLabel = "N")
        private Optional<String> lottery = Optional.empty();

        @Option(names = "--dice", paramLabel = "DIGITS")
        private List<String> dice = new ArrayList<>();

        @Option(names = "--cases", paramLabel = "FILE")
        private Optional<Path> named = Optional.empty();

        @Option(names = "--json")
        private boolean json;

        Draw(Console console) {
            super(console);
        }

        @Override
        public Integer call() {
            boolean one = lottery.isPresent() ? dice.isEmpty() : dice.size() == 2;
            return one ? super.call() : console.refuse("", CommandFault.SEED_MISSING);
        }

        @Override
        int at(Desk desk) {
            Rechecking rechecking = desk.rechecking();
            return told(
                    rechecking.board(),
                    board -> seeded(
                            board,
                            seed -> cases(console, named)
                                    .map(cases -> told(rechecking.draw(cases.keySet(), seed), this::drawn))
                                    .orElse(1)));
        }

        private int seeded(Board board, ToIntFunction<Seed> draw) {
            Optional<Round> next = board.rounds().stream()
                    .map(RoundState::round)
                    .filter(round -> round.drawings().isEmpty())
                    .findFirst()
                    .or(() -> board.rounds().stream().map(RoundState::round).reduce((_, later) -> later));
            if (next.isEmpty()) {
                return console.refuse("", RecheckFault.NO_POOL);
            }
            SampleSetUp.Outcome<Seed> seed = lottery.map(number -> lottery(next.get(), number))
                    .orElseGet(() -> SampleSetUp.dice(dice.getFirst(), dice.getLast()));
            return switch (seed) {
                case SampleSetUp.Outcome.Done<Seed>(Seed known) -> draw.applyAsInt(known);
                case SampleSetUp.Outcome.Refused<Seed>(Refusal why) -> console.refuse("", why);
            };
        }

        private static SampleSetUp.Outcome<Seed> lottery(Round round, String number) {
            return SeedSource.read(round.event())
                    .flatMap(source -> source instanceof SeedSource.LotteryDraw draw
                            ? Optional.of(SampleSetUp.lottery(draw, number))
                            : Optional.<SampleSetUp.Outcome<Seed>>empty())
                    .orElseGet(() -> new SampleSetUp.Outcome.Refused<>(
                            Refusal.of(SampleFault.SEED_OF_ANOTHER_SOURCE, round.event())));
        }

        private int drawn(Round round) {
            List<Ticketed> tickets = round.tickets();
            String seed = round.counting().orElseThrow().draw().seed();
            if (json) {
                JsonWriter object = new JsonWriter()
                        .beginObject()
                        .member("seed", seed)
                        .name("tickets")
                        .beginArray();
                tickets.forEach(one -> object.beginObject()
                        .member("ticket", one.ticket().text())
                        .member("case", one.id())
                        .endObject());
                console.json(object.endArray().endObject());
                return 0;
            }
            console.print("recheck.drawn", tickets.size(), seed);
            int number = 0;
            for (Ticketed one : tickets.subList(0, Math.min(Reading.LOT, tickets.size()))) {
                number++;
                console.print("recheck.drawn.ticket", number, one.ticket().text(), one.id());
            }
            console.print("recheck.drawn.next");
            return 0;
        }
    }
}

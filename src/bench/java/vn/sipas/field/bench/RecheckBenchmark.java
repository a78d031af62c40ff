package vn.sipas.field.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.practice.Cheat;
import vn.sipas.field.app.practice.Cheats;
import vn.sipas.field.app.practice.Practice;
import vn.sipas.field.app.practice.PracticePlan;
import vn.sipas.field.app.practice.PracticeRecheck;
import vn.sipas.field.app.practice.PracticeSeason;
import vn.sipas.field.office.recheck.RoundState;
import vn.sipas.field.office.recheck.rule.Reading;
import vn.sipas.field.office.recheck.rule.Verdict;

/**
 * {@code installer/bench recheck [SEASONS [INTERVIEWS]]}: whole practice seasons through the real desks, half of all calls unanswered and 2 % of
 * those visited moved: of honest ones, how many are accepted; of ones in which one enumerator invents 60 %, how many end in his escalation.
 */
public final class RecheckBenchmark {

    private static final PracticeRecheck.People PEOPLE = new PracticeRecheck.People(0.5, 0.02);
    private static final int ENUMERATORS = 4;
    private static final int INVENTED = 60;

    private RecheckBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int seasons = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        int interviews = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        int accepted = 0;
        int suspected = 0;
        int checked = 0;
        long before = System.nanoTime();
        for (int seed = 1; seed <= seasons; seed++) {
            PracticeRecheck.Held held = held(interviews, seed, Optional.empty());
            Reading reading = first(held);
            accepted += reading.verdict() == Verdict.ACCEPTED ? 1 : 0;
            checked += reading.checked();
            suspected += held.suspected();
        }
        System.out.printf(
                Locale.ROOT,
                "honest: %d of %d seasons of %d forms accepted, %.1f forms checked each, %.1f %% suspected, %.1f s a season%n",
                accepted,
                seasons,
                interviews,
                (double) checked / seasons,
                100.0 * suspected / Math.max(1, checked),
                (System.nanoTime() - before) / 1e9 / seasons);
        int escalated = 0;
        for (int seed = 1; seed <= seasons; seed++) {
            PracticeRecheck.Held held =
                    held(interviews, seed, Optional.of(new Cheats(List.of(Cheat.INVENT), INVENTED)));
            escalated += held.board().rounds().stream()
                            .flatMap(round -> round.reading().stream())
                            .anyMatch(reading -> reading.verdict() == Verdict.ESCALATED)
                    ? 1
                    : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "one of %d enumerators invents %d %%: escalated in %d of %d seasons%n",
                ENUMERATORS,
                INVENTED,
                escalated,
                seasons);
    }

    private static Reading first(PracticeRecheck.Held held) {
        RoundState first = held.board().rounds().getFirst();
        return first.reading().orElseThrow();
    }

    private static PracticeRecheck.Held held(int interviews, long seed, Optional<Cheats> cheats) throws IOException {
        Path folder = Files.createTempDirectory("sipas-recheck");
        try {
            Field field = Field.ofThisMachine();
            PracticePlan plan = new PracticePlan(
                    folder.resolve("season"), interviews, ENUMERATORS, 2, 0, Practice.shippedForm(), seed, cheats);
            PracticeSeason season = new Practice(field, plan, _ -> {}).layOut();
            return new PracticeRecheck(field, season, PEOPLE).hold();
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}

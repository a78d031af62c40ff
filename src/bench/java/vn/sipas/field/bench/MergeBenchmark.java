package vn.sipas.field.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import vn.sipas.field.ledger.store.Database;

/**
 * What it takes to merge so many interviews of about 3 KB (100,000), beside the {@code sqlite3} command copying the very same rows
 * from one file to another, which checks nothing, and a Python script that parses, hashes and inserts. Rounds are interleaved; every
 * contender begins with an empty store of its own and is a whole process, start included.
 *
 * <p>Arguments: {@code N ROUNDS}, or {@code growth [LARGEST]} for 10,000, 100,000 and so on, or {@code file} for one file of nearly
 * 2 GiB; then {@code --} and the command line that starts the program.
 */
public final class MergeBenchmark {

    private static final String OURS = "sipas merge";
    private static final String FLOOR = "sqlite3 INSERT SELECT";
    private static final String PYTHON = "python3";
    private static final long MOST_BYTES = 2_000_000_000;

    private final Path folder;
    private final List<String> program;

    private MergeBenchmark(Path folder, List<String> program) {
        this.folder = folder;
        this.program = List.copyOf(program);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> all = Arrays.asList(arguments);
        int parting = all.indexOf("--");
        List<String> wanted = all.subList(0, parting);
        Path folder = Files.createTempDirectory("sipas-merge");
        try {
            MergeBenchmark benchmark = new MergeBenchmark(folder, all.subList(parting + 1, all.size()));
            say("%s", machine());
            say("two threads are worth %.2f of one before", worthOfTwo());
            switch (wanted.isEmpty() ? "" : wanted.getFirst()) {
                case "growth" -> benchmark.growth(wanted.size() > 1 ? Integer.parseInt(wanted.get(1)) : 1_000_000);
                case "file" -> benchmark.oneFile();
                default ->
                    benchmark.race(
                            wanted.isEmpty() ? 100_000 : Integer.parseInt(wanted.getFirst()),
                            wanted.size() > 1 ? Integer.parseInt(wanted.get(1)) : 5);
            }
            say("two threads are worth %.2f of one after", worthOfTwo());
        } finally {
            delete(folder);
        }
    }

    private void race(int interviews, int rounds) throws IOException, InterruptedException {
        make(interviews);
        // The rows to copy are those that a merge leaves behind; this run is not counted.
        say("not counted, makes the rows to copy: %s", text(merge()));
        Files.copy(folder.resolve("merged").resolve(Database.FILE), folder.resolve("rows.sqlite"));
        Map<String, List<MeasuredProcess.Cost>> costs = new LinkedHashMap<>();
        List<String> contenders = new ArrayList<>(List.of(OURS));
        for (String other : List.of(FLOOR, PYTHON)) {
            String command = other.split(" ")[0];
            if (isThere(command)) {
                contenders.add(other);
            } else {
                say("%s is not on this machine: nothing to compare with there", command);
            }
        }
        for (int round = 1; round <= rounds; round++) {
            for (String contender : contenders) {
                MeasuredProcess.Cost cost = switch (contender) {
                    case OURS -> merge();
                    case FLOOR -> floor();
                    default -> python();
                };
                costs.computeIfAbsent(contender, _ -> new ArrayList<>()).add(cost);
                say("round %d, %-22s %s", round, contender, text(cost));
            }
        }
        costs.forEach((contender, runs) -> {
            double seconds = median(runs, MeasuredProcess.Cost::seconds);
            say(
                    "%-22s median %.2f s (%.2f to %.2f), %.2f CPU-s, %.0f MB, %,.0f interviews/s",
                    contender,
                    seconds,
                    runs.stream()
                            .mapToDouble(MeasuredProcess.Cost::seconds)
                            .min()
                            .orElseThrow(),
                    runs.stream()
                            .mapToDouble(MeasuredProcess.Cost::seconds)
                            .max()
                            .orElseThrow(),
                    median(runs, MeasuredProcess.Cost::cpu),
                    runs.stream().mapToDouble(MeasuredProcess.Cost::peak).max().orElseThrow(),
                    interviews / seconds);
        });
        if (costs.containsKey(FLOOR)) {
            say(
                    "merge / sqlite3: %.1f in time, %.1f in CPU (aim: 4 in time)",
                    ratio(costs, OURS, FLOOR, true), ratio(costs, OURS, FLOOR, false));
        }
        if (costs.containsKey(PYTHON)) {
            say(
                    "python3 / merge: %.1f in time, %.1f in CPU (aim: 3 in time)",
                    ratio(costs, PYTHON, OURS, true), ratio(costs, PYTHON, OURS, false));
        }
    }

    private void growth(int largest) throws IOException, InterruptedException {
        double before = 0;
        for (int interviews = 10_000; interviews <= largest; interviews *= 10) {
            make(interviews);
            MeasuredProcess.Cost cost = merge();
            double each = cost.cpu() / interviews * 1e6;
            say("%,d interviews: %s, %.1f µs of CPU an interview", interviews, text(cost), each);
            if (before > 0) {
                say("  %.2f x the CPU an interview of the step before (aim: 1.2)", each / before);
            }
            before = each;
            delete(folder.resolve("files"));
            delete(folder.resolve("store"));
            delete(folder.resolve("merged"));
        }
    }

    private void oneFile() throws IOException, InterruptedException {
        make((int) (MOST_BYTES / 3_100));
        Path one = folder.resolve("one");
        try (OutputStream out = Files.newOutputStream(one);
                Stream<Path> files = Files.list(folder.resolve("files"))) {
            for (Path file : files.sorted().toList()) {
                Files.copy(file, out);
                Files.delete(file);
            }
        }
        Path there = folder.resolve("files").resolve("merged.sipas.jsonl");
        Files.move(one, there);
        say("one file of %,d bytes: %s", Files.size(there), text(merge()));
    }

    private void make(int interviews) throws IOException {
        MergeSeason.Made made = new MergeSeason().make(folder.resolve("store"), folder.resolve("files"), interviews);
        Files.writeString(folder.resolve("password"), MergeSeason.PASSWORD + "\n");
        say(
                "%,d interviews in %,d books and files, %,d records, %.1f MB, %,d bytes a record",
                interviews, made.files(), made.records(), made.bytes() / 1e6, made.bytes() / made.records());
    }

    private MeasuredProcess.Cost merge() throws IOException, InterruptedException {
        Path store = folder.resolve("merged");
        delete(store);
        Files.createDirectories(store);
        Files.copy(folder.resolve("store").resolve(Database.FILE), store.resolve(Database.FILE));
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(
                "merge",
                "--store",
                store.toString(),
                "--password-file",
                folder.resolve("password").toString()));
        command.add(folder.resolve("files").toString());
        return MeasuredProcess.run(command, folder.resolve("output"));
    }

    private MeasuredProcess.Cost floor() throws IOException, InterruptedException {
        Path target = folder.resolve("floor.sqlite");
        Files.deleteIfExists(target);
        String sql = """
                PRAGMA page_size = 16384;
                PRAGMA journal_mode = DELETE;
                PRAGMA synchronous = FULL;
                ATTACH '%s' AS source;
                CREATE TABLE record (
                    book INTEGER NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, "case" TEXT,
                    at TEXT NOT NULL, hash BLOB NOT NULL, line BLOB NOT NULL, body BLOB, PRIMARY KEY (book, position));
                INSERT INTO record SELECT * FROM source.record;
                """.formatted(folder.resolve("rows.sqlite"));
        return MeasuredProcess.run(List.of("sqlite3", target.toString(), sql), folder.resolve("output"));
    }

    private MeasuredProcess.Cost python() throws IOException, InterruptedException {
        Path target = folder.resolve("python.sqlite");
        Files.deleteIfExists(target);
        return MeasuredProcess.run(
                List.of(
                        PYTHON,
                        Path.of(System.getProperty("bench.python")).toString(),
                        target.toString(),
                        folder.resolve("files").toString()),
                folder.resolve("output"));
    }

    private static boolean isThere(String command) throws InterruptedException {
        try {
            return new ProcessBuilder(command, "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    /** How much more two threads get done than one: 2 on two idle processors, 1 on one. */
    private static double worthOfTwo() throws InterruptedException {
        spin(1);
        double one = spin(1);
        return 2 * one / spin(2);
    }

    private static double spin(int threads) throws InterruptedException {
        List<Thread> spinning = new ArrayList<>();
        long before = System.nanoTime();
        for (int i = 0; i < threads; i++) {
            spinning.add(Thread.ofPlatform().start(() -> {
                long x = 1;
                for (int turn = 0; turn < 300_000_000; turn++) {
                    x = x * 6364136223846793005L + 1442695040888963407L;
                }
                if (x == 0) {
                    throw new IllegalStateException("an odd number never becomes zero twice");
                }
            }));
        }
        for (Thread thread : spinning) {
            thread.join();
        }
        return (System.nanoTime() - before) / 1e9;
    }

    private static String machine() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        String processor = "unknown processor";
        if (Files.exists(info)) {
            processor = Files.readAllLines(info).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 2))
                    .findFirst()
                    .orElse(processor);
        }
        Path load = Path.of("/proc/loadavg");
        return "%s, %d processors, Java %s, load %s"
                .formatted(
                        processor,
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        Files.exists(load) ? Files.readString(load).strip() : "unknown");
    }

    private static double ratio(Map<String, List<MeasuredProcess.Cost>> costs, String of, String to, boolean inTime) {
        ToDoubleFunction<MeasuredProcess.Cost> what =
                inTime ? MeasuredProcess.Cost::seconds : MeasuredProcess.Cost::cpu;
        return median(costs.getOrDefault(of, List.of()), what) / median(costs.getOrDefault(to, List.of()), what);
    }

    private static double median(List<MeasuredProcess.Cost> costs, ToDoubleFunction<MeasuredProcess.Cost> what) {
        double[] sorted = costs.stream().mapToDouble(what).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static String text(MeasuredProcess.Cost cost) {
        return String.format(Locale.ROOT, "%.2f s, %.2f CPU-s, %.0f MB", cost.seconds(), cost.cpu(), cost.peak());
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void say(String text, Object... arguments) {
        System.out.printf(Locale.ROOT, text + "%n", arguments);
    }
}

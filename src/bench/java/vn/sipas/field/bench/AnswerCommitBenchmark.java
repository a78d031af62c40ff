package vn.sipas.field.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sipas.field.app.practice.Practice;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.record.RecordIds;
import vn.sipas.field.ledger.store.AtRest;
import vn.sipas.field.ledger.store.Owner;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.SigningKey;
import vn.sipas.field.ledger.vault.VaultCost;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.interview.Visit;
import vn.sipas.field.survey.interview.Visits;

/**
 * What it costs to commit one answer, beside a bare loop that appends 4 KiB to a file in the same folder and forces them to
 * the disk. The ways take turns of 100, each turn beginning with another one, so that a slow minute of the disk falls
 * on all of them, and before each single one the form's pages are made, as the screen does between two answers: a disk that
 * is forced without pause is quicker than one that is forced now and then. The design's limits are p50 ≤ 1.5 × and p99 ≤ 3 × the bare loop with fdatasync.
 *
 * <p>Arguments: how many answers (2,000), and the folder to work in, which is made and emptied again.
 */
public final class AnswerCommitBenchmark {

    private static final int TURN = 100;

    /** Turns that warm up the virtual machine and are not counted. */
    private static final int WARM = 4;

    private static final int PAGE = 4096;

    /** What a stored answer takes: its step as JSON, sealed. */
    private static final int STEP = 150;

    private final Path folder;
    private final FormFile form = Practice.shippedForm();

    private AnswerCommitBenchmark(Path folder) {
        this.folder = folder;
    }

    /** One of the ways to put something on the disk; {@code number} counts from 0. */
    private interface Way {
        void prepare(int turn);

        /** The nanoseconds it took. */
        long once(int number) throws IOException;
    }

    public static void main(String[] arguments) throws IOException {
        int answers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2000;
        Path folder = Path.of(arguments.length > 1 ? arguments[1] : "target/bench");
        Files.createDirectories(folder);
        Path own = Files.createTempDirectory(folder, "commit-");
        try {
            new AnswerCommitBenchmark(own).run(Math.ceilDiv(answers, TURN));
        } finally {
            try (Stream<Path> files = Files.walk(own)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void run(int turns) throws IOException {
        SecureRandom random = new SecureRandom();
        try (SigningKey key = SigningKey.random(random);
                Store store = create("visit", key, random);
                Store rows = create("rows", key, random);
                FileChannel data = open("bare-data");
                FileChannel full = open("bare-full")) {
            List<String> names = List.of(
                    "answer: form, seal, SQLite WAL FULL",
                    "store: seal, SQLite WAL FULL",
                    "bare: 4 KiB append, fdatasync",
                    "bare: 4 KiB append, fsync",
                    "form alone, nothing stored");
            List<Way> ways = List.of(
                    new Answering(store, random, true),
                    new Storing(rows),
                    new Bare(data, false),
                    new Bare(full, true),
                    new Answering(store, random, false));
            Visit shown = new Answering(store, random, false).begun(0);
            long[][] nanos = new long[ways.size()][turns * TURN];
            for (int turn = -WARM; turn < turns; turn++) {
                for (int i = 0; i < ways.size(); i++) {
                    int way = Math.floorMod(i + turn, ways.size());
                    ways.get(way).prepare(turn + WARM);
                    for (int n = 0; n < TURN; n++) {
                        shown.pages();
                        long took = ways.get(way).once((turn + WARM) * TURN + n);
                        if (turn >= 0) {
                            nanos[way][turn * TURN + n] = took;
                        }
                    }
                }
            }
            report(names, nanos, store);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Store create(String below, SigningKey key, SecureRandom random) {
        String season = "thu-2026";
        Owner owner = new Owner(
                season, "Đo tốc độ", BookName.of(season, key.publicKey()).text(), "Máy", "enumerator", "Máy");
        char[] password = "bench".toCharArray();
        return switch (Store.create(folder.resolve(below), owner, key, password, new VaultCost(1024, 1), random)) {
            case Store.Opening.Opened(Store store) -> store;
            case Store.Opening.Refused(var why) -> throw new IllegalStateException(why.code());
            case Store.Opening.TooEarly _ -> throw new IllegalStateException("a new store was never tried");
        };
    }

    private FileChannel open(String name) throws IOException {
        return FileChannel.open(
                folder.resolve(name),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE,
                StandardOpenOption.APPEND);
    }

    /** An enumerator's answers to the shipped form, an interview a turn. */
    private final class Answering implements Way {

        private final Visits visits;
        private final boolean stored;
        private Optional<Visit> visit = Optional.empty();

        Answering(Store store, SecureRandom random, boolean stored) {
            this.stored = stored;
            Clock clock = Clock.system(ZoneId.systemDefault());
            this.visits = new Visits(store, new OwnBook(store, clock, new RecordIds(clock, random), random), clock);
        }

        Visit begun(int turn) {
            CaseId id = new CaseId("B-" + turn);
            return stored ? visits.begin(id, form, Mode.LAPTOP) : visits.rehearse(id, form, Mode.LAPTOP);
        }

        @Override
        public void prepare(int turn) {
            if (stored) {
                visit.ifPresent(last -> last.giveUp("bench", Optional.empty()));
            }
            visit = Optional.of(begun(turn));
        }

        @Override
        public long once(int number) {
            Visit open = visit.orElseThrow();
            List<Question> questions = open.pages().stream()
                    .flatMap(page -> page.questions().stream())
                    .filter(question ->
                            question.answerable() && !question.choices().isEmpty())
                    .toList();
            Question question = questions.get(number % questions.size());
            Answer answer = new Answer(
                    question.choices().get(number % question.choices().size()).name());
            long before = System.nanoTime();
            open.answer(question.path(), Optional.of(answer));
            return System.nanoTime() - before;
        }
    }

    /** The same row without the form; in a store of its own, as rows between other drafts' rows would cost more. */
    private static final class Storing implements Way {

        private static final String ADD = """
                INSERT INTO draft_step (draft, number, sealed)
                VALUES (?, ?, ?)""";

        private final Store store;
        private final byte[] step = "x".repeat(STEP).getBytes(StandardCharsets.US_ASCII);

        Storing(Store store) {
            this.store = store;
        }

        @Override
        public void prepare(int turn) {}

        @Override
        public long once(int number) {
            try {
                String draft = "bench-" + number / TURN;
                long before = System.nanoTime();
                PreparedStatement statement = store.database().prepare(ADD);
                statement.setString(1, draft);
                statement.setInt(2, number % TURN);
                statement.setBytes(
                        3, store.atRest().seal(new AtRest.Place("draft", draft, number % TURN, "bench"), step));
                statement.executeUpdate();
                return System.nanoTime() - before;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The least any program does that keeps a promise: one page appended and forced. */
    private static final class Bare implements Way {

        private final FileChannel channel;
        private final boolean metadata;
        private final ByteBuffer page = ByteBuffer.allocateDirect(PAGE);

        Bare(FileChannel channel, boolean metadata) {
            this.channel = channel;
            this.metadata = metadata;
        }

        @Override
        public void prepare(int turn) {}

        @Override
        public long once(int number) throws IOException {
            page.clear().putInt(0, number);
            long before = System.nanoTime();
            while (page.hasRemaining()) {
                channel.write(page);
            }
            channel.force(metadata);
            return System.nanoTime() - before;
        }
    }

    private void report(List<String> names, long[][] nanos, Store store) throws IOException, SQLException {
        System.out.printf(
                "%s, %d answers in turns of %d%n",
                Instant.now().truncatedTo(ChronoUnit.SECONDS), nanos[0].length, TURN);
        System.out.printf(
                "%s, %d cores, Java %s, SQLite %s, %s%n",
                cpu(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                sqliteVersion(store),
                Files.getFileStore(folder).type());
        for (long[] way : nanos) {
            Arrays.sort(way);
        }
        System.out.printf(
                "%-38s %9s %9s %9s   %s%n", "ms", "p50", "p99", "max", "of fdatasync: p50, p99; of fsync: p50, p99");
        for (int way = 0; way < nanos.length; way++) {
            System.out.printf(
                    Locale.ROOT,
                    "%-38s %9.3f %9.3f %9.3f   %.2f %.2f; %.2f %.2f%n",
                    names.get(way),
                    percentile(nanos[way], 50) / 1e6,
                    percentile(nanos[way], 99) / 1e6,
                    nanos[way][nanos[way].length - 1] / 1e6,
                    ratio(nanos[way], nanos[2], 50),
                    ratio(nanos[way], nanos[2], 99),
                    ratio(nanos[way], nanos[3], 50),
                    ratio(nanos[way], nanos[3], 99));
        }
        boolean held = ratio(nanos[0], nanos[2], 50) <= 1.5 && ratio(nanos[0], nanos[2], 99) <= 3;
        System.out.println("must (p50 <= 1.50, p99 <= 3.00 of fdatasync): " + (held ? "held" : "MISSED"));
    }

    private static double ratio(long[] sorted, long[] base, int percent) {
        return (double) percentile(sorted, percent) / percentile(base, percent);
    }

    private static long percentile(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static String sqliteVersion(Store store) throws SQLException {
        try (ResultSet row = store.database().prepare("SELECT sqlite_version()").executeQuery()) {
            return row.getString(1);
        }
    }

    private static String cpu() throws IOException {
        Path file = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(file)) {
            return System.getProperty("os.name") + " " + System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 2))
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        }
    }
}

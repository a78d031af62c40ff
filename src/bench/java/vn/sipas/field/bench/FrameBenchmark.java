package vn.sipas.field.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.sipas.field.app.practice.PracticeList;
import vn.sipas.field.base.sheet.RowWatch;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.RecordIds;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.store.Owner;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.SigningKey;
import vn.sipas.field.ledger.vault.VaultCost;
import vn.sipas.field.survey.frame.CaseLine;
import vn.sipas.field.survey.frame.FrameStore;
import vn.sipas.field.survey.frame.reading.FrameDraft;
import vn.sipas.field.survey.frame.reading.FrameOf;
import vn.sipas.field.survey.frame.reading.FramePlan;
import vn.sipas.field.survey.frame.reading.FrameReader;
import vn.sipas.field.survey.frame.reading.FrameReading;
import vn.sipas.field.survey.frame.unit.Units;

/**
 * What it takes to import a list of so many invented people (500,000) of the 95 communes of Đồng Nai from CSV and from a workbook:
 * reading and checking, keeping it sealed under a root, reading all of it back, and the proof of one line. Each kind of file has a
 * program of its own with 400 MB of memory at most.
 */
public final class FrameBenchmark {

    private static final String MOST_MEMORY = "-Xmx400m";
    private static final String IMPORT = "import";
    private static final String PROVINCE = "75";
    private static final String SEASON = "dong-nai-2026";

    private FrameBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 0 && arguments[0].equals(IMPORT)) {
            measure(Path.of(arguments[1]), Path.of(arguments[2]));
            return;
        }
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500_000;
        Path folder = Files.createTempDirectory("sipas-frame");
        try {
            PracticeList list = new PracticeList(PROVINCE, rows, 2026);
            for (String ending : List.of("csv", "xlsx")) {
                Path file = folder.resolve("list." + ending);
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    list.write(out, ending.equals("xlsx"));
                }
                say("%s: %,d rows, %.1f MB", ending, rows, Files.size(file) / 1e6);
                int code = new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                MOST_MEMORY,
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                FrameBenchmark.class.getName(),
                                IMPORT,
                                file.toString(),
                                folder.resolve("store-" + ending).toString())
                        .inheritIO()
                        .start()
                        .waitFor();
                if (code != 0) {
                    throw new IllegalStateException("the import failed");
                }
            }
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void measure(Path file, Path folder) {
        FramePlan plan = FramePlan.usual(
                FrameOf.PERSONS,
                LocalDate.of(2026, 10, 1),
                PROVINCE,
                Units.shipped().on(LocalDate.of(2026, 10, 1)));
        SecureRandom random = new SecureRandom();
        Clock clock = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
        try (Store store = store(folder, random)) {
            FrameStore frames = new FrameStore(store, new OwnBook(store, clock, new RecordIds(clock, random), random));
            long before = System.nanoTime();
            FrameReading reading = new FrameReader(plan, _ -> Optional.empty()).read(List.of(file), RowWatch.none());
            if (!(reading instanceof FrameReading.Read(FrameDraft draft))) {
                throw new IllegalStateException("not read");
            }
            double read = since(before);
            int rows = draft.preview().counts().rows();
            say("  read and checked: %.2f s, %,.0f rows/s, peak heap %d MB", read, rows / read, peak());
            before = System.nanoTime();
            FrameStore.Kept kept = frames.keep(draft::lines, draft.size(), random, RowWatch.none())
                    .orElseThrow();
            double written = since(before);
            say("  sealed and kept: %.2f s, %,.0f lines/s, peak heap %d MB", written, kept.size() / written, peak());
            say("  import in all: %.2f s, %,.0f rows/s", read + written, rows / (read + written));
            before = System.nanoTime();
            boolean whole = frames.isWhole(kept.root());
            say("  every hash made anew: %.2f s (%s)", since(before), whole ? "whole" : "ALTERED");
            CaseId[] last = new CaseId[1];
            before = System.nanoTime();
            frames.lines(kept.root(), (CaseLine line) -> {
                last[0] = line.id();
                return true;
            });
            say("  all lines read back: %.2f s", since(before));
            before = System.nanoTime();
            FrameStore.Proved proved = frames.find(kept.root(), last[0]).orElseThrow();
            boolean holds = proved.proof().proves(proved.line(), kept.size(), kept.root());
            say("  proof of one line: %.1f ms (%s)", since(before) * 1e3, holds ? "holds" : "DOES NOT HOLD");
        }
    }

    private static double since(long before) {
        return (System.nanoTime() - before) / 1e9;
    }

    /** The most the heap's parts ever held, in MB. */
    private static long peak() {
        long bytes = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                bytes += pool.getPeakUsage().getUsed();
            }
        }
        return bytes >> 20;
    }

    private static void say(String text, Object... arguments) {
        System.out.printf(Locale.ROOT, text + "%n", arguments);
    }

    private static Store store(Path folder, SecureRandom random) {
        try (SigningKey key = SigningKey.random(random)) {
            String book = BookName.of(SEASON, key.publicKey()).text();
            Owner owner = new Owner(SEASON, "Đo lường", book, "Sở Nội vụ", Role.DEPARTMENT.code(), "");
            return switch (Store.create(folder, owner, key, "practice".toCharArray(), VaultCost.STANDARD, random)) {
                case Store.Opening.Opened(Store store) -> store;
                case Store.Opening.Refused _, Store.Opening.TooEarly _ -> throw new IllegalStateException("no store");
            };
        }
    }
}

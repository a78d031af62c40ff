package vn.sipas.field.office.merge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.sipas.field.Stores;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;

/** A process that merges one file into a store, to be killed; in an office's store in bulk. */
final class KilledMerge {

    /** Many transactions, so that some are ended and some are not. */
    private static final MergeLimits BULK = new MergeLimits(0, 300, 1 << 18, 1 << 20);

    private KilledMerge() {}

    static Process start(Path store, Path file, BookName department) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledMerge.class.getName(),
                        store.toString(),
                        file.toString(),
                        department.text())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] arguments) {
        try (Store store = Stores.open(Path.of(arguments[0]))) {
            BookName own = BookName.read(store.owner().book()).orElseThrow();
            BookName department = BookName.read(arguments[2]).orElseThrow();
            System.out.print('b');
            System.out.flush();
            MergeLimits limits = store.owner().gathers() ? BULK : MergeLimits.USUAL;
            try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
                new Merging(store, own, department, workers, limits).merge(Path.of(arguments[1]));
            }
        }
    }
}

package vn.sipas.field;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.RecordIds;
import vn.sipas.field.ledger.store.Owner;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.SigningKey;
import vn.sipas.field.ledger.vault.VaultCost;

/** Real stores for tests, with a password that costs next to nothing to check. */
public final class Stores {

    /** The season of every store here. */
    public static final String SEASON = "dong-nai-2026";

    /** A clock that stands still at a quarter past eight in the morning of 2 October 2026. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-02T01:15:30Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    private static final String PASSWORD = "mật khẩu để thử 4711";
    /** Passwords of stores that are made for one test cost next to nothing. */
    public static final VaultCost CHEAP = new VaultCost(8, 1);

    private static final int KEY_LENGTH = 32;

    private Stores() {}

    /** The password of every store here; a copy of its own. */
    public static char[] password() {
        return PASSWORD.toCharArray();
    }

    /** The seed of the signing key of the owner called {@code number}. */
    public static byte[] seed(int number) {
        byte[] seed = new byte[KEY_LENGTH];
        Arrays.fill(seed, (byte) (number + 0x41));
        return seed;
    }

    /** Makes a store for the owner called {@code number}, 0 to 100. */
    public static Store create(Path folder, int number) {
        return create(folder, number, "enumerator");
    }

    /** The same for somebody who gathers other people's books. */
    public static Store office(Path folder, int number) {
        return create(folder, number, "supervisor");
    }

    private static Store create(Path folder, int number, String role) {
        try (SigningKey key = SigningKey.of(seed(number))) {
            Owner owner = new Owner(
                    SEASON,
                    "Đo lường sự hài lòng năm 2026",
                    BookName.of(SEASON, key.publicKey()).text(),
                    "Nguyễn Thị Hương",
                    role,
                    "Phường Trấn Biên");
            return opened(Store.create(folder, owner, key, password(), CHEAP, new SecureRandom()));
        }
    }

    /** Opens a store that {@link #create} made. */
    public static Store open(Path folder) {
        return opened(Store.open(folder, password(), Clock.systemUTC(), new SecureRandom()));
    }

    /** Why a store that {@link #create} made is refused now. */
    public static Reason refusal(Path folder) {
        return switch (Store.open(folder, password(), Clock.systemUTC(), new SecureRandom())) {
            case Store.Opening.Opened(Store store) -> {
                store.close();
                yield fail("the store was opened");
            }
            case Store.Opening.Refused(Reason why) -> why;
            case Store.Opening.TooEarly _ -> fail("the store wants to be waited for");
        };
    }

    private static Store opened(Store.Opening opening) {
        return switch (opening) {
            case Store.Opening.Opened(Store store) -> store;
            case Store.Opening.Refused(Reason why) -> fail("refused: " + why.code());
            case Store.Opening.TooEarly _ -> fail("the store wants to be waited for");
        };
    }

    /** The own book of a store, on {@link #CLOCK}. */
    public static OwnBook ownBook(Store store) {
        return ownBook(store, CLOCK);
    }

    /** The own book of a store. */
    public static OwnBook ownBook(Store store, Clock clock) {
        SecureRandom random = new SecureRandom();
        return new OwnBook(store, clock, new RecordIds(clock, random), random);
    }

    /** A record with a body, about the case {@code number}. */
    public static BookRecord contact(int number) {
        return new BookRecord.Contact(
                new CaseId("25195-%04d".formatted(number)), 1, "visit", "not-home", "nhà đóng cửa, hẹn lại " + number);
    }

    /** Appends {@code count} records, each with a head of its own. */
    public static void fill(OwnBook own, int count) {
        for (int i = 0; i < count; i++) {
            own.append(contact(i));
        }
    }

    /** Copies the files of a store's folder into a folder, which is emptied first; also while the store is open. */
    public static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to);
            for (Path old : files(to)) {
                Files.delete(old);
            }
            for (Path file : files(from)) {
                // The lock is left alone: closing any other channel on it would give up a lock of this process.
                if (!file.getFileName().toString().equals("store.lock")) {
                    Files.copy(file, to.resolve(file.getFileName()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files in a folder. */
    public static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.sorted().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.sipas.field.ledger.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.age.AgeIdentity;
import vn.sipas.field.ledger.age.AgeReader;
import vn.sipas.field.ledger.age.AgeRecipient;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.ledger.trust.Secret;
import vn.sipas.field.ledger.trust.SigningKey;
import vn.sipas.field.ledger.vault.PasswordVault;
import vn.sipas.field.ledger.vault.VaultCost;
import vn.sipas.field.ledger.vault.VaultFault;

/**
 * One person's store of one season, opened with the password: the database, what encrypts at rest, and the signing key.
 * Closing it wipes the keys. Belongs to the thread that opened it.
 */
public final class Store implements AutoCloseable {

    /** The vault's entry that the owner's password opens. */
    private static final String KEYS = "keys";

    /** The vault's entry that the season's recovery key opens: the data key. */
    private static final String RECOVERY = "recovery";

    private final Database database;
    private final StoreKeys keys;
    private final AtRest atRest;
    private Owner owner;

    private Store(Database database, Owner owner, StoreKeys keys) {
        this.database = database;
        this.owner = owner;
        this.keys = keys;
        this.atRest = new AtRest(keys.dataKey());
    }

    /** What came of opening or making a store. */
    public sealed interface Opening {
        /** It is open. */
        record Opened(Store store) implements Opening {}

        /** It is not, for this reason. */
        record Refused(Reason why) implements Opening {}

        /** Not now: after wrong passwords, this long must pass first. The password was not looked at. */
        record TooEarly(Duration left) implements Opening {}
    }

    /**
     * Opens the store in {@code folder}. Takes as long as the password's Argon2id does; the caller wipes the password. Wrong
     * passwords are counted, and after some of them one has to wait.
     */
    public static Opening open(Path folder, char[] password, Clock clock, SecureRandom random) {
        return switch (Database.open(folder)) {
            case Database.Opening.Refused(StoreFault fault) -> new Opening.Refused(fault);
            case Database.Opening.Opened(Database database) ->
                guarded(database, () -> unlock(database, password, clock, random));
        };
    }

    /** Makes a store in {@code folder} for {@code owner}, whose signing key it keeps a copy of, with a new data key. */
    public static Opening create(
            Path folder, Owner owner, SigningKey signingKey, char[] password, VaultCost cost, SecureRandom random) {
        StoreKeys keys = StoreKeys.beside(signingKey, random);
        byte[] sealed = keys.seal(password, new PasswordVault(cost, random));
        Database.Opening opening = Database.create(folder, owner.gathers(), database -> {
            new OwnerTable(database).put(owner);
            new VaultTable(database).put(KEYS, sealed);
            Secrets secrets = new Secrets(database, new AtRest(keys.dataKey()));
            for (AgePurpose purpose : AgePurpose.values()) {
                secrets.make(purpose, random);
            }
        });
        return switch (opening) {
            case Database.Opening.Refused(StoreFault fault) -> {
                keys.close();
                yield new Opening.Refused(fault);
            }
            case Database.Opening.Opened(Database database) -> new Opening.Opened(new Store(database, owner, keys));
        };
    }

    /**
     * Opens the store in {@code folder} with the recovery key: everything can be read, and nothing signed. For a lost
     * password.
     */
    public static Opening rescue(Path folder, AgeIdentity recovery, SecureRandom random) {
        return switch (Database.open(folder)) {
            case Database.Opening.Refused(StoreFault fault) -> new Opening.Refused(fault);
            case Database.Opening.Opened(Database database) ->
                guarded(database, () -> rescued(database, recovery, random));
        };
    }

    private static Opening rescued(Database database, AgeIdentity recovery, SecureRandom random) {
        Optional<byte[]> wrapped = new VaultTable(database).get(RECOVERY);
        if (wrapped.isEmpty()) {
            return new Opening.Refused(StoreFault.NO_RECOVERY);
        }
        return switch (AgeReader.open(wrapped.get(), List.of(recovery))) {
            case AgeReader.Unsealing.Refused _ -> new Opening.Refused(StoreFault.RECOVERY_KEY_WRONG);
            case AgeReader.Unsealing.Unsealed(Secret secret) -> {
                try (secret) {
                    Owner owner = new OwnerTable(database).get();
                    yield StoreKeys.rescued(secret, random)
                            .<Opening>map(keys -> new Opening.Opened(new Store(database, owner, keys)))
                            .orElseGet(() -> new Opening.Refused(StoreFault.STORE_DAMAGED));
                }
            }
        };
    }

    /** Whose store lies in {@code folder}, without a password; nothing where it can't be opened at this moment or doesn't say. */
    public static Optional<Owner> ownerOf(Path folder) {
        return switch (Database.open(folder)) {
            case Database.Opening.Refused _ -> Optional.empty();
            case Database.Opening.Opened(Database database) -> {
                try (database) {
                    yield new OwnerTable(database).find();
                }
            }
        };
    }

    /** How far the store in {@code folder} was used, by the records of {@code kind}, without a password; nothing where it can't be told. */
    public static Optional<Usage> usageOf(Path folder, String kind) {
        return switch (Database.open(folder)) {
            case Database.Opening.Refused _ -> Optional.empty();
            case Database.Opening.Opened(Database database) -> {
                try (database) {
                    yield new UsageTable(database).read(kind);
                }
            }
        };
    }

    /** How many records the owner's book has in the store in {@code folder}, without a password; nothing where it can't be told. */
    public static Optional<Long> sizeOf(Path folder) {
        return switch (Database.open(folder)) {
            case Database.Opening.Refused _ -> Optional.empty();
            case Database.Opening.Opened(Database database) -> {
                try (database) {
                    yield new UsageTable(database).size();
                }
            }
        };
    }

    /** The public key of whoever owns the store in {@code folder}, without a password; nothing where it doesn't say. */
    public static Optional<PublicKey> keyOf(Path folder) {
        return switch (Database.open(folder)) {
            case Database.Opening.Refused _ -> Optional.empty();
            case Database.Opening.Opened(Database database) -> {
                try (database) {
                    yield new OwnerTable(database).key();
                }
            }
        };
    }

    /** What {@code unlocking} says; damage is a refusal, and a database that did not become a store is closed. */
    private static Opening guarded(Database database, Supplier<Opening> unlocking) {
        Opening opening = new Opening.Refused(StoreFault.STORE_DAMAGED);
        try {
            opening = unlocking.get();
        } catch (StoreException failure) {
            if (failure.trouble() != StoreException.Trouble.DAMAGED) {
                throw failure;
            }
        } finally {
            if (!(opening instanceof Opening.Opened)) {
                database.close();
            }
        }
        return opening;
    }

    private static Opening unlock(Database database, char[] password, Clock clock, SecureRandom random) {
        Optional<byte[]> sealed = new VaultTable(database).get(KEYS);
        if (sealed.isEmpty()) {
            return new Opening.Refused(StoreFault.STORE_DAMAGED);
        }
        Attempts attempts = new Attempts(database, clock);
        Duration wait = attempts.left();
        if (!wait.isZero()) {
            return new Opening.TooEarly(wait);
        }
        // Counted before it is tried, so that a program killed in between has not tried for nothing.
        attempts.failed();
        return switch (new PasswordVault(VaultCost.STANDARD, random).open(password, sealed.get())) {
            case PasswordVault.Opening.Refused(VaultFault why) -> new Opening.Refused(why);
            case PasswordVault.Opening.Opened(Secret secret) -> {
                try (secret) {
                    attempts.succeeded();
                    yield opened(database, StoreKeys.of(secret, random));
                }
            }
        };
    }

    private static Opening opened(Database database, StoreKeys keys) {
        Owner owner = new OwnerTable(database).get();
        // With one wrong letter in the season the owner's book would seem not to be begun yet.
        if (!isBook(owner, keys.signingKey())) {
            keys.close();
            return new Opening.Refused(StoreFault.STORE_DAMAGED);
        }
        return new Opening.Opened(new Store(database, owner, keys));
    }

    private static boolean isBook(Owner owner, SigningKey key) {
        return BookName.read(owner.book())
                .filter(book -> book.season().equals(owner.season()) && book.isOf(key.publicKey()))
                .isPresent();
    }

    /** Whether {@code password} is the one that opens this store; the caller wipes it. */
    public boolean isPassword(char[] password, SecureRandom random) {
        byte[] sealed =
                new VaultTable(database).get(KEYS).orElseThrow(() -> new StoreException("the store has lost its keys"));
        return switch (new PasswordVault(VaultCost.STANDARD, random).open(password, sealed)) {
            case PasswordVault.Opening.Refused _ -> false;
            case PasswordVault.Opening.Opened(Secret secret) -> {
                secret.close();
                yield true;
            }
        };
    }

    /**
     * Puts another password in the place of {@code current}; why not, or nothing if it is changed. The keys stay the same, and
     * nothing that the old password opens is left in the file or its log. The caller wipes both.
     */
    public Optional<Reason> changePassword(char[] current, char[] next, VaultCost cost, SecureRandom random) {
        VaultTable vault = new VaultTable(database);
        byte[] sealed = vault.get(KEYS).orElseThrow(() -> new StoreException("the store has lost its keys"));
        PasswordVault passwords = new PasswordVault(cost, random);
        return switch (passwords.open(current, sealed)) {
            case PasswordVault.Opening.Refused(VaultFault why) -> Optional.of(why);
            case PasswordVault.Opening.Opened(Secret secret) -> {
                secret.close();
                vault.put(KEYS, keys.seal(next, passwords));
                database.scrub();
                yield Optional.empty();
            }
        };
    }

    /** From now on {@code recovery}'s key opens this store for reading, should the password be lost. */
    public void allowRecovery(AgeRecipient recovery, SecureRandom random) {
        new VaultTable(database).put(RECOVERY, keys.sealDataKey(recovery, random));
    }

    /** Whether some recovery key opens this store. */
    public boolean hasRecovery() {
        return new VaultTable(database).get(RECOVERY).isPresent();
    }

    /** Writes the whole store, sealed as it is, into {@code file}, which is not there: a {@link Backup}. */
    public void backUp(Path file) {
        Backup.write(database, file);
    }

    /** Gives the season the name it has for people, once that is known. */
    public void nameSeason(String title) {
        owner = new Owner(owner.season(), title, owner.book(), owner.name(), owner.role(), owner.unit());
        new OwnerTable(database).put(owner);
    }

    /** The owner's further secrets. */
    public Secrets secrets() {
        return new Secrets(database, atRest);
    }

    /** The database, for {@code …Table} classes. */
    public Database database() {
        return database;
    }

    /** Whose store it is. */
    public Owner owner() {
        return owner;
    }

    /** What seals and opens values at rest. */
    public AtRest atRest() {
        return atRest;
    }

    /** The owner's signing key, for the owner's book only. */
    public SigningKey signingKey() {
        return keys.signingKey();
    }

    @Override
    public void close() {
        keys.close();
        database.close();
    }
}

package vn.sipas.field.ledger.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.trust.DataKey;
import vn.sipas.field.ledger.trust.PasswordVault;
import vn.sipas.field.ledger.trust.Reading;
import vn.sipas.field.ledger.trust.Secret;
import vn.sipas.field.ledger.trust.SigningKey;
import vn.sipas.field.ledger.trust.VaultCost;

/**
 * One person's store of one season, opened with the password: the database, what encrypts at rest, and the signing key.
 * Closing it wipes the keys. Belongs to the thread that opened it.
 */
public final class Store implements AutoCloseable {

    /** The vault's entry that the owner's password opens: data key, then seed of the signing key. */
    private static final String KEYS = "keys";

    private final Database database;
    private final Owner owner;
    private final AtRest atRest;
    private final SigningKey signingKey;

    private Store(Database database, Owner owner, AtRest atRest, SigningKey signingKey) {
        this.database = database;
        this.owner = owner;
        this.atRest = atRest;
        this.signingKey = signingKey;
    }

    /** What came of opening or making a store. */
    public sealed interface Opening {
        /** It is open. */
        record Opened(Store store) implements Opening {}

        /** It is not, for this reason; nothing was changed. */
        record Refused(Reason why) implements Opening {}
    }

    /** Opens the store in {@code folder}. Takes as long as the password's Argon2id does; the caller wipes the password. */
    public static Opening open(Path folder, char[] password, SecureRandom random) {
        return switch (Database.open(folder)) {
            case Database.Opening.Refused(StoreFault fault) -> new Opening.Refused(fault);
            case Database.Opening.Opened(Database database) -> unlock(database, password, random);
        };
    }

    /** Makes a store in {@code folder} for {@code owner}, whose signing key it keeps a copy of, with a new data key. */
    public static Opening create(
            Path folder, Owner owner, SigningKey signingKey, char[] password, VaultCost cost, SecureRandom random) {
        return switch (Database.create(folder)) {
            case Database.Opening.Refused(StoreFault fault) -> new Opening.Refused(fault);
            case Database.Opening.Opened(Database database) -> {
                DataKey dataKey = DataKey.random(random);
                byte[] sealed = sealKeys(dataKey, signingKey, password, new PasswordVault(cost, random));
                database.inTransaction(() -> {
                    new OwnerTable(database).put(owner);
                    new VaultTable(database).put(KEYS, sealed);
                });
                yield new Opening.Opened(new Store(database, owner, new AtRest(dataKey), copyOf(signingKey)));
            }
        };
    }

    /** Whose store lies in {@code folder}, without a password; nothing where it can't be opened at this moment. */
    public static Optional<Owner> ownerOf(Path folder) {
        return switch (Database.open(folder)) {
            case Database.Opening.Refused _ -> Optional.empty();
            case Database.Opening.Opened(Database database) -> {
                try (database) {
                    yield Optional.of(new OwnerTable(database).get());
                }
            }
        };
    }

    private static Opening unlock(Database database, char[] password, SecureRandom random) {
        Optional<byte[]> sealed = new VaultTable(database).get(KEYS);
        if (sealed.isEmpty()) {
            database.close();
            return new Opening.Refused(StoreFault.STORE_DAMAGED);
        }
        Reading<Secret> keys = new PasswordVault(VaultCost.STANDARD, random).open(password, sealed.get());
        return switch (keys) {
            case Reading.Refused<Secret>(var why) -> {
                database.close();
                yield new Opening.Refused(why);
            }
            case Reading.Good<Secret>(Secret secret) -> {
                try (secret) {
                    byte[] both = secret.bytes();
                    byte[] data = Arrays.copyOf(both, DataKey.LENGTH);
                    byte[] seed = Arrays.copyOfRange(both, DataKey.LENGTH, both.length);
                    try {
                        yield new Opening.Opened(new Store(
                                database,
                                new OwnerTable(database).get(),
                                new AtRest(DataKey.of(data, random)),
                                SigningKey.of(seed)));
                    } finally {
                        Arrays.fill(both, (byte) 0);
                        Arrays.fill(data, (byte) 0);
                        Arrays.fill(seed, (byte) 0);
                    }
                }
            }
        };
    }

    private static byte[] sealKeys(DataKey dataKey, SigningKey signingKey, char[] password, PasswordVault vault) {
        byte[] both = new byte[DataKey.LENGTH + SigningKey.SEED_LENGTH];
        try (Secret data = dataKey.secret();
                Secret seed = signingKey.seed()) {
            copy(data, both, 0);
            copy(seed, both, DataKey.LENGTH);
            return vault.seal(password, both);
        } finally {
            Arrays.fill(both, (byte) 0);
        }
    }

    private static void copy(Secret secret, byte[] target, int offset) {
        byte[] bytes = secret.bytes();
        System.arraycopy(bytes, 0, target, offset, bytes.length);
        Arrays.fill(bytes, (byte) 0);
    }

    private static SigningKey copyOf(SigningKey key) {
        byte[] bytes = new byte[SigningKey.SEED_LENGTH];
        try (Secret seed = key.seed()) {
            copy(seed, bytes, 0);
            return SigningKey.of(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
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
        return signingKey;
    }

    @Override
    public void close() {
        atRest.close();
        signingKey.close();
        database.close();
    }
}

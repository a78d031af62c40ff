package vn.sipas.field.ledger.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.Secret;
import vn.sipas.field.ledger.trust.SigningKey;
import vn.sipas.field.ledger.vault.DataKey;
import vn.sipas.field.ledger.vault.PasswordVault;
import vn.sipas.field.ledger.vault.VaultCost;
import vn.sipas.field.ledger.vault.VaultFault;

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
        DataKey dataKey = DataKey.random(random);
        byte[] sealed = sealKeys(dataKey, signingKey, password, new PasswordVault(cost, random));
        Database.Opening opening = Database.create(folder, database -> {
            new OwnerTable(database).put(owner);
            new VaultTable(database).put(KEYS, sealed);
        });
        return switch (opening) {
            case Database.Opening.Refused(StoreFault fault) -> {
                dataKey.close();
                yield new Opening.Refused(fault);
            }
            case Database.Opening.Opened(Database database) ->
                new Opening.Opened(new Store(database, owner, new AtRest(dataKey), copyOf(signingKey)));
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

    private static Opening unlock(Database database, char[] password, SecureRandom random) {
        Opening opening = new Opening.Refused(StoreFault.STORE_DAMAGED);
        try {
            opening = opened(database, password, random);
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

    private static Opening opened(Database database, char[] password, SecureRandom random) {
        Owner owner = new OwnerTable(database).get();
        Optional<byte[]> sealed = new VaultTable(database).get(KEYS);
        if (sealed.isEmpty()) {
            return new Opening.Refused(StoreFault.STORE_DAMAGED);
        }
        return switch (new PasswordVault(VaultCost.STANDARD, random).open(password, sealed.get())) {
            case PasswordVault.Opening.Refused(VaultFault why) -> new Opening.Refused(why);
            case PasswordVault.Opening.Opened(Secret secret) -> {
                try (secret) {
                    yield opened(database, owner, secret, random);
                }
            }
        };
    }

    private static Opening opened(Database database, Owner owner, Secret secret, SecureRandom random) {
        byte[] both = secret.bytes();
        byte[] data = Arrays.copyOf(both, DataKey.LENGTH);
        byte[] seed = Arrays.copyOfRange(both, DataKey.LENGTH, both.length);
        try {
            SigningKey signingKey = SigningKey.of(seed);
            // With one wrong letter in the season the owner's book would seem not to be begun yet.
            if (!isBook(owner, signingKey)) {
                signingKey.close();
                return new Opening.Refused(StoreFault.STORE_DAMAGED);
            }
            return new Opening.Opened(new Store(database, owner, new AtRest(DataKey.of(data, random)), signingKey));
        } finally {
            Arrays.fill(both, (byte) 0);
            Arrays.fill(data, (byte) 0);
            Arrays.fill(seed, (byte) 0);
        }
    }

    private static boolean isBook(Owner owner, SigningKey key) {
        return BookName.read(owner.book())
                .filter(book -> book.season().equals(owner.season()) && book.isOf(key.publicKey()))
                .isPresent();
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

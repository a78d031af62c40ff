package vn.sipas.field.ledger.store;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.ledger.age.AgeRecipient;
import vn.sipas.field.ledger.age.AgeWriter;
import vn.sipas.field.ledger.trust.Secret;
import vn.sipas.field.ledger.trust.SigningKey;
import vn.sipas.field.ledger.vault.DataKey;
import vn.sipas.field.ledger.vault.PasswordVault;

/**
 * The two keys that a store's password opens, one behind the other: the data key and the seed of the signing key. A recovery key
 * opens the data key alone.
 */
final class StoreKeys implements AutoCloseable {

    private final DataKey dataKey;
    private final Optional<SigningKey> signingKey;

    private StoreKeys(DataKey dataKey, Optional<SigningKey> signingKey) {
        this.dataKey = dataKey;
        this.signingKey = signingKey;
    }

    /** A new data key beside a copy of {@code signingKey}. */
    static StoreKeys beside(SigningKey signingKey, SecureRandom random) {
        try (Secret seed = signingKey.seed()) {
            byte[] bytes = seed.bytes();
            SigningKey copy = SigningKey.of(bytes);
            Arrays.fill(bytes, (byte) 0);
            return new StoreKeys(DataKey.random(random), Optional.of(copy));
        }
    }

    /** The keys that were sealed, taken out of the vault. */
    static StoreKeys of(Secret secret, SecureRandom random) {
        byte[] both = secret.bytes();
        byte[] data = Arrays.copyOf(both, DataKey.LENGTH);
        byte[] seed = Arrays.copyOfRange(both, DataKey.LENGTH, both.length);
        try {
            return new StoreKeys(DataKey.of(data, random), Optional.of(SigningKey.of(seed)));
        } finally {
            Arrays.fill(both, (byte) 0);
            Arrays.fill(data, (byte) 0);
            Arrays.fill(seed, (byte) 0);
        }
    }

    /** The data key alone, which reads everything and signs nothing; nothing if these are not the bytes of one. */
    static Optional<StoreKeys> rescued(Secret secret, SecureRandom random) {
        byte[] data = secret.bytes();
        try {
            return data.length == DataKey.LENGTH
                    ? Optional.of(new StoreKeys(DataKey.of(data, random), Optional.empty()))
                    : Optional.empty();
        } finally {
            Arrays.fill(data, (byte) 0);
        }
    }

    /** The data key as an age file for {@code recovery}. */
    byte[] sealDataKey(AgeRecipient recovery, SecureRandom random) {
        try (Secret data = dataKey.secret()) {
            byte[] bytes = data.bytes();
            byte[] wrapped = AgeWriter.seal(bytes, List.of(recovery), random);
            Arrays.fill(bytes, (byte) 0);
            return wrapped;
        }
    }

    /** Both keys under {@code password}. */
    byte[] seal(char[] password, PasswordVault vault) {
        byte[] both = new byte[DataKey.LENGTH + SigningKey.SEED_LENGTH];
        try (Secret data = dataKey.secret();
                Secret seed = signingKey().seed()) {
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

    DataKey dataKey() {
        return dataKey;
    }

    SigningKey signingKey() {
        return signingKey.orElseThrow(() -> new IllegalStateException("a rescued store never signs"));
    }

    @Override
    public void close() {
        dataKey.close();
        signingKey.ifPresent(SigningKey::close);
    }
}

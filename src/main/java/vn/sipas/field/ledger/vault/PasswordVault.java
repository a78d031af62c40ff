package vn.sipas.field.ledger.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.trust.Secret;

/**
 * Seals a secret under a password: Argon2id makes a key, AES-256-GCM seals.
 *
 * <p>Sealed bytes, numbers big-endian: version 1 (1 byte), memory in KiB (4), passes (4), lanes 1 (1), salt (16), nonce (12),
 * ciphertext and tag (secret + 16), and the first 8 bytes of the SHA-256 of all before. What precedes the nonce is the
 * GCM's additional data. The last 8 bytes keep a spoilt disk from looking like a wrong password; they protect nothing.
 *
 * <p>Passwords are put into NFC, so that two keyboards agree. Sealing and opening take as long as the cost says and belong off
 * the screen's thread. Any thread may call.
 */
public final class PasswordVault {

    private static final byte VERSION = 1;
    private static final byte LANES = 1;
    private static final int SALT = 16;
    private static final int HEADER = 1 + 4 + 4 + 1 + SALT;
    private static final int CHECK = 8;

    private final VaultCost cost;
    private final SecureRandom random;

    /** Seals at {@code cost}; opens at the cost that was sealed with. */
    public PasswordVault(VaultCost cost, SecureRandom random) {
        this.cost = cost;
        this.random = random;
    }

    /** Seals a copy of {@code secret}; password and secret stay the caller's to wipe. */
    public byte[] seal(char[] password, byte[] secret) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        byte[] header = ByteBuffer.allocate(HEADER)
                .put(VERSION)
                .putInt(cost.memory())
                .putInt(cost.passes())
                .put(LANES)
                .put(salt)
                .array();
        byte[] body;
        try (DataKey key = derive(password, cost, salt)) {
            body = key.seal(header, secret);
        }
        return ByteBuffer.allocate(HEADER + body.length + CHECK)
                .put(header)
                .put(body)
                .put(check(header, body))
                .array();
    }

    /** What came of opening a vault. */
    public sealed interface Opening {
        /** The secret, which the caller closes. */
        record Opened(Secret secret) implements Opening {}

        /** Nothing; {@code vault-damaged} also where it asks for more than 1 GiB, 64 passes or one lane. */
        record Refused(VaultFault why) implements Opening {}
    }

    /** The secret that was sealed under {@code password}, which stays the caller's to wipe. */
    public Opening open(char[] password, byte[] sealed) {
        if (sealed.length < HEADER + DataKey.OVERHEAD + CHECK) {
            return new Opening.Refused(VaultFault.VAULT_DAMAGED);
        }
        byte[] header = Arrays.copyOf(sealed, HEADER);
        byte[] body = Arrays.copyOfRange(sealed, HEADER, sealed.length - CHECK);
        byte[] check = Arrays.copyOfRange(sealed, sealed.length - CHECK, sealed.length);
        if (!Arrays.equals(check, check(header, body))) {
            return new Opening.Refused(VaultFault.VAULT_DAMAGED);
        }
        ByteBuffer fields = ByteBuffer.wrap(header);
        byte version = fields.get();
        int memory = fields.getInt();
        int passes = fields.getInt();
        byte lanes = fields.get();
        if (version > VERSION) {
            return new Opening.Refused(VaultFault.VAULT_NEWER);
        }
        if (version != VERSION || lanes != LANES || !VaultCost.isSane(memory, passes)) {
            return new Opening.Refused(VaultFault.VAULT_DAMAGED);
        }
        byte[] salt = Arrays.copyOfRange(header, HEADER - SALT, HEADER);
        Optional<byte[]> secret;
        try (DataKey key = derive(password, new VaultCost(memory, passes), salt)) {
            secret = key.open(header, body);
        }
        return secret.<Opening>map(bytes -> new Opening.Opened(Secret.taking(bytes)))
                .orElseGet(() -> new Opening.Refused(VaultFault.WRONG_PASSWORD));
    }

    private static byte[] check(byte[] header, byte[] body) {
        return Arrays.copyOf(Hash.sha256(header, body).bytes(), CHECK);
    }

    private DataKey derive(char[] password, VaultCost cost, byte[] salt) {
        byte[] spelt = nfc(password);
        byte[] key = new byte[DataKey.LENGTH];
        try {
            Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
            argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(cost.memory())
                    .withIterations(cost.passes())
                    .withParallelism(LANES)
                    .withSalt(salt)
                    .build());
            argon2.generateBytes(spelt, key);
            return DataKey.of(key, random);
        } finally {
            Arrays.fill(spelt, (byte) 0);
            Arrays.fill(key, (byte) 0);
        }
    }

    /** UTF-8 of the NFC. Only a password that is not in NFC yet passes through a String, which can't be wiped. */
    private static byte[] nfc(char[] password) {
        CharBuffer characters = CharBuffer.wrap(password);
        ByteBuffer encoded = UTF_8.encode(
                Normalizer.isNormalized(characters, Normalizer.Form.NFC)
                        ? characters
                        : CharBuffer.wrap(Normalizer.normalize(characters, Normalizer.Form.NFC)));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        encoded.rewind();
        encoded.put(new byte[bytes.length]);
        return bytes;
    }
}

package vn.sipas.field.ledger.trust;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import vn.sipas.field.base.bytes.StrictBase64;

/** One signature line of a note as it stands there; whether it is true is another question. Compared by content. */
public final class NoteSignature {

    private static final String DASH = "— ";
    private static final int ID_LENGTH = 4;

    private final String keyName;
    private final KeyId keyId;
    private final byte[] signature;

    NoteSignature(String keyName, KeyId keyId, byte[] signature) {
        if (!isKeyName(keyName) || signature.length == 0) {
            throw new IllegalArgumentException("no signature line of key name '" + keyName + "'");
        }
        this.keyName = keyName;
        this.keyId = keyId;
        this.signature = signature.clone();
    }

    /** A line without its LF. */
    static Reading<NoteSignature> read(String line) {
        int blank = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || blank < 0) {
            return new Reading.Refused<>(TrustFault.NOTE_BAD);
        }
        String keyName = line.substring(DASH.length(), blank);
        Optional<byte[]> decoded = StrictBase64.decode(line.substring(blank + 1));
        if (!isKeyName(keyName)) {
            return new Reading.Refused<>(TrustFault.NOTE_BAD);
        }
        if (decoded.isEmpty()) {
            return new Reading.Refused<>(TrustFault.BASE64_BAD);
        }
        byte[] blob = decoded.get();
        if (blob.length <= ID_LENGTH) {
            return new Reading.Refused<>(TrustFault.NOTE_BAD);
        }
        KeyId id = new KeyId(ByteBuffer.wrap(blob).getInt());
        return new Reading.Good<>(new NoteSignature(keyName, id, Arrays.copyOfRange(blob, ID_LENGTH, blob.length)));
    }

    /** Key names are not empty and have neither a plus nor anything that Unicode or ASCII calls a space. */
    static boolean isKeyName(String name) {
        return !name.isEmpty()
                && name.codePoints().noneMatch(c -> c == '+' || c < ' ' || c == 0x85 || Character.isSpaceChar(c));
    }

    /** Whose key it claims to be. */
    public String keyName() {
        return keyName;
    }

    /** Which of that name's keys. */
    public KeyId keyId() {
        return keyId;
    }

    /** A copy of what follows the key id, at least one byte. */
    public byte[] signature() {
        return signature.clone();
    }

    /** Whether the line claims to be of this key in this use. */
    boolean isBy(String name, SignatureType type, PublicKey key) {
        return keyName.equals(name) && keyId.equals(KeyId.of(name, type, key));
    }

    /** The line with its LF. */
    String line() {
        byte[] blob = ByteBuffer.allocate(ID_LENGTH + signature.length)
                .putInt(keyId.value())
                .put(signature)
                .array();
        return DASH + keyName + ' ' + StrictBase64.encode(blob) + '\n';
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature that
                && keyName.equals(that.keyName)
                && keyId.equals(that.keyId)
                && Arrays.equals(signature, that.signature);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * keyName.hashCode() + keyId.hashCode()) + Arrays.hashCode(signature);
    }

    @Override
    public String toString() {
        return "signature of " + keyName + " " + keyId.hex();
    }
}

package vn.sipas.field.ledger.trust;

import java.util.Arrays;
import java.util.Optional;
import vn.sipas.field.base.bytes.StrictBase64;

/**
 * A public key with the name and the use it is trusted for, written on one line as C2SP signed-note's vkey:
 * {@code name+keyid+base64(type byte, key)}.
 */
public record VerifierKey(String name, SignatureType type, PublicKey key) {

    public VerifierKey {
        if (!NoteSignature.isKeyName(name)) {
            throw new IllegalArgumentException("no key name '" + name + "'");
        }
    }

    /** The key on this line (without LF), or why it is none; a key id that is not the key's own is {@code key-bad}. */
    public static Reading<VerifierKey> read(String line) {
        // Base64 has plus signs of its own, so the line is cut from the left; a name has none.
        String[] parts = line.split("\\+", 3);
        if (parts.length != 3 || !NoteSignature.isKeyName(parts[0])) {
            return new Reading.Refused<>(TrustFault.KEY_BAD);
        }
        Optional<byte[]> blob = StrictBase64.decode(parts[2]);
        if (blob.isEmpty() || blob.get().length != 1 + PublicKey.LENGTH) {
            return new Reading.Refused<>(TrustFault.BASE64_BAD);
        }
        byte[] typeAndKey = blob.get();
        Optional<SignatureType> type = SignatureType.of(typeAndKey[0]);
        if (type.isEmpty()) {
            return new Reading.Refused<>(TrustFault.KEY_BAD);
        }
        return PublicKey.read(Arrays.copyOfRange(typeAndKey, 1, typeAndKey.length))
                .then(key -> {
                    VerifierKey read = new VerifierKey(parts[0], type.get(), key);
                    return read.keyId().hex().equals(parts[1])
                            ? new Reading.Good<>(read)
                            : new Reading.Refused<>(TrustFault.KEY_BAD);
                });
    }

    /** The id that this key's signature lines carry. */
    public KeyId keyId() {
        return KeyId.of(name, type, key);
    }

    /** The one line, without LF. */
    public String line() {
        byte[] typeAndKey = new byte[1 + PublicKey.LENGTH];
        typeAndKey[0] = type.identifier();
        System.arraycopy(key.bytes(), 0, typeAndKey, 1, PublicKey.LENGTH);
        return name + '+' + keyId().hex() + '+' + StrictBase64.encode(typeAndKey);
    }

    @Override
    public String toString() {
        return "verifier key " + name + " " + keyId().hex();
    }
}

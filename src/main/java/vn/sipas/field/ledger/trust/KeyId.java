package vn.sipas.field.ledger.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import vn.sipas.field.base.bytes.Hash;

/** Four bytes that say which key of a name a signature line claims (C2SP signed-note). It selects, it proves nothing. */
public record KeyId(int value) {

    /** SHA-256(name, LF, type byte, key), the first four bytes. */
    public static KeyId of(String keyName, SignatureType type, PublicKey key) {
        byte[] separator = {'\n', type.identifier()};
        Hash hash = Hash.sha256(keyName.getBytes(UTF_8), separator, key.bytes());
        return new KeyId(ByteBuffer.wrap(hash.bytes()).getInt());
    }

    /** Eight lower-case hexadecimal digits. */
    public String hex() {
        return "%08x".formatted(value);
    }
}

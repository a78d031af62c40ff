package vn.sipas.field.ledger.record;

import java.nio.charset.StandardCharsets;
import vn.sipas.field.base.bytes.Hash;

/** Names a form by its content: the SHA-256 of the XForm's UTF-8 bytes as 64 lower-case hexadecimal digits. */
public record FormHash(String hex) {

    public FormHash {
        if (!Texts.pass(Texts::sha256Hex, hex)) {
            throw new IllegalArgumentException("no SHA-256 in lower-case hexadecimal: '" + hex + "'");
        }
    }

    /** The name of this XForm. */
    public static FormHash of(String xform) {
        return new FormHash(Hash.sha256(xform.getBytes(StandardCharsets.UTF_8)).hex());
    }

    @Override
    public String toString() {
        return hex;
    }
}

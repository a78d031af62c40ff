package vn.sipas.field.ledger.trust;

import java.util.Optional;

/** The kinds of signature under a note that this program makes and verifies (C2SP signed-note, tlog-cosignature). */
public enum SignatureType {
    /** Ed25519 over the note's text. */
    ED25519(0x01),
    /** Ed25519 over a time and the text of a head: cosignature/v1. */
    COSIGNATURE_V1(0x04);

    private final byte identifier;

    SignatureType(int identifier) {
        this.identifier = (byte) identifier;
    }

    /** The byte that stands before the key in a verifier key and is hashed into the key id. */
    byte identifier() {
        return identifier;
    }

    static Optional<SignatureType> of(byte identifier) {
        for (SignatureType type : values()) {
            if (type.identifier == identifier) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}

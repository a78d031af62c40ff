package vn.sipas.field.ledger.record;

import vn.sipas.field.base.bytes.StrictBase64;

/** One line of the roster: who, in which role, where, and the public key that signs, as padded Base64 of 32 bytes. */
public record Person(String name, Role role, String unit, String key) {

    public Person {
        if (!Texts.pass(Texts::sha256Base64, key)) {
            throw new IllegalArgumentException("a key is 32 bytes in Base64");
        }
    }

    /** The 32 bytes of the public key. */
    public byte[] keyBytes() {
        return StrictBase64.decode(key).orElseThrow();
    }

    @Override
    public String toString() {
        return "Person[" + role.code() + "]";
    }
}

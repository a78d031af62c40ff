package vn.sipas.field.ledger.record;

/** Names a record for people and programs: a lower-case UUID of version 7 (RFC 9562). No key: one id may occur twice. */
public record RecordId(String text) {

    public RecordId {
        if (!Texts.pass(Texts::uuid7, text)) {
            throw new IllegalArgumentException("no lower-case UUID of version 7: '" + text + "'");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}

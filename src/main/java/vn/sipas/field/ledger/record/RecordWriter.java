package vn.sipas.field.ledger.record;

import java.time.OffsetDateTime;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.base.bytes.StrictBase64;
import vn.sipas.field.base.json.JsonWriter;

/**
 * Writes a record, once: what it returns has been read back strictly, and is from then on only carried. Stateless.
 */
public final class RecordWriter {

    /** How many random bytes keep a body from being guessed by its hash. */
    public static final int SALT = 16;

    private static final int VERSION = 1;

    private RecordWriter() {}

    /**
     * The line that says {@code content}. Texts are written in NFC, times without parts of seconds.
     *
     * @param salt 16 bytes from a secure source, never used twice
     * @throws IllegalArgumentException for a kind that can't be written yet, or half a surrogate pair in a text
     * @throws IllegalStateException if what was written would not be read as valid, for example an answer of more than
     *     32 KiB, a code that is none, or more than 16 MiB in all
     */
    public static RecordLine write(BookRecord content, RecordId id, OffsetDateTime at, byte[] salt) {
        if (salt.length != SALT) {
            throw new IllegalArgumentException("a salt has 16 bytes, not " + salt.length);
        }
        JsonWriter body = new JsonWriter(4096).beginObject().member("salt", StrictBase64.encode(salt));
        JsonWriter line = new JsonWriter(4096)
                .beginObject()
                .member("kind", content.kind().code())
                .member("v", VERSION)
                .member("id", id.text())
                .member("at", RecordTime.text(at));
        ContentWriter.write(content, line, body);
        byte[] written = body.endObject().bytes();
        line.member("sum", Hash.sha256(written).base64())
                .name("body")
                .written(written)
                .endObject();
        return switch (RecordReader.scan(line.bytes())) {
            case RecordScan.Sound(RecordLine sound, Envelope _) -> sound;
            case RecordCheck.Kept kept ->
                throw new IllegalStateException(unreadable(content, kept.why().code()));
            case RecordCheck.Refused refused ->
                throw new IllegalStateException(
                        unreadable(content, refused.reason().code()));
        };
    }

    private static String unreadable(BookRecord content, String code) {
        return "a record of kind '" + content.kind().code() + "' would not be valid: " + code;
    }
}

package vn.sipas.field.ledger.batch;

import java.util.List;
import java.util.Optional;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.ledger.book.Frontier;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.ledger.trust.SignedHead;

/**
 * The first line of a section: which book, whose key, which positions, how it joins what came before, and the head that
 * signs it all. A header that was read holds in itself; whether the records do is for the section's reader.
 *
 * @param from the first position in the section, and how many records stand before it
 * @param to the position after the last; the head's size
 * @param peaks the roots of the perfect subtrees over the first {@code from} records, left to right
 * @param redacted whether records may stand without their body
 */
public record SectionHeader(
        BookName book, PublicKey key, long from, long to, List<Hash> peaks, boolean redacted, SignedHead head) {

    /** The only format there is. */
    static final String FORMAT = "batch/1";

    /** How every version of the format begins. */
    static final String KIND = "batch/";

    public SectionHeader {
        peaks = List.copyOf(peaks);
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("no section from " + from + " to " + to);
        }
    }

    /** The same header of a section that bodies are left out of. */
    public SectionHeader declaringRedaction() {
        return new SectionHeader(book, key, from, to, peaks, true, head);
    }

    /** How many records the section has. */
    public long count() {
        return to - from;
    }

    /** The tree's frontier before the section's first record; empty where the peaks don't fit {@code from}. */
    Optional<Frontier> frontier() {
        return Frontier.of(from, peaks);
    }

    /** The line, without LF, in the order the format demands. */
    public byte[] line() {
        JsonWriter line = new JsonWriter()
                .beginObject()
                .member("sipas", FORMAT)
                .member("season", book.season())
                .member("book", book.text())
                .member("key", key.base64())
                .member("from", from)
                .member("to", to)
                .name("peaks")
                .beginArray();
        peaks.forEach(peak -> line.text(peak.base64()));
        line.endArray();
        if (redacted) {
            line.member("redacted", true);
        }
        return line.member("head", head.text()).endObject().bytes();
    }
}

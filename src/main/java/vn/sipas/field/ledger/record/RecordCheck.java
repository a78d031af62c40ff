package vn.sipas.field.ledger.record;

import vn.sipas.field.base.language.Reason;

/** What came of reading one line. Whether a missing body is allowed here is for the caller to say. */
public sealed interface RecordCheck {

    /** A record of a known kind, right in every member. */
    record Valid(RecordLine line, Envelope envelope, BookRecord content) implements RecordCheck {}

    /** The same, but the body was withheld or purged: what it said is not known. */
    record Bodiless(RecordLine line, Envelope envelope) implements RecordCheck {}

    /**
     * The line's hashes hold, so it is kept and carried, but it counts for nothing: its kind or version is newer, or its
     * form is wrong. {@code why} is {@link RecordFault#NEEDS_NEWER_VERSION} or the fault to show.
     */
    record Kept(RecordLine line, Reason why) implements RecordCheck, RecordScan {}

    /** No line of a book: the whole section is refused. {@code offset} is the byte within the line. */
    record Refused(Reason reason, int offset) implements RecordCheck, RecordScan {}
}

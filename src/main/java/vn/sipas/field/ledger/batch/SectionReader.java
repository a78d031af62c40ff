package vn.sipas.field.ledger.batch;

import vn.sipas.field.ledger.record.RecordLine;

/**
 * Takes the records of a batch while it is being checked. What {@link #record} was given counts only once {@link #end}
 * has said that the section is intact.
 */
public interface SectionReader {

    /** Reads nothing: for checking alone. */
    SectionReader NONE = new SectionReader() {
        @Override
        public void begin(SectionHeader header) {}

        @Override
        public void record(long position, RecordLine line) {}

        @Override
        public void end(SectionCheck check) {}
    };

    /** A section with a good header begins. */
    void begin(SectionHeader header);

    /** The record at {@code position} of the section's book; provisional. */
    void record(long position, RecordLine line);

    /** The section that was begun has ended like this. */
    void end(SectionCheck check);
}

package vn.sipas.field.ledger.batch;

import vn.sipas.field.ledger.record.RecordLine;

/** Takes the records of a batch, line by line as they stand there, while it is being checked. */
public interface SectionReader extends PieceReader<RecordLine> {

    /** Reads nothing: for checking alone. */
    SectionReader NONE = new SectionReader() {
        @Override
        public void begin(SectionHeader header) {}

        @Override
        public void record(long position, RecordLine line) {}

        @Override
        public void end(SectionCheck check) {}
    };
}

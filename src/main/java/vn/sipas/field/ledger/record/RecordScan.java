package vn.sipas.field.ledger.record;

/** What came of judging one line without building what it says; the verdicts are those of {@link RecordCheck}. */
public sealed interface RecordScan permits RecordScan.Sound, RecordCheck.Kept, RecordCheck.Refused {

    /** A record of a known kind, right in every member that is there; {@link RecordLine#hasBody} tells about the body. */
    record Sound(RecordLine line, Envelope envelope) implements RecordScan {}
}

package vn.sipas.field.office.review.reading;

import vn.sipas.field.ledger.record.Missing;

/** What stands at a question. Never printed. */
public sealed interface Said {

    /** An answer in the reader's words. */
    record Answered(String words) implements Said {
        @Override
        public String toString() {
            return "Answered[" + words.length() + " units]";
        }
    }

    /** A reason for having none. */
    record Without(Missing why) implements Said {}

    /** Neither. */
    record Nothing() implements Said {}

    /** People answer it in private; whether they did, and what, is not shown. */
    record Sealed() implements Said {}
}

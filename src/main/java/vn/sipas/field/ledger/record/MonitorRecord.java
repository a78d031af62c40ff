package vn.sipas.field.ledger.record;

import java.util.List;

/** What a re-check (phúc tra) consists of: commitment, re-interview, the originals laid open for it, and its minutes. */
public sealed interface MonitorRecord extends BookRecord {

    /**
     * The interviews that a monitor will draw from, committed to before anybody can know the seed.
     *
     * @param count how many there are
     * @param ids SHA-256 of their list, lower-case hexadecimal: sorted by UTF-8 bytes, an LF after each
     * @param source the public event of the future that the seed will come from, and what the draw is for
     * @param books how far every book it was taken from went
     */
    record Pool(long count, String ids, String source, List<BookPoint> books) implements MonitorRecord {
        public Pool {
            books = List.copyOf(books);
        }

        @Override
        public Kind kind() {
            return Kind.POOL;
        }
    }

    /**
     * One re-interview.
     *
     * @param draw the draw that chose the case
     * @param begin the {@code begin} it ends
     */
    record Recheck(CaseId caseId, LeafHash draw, LeafHash begin, FormHash form, InterviewBody body)
            implements MonitorRecord {
        @Override
        public Kind kind() {
            return Kind.RECHECK;
        }
    }

    /**
     * "These originals may be opened": the department's answer to re-checks it has signed for.
     *
     * @param point how far the monitor's book went, all of whose re-checks stand before it
     * @param leaves the interviews whose bodies are opened
     */
    record Opening(BookPoint point, List<LeafHash> leaves) implements MonitorRecord {
        public Opening {
            leaves = List.copyOf(leaves);
        }

        @Override
        public Kind kind() {
            return Kind.OPENING;
        }
    }

    /**
     * Minutes (biên bản).
     *
     * @param sha256 of the PDF, lower-case hexadecimal
     * @param text what the PDF says, without its layout
     */
    record Minutes(String sha256, String text) implements MonitorRecord {
        @Override
        public Kind kind() {
            return Kind.MINUTES;
        }

        @Override
        public String toString() {
            return "Minutes[" + sha256 + "]";
        }
    }
}

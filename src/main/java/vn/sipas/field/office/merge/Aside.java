package vn.sipas.field.office.merge;

import java.util.Arrays;
import java.util.Optional;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.trust.BookName;

/**
 * A whole verified section that is kept beside the copy of its book.
 *
 * @param hash the SHA-256 of its exact lines
 */
public record Aside(BookName book, long from, long to, Hash hash, Why why) {

    /** How many records it has. */
    public long count() {
        return to - from;
    }

    /** The same section in other bytes, with bodies left out. */
    Aside with(byte[] section) {
        return new Aside(book, from, to, Hash.sha256(section), why);
    }

    /** Why it is not in the copy. */
    public enum Why {
        /** Records before it are missing; it joins when they come. */
        GAP("gap", MergeFault.SECTION_WAITS),
        /** It contradicts the copy. */
        FORK("fork", MergeFault.BOOK_FORKED),
        /** It knows more of the owner's own book than the store does, or otherwise. */
        OWN("own", MergeFault.OWN_BOOK_ELSEWHERE);

        private final String code;
        private final MergeFault reason;

        Why(String code, MergeFault reason) {
            this.code = code;
            this.reason = reason;
        }

        String code() {
            return code;
        }

        /** What people are told. */
        public MergeFault reason() {
            return reason;
        }

        static Optional<Why> read(String code) {
            return Arrays.stream(values()).filter(why -> why.code.equals(code)).findFirst();
        }
    }
}

package vn.sipas.field.ledger.record;

import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.trust.BookName;

/** A book as it stood at a size: the first {@code size} records, whose tree has this root. */
public record BookPoint(BookName book, long size, Hash root) {

    public BookPoint {
        if (size < 0) {
            throw new IllegalArgumentException("a book has no " + size + " records");
        }
    }
}

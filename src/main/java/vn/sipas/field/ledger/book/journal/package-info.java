/** The heads of the owner's own book, remembered outside of the store that holds the book. */
@NullMarked
package vn.sipas.field.ledger.book.journal;

import org.jspecify.annotations.NullMarked;

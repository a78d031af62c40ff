/**
 * The records of a book: the envelope every record has, the kinds of record there are, how a line is read strictly and
 * written once. A line's exact bytes are what is hashed, kept and carried; nothing that was read is ever written anew.
 *
 * <p>{@link RecordReader} judges a line, {@link RecordWriter} makes one, {@link KindTable} says which members each kind
 * has. Who may write what, and whether a record counts, is decided elsewhere.
 */
@NullMarked
package vn.sipas.field.ledger.record;

import org.jspecify.annotations.NullMarked;

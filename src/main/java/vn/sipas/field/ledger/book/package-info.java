/**
 * Books: append-only logs of records with their tree (RFC 6962), their signed heads and the proofs that follow from them.
 * Reads the envelope of a record only; never updates or deletes one.
 */
@NullMarked
package vn.sipas.field.ledger.book;

import org.jspecify.annotations.NullMarked;

/**
 * Books: append-only logs of records with their tree (RFC 6962), their signed heads and the proofs that follow from them.
 * Reads the envelope of a record only; never updates one, and lets one go only where another branch of a forked copy takes its
 * place.
 */
@NullMarked
package vn.sipas.field.ledger.book;

import org.jspecify.annotations.NullMarked;

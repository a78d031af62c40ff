/**
 * What people sign under one another's heads: receipts of those who hold the records, witnesses of those who only saw the heads
 * grow, and the evidence when two heads of one key contradict each other.
 */
@NullMarked
package vn.sipas.field.ledger.witness;

import org.jspecify.annotations.NullMarked;

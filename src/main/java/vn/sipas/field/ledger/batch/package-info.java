/**
 * A stretch of books as a file: writing it, plain or encrypted to people, reading it back, verifying it line by line in
 * constant memory, leaving bodies out for those who may not see them. It never looks inside a body.
 */
@NullMarked
package vn.sipas.field.ledger.batch;

import org.jspecify.annotations.NullMarked;

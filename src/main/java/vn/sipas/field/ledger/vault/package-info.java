/**
 * The locks on what lies on a disk: a password's vault around the keys, and the data key around everything else.
 *
 * <p>It knows no SQL and no file: bytes in, sealed bytes out. What a secret means is its owner's business.
 */
@NullMarked
package vn.sipas.field.ledger.vault;

import org.jspecify.annotations.NullMarked;

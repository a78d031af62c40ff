/**
 * Who signed what: Ed25519 keys and signatures, C2SP signed notes, heads and the cosignatures under them.
 *
 * <p>It knows no SQL, no record and no roster: it says whether a key made a signature, never whether that person might. Raw
 * signing stays inside, so one key can sign heads, cosignatures and notes that begin {@code sipas.vn/}, and nothing that
 * could pass for another of these. Locks on a disk are the vault's, encrypted files age's.
 */
@NullMarked
package vn.sipas.field.ledger.trust;

import org.jspecify.annotations.NullMarked;

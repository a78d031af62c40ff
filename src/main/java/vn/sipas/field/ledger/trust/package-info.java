/**
 * Who signed what: Ed25519 keys and signatures, C2SP signed notes, heads and the cosignatures under them, and the locks on
 * secrets kept on a disk (a password's vault, a data key).
 *
 * <p>Only this package sees BouncyCastle and Java's cipher classes. It knows no SQL, no record and no roster: it says
 * whether a key made a signature, never whether that person might. Raw signing stays inside, so one key can sign heads,
 * cosignatures and notes that begin {@code sipas.vn/}, and nothing that could pass for another of these.
 */
@NullMarked
package vn.sipas.field.ledger.trust;

import org.jspecify.annotations.NullMarked;

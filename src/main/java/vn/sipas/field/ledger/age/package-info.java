/**
 * Files and values encrypted to people: age v1 (C2SP age.md) with X25519 recipients, written in binary, read in binary and
 * in armor, as a stream in constant memory.
 *
 * <p>It is our own and no library's: jagged 1.0.0, the one for Java, keeps back verified chunks that four of the published
 * CCTV vectors want released, and comes with a stanza machinery we don't need. Recipients of other kinds (post-quantum,
 * hardware, pass phrases) are passed over on reading and never written. Encryption says nothing about who wrote: that is
 * the signed head's business.
 */
@NullMarked
package vn.sipas.field.ledger.age;

import org.jspecify.annotations.NullMarked;

package vn.sipas.field.ledger.age;

import vn.sipas.field.base.language.Reason;

/** Why an encrypted file, an address to encrypt to, or a secret key was refused. */
public enum AgeFault implements Reason {
    /** Neither the first line of an age file nor the first line of an armored one. */
    AGE_NOT_A_FILE,
    /** A version other than v1. */
    AGE_VERSION,
    /** The header breaks the grammar, is over 1 MiB, is cut off, or holds a stanza that its kind does not allow. */
    AGE_HEADER_BAD,
    /** The header's MAC is not of this header. */
    AGE_HEADER_CHANGED,
    /** None of the identities opens it. */
    AGE_NOT_FOR_US,
    /** A chunk's tag does not fit: changed, out of order, or cut off within the chunk. */
    AGE_PAYLOAD_CHANGED,
    /** The file ends before its last chunk. */
    AGE_TRUNCATED,
    /** Bytes follow the last chunk. */
    AGE_TRAILING_BYTES,
    /** The armor is not exactly what a writer of armor makes, or is cut off. */
    AGE_ARMOR_BAD,
    /** Not the text form of an X25519 recipient: mistyped, cut short, or a point that gives no secrecy. */
    AGE_RECIPIENT_BAD,
    /** A well-formed recipient of another kind, which this program can't encrypt to. */
    AGE_RECIPIENT_OTHER,
    /** A secret key where a recipient is asked for. */
    AGE_RECIPIENT_SECRET,
    /** Not the text form of an X25519 identity. */
    AGE_IDENTITY_BAD
}

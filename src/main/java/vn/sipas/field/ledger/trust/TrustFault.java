package vn.sipas.field.ledger.trust;

import vn.sipas.field.base.language.Reason;

/** Why a key, a note, a head or a signature was refused. */
public enum TrustFault implements Reason {
    /** Not a C2SP signed note. */
    NOTE_BAD,
    /** The note's text is no checkpoint of a book: origin, number form, or more than three lines. */
    HEAD_BAD,
    /** Not exactly one type 0x01 signature line of the book's own key. */
    HEAD_NOT_SIGNED,
    /** The Ed25519 equation fails, or R is no canonical point. */
    BAD_SIGNATURE,
    /** The signature has not exactly 64 bytes. */
    SIGNATURE_LENGTH,
    /** S is not below the group's order L. */
    SIGNATURE_HIGH_S,
    /** 8·A is the neutral element: one signature would fit any text. */
    SMALL_ORDER_KEY,
    /** The key is not the one the book, or the head, is named after. */
    WRONG_KEY,
    /** Not RFC 4648 section 4 with padding and zero unused bits, or not the right length. */
    BASE64_BAD,
    /** Not the canonical encoding of a point on the curve, or not a verifier key line. */
    KEY_BAD,
    /** Not an identity card: two lines and one signature by the key in it. */
    CARD_BAD,
    /** The head is of another book. */
    BOOK_MISMATCH
}

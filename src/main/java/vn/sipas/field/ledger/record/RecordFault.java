package vn.sipas.field.ledger.record;

import vn.sipas.field.base.language.Reason;

/** Why a line is no record, or a record that counts for nothing. */
public enum RecordFault implements Reason {
    /** Longer than 16 MiB. */
    LINE_TOO_LONG,
    /** No {@code sum} among the members before {@code body}, or one that is no text. */
    SUM_MISSING,
    /** The body is not the one that {@code sum} names. */
    SUM_MISMATCH,
    /** No body in a section that isn't marked redacted; whoever reads the section says so. */
    BODY_MISSING,
    /** {@code body} is no object. */
    BODY_BAD,
    /** Not padded Base64 with zero unused bits, or not of the right length. */
    BASE64_BAD,
    /** Null, an array or an object in the envelope. */
    ENVELOPE_NESTED,
    /** {@code kind} is not {@code [a-z][a-z0-9-]{0,31}}. */
    KIND_BAD,
    /** A member of a wrong type or form. */
    MEMBER_BAD,
    /** A member that this kind must have is not there. */
    MEMBER_MISSING,
    /** Members out of their order. */
    MEMBER_ORDER,
    /** A number of the envelope that is not whole within ±(2^53 − 1), or {@code v} below 1. */
    NUMBER_BAD,
    /** The body's first member is not {@code salt}. */
    SALT_MISSING,
    /** Not {@code YYYY-MM-DDThh:mm:ss±hh:mm}, or no such time. */
    TIME_BAD,
    /** A member that this kind and version doesn't have. */
    UNKNOWN_MEMBER,
    /** Not a lower-case UUID of version 7. */
    UUID_BAD,
    /** A kind or a version that this program doesn't know: kept, carried, counting for nothing. */
    NEEDS_NEWER_VERSION
}

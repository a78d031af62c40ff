package vn.sipas.field.base.json;

import vn.sipas.field.base.language.Reason;

/** Why bytes are not the JSON that is read here. */
public enum JsonFault implements Reason {
    /** Not valid UTF-8; overlong forms and encoded surrogates count as invalid. */
    NOT_UTF8,
    /** Not RFC 8259 JSON; for a line: or no object; for a document: or a number or text of absurd length. */
    JSON_BAD,
    /** White space between tokens of a line: the cut of a record's body would not be defined. */
    JSON_WHITE_SPACE,
    /** One name twice in an object, escapes resolved. */
    DUPLICATE_KEY,
    /** Nested deeper than allowed: 16 in a line (the line's own object is 1), 32 in a document. */
    TOO_DEEP,
    /** An escape of half a surrogate pair. */
    LONE_SURROGATE,
    /** An escape in the name of a line's top-level member: a body could hide from the cut. */
    ESCAPED_NAME
}

package vn.sipas.field.base.qr;

import vn.sipas.field.base.language.Reason;

/** Why there is no QR code, or nothing could be read from a picture. */
public enum QrFault implements Reason {
    /** Nothing to write. */
    EMPTY,
    /** More than the largest code holds at that level of correction. */
    TOO_LONG,
    /** More than 64 million picture points. */
    PICTURE_TOO_LARGE,
    /** The picture shows no QR code. */
    NO_CODE,
    /** The picture shows a code, too damaged or too blurred to be read. */
    UNREADABLE
}

package vn.sipas.field.base.picture;

import vn.sipas.field.base.language.Reason;

/** Why a file is not taken as a photo. */
public enum PictureFault implements Reason {
    /** Neither PNG nor JPEG, whatever it is called. */
    NO_PICTURE,
    /** Begins as PNG or JPEG, but can't be read to its end, or is of a kind that cameras don't write. */
    PICTURE_DAMAGED,
    /** More picture points than {@link Photo#MOST_POINTS}. */
    TOO_MANY_POINTS
}

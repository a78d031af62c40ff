package vn.sipas.field.app.desk;

import vn.sipas.field.base.language.Reason;

/** Why somebody's file is not read at all. */
public enum InputFault implements Reason {
    /** No such file. */
    INPUT_MISSING,
    /** A folder was given. */
    INPUT_IS_FOLDER,
    /** A symbolic link, a shortcut or a device was given; files are read as they are. */
    INPUT_IS_LINK,
    /** The file is there but can't be read. */
    INPUT_UNREADABLE,
    /** Larger than such a file ever is. */
    INPUT_TOO_LARGE
}

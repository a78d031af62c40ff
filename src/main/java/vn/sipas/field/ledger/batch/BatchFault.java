package vn.sipas.field.ledger.batch;

import vn.sipas.field.base.language.Reason;

/** What can be wrong with a batch file as a whole or with a section's header; records and notes have faults of their own. */
public enum BatchFault implements Reason {
    /** No such file, or it can't be read. */
    FILE_MISSING,
    /** Reading broke off: the stick was pulled out, or it or the disk is damaged. */
    READING_FAILED,
    /** A symbolic link, a shortcut, a folder or a device in place of a file. */
    NOT_A_FILE,
    /** Larger than 2 GiB. */
    FILE_TOO_LARGE,
    /** No section at all. */
    EMPTY_FILE,
    /** A byte order mark at the start of a line. */
    BOM,
    /** A CR byte. */
    CRLF,
    /** An empty line. */
    BLANK_LINE,
    /** A line over 16 MiB. */
    LINE_TOO_LONG,
    /** More than 10,000 sections. */
    TOO_MANY_SECTIONS,
    /** The file ends before its last section does, or its last line has no LF. */
    TRUNCATED,
    /** A header is expected here, and this is none. */
    NO_HEADER,
    /** A header of a newer format. */
    BATCH_VERSION,
    /** A member is missing, of a wrong type or out of order. */
    HEADER_BAD,
    /** A member that batch/1 does not have. */
    HEADER_UNKNOWN_MEMBER,
    /** The season is not the one in the book's name, or not that of the file's first section. */
    SEASON_MISMATCH,
    /** The head's size is not where the section ends. */
    SIZE_MISMATCH,
    /** Another number of peaks than there are one bits in {@code from}. */
    PEAKS_BAD,
    /** The next header comes before all records did. */
    TOO_FEW_LINES,
    /** More records than the header says. */
    EXTRA_LINES,
    /** Peaks and records do not lead to the signed root. */
    ROOT_MISMATCH
}

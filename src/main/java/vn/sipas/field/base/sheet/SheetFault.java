package vn.sipas.field.base.sheet;

import vn.sipas.field.base.language.Reason;

/** Why bytes are not a workbook or a CSV file that is read here. */
public enum SheetFault implements Reason {
    /** No file of that name, or a folder, a link or a device. */
    NOT_A_FILE,
    EMPTY,
    /** More bytes than allowed, as the file lies on the disk. */
    TOO_LARGE,
    /** Neither a zip file nor one of the other kinds named below. */
    NOT_A_WORKBOOK,
    /** The binary workbook of Excel 97 to 2003. */
    OLD_WORKBOOK,
    /** A workbook under a password, or a zip file with encrypted parts. */
    ENCRYPTED,
    /** An {@code .xlsb}. */
    BINARY_WORKBOOK,
    /** An {@code .ods} or another OpenDocument file. */
    OPEN_DOCUMENT,
    /** A workbook in the "strict" variant of its format. */
    STRICT_WORKBOOK,
    /** No whole zip file, or parts that overlap. */
    DAMAGED_ZIP,
    /** A part of a zip file whose header, checksum or length is wrong. */
    DAMAGED_PART,
    TOO_MANY_PARTS,
    /** More bytes than allowed once unpacked. */
    UNPACKED_TOO_LARGE,
    /** One part that unpacks to many times its size: what zip bombs do and tables do not. */
    PACKED_TOO_TIGHTLY,
    /** Two parts of one name, capitals aside: two programs could read different things. */
    DUPLICATE_PART,
    /** A part's name that leads out of the file or can't be shown. */
    BAD_PART_NAME,
    MISSING_PART,
    /** A part that is no well-formed XML in UTF-8. */
    NOT_XML,
    /** A part with a document type declaration. */
    DOCTYPE,
    /** A part whose elements stand where none may stand. */
    BAD_STRUCTURE,
    NO_SHEETS,
    TOO_MANY_SHEETS,
    DUPLICATE_SHEET,
    TOO_MANY_ROWS,
    TOO_MANY_COLUMNS,
    TOO_MANY_CELLS,
    CELL_TOO_LONG,
    /** A cell whose value is not what its type says. */
    BAD_CELL,
    /** It passed every check of ours, and the library still refused it. */
    UNREADABLE,
    /** For CSV: bytes that are no text in any of the encodings. */
    NOT_TEXT,
    /** For CSV: bytes that are no text in the encoding that was named. */
    WRONG_ENCODING,
    /** For CSV: a quotation mark that is never closed, or text right behind a closed one. */
    BAD_QUOTES
}

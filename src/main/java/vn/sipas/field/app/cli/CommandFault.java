package vn.sipas.field.app.cli;

import vn.sipas.field.base.language.Reason;

/** What a command itself may refuse. */
public enum CommandFault implements Reason {
    /** The folder for a practice season has something in it. */
    FOLDER_NOT_EMPTY,
    /** No such file, or it can't be read. */
    INPUT_MISSING,
    /** The file of answers is no JSON object of texts. */
    ANSWERS_BAD,
    /** The form has no question of that name. */
    ANSWER_UNKNOWN,
    /** The form does not take the answer, or wants one. */
    ANSWER_REFUSED,
    /** The season that was opened has no form. */
    NO_FORM,
    /** There is nothing to export yet. */
    NOTHING_TO_EXPORT,
    /** What was written could not be read back. */
    NOT_READ_BACK,
    /** A file stands where the folder for what is written should be. */
    NOT_A_FOLDER,
    /** An XForm is what workbooks are converted to: there is nothing to convert. */
    NOT_A_WORKBOOK,
    /** Two workbooks of one name would be written to one file. */
    OUTPUT_TWICE,
    /** There is no such role. */
    ROLE_UNKNOWN,
    /** The season's title, province, dates or target can't be. */
    SEASON_BAD,
    /** It is not said to whom cases are handed out. */
    WHOM_MISSING,
    /** Paper forms are named, but not where they are. */
    STATE_MISSING,
    /** A number of copies is negative. */
    COPIES_BAD,
    /** The table has no column of that name, or two. */
    COLUMN_UNKNOWN,
    /** Cells of a column that must hold numbers don't, or are empty. */
    NUMBER_BAD,
    /** Cells of a column that says how the sample was drawn are empty. */
    CELL_EMPTY,
    /** Options that don't go together. */
    OPTIONS_CLASH,
    /** A confidence level that is not between 0 and 1. */
    LEVEL_BAD,
    /** No such rule of the index. */
    RULE_UNKNOWN,
    /** A report in another language than ours. */
    REPORT_LANGUAGE_UNKNOWN,
    /** No such choice of interviews. */
    BASIS_UNKNOWN,
    /** A cap on weights below 1. */
    CAP_BAD,
    /** The form has no such breakdown; those it has are named. */
    BREAKDOWN_UNKNOWN,
    /** A table of populations has no two columns, a group twice, or no numbers. */
    POPULATIONS_BAD,
    /** Nobody has an answer to estimate from. */
    NO_CASES,
    /** There is no such rule. */
    LONELY_UNKNOWN,
    /** It is not said where to write. */
    OUT_MISSING,
    /** The book never had so many records; names the number. */
    SINCE_BAD,
    /** A head of somebody else's book. */
    HEAD_OF_ANOTHER,
    /** The owner's key signed a head that this store never made; names its size. */
    HEAD_UNKNOWN,
    /** The same, and it contradicts the book here. */
    HEAD_FORKED,
    /** A larger head was signed before; names its size. */
    HEAD_SMALLER,
    /** A proof is wanted from the size signed before; names it. */
    PROOF_WANTED,
    /** A receipt needs the records; names how many are held. */
    RECORDS_MISSING,
    /** Two histories were signed; names book or file, and the size. */
    FORK_SHOWN,
    /** A list of people has no such column; names those it may have. */
    FRAME_COLUMN_UNKNOWN,
    /** An age below 0. */
    AGE_BAD,
    /** A seed that is empty or has control characters. */
    SEED_BAD,
    /** A draw needs one seed: dice typed twice, or a lottery draw. */
    SEED_MISSING,
    /** Nobody has cases whose list could be printed here. */
    NOTHING_HANDED_OUT,
    /** A head whose key is in no key file, batch or roster given; names the book. */
    HEAD_KEY_UNKNOWN,
    /** A head of somebody else's book that lies beyond the records held; says how many are. */
    HEAD_BEFORE_RECORDS,
    /** No backup is there. */
    NO_BACKUP,
    /** A backup that can't be used; says why. */
    BACKUP_BAD,
    /** A store is where a backup would be restored to; names how many records it has. */
    STORE_THERE,
    /** The owner's book is still known elsewhere in a longer or another form. */
    BOOK_ELSEWHERE,
    /** Nothing keeps the owner's book from going on, so nobody has to go on from it. */
    BOOK_WHOLE
}

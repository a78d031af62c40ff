package vn.sipas.field.app.desk;

import vn.sipas.field.base.language.Reason;

/** Why a desk refuses a job. */
public enum DeskFault implements Reason {
    /** After several wrong passwords one has to wait; names the seconds. */
    WAIT_FIRST,
    /** A new password is too short. */
    PASSWORD_TOO_SHORT,
    /** A season's id is not spelt as one. */
    SEASON_ID_BAD,
    /** A name is missing. */
    NAME_MISSING,
    /** A card is of another season. */
    CARD_OTHER_SEASON,
    /** A pack is of another season. */
    PACK_OTHER_SEASON,
    /** A pack has no roster or no season in it. */
    PACK_INCOMPLETE,
    /** The person who opens a pack is not in its roster. */
    NOT_IN_ROSTER,
    /** The person is in the roster in another role; names that role. */
    OTHER_ROLE_IN_ROSTER,
    /** The fingerprint given is not the pack's; names the pack's. */
    FINGERPRINT_DIFFERS,
    /** A pack of another department than the one joined before. */
    OTHER_DEPARTMENT,
    /** A case to be handed out is with somebody already; names the case and the person. */
    CASE_STANDS,
    /** Somebody's fingerprint was not compared yet; names who. */
    NOT_COMPARED,
    /** Only the department does that. */
    NOT_THE_DEPARTMENT,
    /** Only the department or a supervisor does that. */
    NOT_YOURS_TO_ASSIGN,
    /** There is no card of the person yet; names the person. */
    CARD_MISSING,
    /** A supervisor has not taken the department's card in yet. */
    DEPARTMENT_CARD_MISSING,
    /** The form has no such language; names it and those it has. */
    LANGUAGE_UNKNOWN,
    /** Paper has room for two languages. */
    TOO_MANY_LANGUAGES,
    /** The fonts that forms are printed with lack the letters of a language; names it. */
    LETTERS_MISSING,
    /** At a monitor's desk only the interviews that were opened to him have answers: no figure of a season can be made of these. */
    NO_FIGURES_HERE,
    /** The season is not set up yet. */
    SEASON_MISSING,
    /** The season has no form yet. */
    FORM_MISSING,
    /** The season's index rule is not one that this version knows; names it. */
    RULE_UNKNOWN,
    /** A report's file is neither a PDF nor a workbook by its name; names it. */
    REPORT_KIND_UNKNOWN,
    /** There is nobody by that fingerprint or name; names it. */
    NOBODY,
    /** No recipient is known that files could be encrypted to. */
    NO_RECIPIENT,
    /** What was rescued is of another season, or is this very store. */
    OTHER_SEASON_RESCUED,
    /** The lost store has no records yet: a new identity serves as well. */
    NOTHING_TO_RESCUE,
    /** The file is no recovery key. */
    RECOVERY_KEY_BAD,
    /** A file that would be written is there already. */
    FILE_EXISTS,
    /** The file's ending doesn't say what it should be. */
    ENDING_UNKNOWN,
    /** A folder that has to be empty is not, or is a file; names it. */
    FOLDER_IN_USE,
    /** Interviews lie on this machine only; contact data can't be deleted yet. */
    NOT_COPIED_YET,
    /** A card follows no earlier key, no roster has ended that key, or nothing of its book is held here. */
    NO_EARLIER_BOOK,
    /** Contact data was deleted here: nobody can be given or taken cases any more. */
    CONTACT_DATA_DELETED,
    /** A text can't be the number of a paper form; names it. */
    SERIAL_BAD,
    /** Enumerators sign under nobody's head. */
    NOT_YOURS_TO_SIGN,
    /** The season's province is none of those in the table of units; names it. */
    PROVINCE_UNKNOWN,
    /** Rows of a list can't be lines of the frame, and nobody agreed to go on without them; names how many. */
    FRAME_FAULTY,
    /** No row of the lists is a line of the frame. */
    FRAME_NOBODY,
    /** There is no frame yet. */
    FRAME_MISSING,
    /** The frame's lines were deleted with the contact data. */
    FRAME_LINES_DELETED,
    /** Lines of the frame are not those that its root was made over. */
    FRAME_ALTERED,
    /** The case is a reserve that nobody has opened; names it. */
    RESERVE_CLOSED,
    /** The case is no reserve that waits to be opened; names it. */
    NO_RESERVE,
    /** Reserves are opened in their order; names the one wanted and the one that is next. */
    RESERVE_NOT_NEXT,
    /** No case was given up whose place the reserve could take; names the reserve. */
    RESERVE_NOBODY_GIVEN_UP,
    /** The case nearest to being given up needs more contacts; names reserve, case, contacts, of them on new days, outside working hours. */
    RESERVE_TOO_EARLY,
    /** No reserves of this stratum are left. */
    RESERVES_NONE_LEFT,
    /** What was typed is no code for this reserve; names the reserve. */
    RELEASE_CODE_WRONG,
    /** It is not said why. */
    REASON_MISSING,
    /** A household was drawn, and it is not said how many adults live there; names the case. */
    ADULTS_MISSING,
    /** A person was drawn, no household; names the case. */
    NO_HOUSEHOLD,
    /** A case that no line of the frame has; names it. */
    CASE_NOT_LISTED,
    /** The file is sealed to somebody else, or is none of contact lines. */
    NOT_SEALED_TO_YOU,
    /** No card of an enumerator of the owner's team is here, to whom a file could be encrypted. */
    NO_TEAM_CARDS,
    /** The case has no finished interview, or one that is being corrected already; names the case. */
    NOTHING_TO_CORRECT,
    /** Tables are written as a workbook or a folder; names the file. */
    TABLE_KIND_UNKNOWN,
    /** The department has signed for every record held here. */
    NOTHING_TO_FORWARD
}

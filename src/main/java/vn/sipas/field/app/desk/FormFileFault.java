package vn.sipas.field.app.desk;

import vn.sipas.field.base.language.Reason;

/** What is wrong with a file that should hold a form, or worth knowing of one that does. */
public enum FormFileFault implements Reason {
    /** Neither a workbook nor XML. */
    NOT_A_FORM,
    /** A picture, sound or film that the form names does not lie beside it. */
    MEDIA_MISSING,
    /** A question asks for a file or a photo, which is not taken here. */
    QUESTION_TAKES_FILES
}

package vn.sipas.field.app.desk.heads;

import vn.sipas.field.base.language.Reason;

/** Why nothing is taken from a file, a folder or a picture. */
public enum HeadFault implements Reason {
    /** A picture's codes are none of heads, proofs or forks. */
    CODE_IS_NO_HEAD,
    /** A batch, which is merged instead. */
    BATCH_IS_NO_HEAD,
    /** A folder without anything to take. */
    FOLDER_WITHOUT_HEADS,
    /** A folder with more files than anybody gives; names how many are looked at. */
    FOLDER_TOO_FULL,
    /** Somebody else's head, where the owner signs for nobody; names whose it is. */
    HEAD_OF_SOMEBODY_ELSE
}

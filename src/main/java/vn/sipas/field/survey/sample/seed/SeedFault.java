package vn.sipas.field.survey.sample.seed;

import vn.sipas.field.base.language.Reason;

/** Why what was typed makes no seed. */
public enum SeedFault implements Reason {
    /** Not 20 digits were typed. */
    DICE_LENGTH,
    /** Something else than digits was typed. */
    DICE_NOT_DIGITS,
    /** The two typings differ; the sentence names the throw where they do. */
    DICE_DIFFER,
    /** A row that nobody throws: three different digits at most, counting up or down, or a few digits again and again. */
    DICE_INVENTED,
    /** The lottery's number has not 5 or 6 digits. */
    LOTTERY_NUMBER_BAD,
    /** The lottery's name is missing, too long, or has signs in it that belong to the seed's form. */
    LOTTERY_NAME_BAD,
    /** The day is none that is written YYYY-MM-DD. */
    LOTTERY_DATE_BAD,
    /** Not of the form number, space, bar, space, name, space, day. */
    LOTTERY_FORM_BAD
}

package vn.sipas.field.survey.sample.draw;

import vn.sipas.field.base.language.Reason;

/** Why a text is no sampling rule. The sentence names the word meant. */
public enum RuleFault implements Reason {
    /** The first word is no rule's name. */
    RULE_UNKNOWN,
    /** A known rule with a version that this program doesn't know. */
    RULE_VERSION_UNKNOWN,
    /** A word that this rule has not. */
    RULE_WORD_UNKNOWN,
    /** The word stands there twice. */
    RULE_WORD_TWICE,
    /** The word is missing. */
    RULE_WORD_MISSING,
    /** The word's value is no whole number in its range. */
    RULE_NUMBER_BAD,
    /** There is no such way to divide a sample. */
    RULE_METHOD_UNKNOWN,
    /** Lines are neither persons nor households. */
    RULE_LISTED_UNKNOWN,
    /** The standard deviations are not of the form name:decimal, or one is there twice. */
    RULE_DEVIATIONS_BAD,
    /** The words are right, but not written as the rule is: other order, spaces or zeros. */
    RULE_NOT_PLAIN
}

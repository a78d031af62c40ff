package vn.sipas.field.office.recheck.rule;

import java.util.OptionalInt;

/**
 * A sequential rule: after every form that is read it says whether to stop. It holds its risk only if forms are read in the order of
 * one draw over the whole list and the first verdict is the one that counts; {@link Reading} sees to both.
 *
 * <p>Neutral tickets say nothing about their forms: the rule's thresholds are those of the whole list, certainty is that of the list
 * without them, and an acceptance is withheld while they are more than 10 in 100 of the tickets read. A failure is a fact and is never
 * withheld.
 */
public sealed interface Rule permits ProvinceRule, EnumeratorRule {

    /** More neutral tickets in 100 and nothing is accepted. */
    int MOST_NEUTRAL = 10;

    /** The rule for a list of so many forms. */
    static Rule of(Plan plan, int forms) {
        if (forms < 0) {
            throw new IllegalArgumentException("a list of " + forms + " forms");
        }
        return switch (plan) {
            case PROVINCE -> new ProvinceRule(OptionalInt.of(forms));
            case ENUMERATOR -> new EnumeratorRule(OptionalInt.of(forms));
        };
    }

    /** The rule for a list without end: needs a little more than any real list. */
    static Rule endless(Plan plan) {
        return switch (plan) {
            case PROVINCE -> new ProvinceRule(OptionalInt.empty());
            case ENUMERATOR -> new EnumeratorRule(OptionalInt.empty());
        };
    }

    Plan plan();

    /** How many forms the list has; nothing for a list without end. */
    OptionalInt forms();

    /**
     * What it says when the form read last brought the counts to these. {@link EnumeratorRule} may have said something before: two
     * failures within the first ten forms are seen only while no more than ten are counted.
     */
    Verdict at(int clean, int failed, int neutral);

    /**
     * At how many clean forms the list is accepted with so many failed, while no ticket is neutral; nothing where it never is.
     * Checked are then both together.
     */
    OptionalInt needed(int failed);

    /** Whether these counts are possible: none below zero, and no more than the list has. */
    default boolean possible(int clean, int failed, int neutral) {
        return clean >= 0
                && failed >= 0
                && neutral >= 0
                && (forms().isEmpty() || (long) clean + failed + neutral <= forms().getAsInt());
    }

    /** Refuses counts that are not possible. */
    default void require(int clean, int failed, int neutral) {
        if (!possible(clean, failed, neutral)) {
            throw new IllegalArgumentException(
                    "no such reading: " + clean + " clean, " + failed + " failed, " + neutral + " neutral");
        }
    }

    /** Accepted, unless too many are neutral. */
    static Verdict accepted(int clean, int failed, int neutral) {
        long read = (long) clean + failed + neutral;
        return (long) neutral * 100 > read * MOST_NEUTRAL ? Verdict.TOO_MANY_NEUTRAL : Verdict.ACCEPTED;
    }
}

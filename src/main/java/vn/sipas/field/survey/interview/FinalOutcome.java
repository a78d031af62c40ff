package vn.sipas.field.survey.interview;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a case ended, as a function of its contacts alone. In the spirit of AAPOR, Standard Definitions, on turning temporary
 * disposition codes into a final one: the later contact tells, but one that tells less does not undo one that told more. A refusal
 * stays one when nobody is at home the next time, until there is an interview or the person turns out not to belong to the sample.
 * The order below is this program's own; the standard's chapter could not be read when it was written.
 */
final class FinalOutcome {

    private FinalOutcome() {}

    /** How much an outcome tells. */
    private enum Told {
        /** Nobody was met. */
        NOBODY_MET,
        /** Somebody was met or told something; there was neither an interview nor a refusal. */
        SOMEBODY_MET,
        REFUSED,
        /** The person can't be asked at all, or doesn't live there. */
        OUTSIDE,
        PART,
        WHOLE
    }

    /** For each what is known, what a later contact must tell to stand in its place. */
    private static final Map<Told, Set<Told>> REPLACED_BY = new EnumMap<>(Map.of(
            Told.NOBODY_MET,
            EnumSet.allOf(Told.class),
            Told.SOMEBODY_MET,
            EnumSet.range(Told.SOMEBODY_MET, Told.WHOLE),
            Told.REFUSED,
            EnumSet.range(Told.REFUSED, Told.WHOLE),
            // Whoever is met after all was not gone.
            Told.OUTSIDE,
            EnumSet.range(Told.SOMEBODY_MET, Told.WHOLE),
            Told.PART,
            EnumSet.range(Told.PART, Told.WHOLE),
            Told.WHOLE,
            EnumSet.of(Told.WHOLE)));

    private static Told told(Outcome outcome) {
        return switch (outcome) {
            case INTERVIEWED -> Told.WHOLE;
            case PARTIAL -> Told.PART;
            case REFUSED_SELF, REFUSED_HOUSEHOLD, BREAK_OFF -> Told.REFUSED;
            case DEAD, MOVED, UNDER_18, NO_SUCH_ADDRESS -> Told.OUTSIDE;
            case APPOINTMENT, AWAY_SEASON, ILL, LANGUAGE, PAPER_NOT_RETURNED -> Told.SOMEBODY_MET;
            case NOT_HOME, UNSAFE -> Told.NOBODY_MET;
        };
    }

    /** The final outcome after {@code contacts}, in order; nothing without any. */
    static Optional<Outcome> of(List<Outcome> contacts) {
        return contacts.stream().reduce((known, next) -> {
            Set<Told> stronger = REPLACED_BY.getOrDefault(told(known), Set.of());
            return stronger.contains(told(next)) ? next : known;
        });
    }
}

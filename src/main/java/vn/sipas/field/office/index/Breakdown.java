package vn.sipas.field.office.index;

import java.util.List;
import java.util.Optional;

/**
 * The index by one property: by unit, sex, age, mode …
 *
 * @param code {@value #UNIT}, {@value #MODE}, or what the form's {@code sipas:breakdown} says
 * @param overlapping whether one interview may be in several groups (several people present)
 * @param groups in the order of the form; units in the order of their codes
 * @param unknown interviews that are in no group
 */
public record Breakdown(String code, String label, boolean overlapping, List<Group> groups, int unknown) {

    /** The breakdown by unit, which has a ranking. */
    public static final String UNIT = "unit";

    /** The breakdown by how the interview was held. */
    public static final String MODE = "mode";

    public Breakdown {
        groups = List.copyOf(groups);
    }

    /**
     * One group.
     *
     * @param interviews that count
     * @param figures for the measures of {@link SeasonIndex#measures()}, in that order; nothing where nobody answered
     * @param notApart the groups, by their place, whose index can't be told apart from this one's: differences with their
     *     covariance, all pairs together after Holm at 5 %. Empty also where there is no margin
     */
    public record Group(
            String code, String label, int interviews, List<Optional<Figures>> figures, List<Integer> notApart) {
        public Group {
            figures = List.copyOf(figures);
            notApart = List.copyOf(notApart);
        }

        /** The whole index. */
        public Optional<Figures> overall() {
            return figures.getFirst();
        }
    }
}

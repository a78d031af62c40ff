package vn.sipas.field.office.review.reading;

import java.util.List;
import java.util.Optional;

/** One interview's questions in the form's order, beside others where it is compared. */
public record FilledForm(List<Part> parts) {

    public FilledForm {
        parts = List.copyOf(parts);
    }

    /** The questions of one group; its title may be empty. */
    public record Part(String title, List<Line> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One question.
     *
     * @param name in the record
     * @param words what was asked
     * @param beside what the others say, in their order
     * @param seconds spent on it, if it was touched
     * @param changes how often the answer was changed afterwards
     * @param comment the enumerator's; empty if there is none
     * @param confirmed whether an odd answer was confirmed
     */
    public record Line(
            String name,
            String words,
            Said said,
            List<Said> beside,
            Optional<Long> seconds,
            long changes,
            String comment,
            boolean confirmed) {

        public Line {
            beside = List.copyOf(beside);
        }

        /** Whether one of the others says something else. */
        public boolean differs() {
            return beside.stream().anyMatch(other -> !other.equals(said));
        }

        @Override
        public String toString() {
            return "Line[" + name + "]";
        }
    }

    /** Every line. */
    public List<Line> lines() {
        return parts.stream().flatMap(part -> part.lines().stream()).toList();
    }
}

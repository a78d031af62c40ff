package vn.sipas.field.survey.form;

/**
 * Where a question or a group stands in a filled-in form: {@code /data/part_b/C1/C1_1}, and inside a repeat with the
 * instance's number from 1, {@code /data/member[2]/age}.
 */
public record QuestionPath(String text) implements Comparable<QuestionPath> {

    public QuestionPath {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("a path starts at the root: '" + text + "'");
        }
    }

    /** The last step without an instance's number: the question's name in the form. */
    public String name() {
        String last = text.substring(text.lastIndexOf('/') + 1);
        int bracket = last.indexOf('[');
        return bracket < 0 ? last : last.substring(0, bracket);
    }

    @Override
    public int compareTo(QuestionPath other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

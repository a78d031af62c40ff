package vn.sipas.field.survey.form;

import java.util.OptionalInt;

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

    /** The same question as the form defines it, without instance numbers. */
    public QuestionPath withoutInstances() {
        return new QuestionPath(text.replaceAll("\\[\\d+]", ""));
    }

    /** The last step without an instance's number: the question's name in the form. */
    public String name() {
        String last = text.substring(text.lastIndexOf('/') + 1);
        int bracket = last.indexOf('[');
        return bracket < 0 ? last : last.substring(0, bracket);
    }

    /** The number of the instance of {@code repeat} that it lies in, or is; {@code repeat} is without its own number. */
    public OptionalInt instanceOf(QuestionPath repeat) {
        String before = repeat.text + "[";
        int close = text.indexOf(']', before.length());
        return text.startsWith(before) && close > 0
                ? OptionalInt.of(Integer.parseInt(text.substring(before.length(), close)))
                : OptionalInt.empty();
    }

    /** The same place in another instance of {@code repeat}, which it must lie in. */
    public QuestionPath inInstance(QuestionPath repeat, int instance) {
        if (instanceOf(repeat).isEmpty()) {
            throw new IllegalArgumentException("'" + text + "' lies in no instance of '" + repeat.text + "'");
        }
        return new QuestionPath(repeat.text + "[" + instance + text.substring(text.indexOf(']', repeat.text.length())));
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

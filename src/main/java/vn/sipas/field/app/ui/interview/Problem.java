package vn.sipas.field.app.ui.interview;

/** What is wrong with one question at this moment. */
public sealed interface Problem {

    /** It must be answered, or have a reason for no answer, and has neither. */
    record NotAnswered() implements Problem {}

    /** What was typed can't be read as this type of answer; nothing was kept. */
    record Unreadable() implements Problem {}

    /** The answer breaks the form's own rule, which says so in these words. */
    record Broken(String words) implements Problem {}
}

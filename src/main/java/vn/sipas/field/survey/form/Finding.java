package vn.sipas.field.survey.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.sipas.field.base.language.Messages;

/**
 * One thing that is wrong with a form or with an answer.
 *
 * @param fault what kind of thing it is
 * @param details what the sentence of {@code fault} names: an element, a file, a bound; never an answer
 * @param own the form's own words for it, in its language of the moment: its constraint or required message
 */
public record Finding(FormFault fault, List<String> details, Optional<String> own) {

    public Finding {
        details = List.copyOf(details);
    }

    static Finding of(FormFault fault, String... details) {
        return new Finding(fault, List.of(details), Optional.empty());
    }

    static Finding own(FormFault fault, Optional<String> message) {
        return new Finding(fault, List.of(), message);
    }

    /** The sentence for people: the form's own words where it has any, else ours in {@code language}. */
    public String text(Locale language) {
        return own.orElseGet(() -> Messages.of(fault, language, details.toArray()));
    }
}

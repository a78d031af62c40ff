package vn.sipas.field.survey.interview;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sipas.field.ledger.record.InterviewBody;

/**
 * A drawn household (hộ) at the door: how many eligible adults live there, and which of them is asked, counted from the oldest. Both
 * stand in the record's {@code comments}, see {@link InterviewBody#ADULTS} and {@link InterviewBody#ADULT}, whatever the form is: the
 * weight is multiplied by the number. A form with hidden values of these names, but for the underline, gets them too.
 */
public record Household(int adults, int asked) {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]?");

    public Household {
        if (adults < 1 || asked < 1 || asked > adults) {
            throw new IllegalArgumentException("adult " + asked + " of " + adults);
        }
    }

    /** The household of an interview, if it was held in one that was drawn. */
    public static Optional<Household> of(InterviewBody body) {
        return number(body.comments().get(InterviewBody.ADULTS))
                .flatMap(adults -> number(body.comments().get(InterviewBody.ADULT))
                        .filter(asked -> asked <= adults)
                        .map(asked -> new Household(adults, asked)));
    }

    private static Optional<Integer> number(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(digits -> NUMBER.matcher(digits).matches())
                .map(Integer::valueOf);
    }

    /** What the record's comments say. */
    Map<String, String> comments() {
        Map<String, String> comments = new LinkedHashMap<>();
        comments.put(InterviewBody.ADULTS, Integer.toString(adults));
        comments.put(InterviewBody.ADULT, Integer.toString(asked));
        return comments;
    }

    /** What a form gets in hidden values of these names. */
    Map<String, String> hidden() {
        return Map.of("adults", Integer.toString(adults), "adult", Integer.toString(asked));
    }

    /** What a {@code void} says of it, so that starting over with another number is seen. */
    String note() {
        return "adults=" + adults + " adult=" + asked;
    }
}

package vn.sipas.field.app.ui.interview.question;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sipas.field.survey.form.Question;

/**
 * How a list of choices is laid out, by XLSForm's {@code appearance}.
 *
 * @param count how many choices stand beside each other; 0: as many as there is room for
 */
record Columns(int count) {

    private static final int MOST = 10;

    private static final Pattern NUMBERED = Pattern.compile("(?:columns|compact|quickcompact)-(\\d{1,2})");

    static Columns of(Question question) {
        for (String word : question.appearance()) {
            Matcher numbered = NUMBERED.matcher(word);
            if (numbered.matches()) {
                return new Columns(Math.clamp(Integer.parseInt(numbered.group(1)), 1, MOST));
            }
        }
        Set<String> words = question.appearance();
        if (words.contains("columns-pack") || words.contains("compact") || words.contains("quickcompact")) {
            return new Columns(0);
        }
        return new Columns(words.contains("columns") || words.contains("horizontal") ? byLength(question) : 1);
    }

    /** As many as fit with the longest label on two lines at most, and the rows equally long. */
    private static int byLength(Question question) {
        int longest = question.choices().stream()
                .mapToInt(choice -> choice.label().length())
                .max()
                .orElse(0);
        int fit = longest <= 20 ? 5 : longest <= 26 ? 4 : longest <= 40 ? 3 : 2;
        int choices = Math.max(1, question.choices().size());
        int rows = Math.ceilDiv(choices, fit);
        return Math.ceilDiv(choices, rows);
    }
}

package vn.sipas.field.app.ui.interview.question;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question's words parted from the number they start with, as paper forms print them: {@code "24. Trung tâm…"}. The number
 * is empty where there is none.
 */
public record NumberedText(String number, String words) {

    private static final Pattern NUMBER =
            Pattern.compile("\\s*((?:[A-Z]?\\d{1,3}(?:[._]\\d{1,3})*[a-z]?))[.):]\\s+(\\S.*)", Pattern.DOTALL);

    public static NumberedText of(String text) {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.matches()
                ? new NumberedText(matcher.group(1), matcher.group(2))
                : new NumberedText("", text.strip());
    }
}

package vn.sipas.field.app.ui.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The labels of a page's groups as a heading. Questionnaires put whole sentences there ({@code "Câu 9. Xin Ông/Bà cho
 * biết…"}): the number becomes the heading and the sentence is read out below it.
 *
 * @param above the outer groups, short, outermost first
 * @param lead the sentence of the innermost group that has one
 */
record PageTitle(List<String> above, String title, Optional<String> lead) {

    private static final int LONG = 60;
    private static final Pattern NUMBERED =
            Pattern.compile("(\\S{1,8}\\s+\\d[^.:]{0,6}|\\S{1,5})[.:]\\s+(\\S.*)", Pattern.DOTALL);

    PageTitle {
        above = List.copyOf(above);
    }

    static PageTitle of(List<String> titles) {
        List<String> heads = new ArrayList<>();
        Optional<String> lead = Optional.empty();
        for (String title : titles) {
            Matcher matcher = NUMBERED.matcher(title);
            if (title.length() > LONG && matcher.matches()) {
                heads.add(matcher.group(1));
                lead = Optional.of(matcher.group(2));
            } else {
                heads.add(title);
            }
        }
        String last = heads.isEmpty() ? "" : heads.removeLast();
        return new PageTitle(heads, last, lead);
    }
}

package vn.sipas.field.survey.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.Question;

/**
 * Short names for pages. Questionnaires label groups with whole sentences behind a number ({@code "Câu 9. Ông/Bà hài lòng
 * …"}, {@code "II. Cung ứng …"}, {@code "A. Tiếp cận dịch vụ"}): the numbers joined and the innermost words make the name,
 * {@code "Câu 9.II.A Tiếp cận dịch vụ"}. Pages that share one label are named after their questions, {@code "Câu 4–6"}.
 * Those of a repeat carry the instance's number, {@code "Thành viên · 2"}; where one more may be added, {@code "Thành viên · +"}.
 */
public final class SectionTitles {

    private static final Pattern NUMBERED =
            Pattern.compile("(\\p{L}{1,8}\\s+\\d{1,3}\\p{L}?|\\p{Lu}{1,5}|\\d{1,3})[.:]\\s+(\\S.*)", Pattern.DOTALL);

    private SectionTitles() {}

    /** The names of {@code pages}, in their order; empty for a page without any words. */
    static List<String> of(List<Page> pages) {
        List<String> titles = new ArrayList<>();
        for (Page page : pages) {
            long sharing = pages.stream()
                    .filter(other -> other.titles().equals(page.titles())
                            && other.repeat().equals(page.repeat()))
                    .count();
            boolean unnamed = page.titles().isEmpty() || sharing > 1;
            String title = unnamed ? fromQuestions(page) : fromLabels(page.titles());
            titles.add(page.repeat()
                    .filter(_ -> !title.isEmpty())
                    .map(place -> title + " · " + (place.oneMore() ? "+" : place.instance()))
                    .orElse(title));
        }
        return titles;
    }

    /** The short name of what stands below {@code labels}, at least one, the outermost first. */
    public static String fromLabels(List<String> labels) {
        List<String> numbers = new ArrayList<>();
        for (String label : labels) {
            Matcher matcher = NUMBERED.matcher(label);
            if (matcher.matches()) {
                numbers.add(matcher.group(1));
            }
        }
        Matcher innermost = NUMBERED.matcher(labels.getLast());
        return innermost.matches() ? String.join(".", numbers) + " " + innermost.group(2) : labels.getLast();
    }

    private static String fromQuestions(Page page) {
        List<Question> asked =
                page.questions().stream().filter(Question::answerable).toList();
        if (asked.isEmpty()) {
            return "";
        }
        Matcher first = NUMBERED.matcher(asked.getFirst().text());
        Matcher last = NUMBERED.matcher(asked.getLast().text());
        if (!first.matches()) {
            return asked.getFirst().text();
        }
        boolean several = asked.size() > 1 && last.matches();
        return several ? first.group(1) + "–" + lastWord(last.group(1)) : first.group(1) + " " + first.group(2);
    }

    private static String lastWord(String number) {
        return number.substring(number.lastIndexOf(' ') + 1);
    }
}

package vn.sipas.field.survey.interview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormQuestion;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.form.QuestionType;

/**
 * Pages put together for typing in from paper, where nothing is read out: some thirty questions each, the groups' labels as
 * notes between them. Which groups share a page depends on the form alone, so pages never flow together or apart. What lies in
 * a repeat keeps its pages.
 */
final class DensePages {

    /** A group that begins after so many questions begins a page. */
    private static final int ENOUGH = 25;

    private final Map<QuestionPath, Integer> sheets = new HashMap<>();

    DensePages(FormFile form) {
        int sheet = 0;
        int questions = 0;
        String group = "";
        for (FormQuestion question : form.questions()) {
            String path = question.path().text();
            String now = path.substring(0, path.lastIndexOf('/'));
            if (!now.equals(group) && questions >= ENOUGH) {
                sheet++;
                questions = 0;
            }
            group = now;
            questions += question.type() == QuestionType.NOTE ? 0 : 1;
            sheets.put(question.path(), sheet);
        }
    }

    /** The pages put together. */
    List<Page> of(List<Page> pages) {
        return together(pages).stream().map(DensePages::one).toList();
    }

    /** Short names for what {@link #of} gives, in its order. */
    List<String> titles(List<Page> pages) {
        List<String> names = SectionTitles.of(pages);
        List<String> titles = new ArrayList<>();
        int from = 0;
        for (List<Page> sheet : together(pages)) {
            List<String> named = names.subList(from, from + sheet.size()).stream()
                    .filter(name -> !name.isBlank())
                    .distinct()
                    .toList();
            titles.add(named.size() < 2 ? String.join("", named) : named.getFirst() + " – " + named.getLast());
            from += sheet.size();
        }
        return titles;
    }

    private List<List<Page>> together(List<Page> pages) {
        List<List<Page>> together = new ArrayList<>();
        Optional<Integer> before = Optional.empty();
        for (Page page : pages) {
            Optional<Integer> sheet = page.repeat().isPresent()
                    ? Optional.empty()
                    : page.questions().stream()
                            .findFirst()
                            .map(question -> sheets.get(question.path().withoutInstances()));
            if (sheet.isPresent() && sheet.equals(before)) {
                together.getLast().add(page);
            } else {
                together.add(new ArrayList<>(List.of(page)));
            }
            before = sheet;
        }
        return together;
    }

    private static Page one(List<Page> pages) {
        Page first = pages.getFirst();
        if (pages.size() == 1) {
            return first;
        }
        List<String> common = common(pages);
        List<Question> questions = new ArrayList<>();
        List<String> above = common;
        for (Page page : pages) {
            List<String> titles = page.titles();
            // Of the labels those that were not said of the page before.
            List<String> own = titles.subList(shared(above, titles), titles.size());
            if (!own.isEmpty()) {
                questions.add(heading(page, String.join(" › ", own)));
            }
            questions.addAll(page.questions());
            above = titles;
        }
        return new Page(first.key(), common, questions, Optional.empty());
    }

    private static List<String> common(List<Page> pages) {
        List<String> common = pages.getFirst().titles();
        for (Page page : pages) {
            common = common.subList(0, shared(common, page.titles()));
        }
        return common;
    }

    /** How many labels two pages have in common, from the outermost. */
    private static int shared(List<String> one, List<String> other) {
        int same = 0;
        while (same < Math.min(one.size(), other.size()) && one.get(same).equals(other.get(same))) {
            same++;
        }
        return same;
    }

    private static Question heading(Page page, String words) {
        return new Question(
                new QuestionPath(page.questions().getFirst().path().text() + "/heading"),
                QuestionType.NOTE,
                words,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false,
                true,
                Set.of(),
                Optional.empty());
    }
}

package vn.sipas.field.office.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.sipas.field.base.language.Folding;
import vn.sipas.field.office.answers.ClosedQuestion;
import vn.sipas.field.survey.form.Choice;

/** What flags need to know of a form: which questions are items, which stand in a matrix, and which choices mean "another one". */
public final class FormShape {

    /** So many questions with the same choices, one after another, are a matrix; fewer are alike too easily. */
    static final int LEAST_MATRIX = 5;

    /** Yes and no to a row of questions is no sign of anything. */
    private static final int LEAST_SCALE = 3;

    /** "Khác", "Nguồn khác (xin ghi rõ)", "Other", "Other (specify)"; not "Không có ai khác", nor a word in the middle. */
    private static final Pattern OTHER = Pattern.compile("(?!khong\\b).{0,30}\\bkhac(\\s*\\(.*)?|other\\b.{0,30}");

    private final List<Asked> questions;
    private final List<List<Integer>> matrices;
    private final List<Integer> items;

    /**
     * A closed question.
     *
     * @param satisfiedFrom the first code that is a satisfied answer, of an item
     * @param others the codes that mean "another one"; a bit each where one may choose several
     */
    private record Asked(boolean several, int satisfiedFrom, List<Integer> others) {}

    private FormShape(List<Asked> questions, List<List<Integer>> matrices, List<Integer> items) {
        this.questions = List.copyOf(questions);
        this.matrices = matrices.stream().map(List::copyOf).toList();
        this.items = List.copyOf(items);
    }

    /** The shape of a form with these closed questions; answers to it have their order. */
    public static FormShape of(List<ClosedQuestion> questions) {
        List<Asked> asked = questions.stream()
                .map(question -> new Asked(
                        question.several(),
                        question.isItem() ? question.satisfiedFrom() + 1 : Integer.MAX_VALUE,
                        others(question)))
                .toList();
        List<Integer> items = IntStream.range(0, questions.size())
                .filter(q -> questions.get(q).isItem())
                .boxed()
                .toList();
        return new FormShape(asked, matrices(questions), items);
    }

    private static List<Integer> others(ClosedQuestion question) {
        return IntStream.range(0, question.choices().size())
                .filter(place -> OTHER.matcher(Folding.fold(
                                question.choices().get(place).label().strip()))
                        .matches())
                .map(place -> question.several() ? 1 << place : place + 1)
                .boxed()
                .toList();
    }

    private static List<List<Integer>> matrices(List<ClosedQuestion> questions) {
        List<List<Integer>> matrices = new ArrayList<>();
        List<Integer> row = new ArrayList<>();
        for (int q = 0; q < questions.size(); q++) {
            if (!row.isEmpty() && !goOn(questions.get(row.getLast()), questions.get(q))) {
                matrices.add(row);
                row = new ArrayList<>();
            }
            row.add(q);
        }
        matrices.add(row);
        return matrices.stream().filter(matrix -> matrix.size() >= LEAST_MATRIX).toList();
    }

    private static boolean goOn(ClosedQuestion before, ClosedQuestion question) {
        return !before.several()
                && !question.several()
                && question.choices().size() >= LEAST_SCALE
                && before.content().equals(question.content())
                && before.topic().equals(question.topic())
                && names(before).equals(names(question));
    }

    private static List<String> names(ClosedQuestion question) {
        return question.choices().stream().map(Choice::name).toList();
    }

    int count() {
        return questions.size();
    }

    /** The questions of each matrix. */
    List<List<Integer>> matrices() {
        return matrices;
    }

    /** The items of the index. */
    List<Integer> items() {
        return items;
    }

    boolean isSatisfied(int item, int code) {
        return code >= questions.get(item).satisfiedFrom();
    }

    /** Whether this answer is "another one"; nothing where the question doesn't offer that. */
    Optional<Boolean> isOther(int question, int code) {
        Asked asked = questions.get(question);
        return asked.others().isEmpty()
                ? Optional.empty()
                : Optional.of(asked.others().stream()
                        .anyMatch(other -> asked.several() ? (code & other) != 0 : code == other));
    }
}

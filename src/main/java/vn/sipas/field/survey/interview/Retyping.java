package vn.sipas.field.survey.interview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.sipas.field.ledger.record.CheckingRecord.Difference;
import vn.sipas.field.ledger.record.InterviewBody;
import vn.sipas.field.survey.form.FormQuestion;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.Question;

/** A paper form typed in twice: where the two differ. */
public final class Retyping {

    private Retyping() {}

    /**
     * The questions that were typed in two ways, in the form's order: an answer as the record has it, a reason for no answer by
     * its code, nothing as an empty text. What the form fills in by itself, and photos, are left out.
     */
    public static List<Difference> differences(InterviewBody first, Visit second) {
        Set<String> asked = new LinkedHashSet<>();
        for (FormQuestion question : second.form().questions()) {
            if (!question.takesPhoto()) {
                asked.add(question.key());
            }
        }
        Map<String, String> one = flat(first);
        Map<String, String> two = typed(second);
        Set<String> names = new LinkedHashSet<>(two.keySet());
        names.addAll(one.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String name : names) {
            String was = one.getOrDefault(name, "");
            String is = two.getOrDefault(name, "");
            if (asked.contains(name.substring(name.lastIndexOf("]/") < 0 ? 0 : name.lastIndexOf("]/") + 2))
                    && !was.strip().equals(is.strip())) {
                differences.add(new Difference(name, was, is));
            }
        }
        return differences;
    }

    private static Map<String, String> typed(Visit visit) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (Page page : visit.pages()) {
            for (Question question : page.questions()) {
                if (question.answerable()) {
                    String name = visit.recordName(question.path());
                    question.answer().ifPresent(answer -> typed.put(name, answer.text()));
                    if (question.answer().isEmpty() && visit.excused().containsKey(question.path())) {
                        typed.put(name, visit.excused().get(question.path()).code());
                    }
                }
            }
        }
        return typed;
    }

    private static Map<String, String> flat(InterviewBody body) {
        Map<String, String> flat = new LinkedHashMap<>(FlatAnswers.of(body));
        body.missing().forEach((name, why) -> flat.put(name, why.code()));
        return flat;
    }
}

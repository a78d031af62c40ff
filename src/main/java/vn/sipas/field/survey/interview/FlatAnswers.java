package vn.sipas.field.survey.interview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.field.ledger.record.AnswerValue;
import vn.sipas.field.ledger.record.InterviewBody;

/** The answers of an interview under the names that {@code missing}, {@code comments} and {@code trail} have: {@code member[2]/age}. */
public final class FlatAnswers {

    private FlatAnswers() {}

    /** In the record's order; a repeat's answers one by one. */
    public static Map<String, String> of(InterviewBody body) {
        Map<String, String> flat = new LinkedHashMap<>();
        flatten("", body.answers(), flat);
        return flat;
    }

    private static void flatten(String before, Map<String, AnswerValue> level, Map<String, String> flat) {
        level.forEach((name, value) -> {
            switch (value) {
                case AnswerValue.Text(String text) -> flat.put(before + name, text);
                case AnswerValue.Repeat(List<Map<String, AnswerValue>> instances) -> {
                    for (int i = 0; i < instances.size(); i++) {
                        flatten(before + name + "[" + (i + 1) + "]/", instances.get(i), flat);
                    }
                }
            }
        });
    }
}

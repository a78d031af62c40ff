package vn.sipas.field.survey.interview;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.ledger.record.AnswerValue;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.Completeness;
import vn.sipas.field.ledger.record.FileContent;
import vn.sipas.field.ledger.record.InterviewBody;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.record.MonitorRecord;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.survey.form.AnswerTree;
import vn.sipas.field.survey.form.QuestionPath;

/** Makes the {@code interview} or {@code recheck} record of a form as it was filled in. */
final class InterviewWriter {

    /** The language of a form that doesn't name its only one: "undetermined" (ISO 639-2). */
    private static final String UNNAMED = "und";

    private final BookName by;

    InterviewWriter(BookName by) {
        this.by = by;
    }

    /** {@code sealed}: what was answered in private. */
    BookRecord write(
            Draft draft, Filling filling, Optional<FileContent> sealed, Completeness completeness, OffsetDateTime now) {
        Optional<Draft.Correction> correction = draft.correction();
        Map<String, String> comments = new LinkedHashMap<>();
        filling.comments().forEach((path, text) -> comments.put(filling.keys().of(path), text));
        draft.household().ifPresent(household -> comments.putAll(household.comments()));
        draft.serial().ifPresent(serial -> comments.put(InterviewBody.PAPER, serial));
        correction.ifPresent(c -> comments.put(InterviewBody.CORRECTION, c.reason()));
        filling.privately().envelope().ifPresent(serial -> comments.put(InterviewBody.ENVELOPE, serial));
        InterviewBody body = new InterviewBody(
                draft.started(),
                correction.map(Draft.Correction::ended).orElse(now),
                filling.form().language().map(InterviewWriter::languageCode).orElse(UNNAMED),
                by,
                by,
                tree(filling.form().tree()),
                missing(filling),
                sealed,
                filling.trail().rows(),
                comments,
                confirmed(filling),
                filling.photos().inUse(filling.form()));
        Mode mode = draft.mode() == Mode.LAPTOP && sealed.isPresent() ? Mode.HANDOVER : draft.mode();
        return draft.draw()
                .<BookRecord>map(
                        draw -> new MonitorRecord.Recheck(draft.caseId(), draw, draft.begin(), draft.form(), body))
                .orElseGet(() -> new BookRecord.Interview(
                        draft.caseId(),
                        correction.map(Draft.Correction::of),
                        draft.begin(),
                        draft.form(),
                        mode,
                        completeness,
                        body));
    }

    private static List<String> confirmed(Filling filling) {
        return filling.doubts().entrySet().stream()
                .filter(doubt -> doubt.getValue().confirmed())
                .map(doubt -> filling.keys().of(doubt.getKey()))
                .toList();
    }

    private static Map<String, Missing> missing(Filling filling) {
        Set<QuestionPath> asked = filling.asked();
        Map<String, Missing> missing = new LinkedHashMap<>();
        filling.excused().forEach((path, why) -> {
            if (asked.contains(path)) {
                missing.put(filling.keys().of(path), why);
            }
        });
        return missing;
    }

    private static Map<String, AnswerValue> tree(AnswerTree tree) {
        Map<String, AnswerValue> answers = new LinkedHashMap<>();
        tree.branches()
                .forEach((name, branch) -> answers.put(
                        name,
                        switch (branch) {
                            case AnswerTree.Leaf(var answer) -> new AnswerValue.Text(answer.text());
                            case AnswerTree.Instances(List<AnswerTree> trees) ->
                                new AnswerValue.Repeat(instances(trees));
                        }));
        return answers;
    }

    private static List<Map<String, AnswerValue>> instances(List<AnswerTree> trees) {
        List<Map<String, AnswerValue>> instances = new ArrayList<>();
        trees.forEach(tree -> instances.add(tree(tree)));
        return instances;
    }

    /** The letters in a language's name, {@code Tiếng Việt (vi)}; a name without them stands for itself. */
    private static String languageCode(String name) {
        int open = name.lastIndexOf('(');
        String code = open >= 0 && name.endsWith(")") ? name.substring(open + 1, name.length() - 1) : name;
        return code.isBlank() ? UNNAMED : code;
    }
}

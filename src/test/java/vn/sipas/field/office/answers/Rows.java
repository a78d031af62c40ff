package vn.sipas.field.office.answers;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.PlainBook;
import vn.sipas.field.ledger.record.AnswerValue;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Completeness;
import vn.sipas.field.ledger.record.FileContent;
import vn.sipas.field.ledger.record.FormHash;
import vn.sipas.field.ledger.record.InterviewBody;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.ledger.record.Mode;

/** Interviews from answers given by hand, for tests; cases are called {@code c0}, {@code c1} … in their order. */
public final class Rows {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-10-02T08:15:30+07:00");
    private static final PlainBook WRITER = new PlainBook(2);

    private final Questionnaire questionnaire;
    private final List<BookRecord.Interview> interviews = new ArrayList<>();

    public Rows(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /** A complete interview at the laptop. */
    public Rows add(Map<String, String> answers) {
        return add(answers, Map.of(), Mode.LAPTOP, Completeness.COMPLETE);
    }

    public Rows add(Map<String, String> answers, Map<String, Missing> missing, Mode mode, Completeness completeness) {
        interviews.add(interview(
                new CaseId("c" + interviews.size()),
                new FormHash("0".repeat(64)),
                answers,
                missing,
                mode,
                completeness));
        return this;
    }

    /** An interview record with these answers. */
    public static BookRecord.Interview interview(
            CaseId caseId,
            FormHash form,
            Map<String, String> answers,
            Map<String, Missing> missing,
            Mode mode,
            Completeness completeness) {
        return interview(caseId, form, answers, missing, mode, completeness, Optional.empty());
    }

    /** An interview record in which everything was answered in private. */
    public static BookRecord.Interview privately(CaseId caseId, FormHash form, FileContent content) {
        return interview(caseId, form, Map.of(), Map.of(), Mode.HANDOVER, Completeness.COMPLETE, Optional.of(content));
    }

    private static BookRecord.Interview interview(
            CaseId caseId,
            FormHash form,
            Map<String, String> answers,
            Map<String, Missing> missing,
            Mode mode,
            Completeness completeness,
            Optional<FileContent> content) {
        Map<String, AnswerValue> values = new LinkedHashMap<>();
        answers.forEach((name, text) -> values.put(name, new AnswerValue.Text(text)));
        InterviewBody body = new InterviewBody(
                AT,
                AT,
                "vi",
                WRITER.name(),
                WRITER.name(),
                values,
                missing,
                content,
                List.of(),
                Map.of(),
                List.of(),
                Map.of());
        return new BookRecord.Interview(
                caseId, Optional.empty(), LeafHash.of(new byte[] {1}), form, mode, completeness, body);
    }

    public Interviews make() {
        Coding coding = new Coding(questionnaire, _ -> Optional.empty());
        Interviews rows = new Interviews(questionnaire.questions(), interviews.size());
        for (int row = 0; row < interviews.size(); row++) {
            BookRecord.Interview interview = interviews.get(row);
            rows.add(
                    new Interviews.Source(
                            WRITER.name(),
                            row,
                            LeafHash.of(interview.caseId().text().getBytes(StandardCharsets.UTF_8)),
                            interview.caseId()),
                    coding.encode(interview));
        }
        return rows;
    }
}

package vn.sipas.field.ledger.record;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.trust.BookName;

/** Records made for tests. */
final class RecordFixtures {

    static final RecordId ID = new RecordId("01a0fa27-6180-7dca-b238-bf53eb1edaf7");
    static final OffsetDateTime AT = OffsetDateTime.parse("2026-10-02T08:15:30+07:00");
    static final BookName BOOK = new BookName("dong-nai-2026", "10b1ae18b1c0f3ea4db7a49f2d968dda");
    static final FormHash FORM = FormHash.of("<h:html/>");

    private RecordFixtures() {}

    /** A line about a paper form with that body and its right sum. */
    static String paper(String body) {
        String sum = Hash.sha256(body.getBytes(StandardCharsets.UTF_8)).base64();
        return "{\"kind\":\"paper\",\"v\":1,\"id\":\"" + ID + "\",\"at\":\"2026-10-02T08:15:30+07:00\","
                + "\"serial\":\"P-1\",\"state\":\"in\",\"sum\":\"" + sum + "\",\"body\":" + body + "}";
    }

    /** A correction with everything in it that an interview can have. */
    static BookRecord.Interview correction(Map<String, AnswerValue> answers, Map<String, String> comments) {
        return new BookRecord.Interview(
                new CaseId("25195-0031"),
                Optional.of(LeafHash.of(new byte[] {1})),
                LeafHash.of(new byte[] {2}),
                FORM,
                Mode.HANDOVER,
                Completeness.BREAK_OFF,
                new InterviewBody(
                        AT,
                        AT.plusMinutes(20),
                        "vi",
                        BOOK,
                        BOOK,
                        answers,
                        Map.of("q7", Missing.DOESNT_USE),
                        Optional.of(FileContent.of(new byte[] {1, 2, 3, 4})),
                        List.of(new TrailRow("q1", AT.plusSeconds(31), 12, 1)),
                        comments,
                        List.of("q2-range"),
                        Map.of("anh.jpg", FileContent.of(new byte[300]))));
    }

    static Map<String, AnswerValue> answers() {
        Map<String, AnswerValue> answers = new LinkedHashMap<>();
        answers.put("q2", new AnswerValue.Text("Rất hài lòng \"😀\"\n"));
        answers.put("q1", new AnswerValue.Text(""));
        answers.put(
                "dichvu",
                new AnswerValue.Repeat(List.of(
                        Map.of("ten", new AnswerValue.Text("Đất đai")),
                        Map.of("lan", new AnswerValue.Repeat(List.of(Map.of()))),
                        Map.of())));
        return answers;
    }

    /** The line of a scan that did not refuse it. */
    static RecordLine lineOf(RecordScan scan) {
        return switch (scan) {
            case RecordScan.Sound sound -> sound.line();
            case RecordCheck.Kept kept -> kept.line();
            case RecordCheck.Refused refused -> throw new AssertionError(refused.toString());
        };
    }
}

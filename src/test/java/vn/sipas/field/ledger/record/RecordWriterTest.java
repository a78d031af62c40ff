package vn.sipas.field.ledger.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.base.bytes.StrictBase64;

class RecordWriterTest {

    private static final byte[] SALT = new byte[RecordWriter.SALT];

    @Test
    void recordsOfTheVectorsReadAndWrittenAnewAreTheSameBytes() {
        Set<Kind> written = EnumSet.noneOf(Kind.class);
        for (byte[] bytes : RecordVectors.records()) {
            if (RecordReader.read(bytes) instanceof RecordCheck.Valid(RecordLine line, Envelope envelope, var content)
                    && !(content instanceof BookRecord.Other)) {
                RecordLine again = RecordWriter.write(content, envelope.id(), envelope.at(), salt(line));

                assertThat(again).isEqualTo(line);
                assertThat(again.bytes()).isEqualTo(bytes);
                written.add(content.kind());
            }
        }
        assertThat(written)
                .containsExactlyInAnyOrder(
                        Kind.SEASON,
                        Kind.FORM,
                        Kind.ROSTER,
                        Kind.PACK,
                        Kind.CONTINUES,
                        Kind.BEGIN,
                        Kind.VOID,
                        Kind.CONTACT,
                        Kind.INTERVIEW,
                        Kind.ASSIGNMENT,
                        Kind.RELEASE,
                        Kind.CALLBACK,
                        Kind.PAPER,
                        Kind.KEYING,
                        Kind.REVIEW,
                        Kind.RULING,
                        Kind.FRAME,
                        Kind.DRAW,
                        Kind.POOL,
                        Kind.RECHECK,
                        Kind.OPENING,
                        Kind.FINDING,
                        Kind.MINUTES);
    }

    @Test
    void interviewWithEverythingIsReadAsItWasWritten() {
        BookRecord content =
                RecordFixtures.correction(RecordFixtures.answers(), Map.of(InterviewBody.CORRECTION, "gõ nhầm câu 2"));

        RecordLine line = RecordWriter.write(content, RecordFixtures.ID, RecordFixtures.AT, SALT);

        assertThat(RecordReader.read(line.bytes()))
                .isEqualTo(new RecordCheck.Valid(line, line.envelope().orElseThrow(), content));
    }

    @Test
    void commentOfAVoidMayBeThereOrNot() {
        for (Optional<String> comment : List.of(Optional.of("nhà đóng cửa"), Optional.<String>empty())) {
            BookRecord content =
                    new BookRecord.Voiding(new CaseId("1"), LeafHash.of(new byte[0]), "not-at-home", comment);

            RecordLine line = RecordWriter.write(content, RecordFixtures.ID, RecordFixtures.AT, SALT);

            assertThat(RecordReader.read(line.bytes()))
                    .isInstanceOfSatisfying(
                            RecordCheck.Valid.class,
                            valid -> assertThat(valid.content()).isEqualTo(content));
        }
    }

    @Test
    void whatCheckersAndSupervisorsWriteIsReadAsItWasWritten() {
        LeafHash ref = LeafHash.of(new byte[] {3});
        List<BookRecord> contents = new ArrayList<>(List.of(
                new CheckingRecord.Keying(ref, List.of()),
                new CheckingRecord.Keying(
                        ref,
                        List.of(
                                new CheckingRecord.Difference("q1", "", "5"),
                                new CheckingRecord.Difference("q2", "Tốt", "Rất tốt"))),
                new CheckingRecord.Ruling(ref, false, ""),
                new FieldworkRecord.Assignment(
                        Optional.empty(), RecordFixtures.BOOK, FileContent.of(new byte[] {1, 2})),
                new FieldworkRecord.Assignment(Optional.of(ref), RecordFixtures.BOOK, FileContent.of(new byte[0])),
                new FieldworkRecord.Release(new CaseId("1"), Optional.empty(), "đi vắng"),
                new FieldworkRecord.Callback(new CaseId("1"), false, FileContent.of(new byte[0]))));
        for (CheckingRecord.Decision decision : CheckingRecord.Decision.values()) {
            contents.add(new CheckingRecord.Review(ref, decision, "", "Đã đối chiếu."));
        }
        for (FieldworkRecord.PaperState state : FieldworkRecord.PaperState.values()) {
            contents.add(new FieldworkRecord.Paper("P-1", state));
        }

        for (BookRecord content : contents) {
            RecordLine line = RecordWriter.write(content, RecordFixtures.ID, RecordFixtures.AT, SALT);

            assertThat(RecordReader.read(line.bytes()))
                    .isEqualTo(new RecordCheck.Valid(line, line.envelope().orElseThrow(), content));
        }
    }

    @Test
    void pointOfAPackIsKnownWithoutItsBody() {
        BookPoint point = new BookPoint(RecordFixtures.BOOK, 6, Hash.sha256());
        for (BookRecord content : List.of(new BookRecord.Pack(point), new BookRecord.Continues(point))) {
            RecordLine line = RecordWriter.write(content, RecordFixtures.ID, RecordFixtures.AT, SALT);

            assertThat(RecordReader.point(line)).contains(point);
            assertThat(RecordReader.point(line.redacted())).contains(point);
        }
        RecordLine other = RecordWriter.write(
                new FieldworkRecord.Paper("P-1", FieldworkRecord.PaperState.IN),
                RecordFixtures.ID,
                RecordFixtures.AT,
                SALT);
        assertThat(RecordReader.point(other)).isEmpty();
    }

    @Test
    void wordsOfAnEnvelopeAreKnownWithoutItsBody() {
        LeafHash ref = LeafHash.of(new byte[] {3});
        RecordLine line = RecordWriter.write(
                new CheckingRecord.Review(ref, CheckingRecord.Decision.EXCLUDED, "duplicate", "Trùng phiếu."),
                RecordFixtures.ID,
                RecordFixtures.AT,
                SALT);

        assertThat(RecordReader.word(line.redacted(), "decision")).contains("excluded");
        assertThat(RecordReader.word(line, "reason")).isEmpty();
        assertThat(RecordReader.word(line.redacted(), "reason")).isEmpty();
    }

    @Test
    void whatMonitorsWriteIsReadAsItWasWritten() {
        LeafHash leaf = LeafHash.of(new byte[] {3});
        BookPoint point = new BookPoint(RecordFixtures.BOOK, 6, Hash.sha256());
        List<BookRecord> contents = new ArrayList<>(List.of(
                new MonitorRecord.Pool(0, Hash.sha256().hex(), "Xúc xắc: Hội trường 2026-12-04", List.of()),
                new MonitorRecord.Pool(2, Hash.sha256().hex(), "Quay số", List.of(point, point)),
                new MonitorRecord.Opening(point, List.of()),
                new MonitorRecord.Opening(point, List.of(leaf)),
                new MonitorRecord.Minutes(Hash.sha256().hex(), "Biên bản\nI. Chọn mẫu")));
        for (CheckingRecord.Verdict verdict : CheckingRecord.Verdict.values()) {
            contents.add(new CheckingRecord.Finding(leaf, leaf, verdict, List.of("A1", "A3")));
        }

        for (BookRecord content : contents) {
            RecordLine line = RecordWriter.write(content, RecordFixtures.ID, RecordFixtures.AT, SALT);

            assertThat(RecordReader.read(line.bytes()))
                    .isEqualTo(new RecordCheck.Valid(line, line.envelope().orElseThrow(), content));
        }
    }

    @Test
    void textIsWrittenInNfcAndTimeWithoutPartsOfASecond() {
        BookRecord content = new BookRecord.Contact(new CaseId("1"), 1, "visit", "interviewed", "Ga\u0323\u0306p");

        RecordLine line =
                RecordWriter.write(content, RecordFixtures.ID, RecordFixtures.AT.plusNanos(999_999_999), SALT);

        assertThat(new String(line.bytes(), StandardCharsets.UTF_8))
                .contains("\"Gặp\"")
                .contains("\"at\":\"2026-10-02T08:15:30+07:00\"");
    }

    @Test
    void whatWouldNotBeValidIsNotWritten() {
        BookRecord noCode = new BookRecord.Contact(new CaseId("1"), 1, "By foot", "interviewed", "");
        BookRecord longAnswer = RecordFixtures.correction(
                Map.of("q1", new AnswerValue.Text("a".repeat(Shape.LARGEST_ANSWER + 1))), Map.of());

        assertThatThrownBy(() -> RecordWriter.write(noCode, RecordFixtures.ID, RecordFixtures.AT, SALT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("member-bad");
        assertThatThrownBy(() -> RecordWriter.write(longAnswer, RecordFixtures.ID, RecordFixtures.AT, SALT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("aaa");
        assertThatThrownBy(() ->
                        RecordWriter.write(new BookRecord.Other(Kind.SEAL), RecordFixtures.ID, RecordFixtures.AT, SALT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RecordWriter.write(noCode, RecordFixtures.ID, RecordFixtures.AT, new byte[15]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingPersonalIsInATextForLogs() {
        BookRecord content = RecordFixtures.correction(RecordFixtures.answers(), Map.of("q1", "Bí mật"));
        RecordLine line = RecordWriter.write(content, RecordFixtures.ID, RecordFixtures.AT, SALT);

        assertThat(RecordReader.read(line.bytes()).toString()).doesNotContain("hài lòng", "Đất đai", "Bí mật");
    }

    private static byte[] salt(RecordLine line) {
        String body = new String(line.body().orElseThrow(), StandardCharsets.UTF_8);
        return StrictBase64.decode(body.substring(9, 33)).orElseThrow();
    }
}

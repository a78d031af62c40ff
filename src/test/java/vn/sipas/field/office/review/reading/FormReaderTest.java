package vn.sipas.field.office.review.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sipas.field.ledger.record.AnswerValue;
import vn.sipas.field.ledger.record.InterviewBody;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.ledger.record.TrailRow;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormOpening;

class FormReaderTest {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-10-02T08:15:30+07:00");
    private static final BookName BY =
            BookName.read("sipas.vn/dong-nai-2026/" + "0".repeat(32)).orElseThrow();

    private static final String HOUSEHOLD = """
            <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
              <h:head><h:title>Hộ</h:title><model>
                <instance><data id="ho" version="1"><day/><member><name/><age/></member><end/></data></instance>
                <bind nodeset="/data/day" type="date"/>
                <bind nodeset="/data/member/age" type="int"/>
              </model></h:head>
              <h:body>
                <input ref="/data/day"><label>Ngày nào?</label></input>
                <group ref="/data/member"><label>Thành viên</label>
                  <repeat nodeset="/data/member">
                    <input ref="/data/member/name"><label>Gọi là gì?</label></input>
                    <input ref="/data/member/age"><label>Bao nhiêu tuổi?</label></input>
                  </repeat>
                </group>
                <input ref="/data/end"><label>Còn gì nữa?</label></input>
              </h:body>
            </h:html>
            """;

    @Test
    void codesAreReadAsWordsInTheReadersLanguageAndTheFormsOrder() throws IOException {
        InterviewBody body = body(texts("C9_1", "4", "A1", "2"));

        FilledForm vietnamese = new FormReader(shipped(), "vi").read(body, List.of());
        FilledForm english = new FormReader(shipped(), "en").read(body, List.of());

        assertThat(vietnamese.lines()).extracting(FilledForm.Line::name).containsExactly("A1", "C9_1");
        assertThat(vietnamese.lines().getFirst().said()).isEqualTo(new Said.Answered("Nữ"));
        assertThat(vietnamese.lines().getLast().said()).isEqualTo(new Said.Answered("4 · Hài lòng"));
        assertThat(english.lines().getFirst().said()).isEqualTo(new Said.Answered("Female"));
        assertThat(vietnamese.parts()).extracting(FilledForm.Part::title).doesNotContain("");
    }

    @Test
    void whatIsAnsweredInPrivateIsNeverReadAlsoWhereItStandsOpenly() throws IOException {
        InterviewBody body = new InterviewBody(
                AT,
                AT,
                "vi",
                BY,
                BY,
                texts("C5", "1"),
                Map.of("C6", Missing.REFUSES),
                Optional.empty(),
                List.of(new TrailRow("C5", AT, 31, 2)),
                Map.of("C5", "bác nói nhỏ"),
                List.of(),
                Map.of());

        List<FilledForm.Line> lines =
                new FormReader(shipped(), "vi").read(body, List.of(body)).lines();

        assertThat(lines).extracting(FilledForm.Line::said).containsOnly(new Said.Sealed());
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.comment()).isEmpty();
            assertThat(line.changes()).isZero();
            assertThat(line.beside()).containsExactly(new Said.Sealed());
        });
        assertThat(lines.getFirst().seconds()).contains(31L);
    }

    @Test
    void reasonsTrailAndCommentsStandWithTheirQuestion() throws IOException {
        InterviewBody body = new InterviewBody(
                AT,
                AT,
                "vi",
                BY,
                BY,
                texts("A1", "2"),
                Map.of("C9_1", Missing.DOESNT_USE),
                Optional.empty(),
                List.of(new TrailRow("A1", AT, 4, 1)),
                Map.of("A1", "nói nhanh", "_paper", "000123"),
                List.of("A1"),
                Map.of());

        List<FilledForm.Line> lines =
                new FormReader(shipped(), "vi").read(body, List.of()).lines();

        FilledForm.Line first = lines.getFirst();
        assertThat(first.seconds()).contains(4L);
        assertThat(first.changes()).isEqualTo(1);
        assertThat(first.comment()).isEqualTo("nói nhanh");
        assertThat(first.confirmed()).isTrue();
        assertThat(lines.getLast().said()).isEqualTo(new Said.Without(Missing.DOESNT_USE));
        assertThat(lines).hasSize(2);
    }

    @Test
    void comparedLinesOfEitherStandInTheFormsOrder() throws IOException {
        InterviewBody now = body(texts("A1", "2", "A3", "1"));
        InterviewBody before = body(texts("A1", "1", "C9_1", "5"));

        List<FilledForm.Line> lines =
                new FormReader(shipped(), "vi").read(now, List.of(before)).lines();

        assertThat(lines).extracting(FilledForm.Line::name).containsExactly("A1", "A3", "C9_1");
        assertThat(lines).allMatch(FilledForm.Line::differs);
        assertThat(lines.getLast().said()).isEqualTo(new Said.Nothing());
        assertThat(lines.get(1).beside()).containsExactly(new Said.Nothing());
    }

    @Test
    void membersOfAHouseholdStandOneAfterAnotherWhereTheFormAsksForThem() {
        Map<String, AnswerValue> answers = new LinkedHashMap<>(texts("end", "hết", "day", "2026-10-02"));
        answers.put("member", new AnswerValue.Repeat(List.of(texts("age", "40", "name", "Bảy"), texts("name", "Tám"))));

        FilledForm form = new FormReader(opened(HOUSEHOLD), "vi").read(body(answers), List.of());

        assertThat(form.lines())
                .extracting(FilledForm.Line::name)
                .containsExactly("day", "member[1]/name", "member[1]/age", "member[2]/name", "end");
        assertThat(form.parts())
                .extracting(FilledForm.Part::title)
                .containsExactly("", "Thành viên · 1", "Thành viên · 2", "");
        assertThat(form.lines().getFirst().said()).isEqualTo(new Said.Answered("02/10/2026"));
    }

    @Test
    void noAnswerIsEverPrinted() throws IOException {
        FilledForm form = new FormReader(shipped(), "vi").read(body(texts("A1", "2")), List.of());

        assertThat(form.toString()).doesNotContain("Nữ");
        assertThat(form.lines().getFirst().said().toString()).doesNotContain("Nữ");
    }

    private static Map<String, AnswerValue> texts(String... pairs) {
        Map<String, AnswerValue> texts = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            texts.put(pairs[i], new AnswerValue.Text(pairs[i + 1]));
        }
        return texts;
    }

    private static InterviewBody body(Map<String, AnswerValue> answers) {
        return new InterviewBody(
                AT, AT, "vi", BY, BY, answers, Map.of(), Optional.empty(), List.of(), Map.of(), List.of(), Map.of());
    }

    private static FormFile shipped() throws IOException {
        return opened(Files.readString(Path.of("assets/forms/sipas-2026.xml")));
    }

    private static FormFile opened(String xform) {
        return switch (FormFile.open(xform.getBytes(StandardCharsets.UTF_8), Map.of())) {
            case FormOpening.Opened(FormFile form) -> form;
            case FormOpening.Refused refused -> throw new AssertionError(refused.findings());
        };
    }
}

package vn.sipas.field.app.ui.interview.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.form.QuestionType;

class TypedTest {

    @ParameterizedTest
    @CsvSource({
        "DATE, 24/11/2026, 2026-11-24",
        "DATE, 4.1.2026, 2026-01-04",
        "DATE, 24112026, 2026-11-24",
        "TIME, 8:15, 08:15:00.000+07:00",
        "TIME, 8h15, 08:15:00.000+07:00",
        "TIME, 0815, 08:15:00.000+07:00",
        "DATE_TIME, 24/11/2026 08:15, 2026-11-24T08:15:00.000+07:00",
        "INTEGER, 35, 35",
        "DECIMAL, '3,5', 3.5",
        "GEOPOINT, '10,9574 106,8427', 10.9574 106.8427 0 0",
    })
    void textAsPeopleWriteItBecomesAnAnswer(QuestionType type, String text, String answer) {
        assertThat(Typed.read(type, text)).isEqualTo(new Typed.Value(new Answer(answer)));
    }

    @ParameterizedTest
    @CsvSource({
        "DATE, 31/02/2026",
        "DATE, 24/11",
        "TIME, 25:00",
        "TIME, 8",
        "INTEGER, '3,5'",
        "INTEGER, ba",
        "DECIMAL, '3,5,1'",
        "DATE_TIME, 24/11/2026"
    })
    void whatCannotBeReadIsUnreadable(QuestionType type, String text) {
        assertThat(Typed.read(type, text)).isEqualTo(new Typed.Unreadable());
    }

    @Test
    void blankTextIsNoAnswer() {
        assertThat(Typed.read(QuestionType.TEXT, "  ")).isEqualTo(new Typed.Nothing());
    }

    @Test
    void textIsKeptInNfc() {
        assertThat(Typed.read(QuestionType.TEXT, "Nguye\u0302\u0303n"))
                .isEqualTo(new Typed.Value(new Answer("Nguy\u1EC5n")));
    }

    @Test
    void textBeyondTheLimitIsUnreadable() {
        assertThat(Typed.read(QuestionType.TEXT, "x".repeat(Answer.MOST_BYTES + 1)))
                .isEqualTo(new Typed.Unreadable());
    }

    @ParameterizedTest
    @CsvSource({"DATE, 24/11/2026", "TIME, 08:15", "DATE_TIME, 24/11/2026 08:15", "DECIMAL, '3,5'", "INTEGER, 35"})
    void answerIsWrittenAsItIsTyped(QuestionType type, String text) {
        Typed.Value value = (Typed.Value) Typed.read(type, text);

        assertThat(Typed.written(type, value.answer())).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "DATE, year, 2026, 2026-01-01, 2026",
        "DATE, month-year, 11/2026, 2026-11-01, 11/2026",
        "DATE, month-year, 112026, 2026-11-01, 11/2026",
        "INTEGER, thousands-sep, 1.250.000, 1250000, 1.250.000",
        "INTEGER, thousands-sep, 1250000, 1250000, 1.250.000",
        "INTEGER, thousands-sep, 950, 950, 950",
        "INTEGER, none, 3.500, 3500, 3500",
        "DECIMAL, thousands-sep, '1.250,5', 1250.5, '1.250,5'",
        "DECIMAL, thousands-sep, '3,5', 3.5, '3,5'",
        "DECIMAL, none, 3.500, 3.500, '3,500'",
    })
    void fieldOfAnAppearanceReadsAndWritesItsOwnWay(
            QuestionType type, String appearance, String text, String answer, String written) {
        Question question = question(type, appearance);

        assertThat(Typed.read(question, text)).isEqualTo(new Typed.Value(new Answer(answer)));
        assertThat(Typed.written(question, new Answer(answer))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "DATE, year, 26",
        "DATE, month-year, 13/2026",
        "DATE, month-year, 24/11/2026",
        "INTEGER, thousands-sep, 1.25.000",
        "INTEGER, none, 3.5"
    })
    void whatAnAppearanceDoesNotTakeIsUnreadable(QuestionType type, String appearance, String text) {
        assertThat(Typed.read(question(type, appearance), text)).isEqualTo(new Typed.Unreadable());
    }

    @Test
    void placeIsWrittenAsItIsTyped() {
        assertThat(Typed.written(QuestionType.GEOPOINT, new Answer("10.9574 106.8427 0 0")))
                .isEqualTo("10,9574 106,8427");
    }

    private static Question question(QuestionType type, String appearance) {
        return new Question(
                new QuestionPath("/data/a"),
                type,
                "Câu hỏi",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false,
                false,
                Set.of(appearance),
                Optional.empty());
    }
}

package vn.sipas.field.office.recheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionWordsTest {

    private static final Locale VIETNAMESE = Locale.of("vi");

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyActStepAndAlarmHasItsSentences(String code) {
        Locale language = Locale.of(code);
        for (NextAction.Act act : NextAction.Act.values()) {
            Board board = board(new NextAction(NextAction.Step.CALLS, act, 3), 30);
            assertThat(ActionWords.title(board.next(), board, language))
                    .endsWith(".")
                    .doesNotContain("{");
            assertThat(ActionWords.detail(board.next(), board, language))
                    .endsWith(".")
                    .doesNotContain("{");
            assertThat(ActionWords.button(act, language)).isNotBlank();
            for (NextAction.Step step : NextAction.Step.values()) {
                assertThat(ActionWords.step(step, language)).isNotBlank();
                assertThat(ActionWords.state(step, board, language))
                        .isNotBlank()
                        .doesNotContain("{");
            }
        }
        for (Alarm.Why why : Alarm.Why.values()) {
            assertThat(AlarmWords.of(new Alarm(why, "26041-0001"), language))
                    .contains("26041-0001")
                    .endsWith(".");
        }
    }

    @Test
    void numbersReadAsPeopleWriteThem() {
        NextAction commit = new NextAction(NextAction.Step.POOL, NextAction.Act.COMMIT, 1563);

        assertThat(ActionWords.title(commit, board(commit, 30), VIETNAMESE)).isEqualTo("Chốt danh sách 1.563 phiếu.");
        assertThat(ActionWords.state(NextAction.Step.HEADS, board(commit, 30), VIETNAMESE))
                .isEqualTo("28/30 sổ, 94\u00a0% phiếu được chứng kiến trong 3 ngày");
    }

    @Test
    void withoutBooksTheFilesComeFirst() {
        NextAction files = new NextAction(NextAction.Step.HEADS, NextAction.Act.TAKE_FILES, 0);

        assertThat(ActionWords.title(files, board(files, 0), VIETNAMESE)).isEqualTo("Nhận tệp phiếu của Sở.");
        assertThat(ActionWords.title(files, board(files, 1), VIETNAMESE)).isEqualTo("Nhận thêm tệp phiếu của Sở.");
        assertThat(ActionWords.state(NextAction.Step.HEADS, board(files, 0), VIETNAMESE))
                .isEqualTo("Chưa có sổ nào");
    }

    private static Board board(NextAction next, int books) {
        return new Board(
                books, Math.max(0, books - 2), new WitnessShare(1000, 990, 949), 1563, List.of(), List.of(), next);
    }
}

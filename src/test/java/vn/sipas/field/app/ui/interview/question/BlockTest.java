package vn.sipas.field.app.ui.interview.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.sipas.field.survey.form.Choice;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.form.QuestionType;

class BlockTest {

    @Test
    void questionsInARowWithOneScaleAreAMatrix() {
        List<Block> blocks = Block.of(List.of(note("n"), one("a", 5), one("b", 5), one("c", 4)));

        assertThat(blocks).hasSize(3);
        assertThat(blocks.get(1)).isInstanceOf(Block.Matrix.class);
        assertThat(blocks.get(1).questions()).hasSize(2);
    }

    @Test
    void eightChoicesAreTooManyForAMatrix() {
        assertThat(Block.of(List.of(one("a", 8), one("b", 8)))).hasSize(2);
    }

    @Test
    void noteBetweenPartsTwoMatrices() {
        assertThat(Block.of(List.of(one("a", 5), one("b", 5), note("n"), one("c", 5), one("d", 5))))
                .hasSize(3);
    }

    @Test
    void questionsDrawnByThemselvesAreNoMatrix() {
        for (String appearance : List.of("minimal", "columns", "columns-3", "quick", "compact-2", "autocomplete")) {
            assertThat(Block.of(List.of(one("a", 5, appearance), one("b", 5, appearance))))
                    .as(appearance)
                    .hasSize(2);
        }
        assertThat(Block.of(List.of(one("a", 5, "likert"), one("b", 5, "list-nolabel"))))
                .hasSize(1);
    }

    @Test
    void severalAnswersMakeATableWhereTheFormSaysSo() {
        List<Choice> days = List.of(new Choice("2", "Thứ Hai"), new Choice("3", "Thứ Ba"));
        Question first = question("a", QuestionType.SELECT_MULTIPLE, days, Set.of("list-nolabel"));
        Question second = question("b", QuestionType.SELECT_MULTIPLE, days, Set.of("list-nolabel"));
        Question plain = question("c", QuestionType.SELECT_MULTIPLE, days, Set.of());

        assertThat(Block.of(List.of(first, second, plain))).hasSize(2);
    }

    @Test
    void noteThatSaysNothingIsNotDrawn() {
        Question blank = new Question(
                new QuestionPath("/data/n"),
                QuestionType.NOTE,
                " ",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false,
                false,
                Set.of("label"),
                Optional.empty());

        assertThat(Block.of(List.of(blank, one("a", 5)))).hasSize(1);
    }

    @Test
    void columnsGoByNumberOrByTheLongestLabel() {
        assertThat(Columns.of(one("a", 5, "columns-3"))).isEqualTo(new Columns(3));
        assertThat(Columns.of(one("a", 5, "columns-pack"))).isEqualTo(new Columns(0));
        assertThat(Columns.of(one("a", 5, "columns"))).isEqualTo(new Columns(5));
        assertThat(Columns.of(one("a", 3, "columns"))).isEqualTo(new Columns(3));
        assertThat(Columns.of(one("a", 6, "columns"))).isEqualTo(new Columns(3));
        assertThat(Columns.of(one("a", 5))).isEqualTo(new Columns(1));
    }

    @Test
    void namesThatAreDigitsAreTheKeys() {
        ChoiceKeys keys =
                ChoiceKeys.of(List.of(new Choice("1", "Có"), new Choice("2", "Không"), new Choice("9", "Khác")));

        assertThat(keys.cap(2)).isEqualTo("9");
        assertThat(keys.picked(9)).map(Choice::label).contains("Khác");
        assertThat(keys.picked(3)).isEmpty();
    }

    @Test
    void otherNamesGoByTheirPlace() {
        ChoiceKeys keys = ChoiceKeys.of(List.of(new Choice("co", "Có"), new Choice("khong", "Không")));

        assertThat(keys.picked(2)).map(Choice::label).contains("Không");
    }

    @Test
    void numberIsPartedFromTheWords() {
        assertThat(NumberedText.of("24. Trung tâm có biển hiệu"))
                .isEqualTo(new NumberedText("24", "Trung tâm có biển hiệu"));
        assertThat(NumberedText.of("Giới tính")).isEqualTo(new NumberedText("", "Giới tính"));
        assertThat(NumberedText.of("2026 là năm nay")).isEqualTo(new NumberedText("", "2026 là năm nay"));
    }

    private static Question one(String name, int choices, String... appearance) {
        List<Choice> scale = IntStream.rangeClosed(1, choices)
                .mapToObj(n -> new Choice(Integer.toString(n), "Mức " + n))
                .toList();
        return question(name, QuestionType.SELECT_ONE, scale, Set.of(appearance));
    }

    private static Question note(String name) {
        return question(name, QuestionType.NOTE, List.of(), Set.of());
    }

    private static Question question(String name, QuestionType type, List<Choice> choices, Set<String> appearance) {
        return new Question(
                new QuestionPath("/data/" + name),
                type,
                name,
                Optional.empty(),
                choices,
                Optional.empty(),
                false,
                false,
                appearance,
                Optional.empty());
    }
}

package vn.sipas.field.app.ui.interview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TwoLinesTest {

    @Test
    void shortTitleStaysOnOneLine() {
        assertThat(lines("Câu 4–6", 17)).isEqualTo("Câu 4–6");
    }

    @Test
    void longTitleBreaksAtASpace() {
        assertThat(lines("Câu 9.II.A Tiếp cận dịch vụ", 17)).isEqualTo("Câu 9.II.A Tiếp\ncận dịch vụ");
    }

    @Test
    void titleTooLongForTwoLinesEndsBehindAWholeWord() {
        assertThat(lines("Câu 1 Ông/Bà quan tâm đến chính sách nào của Nhà nước", 17))
                .isEqualTo("Câu 1 Ông/Bà quan\ntâm đến chính…");
    }

    @Test
    void wordLongerThanTheLineIsLeftToTheLabel() {
        assertThat(lines("Tiếpcậndịchvụhànhchínhcông", 17)).isEqualTo("Tiếpcậndịchvụhànhchínhcông");
    }

    private static String lines(String title, int width) {
        return TwoLines.of(title, width, String::length);
    }
}

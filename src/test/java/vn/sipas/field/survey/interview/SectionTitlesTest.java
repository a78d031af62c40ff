package vn.sipas.field.survey.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.form.QuestionType;

class SectionTitlesTest {

    private static final String B = "Phần B. Các câu hỏi khảo sát";

    @Test
    void numbersOfNestedGroupsAreJoinedBeforeTheInnermostWords() {
        Page page = page(
                List.of(B, "Câu 9. Ông/Bà hài lòng đến mức nào?", "II. Cung ứng dịch vụ", "A. Tiếp cận dịch vụ"),
                "24. Biển hiệu");

        assertThat(SectionTitles.of(List.of(page))).containsExactly("Câu 9.II.A Tiếp cận dịch vụ");
    }

    @Test
    void pagesWithOneLabelAreNamedAfterTheirQuestions() {
        Page two = page(List.of(B), "Câu 2. Thời gian gần đây");
        Page fourToSix = page(List.of(B), "Câu 4. Sắp tới", "Câu 5. Theo cảm nhận", "Câu 6. Theo Ông/Bà");
        Page opinion = page(List.of(B), "Ông/Bà có ý kiến gì khác?");

        assertThat(SectionTitles.of(List.of(two, fourToSix, opinion)))
                .containsExactly("Câu 2 Thời gian gần đây", "Câu 4–6", "Ông/Bà có ý kiến gì khác?");
    }

    @Test
    void pageWithALabelOfItsOwnKeepsIt() {
        assertThat(SectionTitles.of(List.of(page(List.of("Phần A. Về người trả lời"), "Giới tính"))))
                .containsExactly("Phần A. Về người trả lời");
    }

    @Test
    void pageWithoutWordsHasNoName() {
        assertThat(SectionTitles.of(List.of(page(List.of())))).containsExactly("");
    }

    @Test
    void pagesOfARepeatCarryTheirInstance() {
        List<Page> pages = List.of(
                member(1, page(List.of("Thành viên"), "Tên")),
                member(2, page(List.of("Thành viên"), "Tên")),
                new Page(
                        "+",
                        List.of("Thành viên"),
                        List.of(),
                        Optional.of(new Page.RepeatPlace(new QuestionPath("/data/member"), 3, true, false))));

        assertThat(SectionTitles.of(pages)).containsExactly("Thành viên · 1", "Thành viên · 2", "Thành viên · +");
    }

    private static Page member(int instance, Page page) {
        return new Page(
                page.key() + instance,
                page.titles(),
                page.questions(),
                Optional.of(new Page.RepeatPlace(new QuestionPath("/data/member"), instance, false, false)));
    }

    private static Page page(List<String> titles, String... questions) {
        List<Question> asked = Stream.of(questions)
                .map(text -> new Question(
                        new QuestionPath("/data/q" + text.hashCode()),
                        QuestionType.TEXT,
                        text,
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        true,
                        false,
                        Set.of(),
                        Optional.empty()))
                .toList();
        return new Page(String.valueOf(asked.hashCode()), titles, asked, Optional.empty());
    }
}

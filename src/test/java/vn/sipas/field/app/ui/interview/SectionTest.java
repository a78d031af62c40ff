package vn.sipas.field.app.ui.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SectionTest {

    @Test
    void sectionOnScreenIsNowHoweverFarItIs() {
        assertThat(new Section("A", "A", 5, 5, true, false).state("A")).isEqualTo(Section.State.NOW);
    }

    @Test
    void visitedSectionIsDoneOnlyWithoutGaps() {
        assertThat(new Section("A", "A", 5, 5, true, false).state("B")).isEqualTo(Section.State.DONE);
        assertThat(new Section("A", "A", 4, 5, true, false).state("B")).isEqualTo(Section.State.GAPS);
    }

    @Test
    void untouchedSectionComesLater() {
        assertThat(new Section("A", "A", 0, 5, false, false).state("B")).isEqualTo(Section.State.LATER);
        assertThat(new Section("A", "A", 0, 0, false, false).state("B")).isEqualTo(Section.State.LATER);
    }

    @Test
    void lockedSectionSaysSo() {
        assertThat(new Section("A", "A", 2, 2, true, true).state("B")).isEqualTo(Section.State.LOCKED);
    }

    @Test
    void longLabelOfAGroupBecomesANumberAndASentenceToRead() {
        PageTitle title = PageTitle.of(List.of(
                "Câu 9. Xin Ông/Bà cho biết mức độ hài lòng của Ông/Bà về các nội dung trong bảng bên dưới đây:",
                "A. Tiếp cận dịch vụ"));

        assertThat(title.above()).containsExactly("Câu 9");
        assertThat(title.title()).isEqualTo("A. Tiếp cận dịch vụ");
        assertThat(title.lead())
                .isEqualTo(Optional.of(
                        "Xin Ông/Bà cho biết mức độ hài lòng của Ông/Bà về các nội dung trong bảng bên dưới đây:"));
    }
}

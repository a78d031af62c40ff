package vn.sipas.field.app.ui.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageTitleTest {

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

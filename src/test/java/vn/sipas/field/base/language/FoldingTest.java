package vn.sipas.field.base.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class FoldingTest {

    @Test
    void plainLettersFindAccentedOnes() {
        assertThat(Folding.finds("nguyen duong", "Nguyễn Thị Đường")).isTrue();
        assertThat(Folding.finds("ĐƯỜNG", "duong lam")).isTrue();
    }

    @Test
    void everyWordMustOccur() {
        assertThat(Folding.finds("nguyen hoa", "Nguyễn Thị Đường")).isFalse();
    }

    @Test
    void emptyQueryFindsEverything() {
        assertThat(Folding.finds("  ", "Xã Nghĩa Hưng")).isTrue();
    }

    @Test
    void composedAndDecomposedTextFoldAlike() {
        String composed = "Thị trấn Bù Đăng";

        assertThat(Folding.fold(Normalizer.normalize(composed, Normalizer.Form.NFD)))
                .isEqualTo(Folding.fold(composed))
                .isEqualTo("thi tran bu dang");
    }
}

package vn.sipas.field.survey.frame.heading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;
import vn.sipas.field.ledger.store.Store;

class MappingTest {

    private static final List<String> HEADINGS = List.of("STT", "Người đứng tên", "Xã", "Ghi chú", "", "Ghi chú");

    @Test
    void headingsInVietnameseAndEnglishAreKnownWithAndWithoutAccents() {
        assertThat(Mapping.NONE.places(
                        List.of("Họ và tên", "NAM SINH", "dia_chi", "Phone number", "Lĩnh vực", "Village")))
                .isEqualTo(Map.of(
                        FrameColumn.NAME, 0,
                        FrameColumn.BORN, 1,
                        FrameColumn.ADDRESS, 2,
                        FrameColumn.PHONE, 3,
                        FrameColumn.SERVICE, 4,
                        FrameColumn.VILLAGE, 5));
    }

    @Test
    void columnThatSomebodyNamedIsTakenForNothingElse() {
        Mapping mapping = Mapping.NONE.with(FrameColumn.NAME, "người đứng tên").with(FrameColumn.VILLAGE, 2, HEADINGS);

        assertThat(mapping.places(HEADINGS)).isEqualTo(Map.of(FrameColumn.NAME, 1, FrameColumn.VILLAGE, 2));
    }

    @Test
    void columnWithoutAHeadingOrWithOneThatComesTwiceGoesByItsLetters() {
        Mapping mapping = Mapping.NONE.with(FrameColumn.PHONE, 4, HEADINGS).with(FrameColumn.ADDRESS, 5, HEADINGS);

        assertThat(mapping.places(HEADINGS)).containsEntry(FrameColumn.PHONE, 4).containsEntry(FrameColumn.ADDRESS, 5);
        assertThat(Mapping.NONE.with(FrameColumn.PHONE, "E").places(HEADINGS)).containsEntry(FrameColumn.PHONE, 4);
    }

    @Test
    void headingThatIsNotThereIsTold() {
        assertThat(Mapping.NONE.with(FrameColumn.NAME, "Chủ đơn").lacking(HEADINGS))
                .containsExactly(FrameColumn.NAME);
    }

    @Test
    void mappingIsReadAsItWasWritten() {
        Mapping mapping =
                Mapping.NONE.with(FrameColumn.NAME, "Người đứng tên").with(FrameColumn.UNIT_NAME, 4, HEADINGS);

        assertThat(new String(mapping.bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"unit-name\":\"#E\",\"name\":\"nguoi dung ten\"}");
        assertThat(Mapping.read(mapping.bytes())).contains(mapping);
        assertThat(Mapping.read("[]".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void mappingIsRememberedForTheSameHeadingsHoweverTheyAreWritten(@TempDir Path folder) {
        Mapping mapping = Mapping.NONE.with(FrameColumn.NAME, "Người đứng tên");
        try (Store store = Stores.create(folder, 1)) {
            new RememberedMappings(store).remember(HEADINGS, mapping);
        }
        try (Store store = Stores.open(folder)) {
            RememberedMappings remembered = new RememberedMappings(store);

            assertThat(remembered.find(List.of("stt", "NGƯỜI ĐỨNG TÊN", "xa", "ghi chú", " ", "GHI CHÚ")))
                    .contains(mapping);
            assertThat(remembered.find(List.of("STT", "Người đứng tên"))).isEmpty();
        }
    }
}

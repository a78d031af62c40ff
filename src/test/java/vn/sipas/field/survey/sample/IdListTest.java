package vn.sipas.field.survey.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.field.Vectors;

class IdListTest {

    @Test
    void listOfTheVectorsIsReadWithItsHash() {
        JsonNode vectors = Vectors.json("sipas/tickets.json");
        String file = vectors.path("ids_file").asText();

        IdList list = accepted(IdList.read(file.getBytes(StandardCharsets.UTF_8)));

        assertThat(list.hash().hex()).isEqualTo(vectors.path("ids_sha256").asText());
        assertThat(list.ids()).isEqualTo(file.lines().toList());
    }

    @Test
    void sizesStandBehindATab() {
        IdList list = accepted(IdList.readSized("xã Mã Đà\t45\nxã Phú Lý\t0\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(list.sizes()).containsExactly(Map.entry("xã Mã Đà", 45L), Map.entry("xã Phú Lý", 0L));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1, LIST_EMPTY",
        "'a|b', 2, LIST_NO_LAST_LF",
        "'a\r|b|', 1, LIST_CARRIAGE_RETURN",
        "'a||b|', 2, ID_EMPTY",
        "'|', 1, ID_EMPTY",
        "'a|a|', 2, ID_TWICE",
        "'b|a|', 2, ID_UNSORTED",
        "'a|Z|', 2, ID_UNSORTED",
        "'😀|￮|', 2, ID_UNSORTED",
        "'\ufeffa|', 1, LIST_MARKED",
    })
    void listIsRefusedWithLineAndReason(String text, int line, IdListFault why) {
        byte[] file = text.replace('|', '\n').getBytes(StandardCharsets.UTF_8);

        assertThat(IdList.read(file)).isEqualTo(new IdList.Reading.Refused(List.of(new IdList.Fault(line, why))));
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        assertThat(IdList.read(new byte[] {'a', '\n', (byte) 0xff, '\n'}))
                .isEqualTo(new IdList.Reading.Refused(List.of(new IdList.Fault(2, IdListFault.LIST_NOT_UTF8))));
    }

    @Test
    void everyFaultIsNamed() {
        assertThat(IdList.read("b\na\na\n\nc".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new IdList.Reading.Refused(List.of(
                        new IdList.Fault(2, IdListFault.ID_UNSORTED),
                        new IdList.Fault(3, IdListFault.ID_TWICE),
                        new IdList.Fault(4, IdListFault.ID_EMPTY),
                        new IdList.Fault(5, IdListFault.LIST_NO_LAST_LF))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a~", "a~-1", "a~01", "a~1.5", "a~1 ", "a~1234567890123456"})
    void sizeIsAWholeNumberBehindATab(String line) {
        byte[] file = (line.replace('~', '\t') + "\n").getBytes(StandardCharsets.UTF_8);

        assertThat(IdList.readSized(file))
                .isEqualTo(new IdList.Reading.Refused(List.of(new IdList.Fault(1, IdListFault.SIZE_BAD))));
    }

    private static IdList accepted(IdList.Reading reading) {
        return switch (reading) {
            case IdList.Reading.Accepted(IdList list) -> list;
            case IdList.Reading.Refused(var faults) -> throw new AssertionError(faults);
        };
    }
}

package vn.sipas.field.base.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sipas.field.Vectors;

/** nst/JSONTestSuite: what must be refused is refused by both readers, what must be accepted is accepted but for our limits. */
class JsonSuiteTest {

    /** Accepted by RFC 8259, refused here on purpose: a name twice; a number of absurd length. */
    private static final Set<String> REFUSED_ON_PURPOSE = Set.of(
            "y_object_duplicated_key.json",
            "y_object_duplicated_key_and_value.json",
            "y_number_double_close_to_zero.json");

    static List<Path> cases() {
        return Vectors.in("json", ".json");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void treeIsReadAsTheSuiteSays(Path file) {
        String name = file.getFileName().toString();

        Json.Reading reading = Json.read(Vectors.bytes(file));

        if (name.startsWith("n_") || REFUSED_ON_PURPOSE.contains(name)) {
            assertThat(reading).isInstanceOf(Json.Reading.Faulty.class);
        } else if (name.startsWith("y_")) {
            assertThat(reading).isInstanceOf(Json.Reading.Read.class);
        } else {
            assertThat(reading).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void lineIsReadAsTheSuiteSays(Path file) {
        String name = file.getFileName().toString();
        byte[] bytes = Vectors.bytes(file);

        JsonScan scan = JsonLine.scan(bytes, 0, bytes.length);

        if (name.startsWith("n_")) {
            assertThat(scan).isInstanceOf(JsonScan.Faulty.class);
        } else {
            assertThat(scan).isNotNull();
        }
    }

    /** Any document becomes a line's value when it is put behind a name; then the whole grammar can be asked of the scanner. */
    @ParameterizedTest
    @MethodSource("cases")
    void valueInALineIsReadAsTheSuiteSays(Path file) {
        String name = file.getFileName().toString();
        byte[] line = LineFixtures.member(Vectors.bytes(file));

        JsonScan scan = JsonLine.scan(line, 0, line.length);

        if (name.startsWith("n_")) {
            assertThat(scan).isInstanceOf(JsonScan.Faulty.class);
        } else if (name.startsWith("y_") && !(scan instanceof JsonLine)) {
            assertThat(scan)
                    .isInstanceOfSatisfying(
                            JsonScan.Faulty.class,
                            faulty -> assertThat(faulty.fault())
                                    .isIn(JsonFault.JSON_WHITE_SPACE, JsonFault.DUPLICATE_KEY));
        } else {
            assertThat(scan).isNotNull();
        }
    }
}

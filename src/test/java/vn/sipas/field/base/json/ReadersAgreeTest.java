package vn.sipas.field.base.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.sipas.field.Vectors;

/** Two readers made apart, ours and Jackson with our rules, judge damaged lines alike. */
class ReadersAgreeTest {

    private static final String PIECES = "{}[],:\"\\/bu00dc19.-+eE tnfé\u0001";

    @Test
    void damagedLineIsReadByBothOrByNone() {
        List<String> lines = new String(Vectors.bytes("sipas/records.jsonl"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        Random random = new Random(2027);
        int read = 0;
        for (int i = 0; i < 30_000; i++) {
            StringBuilder damaged = new StringBuilder(lines.get(random.nextInt(lines.size())));
            for (int n = random.nextInt(1, 3); n > 0; n--) {
                int at = random.nextInt(damaged.length());
                char piece = PIECES.charAt(random.nextInt(PIECES.length()));
                switch (random.nextInt(3)) {
                    case 0 -> damaged.insert(at, piece);
                    case 1 -> damaged.deleteCharAt(at);
                    default -> damaged.setCharAt(at, piece);
                }
            }
            byte[] bytes = damaged.toString().getBytes(StandardCharsets.UTF_8);

            boolean byTree = Json.read(bytes) instanceof Json.Reading.Read;

            switch (JsonLine.scan(bytes, 0, bytes.length)) {
                case JsonLine _ -> {
                    assertThat(byTree).isTrue();
                    read++;
                }
                case JsonScan.TooDeep _ -> assertThat(byTree).isTrue();
                case JsonScan.Faulty(JsonFault fault, int _) -> {
                    boolean onlyOurs = fault == JsonFault.JSON_WHITE_SPACE || fault == JsonFault.ESCAPED_NAME;
                    assertThat(byTree && !onlyOurs).isFalse();
                }
            }
        }
        assertThat(read).isGreaterThan(5_000);
    }
}

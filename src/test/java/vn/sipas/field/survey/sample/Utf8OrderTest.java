package vn.sipas.field.survey.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8OrderTest {

    private static final int[] ALPHABET = {
        'A', 'a', ' ', 0x7f, 0x80, 0x7ff, 0x800, 0x1ebf, 0xd7ff, 0xe000, 0xfb01, 0xffee, 0xffff, 0x10000, 0x1f600,
        0x10ffff
    };

    @Test
    void textsStandInTheOrderOfTheirBytes() {
        Random random = new Random(2026);
        for (int round = 0; round < 20_000; round++) {
            String one = text(random);
            String other = text(random);
            int bytes = Arrays.compareUnsigned(
                    one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

            assertThat(Integer.signum(Utf8Order.OF_TEXTS.compare(one, other))).isEqualTo(Integer.signum(bytes));
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(4), 0, ALPHABET.length).forEach(i -> text.appendCodePoint(ALPHABET[i]));
        return text.toString();
    }
}

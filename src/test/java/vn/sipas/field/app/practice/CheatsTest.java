package vn.sipas.field.app.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheatsTest {

    @Test
    void kindsAndTheirShareAreRead() {
        assertThat(Cheats.read("copy, speed:20")).contains(new Cheats(List.of(Cheat.COPY, Cheat.SPEED), 20));
        assertThat(Cheats.read("invent,drop")).contains(new Cheats(List.of(Cheat.INVENT, Cheat.DROP), 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "copy,", "copy,copy", "steal", "copy:0", "copy:91", "copy:", "copy:20:30", "copy:-5"})
    void anythingElseIsRefused(String text) {
        assertThat(Cheats.read(text)).isEmpty();
    }
}

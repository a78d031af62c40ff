package vn.sipas.field.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // made before each test
    private PlayedSeason season;

    @BeforeEach
    void enrols() {
        season = new PlayedSeason(folder);
        season.made("an", "Nguyễn Văn An", "enumerator", "Đội 1");
    }

    @Test
    void whatIsNotedIsListedWhatHasToBeFetchedFirst() {
        season.good("paper", "--state", "out", "000412", "000413").by("an");
        season.good("paper", "--state", "due", "000413").by("an");

        CommandRun listed = season.good("paper").by("an");

        assertThat(listed.out()).hasSize(2);
        assertThat(listed.out().getFirst()).startsWith("000413: cần thu").endsWith("Quá hạn.");
        assertThat(listed.out().getLast()).startsWith("000412: đã phát").contains("Nguyễn Văn An");
        assertThat(season.good("paper", "--json").by("an").out().getFirst())
                .startsWith("{\"papers\":[{\"serial\":\"000413\",\"state\":\"due\",\"since\":\"");
    }

    @Test
    void badNumberIsRefusedAndNothingNoted() {
        CommandRun refused = season.run("an", "paper", "--state", "in", "000412", "số 13");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).singleElement().asString().contains("serial-bad");
        assertThat(season.good("paper").by("an").out()).isEmpty();
    }

    @Test
    void numbersWithoutAStateAreRefused() {
        CommandRun refused = season.run("an", "paper", "000412");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).singleElement().asString().contains("state-missing");
    }

    @Test
    void unknownStateIsWrongUsage() {
        assertThat(season.run("an", "paper", "--state", "gone", "1").code()).isEqualTo(2);
    }
}

package vn.sipas.field.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Department, supervisor and two enumerators play a season by files alone, each in a data folder of his own. */
class FourPeopleTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    @Test
    void aSeasonWithAReassignmentAndALostPassword() {
        PlayedSeason season = new PlayedSeason(folder);
        String fingerprint = season.begun();
        season.made("an", "Nguyễn Văn An", "enumerator", "Đội 1");
        season.made("hoa", "Lê Thị Hoà", "enumerator", "Đội 1");
        season.made("binh", "Trần Thị Bình", "supervisor", "Đội 1");
        season.good("season", "roster", season.card("an"), season.card("hoa"), season.card("binh"))
                .by("department");
        season.good("assign", "--cases", folder + "/cases.csv", "--to", "nguyen van an")
                .by("department");
        String pack = season.pack("pack-1");

        CommandRun wrong = season.run("an", "join", pack, "--fingerprint", "0000 0000 0000 0000 0000 0000 0000 0000");
        assertThat(wrong.err()).singleElement().asString().contains("fingerprint-differs");
        assertThat(season.good("join", pack, "--fingerprint", fingerprint)
                        .by("an")
                        .out())
                .anyMatch(line -> line.endsWith(": 3"));
        assertThat(season.good("join", pack, "--fingerprint", fingerprint)
                        .by("hoa")
                        .out())
                .anyMatch(line -> line.endsWith(": 0"));
        season.good("join", pack, "--fingerprint", fingerprint).by("binh");

        // The supervisor gives a case of An's to Hoà; An, who doesn't know it yet, goes to that person too.
        season.good("assign", "--case", "M-3", "--from", "Nguyễn Văn An", "--to", "Lê Thị Hoà")
                .with("--card", season.card("an"), "--card", season.card("hoa"), "--card", season.card("department"))
                .by("binh");
        String moved = season.exported("binh", "--plain");
        season.enter("an", "M-1");
        season.enter("an", "M-3");
        season.good("merge", moved).by("hoa");
        assertThat(season.good("status").by("hoa").out()).anyMatch(line -> line.contains("26041"));
        season.enter("hoa", "M-3");

        String sealedAn = season.exported("an");
        String sealedHoa = season.exported("hoa");
        assertThat(season.run("hoa", "merge", sealedAn).err()).anyMatch(line -> line.contains("age-not-for-us"));
        CommandRun merged = season.good("merge", moved, sealedAn, sealedHoa).by("department");
        assertThat(merged.out())
                .anyMatch(line -> line.contains("M-3") && line.contains("Nguyễn Văn An") && line.contains("Lê Thị Hoà"))
                .noneMatch(line -> line.contains("M-1"));
        CommandRun verified = season.verified(pack, season.exported("an", "--plain"));
        assertThat(verified.out().stream().filter(line -> line.endsWith("intact, known")))
                .hasSize(2);

        // An forgets the password: the department's recovery key rescues, a new key goes on.
        season.made("an-moi", "Nguyễn Văn An", "enumerator", "Đội 1");
        season.good("identity", "recover", "--lost", folder + "/an", "--recovery-key", folder + "/recovery", "--out")
                .with(folder + "/rescue")
                .by("an-moi");
        season.good("merge", season.only("rescue")).by("department");
        season.good("season", "roster", season.card("an-moi")).by("department");
        String later = season.pack("pack-2");
        assertThat(season.good("join", later, "--fingerprint", fingerprint)
                        .by("an-moi")
                        .out())
                .anyMatch(line -> line.endsWith(": 2"));
        season.enter("an-moi", "M-2");
        CommandRun known = season.verified(later, season.exported("an-moi", "--plain"));
        assertThat(known.out().stream().filter(line -> line.endsWith("intact, known")))
                .hasSize(2);
        assertThat(season.good("merge", season.exported("an-moi"))
                        .by("department")
                        .err())
                .isEmpty();
    }
}

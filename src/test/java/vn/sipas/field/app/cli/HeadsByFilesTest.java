package vn.sipas.field.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;

/** Receipts and witnesses by files alone: an enumerator, her supervisor, the department and the Front's monitor. */
class HeadsByFilesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    @Test
    void everyInterviewEndsReceivedAndWitnessed() {
        PlayedSeason season = started();
        season.enter("an", "M-1");
        assertThat(season.good("head", "--out", season.at("heads")).by("an").out())
                .anyMatch(line -> line.startsWith("Đã được ký nhận: 0/"))
                .anyMatch(line -> line.startsWith("Đã được làm chứng: 0/"));
        String head = season.only("heads");

        // The supervisor signs only what he holds.
        assertThat(season.run("binh", "receipt", "--out", season.at("receipts"), head)
                        .err())
                .singleElement()
                .asString()
                .contains("Nguyễn Văn An", "records-missing");
        season.good("merge", season.exported("an")).by("binh");
        season.good("receipt", "--out", season.at("receipts"), head).by("binh");
        // The Front sees the head alone.
        season.good("witness", "--out", season.at("witnessed"), head).by("front");
        CommandRun standing = season.good("head", season.only("receipts"), season.only("witnessed"))
                .by("an");
        String size = standing.out().stream()
                .filter(line -> line.startsWith("Sổ có "))
                .map(line -> line.replaceAll("\\D", ""))
                .findFirst()
                .orElseThrow();
        assertThat(standing.out())
                .anyMatch(line -> line.startsWith("Đã được ký nhận: " + size + "/" + size + " (lúc "))
                .anyMatch(line -> line.startsWith("Đã được làm chứng: " + size + "/" + size + " (lúc "));

        // Later the Front wants to see that the book only grew.
        season.enter("an", "M-2");
        season.good("head", "--out", season.at("later")).by("an");
        assertThat(season.run("front", "witness", "--out", season.at("witnessed-2"), season.only("later"))
                        .err())
                .singleElement()
                .asString()
                .contains("proof-wanted", "--since " + size);
        season.good("head", "--out", season.at("proof"), "--since", size).by("an");
        season.good("witness", "--out", season.at("witnessed-2"), season.only("proof", ".sipas-proof"))
                .by("front");
        assertThat(season.verified(
                                season.exported("department", "--to", "monitor"),
                                season.only("proof", ".sipas-proof"),
                                season.only("receipts"))
                        .out())
                .anyMatch(line -> line.contains("chỉ nối dài từ " + size))
                .anyMatch(line -> line.endsWith(" bản ghi: intact, received"));
        assertThat(season.verified(season.only("receipts")).err())
                .singleElement()
                .asString()
                .contains("head-key-unknown");
        season.good("head", season.only("witnessed-2")).by("an");

        // Supervisor and Front signed different heads before: the files that go out next have a proof for each of them.
        season.enter("an", "M-3");
        season.good("head", "--out", season.at("last")).by("an");
        season.good("witness", "--out", season.at("witnessed-3"))
                .with(season.all("last"))
                .by("front");

        // What An hands over now carries both; the reader pins the Front's key.
        String batch = season.exported("an", "--plain");
        CommandRun verified = season.verified(season.exported("department", "--to", "monitor"), batch);
        assertThat(verified.out()).anyMatch(line -> line.endsWith("intact, known"));
    }

    @Test
    void theDepartmentsBookIsWitnessedTooAndRubbishIsNamed() {
        PlayedSeason season = started();

        season.good("head", "--out", season.at("heads")).by("department");
        season.good("witness", "--out", season.at("witnessed"), season.only("heads"))
                .by("front");

        assertThat(season.good("head", "--json", season.only("witnessed"))
                        .by("department")
                        .out())
                .singleElement()
                .asString()
                .matches("\\{\"size\":(\\d+),\"received\":0,\"witnessed\":\\1,\"files\":\\[]}");

        assertThat(season.run("an", "receipt", "--out", season.at("x")).err())
                .singleElement()
                .asString()
                .contains("not-yours-to-sign");
        assertThat(season.run("front", "witness", "--out", season.at("x"), season.at("answers.json"))
                        .err())
                .singleElement()
                .asString()
                .contains("answers.json", "evidence-bad");
        assertThat(season.run("front", "witness", "--out", season.at("x"), season.at("cases.csv"))
                        .err())
                .singleElement()
                .asString()
                .contains("cases.csv", "note-bad");
    }

    @Test
    void clonedFolderIsAForkWithEvidenceForEverybody() {
        PlayedSeason season = started();
        Stores.copy(folder.resolve("an"), folder.resolve("clone"));
        season.enter("an", "M-1");
        season.enter("clone", "M-2");
        season.good("head", "--out", season.at("heads-1")).by("an");
        season.good("head", "--out", season.at("heads-2")).by("clone");
        season.good("witness", "--out", season.at("witnessed"), season.only("heads-1"))
                .by("front");

        CommandRun fork = season.run("front", "witness", "--out", season.at("evidence"), season.only("heads-2"));

        assertThat(fork.code()).isEqualTo(1);
        assertThat(fork.err()).singleElement().asString().contains("Nguyễn Văn An", "fork-shown");
        assertThat(season.verified(season.only("evidence")).out())
                .singleElement()
                .asString()
                .contains("HAI lịch sử");
        assertThat(season.run("department", "head", season.only("evidence")).err())
                .singleElement()
                .asString()
                .contains("fork-shown");
        assertThat(season.run("an", "head", season.only("heads-2")).err())
                .singleElement()
                .asString()
                .contains("head-forked");
    }

    private PlayedSeason started() {
        PlayedSeason season = new PlayedSeason(folder);
        String fingerprint = season.begun();
        season.made("an", "Nguyễn Văn An", "enumerator", "Đội 1");
        season.made("binh", "Trần Thị Bình", "supervisor", "Đội 1");
        season.made("front", "Phạm Văn Mặt", "monitor", "Mặt trận Tổ quốc");
        season.good("season", "roster", season.card("an"), season.card("binh"), season.card("front"))
                .by("department");
        season.good("assign", "--cases", season.at("cases.csv"), "--to", "nguyen van an")
                .by("department");
        String pack = season.pack("pack-1");
        for (String who : new String[] {"an", "binh", "front"}) {
            season.good("join", pack, "--fingerprint", fingerprint).by(who);
        }
        return season;
    }
}

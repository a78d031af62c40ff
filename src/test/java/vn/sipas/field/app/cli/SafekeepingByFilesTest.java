package vn.sipas.field.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A laptop's store backed up, restored, brought up to date and gone on from, by commands. */
class SafekeepingByFilesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    @Test
    void restoredBackupTakesNothingUntilTheHandOverFileHasGivenBackWhatIsMissing() throws IOException {
        PlayedSeason season = season();
        season.enter("an", "M-1");
        Files.createDirectory(folder.resolve("usb"));
        season.good("backup", "--to", season.at("usb")).by("an");
        season.enter("an", "M-2");
        String export = season.exported("an");
        String backup = season.only("usb");

        assertThat(run("restore", season.at("usb")).out())
                .singleElement()
                .asString()
                .contains("nguyên vẹn", "Nguyễn Văn An");
        assertThat(run("restore", backup, "--store", season.at("an")).err())
                .singleElement()
                .asString()
                .contains("store-there");
        CommandRun restored = run("restore", backup, "--store", season.at("an"), "--replace");
        assertThat(restored.code()).isZero();
        assertThat(restored.out()).anyMatch(line -> line.contains("an.replaced-"));

        CommandRun refused = season.run("an", "enter", "--case", "M-3", "--answers", season.at("answers.json"));
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
                .anyMatch(line -> line.contains("bản cũ được chép lại"))
                .anyMatch(line -> line.contains("store-restored"));

        assertThat(season.good("bring-back", export).by("an").out())
                .singleElement()
                .asString()
                .startsWith("Đã lấy lại 3 bản ghi");
        season.enter("an", "M-3");
        CommandRun merged = season.good("merge", season.exported("an")).by("department");
        assertThat(merged.err()).isEmpty();
        assertThat(season.good("status").by("an").out()).contains("đã xong: 3");
        assertThat(season.run("an", "go-on", "--next", season.at("x"), "--out", season.at("y"))
                        .err())
                .singleElement()
                .asString()
                .contains("book-whole");
    }

    @Test
    void ownerGoesOnWithANewKeyAndTheDepartmentSeesNoFork() throws IOException {
        PlayedSeason season = season();
        season.enter("an", "M-1");
        Files.createDirectory(folder.resolve("usb"));
        season.good("backup", "--to", season.at("usb")).by("an");
        season.enter("an", "M-2");
        season.good("merge", season.exported("an")).by("department");
        run("restore", season.only("usb"), "--store", season.at("an"), "--replace");

        season.good("go-on", "--next", season.at("an-moi"), "--out", season.at("moi"))
                .by("an");
        season.good("season", "roster", season.only("moi", ".sipas-id")).by("department");
        season.good("join", season.pack("pack-2"), "--fingerprint", fingerprint).by("an-moi");
        assertThat(season.good("status").by("an-moi").out()).contains("đã xong: 1");
        season.enter("an-moi", "M-3");

        CommandRun merged = season.good("merge", season.exported("an-moi")).by("department");
        assertThat(merged.err()).isEmpty();
        assertThat(season.good("data", "--odk", season.at("odk"))
                        .by("department")
                        .out())
                .anyMatch(line -> line.startsWith("3 phiếu = đã ghi 3 "));
    }

    @Test
    void folderWithoutABackupSaysSo() {
        assertThat(run("restore", folder.toString()).err())
                .singleElement()
                .asString()
                .contains("no-backup");
    }

    private String fingerprint = "";

    private PlayedSeason season() {
        PlayedSeason season = new PlayedSeason(folder);
        fingerprint = season.begun();
        season.made("an", "Nguyễn Văn An", "enumerator", "Đội 1");
        season.good("season", "roster", season.card("an")).by("department");
        season.good("assign", "--cases", season.at("cases.csv"), "--to", "nguyen van an")
                .by("department");
        season.good("join", season.pack("pack-1"), "--fingerprint", fingerprint).by("an");
        return season;
    }

    private CommandRun run(String... words) {
        return CommandRun.of(folder.resolve("data"), words);
    }
}

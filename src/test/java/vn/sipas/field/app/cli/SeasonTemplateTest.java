package vn.sipas.field.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeasonTemplateTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    @Test
    void aNewSeasonBeginsAsTheEarlierOneAYearLaterWithItsForm() throws IOException {
        PlayedSeason season = new PlayedSeason(folder);
        String fingerprint = season.begun();
        season.good("season", "roster").by("department");
        String pack = season.pack("pack-1");
        CommandRun made = CommandRun.of(
                folder,
                "identity",
                "new",
                "--season",
                "dong-nai-2027",
                "--name",
                "Sở Nội vụ",
                "--role",
                "department",
                "--unit",
                "Đồng Nai",
                "--store",
                season.at("next"),
                "--password-file",
                season.at("password"));
        assertThat(made.code()).isZero();

        assertThat(season.good("season", "new", "--like", pack, "--recovery-out", season.at("recovery-2"))
                        .by("next")
                        .out())
                .anyMatch(line -> line.contains("SIPAS 2027"));
        season.good("season", "roster").by("next");
        String next = season.good("season", "pack", "--out", season.at("pack-2"))
                .by("next")
                .out()
                .getFirst();

        assertThat(Files.readString(
                        Path.of(next.substring(next.indexOf(':') + 1).strip())))
                .contains("\"starts\":\"2027-10-01\"", "\"ends\":\"2027-11-30\"", "Phiếu ngắn");

        assertThat(season.run(
                                "next",
                                "season",
                                "new",
                                "--like",
                                season.at("cases.csv"),
                                "--recovery-out",
                                season.at("x"))
                        .err())
                .singleElement()
                .asString()
                .contains("cases.csv", "pack-not-intact");

        season.good("identity", "print", "--out", season.at("paper")).by("department");
        try (PDDocument sheet = Loader.loadPDF(Path.of(season.only("paper")).toFile())) {
            assertThat(new PDFTextStripper().getText(sheet).replaceAll("[^0-9]", ""))
                    .contains(fingerprint.replace(" ", ""));
        }
    }
}

package vn.sipas.field.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of a practice season, merged at the department's desk. */
class ReportCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private static Path folder;

    @BeforeAll
    static void mergeASeason() throws IOException {
        Files.writeString(folder.resolve("password"), "practice\n");
        assertThat(CommandRun.of(folder, "practice", season().toString(), "--interviews", "40", "--seed", "7")
                        .code())
                .isZero();
        List<String> merge = new ArrayList<>(List.of("merge"));
        try (Stream<Path> files = Files.list(season().resolve("outbox"))) {
            files.filter(file -> file.toString().endsWith(".jsonl")).forEach(file -> merge.add(file.toString()));
        }
        assertThat(department(merge.toArray(String[]::new)).code()).isZero();
    }

    @Test
    void pdfSaysTheSeasonItsRuleAndWhatMayNotBePublished() throws IOException {
        Path file = folder.resolve("bao-cao.pdf");

        CommandRun run = department("report", "--out", file.toString());

        assertThat(run.code()).isZero();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("SỞ NỘI VỤ", "pooled-items/1+unweighted", "không công bố", "sipas verify");
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).noneMatch(left -> left.toString().endsWith(".part"));
        }
    }

    @Test
    void workbookAndFolderHoldTheSameTables() throws IOException {
        Path workbook = folder.resolve("bang.xlsx");
        Path csv = folder.resolve("bang");

        assertThat(department("report", "--out", workbook.toString(), "--lang", "en")
                        .code())
                .isZero();
        assertThat(department("report", "--out", csv.toString()).code()).isZero();

        try (InputStream in = Files.newInputStream(workbook);
                ReadableWorkbook read = new ReadableWorkbook(in);
                Stream<Path> files = Files.list(csv)) {
            assertThat(files.count()).isEqualTo(read.getSheets().count()).isGreaterThan(10);
        }
    }

    @Test
    void fileOfAnotherKindAndAnotherLanguageAreRefused() {
        CommandRun kind =
                department("report", "--out", folder.resolve("bao-cao.docx").toString());
        CommandRun language =
                department("report", "--out", folder.resolve("bao-cao.pdf").toString(), "--lang", "fr");

        assertThat(kind.code()).isOne();
        assertThat(kind.err()).anyMatch(line -> line.contains("report-kind-unknown"));
        assertThat(language.code()).isOne();
        assertThat(language.err()).anyMatch(line -> line.contains("report-language-unknown"));
    }

    private static Path season() {
        return folder.resolve("dot");
    }

    private static CommandRun department(String... command) {
        List<String> all = new ArrayList<>(Arrays.asList(command));
        all.addAll(List.of(
                "--store",
                season().resolve("department").toString(),
                "--password-file",
                folder.resolve("password").toString()));
        return CommandRun.of(folder, all.toArray(String[]::new));
    }
}

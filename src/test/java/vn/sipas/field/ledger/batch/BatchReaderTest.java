package vn.sipas.field.ledger.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sipas.field.Vectors;
import vn.sipas.field.ledger.record.RecordLine;

class BatchReaderTest {

    static List<Path> badFiles() {
        return Vectors.files(Vectors.path("sipas/bad"), BatchFile.SUFFIX);
    }

    static List<Path> goodFiles() {
        List<Path> good = new ArrayList<>(Vectors.files(Vectors.path("sipas/odd"), BatchFile.SUFFIX));
        Vectors.files(Vectors.path("sipas"), BatchFile.SUFFIX).stream()
                .filter(f -> f.getFileName().toString().startsWith("batch-good"))
                .forEach(good::add);
        return good;
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void badFileGetsItsReasonAtItsLine(Path file) {
        String name = file.getFileName().toString().replace(BatchFile.SUFFIX, "");
        JsonNode expected =
                Vectors.json(Vectors.path("sipas/bad/expected.json")).get(name);

        BatchCheck check = BatchFile.check(file);

        String found;
        if (expected.get("level").asText().equals("intact")) {
            assertThat(check.intact()).isFalse();
            Finding first = check.allFindings().getFirst();
            found = first.reason().code() + " " + first.line();
        } else {
            assertThat(check.intact()).isTrue();
            Finding shown = check.intactSections().getFirst().shown().getFirst().finding();
            found = shown.reason().code() + " " + shown.line();
        }
        assertThat(found)
                .isEqualTo(expected.get("code").asText() + " "
                        + expected.get("line").asInt(0));
    }

    @ParameterizedTest
    @MethodSource("goodFiles")
    void goodAndOddFilesAreIntact(Path file) {
        BatchCheck check = BatchFile.check(file);

        assertThat(check.allFindings()).isEmpty();
        assertThat(check.sections()).isNotEmpty();
    }

    @Test
    void newerKindsAreKeptAndShown() {
        BatchCheck check = BatchFile.check(Vectors.path("sipas/batch-good-newer-kinds.sipas.jsonl"));

        assertThat(check.intactSections().getFirst().shown())
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.finding().reason().code()).isEqualTo("needs-newer-version"));
    }

    @Test
    void everyRecordIsHandedOnExactlyAsItStands() throws IOException {
        Path file = Vectors.path("sipas/batch-good-from-0.sipas.jsonl");
        ByteArrayOutputStream copied = new ByteArrayOutputStream();

        BatchFile.check(file, new SectionReader() {
            @Override
            public void begin(SectionHeader header) {
                copied.writeBytes(header.line());
                copied.write('\n');
            }

            @Override
            public void record(long position, RecordLine line) {
                copied.writeBytes(line.bytes());
                copied.write('\n');
            }

            @Override
            public void end(SectionCheck check) {}
        });

        assertThat(copied.toByteArray()).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void anyChangedByteAnywhereIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(Vectors.path("sipas/batch-good-from-5.sipas.jsonl"));
        Random random = new Random(7);

        for (int round = 0; round < 1500; round++) {
            byte[] changed = whole.clone();
            int at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            assertThat(BatchReader.check(new ByteArrayInputStream(changed)).intact())
                    .as("byte %d", at)
                    .isFalse();
        }
    }

    @Test
    void fileCutAnywhereIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(Vectors.path("sipas/batch-good-from-5.sipas.jsonl"));

        for (int length = 0; length < whole.length; length += 3) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            assertThat(BatchReader.check(new ByteArrayInputStream(cut)).intact())
                    .as("cut at %d", length)
                    .isFalse();
        }
    }

    @Test
    void sectionAfterARefusedOneIsStillJudged() throws IOException {
        String bad = Files.readString(Vectors.path("sipas/bad/sum-mismatch--changed-byte-in-body.sipas.jsonl"));
        String good = Files.readString(Vectors.path("sipas/batch-good-supervisor.sipas.jsonl"));

        BatchCheck check = BatchReader.check(new ByteArrayInputStream((bad + good).getBytes(StandardCharsets.UTF_8)));

        assertThat(check.intact()).isFalse();
        assertThat(check.intactSections()).hasSize(1);
    }

    @Test
    void symbolicLinkIsRefusedUnread(@TempDir Path folder) throws IOException {
        Path target = Files.writeString(folder.resolve("real.sipas.jsonl"), "x");
        Path link = Files.createSymbolicLink(folder.resolve("link.sipas.jsonl"), target);

        assertThat(BatchFile.check(link).findings().getFirst().reason()).isEqualTo(BatchFault.NOT_A_FILE);
        assertThat(BatchFile.check(folder).findings().getFirst().reason()).isEqualTo(BatchFault.NOT_A_FILE);
        assertThat(BatchFile.check(folder.resolve("none")).findings().getFirst().reason())
                .isEqualTo(BatchFault.FILE_MISSING);
    }

    @Test
    void shortcutIsKnownByItsContent(@TempDir Path folder) throws IOException {
        Path shortcut = folder.resolve("phieu.sipas.jsonl");
        Files.write(shortcut, new byte[] {0x4c, 0, 0, 0, 1, 0x14, 2, 0, 0, 0, 0, 0});

        assertThat(BatchFile.check(shortcut).findings().getFirst().reason()).isEqualTo(BatchFault.NOT_A_FILE);
    }

    @Test
    void lineOverTheLimitIsRefusedWithoutReadingItWhole() {
        byte[] line = new byte[LineInput.LONGEST + 2];
        java.util.Arrays.fill(line, (byte) 'a');

        BatchCheck check = BatchReader.check(new ByteArrayInputStream(line));

        assertThat(check.allFindings().getFirst()).isEqualTo(new Finding(BatchFault.LINE_TOO_LONG, 1));
    }
}

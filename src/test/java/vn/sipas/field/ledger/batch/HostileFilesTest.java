package vn.sipas.field.ledger.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.field.PlainBook;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.record.RecordLine;

/** The limits of the design's section 9, and what stands in a file's place without being one. */
class HostileFilesTest {

    private final PlainBook an = new PlainBook(2).contacts(6);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"/dev/zero", "/dev/null", "/proc/self/fd/0"})
    void deviceInPlaceOfAFileIsRefusedUnread(Path device) {
        assumeTrue(Files.exists(device), "no such device here");

        assertThat(findings(device)).containsExactly(new Finding(BatchFault.NOT_A_FILE, 0));
    }

    @Test
    void pipeInPlaceOfAFileIsRefusedWithoutWaitingForIt() throws Exception {
        Path mkfifo = Path.of("/usr/bin/mkfifo");
        assumeTrue(Files.isExecutable(mkfifo), "no pipes here");
        Path pipe = folder.resolve("pipe.sipas.jsonl");
        assertThat(new ProcessBuilder(mkfifo.toString(), pipe.toString())
                        .start()
                        .waitFor())
                .isZero();

        assertThat(findings(pipe)).containsExactly(new Finding(BatchFault.NOT_A_FILE, 0));
    }

    @Test
    void fileOfMoreThan2GibibytesIsRefusedUnread() throws IOException {
        Path large = folder.resolve("large.sipas.jsonl");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(LineInput.MOST_BYTES + 1);
        }

        assertThat(findings(large)).containsExactly(new Finding(BatchFault.FILE_TOO_LARGE, 0));
    }

    @Test
    void moreBytesThanAFileMayHaveAreRefusedWhereverTheyComeFrom() throws IOException {
        LineInput lines = new LineInput(
                new ByteArrayInputStream("0123456789abcdef\n".repeat(10_000).getBytes(UTF_8)), 100_000);
        long read = 0;
        while (lines.next()) {
            read++;
        }

        assertThat(lines.fault()).contains(BatchFault.FILE_TOO_LARGE);
        // Noticed with the buffer that goes beyond, not at the end.
        assertThat(read).isLessThan(2 * 100_000 / 17);
    }

    @Test
    void lineOfExactly16MebibytesIsRead() throws IOException {
        byte[] line = new byte[LineInput.LONGEST + 1];
        Arrays.fill(line, (byte) 'a');
        line[LineInput.LONGEST] = '\n';
        LineInput lines = new LineInput(new ByteArrayInputStream(line));

        assertThat(lines.next()).isTrue();
        assertThat(lines.end() - lines.start()).isEqualTo(LineInput.LONGEST);
        assertThat(lines.next()).isFalse();
        assertThat(lines.fault()).isEmpty();
    }

    @Test
    void tenThousandSectionsAreReadAndTheNextIsNotBegun() {
        int[] begun = {0};
        String bad = "{\"sipas\":\"batch/2\"}\n";
        // Refused ones count too, and cost no signature.
        String file = bad.repeat(BatchPieces.MOST_SECTIONS - 1)
                + an.section(0, 0, false).repeat(2);

        BatchCheck check = BatchReader.check(new ByteArrayInputStream(file.getBytes(UTF_8)), new SectionReader() {
            @Override
            public void begin(SectionHeader header) {
                begun[0]++;
            }

            @Override
            public void record(long position, RecordLine line) {}

            @Override
            public void end(SectionCheck section) {}
        });

        assertThat(check.findings())
                .containsExactly(new Finding(BatchFault.TOO_MANY_SECTIONS, BatchPieces.MOST_SECTIONS + 1));
        assertThat(check.intactSections()).hasSize(1);
        assertThat(begun[0]).isEqualTo(1);
    }

    @Test
    void millionBadHeadersAreNotAllKept() {
        String bad = "{\"sipas\":\"batch/2\"}\n";

        assertThat(reasons(bad.repeat(BatchPieces.MOST_SECTIONS))).containsOnly(BatchFault.BATCH_VERSION);
        assertThat(reasons(bad.repeat(1_000_000)))
                .hasSizeLessThan(BatchPieces.MOST_SECTIONS + 5)
                .endsWith(BatchFault.TOO_MANY_SECTIONS);
    }

    @Test
    void sectionsOutOfOrderOrWithAGapStandAlone() {
        Path file = PlainBook.write(
                folder.resolve("merged.sipas.jsonl"),
                an.section(4, 6, false),
                an.section(0, 2, true),
                an.section(3, 4, false));

        BatchCheck check = BatchFile.check(file);

        assertThat(check.allFindings()).isEmpty();
        assertThat(check.intactSections())
                .extracting(section -> section.header().from())
                .containsExactly(4L, 0L, 3L);
    }

    @Test
    void sectionWhosePeaksAreOfAnotherHistoryIsRefused() {
        PlainBook other = an.branch(2).ruling().contacts(3);
        String ofMine = an.peaks(4).getFirst().base64();
        String ofOther = other.peaks(4).getFirst().base64();

        assertThat(reasons(an.section(4, 6, false).replace(ofMine, ofOther))).containsExactly(BatchFault.ROOT_MISMATCH);
    }

    @Test
    void stubInASectionNotMarkedRedactedIsRefused() {
        String whole = an.section(0, 6, false);
        String redacted = an.section(0, 6, true);
        String forged = whole.substring(0, whole.indexOf('\n') + 1) + redacted.substring(redacted.indexOf('\n') + 1);

        assertThat(BatchReader.check(new ByteArrayInputStream(forged.getBytes(UTF_8)))
                        .intact())
                .isFalse();
    }

    @Test
    void fileSwappedWhileItIsReadChangesNothing() throws IOException {
        // Larger than what is read ahead.
        PlainBook large = new PlainBook(3).contacts(2_000);
        Path file = large.write(folder);
        byte[] before = Files.readAllBytes(file);
        Path other = an.write(folder);
        ByteArrayOutputStream handedOn = new ByteArrayOutputStream();

        BatchCheck check = BatchFile.check(file, new SectionReader() {
            @Override
            public void begin(SectionHeader header) {
                swap(other, file);
                add(header.line());
            }

            @Override
            public void record(long position, RecordLine line) {
                add(line.bytes());
            }

            @Override
            public void end(SectionCheck section) {}

            private void add(byte[] line) {
                handedOn.writeBytes(line);
                handedOn.write('\n');
            }
        });

        assertThat(check.intact()).isTrue();
        assertThat(handedOn.toByteArray()).isEqualTo(before);
    }

    @Test
    void fileThatIsCutWhileItIsReadIsRefused() throws IOException {
        Path file = new PlainBook(3).contacts(2_000).write(folder);

        BatchCheck check = BatchFile.check(file, new SectionReader() {
            @Override
            public void begin(SectionHeader header) {
                try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
                    open.setLength(200_000);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void record(long position, RecordLine line) {}

            @Override
            public void end(SectionCheck section) {}
        });

        assertThat(check.allFindings()).extracting(Finding::reason).contains(BatchFault.TRUNCATED);
    }

    private static void swap(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Reason> reasons(String file) {
        return BatchReader.check(new ByteArrayInputStream(file.getBytes(UTF_8))).allFindings().stream()
                .map(Finding::reason)
                .toList();
    }

    private static List<Finding> findings(Path file) {
        return BatchFile.check(file).allFindings();
    }
}

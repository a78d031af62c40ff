package vn.sipas.field.base.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    private Path folder;

    @Test
    void replacesWhatStoodThereAndMakesTheFolder() throws IOException {
        Path below = folder.resolve("below");
        WholeFile.write(below, "head", out -> out.write(new byte[] {1, 2}));

        Path file = WholeFile.write(below, "head", out -> out.write(3));

        assertThat(file).isEqualTo(below.resolve("head")).hasBinaryContent(new byte[] {3});
        assertThat(below).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aDiskThatFillsUpLeavesTheOldFileAndNothingHalfWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("head"), "old");

        assertThatThrownBy(() -> WholeFile.write(folder, "head", out -> {
                    out.write(1);
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");

        assertThat(file).hasContent("old");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}

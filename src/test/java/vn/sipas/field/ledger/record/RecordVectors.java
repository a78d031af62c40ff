package vn.sipas.field.ledger.record;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.sipas.field.Vectors;

/** The record lines of the published vectors. */
final class RecordVectors {

    private RecordVectors() {}

    /** The lines of {@code sipas/records.jsonl}, without their LF. */
    static List<byte[]> records() {
        return lines(Vectors.bytes("sipas/records.jsonl"));
    }

    /** A file's lines without their LF; what stands behind the last LF is a line too if it is not empty. */
    static List<byte[]> lines(byte[] file) {
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < file.length; i++) {
            if (file[i] == '\n') {
                lines.add(Arrays.copyOfRange(file, from, i));
                from = i + 1;
            }
        }
        if (from < file.length) {
            lines.add(Arrays.copyOfRange(file, from, file.length));
        }
        return lines;
    }

    /** The lines of a batch that are no headers. */
    static List<byte[]> recordsOf(Path batch) {
        byte[] header = "{\"sipas\":".getBytes(StandardCharsets.US_ASCII);
        return lines(Vectors.bytes(batch)).stream()
                .filter(line ->
                        line.length < header.length || !Arrays.equals(line, 0, header.length, header, 0, header.length))
                .toList();
    }

    static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.indexOf('.'));
    }
}

package vn.sipas.field.base.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

final class LineFixtures {

    private LineFixtures() {}

    /** A line with the one member {@code x} of that value. */
    static byte[] member(byte[] value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("{\"x\":".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(value);
        out.write('}');
        return out.toByteArray();
    }

    static JsonScan scan(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return JsonLine.scan(bytes, 0, bytes.length);
    }

    static JsonLine line(String line) {
        return switch (scan(line)) {
            case JsonLine read -> read;
            case JsonScan.TooDeep deep -> throw new AssertionError("too deep at " + deep.offset());
            case JsonScan.Faulty faulty -> throw new AssertionError(faulty.toString());
        };
    }
}

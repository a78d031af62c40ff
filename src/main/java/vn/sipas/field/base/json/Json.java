package vn.sipas.field.base.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads a whole JSON document, strictly: valid UTF-8 without byte order mark, nothing behind the value, no name twice, no
 * lone surrogate, at most 32 deep, numbers of at most 20 characters. Bad input is a value, never an exception. For
 * documents of a few megabytes; lines of books go through {@link JsonLine}.
 */
public final class Json {

    static final int DEEPEST = 32;
    static final int LONGEST_NUMBER = 20;

    // One level and more digits than we allow, so that it is our check that names the fault. Names twice are found by
    // ours alone: Jackson's check could only be told from other faults by its English message.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST + 1)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    private Json() {}

    /** What came of reading a document. */
    public sealed interface Reading {
        record Read(JsonValue value) implements Reading {}

        /** {@code offset} is about the byte where the fault was noticed, from 0. */
        record Faulty(JsonFault fault, int offset) implements Reading {}
    }

    /** Reads the document that {@code bytes} are. */
    public static Reading read(byte[] bytes) {
        int notUtf8 = Utf8.firstFault(bytes, 0, bytes.length);
        if (notUtf8 < bytes.length) {
            return new Reading.Faulty(JsonFault.NOT_UTF8, notUtf8);
        }
        // Decoded here, because Jackson would guess at UTF-16 and UTF-32 and drop a byte order mark.
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.startsWith("\ufeff")) {
            return new Reading.Faulty(JsonFault.JSON_BAD, 0);
        }
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new TreeReader(parser, text).read();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be read", e);
        }
    }
}

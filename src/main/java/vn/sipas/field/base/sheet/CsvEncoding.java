package vn.sipas.field.base.sheet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The encodings in which Vietnamese tables come. */
public enum CsvEncoding {
    UTF_8(StandardCharsets.UTF_8),
    /** With a byte order mark, which says which of the two it is. */
    UTF_16(StandardCharsets.UTF_16),
    /** Vietnamese of older Windows: letters with one mark, tone marks as characters of their own. */
    WINDOWS_1258(Charset.forName("windows-1258")),
    /** Western European, as Excel writes "CSV" outside Vietnam. */
    WINDOWS_1252(Charset.forName("windows-1252"));

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** Grave, hook, tilde, acute and dot below in Windows-1258; in 1252 Ì, Ò, Þ, ì, ò. */
    private static final List<Integer> TONES = List.of(0xCC, 0xD2, 0xDE, 0xEC, 0xF2);

    /** Letters that a Vietnamese tone can stand on in Windows-1258: the plain vowels, â, ê, ô, ă, ơ, ư, and those in capitals. */
    private static final String BEFORE_TONES =
            "aeiouyAEIOUY\u00E2\u00EA\u00F4\u00C2\u00CA\u00D4\u00E3\u00C3\u00F5\u00D5\u00FD\u00DD";

    private final Charset charset;

    CsvEncoding(Charset charset) {
        this.charset = charset;
    }

    /** A decoder that reports what is wrong instead of replacing it. */
    CharsetDecoder decoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * What the bytes are: by their mark; else UTF-8 if they are that; else Windows-1258 if more of the bytes that would be
     * tone marks there stand behind a vowel than elsewhere, as in no Western language; else Windows-1252.
     */
    static Optional<CsvEncoding> guess(byte[] bytes) {
        if (hasUtf16Mark(bytes)) {
            return Optional.of(UTF_16).filter(encoding -> encoding.fits(bytes));
        }
        if (UTF_8.fits(bytes)) {
            return Optional.of(UTF_8);
        }
        CsvEncoding likely = looksVietnamese(bytes) ? WINDOWS_1258 : WINDOWS_1252;
        CsvEncoding other = likely == WINDOWS_1258 ? WINDOWS_1252 : WINDOWS_1258;
        return Optional.of(likely)
                .filter(e -> e.fits(bytes))
                .or(() -> Optional.of(other).filter(e -> e.fits(bytes)));
    }

    /** Whether all bytes are text in this encoding; a NUL is no text. */
    boolean fits(byte[] bytes) {
        if (this == UTF_16 && !hasUtf16Mark(bytes)) {
            return false;
        }
        CharsetDecoder decoder = decoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(64 * 1024);
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
            if (result.isError() || out.flip().chars().anyMatch(c -> c == 0)) {
                return false;
            }
        }
        return true;
    }

    /** How many bytes at the beginning are a mark that is no text; the UTF-16 decoder takes its own. */
    int mark(byte[] bytes) {
        boolean marked = this == UTF_8
                && bytes.length >= UTF_8_MARK.length
                && ByteBuffer.wrap(bytes, 0, UTF_8_MARK.length).equals(ByteBuffer.wrap(UTF_8_MARK));
        return marked ? UTF_8_MARK.length : 0;
    }

    /** The name people know: {@code Windows-1258}. */
    String title() {
        return switch (this) {
            case UTF_8 -> "UTF-8";
            case UTF_16 -> "UTF-16";
            case WINDOWS_1258 -> "Windows-1258";
            case WINDOWS_1252 -> "Windows-1252";
        };
    }

    private static boolean hasUtf16Mark(byte[] bytes) {
        return bytes.length >= 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
    }

    private static boolean looksVietnamese(byte[] bytes) {
        int behindVowel = 0;
        int elsewhere = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (TONES.contains(Byte.toUnsignedInt(bytes[i]))) {
                boolean behind = i > 0 && BEFORE_TONES.indexOf((char) Byte.toUnsignedInt(bytes[i - 1])) >= 0;
                behindVowel += behind ? 1 : 0;
                elsewhere += behind ? 0 : 1;
            }
        }
        return behindVowel > elsewhere;
    }
}

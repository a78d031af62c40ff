package vn.sipas.field.ledger.record;

import java.util.Arrays;
import java.util.Optional;
import vn.sipas.field.base.bytes.StrictBase64;

/** Bytes that a record carries as Base64: a form's file, a photo, a sealed text. Compared by content. */
public final class FileContent {

    private final byte[] bytes;

    private FileContent(byte[] bytes) {
        this.bytes = bytes;
    }

    /** These bytes. */
    public static FileContent of(byte[] bytes) {
        return new FileContent(bytes.clone());
    }

    /** The bytes that padded Base64 spells, or nothing. */
    public static Optional<FileContent> fromBase64(String text) {
        return StrictBase64.decode(text).map(FileContent::new);
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** How many bytes there are. */
    public int size() {
        return bytes.length;
    }

    /** Padded Base64. */
    public String base64() {
        return StrictBase64.encode(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileContent that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "FileContent[" + bytes.length + " bytes]";
    }
}

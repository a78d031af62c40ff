package vn.sipas.field.base.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a file is, by its content alone. */
enum FileKind {
    ZIP,
    OLD_WORKBOOK,
    ENCRYPTED_WORKBOOK,
    EMPTY,
    OTHER;

    private static final byte[] ZIP_START = {'P', 'K', 3, 4};

    /** The header of an OLE2 compound file ([MS-CFB] 2.2), in which Excel 97 and encrypted workbooks lie. */
    private static final byte[] COMPOUND_START = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    /** Directory entries of a compound file are 128 bytes long and stand at multiples of that ([MS-CFB] 2.6.1). */
    private static final int ENTRY = 128;

    private static final int NAME_LENGTH = 64;

    static FileKind of(byte[] bytes) {
        if (bytes.length == 0) {
            return EMPTY;
        }
        if (startsWith(bytes, ZIP_START)) {
            return ZIP;
        }
        if (startsWith(bytes, COMPOUND_START)) {
            // [MS-OFFCRYPTO] 2.3.4.4 names the stream of an encrypted package, [MS-XLS] 2.1.2 that of an old workbook.
            if (hasStream(bytes, "EncryptedPackage")) {
                return ENCRYPTED_WORKBOOK;
            }
            return hasStream(bytes, "Workbook") || hasStream(bytes, "Book") ? OLD_WORKBOOK : OTHER;
        }
        return OTHER;
    }

    private static boolean hasStream(byte[] bytes, String name) {
        byte[] wanted = (name + '\0').getBytes(StandardCharsets.UTF_16LE);
        for (int entry = 4 * ENTRY; entry + ENTRY <= bytes.length; entry += ENTRY) {
            if (bytes[entry + NAME_LENGTH] == wanted.length
                    && Arrays.equals(bytes, entry, entry + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}

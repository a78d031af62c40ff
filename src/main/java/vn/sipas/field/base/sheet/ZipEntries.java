package vn.sipas.field.base.sheet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The central directory of a zip file, read strictly (PKWARE's APPNOTE 6.3.10, sections 4.3 and 4.4). */
final class ZipEntries {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;

    private static final int LOCAL_LENGTH = 30;
    private static final int CENTRAL_LENGTH = 46;
    private static final int END_LENGTH = 22;
    private static final int END_64_LENGTH = 56;
    private static final int LOCATOR_64_LENGTH = 20;

    private static final int ENCRYPTED_FLAG = 1;
    private static final int DEFLATED = 8;
    private static final int EXTRA_64 = 1;
    private static final int EXTRA_UNICODE_NAME = 0x7075;
    private static final long IN_EXTRA = 0xFFFFFFFFL;
    private static final int LONGEST_NAME = 512;

    /**
     * One part.
     *
     * @param start where its packed bytes begin
     * @param packed how many they are
     * @param size how many bytes it unpacks to
     * @param crc their CRC-32
     */
    record Entry(String name, boolean deflated, int header, int start, int packed, long size, long crc) {
        int end() {
            return start + packed;
        }
    }

    private record Directory(long count, int start, int end) {}

    private final ByteBuffer zip;
    private final Faults faults;

    private ZipEntries(byte[] bytes, Faults faults) {
        this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.faults = faults;
    }

    /** The parts that are files, or nothing if {@code faults} got one. */
    static Optional<List<Entry>> read(byte[] bytes, int most, Faults faults) {
        return new ZipEntries(bytes, faults).entries(most);
    }

    private Optional<List<Entry>> entries(int most) {
        Optional<Directory> found = directory();
        if (found.isEmpty()) {
            return damaged();
        }
        Directory directory = found.get();
        if (directory.count() > most) {
            faults.add(Fault.of(SheetFault.TOO_MANY_PARTS, String.valueOf(most)));
            return Optional.empty();
        }
        List<Entry> entries = new ArrayList<>();
        boolean good = true;
        int at = directory.start();
        for (long i = 0; i < directory.count(); i++) {
            if (at + CENTRAL_LENGTH > directory.end() || zip.getInt(at) != CENTRAL) {
                return damaged();
            }
            int length = CENTRAL_LENGTH + u16(at + 28) + u16(at + 30) + u16(at + 32);
            if (at + length > directory.end()) {
                return damaged();
            }
            Optional<Entry> entry = entry(at, directory.start());
            good &= entry.isPresent();
            entry.ifPresent(entries::add);
            at += length;
        }
        return good && at == directory.end() && apart(entries) ? Optional.of(entries) : damaged();
    }

    private <T> Optional<T> damaged() {
        if (!faults.any()) {
            faults.add(Fault.of(SheetFault.DAMAGED_ZIP));
        }
        return Optional.empty();
    }

    /** The one directory: the end record nearest to the file's end must reach exactly there. */
    private Optional<Directory> directory() {
        int end = zip.limit() - END_LENGTH;
        while (end >= 0 && zip.limit() - end <= END_LENGTH + 0xFFFF && zip.getInt(end) != END) {
            end--;
        }
        if (end < 0 || zip.getInt(end) != END || end + END_LENGTH + u16(end + 20) != zip.limit()) {
            return Optional.empty();
        }
        long count = u16(end + 10);
        long size = u32(end + 12);
        long start = u32(end + 16);
        if (u16(end + 4) != 0 || u16(end + 6) != 0 || u16(end + 8) != count) {
            return Optional.empty();
        }
        int locator = end - LOCATOR_64_LENGTH;
        if (locator < 0 || zip.getInt(locator) != LOCATOR_64) {
            return directory(count, start, size, end);
        }
        long end64 = zip.getLong(locator + 8);
        if (end64 < 0 || end64 > locator - END_64_LENGTH || zip.getInt((int) end64) != END_64) {
            return Optional.empty();
        }
        long count64 = zip.getLong((int) end64 + 32);
        long size64 = zip.getLong((int) end64 + 40);
        long start64 = zip.getLong((int) end64 + 48);
        boolean alike = (count == 0xFFFF || count == count64)
                && (size == IN_EXTRA || size == size64)
                && (start == IN_EXTRA || start == start64);
        return alike ? directory(count64, start64, size64, (int) end64) : Optional.empty();
    }

    private static Optional<Directory> directory(long count, long start, long size, int end) {
        return count < 0 || start < 0 || size < 0 || start > end || size != end - start
                ? Optional.empty()
                : Optional.of(new Directory(count, (int) start, end));
    }

    private Optional<Entry> entry(int at, int directory) {
        int nameLength = u16(at + 28);
        Optional<String> name = name(at + CENTRAL_LENGTH, nameLength);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if ((u16(at + 8) & ENCRYPTED_FLAG) != 0) {
            faults.add(Fault.of(SheetFault.ENCRYPTED));
            return Optional.empty();
        }
        long packed = u32(at + 20);
        long size = u32(at + 24);
        long header = u32(at + 42);
        int extra = at + CENTRAL_LENGTH + nameLength;
        int extraEnd = extra + u16(at + 30);
        while (extra + 4 <= extraEnd) {
            int id = u16(extra);
            int next = extra + 4 + u16(extra + 2);
            if (next > extraEnd) {
                return bad(name.get());
            }
            if (id == EXTRA_UNICODE_NAME) {
                faults.add(Fault.of(SheetFault.BAD_PART_NAME, name.get()));
                return Optional.empty();
            }
            if (id == EXTRA_64) {
                int value = extra + 4;
                int wanted =
                        8 * ((size == IN_EXTRA ? 1 : 0) + (packed == IN_EXTRA ? 1 : 0) + (header == IN_EXTRA ? 1 : 0));
                if (value + wanted > next) {
                    return bad(name.get());
                }
                // In this order, and only those that did not fit (APPNOTE 4.5.3).
                if (size == IN_EXTRA) {
                    size = zip.getLong(value);
                    value += 8;
                }
                if (packed == IN_EXTRA) {
                    packed = zip.getLong(value);
                    value += 8;
                }
                if (header == IN_EXTRA) {
                    header = zip.getLong(value);
                }
            }
            extra = next;
        }
        return entry(name.get(), at, directory, new long[] {packed, size, header});
    }

    private Optional<Entry> entry(String name, int at, int directory, long[] sizes) {
        long packed = sizes[0];
        long size = sizes[1];
        long header = sizes[2];
        int method = u16(at + 10);
        if (packed < 0 || size < 0 || header < 0 || header > directory - LOCAL_LENGTH || packed > directory) {
            return bad(name);
        }
        int local = (int) header;
        int nameLength = u16(at + 28);
        long start = header + LOCAL_LENGTH + u16(local + 26) + u16(local + 28);
        boolean alike = zip.getInt(local) == LOCAL
                && u16(local + 8) == method
                && (u16(local + 6) & ENCRYPTED_FLAG) == 0
                && u16(local + 26) == nameLength
                && start + packed <= directory
                && Arrays.equals(
                        zip.array(),
                        local + LOCAL_LENGTH,
                        local + LOCAL_LENGTH + nameLength,
                        zip.array(),
                        at + CENTRAL_LENGTH,
                        at + CENTRAL_LENGTH + nameLength);
        boolean stored = method == 0 && packed == size;
        if (!alike || !(stored || method == DEFLATED)) {
            return bad(name);
        }
        return Optional.of(new Entry(name, !stored, local, (int) start, (int) packed, size, u32(at + 16)));
    }

    private Optional<Entry> bad(String name) {
        faults.add(Fault.of(SheetFault.DAMAGED_PART, name));
        return Optional.empty();
    }

    /** A name of a part of the package, in UTF-8, that leads nowhere else. */
    private Optional<String> name(int at, int length) {
        String name;
        try {
            name = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(zip.slice(at, length))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            faults.add(Fault.of(SheetFault.BAD_PART_NAME, "?"));
            return Optional.empty();
        }
        boolean bad = name.isEmpty()
                || name.length() > LONGEST_NAME
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || name.chars().anyMatch(Character::isISOControl)
                || Arrays.asList(name.split("/", -1)).contains("..");
        if (bad) {
            faults.add(Fault.of(SheetFault.BAD_PART_NAME, name));
            return Optional.empty();
        }
        return Optional.of(name);
    }

    /** Whether no two parts share a byte: sharing is how small files become endless. */
    private static boolean apart(List<Entry> entries) {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparingInt(Entry::header));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).header() < sorted.get(i - 1).end()) {
                return false;
            }
        }
        return true;
    }

    private int u16(int at) {
        return Short.toUnsignedInt(zip.getShort(at));
    }

    private long u32(int at) {
        return Integer.toUnsignedLong(zip.getInt(at));
    }
}

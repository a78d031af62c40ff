package vn.sipas.field.base.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The parts of a zip file that any two programs would read alike: one directory, no name twice, nothing overlapping, every
 * part unpacked once within the limits and found to have the length and checksum that the directory says.
 */
final class ZipParts {

    private static final int SMALL = 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    private final byte[] bytes;
    private long unpacked;
    private final Map<String, ZipEntries.Entry> byName = new LinkedHashMap<>();
    private final Map<String, ZipEntries.Entry> byLowerCase = new HashMap<>();

    private ZipParts(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The parts, or nothing; then {@code faults} has at least one more. */
    static Optional<ZipParts> open(byte[] bytes, Limits limits, Faults faults, Meter meter) {
        Optional<List<ZipEntries.Entry>> entries = ZipEntries.read(bytes, limits.parts(), faults);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        ZipParts parts = new ZipParts(bytes);
        long unpacked = 0;
        boolean good = true;
        for (ZipEntries.Entry entry : entries.get()) {
            unpacked += entry.size();
            if (parts.byLowerCase.put(lower(entry.name()), entry) != null) {
                faults.add(Fault.of(SheetFault.DUPLICATE_PART, entry.name()));
                good = false;
            }
            parts.byName.put(entry.name(), entry);
            if (entry.size() > SMALL && entry.size() / limits.ratio() > entry.packed()) {
                faults.add(Fault.of(SheetFault.PACKED_TOO_TIGHTLY, entry.name()));
                good = false;
            }
        }
        if (unpacked > limits.unpackedBytes()) {
            faults.add(Fault.of(SheetFault.UNPACKED_TOO_LARGE, String.valueOf(limits.unpackedBytes() / SMALL)));
            good = false;
        }
        // Only now is anything unpacked: what the directory admits to is enough to refuse a bomb at once.
        parts.unpacked = unpacked;
        meter.expect((double) RowStream.PASSES * unpacked);
        return good && parts.wholesome(faults, meter) ? Optional.of(parts) : Optional.empty();
    }

    /** How many bytes all parts have. */
    long unpacked() {
        return unpacked;
    }

    Collection<String> names() {
        return byName.keySet();
    }

    /** Whether there is such a part; with or without a leading slash, capitals aside, as the library looks for it. */
    boolean has(String name) {
        return byLowerCase.containsKey(lower(plain(name)));
    }

    /** The name in {@link #names()} that {@code name} finds. */
    Optional<String> find(String name) {
        return Optional.ofNullable(byLowerCase.get(lower(plain(name)))).map(ZipEntries.Entry::name);
    }

    /** The unpacked bytes of a part that {@link #has} found. */
    InputStream stream(String name) {
        ZipEntries.Entry entry = byLowerCase.get(lower(plain(name)));
        if (entry == null) {
            throw new IllegalArgumentException("no such part");
        }
        return stream(entry);
    }

    private InputStream stream(ZipEntries.Entry entry) {
        InputStream packed = new ByteArrayInputStream(bytes, entry.start(), entry.packed());
        return entry.deflated() ? new InflaterInputStream(packed, new Inflater(true), BUFFER) : packed;
    }

    private boolean wholesome(Faults faults, Meter meter) {
        boolean good = true;
        byte[] buffer = new byte[BUFFER];
        for (ZipEntries.Entry entry : byName.values()) {
            if (!wholesome(entry, buffer, meter)) {
                faults.add(Fault.of(SheetFault.DAMAGED_PART, entry.name()));
                good = false;
            }
        }
        return good;
    }

    private boolean wholesome(ZipEntries.Entry entry, byte[] buffer, Meter meter) {
        CRC32 sum = new CRC32();
        long length = 0;
        Inflater inflater = new Inflater(true);
        try (InputStream packed = new ByteArrayInputStream(bytes, entry.start(), entry.packed());
                InputStream in = entry.deflated() ? new InflaterInputStream(packed, inflater, BUFFER) : packed) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                length += read;
                meter.did(read);
                if (meter.stopped()) {
                    return true;
                }
                if (length > entry.size()) {
                    return false;
                }
                sum.update(buffer, 0, read);
            }
            boolean usedUp = !entry.deflated() || inflater.getBytesRead() == entry.packed();
            return usedUp && length == entry.size() && sum.getValue() == entry.crc();
        } catch (IOException damaged) {
            return false;
        } finally {
            inflater.end();
        }
    }

    private static String plain(String name) {
        return name.startsWith("/") ? name.substring(1) : name;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

package vn.sipas.field.base.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds a byte among many, eight at a look ("Hacker's Delight", section 6-1: the lowest bit found is exact). */
public final class ByteSearch {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    private ByteSearch() {}

    /** Where {@code wanted}, which is ASCII, first stands from {@code from} up to, without, {@code to}; -1 if it doesn't. */
    public static int first(byte[] bytes, int from, int to, char wanted) {
        long pattern = wanted * ONES;
        int at = from;
        while (to - at >= Long.BYTES) {
            long differing = (long) LONGS.get(bytes, at) ^ pattern;
            long found = (differing - ONES) & ~differing & HIGH;
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            at += Long.BYTES;
        }
        while (at < to) {
            if (bytes[at] == wanted) {
                return at;
            }
            at++;
        }
        return -1;
    }
}

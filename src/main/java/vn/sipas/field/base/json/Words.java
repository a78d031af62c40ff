package vn.sipas.field.base.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks at eight bytes at a time, the first in the lowest place. A text's quote is found about twice as fast so; the
 * trick with the borrowed bit is from "Hacker's Delight", section 6-1: the lowest bit found is exact, higher ones need not be.
 */
final class Words {

    /** How many bytes one look takes. */
    static final int LENGTH = Long.BYTES;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long SPACES = ' ' * ONES;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;

    /** An odd number near 2^64 divided by the golden ratio. */
    static final long SPREAD = 0x9e3779b97f4a7c15L;

    private Words() {}

    /** How many of the eight bytes from {@code at} on, up to the first other, are ASCII that a text may hold unescaped. */
    static int plain(byte[] b, int at) {
        long word = word(b, at);
        long controls = word - SPACES;
        long other = word | controls | ((word ^ QUOTES) - ONES) | ((word ^ BACKSLASHES) - ONES);
        return before(other & HIGH);
    }

    /** How many of the eight bytes from {@code at} on, up to the first of these, are neither quote nor backslash. */
    static int unquoted(byte[] b, int at) {
        long word = word(b, at);
        long quotes = word ^ QUOTES;
        long backslashes = word ^ BACKSLASHES;
        return before((((quotes - ONES) & ~quotes) | ((backslashes - ONES) & ~backslashes)) & HIGH);
    }

    /** A number that depends on the bytes alone; different bytes seldom have one. */
    static int hash(byte[] b, int from, int to) {
        long hash = (long) to - from;
        int at = from;
        while (to - at >= LENGTH) {
            hash = (hash ^ word(b, at)) * SPREAD;
            hash ^= hash >>> 32;
            at += LENGTH;
        }
        while (at < to) {
            hash = (hash ^ b[at++]) * SPREAD;
        }
        return (int) (hash >>> 32);
    }

    private static int before(long found) {
        return Long.numberOfTrailingZeros(found) >>> 3;
    }

    private static long word(byte[] b, int at) {
        return (long) LONGS.get(b, at);
    }
}

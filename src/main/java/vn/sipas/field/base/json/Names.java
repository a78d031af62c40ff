package vn.sipas.field.base.json;

import java.util.Arrays;

/** The names met so far in the objects that are open, as ranges of the line; finds the one that occurs twice. */
final class Names {

    /** Up to so many, names are compared pair by pair; beyond it they are sorted by hash first. */
    private static final int FEW = 8;

    private final byte[] b;

    /** From, to and hash of each name. */
    private int[] names = new int[3 * 64];

    private int count;

    Names(byte[] bytes) {
        this.b = bytes;
    }

    int count() {
        return count;
    }

    /** Forgets all names but the first {@code left}. */
    void drop(int left) {
        count = left;
    }

    void keep(int start, int end, boolean escaped) {
        if (names.length == 3 * count) {
            names = Arrays.copyOf(names, names.length * 2);
        }
        int slot = 3 * count++;
        names[slot] = start;
        names[slot + 1] = end;
        names[slot + 2] = escaped ? escapedHash(start, end) : Words.hash(b, start, end);
    }

    private int escapedHash(int start, int end) {
        byte[] plain = JsonBytes.unescape(b, start, end);
        return Words.hash(plain, 0, plain.length);
    }

    /** Where a name stands that occurred before among those from {@code first} on, or -1. */
    int twiceFrom(int first) {
        int size = count - first;
        if (size <= FEW) {
            for (int i = first + 1; i < count; i++) {
                for (int j = first; j < i; j++) {
                    if (names[3 * i + 2] == names[3 * j + 2] && same(i, j)) {
                        return names[3 * i];
                    }
                }
            }
            return -1;
        }
        long[] byHash = new long[size];
        for (int i = 0; i < size; i++) {
            byHash[i] = ((long) names[3 * (first + i) + 2] << 32) | (first + i);
        }
        Arrays.sort(byHash);
        int run = 0;
        for (int i = 1; i <= size; i++) {
            if (i == size || byHash[i] >> 32 != byHash[run] >> 32) {
                int twice = i - run > 1 ? twiceAmong(Arrays.copyOfRange(byHash, run, i)) : -1;
                if (twice >= 0) {
                    return twice;
                }
                run = i;
            }
        }
        return -1;
    }

    /** The same among names of one hash; sorted by their bytes, so names made to collide cost no square of their number. */
    private int twiceAmong(long[] oneHash) {
        Integer[] slots = Arrays.stream(oneHash).mapToObj(key -> (int) key).toArray(Integer[]::new);
        byte[][] plain = new byte[slots.length][];
        Integer[] order = new Integer[slots.length];
        for (int i = 0; i < slots.length; i++) {
            plain[i] = JsonBytes.unescape(b, names[3 * slots[i]], names[3 * slots[i] + 1]);
            order[i] = i;
        }
        Arrays.sort(order, (x, y) -> Arrays.compare(plain[x], plain[y]));
        for (int i = 1; i < order.length; i++) {
            if (Arrays.equals(plain[order[i - 1]], plain[order[i]])) {
                return names[3 * slots[order[i]]];
            }
        }
        return -1;
    }

    private boolean same(int i, int j) {
        return JsonBytes.sameText(b, names[3 * i], names[3 * i + 1], names[3 * j], names[3 * j + 1]);
    }
}

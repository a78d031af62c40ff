package vn.sipas.field.office.estimate.design;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Rows put into groups numbered from 0 without gaps. */
final class Groups {

    private final int[] of;
    private final int count;

    private Groups(int[] of, int count) {
        this.of = of;
        this.count = count;
    }

    /** All rows in one group. */
    static Groups one(int rows) {
        return new Groups(new int[rows], 1);
    }

    /** Every row a group of its own. */
    static Groups single(int rows) {
        return new Groups(IntStream.range(0, rows).toArray(), rows);
    }

    /** By code, in the order of the codes. */
    static Groups byCode(int[] codes) {
        int[] sorted = distinct(codes);
        int[] of = new int[codes.length];
        for (int row = 0; row < of.length; row++) {
            of[row] = Arrays.binarySearch(sorted, codes[row]);
        }
        return new Groups(of, sorted.length);
    }

    /** By code within {@code outer}: the same code in two outer groups makes two groups. */
    static Groups within(Groups outer, int[] codes) {
        Map<Long, Integer> numbers = new HashMap<>();
        int[] of = new int[codes.length];
        for (int row = 0; row < of.length; row++) {
            long key = ((long) outer.of[row] << Integer.SIZE) | Integer.toUnsignedLong(codes[row]);
            of[row] = numbers.computeIfAbsent(key, _ -> numbers.size());
        }
        return new Groups(of, numbers.size());
    }

    static int[] distinct(int[] codes) {
        return Arrays.stream(codes).sorted().distinct().toArray();
    }

    int of(int row) {
        return of[row];
    }

    int[] ofRows() {
        return of;
    }

    int count() {
        return count;
    }

    /** Which of {@code outer}'s groups each of these lies in. */
    int[] parents(Groups outer) {
        int[] parents = new int[count];
        for (int row = 0; row < of.length; row++) {
            parents[of[row]] = outer.of[row];
        }
        return parents;
    }

    /** The groups renumbered: group {@code g} becomes {@code target[g]}. */
    Groups joined(int[] target) {
        int[] distinct = distinct(target);
        int[] joined = new int[of.length];
        for (int row = 0; row < joined.length; row++) {
            joined[row] = Arrays.binarySearch(distinct, target[of[row]]);
        }
        return new Groups(joined, distinct.length);
    }
}

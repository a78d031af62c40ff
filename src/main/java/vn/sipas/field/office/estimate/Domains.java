package vn.sipas.field.office.estimate;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Rows parted into domains, each row in one or in none; what is estimated for one counts all clusters of the design. */
public final class Domains {

    private final int[][] rows;

    private Domains(int[][] rows) {
        this.rows = rows;
    }

    /** All of so many rows as one domain. */
    public static Domains whole(int rows) {
        return new Domains(new int[][] {IntStream.range(0, rows).toArray()});
    }

    /**
     * By code.
     *
     * @param codes each row's domain, 0 to {@code count} − 1; a row with a negative code is in none
     */
    public static Domains of(int[] codes, int count) {
        int[] sizes = new int[count];
        for (int code : codes) {
            if (code >= 0) {
                sizes[code]++;
            }
        }
        int[][] rows = new int[count][];
        Arrays.setAll(rows, domain -> new int[sizes[domain]]);
        for (int row = codes.length - 1; row >= 0; row--) {
            if (codes[row] >= 0) {
                sizes[codes[row]]--;
                rows[codes[row]][sizes[codes[row]]] = row;
            }
        }
        return new Domains(rows);
    }

    public int count() {
        return rows.length;
    }

    /** A domain's rows, rising. */
    int[] rows(int domain) {
        return rows[domain];
    }
}

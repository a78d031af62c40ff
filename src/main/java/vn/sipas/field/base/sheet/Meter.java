package vn.sipas.field.base.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How far a reading is, told in steps of half a percent; the units are bytes of whatever is gone through. */
final class Meter {

    private static final int STEPS = 200;

    private final RowWatch watch;
    private double all = 1;
    private double done;
    private long rows;
    private int told = -1;

    Meter(RowWatch watch) {
        this.watch = watch;
    }

    static Meter none() {
        return new Meter(RowWatch.none());
    }

    /** Says how many units there are in all. */
    void expect(double units) {
        all = Math.max(units, 1);
    }

    void did(double units) {
        done += units;
        int step = (int) (STEPS * Math.min(done / all, 1));
        if (step > told) {
            told = step;
            watch.at(rows, (double) step / STEPS);
        }
    }

    void row() {
        rows++;
    }

    boolean stopped() {
        return watch.stopped();
    }

    /** The same bytes, counted as they are read. */
    InputStream counting(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int b = super.read();
                did(b < 0 ? 0 : 1);
                return b;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                did(Math.max(read, 0));
                return read;
            }
        };
    }
}

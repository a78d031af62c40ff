package vn.sipas.field.survey.frame.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Many small rows in few large arrays, sorted by what is in them: half a million people take some 60 MB. */
final class PackedRows {

    private static final int CHUNK = 1 << 20;

    /** A row's bytes are preceded by their number. */
    private static final int HEAD = 4;

    private final List<byte[]> chunks = new ArrayList<>();
    private int used = CHUNK;
    private int[] places = new int[1024];
    private int size;

    /** Adds a row; returns its number. */
    int add(byte[] row) {
        if (used + HEAD + row.length > CHUNK) {
            chunks.add(new byte[CHUNK]);
            used = 0;
        }
        byte[] chunk = chunks.getLast();
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
        }
        places[size] = (chunks.size() - 1) * CHUNK + used;
        for (int i = 0; i < HEAD; i++) {
            chunk[used + i] = (byte) (row.length >>> (8 * i));
        }
        System.arraycopy(row, 0, chunk, used + HEAD, row.length);
        used += HEAD + row.length;
        return size++;
    }

    int size() {
        return size;
    }

    /** The numbers of all rows in the order of their bytes. */
    int[] sorted() {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, this::compare);
        int[] numbers = new int[size];
        Arrays.setAll(numbers, i -> order[i]);
        return numbers;
    }

    private int compare(int a, int b) {
        byte[] first = chunks.get(places[a] / CHUNK);
        byte[] second = chunks.get(places[b] / CHUNK);
        int from = places[a] % CHUNK;
        int other = places[b] % CHUNK;
        return Arrays.compareUnsigned(
                first,
                from + HEAD,
                from + HEAD + length(first, from),
                second,
                other + HEAD,
                other + HEAD + length(second, other));
    }

    private static int length(byte[] chunk, int at) {
        int length = 0;
        for (int i = 0; i < HEAD; i++) {
            length |= Byte.toUnsignedInt(chunk[at + i]) << (8 * i);
        }
        return length;
    }

    /** Reads one row from its beginning. */
    Cursor row(int number) {
        byte[] chunk = chunks.get(places[number] / CHUNK);
        return new Cursor(chunk, places[number] % CHUNK + HEAD);
    }

    /** Texts and numbers one after another; whoever reads knows which. */
    static final class Writer {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

        /** A text whose end is marked so that rows sort by it before anything behind it. */
        Writer key(String text) {
            out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            out.write(0);
            return this;
        }

        Writer text(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.write(bytes.length >>> 8);
            out.write(bytes.length);
            out.writeBytes(bytes);
            return this;
        }

        Writer number(int number) {
            for (int shift = 24; shift >= 0; shift -= 8) {
                out.write(number >>> shift);
            }
            return this;
        }

        byte[] bytes() {
            byte[] bytes = out.toByteArray();
            out.reset();
            return bytes;
        }
    }

    /** Reads what a {@link Writer} wrote. */
    static final class Cursor {
        private final byte[] bytes;
        private int at;

        private Cursor(byte[] bytes, int at) {
            this.bytes = bytes;
            this.at = at;
        }

        String key() {
            int from = at;
            while (bytes[at] != 0) {
                at++;
            }
            at++;
            return new String(bytes, from, at - 1 - from, StandardCharsets.UTF_8);
        }

        String text() {
            int length = Byte.toUnsignedInt(bytes[at]) << 8 | Byte.toUnsignedInt(bytes[at + 1]);
            at += 2 + length;
            return new String(bytes, at - length, length, StandardCharsets.UTF_8);
        }

        int number() {
            int number = 0;
            for (int i = 0; i < 4; i++) {
                number = number << 8 | Byte.toUnsignedInt(bytes[at++]);
            }
            return number;
        }
    }
}

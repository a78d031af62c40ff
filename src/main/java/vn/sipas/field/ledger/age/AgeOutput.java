package vn.sipas.field.ledger.age;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * The payload of an age file while it is being written: chunks of 64 KiB, each sealed before the next is begun.
 *
 * <p>The file is whole only after {@link #finish()}; one that is closed before is refused by every reader as cut off, so an
 * interrupted writing can't pass for a short file. Either wipes the key; closing also closes the stream below. Not for several
 * threads.
 */
public final class AgeOutput extends OutputStream {

    /** How many plain bytes a chunk has; only the last may have fewer. */
    static final int CHUNK = 64 * 1024;

    private final OutputStream out;
    private final ChunkCipher cipher;
    private final byte[] plain = new byte[CHUNK];
    private final byte[] sealed = new byte[CHUNK + ChunkCipher.TAG];
    private int filled;
    private long number;
    private boolean finished;

    /** Takes over {@code out} and {@code cipher}. */
    AgeOutput(OutputStream out, ChunkCipher cipher) {
        this.out = out;
        this.cipher = cipher;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (finished) {
            throw new IllegalStateException("the age file is finished");
        }
        int at = from;
        int end = from + length;
        while (at < end) {
            if (filled == CHUNK) {
                writeChunk(false);
            }
            int part = Math.min(CHUNK - filled, end - at);
            System.arraycopy(bytes, at, plain, filled, part);
            filled += part;
            at += part;
        }
    }

    /** Seals the last chunk and hands everything to the stream below, which stays open. */
    public void finish() throws IOException {
        if (!finished) {
            writeChunk(true);
            wipe();
            out.flush();
        }
    }

    private void writeChunk(boolean last) throws IOException {
        int length = cipher.seal(ChunkCipher.nonce(number, last), plain, filled, sealed);
        number++;
        filled = 0;
        out.write(sealed, 0, length);
    }

    private void wipe() {
        finished = true;
        cipher.close();
        Arrays.fill(plain, (byte) 0);
    }

    @Override
    public void close() throws IOException {
        wipe();
        out.close();
    }
}

package vn.sipas.field.ledger.age;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The payload of an age file while it is being read. No byte of a chunk is given before the chunk's tag was verified, and the
 * end is given only after the last chunk and with nothing behind it; otherwise {@link AgeException}, again at every read.
 */
final class AgeInput extends InputStream {

    private final InputStream in;
    private final ChunkCipher cipher;
    private final byte[] sealed = new byte[AgeOutput.CHUNK + ChunkCipher.TAG];
    private final byte[] plain = new byte[AgeOutput.CHUNK + ChunkCipher.TAG];
    private int at;
    private int filled;
    private long number;
    private boolean last;
    private Optional<AgeFault> fault = Optional.empty();

    /** Takes over {@code in}, which stands at the first chunk, and {@code cipher}. */
    AgeInput(InputStream in, ChunkCipher cipher) {
        this.in = in;
        this.cipher = cipher;
    }

    @Override
    public int read() throws IOException {
        return hasMore() ? plain[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int part = Math.min(length, filled - at);
        System.arraycopy(plain, at, bytes, from, part);
        at += part;
        return part;
    }

    @Override
    public int available() {
        return filled - at;
    }

    private boolean hasMore() throws IOException {
        if (at < filled) {
            return true;
        }
        if (fault.isPresent()) {
            throw new AgeException(fault.get());
        }
        try {
            return last ? atEnd() : nextChunk();
        } catch (AgeException e) {
            fault = Optional.of(e.fault());
            throw e;
        }
    }

    private boolean atEnd() throws IOException {
        if (in.read() >= 0) {
            throw new AgeException(AgeFault.AGE_TRAILING_BYTES);
        }
        return false;
    }

    private boolean nextChunk() throws IOException {
        int length = in.readNBytes(sealed, 0, sealed.length);
        if (length == 0) {
            throw new AgeException(AgeFault.AGE_TRUNCATED);
        }
        // A full chunk may be the last one; its nonce says which, and the file's end doesn't: bytes may have been cut
        // or added.
        last = length < sealed.length;
        OptionalInt opened = cipher.open(ChunkCipher.nonce(number, last), sealed, length, plain);
        if (opened.isEmpty() && !last) {
            last = true;
            opened = cipher.open(ChunkCipher.nonce(number, true), sealed, length, plain);
        }
        // Only an empty payload may end with an empty chunk.
        if (opened.isEmpty() || (opened.getAsInt() == 0 && number > 0)) {
            throw new AgeException(AgeFault.AGE_PAYLOAD_CHANGED);
        }
        number++;
        at = 0;
        filled = opened.getAsInt();
        return filled > 0 || atEnd();
    }

    @Override
    public void close() throws IOException {
        cipher.close();
        Arrays.fill(plain, (byte) 0);
        filled = 0;
        at = 0;
        in.close();
    }
}

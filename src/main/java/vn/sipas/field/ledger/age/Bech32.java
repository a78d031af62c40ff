package vn.sipas.field.ledger.age;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Bech32 as in BIP 173, without its limit on the length: the text form of recipients and identities. */
final class Bech32 {

    private static final String DIGITS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int CHECKSUM = 6;

    private Bech32() {}

    /** What a text spells: the part before the last {@code 1}, as it is written, and the bytes. */
    @SuppressWarnings("ArrayRecordComponent") // in passing, never compared
    record Decoded(String prefix, byte[] bytes) {}

    /** The text in lower case; the caller wipes {@code bytes}. */
    static String encode(String prefix, byte[] bytes) {
        byte[] data = regroup(bytes, bytes.length, 8, 5, true).orElseThrow();
        byte[] all = Arrays.copyOf(data, data.length + CHECKSUM);
        int check = checksum(prefix, all) ^ 1;
        for (int i = 0; i < CHECKSUM; i++) {
            all[data.length + i] = (byte) ((check >>> (5 * (CHECKSUM - 1 - i))) & 31);
        }
        StringBuilder text = new StringBuilder(prefix).append('1');
        for (byte digit : all) {
            text.append(DIGITS.charAt(digit));
        }
        Arrays.fill(data, (byte) 0);
        Arrays.fill(all, (byte) 0);
        return text.toString();
    }

    /** What {@code text} spells, or nothing if case is mixed, the checksum fails or a bit is over. */
    static Optional<Decoded> decode(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int one = text.lastIndexOf('1');
        if ((!text.equals(lower) && !text.equals(text.toUpperCase(Locale.ROOT)))
                || one < 1
                || text.length() - one - 1 < CHECKSUM
                || text.chars().anyMatch(c -> c < 33 || c > 126)) {
            return Optional.empty();
        }
        byte[] data = new byte[text.length() - one - 1];
        for (int i = 0; i < data.length; i++) {
            int digit = DIGITS.indexOf(lower.charAt(one + 1 + i));
            if (digit < 0) {
                return Optional.empty();
            }
            data[i] = (byte) digit;
        }
        Optional<byte[]> bytes = checksum(lower.substring(0, one), data) == 1
                ? regroup(data, data.length - CHECKSUM, 5, 8, false)
                : Optional.empty();
        Arrays.fill(data, (byte) 0);
        return bytes.map(b -> new Decoded(text.substring(0, one), b));
    }

    private static int checksum(String prefix, byte[] data) {
        int check = 1;
        for (int i = 0; i < prefix.length(); i++) {
            check = step(check, prefix.charAt(i) >>> 5);
        }
        check = step(check, 0);
        for (int i = 0; i < prefix.length(); i++) {
            check = step(check, prefix.charAt(i) & 31);
        }
        for (byte digit : data) {
            check = step(check, digit);
        }
        return check;
    }

    private static int step(int check, int digit) {
        int top = check >>> 25;
        int next = ((check & 0x1ffffff) << 5) ^ digit;
        for (int i = 0; i < GENERATOR.length; i++) {
            next ^= ((top >>> i) & 1) * GENERATOR[i];
        }
        return next;
    }

    /** Groups of {@code from} bits as groups of {@code to}; a rest is filled with zeros or, not {@code padded}, must be them. */
    private static Optional<byte[]> regroup(byte[] in, int length, int from, int to, boolean padded) {
        int bits = length * from;
        byte[] out = new byte[padded ? (bits + to - 1) / to : bits / to];
        int held = 0;
        int value = 0;
        int at = 0;
        for (int i = 0; i < length; i++) {
            value = ((value << from) | (in[i] & 0xff)) & 0xfff;
            held += from;
            while (held >= to) {
                held -= to;
                out[at++] = (byte) ((value >>> held) & ((1 << to) - 1));
            }
        }
        int rest = value & ((1 << held) - 1);
        if (padded && held > 0) {
            out[at] = (byte) (rest << (to - held));
        }
        return padded || (held < from && rest == 0) ? Optional.of(out) : Optional.empty();
    }
}

package vn.sipas.field.ledger.trust;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Points and signatures such as only a forger makes. */
final class Forgeries {

    /** A point of order 8 (one of the list in C2SP/CCTV and in many libraries' blocklists). */
    static final Edwards ORDER_8 =
            Edwards.decode(VectorPeople.hex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"));

    /** All eight. */
    static final List<Edwards> SMALL_ORDER = IntStream.range(0, 8)
            .mapToObj(i -> ORDER_8.times(BigInteger.valueOf(i)))
            .toList();

    private Forgeries() {}

    static byte[] bytes(BigInteger value) {
        byte[] out = new byte[32];
        for (int i = 0; i < out.length; i++) {
            out[i] = value.shiftRight(8 * i).byteValue();
        }
        return out;
    }

    static byte[] encode(Edwards point) {
        BigInteger scale = point.z().modInverse(Edwards.P);
        byte[] out = bytes(point.y().multiply(scale).mod(Edwards.P));
        if (point.x().multiply(scale).mod(Edwards.P).testBit(0)) {
            out[31] |= (byte) 0x80;
        }
        return out;
    }

    /** Every 32 bytes that a lenient reader takes for this point: y + P too, and x = 0 as if odd. */
    static List<byte[]> spellings(Edwards point) {
        byte[] canonical = encode(point);
        List<byte[]> all = new ArrayList<>(List.of(canonical));
        byte[] magnitude = canonical.clone();
        magnitude[31] &= 0x7f;
        BigInteger above = Edwards.littleEndian(magnitude).add(Edwards.P);
        if (above.bitLength() <= 255) {
            byte[] odd = bytes(above);
            odd[31] |= (byte) (canonical[31] & 0x80);
            all.add(odd);
        }
        if (point.x().mod(Edwards.P).signum() == 0) {
            for (byte[] spelling : List.copyOf(all)) {
                byte[] odd = spelling.clone();
                odd[31] |= (byte) 0x80;
                all.add(odd);
            }
        }
        return all;
    }

    /** R as given, and S so that the equation holds for keys of prime order once multiplied by the cofactor. */
    static byte[] signature(byte[] r, BigInteger nonce, BigInteger secret, byte[] key, byte[] message) {
        BigInteger s =
                nonce.add(Edwards.challenge(r, key, message).multiply(secret)).mod(Edwards.L);
        byte[] signature = Arrays.copyOf(r, 64);
        System.arraycopy(bytes(s), 0, signature, 32, 32);
        return signature;
    }
}

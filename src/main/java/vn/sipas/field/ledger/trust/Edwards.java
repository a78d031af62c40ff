package vn.sipas.field.ledger.trust;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Plain arithmetic on edwards25519 (RFC 8032, section 5.1), milliseconds a product and not in constant time: only for public
 * values, and only where the fast library's answer is not the exact one.
 *
 * <p>A point is (X : Y : Z) with x = X/Z and y = Y/Z.
 */
record Edwards(BigInteger x, BigInteger y, BigInteger z) {

    /** The field's prime, 2^255 − 19. */
    static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

    /** The order of the base point. */
    static final BigInteger L = BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    static final Edwards NEUTRAL = new Edwards(BigInteger.ZERO, BigInteger.ONE, BigInteger.ONE);

    private static final BigInteger D = BigInteger.valueOf(-121665)
            .multiply(BigInteger.valueOf(121666).modInverse(P))
            .mod(P);
    private static final BigInteger ROOT_OF_MINUS_ONE =
            BigInteger.TWO.modPow(P.subtract(BigInteger.ONE).shiftRight(2), P);
    private static final BigInteger ROOT_EXPONENT = P.add(BigInteger.valueOf(3)).shiftRight(3);

    /** The base point: y = 4/5, x even. */
    static final Edwards BASE = ofY(
            BigInteger.valueOf(4).multiply(BigInteger.valueOf(5).modInverse(P)).mod(P), false);

    /** The point that 32 bytes encode; y may be P or more, so that bad encodings can be judged too. */
    static Edwards decode(byte[] encoded) {
        byte[] magnitude = encoded.clone();
        boolean odd = magnitude[31] < 0;
        magnitude[31] &= 0x7f;
        return ofY(littleEndian(magnitude).mod(P), odd);
    }

    private static Edwards ofY(BigInteger y, boolean odd) {
        BigInteger y2 = y.multiply(y);
        BigInteger square = y2.subtract(BigInteger.ONE)
                .multiply(D.multiply(y2).add(BigInteger.ONE).modInverse(P))
                .mod(P);
        BigInteger root = square.modPow(ROOT_EXPONENT, P);
        if (!root.multiply(root).mod(P).equals(square)) {
            root = root.multiply(ROOT_OF_MINUS_ONE).mod(P);
        }
        if (!root.multiply(root).mod(P).equals(square)) {
            throw new IllegalArgumentException("no point of the curve has this y");
        }
        return new Edwards(root.testBit(0) == odd ? root : P.subtract(root).mod(P), y, BigInteger.ONE);
    }

    /** The number whose bytes these are, lowest first. */
    static BigInteger littleEndian(byte[] bytes) {
        byte[] turned = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            turned[i] = bytes[bytes.length - 1 - i];
        }
        return new BigInteger(1, turned);
    }

    /** The sum by the complete formula for twisted Edwards curves with a = −1 (Bernstein, Birkner, Joye, Lange, Peters 2008). */
    Edwards plus(Edwards other) {
        BigInteger zz = z.multiply(other.z).mod(P);
        BigInteger xx = x.multiply(other.x).mod(P);
        BigInteger yy = y.multiply(other.y).mod(P);
        BigInteger square = zz.multiply(zz);
        BigInteger product = D.multiply(xx).multiply(yy);
        BigInteger f = square.subtract(product).mod(P);
        BigInteger g = square.add(product).mod(P);
        BigInteger cross = x.add(y).multiply(other.x.add(other.y)).subtract(xx).subtract(yy);
        return new Edwards(
                zz.multiply(f).multiply(cross).mod(P),
                zz.multiply(g).multiply(yy.add(xx)).mod(P),
                f.multiply(g).mod(P));
    }

    Edwards times(BigInteger factor) {
        Edwards sum = NEUTRAL;
        for (int bit = factor.bitLength() - 1; bit >= 0; bit--) {
            sum = sum.plus(sum);
            if (factor.testBit(bit)) {
                sum = sum.plus(this);
            }
        }
        return sum;
    }

    /** Whether both are one point, however they are scaled. */
    boolean isSamePoint(Edwards other) {
        return x.multiply(other.z).subtract(other.x.multiply(z)).mod(P).signum() == 0
                && y.multiply(other.z).subtract(other.y.multiply(z)).mod(P).signum() == 0;
    }

    /** Whether S·B = R + h·A, without multiplying by the cofactor; key and R must be points of the curve. */
    static boolean equationHolds(byte[] key, byte[] message, byte[] signature) {
        byte[] r = Arrays.copyOfRange(signature, 0, 32);
        BigInteger s = littleEndian(Arrays.copyOfRange(signature, 32, 64));
        BigInteger h = challenge(r, key, message);
        return BASE.times(s).isSamePoint(decode(r).plus(decode(key).times(h)));
    }

    /** SHA-512(R ‖ A ‖ M) mod L. */
    static BigInteger challenge(byte[] r, byte[] key, byte[] message) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-512");
            digest.update(r);
            digest.update(key);
            digest.update(message);
            return littleEndian(digest.digest()).mod(L);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-512", e);
        }
    }
}

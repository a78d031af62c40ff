package vn.sipas.field.survey.sample.reserve;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sipas.field.base.bytes.Hash;

/**
 * The code by which a supervisor gives up a case over the telephone (mã mở mẫu dự phòng), {@code 4821-88}: four digits that only
 * the supervisor can know, a hyphen, two check digits.
 *
 * <p>What it can do: the check digits (ISO 7064, MOD 97-10, over the case's own number and the four digits) tell the enumerator's
 * program offline that nothing was misheard or mistyped and that the code is for this case. What it cannot: prove offline that the
 * supervisor gave it, for whatever could prove that on the enumerator's laptop could be read there, and four digits are tried out in
 * no time. So it is proved where the supervisor's secret is: his own program computes the four digits again when the {@code release}
 * record comes in. A code made up passes with one chance in 10,000.
 */
public record ReleaseCode(String text) {

    /** How many bytes a supervisor's secret has. */
    public static final int SECRET_LENGTH = 32;

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final BigInteger CODES = BigInteger.valueOf(10_000);
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
    private static final byte[] PURPOSE = "sipas.vn/release/1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int BLOCK = 64;

    public ReleaseCode {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("no release code: '" + text + "'");
        }
    }

    /** What was typed, if it is a code for {@code caseId}: six digits whose check digits are right, with or without the hyphen. */
    public static Optional<ReleaseCode> read(String typed, String caseId) {
        String digits = typed.replaceAll("[\\s\u00a0-]", "");
        if (digits.length() != 6 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        ReleaseCode right = checked(digits.substring(0, 4), caseId);
        return right.text.endsWith(digits.substring(4)) ? Optional.of(right) : Optional.empty();
    }

    /**
     * The code that the holder of {@code secret} gives for a case.
     *
     * @param secret 32 random bytes that never leave the supervisor's store
     */
    public static ReleaseCode of(byte[] secret, String caseId) {
        if (secret.length != SECRET_LENGTH) {
            throw new IllegalArgumentException("a secret has 32 bytes, not " + secret.length);
        }
        BigInteger number = new BigInteger(1, hmac(secret, caseId.getBytes(StandardCharsets.UTF_8)));
        return checked(String.format(Locale.ROOT, "%04d", number.mod(CODES).intValue()), caseId);
    }

    /** Whether the holder of {@code secret} gave this code for {@code caseId}. */
    public boolean isFrom(byte[] secret, String caseId) {
        return equals(of(secret, caseId));
    }

    private static ReleaseCode checked(String four, String caseId) {
        BigInteger number = new BigInteger(
                1, Hash.sha256(PURPOSE, caseId.getBytes(StandardCharsets.UTF_8)).bytes());
        BigInteger shifted = number.multiply(CODES).add(new BigInteger(four)).multiply(BigInteger.valueOf(100));
        int check = 98 - shifted.mod(NINETY_SEVEN).intValue();
        return new ReleaseCode(four + "-" + String.format(Locale.ROOT, "%02d", check));
    }

    /** HMAC-SHA-256 (RFC 2104) over the purpose and the case. */
    private static byte[] hmac(byte[] secret, byte[] caseId) {
        byte[] inner = pad(secret, 0x36);
        byte[] outer = pad(secret, 0x5c);
        return Hash.sha256(outer, Hash.sha256(inner, PURPOSE, caseId).bytes()).bytes();
    }

    private static byte[] pad(byte[] secret, int with) {
        byte[] block = Arrays.copyOf(secret, BLOCK);
        for (int i = 0; i < BLOCK; i++) {
            block[i] ^= (byte) with;
        }
        return block;
    }
}

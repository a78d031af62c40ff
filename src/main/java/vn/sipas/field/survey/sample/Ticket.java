package vn.sipas.field.survey.sample;

import java.math.BigInteger;
import java.util.Optional;
import vn.sipas.field.base.bytes.Hash;

/**
 * An id's ticket under a seed (số thứ tự ngẫu nhiên), Rivest's consistent sampler as votingworks/consistent_sampler has it:
 * {@code 0.} and the decimal digits of SHA-256(seed's hash ‖ id), last digit first, padded to 64 digits. Smallest wins, compared as
 * ASCII text. A ticket depends on the seed and its own id alone, so others who come or go don't change it.
 */
public record Ticket(String text) implements Comparable<Ticket> {

    /** How many digits 2^256 − 1 has, the most a ticket can have. */
    private static final int MOST_DIGITS = 78;

    private static final int LEAST_DIGITS = 64;
    private static final String POINT = "0.";

    public Ticket {
        if (!isTicket(text)) {
            throw new IllegalArgumentException("no ticket: '" + text + "'");
        }
    }

    /** The ticket of {@code id} under {@code seed}. */
    public static Ticket of(Seed seed, String id) {
        return of(seed.prefix(), id);
    }

    /** The ticket behind a seed's {@link Seed#prefix}, for many ids. */
    static Ticket of(byte[] prefix, String id) {
        byte[] hash = Hash.sha256(prefix, Utf8Order.bytes(id)).bytes();
        StringBuilder digits = new StringBuilder(new BigInteger(1, hash).toString()).reverse();
        while (digits.length() < LEAST_DIGITS) {
            digits.append('0');
        }
        return new Ticket(digits.insert(0, POINT).toString());
    }

    /** The ticket that is written so, if it is one. */
    public static Optional<Ticket> read(String text) {
        return isTicket(text) ? Optional.of(new Ticket(text)) : Optional.empty();
    }

    /** The ticket times 10^78: a whole number, so that fractions of tickets can be compared exactly. */
    BigInteger scaled() {
        String digits = text.substring(POINT.length());
        return new BigInteger(digits + "0".repeat(MOST_DIGITS - digits.length()));
    }

    @Override
    public int compareTo(Ticket other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }

    private static boolean isTicket(String text) {
        int digits = text.length() - POINT.length();
        if (digits < LEAST_DIGITS || digits > MOST_DIGITS || !text.startsWith(POINT)) {
            return false;
        }
        for (int i = POINT.length(); i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}

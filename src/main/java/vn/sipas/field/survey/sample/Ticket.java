package vn.sipas.field.survey.sample;

import java.math.BigInteger;
import java.util.Optional;

/**
 * An id's ticket under a seed (số thứ tự ngẫu nhiên), Rivest's consistent sampler as votingworks/consistent_sampler has it:
 * {@code 0.} and the decimal digits of SHA-256(seed's hash ‖ id), last digit first, padded to 64 digits. Smallest wins, compared as
 * ASCII text. A ticket depends on the seed and its own id alone, so others who come or go don't change it.
 */
public record Ticket(String text) implements Comparable<Ticket> {

    /** How many digits 2^256 − 1 has, the most a ticket can have. */
    private static final int MOST_DIGITS = 78;

    static final int LEAST_DIGITS = 64;
    static final String POINT = "0.";

    public Ticket {
        if (!isTicket(text)) {
            throw new IllegalArgumentException("no ticket: '" + text + "'");
        }
    }

    /** The ticket of {@code id} under {@code seed}. */
    public static Ticket of(Seed seed, String id) {
        return new TicketMaker(seed).of(id);
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

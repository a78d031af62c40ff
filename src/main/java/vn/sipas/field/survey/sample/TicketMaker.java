package vn.sipas.field.survey.sample;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import vn.sipas.field.base.bytes.Hash;

/** Makes tickets under one seed, many in a row; for one thread. */
final class TicketMaker {

    private final byte[] prefix;
    private final MessageDigest digest = Hash.digest();

    TicketMaker(Seed seed) {
        this.prefix = seed.hash().getBytes(StandardCharsets.US_ASCII);
    }

    Ticket of(String id) {
        digest.update(prefix);
        BigInteger number = new BigInteger(1, digest.digest(Utf8Order.bytes(id)));
        StringBuilder digits = new StringBuilder(number.toString()).reverse();
        while (digits.length() < Ticket.LEAST_DIGITS) {
            digits.append('0');
        }
        return new Ticket(digits.insert(0, Ticket.POINT).toString());
    }
}

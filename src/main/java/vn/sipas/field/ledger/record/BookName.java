package vn.sipas.field.ledger.record;

import java.util.Optional;

/**
 * The name of a book, of its head's origin and of its key: {@code sipas.vn/<season>/<person>}, where the person is the
 * first 32 hexadecimal digits of the public key's SHA-256.
 */
public record BookName(String text) implements Comparable<BookName> {

    static final String PREFIX = "sipas.vn/";

    private static final int PERSON = 32;

    public BookName {
        if (!Texts.pass(Texts::bookName, text)) {
            throw new IllegalArgumentException("no book's name: '" + text + "'");
        }
    }

    /** The book of that person in that season. */
    public static BookName of(SeasonId season, String person) {
        return new BookName(PREFIX + season + "/" + person);
    }

    /** The book that {@code text} names, or nothing if it is no book's name. */
    public static Optional<BookName> read(String text) {
        return Texts.pass(Texts::bookName, text) ? Optional.of(new BookName(text)) : Optional.empty();
    }

    /** The season that the book belongs to. */
    public SeasonId season() {
        return new SeasonId(text.substring(PREFIX.length(), text.length() - PERSON - 1));
    }

    /** The 32 hexadecimal digits that stand for the person. */
    public String person() {
        return text.substring(text.length() - PERSON);
    }

    @Override
    public int compareTo(BookName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

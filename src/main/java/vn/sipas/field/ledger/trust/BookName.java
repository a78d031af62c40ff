package vn.sipas.field.ledger.trust;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a book: {@code sipas.vn/<season>/<person>}, the origin of its heads and the key name under them. The season is
 * {@code [a-z0-9]+(-[a-z0-9]+)*}, at most 30 characters, not {@code card}; the person is 32 lower-case hexadecimal digits
 * taken from the book's key.
 */
public record BookName(String season, String person) {

    private static final Pattern SEASON = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern PERSON = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern NAME = Pattern.compile("sipas\\.vn/([a-z0-9-]{1,30})/([0-9a-f]{32})");
    private static final int LONGEST_SEASON = 30;
    private static final String NO_SEASON = "card";

    public BookName {
        if (!isSeason(season) || !PERSON.matcher(person).matches()) {
            throw new IllegalArgumentException("no book of season '" + season + "' and person '" + person + "'");
        }
    }

    /** The book of this key in this season. */
    public static BookName of(String season, PublicKey key) {
        return new BookName(season, key.person());
    }

    /** The book so named, or nothing if the text is no book's name. */
    public static Optional<BookName> read(String text) {
        Matcher name = NAME.matcher(text);
        return name.matches() && isSeason(name.group(1))
                ? Optional.of(new BookName(name.group(1), name.group(2)))
                : Optional.empty();
    }

    /** Whether a season may be called so. */
    public static boolean isSeason(String text) {
        return text.length() <= LONGEST_SEASON
                && !text.equals(NO_SEASON)
                && SEASON.matcher(text).matches();
    }

    /** Whether the book is named after this key. */
    public boolean isOf(PublicKey key) {
        return person.equals(key.person());
    }

    /** Whether the book is named after the key that these bytes are, if they are one. */
    public boolean isOf(byte[] key) {
        return person.equals(PublicKey.person(key));
    }

    /** The name as it is written. */
    public String text() {
        return "sipas.vn/" + season + "/" + person;
    }

    @Override
    public String toString() {
        return text();
    }
}

package vn.sipas.field.office.recheck.pool;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sipas.field.ledger.trust.BookName;

/**
 * What a draw is for, as the first words of a pool's {@code source} tell; behind them stands the event that the seed will come from. Draws
 * for different purposes are separate draws: only the one over the whole list says something about the province.
 */
public sealed interface Purpose {

    /** The first words, with the mark that parts them from the event. */
    String words();

    /** A pool's source text. */
    default String source(String event) {
        return words() + event;
    }

    /** Over the whole list, for the verdict about the province (toàn đợt). */
    record Province() implements Purpose {

        private static final String WORDS = "Toàn đợt; ";

        @Override
        public String words() {
            return WORDS;
        }
    }

    /**
     * Over everything that one enumerator wrote (một điều tra viên); begins only after a sign, a failure or because the monitor chose.
     *
     * @param person the book's: 32 hexadecimal digits
     */
    record Enumerator(String person) implements Purpose {

        private static final String WORD = "Điều tra viên ";
        private static final Pattern FORM = Pattern.compile(WORD + "([0-9a-f]{32}); (.*)", Pattern.DOTALL);

        /** Over the book of that name. */
        public static Enumerator of(BookName book) {
            return new Enumerator(book.person());
        }

        @Override
        public String words() {
            return WORD + person + "; ";
        }
    }

    /** Over interviews that were named one by one, because of signs (phiếu nêu tên). It says nothing of any other interview. */
    record Named() implements Purpose {

        private static final String WORDS = "Phiếu nêu tên; ";

        @Override
        public String words() {
            return WORDS;
        }
    }

    /** A source text taken apart. */
    record Read(Purpose purpose, String event) {}

    /** The purpose and the event of a pool's source; a text that names no purpose is of a draw over the whole list. */
    static Read read(String source) {
        Matcher one = Enumerator.FORM.matcher(source);
        if (one.matches()) {
            return new Read(new Enumerator(one.group(1)), one.group(2));
        }
        return rest(source, new Named())
                .map(event -> new Read(new Named(), event))
                .orElseGet(() ->
                        new Read(new Province(), rest(source, new Province()).orElse(source)));
    }

    private static Optional<String> rest(String source, Purpose purpose) {
        return source.startsWith(purpose.words())
                ? Optional.of(source.substring(purpose.words().length()))
                : Optional.empty();
    }
}

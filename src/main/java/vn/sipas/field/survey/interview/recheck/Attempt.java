package vn.sipas.field.survey.interview.recheck;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.record.BookRecord;

/**
 * One attempt to reach a person who was drawn for a re-interview.
 *
 * @param at in the place's local time
 */
public record Attempt(Means how, RecheckOutcome outcome, OffsetDateTime at) {

    /** By which means. */
    public enum Means {
        PHONE,
        VISIT;

        /** What stands in the record. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What it is called in {@code language}. */
        public String words(Locale language) {
            return Messages.of(Means.class, language).text("means." + code());
        }

        static Optional<Means> of(String code) {
            return Arrays.stream(values())
                    .filter(means -> means.code().equals(code))
                    .findFirst();
        }
    }

    /** The attempts among the records of one case in a monitor's book, in its order; what a newer version wrote is left out. */
    public static List<Attempt> of(List<Book.Held> records) {
        List<Attempt> attempts = new ArrayList<>();
        for (Book.Held held : records) {
            if (held.content() instanceof BookRecord.Contact contact) {
                Means.of(contact.how())
                        .flatMap(how -> RecheckOutcome.of(contact.outcome())
                                .map(outcome -> new Attempt(
                                        how, outcome, held.record().envelope().at())))
                        .ifPresent(attempts::add);
            }
        }
        return List.copyOf(attempts);
    }

    /** What it means for the ticket. */
    public RecheckOutcome.Meaning meaning() {
        return outcome.meaning(how);
    }
}

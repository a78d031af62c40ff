package vn.sipas.field.office.season;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sipas.field.ledger.age.AgeRecipient;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.roster.Card;

/**
 * Whom a season's files are encrypted to, by their places in the season's record: first the department, which alone is given what
 * people answered in private; then the recovery key, which also opens a store whose password is lost; then the supervisors.
 */
public final class Recipients {

    private final List<String> texts;

    private Recipients(List<String> texts) {
        this.texts = List.copyOf(texts);
    }

    /** The recipients that {@code season} names. */
    public static Recipients of(BookRecord.Season season) {
        return new Recipients(season.recipients());
    }

    /** The recipients that the newest season in {@code book} names; nothing if it is not the department's. */
    public static Optional<Recipients> newest(Book book) {
        return new SeasonBook(book).season().map(Recipients::of);
    }

    /** The texts for a season's record. */
    static List<String> texts(AgeRecipient department, AgeRecipient recovery, List<Card> cards) {
        List<String> texts = new ArrayList<>(List.of(department.text(), recovery.text()));
        cards.stream()
                .filter(card -> card.holder().role() == Role.SUPERVISOR)
                .forEach(card -> texts.add(card.holder().age()));
        return texts;
    }

    /** Everybody whom a batch is encrypted to, but for those whose text names nobody this program can encrypt to. */
    public List<AgeRecipient> batches() {
        return texts.stream().flatMap(text -> read(text).stream()).toList();
    }

    /** Whom a monitor's batch is encrypted to: the department and the recovery key; what he heard is no supervisor's business. */
    public List<AgeRecipient> monitors() {
        return Stream.of(department(), recovery()).flatMap(Optional::stream).toList();
    }

    /** The department alone. */
    public Optional<AgeRecipient> department() {
        return texts.stream().findFirst().flatMap(Recipients::read);
    }

    /** The recovery key's. */
    public Optional<AgeRecipient> recovery() {
        return texts.stream().skip(1).findFirst().flatMap(Recipients::read);
    }

    private static Optional<AgeRecipient> read(String text) {
        return switch (AgeRecipient.parse(text)) {
            case AgeRecipient.Parsed.Valid(AgeRecipient recipient) -> Optional.of(recipient);
            case AgeRecipient.Parsed.Invalid _ -> Optional.empty();
        };
    }
}

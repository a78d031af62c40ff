package vn.sipas.field.app.desk.recheck;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.sipas.field.app.desk.reinterview.Reinterviews;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.FormHash;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.record.MonitorRecord;
import vn.sipas.field.office.recheck.Ticket;
import vn.sipas.field.office.recheck.Tickets;
import vn.sipas.field.office.recheck.compare.Comparison;
import vn.sipas.field.office.recheck.compare.PairedForms;
import vn.sipas.field.survey.form.FormFile;

/** Originals beside their re-interviews, where both are here. */
final class Comparing {

    private final OwnBook own;
    private final Reinterviews reinterviews;
    private final Function<FormHash, Optional<FormFile>> forms;
    private final Map<Worded, PairedForms> paired = new HashMap<>();

    /** A season's form in one language. */
    private record Worded(FormHash form, String language) {}

    /** {@code forms}: the season's forms by their hashes. */
    Comparing(OwnBook own, Reinterviews reinterviews, Function<FormHash, Optional<FormFile>> forms) {
        this.own = own;
        this.reinterviews = reinterviews;
        this.forms = forms;
    }

    /** Of one ticket, in the words of {@code language}; nothing before the original is open. */
    Optional<Comparison> of(Ticket ticket, Locale language) {
        List<Book.Held> records = own.ofCase(ticket.caseId().text());
        return Tickets.recheck(records)
                .flatMap(held -> held.content() instanceof MonitorRecord.Recheck again
                        ? Optional.of(again)
                        : Optional.<MonitorRecord.Recheck>empty())
                .flatMap(again -> ticket.original()
                        .interview()
                        .flatMap(original -> paired(original.form(), language)
                                .map(form -> Comparison.of(form, original, again, mode(again, records)))));
    }

    private Optional<PairedForms> paired(FormHash hash, Locale language) {
        Worded worded = new Worded(hash, language.getLanguage());
        Optional<PairedForms> known = Optional.ofNullable(paired.get(worded))
                .or(() -> forms.apply(hash)
                        .map(season -> new PairedForms(season, reinterviews.form(), worded.language())));
        known.ifPresent(form -> paired.put(worded, form));
        return known;
    }

    private static Mode mode(MonitorRecord.Recheck again, List<Book.Held> records) {
        return records.stream()
                .filter(held -> held.leaf().equals(again.begin()))
                .flatMap(held ->
                        held.content() instanceof BookRecord.Begin begin ? Stream.of(begin.mode()) : Stream.empty())
                .findFirst()
                .orElse(Mode.PHONE);
    }
}

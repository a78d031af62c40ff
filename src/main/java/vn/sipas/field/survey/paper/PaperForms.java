package vn.sipas.field.survey.paper;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.field.ledger.record.FieldworkRecord.Paper;
import vn.sipas.field.ledger.record.RecordId;
import vn.sipas.field.ledger.trust.BookName;

/**
 * Where every paper form is, told by the {@code paper} records of several books. In one book the last record about a serial
 * tells, whatever its clock said; of several books the one whose last record is the latest, so that a supervisor who took a
 * form in is heard after the enumerator who had it. An earlier act is undone by a later record.
 */
public final class PaperForms {

    private static final int CLOSED = 2;

    private static final Comparator<Told> LATEST = Comparator.comparing(
                    (Told told) -> told.last.at().toInstant())
            .thenComparing(told -> told.last.id().text());

    private PaperForms() {}

    /** One record of a book. */
    public record Said(Paper paper, OffsetDateTime at, RecordId id) {}

    /** What one book tells about one serial. */
    private record Told(BookName by, Said last, OffsetDateTime since) {

        Told then(Said next) {
            return new Told(by, next, next.paper().state() == last.paper().state() ? since : next.at());
        }

        PaperForm form() {
            return new PaperForm(last.paper().serial(), last.paper().state(), since, by);
        }
    }

    /** Every form once; what to fetch first, then what is out, each longest first, then the others, newest first. */
    public static List<PaperForm> of(Map<BookName, ? extends Collection<Said>> books, OffsetDateTime now) {
        Map<String, Told> forms = new HashMap<>();
        books.forEach((book, records) -> {
            Map<String, Told> ofBook = new HashMap<>();
            for (Said said : records) {
                ofBook.compute(
                        said.paper().serial(),
                        (_, told) -> told == null ? new Told(book, said, said.at()) : told.then(said));
            }
            ofBook.forEach((serial, told) ->
                    forms.merge(serial, told, (one, other) -> LATEST.compare(one, other) >= 0 ? one : other));
        });
        List<PaperForm> sorted =
                new ArrayList<>(forms.values().stream().map(Told::form).toList());
        sorted.sort(Comparator.<PaperForm>comparingInt(form -> urgency(form, now))
                .thenComparing((one, other) -> {
                    int earlier =
                            one.since().toInstant().compareTo(other.since().toInstant());
                    return urgency(one, now) == CLOSED ? -earlier : earlier;
                })
                .thenComparing(PaperForm::serial));
        return List.copyOf(sorted);
    }

    private static int urgency(PaperForm form, OffsetDateTime now) {
        if (form.overdue(now)) {
            return 0;
        }
        return switch (form.state()) {
            case OUT, DUE -> 1;
            case IN, SPOILT, LOST -> CLOSED;
        };
    }
}

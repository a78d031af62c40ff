package vn.sipas.field.office.recheck;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.trust.Cosignature;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.ledger.trust.SignedHead;

/**
 * How soon interviews were witnessed: of how many a monitor signed a head within {@link #SOON} of the time the interview claims. A form
 * that is witnessed late could have been written late; the clocks are only claims, so this is a sign and no proof.
 *
 * @param interviews all that are held
 * @param witnessed those under a head that a monitor signed
 * @param soon those of them under one that was signed in time
 */
public record WitnessShare(long interviews, long witnessed, long soon) {

    /** Three days, as the Front and the Veterans collect heads. */
    public static final Duration SOON = Duration.ofDays(3);

    /** Of the interviews in {@code books}, by the signatures of {@code monitors}. */
    public static WitnessShare of(List<Book> books, Collection<PublicKey> monitors) {
        long interviews = 0;
        long witnessed = 0;
        long soon = 0;
        for (Book book : books) {
            NavigableMap<Long, Long> times = times(book, monitors);
            for (Book.Seen interview : book.sound(Kind.INTERVIEW.code())) {
                interviews++;
                long inTime = interview.envelope().at().plus(SOON).toEpochSecond();
                NavigableMap<Long, Long> over = times.tailMap(interview.position(), false);
                witnessed += over.isEmpty() ? 0 : 1;
                soon += over.values().stream().anyMatch(time -> time <= inTime) ? 1 : 0;
            }
        }
        return new WitnessShare(interviews, witnessed, soon);
    }

    /** When the first monitor signed heads of {@code book}, by their sizes. */
    private static NavigableMap<Long, Long> times(Book book, Collection<PublicKey> monitors) {
        Map<Long, Long> times = new HashMap<>();
        for (SignedHead head : book.heads()) {
            if (head.note().signatures().size() > 1) {
                monitors.stream()
                        .flatMap(key -> head.cosignaturesBy(key).stream())
                        .flatMap(line -> line.value().stream())
                        .mapToLong(Cosignature::time)
                        .min()
                        .ifPresent(time -> times.merge(head.checkpoint().size(), time, Math::min));
            }
        }
        return new TreeMap<>(times);
    }

    /** The share that was witnessed in time, in percent; 0 where there is no interview. */
    public double percent() {
        return interviews == 0 ? 0 : 100.0 * soon / interviews;
    }
}

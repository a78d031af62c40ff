package vn.sipas.field.app.desk.heads;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.trust.Cosignature;
import vn.sipas.field.ledger.trust.SignedHead;

/**
 * How much of the owner's book others signed for. A signature counts under the keys of the department's newest roster, which came
 * with the fingerprint that was compared, and under no other; the owner's own never.
 *
 * @param size all its records
 * @param roster whether a roster is known here at all
 * @param signatures everybody's largest, the largest first
 */
public record Standing(long size, boolean roster, List<Signature> signatures) {

    private static final Comparator<Signature> LARGEST =
            Comparator.comparingLong(Signature::size).reversed().thenComparing(Signature::at);

    public Standing {
        signatures = List.copyOf(signatures);
    }

    /**
     * Somebody's signature under a head of the owner's book.
     *
     * @param size so many records were signed for
     * @param at when, by the signer's clock
     */
    public record Signature(String name, String unit, Role role, long size, LocalDateTime at) {}

    /** Received: signed for by a supervisor or the department. */
    public Optional<Signature> received() {
        return signatures.stream()
                .filter(signature -> signature.role() != Role.MONITOR)
                .findFirst();
    }

    /** Witnessed: signed for by a monitor. */
    public Optional<Signature> witnessed() {
        return signatures.stream()
                .filter(signature -> signature.role() == Role.MONITOR)
                .findFirst();
    }

    /** So many records are received. */
    public long receivedSize() {
        return received().map(Signature::size).orElse(0L);
    }

    /** So many records are witnessed. */
    public long witnessedSize() {
        return witnessed().map(Signature::size).orElse(0L);
    }

    static Standing of(Book book, People people, Clock clock) {
        List<SignedHead> signed = book.heads().reversed().stream()
                .filter(head -> head.note().signatures().size() > 1)
                .toList();
        List<Signature> signatures = new ArrayList<>();
        for (People.Somebody somebody : people.others(Role.SUPERVISOR, Role.DEPARTMENT, Role.MONITOR)) {
            signed.stream()
                    .flatMap(head -> head.cosignaturesBy(somebody.member().key()).stream()
                            .flatMap(line -> line.value().stream())
                            .map(line -> signature(somebody, head, line, clock)))
                    .findFirst()
                    .ifPresent(signatures::add);
        }
        signatures.sort(LARGEST);
        return new Standing(book.size(), people.known(), signatures);
    }

    private static Signature signature(People.Somebody by, SignedHead head, Cosignature line, Clock clock) {
        return new Signature(
                by.member().person().name(),
                by.member().person().unit(),
                by.member().role(),
                head.checkpoint().size(),
                time(line, clock));
    }

    static LocalDateTime time(Cosignature line, Clock clock) {
        return LocalDateTime.ofInstant(Instant.ofEpochSecond(line.time()), clock.getZone());
    }
}

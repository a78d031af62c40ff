package vn.sipas.field.ledger.roster;

import java.util.List;
import java.util.Optional;
import vn.sipas.field.ledger.record.Kind;

/**
 * Who wrote a stretch of a book, position by position, and whether that person might.
 *
 * @param spans without gap from the stretch's first position to its last; none where the stretch is empty
 * @param objections why the stretch is not {@code known} throughout, by position; none if it is
 * @param shown what is odd without being an objection, by position
 */
public record Judgement(List<Span> spans, List<Objection> objections, List<Objection> shown) {

    /** The positions from {@code from} up to, without, {@code to}, which have one standing. */
    public record Span(long from, long to, Standing standing) {}

    /**
     * Something that does not hold.
     *
     * @param first the first position it is about
     * @param count about how many records
     * @param kind of which kind, where only those of one kind are meant
     */
    public record Objection(RosterFault why, long first, long count, Optional<Kind> kind) {}

    public Judgement {
        spans = List.copyOf(spans);
        objections = List.copyOf(objections);
        shown = List.copyOf(shown);
    }

    /** Whether every record is by somebody known who might write its kind. */
    public boolean known() {
        return objections.isEmpty();
    }

    /** How the writer stood at a position of the stretch. */
    public Standing at(long position) {
        return spans.stream()
                .filter(span -> span.from() <= position && position < span.to())
                .map(Span::standing)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not in the stretch: " + position));
    }

    /** Whether the record at {@code position}, of that kind, is by somebody known who might write it. */
    public boolean knownAt(long position, Kind kind) {
        return at(position) instanceof Standing.Known(var role) && Permissions.mayWrite(role, kind);
    }
}

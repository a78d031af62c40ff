package vn.sipas.field.office.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.CopiedBooks;
import vn.sipas.field.ledger.book.CopiedBooks.Joining;
import vn.sipas.field.ledger.book.Frontier;
import vn.sipas.field.ledger.book.Proofs;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.SignedHead;
import vn.sipas.field.ledger.witness.ForkEvidence;

/**
 * The sections of the owner's own book that stand aside: they came from elsewhere and know more than this store, or otherwise. Only
 * by the owner's own will are they joined, as whoever still writes into the other copy would sign a second history.
 */
public final class OwnSections {

    private final CopiedBooks copies;
    private final AsideTable table;
    private final Book own;

    /** Those of {@code own}, the book of the owner of {@code store}. */
    public OwnSections(Store store, Book own) {
        this.copies = new CopiedBooks(store);
        this.table = new AsideTable(store);
        this.own = own;
    }

    /** The heads under which they stand. */
    public List<SignedHead> heads() {
        return table.ofBook(own.name(), Aside.Why.OWN).stream()
                .map(aside -> read(aside).header().head())
                .toList();
    }

    /**
     * A section that contradicts the book.
     *
     * @param evidence the proof, which two heads alone may not give
     */
    public record Contradiction(SignedHead head, Optional<ForkEvidence> evidence) {}

    /**
     * What came of joining.
     *
     * @param records how many came back
     * @param contradictions what can never be joined; it stays aside
     */
    public record Joined(long records, List<Contradiction> contradictions) {
        public Joined {
            contradictions = List.copyOf(contradictions);
        }
    }

    /** Joins what continues the book as it is held here, in whatever order it came. What follows a gap stays aside. */
    public Joined join() {
        long before = own.size();
        boolean more = true;
        while (more) {
            more = false;
            for (Aside aside : table.ofBook(own.name(), Aside.Why.OWN)) {
                if (copies.join(read(aside).stretch()) instanceof Joining.Joined) {
                    table.remove(aside);
                    more = true;
                }
            }
        }
        List<Contradiction> contradictions = table.ofBook(own.name(), Aside.Why.OWN).stream()
                .filter(aside -> aside.from() <= own.size())
                .map(aside -> read(aside))
                .map(section -> new Contradiction(section.header().head(), evidence(section)))
                .toList();
        return new Joined(own.size() - before, contradictions);
    }

    private Optional<ForkEvidence> evidence(ReadSection section) {
        SignedHead there = section.header().head();
        if (there.checkpoint().size() <= own.size()) {
            return ForkEvidence.of(own, there);
        }
        int from = Math.toIntExact(section.header().from());
        if (!own.frontierAt(from).peaks().equals(section.header().peaks())) {
            return Optional.empty();
        }
        List<Hash> leaves = new ArrayList<>(own.hashes().subList(0, from));
        section.lines().forEach(line -> leaves.add(line.leaf().hash()));
        return own.heads().stream()
                .filter(head -> head.checkpoint().size() > from)
                .flatMap(head -> evidence(head, there, leaves).stream())
                .findFirst();
    }

    /** That {@code here} is no part of the history over {@code leaves}, which {@code there} signs; nothing if it is. */
    private Optional<ForkEvidence> evidence(SignedHead here, SignedHead there, List<Hash> leaves) {
        int size = Math.toIntExact(here.checkpoint().size());
        Frontier other = Frontier.empty();
        leaves.subList(0, size).forEach(other::append);
        return other.root().equals(here.checkpoint().root())
                ? Optional.empty()
                : Optional.of(new ForkEvidence(
                        own.key(),
                        here.bare(own.key()),
                        there.bare(own.key()),
                        other.peaks(),
                        Proofs.consistency(leaves, size)));
    }

    private ReadSection read(Aside aside) {
        return ReadSection.read(aside.book(), table.section(aside));
    }
}

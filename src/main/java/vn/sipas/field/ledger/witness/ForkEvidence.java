package vn.sipas.field.ledger.witness;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Frontier;
import vn.sipas.field.ledger.book.Proofs;
import vn.sipas.field.ledger.trust.Checkpoint;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.ledger.trust.Reading;
import vn.sipas.field.ledger.trust.SignedHead;

/**
 * The proof that one key signed two histories ({@code fork/1}): two signed heads of one book, {@code a} and {@code b}, that no
 * single history can have. Their sizes are equal and the roots differ; or {@code a} is smaller, {@code peaks} fold to the root
 * that the book of {@code b} had at {@code a}'s size, {@code proof} leads from there to {@code b}, and {@code a}'s root is
 * another. It says nothing about why: a lie, a restored copy and a cloned folder look alike.
 */
public record ForkEvidence(PublicKey key, SignedHead a, SignedHead b, List<Hash> peaks, List<Hash> proof)
        implements Evidence {

    static final String FORMAT = "fork/1";

    private static final List<String> MEMBERS = List.of("sipas", "key", "a", "b", "peaks", "proof");

    public ForkEvidence {
        peaks = List.copyOf(peaks);
        proof = List.copyOf(proof);
        Optional<Reason> fault = fault(key, a, b, peaks, proof);
        if (fault.isPresent()) {
            throw new IllegalArgumentException(fault.get().code());
        }
    }

    /**
     * What contradicts the copy {@code book}: a head by its own key that the book never had. Nothing if the copy has no head as
     * large as it, or the head is its own.
     */
    public static Optional<ForkEvidence> of(Book book, SignedHead foreign) {
        Checkpoint there = foreign.checkpoint();
        if (there.size() == 0 || there.size() > book.size()) {
            return Optional.empty();
        }
        Frontier here = book.frontierAt(there.size());
        if (here.root().equals(there.root())) {
            return Optional.empty();
        }
        SignedHead bare = foreign.bare(book.key());
        return book.heads().stream()
                .filter(head -> head.checkpoint().size() >= there.size())
                .findFirst()
                .map(head -> head.checkpoint().size() == there.size()
                        ? new ForkEvidence(book.key(), bare, head.bare(book.key()), List.of(), List.of())
                        : new ForkEvidence(
                                book.key(),
                                bare,
                                head.bare(book.key()),
                                here.peaks(),
                                Proofs.consistency(
                                        book.hashes()
                                                .subList(
                                                        0,
                                                        Math.toIntExact(head.checkpoint()
                                                                .size())),
                                        Math.toIntExact(there.size()))));
    }

    /** Two heads of one size; nothing if they say the same or are no two heads of one book and size. */
    public static Optional<ForkEvidence> ofOneSize(PublicKey key, SignedHead a, SignedHead b) {
        return fault(key, a, b, List.of(), List.of()).isPresent()
                ? Optional.empty()
                : Optional.of(new ForkEvidence(key, a.bare(key), b.bare(key), List.of(), List.of()));
    }

    static Read read(EvidenceLine line) {
        if (!line.has(MEMBERS, "", List.of("peaks", "proof"))) {
            return new Read.Refused(WitnessFault.EVIDENCE_BAD);
        }
        return switch (line.key()) {
            case Reading.Refused<PublicKey>(var why) -> new Read.Refused(why);
            case Reading.Good<PublicKey>(PublicKey key) -> read(line, key);
        };
    }

    private static Read read(EvidenceLine line, PublicKey key) {
        Reading<SignedHead> a = line.head("a");
        Reading<SignedHead> b = line.head("b");
        Optional<Reason> unread = Stream.of(a, b)
                .flatMap(head -> head.fault().stream())
                .map(Reason.class::cast)
                .findFirst();
        if (unread.isPresent()) {
            return new Read.Refused(unread.get());
        }
        Optional<List<Hash>> peaks = line.hashes("peaks");
        Optional<List<Hash>> proof = line.hashes("proof");
        if (peaks.isEmpty() || proof.isEmpty()) {
            return new Read.Refused(WitnessFault.PROOF_BAD);
        }
        SignedHead first = a.value().orElseThrow();
        SignedHead second = b.value().orElseThrow();
        return fault(key, first, second, peaks.get(), proof.get())
                .<Read>map(Read.Refused::new)
                .orElseGet(() -> new Read.Good(new ForkEvidence(key, first, second, peaks.get(), proof.get())));
    }

    private static Optional<Reason> fault(
            PublicKey key, SignedHead a, SignedHead b, List<Hash> peaks, List<Hash> proof) {
        Optional<Reason> unsigned = Stream.of(a, b)
                .flatMap(head -> EvidenceLine.fault(head, key).stream())
                .findFirst();
        if (unsigned.isPresent()) {
            return unsigned;
        }
        Checkpoint first = a.checkpoint();
        Checkpoint second = b.checkpoint();
        if (!first.origin().equals(second.origin()) || first.size() > second.size() || first.size() == 0) {
            return Optional.of(WitnessFault.FORK_BAD);
        }
        if (first.size() == second.size()) {
            boolean shows = !first.root().equals(second.root()) && peaks.isEmpty() && proof.isEmpty();
            return shows ? Optional.empty() : Optional.of(WitnessFault.FORK_BAD);
        }
        Optional<Hash> root = Frontier.of(first.size(), peaks).map(Frontier::root);
        boolean leads =
                root.isPresent() && Proofs.consistent(first.size(), root.get(), second.size(), second.root(), proof);
        if (!leads) {
            return Optional.of(WitnessFault.PROOF_BAD);
        }
        return root.get().equals(first.root()) ? Optional.of(WitnessFault.FORK_BAD) : Optional.empty();
    }

    /** Whether this is one of the two heads. */
    public boolean names(Checkpoint head) {
        return head.equals(a.checkpoint()) || head.equals(b.checkpoint());
    }

    /** The size up to which the two histories may still be one. */
    public long size() {
        return a.checkpoint().size();
    }

    @Override
    public byte[] bytes() {
        JsonWriter json = new JsonWriter()
                .beginObject()
                .member("sipas", FORMAT)
                .member("key", key.base64())
                .member("a", a.text())
                .member("b", b.text());
        Evidence.write(json, "peaks", peaks);
        Evidence.write(json, "proof", proof);
        byte[] line = json.endObject().bytes();
        byte[] file = Arrays.copyOf(line, line.length + 1);
        file[line.length] = '\n';
        return file;
    }
}

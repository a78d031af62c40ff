package vn.sipas.field.ledger.witness;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Proofs;
import vn.sipas.field.ledger.trust.Checkpoint;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.ledger.trust.Reading;
import vn.sipas.field.ledger.trust.SignedHead;

/**
 * The proof that a book only grew ({@code proof/1}; RFC 9162, section 2.1.4): from its first {@code from} records to the head.
 * Who knows the root of that size can check it with {@link #leadsFrom}.
 *
 * @param key the book's own key, which signed the head
 * @param from 1 to the head's size
 * @param proof the nodes; none if {@code from} is the head's size
 */
public record GrowthProof(PublicKey key, long from, List<Hash> proof, SignedHead head) implements Evidence {

    static final String FORMAT = "proof/1";

    private static final List<String> MEMBERS = List.of("sipas", "key", "from", "proof", "head");

    public GrowthProof {
        proof = List.copyOf(proof);
        if (from < 1 || from > head.checkpoint().size()) {
            throw new IllegalArgumentException("no proof from " + from + " to " + head);
        }
    }

    /** The proof that {@code book}, at its newest head, continues its first {@code from} records; nothing if it has fewer. */
    public static Optional<GrowthProof> of(Book book, long from) {
        return book.head()
                .filter(head -> from >= 1 && from <= head.checkpoint().size())
                .map(head -> new GrowthProof(
                        book.key(), from, Proofs.consistency(book.hashes(), Math.toIntExact(from)), head));
    }

    static Read read(EvidenceLine line) {
        if (!line.has(MEMBERS, "from", List.of("proof"))) {
            return new Read.Refused(WitnessFault.EVIDENCE_BAD);
        }
        return switch (line.key()) {
            case Reading.Refused<PublicKey>(var why) -> new Read.Refused(why);
            case Reading.Good<PublicKey>(PublicKey key) ->
                switch (line.head("head")) {
                    case Reading.Refused<SignedHead>(var why) -> new Read.Refused(why);
                    case Reading.Good<SignedHead>(SignedHead head) -> read(line, key, head);
                };
        };
    }

    private static Read read(EvidenceLine line, PublicKey key, SignedHead head) {
        Optional<Reason> fault = EvidenceLine.fault(head, key);
        if (fault.isPresent()) {
            return new Read.Refused(fault.get());
        }
        long from = line.number("from");
        long size = head.checkpoint().size();
        Optional<List<Hash>> proof = line.hashes("proof");
        boolean bad = from < 1
                || from > size
                || proof.isEmpty()
                || (from == size && !proof.get().isEmpty());
        return bad
                ? new Read.Refused(WitnessFault.PROOF_BAD)
                : new Read.Good(new GrowthProof(key, from, proof.orElseThrow(), head));
    }

    /** Whether the head continues the history that had this size and root. */
    public boolean leadsFrom(Checkpoint earlier) {
        Checkpoint later = head.checkpoint();
        return earlier.origin().equals(later.origin())
                && earlier.size() == from
                && Proofs.consistent(from, earlier.root(), later.size(), later.root(), proof);
    }

    @Override
    public byte[] bytes() {
        JsonWriter json = new JsonWriter()
                .beginObject()
                .member("sipas", FORMAT)
                .member("key", key.base64())
                .member("from", from);
        Evidence.write(json, "proof", proof);
        byte[] line = json.member("head", head.text()).endObject().bytes();
        byte[] file = Arrays.copyOf(line, line.length + 1);
        file[line.length] = '\n';
        return file;
    }
}

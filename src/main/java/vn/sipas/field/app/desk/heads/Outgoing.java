package vn.sipas.field.app.desk.heads;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.trust.SignedHead;
import vn.sipas.field.ledger.witness.GrowthProof;
import vn.sipas.field.ledger.witness.HeadFile;

/** What is given out of the owner's book: its newest head, or the proof that this continues what somebody signed before. */
public final class Outgoing {

    private final SignedHead head;
    private final Optional<GrowthProof> proof;
    private final List<String> signers;
    private final byte[] bare;

    private Outgoing(SignedHead head, Optional<GrowthProof> proof, List<String> signers, byte[] bare) {
        this.head = head;
        this.proof = proof;
        this.signers = List.copyOf(signers);
        this.bare = bare;
    }

    /**
     * The newest head, and proofs from whatever the people of {@code standing} signed before, who would not sign without, and from
     * {@code since}; none of an empty book.
     */
    static List<Outgoing> of(Book book, Standing standing, Optional<Long> since) {
        List<Outgoing> all = new ArrayList<>();
        book.head().ifPresent(head -> {
            SignedHead alone = head.bare(book.key());
            all.add(new Outgoing(head, Optional.empty(), List.of(), alone.bytes()));
            TreeMap<Long, List<String>> before = new TreeMap<>();
            since.ifPresent(from -> before.put(from, new ArrayList<>()));
            standing.signatures().stream()
                    .filter(signature -> signature.size() < head.checkpoint().size())
                    .forEach(signature -> before.computeIfAbsent(signature.size(), _ -> new ArrayList<>())
                            .add(signature.name()));
            before.forEach((from, signers) -> GrowthProof.of(book, from)
                    .ifPresent(proof -> all.add(new Outgoing(
                            head,
                            Optional.of(proof),
                            signers,
                            new GrowthProof(book.key(), from, proof.proof(), alone).bytes()))));
        });
        return all;
    }

    /** How many records the head is about. */
    public long size() {
        return head.checkpoint().size();
    }

    /** Where the proof begins; nothing for the head alone. */
    public Optional<Long> from() {
        return proof.map(GrowthProof::from);
    }

    /** Who signed the head that the proof begins at. */
    public List<String> signers() {
        return signers;
    }

    /** What stands in its QR code, with the owner's signature alone; nothing if it is too long to be photographed. */
    public Optional<String> code() {
        return HeadCode.of(bare);
    }

    /** Writes it into {@code folder}. */
    public Path write(Path folder) {
        return proof.map(evidence -> HeadFile.write(folder, evidence)).orElseGet(() -> HeadFile.write(folder, head));
    }

    /** Writes its QR code as a picture beside {@code file}, which was written before. */
    public Optional<Path> writeCode(Path file) {
        return code().map(text -> HeadCode.write(file, text));
    }
}

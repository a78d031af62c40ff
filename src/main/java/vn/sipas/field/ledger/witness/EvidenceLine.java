package vn.sipas.field.ledger.witness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.base.json.JsonCursor;
import vn.sipas.field.base.json.JsonFault;
import vn.sipas.field.base.json.JsonKind;
import vn.sipas.field.base.json.JsonLine;
import vn.sipas.field.base.json.JsonScan;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.batch.BatchFault;
import vn.sipas.field.ledger.book.Tree;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.ledger.trust.Reading;
import vn.sipas.field.ledger.trust.SignedHead;
import vn.sipas.field.ledger.trust.TrustFault;

/** The one JSON line of a proof or of a fork, read strictly: these members, in this order, and nothing else. */
final class EvidenceLine {

    private final JsonLine line;

    private EvidenceLine(JsonLine line) {
        this.line = line;
    }

    /** What a line is. */
    sealed interface Found {
        /** An object whose first member names its format. */
        record Line(String format, EvidenceLine line) implements Found {}

        /** Something else. */
        record Faulty(Reason why) implements Found {}
    }

    static Found read(byte[] bytes) {
        int end = bytes.length > 0 && bytes[bytes.length - 1] == '\n' ? bytes.length - 1 : bytes.length;
        return switch (JsonLine.scan(bytes, 0, end)) {
            case JsonScan.Faulty(JsonFault fault, int _) -> new Found.Faulty(fault);
            case JsonScan.TooDeep _ -> new Found.Faulty(WitnessFault.EVIDENCE_BAD);
            case JsonLine line ->
                line.size() > 0 && line.name(0).equals("sipas") && line.kind(0) == JsonKind.TEXT
                        ? new Found.Line(line.text(0), new EvidenceLine(line))
                        : new Found.Faulty(WitnessFault.EVIDENCE_BAD);
        };
    }

    /** Whether the members are these, in this order; each a text, unless it is a number or one of the lists. */
    boolean has(List<String> members, String number, List<String> lists) {
        if (line.size() != members.size()) {
            return false;
        }
        for (int member = 0; member < line.size(); member++) {
            String name = members.get(member);
            boolean fits = line.name(member).equals(name)
                    && (name.equals(number)
                            ? line.kind(member) == JsonKind.NUMBER
                                    && line.wholeNumber(member).isPresent()
                            : line.kind(member) == (lists.contains(name) ? JsonKind.ARRAY : JsonKind.TEXT));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    long number(String name) {
        return line.wholeNumber(member(name)).orElseThrow();
    }

    Reading<PublicKey> key() {
        return PublicKey.fromBase64(line.text(member("key")));
    }

    /** The head in a member, read and verified: signed by {@code key}, named after it, and an empty one with the empty root. */
    static Optional<Reason> fault(SignedHead head, PublicKey key) {
        Optional<TrustFault> unsigned = head.verifyBy(key, head.checkpoint().origin());
        if (unsigned.isPresent()) {
            return Optional.of(unsigned.get());
        }
        boolean emptyWithRoot =
                head.checkpoint().size() == 0 && !head.checkpoint().root().equals(Tree.EMPTY);
        return emptyWithRoot ? Optional.of(BatchFault.ROOT_MISMATCH) : Optional.empty();
    }

    Reading<SignedHead> head(String name) {
        return SignedHead.read(line.text(member(name)));
    }

    /** A list of hashes; nothing if one of them is none. */
    Optional<List<Hash>> hashes(String name) {
        List<Hash> hashes = new ArrayList<>();
        JsonCursor cursor = line.cursor(member(name));
        while (cursor.next()) {
            Optional<Hash> hash = cursor.kind() == JsonKind.TEXT ? Hash.fromBase64(cursor.text()) : Optional.empty();
            if (hash.isEmpty()) {
                return Optional.empty();
            }
            hashes.add(hash.get());
        }
        return Optional.of(hashes);
    }

    private int member(String name) {
        return line.member(name).orElseThrow();
    }
}

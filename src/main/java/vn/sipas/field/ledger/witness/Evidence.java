package vn.sipas.field.ledger.witness;

import java.util.List;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.base.language.Reason;

/** A file {@code *.sipas-proof} or {@code *.sipas-fork} (design, section 4): one line of JSON that proves something by itself. */
public sealed interface Evidence permits GrowthProof, ForkEvidence {

    /** The line's exact bytes, with its LF. */
    byte[] bytes();

    /** What came of reading evidence. */
    sealed interface Read {
        /** It proves what it says. */
        record Good(Evidence evidence) implements Read {}

        /** It proves nothing. */
        record Refused(Reason why) implements Read {}
    }

    /** The evidence that these bytes are; told apart by its format. */
    static Read read(byte[] bytes) {
        return switch (EvidenceLine.read(bytes)) {
            case EvidenceLine.Found.Faulty(Reason why) -> new Read.Refused(why);
            case EvidenceLine.Found.Line found -> read(found.format(), found.line());
        };
    }

    private static Read read(String format, EvidenceLine line) {
        if (format.equals(GrowthProof.FORMAT)) {
            return GrowthProof.read(line);
        }
        if (format.equals(ForkEvidence.FORMAT)) {
            return ForkEvidence.read(line);
        }
        boolean newer = format.startsWith("proof/") || format.startsWith("fork/");
        return new Read.Refused(newer ? WitnessFault.EVIDENCE_VERSION : WitnessFault.EVIDENCE_BAD);
    }

    /** A member with hashes in Base64. */
    static void write(JsonWriter json, String name, List<Hash> hashes) {
        json.name(name).beginArray();
        hashes.forEach(hash -> json.text(hash.base64()));
        json.endArray();
    }
}

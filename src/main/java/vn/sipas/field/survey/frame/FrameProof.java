package vn.sipas.field.survey.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.base.json.Json;
import vn.sipas.field.base.json.JsonValue;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.ledger.book.Proofs;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.LeafHash;

/**
 * The proof that one line stands in a frame that was committed to, as one line of JSON {@code {"case","index","proof"}}. Size and
 * root come from the {@code frame} record, never from here.
 *
 * @param index the line's place in the UTF-8 order of the cases, from 0
 * @param path the hashes from the leaf's neighbour to the root's, as in RFC 6962
 */
public record FrameProof(CaseId id, long index, List<Hash> path) {

    private static final List<String> MEMBERS = List.of("case", "index", "proof");

    public FrameProof {
        path = List.copyOf(path);
    }

    /** Whether exactly this line, every letter and digit of it, stands in the frame of {@code size} lines with this root. */
    public boolean proves(CaseLine line, long size, Hash root) {
        return line.id().equals(id) && provesLine(line.bytes(), size, root);
    }

    /** As {@link #proves}, of the line's bytes without LF. */
    public boolean provesLine(byte[] line, long size, Hash root) {
        return Proofs.includes(LeafHash.of(line).hash(), index, size, path, root);
    }

    /** The line of JSON, without LF. */
    public byte[] bytes() {
        JsonWriter object = new JsonWriter()
                .beginObject()
                .member("case", id.text())
                .member("index", index)
                .name("proof")
                .beginArray();
        path.forEach(hash -> object.text(hash.base64()));
        return object.endArray().endObject().bytes();
    }

    /** The proof that {@code line}, without LF, spells; nothing if it is another line. */
    public static Optional<FrameProof> read(byte[] line) {
        if (!(Json.read(line) instanceof Json.Reading.Read(JsonValue.JsonObject object))
                || !MEMBERS.equals(List.copyOf(object.members().keySet()))
                || !(object.members().get("case") instanceof JsonValue.JsonText(String id))
                || !(object.members().get("index") instanceof JsonValue.JsonNumber number)
                || !(object.members().get("proof") instanceof JsonValue.JsonArray(List<JsonValue> hashes))) {
            return Optional.empty();
        }
        long index = number.wholeNumber().orElse(-1);
        List<Hash> path = new ArrayList<>();
        for (JsonValue hash : hashes) {
            if (hash instanceof JsonValue.JsonText(String text)) {
                Hash.fromBase64(text).ifPresent(path::add);
            }
        }
        return CaseId.isCaseId(id) && index >= 0 && path.size() == hashes.size()
                ? Optional.of(new FrameProof(new CaseId(id), index, path))
                : Optional.empty();
    }
}

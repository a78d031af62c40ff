package vn.sipas.field.ledger.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.base.json.JsonFault;
import vn.sipas.field.base.json.JsonKind;
import vn.sipas.field.base.json.JsonLine;
import vn.sipas.field.base.json.JsonScan;

/**
 * Judges lines. What breaks the grammar that hashes rest on (UTF-8, JSON, {@code sum}) is refused; what only breaks a
 * kind's form, or is too deep, is kept (design.md, section 4, and the levels in the vectors' {@code bad/expected.json}).
 * A line with both kinds of fault is refused, so a wrong form never hides a changed body.
 *
 * <p>The leaf is taken as the vectors take it: the line up to the first {@link #CUT}, and a closing bracket. Where that
 * stands in a nested value before the body, cutting would leave another body to cut, so such a line is refused.
 *
 * <p>Stateless; any thread may use it. The bytes are copied before they are judged, but for {@link #scanTaking}.
 */
public final class RecordReader {

    /** The longest line, in bytes without LF: 16 MiB (design.md, section 9). */
    public static final int LONGEST = 16 << 20;

    private static final byte[] CUT = ",\"body\":{".getBytes(StandardCharsets.US_ASCII);

    private RecordReader() {}

    /** Reads one line without its LF and what it says. */
    public static RecordCheck read(byte[] line) {
        return read(line, 0, line.length);
    }

    /** Reads the line that stands from {@code from} up to, without, {@code to}; its LF is not part of it. */
    public static RecordCheck read(byte[] buffer, int from, int to) {
        if (to - from > LONGEST) {
            return new RecordCheck.Refused(RecordFault.LINE_TOO_LONG, LONGEST);
        }
        byte[] bytes = Arrays.copyOfRange(buffer, from, to);
        JsonScan json = JsonLine.scan(bytes, 0, bytes.length);
        return switch (judge(bytes, json)) {
            case RecordCheck.Kept kept -> kept;
            case RecordCheck.Refused refused -> refused;
            case RecordScan.Sound(RecordLine line, Envelope envelope) ->
                json instanceof JsonLine read && line.hasBody()
                        ? new RecordCheck.Valid(line, envelope, ContentReader.read(envelope, read))
                        : new RecordCheck.Bodiless(line, envelope);
        };
    }

    /** Judges one line as {@link #read(byte[])} does, without building what it says. */
    public static RecordScan scan(byte[] line) {
        return scan(line, 0, line.length);
    }

    /** Judges the line from {@code from} up to, without, {@code to}. */
    public static RecordScan scan(byte[] buffer, int from, int to) {
        if (to - from > LONGEST) {
            return new RecordCheck.Refused(RecordFault.LINE_TOO_LONG, LONGEST);
        }
        return scanTaking(Arrays.copyOfRange(buffer, from, to));
    }

    /** As {@link #scan(byte[])}, without a copy: nobody else may hold or change the array from now on. */
    public static RecordScan scanTaking(byte[] line) {
        return line.length > LONGEST
                ? new RecordCheck.Refused(RecordFault.LINE_TOO_LONG, LONGEST)
                : judge(line, JsonLine.scan(line, 0, line.length));
    }

    /**
     * The point that a pack, a continues or an opening names. It stands in the envelope, so it is known also where the body
     * was withheld; nothing for other kinds and for a line that counts for nothing.
     */
    public static Optional<BookPoint> point(RecordLine line) {
        byte[] bytes = line.bytes();
        return JsonLine.scan(bytes, 0, bytes.length) instanceof JsonLine json
                        && form(line, json) instanceof RecordScan.Sound(RecordLine _, Envelope envelope)
                ? ContentReader.point(envelope, json)
                : Optional.empty();
    }

    /**
     * What a text of the envelope says that is the kind's own, such as a review's {@code decision}; known also where the body was
     * withheld. Nothing where there is none, and for a line that counts for nothing.
     */
    public static Optional<String> word(RecordLine line, String member) {
        byte[] bytes = line.bytes();
        return JsonLine.scan(bytes, 0, bytes.length) instanceof JsonLine json
                        && form(line, json) instanceof RecordScan.Sound
                ? text(json, member)
                : Optional.empty();
    }

    /** As {@link #word}, of a member that is true or false, such as a ruling's {@code counts}. */
    public static Optional<Boolean> flag(RecordLine line, String member) {
        byte[] bytes = line.bytes();
        if (!(JsonLine.scan(bytes, 0, bytes.length) instanceof JsonLine json)
                || !(form(line, json) instanceof RecordScan.Sound)) {
            return Optional.empty();
        }
        OptionalInt at = json.member(member);
        return at.isPresent() && json.kind(at.getAsInt()) == JsonKind.BOOLEAN
                ? Optional.of(json.flag(at.getAsInt()))
                : Optional.empty();
    }

    private static RecordScan judge(byte[] bytes, JsonScan scan) {
        return switch (scan) {
            case JsonScan.Faulty(JsonFault fault, int offset) -> new RecordCheck.Refused(fault, offset);
            case JsonScan.TooDeep(JsonLine json, int _) ->
                switch (line(bytes, json)) {
                    case Hashed.Line(RecordLine line) -> new RecordCheck.Kept(line, JsonFault.TOO_DEEP);
                    case Hashed.Refused(RecordFault fault, int offset) -> new RecordCheck.Refused(fault, offset);
                };
            case JsonLine json ->
                switch (line(bytes, json)) {
                    case Hashed.Line(RecordLine line) -> form(line, json);
                    case Hashed.Refused(RecordFault fault, int offset) -> new RecordCheck.Refused(fault, offset);
                };
        };
    }

    private static RecordScan form(RecordLine line, JsonLine json) {
        Optional<RecordFault> fault = FormCheck.fault(json);
        if (fault.isPresent()) {
            return new RecordCheck.Kept(line, fault.get());
        }
        return new RecordScan.Sound(line, line.envelope().orElseThrow());
    }

    private sealed interface Hashed {
        record Line(RecordLine line) implements Hashed {}

        record Refused(RecordFault fault, int offset) implements Hashed {}
    }

    /** Finds the cut, the leaf and the sum, and holds the body against the sum. */
    private static Hashed line(byte[] bytes, JsonLine json) {
        OptionalInt sumAt = json.member("sum");
        OptionalInt bodyAt = json.member("body");
        int body = bodyAt.orElse(json.size());
        // A sum behind the body would be cut away with it, and nothing signed would name the body.
        boolean sumIsSigned = sumAt.isPresent() && sumAt.getAsInt() < body;
        if (!sumIsSigned || json.kind(sumAt.getAsInt()) != JsonKind.TEXT) {
            return new Hashed.Refused(RecordFault.SUM_MISSING, 0);
        }
        Optional<Hash> sum = Hash.fromBase64(json.text(sumAt.getAsInt()));
        if (sum.isEmpty()) {
            return new Hashed.Refused(RecordFault.BASE64_BAD, json.start(sumAt.getAsInt()));
        }
        boolean isObject = bodyAt.isPresent() && json.kind(body) == JsonKind.OBJECT;
        int cut = isObject ? json.nameOffset(body) - 1 : bytes.length - 1;
        int nested = nestedCut(bytes, json, isObject ? body : json.size());
        if (nested >= 0) {
            return new Hashed.Refused(RecordFault.ENVELOPE_NESTED, nested);
        }
        int bodyFrom = isObject ? json.start(body) : 0;
        int bodyTo = isObject ? json.end(body) : 0;
        MessageDigest digest = Hash.digest();
        if (isObject) {
            digest.update(bytes, bodyFrom, bodyTo - bodyFrom);
            if (!Hash.finish(digest).equals(sum.get())) {
                return new Hashed.Refused(RecordFault.SUM_MISMATCH, bodyFrom);
            }
        }
        LeafHash leaf = LeafHash.of(digest, bytes, cut, bytes.length - 1);
        return new Hashed.Line(new RecordLine(
                bytes, bodyAt.isPresent(), cut, bodyFrom, bodyTo, leaf, sum.get(), envelope(json, sum.get())));
    }

    /** Where {@link #CUT} stands inside a nested value of the first {@code members} members, or -1. */
    private static int nestedCut(byte[] bytes, JsonLine json, int members) {
        for (int i = 0; i < members; i++) {
            if (json.kind(i) == JsonKind.OBJECT || json.kind(i) == JsonKind.ARRAY) {
                for (int at = json.start(i); at + CUT.length <= json.end(i); at++) {
                    if (Arrays.equals(bytes, at, at + CUT.length, CUT, 0, CUT.length)) {
                        return at;
                    }
                }
            }
        }
        return -1;
    }

    /** What every record shows, or nothing if it is wrong or incomplete. */
    private static Optional<Envelope> envelope(JsonLine json, Hash sum) {
        Optional<String> kind = text(json, "kind").filter(t -> Texts.pass(Texts::kind, t));
        OptionalInt vAt = json.member("v");
        OptionalLong v = vAt.isPresent() && json.kind(vAt.getAsInt()) == JsonKind.NUMBER
                ? json.wholeNumber(vAt.getAsInt())
                : OptionalLong.empty();
        Optional<String> id = text(json, "id").filter(t -> Texts.pass(Texts::uuid7, t));
        Optional<String> at = text(json, "at").filter(t -> Texts.pass(Texts::time, t));
        if (kind.isEmpty() || v.isEmpty() || v.getAsLong() < 1 || id.isEmpty() || at.isEmpty()) {
            return Optional.empty();
        }
        Optional<CaseId> caseId =
                text(json, "case").filter(t -> Texts.pass(Texts::caseId, t)).map(CaseId::new);
        Optional<LeafHash> ref = text(json, "ref").flatMap(LeafHash::fromBase64);
        boolean wrongCase = caseId.isEmpty() && json.member("case").isPresent();
        boolean wrongRef = ref.isEmpty() && json.member("ref").isPresent();
        if (wrongCase || wrongRef) {
            return Optional.empty();
        }
        return Optional.of(new Envelope(
                kind.get(), v.getAsLong(), new RecordId(id.get()), RecordTime.parse(at.get()), caseId, ref, sum));
    }

    private static Optional<String> text(JsonLine json, String name) {
        OptionalInt member = json.member(name);
        return member.isPresent() && json.kind(member.getAsInt()) == JsonKind.TEXT
                ? Optional.of(json.text(member.getAsInt()))
                : Optional.empty();
    }
}

package vn.sipas.field.ledger.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.base.json.JsonCursor;
import vn.sipas.field.base.json.JsonFault;
import vn.sipas.field.base.json.JsonKind;
import vn.sipas.field.base.json.JsonLine;
import vn.sipas.field.base.json.JsonScan;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.book.Tree;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.ledger.trust.Reading;
import vn.sipas.field.ledger.trust.SignedHead;
import vn.sipas.field.ledger.trust.TrustFault;

/**
 * Reads a section's header strictly, in the order that decides which fault a header with two gets: JSON, members, key,
 * book, head, signature, size. The peaks' number is judged with the records.
 */
final class HeaderReader {

    private static final List<String> MEMBERS =
            List.of("sipas", "season", "book", "key", "from", "to", "peaks", "redacted", "head");
    private static final Set<String> OPTIONAL = Set.of("redacted");

    private HeaderReader() {}

    /** What a line is that stands where a header may stand. */
    sealed interface Found {
        /** A header that holds in itself. */
        record Header(SectionHeader header) implements Found {}

        /** A JSON object, but no header; {@code record} if it has a record's first member. */
        record Other(boolean record) implements Found {}

        /** A header, or meant as one, with a fault. */
        record Faulty(Reason why) implements Found {}
    }

    static Found read(byte[] buffer, int from, int to) {
        return switch (JsonLine.scan(buffer, from, to)) {
            case JsonScan.Faulty(JsonFault fault, int _) -> new Found.Faulty(fault);
            case JsonScan.TooDeep(JsonLine line, int _) ->
                isHeader(line) ? new Found.Faulty(BatchFault.HEADER_BAD) : other(line);
            case JsonLine line -> isHeader(line) ? header(line) : other(line);
        };
    }

    private static Found other(JsonLine line) {
        return new Found.Other(line.size() > 0 && line.name(0).equals("kind"));
    }

    private static boolean isHeader(JsonLine line) {
        return line.member("sipas").isPresent();
    }

    private static Found header(JsonLine line) {
        int format = line.member("sipas").orElseThrow();
        if (line.kind(format) == JsonKind.TEXT && !line.text(format).equals(SectionHeader.FORMAT)) {
            return new Found.Faulty(
                    line.text(format).startsWith(SectionHeader.KIND) ? BatchFault.BATCH_VERSION : BatchFault.NO_HEADER);
        }
        Optional<BatchFault> shape = shapeFault(line);
        if (shape.isPresent()) {
            return new Found.Faulty(shape.get());
        }
        return content(line);
    }

    /** Unknown, missing and misplaced members, and values of a wrong type. */
    private static Optional<BatchFault> shapeFault(JsonLine line) {
        List<String> names = new ArrayList<>();
        for (int member = 0; member < line.size(); member++) {
            if (!MEMBERS.contains(line.name(member))) {
                return Optional.of(BatchFault.HEADER_UNKNOWN_MEMBER);
            }
            names.add(line.name(member));
        }
        List<String> expected = MEMBERS.stream()
                .filter(name -> !OPTIONAL.contains(name) || names.contains(name))
                .toList();
        if (!names.equals(expected)) {
            return Optional.of(BatchFault.HEADER_BAD);
        }
        for (int member = 0; member < line.size(); member++) {
            if (!typeFits(line, member)) {
                return Optional.of(BatchFault.HEADER_BAD);
            }
        }
        long start = number(line, "from");
        return start < 0 || start > number(line, "to") ? Optional.of(BatchFault.HEADER_BAD) : Optional.empty();
    }

    private static boolean typeFits(JsonLine line, int member) {
        JsonKind kind = line.kind(member);
        return switch (line.name(member)) {
            case "from", "to" ->
                kind == JsonKind.NUMBER && line.wholeNumber(member).isPresent();
            case "redacted" -> kind == JsonKind.BOOLEAN && line.flag(member);
            case "peaks" -> kind == JsonKind.ARRAY && allTexts(line.cursor(member));
            default -> kind == JsonKind.TEXT;
        };
    }

    private static boolean allTexts(JsonCursor peaks) {
        while (peaks.next()) {
            if (peaks.kind() != JsonKind.TEXT) {
                return false;
            }
        }
        return true;
    }

    private static Found content(JsonLine line) {
        List<Hash> peaks = new ArrayList<>();
        JsonCursor cursor = line.cursor(line.member("peaks").orElseThrow());
        while (cursor.next()) {
            Optional<Hash> peak = Hash.fromBase64(cursor.text());
            if (peak.isEmpty()) {
                return new Found.Faulty(TrustFault.BASE64_BAD);
            }
            peaks.add(peak.get());
        }
        Reading<PublicKey> key = PublicKey.fromBase64(text(line, "key"));
        if (key instanceof Reading.Refused<PublicKey>(TrustFault why)) {
            return new Found.Faulty(why);
        }
        Optional<BookName> book = BookName.read(text(line, "book"));
        if (book.isEmpty()) {
            return new Found.Faulty(BatchFault.HEADER_BAD);
        }
        if (!book.get().season().equals(text(line, "season"))) {
            return new Found.Faulty(BatchFault.SEASON_MISMATCH);
        }
        Reading<SignedHead> head = SignedHead.read(text(line, "head"));
        if (head instanceof Reading.Refused<SignedHead>(TrustFault why)) {
            return new Found.Faulty(why);
        }
        return signed(new SectionHeader(
                book.get(),
                key.value().orElseThrow(),
                number(line, "from"),
                number(line, "to"),
                peaks,
                line.member("redacted").isPresent(),
                head.value().orElseThrow()));
    }

    private static Found signed(SectionHeader header) {
        Optional<TrustFault> unsigned = header.head().verifyBy(header.key(), header.book());
        if (unsigned.isPresent()) {
            return new Found.Faulty(unsigned.get());
        }
        if (header.head().checkpoint().size() != header.to()) {
            return new Found.Faulty(BatchFault.SIZE_MISMATCH);
        }
        if (header.to() == 0 && !header.head().checkpoint().root().equals(Tree.EMPTY)) {
            return new Found.Faulty(BatchFault.ROOT_MISMATCH);
        }
        return new Found.Header(header);
    }

    private static String text(JsonLine line, String name) {
        return line.text(line.member(name).orElseThrow());
    }

    private static long number(JsonLine line, String name) {
        OptionalLong number = line.wholeNumber(line.member(name).orElseThrow());
        return number.orElseThrow();
    }
}

package vn.sipas.field.ledger.trust;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sipas.field.base.bytes.Hash;

/**
 * What a head says: book, number of records (0 or more), root of the tree over them. A C2SP tlog-checkpoint without
 * extension lines. That an empty book has the empty tree's root is for the reader of the tree to check.
 */
public record Checkpoint(BookName origin, long size, Hash root) {

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,18}");
    private static final int LINES = 3;

    public Checkpoint {
        if (size < 0) {
            throw new IllegalArgumentException("a book has no size " + size);
        }
    }

    /** The checkpoint of this text, which ends in LF, or {@code head-bad}, or {@code base64-bad} for the root. */
    static Reading<Checkpoint> read(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        if (lines.size() != LINES + 1 || !lines.getLast().isEmpty()) {
            return new Reading.Refused<>(TrustFault.HEAD_BAD);
        }
        Optional<BookName> origin = BookName.read(lines.get(0));
        Optional<Long> size = number(lines.get(1));
        if (origin.isEmpty() || size.isEmpty()) {
            return new Reading.Refused<>(TrustFault.HEAD_BAD);
        }
        return Hash.fromBase64(lines.get(2))
                .<Reading<Checkpoint>>map(root -> new Reading.Good<>(new Checkpoint(origin.get(), size.get(), root)))
                .orElseGet(() -> new Reading.Refused<>(TrustFault.BASE64_BAD));
    }

    private static Optional<Long> number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException above63Bits) {
            return Optional.empty();
        }
    }

    /** Three lines, each with its LF. */
    String text() {
        return origin.text() + '\n' + size + '\n' + root.base64() + '\n';
    }
}

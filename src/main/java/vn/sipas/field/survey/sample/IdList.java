package vn.sipas.field.survey.sample;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import vn.sipas.field.base.bytes.Hash;

/**
 * A file of ids to draw from: UTF-8, one id a line, sorted by UTF-8 bytes, each once, an LF after each. So one set of ids has one
 * file only, and its SHA-256 names the set. With sizes, each id is followed by a tab and its size.
 *
 * @param sizes by id in the order of the file; 1 each in a list without sizes
 * @param hash the SHA-256 of the file
 */
public record IdList(SequencedMap<String, Long> sizes, Hash hash) {

    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final int MOST_DIGITS = 15;

    public IdList {
        sizes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(sizes));
    }

    /** What came of reading a list. */
    public sealed interface Reading {
        record Accepted(IdList list) implements Reading {}

        /** Everything that is wrong, in the order of the lines; there is at least one. */
        record Refused(List<Fault> faults) implements Reading {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    /** What is wrong in a line; lines are counted from 1. */
    public record Fault(int line, IdListFault why) {}

    /** Reads a list of ids. */
    public static Reading read(byte[] file) {
        return new Reader(file, false).read();
    }

    /** Reads a list of ids with sizes. */
    public static Reading readSized(byte[] file) {
        return new Reader(file, true).read();
    }

    /** The list of these ids, each once whatever their order. */
    public static IdList of(Collection<String> ids) {
        SequencedMap<String, Long> sizes = new LinkedHashMap<>();
        ids.stream().sorted(Utf8Order.OF_TEXTS).forEach(id -> sizes.put(id, 1L));
        return new IdList(sizes, Hash.sha256(file(sizes.keySet())));
    }

    /** The file without sizes. */
    public byte[] file() {
        return file(sizes.keySet());
    }

    private static byte[] file(Collection<String> ids) {
        StringBuilder lines = new StringBuilder();
        ids.forEach(id -> lines.append(id).append('\n'));
        return Utf8Order.bytes(lines.toString());
    }

    /** The ids in the order of the file. */
    public List<String> ids() {
        return List.copyOf(sizes.keySet());
    }

    /** One pass over a file. */
    private static final class Reader {

        private final byte[] file;
        private final boolean sized;
        private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        private final List<Fault> faults = new ArrayList<>();
        private final SequencedMap<String, Long> sizes = new LinkedHashMap<>();
        private int line;
        private int lastFrom;
        private int lastTo;

        Reader(byte[] file, boolean sized) {
            this.file = file;
            this.sized = sized;
        }

        Reading read() {
            if (file.length == 0) {
                return new Reading.Refused(List.of(new Fault(1, IdListFault.LIST_EMPTY)));
            }
            if (Arrays.mismatch(file, MARK) >= MARK.length) {
                faults.add(new Fault(1, IdListFault.LIST_MARKED));
            }
            int from = 0;
            while (from < file.length) {
                int to = from;
                while (to < file.length && file[to] != '\n') {
                    to++;
                }
                line++;
                line(from, to);
                if (to == file.length) {
                    faults.add(new Fault(line, IdListFault.LIST_NO_LAST_LF));
                }
                from = to + 1;
            }
            return faults.isEmpty()
                    ? new Reading.Accepted(new IdList(sizes, Hash.sha256(file)))
                    : new Reading.Refused(faults);
        }

        private void line(int from, int to) {
            int end = to;
            Optional<Long> size = Optional.of(1L);
            if (sized) {
                end = lastTab(from, to);
                size = end < to ? size(end + 1, to) : Optional.empty();
            }
            if (contains(from, to, '\r')) {
                faults.add(new Fault(line, IdListFault.LIST_CARRIAGE_RETURN));
            } else if (size.isEmpty()) {
                faults.add(new Fault(line, IdListFault.SIZE_BAD));
            }
            if (from == end) {
                faults.add(new Fault(line, IdListFault.ID_EMPTY));
                return;
            }
            order(from, end);
            try {
                sizes.put(
                        decoder.decode(ByteBuffer.wrap(file, from, end - from)).toString(), size.orElse(0L));
            } catch (CharacterCodingException e) {
                faults.add(new Fault(line, IdListFault.LIST_NOT_UTF8));
            }
        }

        private void order(int from, int to) {
            int order = lastTo == 0 ? 1 : Arrays.compareUnsigned(file, from, to, file, lastFrom, lastTo);
            if (order <= 0) {
                faults.add(new Fault(line, order == 0 ? IdListFault.ID_TWICE : IdListFault.ID_UNSORTED));
            }
            lastFrom = from;
            lastTo = to;
        }

        private boolean contains(int from, int to, char wanted) {
            for (int i = from; i < to; i++) {
                if (file[i] == wanted) {
                    return true;
                }
            }
            return false;
        }

        private int lastTab(int from, int to) {
            for (int i = to - 1; i >= from; i--) {
                if (file[i] == '\t') {
                    return i;
                }
            }
            return to;
        }

        private Optional<Long> size(int from, int to) {
            String digits = new String(file, from, to - from, StandardCharsets.ISO_8859_1);
            boolean plain = !digits.isEmpty()
                    && digits.length() <= MOST_DIGITS
                    && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                    && (digits.length() == 1 || digits.charAt(0) != '0');
            return plain ? Optional.of(Long.parseLong(digits)) : Optional.empty();
        }
    }
}

package vn.sipas.field.office.merge;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.batch.BatchReader;
import vn.sipas.field.ledger.batch.SectionCheck;
import vn.sipas.field.ledger.batch.SectionHeader;
import vn.sipas.field.ledger.batch.SectionReader;
import vn.sipas.field.ledger.book.CopiedBooks;
import vn.sipas.field.ledger.book.Purging;
import vn.sipas.field.ledger.book.Readying.Ready;
import vn.sipas.field.ledger.record.RecordLine;
import vn.sipas.field.ledger.trust.BookName;

/** One section that was read and found intact, with its records, ready for the store. */
record ReadSection(SectionHeader header, List<RecordLine> lines, List<Ready> ready) {

    ReadSection {
        lines = List.copyOf(lines);
        ready = List.copyOf(ready);
    }

    ReadSection(SectionHeader header, List<Ready> ready) {
        this(header, ready.stream().map(Ready::line).toList(), ready);
    }

    /** A section with these records, none of them ready. */
    static ReadSection of(SectionHeader header, List<RecordLine> lines) {
        return new ReadSection(header, lines.stream().map(Ready::not).toList());
    }

    CopiedBooks.Stretch stretch() {
        return new CopiedBooks.Stretch(
                header.book(), header.key(), header.from(), header.peaks(), lines, header.head());
    }

    /** The section that these bytes, which were intact once, are. */
    static ReadSection read(BookName book, byte[] bytes) {
        List<ReadSection> found = new ArrayList<>();
        BatchReader.check(new ByteArrayInputStream(bytes), new SectionReader() {
            private final List<Ready> lines = new ArrayList<>();
            private Optional<SectionHeader> open = Optional.empty();

            @Override
            public void begin(SectionHeader header) {
                open = Optional.of(header);
            }

            @Override
            public void record(long position, RecordLine line) {
                lines.add(Ready.not(line));
            }

            @Override
            public void end(SectionCheck check) {
                if (check instanceof SectionCheck.Intact) {
                    found.add(new ReadSection(open.orElseThrow(), lines));
                }
            }
        });
        if (found.size() != 1) {
            throw new IllegalStateException("a section that was intact is not: " + book);
        }
        return found.getFirst();
    }

    /** The same section as it may be kept in a store; what was left out of it is declared. */
    ReadSection kept(Purging purging) {
        List<RecordLine> kept = purging.kept(lines);
        return kept.equals(lines) ? this : new ReadSection(header.declaringRedaction(), kept, ready);
    }

    Aside aside(byte[] bytes, Aside.Why why) {
        return new Aside(header.book(), header.from(), header.to(), Hash.sha256(bytes), why);
    }

    /** The section as a file would have it: every record's exact bytes, and the head's. */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(header.line());
        bytes.write('\n');
        for (RecordLine line : lines) {
            bytes.writeBytes(line.bytes());
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }
}

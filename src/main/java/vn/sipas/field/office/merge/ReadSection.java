package vn.sipas.field.office.merge;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.batch.BatchFault;
import vn.sipas.field.ledger.batch.BatchReader;
import vn.sipas.field.ledger.batch.PieceReader;
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

    CopiedBooks.Stretch stretch() {
        return new CopiedBooks.Stretch(
                header.book(), header.key(), header.from(), header.peaks(), lines, header.head());
    }

    /** The section that these bytes, which were intact once, are. */
    static ReadSection read(BookName book, byte[] bytes) {
        List<ReadSection> found = new ArrayList<>();
        Collector collector = new Collector((_, section) -> found.add(section), (_, _) -> {});
        BatchReader.check(new ByteArrayInputStream(bytes), new SectionReader() {
            @Override
            public void begin(SectionHeader header) {
                collector.begin(header);
            }

            @Override
            public void record(long position, RecordLine line) {
                collector.record(position, Ready.not(line));
            }

            @Override
            public void end(SectionCheck check) {
                collector.end(check);
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

    /** Collects section by section and hands each over once it is whole; one section at a time is in memory. */
    static final class Collector implements PieceReader<Ready> {

        private final BiConsumer<SectionCheck.Intact, ReadSection> intact;
        private final BiConsumer<SectionHeader, Long> refused;
        private Optional<SectionHeader> open = Optional.empty();
        private List<Ready> lines = new ArrayList<>();
        private long seen;

        /** Hands intact sections to {@code intact}, and of refused ones the header and how many records were read. */
        Collector(BiConsumer<SectionCheck.Intact, ReadSection> intact, BiConsumer<SectionHeader, Long> refused) {
            this.intact = intact;
            this.refused = refused;
        }

        @Override
        public void begin(SectionHeader header) {
            open = Optional.of(header);
            lines = new ArrayList<>();
            seen = 0;
        }

        @Override
        public void record(long position, Ready line) {
            lines.add(line);
            seen = position + 1 - open.orElseThrow().from();
        }

        @Override
        public void end(SectionCheck check) {
            SectionHeader header = open.orElseThrow();
            List<Ready> collected = lines;
            lines = new ArrayList<>();
            switch (check) {
                case SectionCheck.Intact whole -> intact.accept(whole, new ReadSection(header, collected));
                case SectionCheck.Refused faulty -> refused.accept(header, read(header, faulty));
            }
        }

        /** Records that can't be read are not handed over, but what is wrong with them says where they stand. */
        private long read(SectionHeader header, SectionCheck.Refused faulty) {
            long furthest = faulty.findings().stream()
                    .filter(finding -> !(finding.reason() instanceof BatchFault))
                    .mapToLong(finding -> finding.line() - faulty.line())
                    .max()
                    .orElse(0);
            return Math.min(header.count(), Math.max(seen, furthest));
        }
    }
}

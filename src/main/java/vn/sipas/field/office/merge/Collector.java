package vn.sipas.field.office.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.ledger.batch.BatchFault;
import vn.sipas.field.ledger.batch.PieceReader;
import vn.sipas.field.ledger.batch.SectionCheck;
import vn.sipas.field.ledger.batch.SectionHeader;
import vn.sipas.field.ledger.book.Readying.Ready;

/**
 * Collects section by section and hands each over once it is whole; one section at a time is in memory. One that is too long for that is
 * handed over record by record, and whether it holds is told in the end.
 */
final class Collector implements PieceReader<Ready> {

    private final Taker taker;
    private final long longest;
    private Optional<SectionHeader> open = Optional.empty();
    private Optional<LongTaker> passing = Optional.empty();
    private List<Ready> lines = new ArrayList<>();
    private long bytes;
    private long seen;

    /** Whoever takes sections. */
    interface Taker {
        /** One that is intact. */
        void take(ReadSection section);

        /** One that is not, of which so many records were read. */
        void refuse(SectionHeader header, long read);

        /** One that is too long to be held. */
        LongTaker begin(SectionHeader header);
    }

    /** Takes one long section; exactly one of the ends comes, unless nobody reads on. */
    interface LongTaker {
        void add(Ready record);

        /** It was intact. */
        void end();

        /** It was not: nothing of it is to stay. */
        void drop();
    }

    /** One that holds sections of up to {@code longest} bytes. */
    Collector(Taker taker, long longest) {
        this.taker = taker;
        this.longest = longest;
    }

    @Override
    public void begin(SectionHeader header) {
        open = Optional.of(header);
        passing = Optional.empty();
        lines = new ArrayList<>();
        bytes = 0;
        seen = 0;
    }

    @Override
    public void record(long position, Ready record) {
        seen = position + 1 - open.orElseThrow().from();
        bytes += record.line().size();
        if (passing.isPresent()) {
            passing.get().add(record);
            return;
        }
        lines.add(record);
        if (bytes > longest) {
            LongTaker begun = taker.begin(open.orElseThrow());
            passing = Optional.of(begun);
            lines.forEach(begun::add);
            lines = new ArrayList<>();
        }
    }

    @Override
    public void end(SectionCheck check) {
        SectionHeader header = open.orElseThrow();
        List<Ready> collected = lines;
        lines = new ArrayList<>();
        switch (check) {
            case SectionCheck.Intact _ ->
                passing.ifPresentOrElse(LongTaker::end, () -> taker.take(new ReadSection(header, collected)));
            case SectionCheck.Refused faulty -> {
                passing.ifPresent(LongTaker::drop);
                taker.refuse(header, read(header, faulty));
            }
        }
        passing = Optional.empty();
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

package vn.sipas.field.survey.frame.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.sipas.field.base.sheet.Fault;
import vn.sipas.field.base.sheet.Limits;
import vn.sipas.field.base.sheet.RowStream;
import vn.sipas.field.base.sheet.RowWatch;
import vn.sipas.field.base.sheet.Sheet;
import vn.sipas.field.survey.frame.heading.FrameColumn;
import vn.sipas.field.survey.frame.heading.Mapping;

/**
 * Reads lists of people (CSV, or the first sheet of a workbook) into what may become a frame; keeps nothing. Rows are handed
 * through one by one; what is remembered of each are its line to be and two numbers by which it is known again. One reading each.
 */
public final class FrameReader {

    /** A frame has no more lines. */
    static final int MOST = 1_000_000;

    /** The headings stand in one of so many rows; above them people write titles. */
    private static final int TOP = 20;

    private final FramePlan plan;
    private final Function<List<String>, Optional<Mapping>> remembered;
    private final UnitFinder units;
    private final DraftBuilder builder;
    private final List<FramePreview.Table> tables = new ArrayList<>();
    private final List<FrameReading.Missing> missing = new ArrayList<>();
    private final List<FrameReading.Wrong> wrong = new ArrayList<>();

    /** @param remembered the mapping that was used when a table with these headings came before */
    public FrameReader(FramePlan plan, Function<List<String>, Optional<Mapping>> remembered) {
        this.plan = plan;
        this.remembered = remembered;
        this.units = new UnitFinder(plan.province(), plan.units());
        this.builder = new DraftBuilder(plan);
    }

    /** Reads the files one after another as one list. */
    public FrameReading read(List<Path> files, RowWatch watch) {
        for (int i = 0; i < files.size(); i++) {
            Path path = files.get(i);
            String name = String.valueOf(path.getFileName());
            Table table = new Table(name, i);
            RowStream.Outcome outcome =
                    new RowStream(Limits.LIST).read(path, table::row, new Share(watch, i, files.size(), table));
            if (watch.stopped()) {
                return new FrameReading.Stopped();
            }
            switch (outcome) {
                case RowStream.Outcome.Whole _, RowStream.Outcome.Stopped _ -> table.end();
                case RowStream.Outcome.Refused(List<Fault> faults) ->
                    faults.forEach(fault -> wrong.add(new FrameReading.Wrong(name, fault.reason(), fault.details())));
            }
        }
        caseColumnIsMissing();
        if (builder.isFull()) {
            wrong.add(new FrameReading.Wrong("", FrameFault.FRAME_TOO_LONG, List.of(String.valueOf(MOST))));
        }
        if (!wrong.isEmpty()) {
            return new FrameReading.Refused(wrong);
        }
        return missing.isEmpty()
                ? new FrameReading.Read(builder.draft(tables))
                : new FrameReading.Unmapped(tables, missing);
    }

    /** Codes made here could be those that another file gives: all files have them, or none. */
    private void caseColumnIsMissing() {
        boolean some = tables.stream().anyMatch(table -> table.columns().containsKey(FrameColumn.CASE));
        for (FramePreview.Table table : tables) {
            if (some && !table.columns().containsKey(FrameColumn.CASE)) {
                missing.add(new FrameReading.Missing(
                        FrameFault.FRAME_COLUMN_MISSING, table.file(), table.row(), FrameColumn.CASE));
            }
        }
    }

    /** The columns that this plan can't do without; of unit and unit name one. */
    private Set<FrameColumn> needed() {
        Set<FrameColumn> needed = EnumSet.of(FrameColumn.NAME, FrameColumn.UNIT);
        if (plan.of() == FrameOf.SERVICES) {
            needed.add(FrameColumn.SERVICE);
        } else if (plan.villages()) {
            needed.add(FrameColumn.VILLAGE);
        }
        return needed;
    }

    /** One file: first the search for its headings, then its rows. */
    private final class Table {
        private final String name;
        private final int number;
        private final List<Sheet.Row> top = new ArrayList<>();
        private Optional<RowReader> rows = Optional.empty();
        private boolean begun;
        private boolean useless;

        Table(String name, int number) {
            this.name = name;
            this.number = number;
        }

        void row(Sheet.Row row) {
            if (!begun) {
                top.add(row);
                if (top.size() == TOP) {
                    begin();
                }
            } else {
                take(row);
            }
        }

        void end() {
            if (!begun) {
                begin();
            }
        }

        private void take(Sheet.Row row) {
            rows.ifPresent(reader -> builder.row(reader, name, number, row));
        }

        private void begin() {
            begun = true;
            int place = headings();
            if (place >= top.size() - 1) {
                wrong.add(new FrameReading.Wrong(name, FrameFault.FRAME_EMPTY, List.of()));
                useless = true;
                return;
            }
            Sheet.Row headings = top.get(place);
            Mapping mapping = mapping(headings);
            Map<FrameColumn, Integer> columns = mapping.places(headings.cells());
            tables.add(new FramePreview.Table(name, headings.number(), headings.cells(), columns));
            int before = missing.size();
            for (FrameColumn column : needed()) {
                boolean there = columns.containsKey(column)
                        || (column == FrameColumn.UNIT && columns.containsKey(FrameColumn.UNIT_NAME));
                if (!there && !plan.mapping().headings().containsKey(column)) {
                    missing.add(
                            new FrameReading.Missing(FrameFault.FRAME_COLUMN_MISSING, name, headings.number(), column));
                }
            }
            for (FrameColumn column : plan.mapping().lacking(headings.cells())) {
                missing.add(
                        new FrameReading.Missing(FrameFault.FRAME_HEADING_MISSING, name, headings.number(), column));
            }
            useless = missing.size() > before;
            if (!useless) {
                rows = Optional.of(new RowReader(plan, units, name, columns));
                top.subList(place + 1, top.size()).forEach(this::take);
            }
            top.clear();
        }

        /** Which of the first rows has the most columns that are known; the first row if none has two. */
        private int headings() {
            int best = 0;
            int most = 1;
            for (int i = 0; i < top.size(); i++) {
                int known = mapping(top.get(i)).places(top.get(i).cells()).size();
                if (known > most) {
                    best = i;
                    most = known;
                }
            }
            return best;
        }

        /** What somebody named just now, before what was named when the same headings came last. */
        private Mapping mapping(Sheet.Row headings) {
            if (!plan.mapping().headings().isEmpty()) {
                return plan.mapping();
            }
            return remembered.apply(headings.cells()).orElse(Mapping.NONE);
        }
    }

    /** A file's part of the whole; ends the reading where going on is useless. */
    private final class Share implements RowWatch {
        private final RowWatch watch;
        private final int done;
        private final int all;
        private final Table table;

        Share(RowWatch watch, int done, int all, Table table) {
            this.watch = watch;
            this.done = done;
            this.all = all;
            this.table = table;
        }

        @Override
        public void at(long rows, double share) {
            watch.at(builder.rows(), (done + share) / all);
        }

        @Override
        public boolean stopped() {
            return watch.stopped() || table.useless || builder.isFull();
        }
    }
}

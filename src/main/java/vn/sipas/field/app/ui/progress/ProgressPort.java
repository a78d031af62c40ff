package vn.sipas.field.app.ui.progress;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import vn.sipas.field.app.desk.Reporting;
import vn.sipas.field.office.report.table.Table;
import vn.sipas.field.office.review.progress.SeasonProgress;
import vn.sipas.field.survey.paper.SerialRange;

/** The progress at the open desk. Store lane. */
interface ProgressPort {

    /** How far it is, told by how many interviews were read; nothing where no season or no form is known. */
    Optional<SeasonProgress> progress(IntConsumer watcher);

    /** Which serials were printed. */
    List<SerialRange> printed();

    /** Notes a range; whether it was noted: one that shares a paper with another is not. */
    boolean add(SerialRange range);

    void remove(SerialRange range);

    /** Writes tables into a workbook or a folder. */
    Reporting.Written write(List<Table> tables, String title, Path file);
}

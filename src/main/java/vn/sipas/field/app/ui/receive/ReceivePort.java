package vn.sipas.field.app.ui.receive;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.app.desk.Merges;
import vn.sipas.field.app.desk.Reporting;
import vn.sipas.field.app.desk.receiving.Intake;
import vn.sipas.field.office.merge.MergeWatch;
import vn.sipas.field.office.report.table.Table;
import vn.sipas.field.office.review.progress.SeasonProgress;

/** Files taken in at the open desk. Store lane. */
interface ReceivePort {

    /** Takes in the files and folders typed; nothing if none of them is there. Long. */
    Optional<Intake.Taken> take(List<String> chosen, MergeWatch watch);

    /** The cases that two people interviewed. */
    List<Merges.Conflict> conflicts();

    /** The enumerators of the owner's team, whose laptop is silent longest first; nobody at a desk without a team. */
    List<SeasonProgress.Member> laptops();

    /** Writes tables into a workbook or a folder. */
    Reporting.Written write(List<Table> tables, String title, Path file);
}

package vn.sipas.field.app.ui.receive;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sipas.field.app.desk.Merges;
import vn.sipas.field.app.desk.Reporting;
import vn.sipas.field.app.desk.receiving.Intake;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.TypedPath;
import vn.sipas.field.office.merge.MergeWatch;
import vn.sipas.field.office.report.table.Table;
import vn.sipas.field.office.review.progress.SeasonProgress;

/** Files taken in at the open desk. */
record DeskReceive(OpenDesk desk) implements ReceivePort {

    @Override
    public Optional<Intake.Taken> take(List<String> chosen, MergeWatch watch) {
        List<Path> there = chosen.stream()
                .flatMap(typed -> Stream.concat(TypedPath.folder(typed).stream(), TypedPath.file(typed).stream()))
                .toList();
        return there.isEmpty()
                ? Optional.empty()
                : Optional.of(desk.desk().intake().take(there, watch));
    }

    @Override
    public List<Merges.Conflict> conflicts() {
        return desk.desk().merges().conflicts();
    }

    @Override
    public List<SeasonProgress.Member> laptops() {
        return desk.desk().progress().laptops();
    }

    @Override
    public Reporting.Written write(List<Table> tables, String title, Path file) {
        return Reporting.tables(tables, title, file);
    }
}

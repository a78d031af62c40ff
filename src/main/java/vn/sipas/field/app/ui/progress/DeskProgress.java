package vn.sipas.field.app.ui.progress;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import vn.sipas.field.app.desk.Reporting;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.office.report.table.Table;
import vn.sipas.field.office.review.progress.SeasonProgress;
import vn.sipas.field.survey.paper.SerialRange;

/** The progress at the open desk. */
record DeskProgress(OpenDesk desk, Locale language) implements ProgressPort {

    @Override
    public Optional<SeasonProgress> progress(IntConsumer watcher) {
        return desk.desk().progress().standing(desk.desk().fieldwork().form(), language, watcher);
    }

    @Override
    public List<SerialRange> printed() {
        return desk.desk().progress().printed().ranges();
    }

    @Override
    public boolean add(SerialRange range) {
        return desk.desk().progress().printed().add(range);
    }

    @Override
    public void remove(SerialRange range) {
        desk.desk().progress().printed().remove(range);
    }

    @Override
    public Reporting.Written write(List<Table> tables, String title, Path file) {
        return Reporting.tables(tables, title, file);
    }
}

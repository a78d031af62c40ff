package vn.sipas.field.app.ui.results;

import java.nio.file.Path;
import java.util.function.Consumer;
import vn.sipas.field.app.desk.Reporting;
import vn.sipas.field.app.desk.Results;
import vn.sipas.field.office.index.SeasonIndex;
import vn.sipas.field.office.report.document.Progress;

/** The season's figures at the open desk, and files made of them. */
interface ResultsPort {

    /** Store lane. */
    Results.Making index(Consumer<Results.Progress> watcher);

    /** Any lane. */
    Reporting.Written report(SeasonIndex index, Path file, Progress progress);

    /** Writes a picture. Any lane. */
    void save(Path file, byte[] picture);
}

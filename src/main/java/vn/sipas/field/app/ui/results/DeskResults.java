package vn.sipas.field.app.ui.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import vn.sipas.field.app.desk.Reporting;
import vn.sipas.field.app.desk.Results;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.office.index.SeasonIndex;
import vn.sipas.field.office.report.document.Progress;

/** The figures of the open desk. */
record DeskResults(OpenDesk desk, Locale language) implements ResultsPort {

    @Override
    public Results.Making index(Consumer<Results.Progress> watcher) {
        return desk.desk().results().index(Results.Request.plain(language), watcher);
    }

    @Override
    public Reporting.Written report(SeasonIndex index, Path file, Progress progress) {
        return Reporting.write(index, language, file, progress);
    }

    @Override
    public void save(Path file, byte[] picture) {
        try {
            Files.write(file, picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

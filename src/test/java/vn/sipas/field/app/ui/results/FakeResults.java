package vn.sipas.field.app.ui.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import vn.sipas.field.app.desk.Reporting;
import vn.sipas.field.app.desk.Results;
import vn.sipas.field.app.ui.Dialogues;
import vn.sipas.field.app.ui.Screen;
import vn.sipas.field.app.ui.Theme;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.office.index.SeasonIndex;
import vn.sipas.field.office.report.Seasons;
import vn.sipas.field.office.report.document.Progress;

/** Figures without a store. */
public final class FakeResults implements ResultsPort {

    private final Results.Making making;
    private final List<Path> saved = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();

    FakeResults(Results.Making making) {
        this.making = making;
    }

    /** The screen over a whole invented season, or over one of a few interviews. */
    public static Screen screen(boolean few, Worker worker, Locale language, Theme theme, Dialogues dialogues) {
        SeasonIndex index = few ? Seasons.small() : Seasons.full();
        return new ResultsView(
                new ResultsModel(new FakeResults(new Results.Making.Made(index)), worker, language),
                language,
                theme,
                dialogues);
    }

    @Override
    public Results.Making index(Consumer<Results.Progress> watcher) {
        watcher.accept(new Results.Progress(1, 2));
        return making;
    }

    @Override
    public Reporting.Written report(SeasonIndex index, Path file, Progress progress) {
        progress.at(0.5);
        return progress.cancelled() ? new Reporting.Written.Cancelled() : new Reporting.Written.Done(List.of(file));
    }

    @Override
    public void save(Path file, byte[] picture) {
        saved.add(file);
        sizes.add(picture.length);
    }

    List<Path> saved() {
        return List.copyOf(saved);
    }

    List<Integer> sizes() {
        return List.copyOf(sizes);
    }
}

package vn.sipas.field.app.ui.results;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import vn.sipas.field.app.desk.KnownTable;
import vn.sipas.field.app.desk.MachineFault;
import vn.sipas.field.app.desk.Reporting;
import vn.sipas.field.app.desk.Results;
import vn.sipas.field.app.ui.Job;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.index.SeasonIndex;
import vn.sipas.field.office.report.chart.Chart;
import vn.sipas.field.office.report.chart.Look;
import vn.sipas.field.office.report.chart.Picture;
import vn.sipas.field.office.report.document.Progress;
import vn.sipas.field.office.report.table.Table;

/** The season's figures on screen: read anew whenever the screen comes, and made into a report. FX thread. */
public final class ResultsModel {

    private static final int PICTURE_WIDTH = 900;
    private static final int PICTURE_LETTERS = 14;
    private static final int PICTURE_SCALE = 2;

    private final ResultsPort port;
    private final Worker worker;
    private final Locale language;
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(new State.Reading(-1));
    private final ObjectProperty<News> news = new SimpleObjectProperty<>(new News.None());
    private final ObjectProperty<Integer> count = new SimpleObjectProperty<>(0);
    private Optional<Job> writing = Optional.empty();
    private boolean reading;

    /** What there is to see. */
    sealed interface State {
        /** {@code share} below 0: nobody can say yet. */
        record Reading(double share) implements State {}

        /** No figures, and why. */
        record Nothing(List<String> reasons) implements State {
            public Nothing {
                reasons = List.copyOf(reasons);
            }
        }

        record Shown(Shelf shelf) implements State {}
    }

    /** What came of writing a file. */
    sealed interface News {
        record None() implements News {}

        record Writing(double share) implements News {}

        record Written(List<String> files) implements News {
            public Written {
                files = List.copyOf(files);
            }
        }

        record Cancelled() implements News {}

        record Refused(String why) implements News {}

        /** A table lies on the clipboard. */
        record Copied(String title) implements News {}
    }

    ResultsModel(ResultsPort port, Worker worker, Locale language) {
        this.port = port;
        this.worker = worker;
        this.language = language;
    }

    /** Over the open desk. */
    public static ResultsModel over(OpenDesk desk, Worker worker, Locale language) {
        return new ResultsModel(new DeskResults(desk, language), worker, language);
    }

    /** Reads the figures; what was chosen before stays chosen where it is still there. */
    void load() {
        if (reading) {
            return;
        }
        reading = true;
        worker.longStore(
                job -> port.index(at -> job.at(0, at.all() == 0 ? -1 : (double) at.done() / at.all())),
                at -> {
                    if (!(state.get() instanceof State.Shown)) {
                        state.set(new State.Reading(at.share()));
                    }
                },
                this::read,
                failure -> {
                    reading = false;
                    state.set(new State.Nothing(List.of(MachineFault.of(failure)
                            .map(fault -> Messages.of(fault, language))
                            .orElseGet(() -> Messages.of(ResultsModel.class, language)
                                    .text("results.failed", failure.getClass().getSimpleName())))));
                });
    }

    private void read(Results.Making making) {
        reading = false;
        state.set(
                switch (making) {
                    case Results.Making.Made(SeasonIndex index)
                    when index.rows().isEmpty() -> new State.Nothing(List.of());
                    case Results.Making.Made(SeasonIndex index) ->
                        new State.Shown(new Shelf(index, language, chosen()));
                    case Results.Making.Refused(List<KnownTable.Wrong> faults) ->
                        new State.Nothing(faults.stream()
                                .map(fault -> fault.why().text(language))
                                .toList());
                });
    }

    private Optional<Shelf.Chosen> chosen() {
        return state.get() instanceof State.Shown(Shelf shelf) ? Optional.of(shelf.chosen()) : Optional.empty();
    }

    /** Shows another breakdown or another question. */
    void choose(Shelf.Chosen wanted) {
        if (state.get() instanceof State.Shown(Shelf shelf)) {
            state.set(new State.Shown(new Shelf(shelf.index(), language, Optional.of(wanted))));
        }
    }

    /** What a report of this season is called, without an ending. */
    String reportName() {
        return state.get() instanceof State.Shown(Shelf shelf)
                ? "bao-cao-" + shelf.index().heading().season()
                : "bao-cao";
    }

    /** Writes the report into a file: a PDF or a workbook, by its name's ending. */
    void report(Path file) {
        if (writing.isPresent() || !(state.get() instanceof State.Shown(Shelf shelf))) {
            return;
        }
        news.set(new News.Writing(0));
        writing = Optional.of(worker.job(
                job -> port.report(shelf.index(), file, watching(job)),
                at -> {
                    if (news.get() instanceof News.Writing) {
                        news.set(new News.Writing(at.share()));
                    }
                },
                written -> {
                    writing = Optional.empty();
                    news.set(said(written));
                },
                () -> {
                    writing = Optional.empty();
                    news.set(new News.None());
                }));
        if (!(news.get() instanceof News.Writing)) {
            // On a lane that does its work at once everything is over by now.
            writing = Optional.empty();
        }
    }

    private static Progress watching(Job job) {
        return new Progress() {
            @Override
            public void at(double share) {
                job.at(0, share);
            }

            @Override
            public boolean cancelled() {
                return job.cancelled();
            }
        };
    }

    private News said(Reporting.Written written) {
        return switch (written) {
            case Reporting.Written.Done(List<Path> files) -> written(files);
            case Reporting.Written.Cancelled() -> new News.Cancelled();
            case Reporting.Written.Refused(var why) -> new News.Refused(why.text(language));
        };
    }

    private static News written(List<Path> files) {
        return new News.Written(
                files.stream().map(file -> String.valueOf(file.getFileName())).toList());
    }

    /** Stops the report that is being written. */
    void cancel() {
        writing.ifPresent(Job::cancel);
    }

    /** Writes a chart as a picture: SVG by the name's ending, else pixels. Always on white, as paper is. */
    void save(Chart chart, Path file) {
        worker.job(
                _ -> {
                    Picture picture = new Picture(chart, language, Look.LIGHT, true, PICTURE_LETTERS);
                    boolean vectors = file.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
                    port.save(
                            file,
                            vectors
                                    ? picture.svg(PICTURE_WIDTH).getBytes(StandardCharsets.UTF_8)
                                    : picture.png(PICTURE_WIDTH, PICTURE_SCALE));
                    return List.of(file);
                },
                _ -> {},
                files -> news.set(written(files)),
                () -> {});
    }

    /** A table lies on the clipboard now. */
    void copied(Table table) {
        news.set(new News.Copied(table.title()));
    }

    ObjectProperty<State> stateProperty() {
        return state;
    }

    ObjectProperty<News> newsProperty() {
        return news;
    }

    /** For the sidebar, which counts nothing here. */
    public ObjectProperty<Integer> countProperty() {
        return count;
    }
}

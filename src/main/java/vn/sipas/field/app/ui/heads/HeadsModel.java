package vn.sipas.field.app.ui.heads;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.sipas.field.app.desk.MachineFault;
import vn.sipas.field.app.desk.heads.SeenFork;
import vn.sipas.field.app.desk.heads.TakenIn;
import vn.sipas.field.app.ui.Job;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.app.ui.heads.BookRows.Row;
import vn.sipas.field.app.ui.heads.BookRows.State;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.witness.Cosigning;

/** The own book's signatures, other people's books, and forks. FX thread. */
public final class HeadsModel {

    private final HeadsPort port;
    private final Worker worker;
    private final Messages words;
    private final ObjectProperty<Optional<HeadsPort.Now>> now = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.OWN);
    private final ObjectProperty<Optional<HeadsPort.Code>> code = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<List<Row>> rows = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<String>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<SeenFork>> fork = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<List<News>> news = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<Double>> work = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Integer> count = new SimpleObjectProperty<>(0);
    private final StringProperty file = new SimpleStringProperty("");
    private final StringProperty folder = new SimpleStringProperty("");
    private final BookRows books = new BookRows();

    /** What is looked at. */
    enum Page {
        OWN(1),
        OTHERS(2),
        FORKS(3);

        private final int digit;

        Page(int digit) {
            this.digit = digit;
        }

        /** The digit that leads to it together with Ctrl. */
        int digit() {
            return digit;
        }
    }

    /** Something to be told: a fact, and what to do. */
    record News(Tone tone, String fact, String action) {}

    HeadsModel(HeadsPort port, Worker worker, Locale language) {
        this.port = port;
        this.worker = worker;
        this.words = Messages.of(HeadsModel.class, language);
        // What was said about one page is not about the next.
        page.subscribe(_ -> news.set(List.of()));
    }

    /** Over the open desk. */
    public static HeadsModel over(OpenDesk desk, Worker worker, Locale language) {
        return new HeadsModel(new DeskHeads(desk), worker, language);
    }

    /** Reads how everything stands; what was chosen stays chosen. */
    public void load() {
        books.forgetFiles();
        worker.store(port::now, this::stands);
    }

    private void stands(HeadsPort.Now read) {
        Optional<Long> from = code.get().flatMap(HeadsPort.Code::from);
        code.set(read.codes().stream()
                .filter(each -> code.get().isPresent() && each.from().equals(from))
                .findFirst()
                .or(() -> usual(read.codes())));
        rows.set(books.rows(read));
        fork.set(fork.get()
                .filter(read.forks()::contains)
                .or(() -> read.forks().stream().findFirst()));
        // Last, because whoever draws everything anew asks for what is chosen.
        now.set(Optional.of(read));
        boolean gone = (page.get() == Page.FORKS && read.forks().isEmpty())
                || (page.get() == Page.OTHERS && read.manner().isEmpty());
        if (gone) {
            page.set(Page.OWN);
        }
        long urgent = rows.get().stream()
                .filter(row -> row.state().compareTo(State.TO_SIGN) <= 0)
                .count();
        count.set(Math.toIntExact(Math.max(urgent, read.forks().size())));
    }

    /** The proof from the largest head signed before serves everybody, since it holds the newest head too; else the head alone. */
    private static Optional<HeadsPort.Code> usual(List<HeadsPort.Code> codes) {
        return codes.stream()
                .filter(each -> each.from().isPresent() && each.text().isPresent())
                .reduce((_, larger) -> larger)
                .or(() -> codes.stream().findFirst());
    }

    /** So many books lie here with at least one record. */
    long held() {
        return rows.get().stream().filter(row -> row.book().held() > 0).count();
    }

    /** So many books are in {@code state}. */
    long count(State state) {
        return rows.get().stream().filter(row -> row.state() == state).count();
    }

    /** Writes the own head, its proofs and their codes into the folder typed. */
    void save() {
        brief(
                () -> port.save(folder.get()),
                files -> files.map(all -> List.of(new News(
                                Tone.SUCCESS,
                                words.text("heads.saved", all.size()),
                                words.text("heads.saved.do", names(all)))))
                        .orElseGet(this::noFolder));
    }

    /** Writes the evidence of the fork chosen into the folder typed. */
    void saveFork() {
        fork.get()
                .ifPresent(chosen -> brief(
                        () -> port.saveFork(chosen, folder.get()),
                        saved -> saved.map(path -> List.of(new News(
                                        Tone.SUCCESS,
                                        words.text("heads.fork.saved", names(List.of(path))),
                                        words.text("heads.fork.saved.do"))))
                                .orElseGet(this::noFolder)));
    }

    private <T> void brief(Supplier<T> task, Function<T, List<News>> said) {
        if (isBusy()) {
            return;
        }
        worker.store(task, result -> news.set(said.apply(result)));
    }

    private static String names(List<Path> files) {
        return files.stream().map(file -> String.valueOf(file.getFileName())).collect(Collectors.joining(", "));
    }

    private List<News> noFolder() {
        return List.of(new News(Tone.DANGER, words.text("heads.no-folder"), words.text("heads.no-folder.do")));
    }

    /** Takes in the file or folder typed. */
    void take() {
        take(List.of(file.get()));
    }

    /** Takes in files, folders and pictures. */
    void take(List<String> places) {
        List<String> wanted = places.stream().filter(place -> !place.isBlank()).toList();
        if (!wanted.isEmpty()) {
            String to = page.get() == Page.OTHERS ? folder.get() : "";
            work(job -> port.takeIn(wanted, to, job));
        }
    }

    /** Signs for every book held. */
    void sign() {
        String to = folder.get();
        work(job -> port.signHeld(to, job));
    }

    private record Worked(HeadsPort.Took took, HeadsPort.Now now) {}

    private void work(Function<Job, HeadsPort.Took> task) {
        if (isBusy()) {
            return;
        }
        work.set(Optional.of(0.0));
        worker.longStore(
                job -> new Worked(task.apply(job), port.now()),
                at -> {
                    if (isBusy()) {
                        work.set(Optional.of(at.share()));
                    }
                },
                worked -> {
                    work.set(Optional.empty());
                    done(worked);
                },
                failure -> {
                    work.set(Optional.empty());
                    String why = MachineFault.of(failure)
                            .map(fault -> Messages.of(fault, words.language()))
                            .orElseGet(() -> words.text("heads.failed.do"));
                    news.set(List.of(new News(Tone.DANGER, words.text("heads.failed"), why)));
                    load();
                });
    }

    private void done(Worked worked) {
        switch (worked.took()) {
            case HeadsPort.Took.NoFolder() -> news.set(noFolder());
            case HeadsPort.Took.NoFile(String name) ->
                news.set(List.of(
                        new News(Tone.DANGER, words.text("heads.no-file", name), words.text("heads.no-file.do"))));
            case HeadsPort.Took.Done(TakenIn taken) -> {
                boolean counted = !worked.now()
                        .standing()
                        .signatures()
                        .equals(now.get()
                                .map(before -> before.standing().signatures())
                                .orElse(List.of()));
                taken.signings().forEach(books::note);
                file.set("");
                // What could not be signed is looked at first.
                taken.signings().stream()
                        .min(Comparator.comparing(signing -> signing.outcome() instanceof Cosigning.Outcome.Signed))
                        .ifPresent(signing -> chosen.set(Optional.of(signing.book())));
                stands(worked.now());
                news.set(new TakenWords(words).of(taken, counted));
            }
        }
    }

    boolean isBusy() {
        return work.get().isPresent();
    }

    ObjectProperty<Optional<HeadsPort.Now>> nowProperty() {
        return now;
    }

    ObjectProperty<Page> pageProperty() {
        return page;
    }

    /** Which code of the own book is shown. */
    ObjectProperty<Optional<HeadsPort.Code>> codeProperty() {
        return code;
    }

    /** Other people's books, the most urgent first. */
    ObjectProperty<List<Row>> rowsProperty() {
        return rows;
    }

    /** The book that is looked at, by its name. */
    ObjectProperty<Optional<String>> chosenProperty() {
        return chosen;
    }

    ObjectProperty<Optional<SeenFork>> forkProperty() {
        return fork;
    }

    ObjectProperty<List<News>> newsProperty() {
        return news;
    }

    /** Which share of the work under way is done; nothing while there is none. */
    ObjectProperty<Optional<Double>> workProperty() {
        return work;
    }

    /** A file, folder or picture, as typed. */
    StringProperty fileProperty() {
        return file;
    }

    /** Where files are written, as typed. */
    StringProperty folderProperty() {
        return folder;
    }

    /** Books that need somebody, for the sidebar. */
    public ObjectProperty<Integer> countProperty() {
        return count;
    }
}

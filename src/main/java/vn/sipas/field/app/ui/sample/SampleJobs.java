package vn.sipas.field.app.ui.sample;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import vn.sipas.field.app.desk.MachineFault;
import vn.sipas.field.app.desk.SampleSetUp.Outcome;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.base.language.Messages;

/** Work of one screen, one at a time, and what is said of it. FX thread. */
final class SampleJobs {

    private final Worker worker;
    private final Locale language;
    private final ObjectProperty<News> news = new SimpleObjectProperty<>(new News.None());
    private final BooleanProperty busy = new SimpleBooleanProperty(false);

    SampleJobs(Worker worker, Locale language) {
        this.worker = worker;
        this.language = language;
    }

    /** What came of what was done last. */
    sealed interface News {
        record None() implements News {}

        record Good(String fact, String action) implements News {}

        record Bad(String fact, String action) implements News {}
    }

    /** Short work on the store lane. */
    <T> void brief(Supplier<T> work, Consumer<T> then) {
        worker.store(work, then);
    }

    /** Long work on the store lane; nothing else is begun meanwhile. */
    <T> void lengthy(Supplier<T> work, Consumer<T> then) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        worker.longStore(
                _ -> work.get(),
                _ -> {},
                result -> {
                    busy.set(false);
                    then.accept(result);
                },
                failure -> {
                    busy.set(false);
                    bad(
                            MachineFault.of(failure)
                                    .map(fault -> Messages.of(fault, language))
                                    .orElseGet(() -> words().text(
                                                    "sample.failed",
                                                    failure.getClass().getSimpleName())),
                            words().text("sample.failed.do"));
                });
    }

    /** What was refused is said; what was done goes on. */
    <T> void told(Outcome<T> outcome, Consumer<T> then) {
        switch (outcome) {
            case Outcome.Done<T>(T result) -> then.accept(result);
            case Outcome.Refused<T>(var why) -> bad(why.text(language), "");
        }
    }

    void good(String fact, String action) {
        news.set(new News.Good(fact, action));
    }

    void bad(String fact, String action) {
        news.set(new News.Bad(fact, action));
    }

    Messages words() {
        return Messages.of(SampleModel.class, language);
    }

    void quiet() {
        news.set(new News.None());
    }

    Locale language() {
        return language;
    }

    ObjectProperty<News> newsProperty() {
        return news;
    }

    /** Whether long work is under way. */
    BooleanProperty busyProperty() {
        return busy;
    }
}

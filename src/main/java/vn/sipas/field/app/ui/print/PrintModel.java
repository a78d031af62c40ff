package vn.sipas.field.app.ui.print;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.desk.Printing;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.survey.form.FormFile;

/** What is printed of one form. FX thread. */
public final class PrintModel {

    /** More numbered papers in one file are a misprint of the number. */
    static final int MOST_COPIES = 2000;

    private final PrintPort port;
    private final Worker worker;
    private final ObjectProperty<Optional<Offered>> offered = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty first = new SimpleStringProperty("");
    private final StringProperty second = new SimpleStringProperty("");
    private final StringProperty copies = new SimpleStringProperty("");
    private final StringProperty folder = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty(false);
    private final ObjectProperty<News> news = new SimpleObjectProperty<>(new News.None());

    /** The form, and the name that its files get. */
    record Offered(FormFile form, String name) {}

    /** What came of the last time. */
    sealed interface News {
        record None() implements News {}

        record CopiesBad() implements News {}

        record NoFolder() implements News {}

        record Refused(Refusal why) implements News {}

        record Done(List<String> files) implements News {
            public Done {
                files = List.copyOf(files);
            }
        }
    }

    PrintModel(PrintPort port, Worker worker) {
        this.port = port;
        this.worker = worker;
    }

    /** Over forms of this machine. */
    public static PrintModel over(Field field, Locale words, Worker worker) {
        return new PrintModel(new DeskPrint(field, words), worker);
    }

    /** Offers a form to be printed, first in its own default language; {@code file} is the name of its file. */
    public void offer(FormFile form, String file) {
        int dot = file.lastIndexOf('.');
        offered.set(Optional.of(new Offered(form, dot > 0 ? file.substring(0, dot) : file)));
        first.set(form.languages().isEmpty() ? "" : form.languages().getFirst());
        second.set("");
        news.set(new News.None());
    }

    /** Writes the files, unless something typed is wrong. */
    void print() {
        if (busy.get() || offered.get().isEmpty()) {
            return;
        }
        Optional<Integer> number = number();
        if (number.isEmpty()) {
            news.set(new News.CopiesBad());
            return;
        }
        Offered what = offered.get().get();
        List<String> languages = Stream.of(first.get(), second.get())
                .filter(language -> !language.isEmpty())
                .distinct()
                .toList();
        String where = folder.get();
        busy.set(true);
        worker.job(
                _ -> port.print(what.form(), where, what.name(), languages, number.get()),
                _ -> {},
                printed -> {
                    busy.set(false);
                    news.set(printed.map(PrintModel::said).orElseGet(News.NoFolder::new));
                },
                () -> busy.set(false));
    }

    private static News said(Printing.Printed printed) {
        return switch (printed) {
            case Printing.Printed.Refused(Refusal why) -> new News.Refused(why);
            case Printing.Printed.Done(var files) ->
                new News.Done(files.stream()
                        .map(file -> String.valueOf(file.getFileName()))
                        .toList());
        };
    }

    /** Nothing typed: one paper without a number. */
    private Optional<Integer> number() {
        String typed = copies.get().strip();
        if (typed.isEmpty()) {
            return Optional.of(0);
        }
        return typed.matches("[0-9]{1,5}")
                ? Optional.of(Integer.parseInt(typed)).filter(number -> number <= MOST_COPIES)
                : Optional.empty();
    }

    ObjectProperty<Optional<Offered>> offeredProperty() {
        return offered;
    }

    /** The large language. */
    StringProperty firstProperty() {
        return first;
    }

    /** The small one below; empty: none. */
    StringProperty secondProperty() {
        return second;
    }

    StringProperty copiesProperty() {
        return copies;
    }

    StringProperty folderProperty() {
        return folder;
    }

    ObjectProperty<News> newsProperty() {
        return news;
    }
}

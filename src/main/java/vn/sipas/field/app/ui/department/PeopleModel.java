package vn.sipas.field.app.ui.department;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.sipas.field.app.desk.Copying;
import vn.sipas.field.app.desk.Department;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.ledger.batch.Export;
import vn.sipas.field.office.season.Comparison;

/** The people of the season: cards taken in, the roster written, the pack made. FX thread. */
public final class PeopleModel {

    private final DepartmentPort port;
    private final Worker worker;
    private final ObjectProperty<DepartmentPort.People> people =
            new SimpleObjectProperty<>(new DepartmentPort.People(List.of(), 0, false, false));
    private final StringProperty card = new SimpleStringProperty("");
    private final StringProperty folder = new SimpleStringProperty("");
    private final ObjectProperty<News> news = new SimpleObjectProperty<>(new News.None());
    private final ObjectProperty<Integer> count = new SimpleObjectProperty<>(0);

    /** What was done last. */
    sealed interface News {
        record None() implements News {}

        record Taken(String name) implements News {}

        record Compared(String name) implements News {}

        /** What was typed is not what the card says. */
        record Differs(String name) implements News {}

        record Removed(String name) implements News {}

        record Listed(long version) implements News {}

        record Exported(String file, boolean sameDisk) implements News {}

        /** The earlier book of somebody whose machine was lost. */
        record GivenBack(String file, String name) implements News {}

        /** The stick is not to be relied on. */
        record NotReadBack(String file) implements News {}

        record NoFile() implements News {}

        record NoFolder() implements News {}

        record Refused(Refusal why) implements News {}
    }

    PeopleModel(DepartmentPort port, Worker worker) {
        this.port = port;
        this.worker = worker;
    }

    /** Over the open desk. */
    public static PeopleModel over(OpenDesk desk, Worker worker) {
        return new PeopleModel(new DeskDepartment(desk), worker);
    }

    /** Reads the people anew. */
    public void load() {
        worker.store(port::people, read -> {
            people.set(read);
            count.set(read.members().size());
        });
    }

    /** Takes in the cards of these files; one that was not taken in is said before those that were. */
    void take(List<String> files) {
        if (files.isEmpty()) {
            return;
        }
        worker.store(
                () -> files.stream().map(port::takeCard).map(PeopleModel::taken).toList(),
                all -> {
                    Optional<News> missed = all.stream()
                            .filter(what -> !(what instanceof News.Taken))
                            .findFirst();
                    news.set(missed.orElseGet(all::getLast));
                    // What was mistyped stays, to be put right.
                    if (missed.isEmpty()) {
                        card.set("");
                    }
                    load();
                },
                this::load);
    }

    private static News taken(Optional<Department.Taken> taken) {
        return taken.map(what -> switch (what) {
                    case Department.Taken.Kept(var member) -> new News.Taken(member.name());
                    case Department.Taken.Refused(var why) -> new News.Refused(why);
                })
                .orElseGet(News.NoFile::new);
    }

    /** Compares the groups that somebody read out, once all their digits are typed. */
    void compare(Department.Member member, String typed) {
        if (typed.replaceAll("[^0-9]", "").length() < Comparison.DIGITS) {
            return;
        }
        worker.store(() -> port.compare(member, typed), agrees -> {
            news.set(agrees ? new News.Compared(member.name()) : new News.Differs(member.name()));
            if (agrees) {
                load();
            }
        });
    }

    /** How many fingerprints are still to be compared. */
    static long open(DepartmentPort.People people) {
        return people.members().stream()
                .filter(member -> member.asked().isPresent())
                .count();
    }

    void remove(Department.Member member) {
        worker.store(
                () -> {
                    port.remove(member);
                    return member.name();
                },
                name -> {
                    news.set(new News.Removed(name));
                    load();
                });
    }

    /** Writes the next roster. */
    void publish() {
        worker.store(port::publish, done -> {
            news.set(
                    switch (done) {
                        case Department.Published.Version(long version) -> new News.Listed(version);
                        case Department.Published.Refused(var why) -> new News.Refused(why);
                    });
            load();
        });
    }

    /** Writes the pack into the folder typed. */
    void export() {
        String where = folder.get();
        worker.store(
                () -> port.export(where),
                copied -> news.set(copied.map(PeopleModel::exported).orElseGet(News.NoFolder::new)));
    }

    /** Gives the earlier book of somebody whose machine was lost back, into {@code where}. */
    void giveBack(Department.Member member, String where) {
        worker.store(
                () -> port.giveBack(member, where),
                copied -> news.set(copied.map(PeopleModel::exported)
                        .map(what -> what instanceof News.Exported(String file, boolean _)
                                ? new News.GivenBack(file, member.name())
                                : what)
                        .orElseGet(News.NoFolder::new)));
    }

    private static News exported(Copying.Copied copied) {
        return switch (copied) {
            case Copying.Copied.Refused(var why) -> new News.Refused(why);
            case Copying.Copied.Written(Export.Outcome.Done done, boolean sameDisk) ->
                new News.Exported(String.valueOf(done.file().getFileName()), sameDisk);
            case Copying.Copied.Written(Export.Outcome.NotReadBack lost, boolean _) ->
                new News.NotReadBack(String.valueOf(lost.file().getFileName()));
        };
    }

    ObjectProperty<DepartmentPort.People> peopleProperty() {
        return people;
    }

    /** A card file, as typed. */
    StringProperty cardProperty() {
        return card;
    }

    /** Where the pack goes, as typed or chosen. */
    StringProperty folderProperty() {
        return folder;
    }

    ObjectProperty<News> newsProperty() {
        return news;
    }

    /** How many people, for the sidebar. */
    public ObjectProperty<Integer> countProperty() {
        return count;
    }
}

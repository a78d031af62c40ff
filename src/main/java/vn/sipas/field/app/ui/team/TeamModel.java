package vn.sipas.field.app.ui.team;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import vn.sipas.field.app.desk.CaseFiles;
import vn.sipas.field.app.desk.Department;
import vn.sipas.field.app.desk.Team;
import vn.sipas.field.app.desk.TeamReserves;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.base.language.Folding;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.survey.frame.CaseLine;

/** The people who can be given cases, the one chosen, and what is done with the cases. FX thread. */
public final class TeamModel {

    private static final String CARD = ".sipas-id";

    private final TeamPort port;
    private final Worker worker;
    private final Locale language;
    private final ObjectProperty<List<Team.Hand>> hands = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<Team.Hand>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableSet<CaseId> ticked = FXCollections.observableSet();
    // Kept, because a view of a set hears of changes only while somebody holds it.
    private final ObservableSet<CaseId> tickedToRead = FXCollections.unmodifiableObservableSet(ticked);
    private final ObjectProperty<TeamPort.Reserved> reserved =
            new SimpleObjectProperty<>(new TeamPort.Reserved(List.of(), List.of()));
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty query = new SimpleStringProperty("");
    private final StringProperty file = new SimpleStringProperty("");
    private final ObjectProperty<News> news = new SimpleObjectProperty<>(new News.None());
    private final ObjectProperty<Integer> count = new SimpleObjectProperty<>(0);

    /** Whether something is being written: a key held down must not hand cases out twice. */
    private boolean writing;

    /** What was done last. */
    sealed interface News {
        record None() implements News {}

        record Given(int cases, String to) implements News {}

        /** Handed on to somebody, or taken back if {@code to} is empty; can be undone. */
        record Moved(List<CaseLine> cases, Team.Hand from, Optional<Team.Hand> to) implements News {
            public Moved {
                cases = List.copyOf(cases);
            }
        }

        /** What was moved is back where it was. */
        record Undone(int cases, String to) implements News {}

        /** A reserve was opened; can't be undone. */
        record Released(String reserve, String to) implements News {}

        record CardTaken(String name, String fingerprint) implements News {}

        record NoFile() implements News {}

        /** So many lists lie in a folder. */
        record Printed(int lists) implements News {}

        /** Nothing was done: each fault with its place in front. */
        record Wrong(List<String> faults) implements News {
            public Wrong {
                faults = List.copyOf(faults);
            }
        }
    }

    TeamModel(TeamPort port, Worker worker, Locale language) {
        this.port = port;
        this.worker = worker;
        this.language = language;
    }

    /** Over the open desk. */
    public static TeamModel over(OpenDesk desk, Worker worker, Locale language) {
        return new TeamModel(new DeskTeam(desk), worker, language);
    }

    /** Reads who has what; whoever was chosen stays chosen, and of the cases ticked those that are still there. */
    public void load() {
        worker.store(port::hands, read -> {
            hands.set(read);
            count.set(read.size());
            Optional<String> before = chosen.get().map(Team.Hand::book);
            Optional<Team.Hand> same = read.stream()
                    .filter(hand -> before.map(hand.book()::equals).orElse(false))
                    .findFirst();
            ticked.retainAll(same.map(Team.Hand::cases).orElse(List.of()).stream()
                    .map(CaseLine::id)
                    .collect(Collectors.toUnmodifiableSet()));
            chosen.set(same.or(() -> read.stream().findFirst()));
        });
        worker.store(port::reserved, reserved::set);
    }

    void choose(Team.Hand hand) {
        ticked.clear();
        chosen.set(Optional.of(hand));
    }

    /** The chosen person's cases that the search finds, in their order. */
    List<CaseLine> shown() {
        return chosen.get().map(Team.Hand::cases).orElse(List.of()).stream()
                .filter(line -> Folding.finds(query.get(), line.id() + " " + line.name() + " " + line.address()))
                .toList();
    }

    void tick(CaseId id, boolean now) {
        if (now) {
            ticked.add(id);
        } else {
            ticked.remove(id);
        }
    }

    /** Those the chosen person's cases can be handed on to. */
    List<Team.Hand> others() {
        return hands.get().stream()
                .filter(hand -> !Optional.of(hand).equals(chosen.get()))
                .toList();
    }

    /** Takes in the file typed: a card by its name's ending, else a table of cases for the chosen person. */
    void takeFile() {
        String typed = file.get().strip();
        if (typed.toLowerCase(Locale.ROOT).endsWith(CARD)) {
            write(() -> port.takeCard(typed), taken -> taken.map(this::card).orElseGet(News.NoFile::new));
        } else {
            chosen.get().ifPresent(hand -> write(() -> port.give(typed, hand), given -> given(given, hand)));
        }
    }

    /** Writes everybody's list into a folder. */
    void print(Path folder) {
        write(() -> port.print(folder), News.Printed::new);
    }

    private <T> void write(Supplier<T> work, Function<T, News> said) {
        if (writing) {
            return;
        }
        writing = true;
        worker.store(
                work,
                result -> {
                    writing = false;
                    done(said.apply(result));
                },
                () -> writing = false);
    }

    private News card(Department.Taken taken) {
        return switch (taken) {
            case Department.Taken.Kept(var member) -> new News.CardTaken(member.name(), member.fingerprint());
            case Department.Taken.Refused(var why) -> new News.Wrong(List.of(why.text(language)));
        };
    }

    private News given(TeamPort.Given given, Team.Hand hand) {
        return switch (given) {
            case TeamPort.Given.Done(int cases) -> new News.Given(cases, hand.name());
            case TeamPort.Given.NoFile() -> new News.NoFile();
            case TeamPort.Given.Wrong(var faults) ->
                new News.Wrong(faults.stream().map(this::sentence).toList());
        };
    }

    private String sentence(CaseFiles.Wrong fault) {
        String text = fault.why().text(language);
        return fault.where().isEmpty() ? text : fault.where().substring(1) + ": " + text;
    }

    /** Takes the ticked cases back from the chosen person and gives them to {@code to}, or to nobody. */
    void move(Optional<Team.Hand> to) {
        Set<CaseId> wanted = Set.copyOf(ticked);
        List<CaseLine> lines = chosen.get().map(Team.Hand::cases).orElse(List.of()).stream()
                .filter(line -> wanted.contains(line.id()))
                .toList();
        chosen.get()
                .filter(_ -> !wanted.isEmpty())
                .ifPresent(from -> write(() -> port.take(wanted, from, to), handed -> switch (handed) {
                    case Team.Handed.Done _ -> new News.Moved(lines, from, to);
                    case Team.Handed.Refused(var why) -> new News.Wrong(List.of(why.text(language)));
                }));
    }

    /** The chosen person's reserves, stratum by stratum. */
    List<TeamReserves.Row> reserves() {
        Optional<String> book = chosen.get().map(Team.Hand::book);
        return reserved.get().rows().stream()
                .filter(row -> book.equals(Optional.of(row.book())))
                .toList();
    }

    /** Whether the chosen person's case is a reserve that is not open, by the books held here: nobody needs to see who it is. */
    boolean isWaiting(CaseId id) {
        return reserves().stream()
                .anyMatch(row -> row.reserves().stratum().waiting().contains(id));
    }

    /** How many cases somebody has, but for reserves that are not open. */
    int count(Team.Hand hand) {
        int waiting = reserved.get().rows().stream()
                .filter(row -> row.book().equals(hand.book()))
                .mapToInt(row -> row.reserves().stratum().left())
                .sum();
        return hand.cases().size() - waiting;
    }

    /** Opens the next reserve of a stratum for the reason typed; without one nothing is done. It can't be undone. */
    void release(TeamReserves.Row row) {
        String why = reason.get().strip();
        row.reserves()
                .stratum()
                .next()
                .filter(_ -> !why.isEmpty())
                .ifPresent(reserve -> write(() -> port.release(reserve, why), refused -> {
                    if (refused.isEmpty()) {
                        reason.set("");
                    }
                    return refused.<News>map(no -> new News.Wrong(List.of(no.text(language))))
                            .orElseGet(() -> new News.Released(reserve.text(), row.person()));
                }));
    }

    /** Puts what was moved last back where it was. */
    void undo() {
        if (news.get() instanceof News.Moved(List<CaseLine> lines, Team.Hand from, Optional<Team.Hand> to)) {
            Set<CaseId> ids = lines.stream().map(CaseLine::id).collect(Collectors.toUnmodifiableSet());
            write(
                    () -> to.map(taker -> port.take(ids, taker, Optional.of(from)))
                            .orElseGet(() -> port.giveBack(lines, from)),
                    handed -> switch (handed) {
                        case Team.Handed.Done(int cases) -> new News.Undone(cases, from.name());
                        case Team.Handed.Refused(var why) -> new News.Wrong(List.of(why.text(language)));
                    });
        }
    }

    private void done(News what) {
        news.set(what);
        if (!(what instanceof News.Wrong) && !(what instanceof News.NoFile)) {
            file.set("");
        }
        load();
    }

    ObjectProperty<List<Team.Hand>> handsProperty() {
        return hands;
    }

    ObjectProperty<Optional<Team.Hand>> chosenProperty() {
        return chosen;
    }

    ObservableSet<CaseId> ticked() {
        return tickedToRead;
    }

    StringProperty queryProperty() {
        return query;
    }

    ObjectProperty<TeamPort.Reserved> reservedProperty() {
        return reserved;
    }

    /** Why a reserve is opened, as typed. */
    StringProperty reasonProperty() {
        return reason;
    }

    /** A table of cases or a card, as typed. */
    StringProperty fileProperty() {
        return file;
    }

    ObjectProperty<News> newsProperty() {
        return news;
    }

    /** How many people, for the sidebar. */
    public ObjectProperty<Integer> countProperty() {
        return count;
    }
}

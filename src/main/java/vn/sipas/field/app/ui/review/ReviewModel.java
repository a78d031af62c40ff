package vn.sipas.field.app.ui.review;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import vn.sipas.field.app.desk.Copying;
import vn.sipas.field.app.desk.review.Opened;
import vn.sipas.field.app.desk.review.Reviewing;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.base.language.Folding;
import vn.sipas.field.ledger.batch.Export;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.office.review.Exclusion;
import vn.sipas.field.office.review.ReviewItem;

/** The interviews to be reviewed, the one that is read, and what is decided about it. Bodies are opened one at a time. FX thread. */
public final class ReviewModel {

    private final ReviewPort port;
    private final Worker worker;
    private final Locale language;
    private final ObservableList<ReviewItem> all = FXCollections.observableArrayList();
    private final FilteredList<ReviewItem> shown = new FilteredList<>(all);
    // Kept, because a view of a list hears of changes only while somebody holds it.
    private final ObservableList<ReviewItem> shownToRead = FXCollections.unmodifiableObservableList(shown);
    private final ObjectProperty<Optional<ReviewPort.Queue>> queue = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<ReviewItem>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Opened>> opened = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Optional<String>> person = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<String>> unit = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Segment> segment = new SimpleObjectProperty<>(Segment.OPEN);
    private final ObjectProperty<Panel> panel = new SimpleObjectProperty<>(new Panel.Closed());
    private final ObjectProperty<News> news = new SimpleObjectProperty<>(new News.None());
    private final ObjectProperty<Integer> count = new SimpleObjectProperty<>(0);

    /** Which opening is the newest; read on the store lane, so that what was passed by is not opened at all. */
    private final AtomicLong wanted = new AtomicLong();

    /** Whether something is being written: a key held down must not decide about the next one too. */
    private boolean writing;

    private boolean changing;

    ReviewModel(ReviewPort port, Worker worker, Locale language) {
        this.port = port;
        this.worker = worker;
        this.language = language;
        query.subscribe(_ -> filter());
        person.subscribe(_ -> filter());
        unit.subscribe(_ -> filter());
        segment.subscribe(_ -> filter());
    }

    /** Over the open desk. */
    public static ReviewModel over(OpenDesk desk, Worker worker, Locale language) {
        return new ReviewModel(new DeskReview(desk), worker, language);
    }

    /** Reads the list anew; whoever was chosen stays chosen. */
    public void load() {
        worker.store(port::queue, this::loaded);
    }

    /** As the screen is opened: what was done before cannot be undone with one key any more. */
    void arrive() {
        news.set(new News.None());
        panel.set(new Panel.Closed());
        load();
    }

    private void loaded(ReviewPort.Queue read) {
        Optional<LeafHash> before = chosen.get().map(ReviewItem::leaf);
        int place = place();
        change(() -> all.setAll(read.items()));
        queue.set(Optional.of(read));
        count.set(open());
        Optional<ReviewItem> same = shown.stream()
                .filter(item -> before.equals(Optional.of(item.leaf())))
                .findFirst();
        choose(same.or(() -> at(place)));
    }

    private void filter() {
        String words = query.get();
        Optional<String> who = person.get();
        Optional<String> where = unit.get();
        Segment part = segment.get();
        change(() -> shown.setPredicate(item -> part.holds(item)
                && who.map(item.person()::equals).orElse(true)
                && where.map(item.unit()::equals).orElse(true)
                && Folding.finds(words, item.caseId() + " " + item.person() + " " + item.unit())));
        if (chosen.get().filter(shown::contains).isEmpty()) {
            choose(shown.stream().findFirst());
        }
    }

    private void change(Runnable what) {
        changing = true;
        what.run();
        changing = false;
    }

    /** Where the chosen one stands in the list; 0 if it doesn't. */
    private int place() {
        return Math.max(0, chosen.get().map(shown::indexOf).orElse(0));
    }

    private Optional<ReviewItem> at(int place) {
        return shown.isEmpty() ? Optional.empty() : Optional.of(shown.get(Math.clamp(place, 0, shown.size() - 1)));
    }

    /** Puts another one before the reader; it is opened unless another is chosen meanwhile. */
    void choose(Optional<ReviewItem> item) {
        if (chosen.get().equals(item) && (item.isEmpty() || opened.get().isPresent())) {
            return;
        }
        long ticket = wanted.incrementAndGet();
        // Never what another one says beside this one's name.
        opened.set(Optional.empty());
        panel.set(new Panel.Closed());
        chosen.set(item);
        if (item.isEmpty()) {
            return;
        }
        worker.store(
                () -> ticket == wanted.get() ? Optional.of(port.open(item.get(), language)) : Optional.<Opened>empty(),
                read -> {
                    if (ticket == wanted.get()) {
                        opened.set(read);
                    }
                });
    }

    /** As the list on screen has it; what it picks by itself while the list changes is not meant. */
    void picked(ReviewItem item) {
        if (!changing && chosen.get().filter(item::equals).isEmpty()) {
            choose(Optional.of(item));
        }
    }

    /** The next one in the list, or {@code −1} the one before; at either end nothing. */
    void step(int by) {
        int to = place() + by;
        if (chosen.get().isPresent() && to >= 0 && to < shown.size()) {
            choose(Optional.of(shown.get(to)));
        }
    }

    /** Accepts what is on screen; at the department asks why it counts. */
    void accept() {
        onScreen().ifPresent(item -> {
            if (rules()) {
                panel.set(new Panel.Rule(item, true));
            } else if (decidable(item)) {
                decide(() -> port.accept(item), done -> new News.Accepted(after(item, done)));
            }
        });
    }

    /** The chosen one once it can be read: nobody decides about what he has not seen. */
    private Optional<ReviewItem> onScreen() {
        return chosen.get().filter(_ -> opened.get().isPresent());
    }

    /** Asks what is to be corrected; only a supervisor returns anything. */
    void askReturn() {
        onScreen().filter(item -> !rules() && decidable(item)).ifPresent(item -> panel.set(new Panel.Return(item)));
    }

    /** Asks why it is excluded, or why it doesn't count. */
    void askExclude() {
        onScreen()
                .filter(item -> rules() || decidable(item))
                .ifPresent(item -> panel.set(rules() ? new Panel.Rule(item, false) : new Panel.Exclude(item)));
    }

    /** Asks whether all in the list that are not flagged are to be accepted; nothing where there are none. */
    void askAcceptAll() {
        List<ReviewItem> plain = unflagged();
        if (!plain.isEmpty()) {
            panel.set(new Panel.AcceptAll(plain));
        }
    }

    /** Those in the list that may be accepted without being looked at. */
    List<ReviewItem> unflagged() {
        return shown.stream().filter(ReviewItem::mayBeAcceptedUnseen).toList();
    }

    static boolean decidable(ReviewItem item) {
        return switch (item.state()) {
            case WAITING, CONTESTED, RETURNED, ACCEPTED, EXCLUDED, RULED, FAILED_RECHECK -> item.readers();
            case ASIDE, CLOSED -> false;
        };
    }

    /** Does what the panel asks about; {@code words} is what was typed. Without the words it needs nothing is done. */
    void confirm(Optional<Exclusion> why, String words) {
        String said = words.strip();
        switch (panel.get()) {
            case Panel.Closed() -> {
                // Nothing is asked.
            }
            case Panel.Return(ReviewItem item) -> {
                if (!said.isEmpty()) {
                    decide(() -> port.sendBack(item, said), done -> new News.Returned(after(item, done)));
                }
            }
            case Panel.Exclude(ReviewItem item) ->
                why.ifPresent(reason ->
                        decide(() -> port.exclude(item, reason, said), done -> new News.Excluded(after(item, done))));
            case Panel.AcceptAll(List<ReviewItem> items) ->
                decide(() -> port.acceptUnflagged(items), done -> new News.AcceptedAll(done.now()));
            case Panel.Rule(ReviewItem item, boolean counts) -> {
                if (!said.isEmpty()) {
                    decide(() -> port.rule(item, counts, said), _ -> new News.Ruled(item, counts));
                }
            }
        }
    }

    private static ReviewItem after(ReviewItem item, Reviewing.Outcome.Done done) {
        return done.now().isEmpty() ? item : done.now().getFirst();
    }

    /** Takes back what was decided last. */
    void undo() {
        switch (news.get()) {
            case News.Accepted(ReviewItem item) -> takeBack(List.of(item));
            case News.Returned(ReviewItem item) -> takeBack(List.of(item));
            case News.Excluded(ReviewItem item) -> takeBack(List.of(item));
            case News.AcceptedAll(List<ReviewItem> items) -> takeBack(items);
            case News.None _, News.Ruled _, News.Undone _, News.CopiedForTeam _, News.NotReadBack _, News.Wrong _ -> {
                // Nothing that could be taken back by one key.
            }
        }
    }

    /** Where others changed too, the item told of is the one before the decision: the list as read anew has what was decided. */
    private void takeBack(List<ReviewItem> decided) {
        Map<LeafHash, ReviewItem> now =
                all.stream().collect(Collectors.toMap(ReviewItem::leaf, item -> item, (one, _) -> one));
        List<ReviewItem> items = decided.stream()
                .map(item -> now.getOrDefault(item.leaf(), item))
                .toList();
        write(() -> port.takeBack(items), outcome -> {
            switch (outcome) {
                case Reviewing.Outcome.Done(int written, var _) -> {
                    news.set(new News.Undone(written));
                    // Back to where the reader was before the last decision.
                    items.stream().findFirst().ifPresent(item -> chosen.set(Optional.of(item)));
                    load();
                }
                case Reviewing.Outcome.Refused(var why) -> news.set(new News.Wrong(why.text(language)));
            }
        });
    }

    private void decide(Supplier<Reviewing.Outcome> work, Function<Reviewing.Outcome.Done, News> told) {
        write(work, outcome -> {
            switch (outcome) {
                case Reviewing.Outcome.Done done -> {
                    panel.set(new Panel.Closed());
                    news.set(told.apply(done));
                    become(done.now());
                }
                case Reviewing.Outcome.Refused(var why) -> news.set(new News.Wrong(why.text(language)));
            }
        });
    }

    /** The interviews as they stand now, and on to the next one; without any the list is read anew. */
    private void become(List<ReviewItem> now) {
        if (now.isEmpty()) {
            load();
            return;
        }
        Map<LeafHash, ReviewItem> changed = now.stream().collect(Collectors.toMap(ReviewItem::leaf, item -> item));
        Optional<ReviewItem> next = next(changed);
        change(() -> all.replaceAll(item -> changed.getOrDefault(item.leaf(), item)));
        count.set(open());
        queue.set(queue.get().map(before -> new ReviewPort.Queue(all, before.rules())));
        choose(next.or(() -> at(0)));
    }

    /** The one after the chosen one that is not among those decided, or else the one before. */
    private Optional<ReviewItem> next(Map<LeafHash, ReviewItem> decided) {
        int from = place();
        return shown.stream()
                .skip(from)
                .filter(item -> !decided.containsKey(item.leaf()))
                .findFirst()
                .or(() -> shown.stream()
                        .limit(from)
                        .filter(item -> !decided.containsKey(item.leaf()))
                        .reduce((_, later) -> later));
    }

    private <T> void write(Supplier<T> work, Consumer<T> then) {
        if (writing) {
            return;
        }
        writing = true;
        worker.store(
                work,
                result -> {
                    writing = false;
                    then.accept(result);
                },
                () -> writing = false);
    }

    /** Writes what was decided into a folder, for the enumerators of the team. */
    void copyForTeam(Path folder) {
        write(
                () -> port.copyForTeam(folder),
                copied -> news.set(
                        switch (copied) {
                            case Copying.Copied.Written(Export.Outcome.Done done, boolean sameDisk) ->
                                new News.CopiedForTeam(done.file().toString(), sameDisk);
                            case Copying.Copied.Written(Export.Outcome.NotReadBack lost, boolean _) ->
                                new News.NotReadBack(lost.file().toString());
                            case Copying.Copied.Refused(var why) -> new News.Wrong(why.text(language));
                        }));
    }

    void closePanel() {
        panel.set(new Panel.Closed());
    }

    /** How many are to be done. */
    int open() {
        return (int) all.stream().filter(ReviewItem::isOpen).count();
    }

    /** How many of these are better looked at first. */
    int urgent() {
        return (int) all.stream().filter(ReviewItem::isUrgent).count();
    }

    int count(Segment part) {
        return (int) all.stream().filter(part::holds).count();
    }

    /** Whether the owner rules instead of reviewing. */
    boolean rules() {
        return queue.get().map(ReviewPort.Queue::rules).orElse(false);
    }

    /** Whether there is nothing at all to review, as against nothing that is left or found. */
    boolean empty() {
        return queue.get().isPresent() && all.isEmpty();
    }

    /** Everybody whose interviews are in the list, by name. */
    List<String> people() {
        return all.stream().map(ReviewItem::person).distinct().sorted().toList();
    }

    List<String> units() {
        return all.stream().map(ReviewItem::unit).distinct().sorted().toList();
    }

    ObservableList<ReviewItem> shown() {
        return shownToRead;
    }

    ObjectProperty<Optional<ReviewPort.Queue>> queueProperty() {
        return queue;
    }

    ObjectProperty<Optional<ReviewItem>> chosenProperty() {
        return chosen;
    }

    /** What the chosen one says; nothing while it is being opened. */
    ObjectProperty<Optional<Opened>> openedProperty() {
        return opened;
    }

    StringProperty queryProperty() {
        return query;
    }

    ObjectProperty<Optional<String>> personProperty() {
        return person;
    }

    ObjectProperty<Optional<String>> unitProperty() {
        return unit;
    }

    ObjectProperty<Segment> segmentProperty() {
        return segment;
    }

    ObjectProperty<Panel> panelProperty() {
        return panel;
    }

    ObjectProperty<News> newsProperty() {
        return news;
    }

    /** How many are to be done, for the sidebar. */
    public ObjectProperty<Integer> countProperty() {
        return count;
    }
}

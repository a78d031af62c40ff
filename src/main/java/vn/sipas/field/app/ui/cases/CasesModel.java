package vn.sipas.field.app.ui.cases;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import vn.sipas.field.app.desk.CaseRow;
import vn.sipas.field.app.desk.Opening;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.ReserveRow;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.base.language.Folding;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.survey.interview.CaseStanding;
import vn.sipas.field.survey.interview.Outcome;
import vn.sipas.field.survey.paper.PaperForm;

/** The list of cases: the most urgent first, searched without accents, parted into what is to do and what is done. FX thread. */
public final class CasesModel {

    private static final Comparator<CaseRow> URGENT_FIRST = Comparator.<CaseRow>comparingInt(
                    row -> urgency(row.standing().state()))
            .thenComparingInt(row -> row.listed().order());

    private final CasesPort port;
    private final Worker worker;
    private final Locale language;
    private final BiConsumer<CaseId, Optional<Integer>> visit;
    private final BiConsumer<CaseId, String> correct;
    private final Consumer<OnPaper> paper;
    private final ObservableList<CaseRow> all = FXCollections.observableArrayList();
    private final FilteredList<CaseRow> shown = new FilteredList<>(all);
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Segment> segment = new SimpleObjectProperty<>(Segment.TO_DO);
    private final ObjectProperty<Integer> toDo = new SimpleObjectProperty<>(0);
    private final ObjectProperty<Optional<CasesPort.CaseList>> list = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Panel> panel = new SimpleObjectProperty<>(new Panel.Closed());
    private final ObjectProperty<Optional<TypedIn>> typedIn = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Refusal>> refused = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<News>> news = new SimpleObjectProperty<>(Optional.empty());

    /** Which part of the list is on screen. */
    public enum Segment {
        TO_DO,
        DONE,
        ALL;

        boolean holds(CaseRow row) {
            boolean done = switch (row.standing().state()) {
                case BEGUN, RETURNED, TO_DO, NOT_REACHED -> false;
                case DONE, CLOSED, WITHDRAWN -> true;
            };
            return switch (this) {
                case TO_DO -> !done;
                case DONE -> done;
                case ALL -> true;
            };
        }
    }

    /** What is asked beside the list. */
    sealed interface Panel {
        record Closed() implements Panel {}

        /** How an attempt ended that did not become a form. */
        record Contact(CaseRow row) implements Panel {}

        /** What is read out before the first question; of a household how many eligible adults live there. */
        record Begin(CaseRow row, String consent) implements Panel {}

        /** Whether the person agrees to be called again. */
        record Callback(CaseRow row) implements Panel {}

        /** Which paper the form of the case was filled in on. */
        record Paper(CaseRow row) implements Panel {}

        /** Why a finished form is corrected. */
        record Correction(CaseRow row) implements Panel {}

        /** The next reserve of a stratum, and the code for it. */
        record Reserve(List<ReserveRow> strata) implements Panel {
            public Reserve {
                strata = List.copyOf(strata);
            }
        }
    }

    /** The paper of this serial was typed in already, for this case. */
    record TypedIn(String serial, CaseId caseId) {}

    /** A form that was filled in on paper and is to be typed in; {@code mode} says by whom, {@code adults} is a household's number. */
    public record OnPaper(CaseId caseId, Mode mode, String serial, Optional<Integer> adults) {}

    /** What was last done with a case. */
    public record News(What what, String caseId) {

        /** What was done. */
        public enum What {
            FINISHED,
            BROKEN_OFF,
            GIVEN_UP,
            PAUSED,
            CONTACTED,
            RESERVE_OPENED,
            CALLBACK
        }
    }

    /** {@code visit} opens a case's form, of a household with its number of adults, {@code correct} a finished one for a reason, {@code paper} one to be typed in. */
    CasesModel(
            CasesPort port,
            Worker worker,
            Locale language,
            BiConsumer<CaseId, Optional<Integer>> visit,
            BiConsumer<CaseId, String> correct,
            Consumer<OnPaper> paper) {
        this.paper = paper;
        this.port = port;
        this.worker = worker;
        this.language = language;
        this.visit = visit;
        this.correct = correct;
        query.subscribe(_ -> filter());
        segment.subscribe(_ -> filter());
    }

    /** Over the open desk. */
    public static CasesModel over(
            OpenDesk desk,
            Worker worker,
            Locale language,
            BiConsumer<CaseId, Optional<Integer>> visit,
            BiConsumer<CaseId, String> correct,
            Consumer<OnPaper> paper) {
        return new CasesModel(new DeskCases(desk), worker, language, visit, correct, paper);
    }

    private static int urgency(CaseStanding.State state) {
        return switch (state) {
            case BEGUN -> 0;
            case RETURNED -> 1;
            case NOT_REACHED -> 2;
            case TO_DO -> 3;
            case DONE -> 4;
            case CLOSED -> 5;
            case WITHDRAWN -> 6;
        };
    }

    /** Reads the cases anew. */
    public void load() {
        worker.store(port::cases, found -> {
            all.setAll(found.rows().stream().sorted(URGENT_FIRST).toList());
            toDo.set(count(Segment.TO_DO));
            list.set(Optional.of(found));
        });
    }

    private void filter() {
        String words = query.get();
        Segment part = segment.get();
        shown.setPredicate(row -> part.holds(row)
                && Folding.finds(
                        words,
                        row.listed().name() + " " + row.listed().address() + " "
                                + row.listed().id()));
    }

    /** Enter on a case: asks for consent to its form, or goes on with it; asks why a finished one is corrected. A closed case opens nothing. */
    void open(CaseRow row) {
        news.set(Optional.empty());
        switch (row.standing().state()) {
            case BEGUN -> begin(row, Optional.empty());
            case TO_DO, NOT_REACHED ->
                worker.store(() -> port.consent(language), text -> panel.set(new Panel.Begin(row, text)));
            case DONE, RETURNED -> panel.set(new Panel.Correction(row));
            case CLOSED, WITHDRAWN -> {
                // Ended without a form, a further contact opens it again; taken back, nothing does.
            }
        }
    }

    private void begin(CaseRow row, Optional<Integer> adults) {
        panel.set(new Panel.Closed());
        visit.accept(row.listed().id(), adults);
    }

    /** The number of adults that {@code text} says, if it says one. */
    static Optional<Integer> adults(String text) {
        return Optional.of(text.strip())
                .filter(digits -> digits.matches("[1-9][0-9]?"))
                .map(Integer::valueOf);
    }

    /**
     * Begins the form of whoever agreed; a household without its number of adults does nothing. Who is asked there is told only when
     * the form is open: a number is typed once.
     */
    void begin(Optional<Integer> adults) {
        if (panel.get() instanceof Panel.Begin(CaseRow row, String _)
                && row.listed().household() == adults.isPresent()) {
            begin(row, adults);
        }
    }

    /** Asks whether the person of a finished form agrees to be called again; a case that is not listed is not asked. */
    public void askCallback(CaseId caseId) {
        all.stream().filter(row -> row.listed().id().equals(caseId)).findFirst().ifPresent(row -> {
            refused.set(Optional.empty());
            panel.set(new Panel.Callback(row));
        });
    }

    /** Records what was answered to that. */
    void callback(boolean consent, String phone, String address) {
        if (panel.get() instanceof Panel.Callback(CaseRow row)) {
            CaseId id = row.listed().id();
            worker.store(() -> port.callback(id, consent, phone, address), no -> {
                refused.set(no);
                if (no.isEmpty()) {
                    panel.set(new Panel.Closed());
                    tell(new News(News.What.CALLBACK, id.text()));
                }
            });
        }
    }

    /** Asks how an attempt ended. A case with a form, or one taken back, needs none. */
    void askContact(CaseRow row) {
        switch (row.standing().state()) {
            case TO_DO, NOT_REACHED, CLOSED -> {
                news.set(Optional.empty());
                panel.set(new Panel.Contact(row));
            }
            case BEGUN, DONE, RETURNED, WITHDRAWN -> {
                // There is a form, or there is to be none.
            }
        }
    }

    /** Asks for the paper that a case's form was filled in on. A case with a form, or one taken back, needs none. */
    void askPaper(CaseRow row) {
        switch (row.standing().state()) {
            case TO_DO, NOT_REACHED, CLOSED -> {
                news.set(Optional.empty());
                typedIn.set(Optional.empty());
                panel.set(new Panel.Paper(row));
            }
            case BEGUN, DONE, RETURNED, WITHDRAWN -> {
                // There is a form, or there is to be none.
            }
        }
    }

    /** Why the paper that was asked for is not to be typed in. */
    ObjectProperty<Optional<TypedIn>> typedInProperty() {
        return typedIn;
    }

    /** Whether {@code text} can be the number of the paper that was asked for. */
    static boolean isSerial(String text) {
        return PaperForm.isSerial(text.strip());
    }

    /** Begins typing in the form that was asked for; a text that is no serial does nothing, nor does a household without a number. */
    void keyIn(Mode mode, String serial, Optional<Integer> adults) {
        if (panel.get() instanceof Panel.Paper(CaseRow row)
                && isSerial(serial)
                && row.listed().household() == adults.isPresent()) {
            String number = Folding.nfc(serial.strip());
            worker.store(() -> port.typedIn(number), typed -> {
                if (typed.isPresent()) {
                    typedIn.set(Optional.of(new TypedIn(number, typed.get())));
                } else {
                    panel.set(new Panel.Closed());
                    paper.accept(new OnPaper(row.listed().id(), mode, number, adults));
                }
            });
        }
    }

    /** The strata that have reserves; where there are none, nothing is said of reserves at all. */
    List<ReserveRow> reserves() {
        return list.get().map(CasesPort.CaseList::reserves).orElse(List.of());
    }

    /** Asks for the code of the next reserve; strata in which one may be opened stand first. */
    void askReserve() {
        if (!reserves().isEmpty()) {
            news.set(Optional.empty());
            refused.set(Optional.empty());
            panel.set(new Panel.Reserve(reserves().stream()
                    .sorted(Comparator.comparing(row -> !(row.opening() instanceof Opening.Allowed)))
                    .toList()));
        }
    }

    /** Why what was asked for was not done. */
    ObjectProperty<Optional<Refusal>> refusedProperty() {
        return refused;
    }

    /** Opens the reserve that was asked for by the code typed. It can't be undone. */
    void openReserve(CaseId reserve, String code) {
        if (panel.get() instanceof Panel.Reserve) {
            worker.store(() -> port.openReserve(reserve, code), no -> {
                refused.set(no);
                if (no.isEmpty()) {
                    panel.set(new Panel.Closed());
                    tell(new News(News.What.RESERVE_OPENED, reserve.text()));
                    load();
                }
            });
        }
    }

    /** The cases that don't fit the frame that was committed to. */
    List<CaseRow> doubtful() {
        return all.stream().filter(row -> row.listed().frame().doubtful()).toList();
    }

    /** Records the attempt that was asked for. */
    void contact(String how, Outcome outcome, String comment) {
        if (panel.get() instanceof Panel.Contact(CaseRow row)) {
            CaseId id = row.listed().id();
            worker.store(() -> port.contact(id, how, outcome, comment.strip()), _ -> {
                panel.set(new Panel.Closed());
                tell(new News(News.What.CONTACTED, id.text()));
                load();
            });
        }
    }

    /** Opens the form that was asked for; an empty reason does nothing. */
    void correct(String reason) {
        if (panel.get() instanceof Panel.Correction(CaseRow row) && !reason.isBlank()) {
            panel.set(new Panel.Closed());
            correct.accept(row.listed().id(), reason.strip());
        }
    }

    void closePanel() {
        panel.set(new Panel.Closed());
    }

    /** Says what was done, until the next thing is done. */
    public void tell(News what) {
        news.set(Optional.of(what));
    }

    int count(Segment part) {
        return (int) all.stream().filter(part::holds).count();
    }

    /** Whether there is no case at all, as against none that is found. */
    boolean empty() {
        return list.get().isPresent() && all.isEmpty();
    }

    ObservableList<CaseRow> all() {
        return FXCollections.unmodifiableObservableList(all);
    }

    ObservableList<CaseRow> shown() {
        return FXCollections.unmodifiableObservableList(shown);
    }

    StringProperty queryProperty() {
        return query;
    }

    ObjectProperty<Segment> segmentProperty() {
        return segment;
    }

    /** Whether the list is empty because contact data was deleted. */
    boolean deleted() {
        return list.get().map(CasesPort.CaseList::deleted).orElse(false);
    }

    /** The list as it was last read; empty before the first time. */
    ObjectProperty<Optional<CasesPort.CaseList>> listProperty() {
        return list;
    }

    ObjectProperty<Panel> panelProperty() {
        return panel;
    }

    ObjectProperty<Optional<News>> newsProperty() {
        return news;
    }

    /** Whether the list was read from the store. */
    public ObservableValue<Boolean> loaded() {
        return list.map(Optional::isPresent);
    }

    /** How many cases are still to do, for the sidebar. */
    public ObjectProperty<Integer> toDoProperty() {
        return toDo;
    }
}

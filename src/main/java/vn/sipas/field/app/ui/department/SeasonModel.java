package vn.sipas.field.app.ui.department;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.sipas.field.app.desk.Department;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.TypedDay;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.base.language.Folding;
import vn.sipas.field.office.season.SeasonPlan;
import vn.sipas.field.survey.sample.draw.RuleReading;
import vn.sipas.field.survey.sample.draw.SamplingRule;

/** The season as the department sets it up, and its recovery key, shown once. FX thread. */
public final class SeasonModel {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final DepartmentPort port;
    private final Worker worker;
    private final Map<Field, StringProperty> typed = new EnumMap<>(Field.class);
    private final ObjectProperty<List<Field>> faults = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(new Phase.Typing());
    private final StringProperty folder = new SimpleStringProperty("");
    private final ObjectProperty<Printed> printed = new SimpleObjectProperty<>(new Printed.No());
    private final BooleanProperty busy = new SimpleBooleanProperty(false);
    private final BooleanProperty warned = new SimpleBooleanProperty(false);
    private final ObjectProperty<Optional<Refusal>> notLike = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty nextForm = new SimpleStringProperty("");
    private final ObjectProperty<Optional<DepartmentPort.Added>> added = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty title = new SimpleStringProperty("");
    private final ObjectProperty<Integer> none = new SimpleObjectProperty<>(0);

    /** What is asked. */
    enum Field {
        TITLE,
        PROVINCE,
        STARTS,
        ENDS,
        TARGET,
        INDEX,
        SAMPLING,
        FORM
    }

    /** How far it is. */
    sealed interface Phase {
        record Typing() implements Phase {}

        /** Set up a moment ago; the key is shown until it is put away. */
        record KeyShown(String key) implements Phase {}

        record There(DepartmentPort.Standing standing) implements Phase {}
    }

    /** What became of the key's sheet. */
    sealed interface Printed {
        record No() implements Printed {}

        record As(Path file) implements Printed {}

        /** The folder typed is not there. */
        record NoFolder() implements Printed {}
    }

    SeasonModel(DepartmentPort port, Worker worker) {
        this.port = port;
        this.worker = worker;
        Arrays.stream(Field.values()).forEach(field -> typed.put(field, new SimpleStringProperty("")));
        field(Field.TARGET).set("85,00");
        field(Field.INDEX).set("pooled-items/1+unweighted");
        field(Field.SAMPLING).set(SamplingRule.USUAL);
    }

    /** Over the open desk. */
    public static SeasonModel over(OpenDesk desk, Worker worker) {
        return new SeasonModel(new DeskDepartment(desk), worker);
    }

    /** Reads the season; the key stays on screen until it is put away. */
    void load() {
        if (!(phase.get() instanceof Phase.KeyShown)) {
            worker.store(port::season, season -> {
                season.ifPresent(there -> title.set(there.plan().title()));
                // A key may have been made since this was asked for.
                if (!(phase.get() instanceof Phase.KeyShown)) {
                    phase.set(season.<Phase>map(Phase.There::new).orElseGet(Phase.Typing::new));
                }
            });
        }
    }

    /** Fills in what an earlier season said, a year later; its pack brings the form. */
    void like(Path pack) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        worker.store(
                () -> port.template(pack),
                template -> {
                    busy.set(false);
                    switch (template) {
                        case Department.Template.Refused(Refusal why) -> notLike.set(Optional.of(why));
                        case Department.Template.Found(SeasonPlan plan, var form) -> {
                            notLike.set(Optional.empty());
                            field(Field.TITLE).set(plan.title());
                            field(Field.PROVINCE).set(plan.province());
                            field(Field.STARTS).set(TypedDay.shown(plan.starts()));
                            field(Field.ENDS).set(TypedDay.shown(plan.ends()));
                            field(Field.TARGET)
                                    .set(plan.target().toPlainString().replace('.', ','));
                            field(Field.INDEX).set(plan.index());
                            field(Field.FORM).set(form.isPresent() ? pack.toString() : "");
                            if (SamplingRule.read(plan.sampling()) instanceof RuleReading.Accepted) {
                                field(Field.SAMPLING).set(plan.sampling());
                            }
                        }
                    }
                },
                () -> busy.set(false));
    }

    /** Why an earlier pack could not be used, if the last one could not. */
    ObjectProperty<Optional<Refusal>> notLikeProperty() {
        return notLike;
    }

    /** Takes the further form typed into the season. */
    void addForm() {
        String typed = nextForm.get();
        if (busy.get() || typed.isBlank()) {
            return;
        }
        busy.set(true);
        worker.store(
                () -> port.addForm(typed),
                done -> {
                    busy.set(false);
                    added.set(Optional.of(done));
                    if (done == DepartmentPort.Added.DONE) {
                        nextForm.set("");
                        load();
                    }
                },
                () -> busy.set(false));
    }

    /**
     * Whether the screen may be left now. The recovery key is shown this once: the first time somebody would leave it behind
     * the answer is no, and a warning is on screen; the second time it is yes.
     */
    boolean mayLeave() {
        if (!(phase.get() instanceof Phase.KeyShown) || warned.get()) {
            return true;
        }
        warned.set(true);
        return false;
    }

    /** Sets the season up, unless something is wrong. */
    void setUp() {
        faults.set(Arrays.stream(Field.values()).filter(this::isWrong).toList());
        if (busy.get() || !faults.get().isEmpty()) {
            return;
        }
        SeasonPlan plan = new SeasonPlan(
                text(Field.TITLE),
                text(Field.PROVINCE),
                day(Field.STARTS).orElseThrow(),
                day(Field.ENDS).orElseThrow(),
                target().orElseThrow(),
                text(Field.INDEX),
                text(Field.SAMPLING));
        String form = text(Field.FORM);
        busy.set(true);
        worker.store(
                () -> port.newSeason(plan, form),
                done -> {
                    busy.set(false);
                    switch (done) {
                        case DepartmentPort.SetUp.Done(String key) -> phase.set(new Phase.KeyShown(key));
                        case DepartmentPort.SetUp.FormBad() -> faults.set(List.of(Field.FORM));
                    }
                },
                () -> busy.set(false));
    }

    /** Makes another recovery key, where the first sheet is lost or was never printed. */
    void newKey() {
        if (!busy.get() && phase.get() instanceof Phase.There(DepartmentPort.Standing there)) {
            busy.set(true);
            worker.store(
                    () -> port.newKey(there.plan()),
                    key -> {
                        busy.set(false);
                        phase.set(new Phase.KeyShown(key));
                    },
                    () -> busy.set(false));
        }
    }

    private boolean isWrong(Field field) {
        return switch (field) {
            case TITLE, PROVINCE, INDEX -> text(field).isEmpty();
            case SAMPLING -> !ruleFaults().isEmpty();
            case STARTS -> day(field).isEmpty();
            case ENDS ->
                day(field).isEmpty()
                        || day(Field.STARTS)
                                .map(start -> day(field).orElseThrow().isBefore(start))
                                .orElse(false);
            case TARGET -> target().isEmpty();
            case FORM -> false;
        };
    }

    /** What is wrong with the rule of the sample as it is typed now. */
    List<RuleReading.Fault> ruleFaults() {
        return switch (SamplingRule.read(text(Field.SAMPLING))) {
            case RuleReading.Accepted _ -> List.of();
            case RuleReading.Refused(List<RuleReading.Fault> why) -> why;
        };
    }

    private String text(Field field) {
        return Folding.nfc(field(field).get().strip());
    }

    private Optional<LocalDate> day(Field field) {
        return TypedDay.read(text(field));
    }

    /** A share in percent, at most 2 places; comma or point. */
    private Optional<BigDecimal> target() {
        String text = text(Field.TARGET);
        if (!text.matches("[0-9]{1,3}([,.][0-9]{1,2})?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text.replace(',', '.'))).filter(share -> share.compareTo(ALL) <= 0);
    }

    /** Writes the key's sheet, to be printed, into the folder typed. */
    void print(String name, String text) {
        String where = folder.get();
        worker.store(
                () -> port.saveText(where, name, text),
                file -> printed.set(file.<Printed>map(Printed.As::new).orElseGet(Printed.NoFolder::new)));
    }

    /** The key is put away: it is not shown again. */
    void putAway() {
        warned.set(false);
        printed.set(new Printed.No());
        phase.set(new Phase.Typing());
        load();
    }

    StringProperty field(Field field) {
        return Objects.requireNonNull(typed.get(field));
    }

    ObjectProperty<List<Field>> faultsProperty() {
        return faults;
    }

    ObjectProperty<Phase> phaseProperty() {
        return phase;
    }

    StringProperty folderProperty() {
        return folder;
    }

    ObjectProperty<Printed> printedProperty() {
        return printed;
    }

    BooleanProperty busyProperty() {
        return busy;
    }

    /** Whether somebody tried to leave the key behind. */
    BooleanProperty warnedProperty() {
        return warned;
    }

    /** A further form's file, as typed, chosen or dropped. */
    StringProperty nextFormProperty() {
        return nextForm;
    }

    ObjectProperty<Optional<DepartmentPort.Added>> addedProperty() {
        return added;
    }

    /** The season's title; empty before it is known. */
    public ReadOnlyStringProperty titleProperty() {
        return title;
    }

    /** Nothing to count, for the sidebar. */
    public ObjectProperty<Integer> countProperty() {
        return none;
    }
}

package vn.sipas.field.app.ui.sample;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import vn.sipas.field.app.ui.Flowing;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Segments;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.survey.sample.size.AllocationMethod;
import vn.sipas.field.survey.sample.size.Confidence;

/** The first step: how many people, and by which rule. FX thread. */
final class PlannerPanel implements StepPanel {

    private final SampleModel model;
    private final Messages words;
    private final NumberFormat whole;
    private final NumberFormat decimal;
    private final Label wanted = Part.wrapped("");
    private final Label slovin = Part.wrapped("");
    private final Label achieved = Part.wrapped("", "strong");
    private final Label text = Part.wrapped("", "code");
    private final Label refused = Part.wrapped("", "problem");
    private final Flowing numbers = Part.flow(12).columns();
    private final VBox divided;
    private final Map<RuleModel.Field, Node> fields = new EnumMap<>(RuleModel.Field.class);
    private final Map<RuleModel.Field, SimpleStringProperty> faults = new EnumMap<>(RuleModel.Field.class);
    private final TextField margin = new TextField();
    private final StratumList strata;
    private final Node size;
    private final Node rule;

    PlannerPanel(SampleModel model, Messages words) {
        this.model = model;
        this.words = words;
        this.whole = NumberFormat.getIntegerInstance(words.language());
        this.decimal = NumberFormat.getNumberInstance(words.language());
        decimal.setMinimumFractionDigits(1);
        decimal.setMaximumFractionDigits(1);
        this.strata = new StratumList(model, words);
        this.size = size();
        this.divided = field(
                "sample.by",
                combo(
                        List.of(AllocationMethod.values()),
                        "sample.by.",
                        model.rule().byProperty()));
        this.rule = rule();
        model.standingProperty().subscribe(_ -> draw());
        model.planProperty().subscribe(_ -> draw());
        model.rule().faultsProperty().subscribe(_ -> draw());
        for (PrecisionModel.Field each : PrecisionModel.Field.values()) {
            model.precision().field(each).subscribe(_ -> draw());
        }
        model.precision().confidenceProperty().subscribe(_ -> draw());
        model.rule().kindProperty().subscribe(_ -> lay());
        model.rule().byProperty().subscribe(_ -> lay());
        model.rule().householdsProperty().subscribe(_ -> lay());
    }

    private Node size() {
        Flowing typed = Part.flow(12).columns();
        for (PrecisionModel.Field each : PrecisionModel.Field.values()) {
            TextField box = each == PrecisionModel.Field.MARGIN ? margin : new TextField();
            box.textProperty().bindBidirectional(model.precision().field(each));
            box.setPrefColumnCount(5);
            VBox field = Part.field(
                    words.text("sample.size." + each),
                    box,
                    "",
                    model.precision()
                            .field(each)
                            .map(_ -> model.precision().isWrong(each) ? words.text("sample.size.wrong") : ""));
            field.getStyleClass().add("number-field");
            typed.getChildren().add(field);
        }
        VBox sure = field(
                "sample.size.confidence",
                combo(
                        List.of(Confidence.values()),
                        "sample.confidence.",
                        model.precision().confidenceProperty()));
        sure.getStyleClass().add("number-field");
        typed.getChildren().add(sure);
        return Part.card(Part.text(words.text("sample.size"), "card-title"), typed, wanted, slovin);
    }

    private Node rule() {
        for (RuleModel.Field each : RuleModel.Field.values()) {
            TextField box = new TextField();
            box.textProperty().bindBidirectional(model.rule().field(each));
            box.setPrefColumnCount(each == RuleModel.Field.SD ? 24 : 6);
            SimpleStringProperty fault = new SimpleStringProperty("");
            faults.put(each, fault);
            String hint = each == RuleModel.Field.SD ? words.text("sample.rule.SD.hint") : "";
            VBox field = Part.field(words.text("sample.rule." + each), box, hint, fault);
            field.getStyleClass().add(each == RuleModel.Field.SD ? "wide-field" : "number-field");
            fields.put(each, field);
        }
        divided.getStyleClass().add("number-field");
        ObjectProperty<Boolean> households =
                new SimpleObjectProperty<>(model.rule().householdsProperty().get());
        model.rule().householdsProperty().subscribe(households::set);
        households.subscribe(now -> model.rule().householdsProperty().set(now));
        return Part.card(
                Part.text(words.text("sample.rule"), "card-title"),
                new Segments<>(
                                words.text("sample.rule"),
                                List.of(RuleModel.Kind.values()),
                                kind -> words.text("sample.kind." + kind),
                                model.rule().kindProperty())
                        .node(),
                Part.flow(
                        12,
                        Part.text(words.text("sample.listed")),
                        new Segments<>(
                                        words.text("sample.listed"),
                                        List.of(false, true),
                                        of -> words.text(of ? "sample.listed.households" : "sample.listed.persons"),
                                        households)
                                .node()),
                numbers,
                Part.text(words.text("sample.rule.text"), "strong"),
                text,
                refused,
                achieved);
    }

    private VBox field(String key, ComboBox<?> box) {
        return Part.field(words.text(key), box, "", new SimpleStringProperty(""));
    }

    private <T> ComboBox<T> combo(List<T> choices, String key, ObjectProperty<T> chosen) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(choices);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T choice) {
                return choice == null ? "" : words.text(key + choice);
            }

            @Override
            public T fromString(String typed) {
                throw new IllegalStateException("choices are chosen, not typed");
            }
        });
        box.valueProperty().bindBidirectional(chosen);
        return box;
    }

    /** The fields of the chosen kind of rule. */
    private void lay() {
        List<Node> shown = new ArrayList<>();
        for (RuleModel.Field each : model.rule().shown()) {
            Optional.ofNullable(fields.get(each)).ifPresent(shown::add);
            boolean numbersEnd = each == RuleModel.Field.RESERVES;
            if (numbersEnd && model.rule().isDivided()) {
                shown.add(divided);
            }
        }
        numbers.setAll(shown.toArray(Node[]::new));
        numbers.setVisible(!shown.isEmpty());
        numbers.setManaged(!shown.isEmpty());
        draw();
    }

    private void draw() {
        faults.forEach((field, said) -> said.set(model.rule()
                .fault(field)
                .map(fault -> words.text("sample.rule.wrong." + (field == RuleModel.Field.SD ? "SD" : "number")))
                .orElse("")));
        long people = model.standingProperty()
                .get()
                .flatMap(SamplePort.Standing::frame)
                .map(frame -> frame.size())
                .orElse(0L);
        long cases = model.planProperty().get() instanceof SampleModel.Plan.Made made ? made.cases() : 0;
        Optional<PrecisionModel.Numbers> found = model.precision().numbers(people, cases);
        wanted.setText(found.map(this::wanted).orElse(""));
        slovin.setText(found.map(numbers ->
                        words.text("sample.slovin", whole.format(numbers.slovin()), typed(PrecisionModel.Field.MARGIN)))
                .orElse(""));
        text.setText(model.rule().textProperty().get());
        String why = model.planProperty().get() instanceof SampleModel.Plan.Refused(String said) ? said : "";
        show(refused, why);
        show(
                achieved,
                model.planProperty().get() instanceof SampleModel.Plan.Made made
                        ? words.text("sample.expected", whole.format(made.cases()), whole.format(made.reserves()))
                                + found.filter(numbers -> numbers.achieved().isPresent())
                                        .map(numbers -> " "
                                                + words.text(
                                                        "sample.achieved",
                                                        decimal.format(numbers.achieved()
                                                                .orElseThrow())))
                                        .orElse("")
                        : "");
        strata.show(model.planProperty().get());
    }

    private static void show(Label label, String said) {
        label.setText(said);
        label.setVisible(!said.isEmpty());
        label.setManaged(!said.isEmpty());
    }

    private String typed(PrecisionModel.Field field) {
        return model.precision().field(field).get().strip();
    }

    private String wanted(PrecisionModel.Numbers numbers) {
        String answering = whole.format(numbers.answering());
        return numbers.approached().isPresent()
                ? words.text(
                        "sample.wanted",
                        typed(PrecisionModel.Field.MARGIN),
                        answering,
                        whole.format(numbers.approached().getAsLong()))
                : words.text("sample.wanted.too-many", typed(PrecisionModel.Field.MARGIN), answering);
    }

    @Override
    public List<Node> pieces() {
        return List.of(size, rule, strata.node());
    }

    @Override
    public Button main() {
        Button main = Part.primary(Material2OutlinedAL.ARROW_FORWARD, words.text("sample.go.PLAN"), "Enter");
        main.setDisable(!(model.planProperty().get() instanceof SampleModel.Plan.Made));
        main.setOnAction(_ -> model.usePlan());
        return main;
    }

    @Override
    public List<Node> beside() {
        if (!model.hasEarlier()) {
            return List.of();
        }
        Button earlier = Part.button(Material2OutlinedAL.HISTORY, words.text("sample.earlier"), "Ctrl Y");
        earlier.setOnAction(_ -> model.look(true));
        earlier.setFocusTraversable(false);
        return List.of(earlier);
    }

    @Override
    public void other() {
        model.look(true);
    }

    @Override
    public void begin() {
        margin.requestFocus();
    }

    @Override
    public void search() {
        strata.search();
    }
}

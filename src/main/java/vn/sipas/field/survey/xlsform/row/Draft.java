package vn.sipas.field.survey.xlsform.row;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.survey.xlsform.Place;
import vn.sipas.field.survey.xlsform.expression.Tokens;
import vn.sipas.field.survey.xlsform.grid.Line;
import vn.sipas.field.survey.xlsform.grid.Value;
import vn.sipas.field.survey.xlsform.grid.Value.Cell;
import vn.sipas.field.survey.xlsform.tree.Choices;
import vn.sipas.field.survey.xlsform.tree.Kind;
import vn.sipas.field.survey.xlsform.tree.Node.Facets;
import vn.sipas.field.survey.xlsform.tree.Node.Preset;
import vn.sipas.field.survey.xlsform.tree.Node.Question;
import vn.sipas.field.survey.xlsform.tree.Path;

/** A row on its way to a question or section: parameters and appearances add to what its cells say. */
public final class Draft {

    private final Place place;
    private Optional<Value> label;
    private Optional<Value> hint;
    private final Optional<Value> guidance;
    private final Map<String, Value> media;
    private final boolean bareMedium;
    private final Map<String, Value> bind;
    private final Map<String, Value> control;
    private final Map<String, Value> instance;
    private Optional<Preset> preset;
    private Optional<Choices> choices = Optional.empty();

    private Draft(Place place, Line line) {
        this.place = place;
        this.label = line.value("label").flatMap(Drafts::words);
        this.hint = line.value("hint").flatMap(Drafts::words);
        this.guidance = line.value("guidance_hint").flatMap(Drafts::words);
        this.media = Drafts.media(line);
        this.bareMedium = line.cell("media").isPresent();
        this.bind = Drafts.attributes(line, "bind");
        this.control = Drafts.attributes(line, "control");
        this.instance = Drafts.attributes(line, "instance");
        this.preset = line.cell("default").map(cell -> new Preset(cell, Tokens.dynamic(cell.text(), type(line))));
    }

    public static Draft of(Line line) {
        return new Draft(line.place(), line);
    }

    /** Something that a row brings along beside itself. */
    public static Draft generated(Place place) {
        return new Draft(place, new Line(place, Map.of(), java.util.List.of()));
    }

    private static String type(Line line) {
        return line.text("type").map(Types::main).orElse("");
    }

    public Place place() {
        return place;
    }

    Optional<Value> label() {
        return label;
    }

    Optional<Value> hint() {
        return hint;
    }

    Map<String, Value> media() {
        return media;
    }

    public Optional<Preset> preset() {
        return preset;
    }

    public Optional<Cell> calculation() {
        return cell(bind, "calculate");
    }

    public Optional<String> appearance() {
        return cell(control, "appearance").map(Cell::text);
    }

    public Optional<Cell> control(String name) {
        return cell(control, name);
    }

    private static Optional<Cell> cell(Map<String, Value> map, String key) {
        return map.get(key) instanceof Cell cell ? Optional.of(cell) : Optional.empty();
    }

    public Draft words(Optional<Value> newLabel, Optional<Value> newHint) {
        this.label = newLabel;
        this.hint = newHint;
        return this;
    }

    public Draft bind(String name, String value) {
        bind.put(name, new Cell(value, place));
        return this;
    }

    public Draft control(String name, String value) {
        control.put(name, new Cell(value, place));
        return this;
    }

    public Draft preset(Preset other) {
        this.preset = Optional.of(other);
        return this;
    }

    public Draft choices(Choices from) {
        this.choices = Optional.of(from);
        return this;
    }

    /** A cell under {@code media} alone names nothing, but stands for a label that is left blank. */
    public Question question(Path path, String type, Kind kind) {
        Optional<Value> ownHint = hint.or(() -> kind.hint().map(text -> new Cell(text, place)));
        if (bareMedium && label.isEmpty() && ownHint.isEmpty()) {
            label = Optional.of(new Cell("", place));
        }
        return new Question(path, place, type, kind, facets(ownHint, guidance), preset, choices);
    }

    /** What a section has; guidance is for questions. */
    public Facets facets() {
        return facets(hint, Optional.empty());
    }

    private Facets facets(Optional<Value> ownHint, Optional<Value> ownGuidance) {
        boolean onlyForChoices =
                label.isEmpty() && appearance().filter("label"::equals).isPresent();
        Optional<Value> shownLabel = onlyForChoices ? Optional.of(new Cell(" ", place)) : label;
        return new Facets(
                shownLabel,
                ownHint,
                ownGuidance,
                new LinkedHashMap<>(media),
                new LinkedHashMap<>(bind),
                new LinkedHashMap<>(control),
                new LinkedHashMap<>(instance));
    }
}

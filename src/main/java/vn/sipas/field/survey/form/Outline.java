package vn.sipas.field.survey.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.javarosa.core.model.Constants;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.GroupDef;
import org.javarosa.core.model.IFormElement;
import org.javarosa.core.model.QuestionDef;
import org.javarosa.core.model.RangeQuestion;
import org.javarosa.core.model.instance.FormInstance;
import org.javarosa.core.model.instance.TreeReference;
import org.jspecify.annotations.Nullable;
import org.kxml2.kdom.Element;

/** What a parsed form consists of, whatever is answered: its questions, its repeats, which nodes it computes. */
final class Outline {

    /** The appearance of a group that people answer themselves. */
    private static final String HANDED_OVER = "handover";

    /** The appearance of a list that only heads the columns of the lists below it; nobody answers it. */
    private static final String LABEL = "label";

    /** Appearances of pictures that people draw on the screen. */
    private static final Set<String> DRAWN = Set.of("signature", "draw", "annotate");

    private final FormDef form;
    private final Map<String, Spot> byPath = new LinkedHashMap<>();
    private final IdentityHashMap<QuestionDef, Spot> byQuestion = new IdentityHashMap<>();
    private final Map<String, Trail> trails = new HashMap<>();
    private final Map<String, Trail> headings = new LinkedHashMap<>();
    private final Map<String, GroupDef> repeats = new LinkedHashMap<>();
    private final Set<String> computed = new HashSet<>();
    private final Map<String, Element> binds;
    private final Set<String> actionTargets;
    private boolean counted;

    /** Of a form that is not initialised yet, with {@link XformDocument#binds()} and {@link XformDocument#actionTargets()}. */
    Outline(FormDef form, Map<String, Element> binds, Set<String> actionTargets) {
        this.form = form;
        this.binds = binds;
        this.actionTargets = actionTargets;
        binds.forEach((path, bind) -> {
            if (bind.getAttributeValue(null, "calculate") != null) {
                computed.add(path);
            }
        });
        gather(form, Trail.TOP);
    }

    private void gather(IFormElement parent, Trail trail) {
        for (int i = 0; i < parent.getChildren().size(); i++) {
            IFormElement child = parent.getChild(i);
            Trail to = trail.to(i, 0, child);
            if (child instanceof QuestionDef question) {
                Spot spot = spot(question, isHandedOver(to));
                byPath.putIfAbsent(spot.path(), spot);
                byQuestion.put(question, spot);
                trails.putIfAbsent(spot.path(), to);
            } else if (child instanceof GroupDef group) {
                // XLSForm puts the label of a repeat on a group around it, of the same path.
                headings.putIfAbsent(path(group), to);
                if (group.getRepeat()) {
                    repeats.putIfAbsent(path(group), group);
                    trails.put(path(group), to);
                    counted |= group.getCountReference() != null;
                }
                gather(group, to);
            }
        }
    }

    /** The ways to all groups, by their paths, in the form's order of first ones. */
    Map<String, Trail> headings() {
        return Collections.unmodifiableMap(headings);
    }

    /** The way to a question or a repeat, in the instances that {@code steps} names. */
    Trail trail(List<Nodes.Step> steps) {
        Trail trail = trails.get(Nodes.generic(steps));
        if (trail == null) {
            throw new IllegalArgumentException("no question or repeat: '" + Nodes.generic(steps) + "'");
        }
        return placed(trail, steps);
    }

    /** The way to where the label of a group or a repeat stands; none if the form shows no group of that path. */
    Optional<Trail> heading(List<Nodes.Step> steps) {
        return Optional.ofNullable(headings.get(Nodes.generic(steps))).map(trail -> placed(trail, steps));
    }

    /** Whether a question without instance numbers stands in a group that is handed over. */
    boolean isHandedOver(String path) {
        return Optional.ofNullable(trails.get(path))
                .filter(Outline::isHandedOver)
                .isPresent();
    }

    private static boolean isHandedOver(Trail trail) {
        return trail.elements().stream()
                .anyMatch(element -> element instanceof GroupDef group
                        && group.getAppearanceAttr() != null
                        && Set.of(distinct(group.getAppearanceAttr())).contains(HANDED_OVER));
    }

    private static Trail placed(Trail trail, List<Nodes.Step> steps) {
        List<Integer> instances = new ArrayList<>();
        for (IFormElement element : trail.elements()) {
            boolean repeat = element instanceof GroupDef group && group.getRepeat();
            int depth = repeat ? FormInstance.unpackReference(element.getBind()).size() : 0;
            instances.add(repeat ? steps.get(depth - 1).instance() : 0);
        }
        return new Trail(trail.children(), instances, trail.elements());
    }

    Collection<Spot> spots() {
        return byPath.values();
    }

    Optional<Spot> spot(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    Spot of(QuestionDef question) {
        Spot spot = byQuestion.get(question);
        if (spot == null) {
            throw new IllegalArgumentException("a question of another form");
        }
        return spot;
    }

    /** Whether some question stands under a path. */
    boolean asksWithin(String path) {
        return byPath.keySet().stream().anyMatch(p -> p.startsWith(path + "/"));
    }

    Optional<GroupDef> repeat(String path) {
        return Optional.ofNullable(repeats.get(path));
    }

    /** The repeats by path, in the form's order. */
    Map<String, GroupDef> repeats() {
        return repeats;
    }

    boolean isRepeat(String path) {
        return repeats.containsKey(path);
    }

    /** Whether some repeat's number of instances is computed. */
    boolean hasCounted() {
        return counted;
    }

    /** Whether the form itself computes the node all the time, so that nothing can be put there. */
    boolean isComputed(String path) {
        return computed.contains(path);
    }

    /** The paths of what is filled in at the form's end. */
    List<String> filledAtTheEnd() {
        return binds.keySet().stream()
                .filter(path -> bind(path, XformDocument.JAVAROSA, "preloadParams")
                        .filter("end"::equals)
                        .isPresent())
                .toList();
    }

    Optional<String> bind(String path, String namespace, String name) {
        Element bind = binds.get(path);
        return bind == null ? Optional.empty() : Optional.ofNullable(bind.getAttributeValue(namespace, name));
    }

    /** The path an element of the body stands for, without instance numbers. */
    static String path(IFormElement element) {
        return path(FormInstance.unpackReference(element.getBind()));
    }

    static String path(TreeReference reference) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < reference.size(); i++) {
            path.append('/').append(reference.getName(i));
        }
        return path.toString();
    }

    private Spot spot(QuestionDef question, boolean handedOver) {
        String path = path(question);
        int dataType = dataType(path);
        boolean cascading = question.getDynamicChoices() != null && dependsOnAnswers(question);
        return new Spot(
                question,
                path,
                type(question, path, dataType),
                dataType,
                cascading,
                range(question),
                words(question),
                isPhoto(question, handedOver));
    }

    private static boolean dependsOnAnswers(QuestionDef question) {
        TreeReference own = FormInstance.unpackReference(question.getBind());
        return question.getDynamicChoices().nodesetExpr.getTriggers(own).stream()
                .anyMatch(trigger -> trigger.getInstanceName() == null);
    }

    private static Set<String> words(QuestionDef question) {
        String appearance = question.getAppearanceAttr();
        return appearance == null || appearance.isBlank() ? Set.of() : Set.of(distinct(appearance));
    }

    private static String[] distinct(String appearance) {
        return new ArrayList<>(new LinkedHashSet<>(List.of(appearance.strip().split("\\s+")))).toArray(new String[0]);
    }

    private static Optional<Question.Range> range(QuestionDef question) {
        if (!(question instanceof RangeQuestion range)) {
            return Optional.empty();
        }
        BigDecimal step = range.getRangeStep();
        boolean usable = step != null && step.signum() != 0;
        return Optional.of(new Question.Range(
                bound(range.getRangeStart(), "1"),
                bound(range.getRangeEnd(), "10"),
                usable ? step.abs().toPlainString() : "1",
                Optional.ofNullable(range.getTickInterval())
                        .filter(ticks -> ticks.signum() != 0)
                        .map(ticks -> ticks.abs().toPlainString())));
    }

    /** A bound; where the form has none, pyxform's own. */
    private static String bound(@Nullable BigDecimal bound, String otherwise) {
        return bound == null ? otherwise : bound.toPlainString();
    }

    private int dataType(String path) {
        String type = bind(path, "", "type").orElse("string");
        return switch (type.substring(type.indexOf(':') + 1)) {
            case "int", "integer" -> Constants.DATATYPE_INTEGER;
            case "long" -> Constants.DATATYPE_LONG;
            case "decimal", "double", "float" -> Constants.DATATYPE_DECIMAL;
            case "date" -> Constants.DATATYPE_DATE;
            case "time" -> Constants.DATATYPE_TIME;
            case "dateTime" -> Constants.DATATYPE_DATE_TIME;
            case "boolean" -> Constants.DATATYPE_BOOLEAN;
            case "geopoint" -> Constants.DATATYPE_GEOPOINT;
            case "geotrace" -> Constants.DATATYPE_GEOTRACE;
            case "geoshape" -> Constants.DATATYPE_GEOSHAPE;
            case "barcode" -> Constants.DATATYPE_BARCODE;
            case "binary" -> Constants.DATATYPE_BINARY;
            default -> Constants.DATATYPE_TEXT;
        };
    }

    private QuestionType type(QuestionDef question, String path, int dataType) {
        if (words(question).contains(LABEL)) {
            return QuestionType.NOTE;
        }
        return switch (question.getControlType()) {
            case Constants.CONTROL_SELECT_ONE -> QuestionType.SELECT_ONE;
            case Constants.CONTROL_SELECT_MULTI -> QuestionType.SELECT_MULTIPLE;
            case Constants.CONTROL_RANK -> QuestionType.RANK;
            case Constants.CONTROL_RANGE -> QuestionType.RANGE;
            case Constants.CONTROL_TRIGGER -> isNote(path) ? QuestionType.NOTE : QuestionType.ACKNOWLEDGE;
            case Constants.CONTROL_INPUT, Constants.CONTROL_SECRET, Constants.CONTROL_TEXTAREA -> input(path, dataType);
            default -> QuestionType.FILE;
        };
    }

    /** What is drawn by hand is no photo, and what is answered in private has no place for one. */
    private static boolean isPhoto(QuestionDef question, boolean handedOver) {
        return question.getControlType() == Constants.CONTROL_IMAGE_CHOOSE
                && !handedOver
                && words(question).stream().noneMatch(DRAWN::contains);
    }

    private QuestionType input(String path, int dataType) {
        return switch (dataType) {
            case Constants.DATATYPE_INTEGER, Constants.DATATYPE_LONG -> QuestionType.INTEGER;
            case Constants.DATATYPE_DECIMAL -> QuestionType.DECIMAL;
            case Constants.DATATYPE_DATE -> QuestionType.DATE;
            case Constants.DATATYPE_TIME -> QuestionType.TIME;
            case Constants.DATATYPE_DATE_TIME -> QuestionType.DATE_TIME;
            case Constants.DATATYPE_GEOPOINT -> QuestionType.GEOPOINT;
            case Constants.DATATYPE_BARCODE -> QuestionType.BARCODE;
            case Constants.DATATYPE_GEOTRACE, Constants.DATATYPE_GEOSHAPE, Constants.DATATYPE_BINARY ->
                QuestionType.FILE;
            default -> isNote(path) ? QuestionType.NOTE : QuestionType.TEXT;
        };
    }

    /** A note is what can never be answered and never gets a value: always read-only, neither computed nor set. */
    private boolean isNote(String path) {
        boolean readOnly = bind(path, "", "readonly")
                .map(r -> r.replaceAll("\\s", ""))
                .filter("true()"::equals)
                .isPresent();
        return readOnly && !computed.contains(path) && !actionTargets.contains(path) && !hasDefault(path);
    }

    private boolean hasDefault(String path) {
        return Nodes.template(form.getMainInstance(), path)
                .filter(node -> node.getValue() != null)
                .isPresent();
    }
}

package vn.sipas.field.app.ui.sample;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.sipas.field.survey.sample.draw.Listed;
import vn.sipas.field.survey.sample.draw.RuleFault;
import vn.sipas.field.survey.sample.draw.RuleReading;
import vn.sipas.field.survey.sample.draw.SamplingRule;
import vn.sipas.field.survey.sample.draw.SamplingRule.StratifiedBy;
import vn.sipas.field.survey.sample.size.AllocationMethod;

/** The rule of the sample by its fields, which make its one text. FX thread. */
final class RuleModel {

    /** How it is drawn. */
    enum Kind {
        /** Communes, villages, then people. */
        AREA,
        /** People of each unit. */
        LIST,
        /** People of each field of service. */
        SERVICE,
        /** Everybody. */
        EVERYBODY
    }

    /** What is typed; the word is the rule's. */
    enum Field {
        COMMUNES("communes", "6"),
        VILLAGES("villages", "3"),
        VILLAGE_CASES("cases", "31"),
        VILLAGE_RESERVES("reserves", "31"),
        CASES("cases", "400"),
        RESERVES("reserves", "400"),
        MIN("min", ""),
        SD("sd", ""),
        CAP("cap", "4");

        private final String word;
        private final String usual;

        Field(String word, String usual) {
            this.word = word;
            this.usual = usual;
        }
    }

    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.AREA);
    private final Map<Field, StringProperty> typed = new EnumMap<>(Field.class);
    private final ObjectProperty<AllocationMethod> by = new SimpleObjectProperty<>(AllocationMethod.PROPORTIONAL);
    private final BooleanProperty households = new SimpleBooleanProperty(false);
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<List<RuleReading.Fault>> faults = new SimpleObjectProperty<>(List.of());
    private boolean filling;

    RuleModel() {
        for (Field field : Field.values()) {
            StringProperty value = new SimpleStringProperty(field.usual);
            value.subscribe(this::make);
            typed.put(field, value);
        }
        kind.subscribe(this::make);
        by.subscribe(this::make);
        households.subscribe(this::make);
        make();
    }

    /** Fills the fields from a rule. */
    void show(SamplingRule rule) {
        filling = true;
        boolean ofHouseholds = rule.listed() instanceof Listed.Households;
        households.set(ofHouseholds);
        if (rule.listed() instanceof Listed.Households(int cap)) {
            set(Field.CAP, cap);
        }
        switch (rule) {
            case SamplingRule.Everybody _ -> kind.set(Kind.EVERYBODY);
            case SamplingRule.Area area -> {
                kind.set(Kind.AREA);
                set(Field.COMMUNES, area.communes());
                set(Field.VILLAGES, area.villages());
                set(Field.VILLAGE_CASES, area.cases());
                set(Field.VILLAGE_RESERVES, area.reserves());
            }
            case SamplingRule.Stratified stratified -> {
                kind.set(stratified.strata() == StratifiedBy.UNIT ? Kind.LIST : Kind.SERVICE);
                set(Field.CASES, stratified.cases());
                set(Field.RESERVES, stratified.reserves());
                set(Field.MIN, stratified.least());
                by.set(stratified.by());
                field(Field.SD).set(deviations(stratified.text()));
            }
        }
        filling = false;
        make();
    }

    private void set(Field field, int number) {
        field(field).set(number == 0 ? "" : Integer.toString(number));
    }

    private static String deviations(String rule) {
        return Arrays.stream(rule.split(" "))
                .filter(word -> word.startsWith("sd="))
                .map(word -> word.substring("sd=".length()))
                .findFirst()
                .orElse("");
    }

    private void make() {
        if (filling || typed.size() < Field.values().length) {
            return;
        }
        String written = written();
        RuleReading read = SamplingRule.read(written);
        // Deviations may be typed in any order: the refusal tells how the rule is written.
        if (read instanceof RuleReading.Refused(List<RuleReading.Fault> why)
                && why.size() == 1
                && why.getFirst().why() == RuleFault.RULE_NOT_PLAIN) {
            read = SamplingRule.read(why.getFirst().place());
        }
        switch (read) {
            case RuleReading.Accepted(SamplingRule rule) -> {
                faults.set(List.of());
                text.set(rule.text());
            }
            case RuleReading.Refused(List<RuleReading.Fault> why) -> {
                text.set("");
                faults.set(why);
            }
        }
    }

    private String written() {
        String first = switch (kind.get()) {
            case AREA -> "area/1";
            case LIST, EVERYBODY -> "list/1";
            case SERVICE -> "service/1";
        };
        String words = shown().stream()
                .filter(field -> field != Field.CAP)
                .filter(field -> !isOptional(field) || !value(field).isEmpty())
                .map(this::word)
                .collect(Collectors.joining());
        return first + words + listed();
    }

    /** The word of a field; by what a sample is divided stands behind its numbers. */
    private String word(Field field) {
        Field last = value(Field.RESERVES).isEmpty() ? Field.CASES : Field.RESERVES;
        String divided = field == last ? " by=" + by.get().word() : "";
        return " " + field.word + "=" + value(field) + divided;
    }

    private String listed() {
        if (households.get()) {
            return " of=households cap=" + value(Field.CAP);
        }
        return kind.get() == Kind.AREA ? " of=persons" : "";
    }

    private static boolean isOptional(Field field) {
        return field == Field.RESERVES || field == Field.VILLAGE_RESERVES || field == Field.MIN;
    }

    /** Nought is written by leaving a number out. */
    private String value(Field field) {
        String value = field(field).get().strip();
        return field == Field.SD
                ? value.replaceAll("\\s*[;\\s]\\s*", ",")
                : isOptional(field) && value.matches("0+") ? "" : value;
    }

    /** The fields that this kind of rule has, in the order of its text. */
    Set<Field> shown() {
        EnumSet<Field> shown = switch (kind.get()) {
            case AREA -> EnumSet.of(Field.COMMUNES, Field.VILLAGES, Field.VILLAGE_CASES, Field.VILLAGE_RESERVES);
            case LIST, SERVICE -> EnumSet.of(Field.CASES, Field.RESERVES, Field.MIN);
            case EVERYBODY -> EnumSet.noneOf(Field.class);
        };
        if (isDivided() && by.get() == AllocationMethod.NEYMAN) {
            shown.add(Field.SD);
        }
        if (households.get()) {
            shown.add(Field.CAP);
        }
        return shown;
    }

    /** Whether the sample is divided over strata. */
    boolean isDivided() {
        return kind.get() == Kind.LIST || kind.get() == Kind.SERVICE;
    }

    /** What is wrong with a field as it is typed now. */
    Optional<RuleReading.Fault> fault(Field field) {
        return shown().contains(field)
                ? faults.get().stream()
                        .filter(fault -> fault.place().toLowerCase(Locale.ROOT).equals(field.word)
                                || (field == Field.SD && fault.why() == RuleFault.RULE_DEVIATIONS_BAD))
                        .findFirst()
                : Optional.empty();
    }

    ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    StringProperty field(Field field) {
        return Objects.requireNonNull(typed.get(field));
    }

    ObjectProperty<AllocationMethod> byProperty() {
        return by;
    }

    /** Whether each line is a household. */
    BooleanProperty householdsProperty() {
        return households;
    }

    /** The rule's one text; empty while something is wrong. */
    StringProperty textProperty() {
        return text;
    }

    ObjectProperty<List<RuleReading.Fault>> faultsProperty() {
        return faults;
    }
}

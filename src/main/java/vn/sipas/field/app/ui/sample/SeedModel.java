package vn.sipas.field.app.ui.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.SampleSetUp;
import vn.sipas.field.app.desk.SampleSetUp.Outcome;
import vn.sipas.field.app.ui.TypedDay;
import vn.sipas.field.office.sampling.SeedSource;
import vn.sipas.field.survey.sample.Seed;
import vn.sipas.field.survey.sample.seed.Dice;
import vn.sipas.field.survey.sample.seed.SeedFault;

/** The seed as it is typed: dice twice, or a lottery's number. FX thread. */
public final class SeedModel {

    private static final int GROUP = 4;

    private final StringProperty first = new SimpleStringProperty("");
    private final StringProperty second = new SimpleStringProperty("");
    private final StringProperty number = new SimpleStringProperty("");
    private final ObjectProperty<SourceModel.SourceKind> kind = new SimpleObjectProperty<>(SourceModel.SourceKind.DICE);
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty day = new SimpleStringProperty("");

    /** A throw that the two typings tell differently, from 1. */
    record Difference(int place, char first, char second) {}

    /** The digits in groups of {@value #GROUP}, and nothing else; no more than a seed has. */
    static String grouped(String typed) {
        StringBuilder grouped = new StringBuilder();
        int digits = 0;
        for (int i = 0; i < typed.length(); i++) {
            char each = typed.charAt(i);
            if (each >= '0' && each <= '9' && digits < Dice.THROWS) {
                grouped.append(digits > 0 && digits % GROUP == 0 ? " " : "").append(each);
                digits++;
            }
        }
        return grouped.toString();
    }

    /** How many throws are typed. */
    static int throwsIn(String typed) {
        return digits(typed).length();
    }

    private static String digits(String typed) {
        return typed.replaceAll("[^0-9]", "");
    }

    /** The throws that differ, as far as both are typed. */
    List<Difference> differences() {
        String one = digits(first.get());
        String other = digits(second.get());
        List<Difference> differ = new ArrayList<>();
        for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                differ.add(new Difference(i + 1, one.charAt(i), other.charAt(i)));
            }
        }
        return differ;
    }

    /** The seed, or what is wrong with it; of {@code source} where that is known. */
    public Outcome<Seed> read(Optional<SeedSource> source) {
        if (source.isPresent()) {
            return switch (source.orElseThrow()) {
                case SeedSource.DiceThrow _ -> SampleSetUp.dice(first.get(), second.get());
                case SeedSource.LotteryDraw lottery -> SampleSetUp.lottery(lottery, number.get());
            };
        }
        return switch (kind.get()) {
            case DICE -> SampleSetUp.dice(first.get(), second.get());
            case LOTTERY ->
                TypedDay.read(day.get())
                        .map(on -> SampleSetUp.lottery(new SeedSource.LotteryDraw(name.get(), on), number.get()))
                        .orElseGet(() -> new Outcome.Refused<>(Refusal.of(SeedFault.LOTTERY_DATE_BAD)));
        };
    }

    /** What was thrown, as one person typed it. */
    public StringProperty firstProperty() {
        return first;
    }

    /** The same by another. */
    public StringProperty secondProperty() {
        return second;
    }

    /** The lottery's number. */
    public StringProperty numberProperty() {
        return number;
    }

    /** Which it is, where the commitment does not tell. */
    ObjectProperty<SourceModel.SourceKind> kindProperty() {
        return kind;
    }

    /** The lottery, where the commitment does not tell. */
    StringProperty nameProperty() {
        return name;
    }

    /** Its day, where the commitment does not tell. */
    StringProperty dayProperty() {
        return day;
    }
}

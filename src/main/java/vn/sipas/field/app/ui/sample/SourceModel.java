package vn.sipas.field.app.ui.sample;

import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.sipas.field.app.ui.TypedDay;
import vn.sipas.field.office.sampling.SeedSource;

/** The public event that the seed is to come from, as it is typed. FX thread. */
public final class SourceModel {

    private final ObjectProperty<SourceKind> sourceKind = new SimpleObjectProperty<>(SourceKind.LOTTERY);
    private final StringProperty lottery = new SimpleStringProperty("");
    private final StringProperty place = new SimpleStringProperty("");
    private final StringProperty day = new SimpleStringProperty("");

    /** Where the seed is to come from. */
    public enum SourceKind {
        LOTTERY,
        DICE
    }

    /** The source of the seed as it is typed; nothing while its day is none. */
    public Optional<SeedSource> source() {
        Optional<LocalDate> typed = TypedDay.read(day.get());
        return typed.map(on -> switch (sourceKind.get()) {
            case LOTTERY -> new SeedSource.LotteryDraw(lottery.get(), on);
            case DICE -> new SeedSource.DiceThrow(place.get(), on);
        });
    }

    public ObjectProperty<SourceKind> sourceKindProperty() {
        return sourceKind;
    }

    /** The name of the lottery. */
    public StringProperty lotteryProperty() {
        return lottery;
    }

    /** Where dice are thrown. */
    public StringProperty placeProperty() {
        return place;
    }

    /** The day of the event, as typed. */
    public StringProperty dayProperty() {
        return day;
    }
}

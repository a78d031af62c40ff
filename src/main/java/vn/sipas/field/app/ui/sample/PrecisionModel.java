package vn.sipas.field.app.ui.sample;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.sipas.field.survey.sample.size.Confidence;
import vn.sipas.field.survey.sample.size.Precision;
import vn.sipas.field.survey.sample.size.Slovin;

/** How many people are wanted for a margin, as it is typed. FX thread. */
final class PrecisionModel {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What is typed. */
    enum Field {
        /** In per cent. */
        MARGIN("5"),
        /** In per cent. */
        SHARE("50"),
        EFFECT("2"),
        /** In per cent. */
        RATE("80");

        private final String usual;

        Field(String usual) {
            this.usual = usual;
        }
    }

    private final Map<Field, StringProperty> typed = new EnumMap<>(Field.class);
    private final ObjectProperty<Confidence> confidence = new SimpleObjectProperty<>(Confidence.NINETY_FIVE);

    PrecisionModel() {
        Arrays.stream(Field.values()).forEach(field -> typed.put(field, new SimpleStringProperty(field.usual)));
    }

    /**
     * What follows from what is typed.
     *
     * @param approached nothing if there are not so many people
     * @param achieved the margin of the rule's cases, in per cent; nothing if it has none
     */
    record Numbers(long answering, OptionalLong approached, long slovin, OptionalDouble achieved) {}

    /** For a frame of {@code population} lines and a rule that makes about {@code cases} of them; nothing while a number is wrong. */
    Optional<Numbers> numbers(long population, long cases) {
        Optional<BigDecimal> margin = decimal(Field.MARGIN);
        Optional<BigDecimal> share = decimal(Field.SHARE);
        Optional<BigDecimal> effect = decimal(Field.EFFECT);
        Optional<BigDecimal> rate = decimal(Field.RATE);
        boolean whole = margin.isPresent() && share.isPresent() && effect.isPresent() && rate.isPresent();
        if (!whole || population < 1) {
            return Optional.empty();
        }
        Precision precision = new Precision(
                population,
                part(share.orElseThrow()).doubleValue(),
                confidence.get(),
                effect.orElseThrow().doubleValue(),
                part(rate.orElseThrow()).doubleValue());
        Precision.Wanted wanted = precision.wanted(part(margin.orElseThrow()).doubleValue());
        return Optional.of(new Numbers(
                wanted.answering(),
                wanted.approached(),
                Slovin.size(population, part(margin.orElseThrow())),
                cases < 1
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(
                                precision.marginOfApproached(Math.min(cases, population)) * HUNDRED.doubleValue())));
    }

    private static BigDecimal part(BigDecimal percent) {
        return percent.divide(HUNDRED);
    }

    /** Whether what is typed is no number that makes sense there. */
    boolean isWrong(Field field) {
        return decimal(field).isEmpty();
    }

    private Optional<BigDecimal> decimal(Field field) {
        String text = field(field).get().strip().replace("%", "").strip();
        if (!text.matches("[0-9]{1,3}([,.][0-9]{1,2})?")) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text.replace(',', '.'));
        boolean good = switch (field) {
            case MARGIN, SHARE -> number.signum() > 0 && number.compareTo(HUNDRED) < 0;
            case EFFECT -> number.signum() > 0;
            case RATE -> number.signum() > 0 && number.compareTo(HUNDRED) <= 0;
        };
        return Optional.of(number).filter(_ -> good);
    }

    StringProperty field(Field field) {
        return Objects.requireNonNull(typed.get(field));
    }

    ObjectProperty<Confidence> confidenceProperty() {
        return confidence;
    }
}

package vn.sipas.field.survey.frame.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.field.survey.frame.person.Likeness;

/**
 * The strata met so far: a unit, or a village or field of service in it. Spellings that people would call the same are one
 * stratum, called by the spelling met most often (of several, the first by its letters).
 */
final class Strata {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Stratum> strata = new ArrayList<>();

    private static final class Stratum {
        private final String unit;
        private final Map<String, Integer> spellings = new HashMap<>();

        Stratum(String unit) {
            this.unit = unit;
        }
    }

    /** Counts a line of {@code part} of {@code unit}, where {@code part} is empty if the unit is not parted; the stratum's number. */
    int count(String unit, String part) {
        int number = numbers.computeIfAbsent(unit + "/" + Likeness.key(part), _ -> {
            strata.add(new Stratum(unit));
            return strata.size() - 1;
        });
        strata.get(number).spellings.merge(part, 1, Integer::sum);
        return number;
    }

    String unit(int number) {
        return strata.get(number).unit;
    }

    int size(int number) {
        return strata.get(number).spellings.values().stream().mapToInt(n -> n).sum();
    }

    /** Every stratum's name, by number. */
    List<String> names() {
        return strata.stream().map(Strata::name).toList();
    }

    private static String name(Stratum stratum) {
        String part = stratum.spellings.entrySet().stream()
                .min(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
        return part.isEmpty() ? stratum.unit : stratum.unit + "/" + part;
    }
}

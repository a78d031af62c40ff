package vn.sipas.field.office.quality;

import java.util.EnumMap;
import java.util.Map;

/** What was measured of one interview; NaN where a measure has nothing to go by. */
final class Measures {

    private final Map<QualityCode, Double> values = new EnumMap<>(QualityCode.class);

    void put(QualityCode code, double value) {
        values.put(code, value);
    }

    void put(QualityCode code, boolean holds) {
        values.put(code, holds ? 1.0 : 0.0);
    }

    double value(QualityCode code) {
        return values.getOrDefault(code, Double.NaN);
    }
}

package vn.sipas.field.app.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.field.base.language.Folding;
import vn.sipas.field.survey.frame.unit.Unit;

/** What people call a stratum of a frame: {@code 26173/Ấp 1} is {@code Xã Phú Lý · Ấp 1}. */
public record StratumNames(Map<String, String> units) {

    private static final String BETWEEN = " · ";

    public StratumNames {
        units = Map.copyOf(units);
    }

    static StratumNames of(List<Unit> units) {
        Map<String, String> names = new HashMap<>();
        units.forEach(unit -> names.put(unit.code(), unit.name()));
        return new StratumNames(names);
    }

    /** The stratum, or the unit of that code; what is not known stays as it is. */
    public String of(String stratum) {
        int slash = stratum.indexOf('/');
        String code = slash < 0 ? stratum : stratum.substring(0, slash);
        String unit = units.getOrDefault(code, code);
        return slash < 0 ? unit : unit + BETWEEN + stratum.substring(slash + 1);
    }

    /** Whether every word of {@code query} is in the stratum's name or its code, accents and capitals aside. */
    public boolean finds(String query, String stratum) {
        return Folding.finds(query, of(stratum) + " " + stratum);
    }
}

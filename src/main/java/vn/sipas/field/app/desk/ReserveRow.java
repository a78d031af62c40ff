package vn.sipas.field.app.desk;

import vn.sipas.field.survey.frame.unit.Units;
import vn.sipas.field.survey.reserve.Reserves;

/**
 * A stratum that has reserves, as people see it.
 *
 * @param place the unit's name, and behind it the village or the field of service
 * @param opening whether the next may be opened
 */
public record ReserveRow(String place, Reserves.Stratum stratum, Opening opening) {

    static ReserveRow of(Reserves.Stratum stratum) {
        String[] parts = stratum.name().split("/", 2);
        String unit = Units.name(parts[0]).orElse(parts[0]);
        return new ReserveRow(parts.length == 1 ? unit : unit + ", " + parts[1], stratum, Opening.next(stratum));
    }
}

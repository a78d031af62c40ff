package vn.sipas.field.survey.frame.unit;

import java.time.LocalDate;
import java.util.List;

/**
 * One administrative unit while it was what it is here. Codes are text and keep their zeros.
 *
 * @param name with its kind: {@code Xã Phú Lý}
 * @param from the first day on which it is so
 * @param until the last one; {@link LocalDate#MAX} where none is known
 * @param oldCodes the codes of the units that it was made of, where the table has them
 */
public record Unit(
        String code,
        String name,
        String provinceCode,
        String provinceName,
        LocalDate from,
        LocalDate until,
        List<String> oldCodes) {

    public Unit {
        oldCodes = List.copyOf(oldCodes);
    }

    boolean isOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}

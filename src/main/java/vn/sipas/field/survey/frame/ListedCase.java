package vn.sipas.field.survey.frame;

import vn.sipas.field.ledger.record.CaseId;

/**
 * One case (mẫu) as its enumerator sees it.
 *
 * @param order the place in the order of work, from 1
 * @param unit the unit whose service is judged, by its code
 * @param stratum the unit, or behind a slash its village or field of service; reserves stand in for cases of their own stratum
 * @param unitName that unit's name
 * @param born the year of birth as text, or empty
 * @param phone the telephone number as listed, or empty
 * @param reserve 0 for a drawn case; the place among the reserves of its stratum, from 1
 * @param frame how its line stands to the frame that the department committed to
 * @param household whether a household was drawn, in which the draw says who is asked
 * @param withdrawn whether it was taken back after work on it had begun: what was begun is finished, nothing new is begun
 */
public record ListedCase(
        CaseId id,
        int order,
        String unit,
        String stratum,
        String unitName,
        String name,
        String born,
        String address,
        String phone,
        int reserve,
        FrameStanding frame,
        boolean household,
        boolean withdrawn) {

    /** Address and telephone number in one line. */
    public String whereabouts() {
        return phone.isEmpty() ? address : address + " · " + phone;
    }

    /** The village or the field of service, or empty where the stratum is the whole unit. */
    public String part() {
        int slash = stratum.indexOf('/');
        return slash < 0 ? "" : stratum.substring(slash + 1);
    }

    /** The same case, taken back. */
    ListedCase takenBack() {
        return new ListedCase(
                id, order, unit, stratum, unitName, name, born, address, phone, reserve, frame, household, true);
    }

    /** Never the person. */
    @Override
    public String toString() {
        return "ListedCase[" + id + "]";
    }
}

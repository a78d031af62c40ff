package vn.sipas.field.survey.frame;

import vn.sipas.field.ledger.record.CaseId;

/**
 * One case (mẫu) as its enumerator sees it.
 *
 * @param order the place in the order of work, from 1
 * @param unit the unit whose service is judged, by its code
 * @param unitName that unit's name
 * @param born the year of birth as text, or empty
 */
public record ListedCase(CaseId id, int order, String unit, String unitName, String name, String born, String address) {

    /** Never the person. */
    @Override
    public String toString() {
        return "ListedCase[" + id + "]";
    }
}

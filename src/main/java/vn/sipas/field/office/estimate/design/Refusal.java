package vn.sipas.field.office.estimate.design;

/**
 * One reason why a design or a weighting is refused.
 *
 * @param why the kind of reason
 * @param index what {@code why} says it is, or -1
 * @param margin which margin, or for finite populations which stage it concerns, from 0
 */
public record Refusal(DesignFault why, int index, int margin) {

    static Refusal of(DesignFault why) {
        return new Refusal(why, -1, 0);
    }

    static Refusal at(DesignFault why, int index) {
        return new Refusal(why, index, 0);
    }
}

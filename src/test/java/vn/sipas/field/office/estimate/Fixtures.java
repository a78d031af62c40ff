package vn.sipas.field.office.estimate;

import vn.sipas.field.office.estimate.design.Design;
import vn.sipas.field.office.estimate.design.DesignCheck;
import vn.sipas.field.office.estimate.design.DesignPlan;

/**
 * Twelve people of two communes, three villages each. In R:
 *
 * <pre>
 * library(survey)
 * d &lt;- data.frame(
 *   xa=c(1,1,1,1,1,1,2,2,2,2,2,2), thon=c(1,1,2,2,3,3,1,1,2,2,3,3), ho=c(1,2,1,2,1,2,1,2,1,2,1,2),
 *   w=c(10,12,9,11,10,8,20,22,18,19,21,20), y=c(4,5,3,4,5,5,2,3,4,4,1,3), x=c(5,6,4,6,7,5,3,5,6,5,3,4),
 *   hai=c(1,1,0,1,1,1,0,0,1,1,0,0), nam=c(0,1,0,1,1,0,1,0,0,1,0,1), tuoi=c(0,0,1,1,2,2,0,1,2,2,1,0),
 *   N1=c(rep(20,6),rep(30,6)), N2=c(10,10,12,12,9,9,11,11,8,8,15,15))
 * s &lt;- svydesign(ids=~thon, strata=~xa, weights=~w, data=d, nest=TRUE)
 * t &lt;- svydesign(ids=~thon+ho, strata=~xa, weights=~w, fpc=~N1+N2, data=d, nest=TRUE)
 * </pre>
 */
final class Fixtures {

    static final int ROWS = 12;
    static final int[] COMMUNE = {1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2};
    static final int[] VILLAGE = {1, 1, 2, 2, 3, 3, 1, 1, 2, 2, 3, 3};
    static final int[] HOUSEHOLD = {1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2};
    static final double[] VILLAGES = {20, 20, 20, 20, 20, 20, 30, 30, 30, 30, 30, 30};
    static final double[] HOUSEHOLDS = {10, 10, 12, 12, 9, 9, 11, 11, 8, 8, 15, 15};
    static final double[] WEIGHT = {10, 12, 9, 11, 10, 8, 20, 22, 18, 19, 21, 20};
    static final double[] Y = {4, 5, 3, 4, 5, 5, 2, 3, 4, 4, 1, 3};
    static final double[] X = {5, 6, 4, 6, 7, 5, 3, 5, 6, 5, 3, 4};
    static final double[] SATISFIED = {1, 1, 0, 1, 1, 1, 0, 0, 1, 1, 0, 0};
    static final int[] MEN = {0, 1, 0, 1, 1, 0, 1, 0, 0, 1, 0, 1};
    static final int[] AGE = {0, 0, 1, 1, 2, 2, 0, 1, 2, 2, 1, 0};

    private Fixtures() {}

    static DesignPlan villages() {
        return DesignPlan.of(ROWS).weights(WEIGHT).strata(COMMUNE).clusters(VILLAGE);
    }

    static Design stratified() {
        return design(villages().check());
    }

    static Design twoStages() {
        return design(villages()
                .secondStage(HOUSEHOLD)
                .fpc(VILLAGES)
                .secondFpc(HOUSEHOLDS)
                .check());
    }

    static Design design(DesignCheck check) {
        return switch (check) {
            case DesignCheck.Accepted(Design design) -> design;
            case DesignCheck.Refused(var reasons) -> throw new AssertionError(reasons);
        };
    }
}

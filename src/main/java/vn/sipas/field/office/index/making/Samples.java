package vn.sipas.field.office.index.making;

import java.util.List;
import java.util.Optional;
import vn.sipas.field.office.estimate.design.Design;
import vn.sipas.field.office.estimate.design.DesignCheck;
import vn.sipas.field.office.estimate.design.DesignPlan;
import vn.sipas.field.office.index.SeasonIndex;

/** The sample without weights and, if the season's rule weighs, with them; strata and clusters are the same. */
record Samples(Design unweighted, Optional<Design> weighted, SeasonIndex.Sample told) {

    /** So many interviews, at least two, as if each had been drawn alone. */
    static Samples alone(int interviews) {
        return switch (DesignPlan.of(interviews).check()) {
            case DesignCheck.Accepted(Design design) ->
                new Samples(
                        design,
                        Optional.empty(),
                        new SeasonIndex.Sample(false, 1, interviews, List.of(), 1, List.of()));
            case DesignCheck.Refused(var reasons) ->
                throw new IllegalArgumentException("no sample of " + interviews + ": " + reasons);
        };
    }
}

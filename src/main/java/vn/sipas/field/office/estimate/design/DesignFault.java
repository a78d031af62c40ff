package vn.sipas.field.office.estimate.design;

import vn.sipas.field.base.language.Reason;

/** Why a design or a weighting is refused. What a {@link Refusal}'s index means stands with each. */
public enum DesignFault implements Reason {
    /** Without any rows. */
    NO_ROWS,
    /** A weight is negative, infinite or missing; index: the row. */
    WEIGHT_BAD,
    /** All weights are zero. */
    WEIGHTS_ZERO,
    /** There is one cluster in all. */
    ONE_CLUSTER,
    /** A finite population is not above zero, or missing; index: the row. */
    FPC_BAD,
    /** Some finite populations are sizes above 1, others fractions below 1. */
    FPC_MIXED,
    /** A finite population differs within a stratum (at the second stage: within a cluster); index: the row. */
    FPC_VARIES,
    /** Fewer in the population than in the sample; index: the row. */
    FPC_TOO_SMALL,
    /** A stratum has one cluster; index: the stratum's code. */
    LONELY_STRATUM,
    /** A cluster has one unit of the second stage, and the rule has no answer there; index: a row of that cluster. */
    LONELY_CLUSTER,
    /** There is one stratum only, which can't be joined with another. */
    NOTHING_TO_COLLAPSE,
    /** A population is not above zero; index: the cell. */
    POPULATION_BAD,
    /** A row is in no cell of a known population; index: the row. */
    CELL_UNKNOWN,
    /** A population is known, but no row with a weight is in that cell; index: the cell. */
    CELL_EMPTY,
    /** The populations of this margin sum to something else than those of the first. */
    MARGINS_DISAGREE,
    /** Raking comes no closer to the margins. */
    RAKING_STUCK,
    /** No weights within the caps reach the margins. */
    CAPS_TOO_TIGHT
}

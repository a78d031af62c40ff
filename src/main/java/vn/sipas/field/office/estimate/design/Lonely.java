package vn.sipas.field.office.estimate.design;

/**
 * What is done about a stratum with one cluster, which says nothing about its own variance. A stratum that was taken whole
 * (its finite population is its sample) has no variance and needs no rule.
 */
public enum Lonely {
    /** The design is refused ({@code fail} in R's survey). */
    REFUSE,
    /** The cluster is held against the whole sample's mean instead of its stratum's ({@code adjust}). */
    ADJUST,
    /** The stratum gets the average variance of the others ({@code average}); first stage only. */
    AVERAGE,
    /** The cluster counts as taken for certain and adds nothing ({@code certainty}); this makes errors too small. */
    CERTAINTY,
    /**
     * The stratum is joined with the next one in the order of the codes, the last with the one before; first stage only. The
     * finite populations are added. Which were joined is told ({@link Design#collapsed()}).
     */
    COLLAPSE
}

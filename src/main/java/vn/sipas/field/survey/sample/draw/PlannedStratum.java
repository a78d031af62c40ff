package vn.sipas.field.survey.sample.draw;

/**
 * What a rule wants of one stratum once its place is drawn.
 *
 * @param listed how many are listed in it
 * @param cases how many of them become cases, at most all
 * @param reserves how many more stand by, at most all others
 * @param placeProbability the exact chance that its place is drawn: 1 but for the area rule, there commune times village
 */
public record PlannedStratum(String name, long listed, long cases, long reserves, double placeProbability) {

    /** The exact chance of each of its lines to become a case; 0 where nobody is listed. */
    public double probability() {
        return listed == 0 ? 0 : placeProbability * cases / listed;
    }
}

package vn.sipas.field.office.recheck.rule;

/**
 * How much calling and going a re-check takes if so many calls are answered (kế hoạch gọi). Everybody is called up to
 * {@link #CALLS} times at different hours, then visited.
 *
 * @param answered the share of calls that are answered, from 0 to 1
 */
public record CallPlan(double answered) {

    /** Calls at different hours before somebody goes. */
    public static final int CALLS = 3;

    public CallPlan {
        if (!(answered >= 0 && answered <= 1)) {
            throw new IllegalArgumentException("a share of " + answered);
        }
    }

    /**
     * What is to be expected, on the average.
     *
     * @param people who are to be reached
     * @param calls all calls, answered or not
     * @param reached people who answer one of them
     * @param visits people whom somebody has to visit
     */
    public record Effort(int people, double calls, double reached, double visits) {}

    /** For so many people. */
    public Effort of(int people) {
        double silent = 1 - answered;
        double calls = 0;
        double before = 1;
        for (int call = 0; call < CALLS; call++) {
            calls += before;
            before *= silent;
        }
        return new Effort(people, people * calls, people * (1 - before), people * before);
    }

    /** For one whole lot. */
    public Effort ofLot() {
        return of(Reading.LOT);
    }

    /**
     * Until the verdict if all that is still read is clean and nobody has moved: for those of the next tickets who are not reached yet,
     * and one visit for each who is suspected. For nobody if there is a verdict, or if no number of clean forms would do.
     */
    public Effort untilVerdict(Reading reading) {
        int needed = reading.next().clean().orElse(0);
        int people = 0;
        int suspected = 0;
        for (int ticket = reading.front();
                needed > 0 && ticket < reading.tickets().size();
                ticket++) {
            switch (reading.tickets().get(ticket)) {
                case OPEN -> {
                    people++;
                    needed--;
                }
                case SUSPECTED -> {
                    suspected++;
                    needed--;
                }
                case CLEAN -> needed--;
                case FAILED, NEUTRAL, PASSED_OVER -> {}
            }
        }
        Effort reach = of(people);
        return new Effort(people, reach.calls(), reach.reached(), reach.visits() + suspected);
    }
}

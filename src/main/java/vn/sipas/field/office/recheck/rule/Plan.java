package vn.sipas.field.office.recheck.rule;

import java.util.Locale;
import java.util.Optional;

/** What a re-check is to decide about: a statement about a list of forms, and how often it may be accepted although it is wrong. */
public enum Plan {
    /** The whole season (toàn đợt): fewer than 5 in 100 forms are not genuine. */
    PROVINCE(5, 5),
    /** One enumerator's forms (một điều tra viên), after a sign, a failure or by the monitor's choice: fewer than 20 in 100. */
    ENUMERATOR(20, 10);

    private static final int HUNDRED = 100;

    private final int tolerance;
    private final int risk;

    Plan(int tolerance, int risk) {
        this.tolerance = tolerance;
        this.risk = risk;
    }

    /** The plan of that name. */
    public static Optional<Plan> of(String code) {
        for (Plan plan : values()) {
            if (plan.code().equals(code)) {
                return Optional.of(plan);
            }
        }
        return Optional.empty();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** So many failed forms in 100 contradict the statement; exactly so many do, too. */
    public int tolerance() {
        return tolerance;
    }

    /** The statement is accepted although it is wrong in at most so many of 100 re-checks. */
    public int risk() {
        return risk;
    }

    /** The smallest number of failed forms that contradicts the statement in a list of {@code forms}. */
    public int leastBad(int forms) {
        return Math.toIntExact(((long) forms * tolerance + HUNDRED - 1) / HUNDRED);
    }

    /** Whether {@code failed} of {@code forms}, at least one, contradict the statement. In whole numbers, so the edge is exact. */
    boolean contradicted(int failed, int forms) {
        return (long) failed * HUNDRED >= (long) forms * tolerance;
    }
}

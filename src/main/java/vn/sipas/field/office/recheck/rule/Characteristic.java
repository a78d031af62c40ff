package vn.sipas.field.office.recheck.rule;

/**
 * What a rule does with a list in which so many forms are bad, exactly (đặc trưng của quy tắc): all ways of reading it are followed
 * step by step, none is drawn at random. Double precision: right to about 1e-12.
 *
 * @param accepted how probable it is that the list is accepted
 * @param refuted … is refuted
 * @param escalated … that every form is visited again
 * @param undecided … that there is no verdict, because too many tickets are neutral or the reading was cut off
 * @param checked how many forms are checked until then, on the average
 */
public record Characteristic(double accepted, double refuted, double escalated, double undecided, double checked) {

    /** Ways less probable than this are left aside; a million of them together don't reach 1e-17. */
    private static final double NEVER = 1e-24;

    /** Of the rule's own list, in which {@code bad} forms would fail. */
    public static Characteristic of(Rule rule, int bad) {
        return of(rule, bad, 0);
    }

    /** The same if {@code neutral} other forms' people have moved. */
    public static Characteristic of(Rule rule, int bad, int neutral) {
        int forms = rule.forms().orElseThrow(() -> new IllegalArgumentException("a list without end"));
        if (bad < 0 || neutral < 0 || (long) bad + neutral > forms) {
            throw new IllegalArgumentException(bad + " bad and " + neutral + " neutral of " + forms);
        }
        return new Walk(rule, bad, neutral) {
            @Override
            double failing(int read, int failed) {
                return (double) (bad - failed) / (forms - read);
            }

            @Override
            double neutral(int read, int seen) {
                return (double) (neutral - seen) / (forms - read);
            }
        }.follow(forms);
    }

    /** Of a list without end in which each form is bad with probability {@code share}, cut off after {@code most} forms. */
    public static Characteristic endless(Plan plan, double share, int most) {
        if (!(share >= 0 && share <= 1) || most < 0) {
            throw new IllegalArgumentException("share " + share + ", at most " + most);
        }
        return new Walk(Rule.endless(plan), most, 0) {
            @Override
            double failing(int read, int failed) {
                return share;
            }

            @Override
            double neutral(int read, int seen) {
                return 0;
            }
        }.follow(most);
    }

    /**
     * The exact risk of a rule for a list with an end: how probable it is that the list is accepted with the fewest bad forms that
     * contradict the statement. 0 for an empty list.
     */
    public static double risk(Rule rule) {
        int forms = rule.forms().orElseThrow(() -> new IllegalArgumentException("a list without end"));
        return forms == 0 ? 0 : of(rule, rule.plan().leastBad(forms)).accepted();
    }

    /** How probable it is that it is noticed: that the list is not accepted. */
    public double noticed() {
        return 1 - accepted;
    }

    /** All readings at once: after so many tickets, the probability of every pair of failed and neutral that is not decided. */
    private abstract static class Walk {
        private final Rule rule;
        private final int mostFailed;
        private final int mostNeutral;

        /** Between these numbers of failed forms are all ways that are not decided. */
        private int least;

        private int most;

        private double accepted;
        private double refuted;
        private double escalated;
        private double undecided;
        private double checked;

        Walk(Rule rule, int mostFailed, int mostNeutral) {
            this.rule = rule;
            this.mostFailed = mostFailed;
            this.mostNeutral = mostNeutral;
        }

        abstract double failing(int read, int failed);

        abstract double neutral(int read, int seen);

        Characteristic follow(int tickets) {
            double[][] now = new double[mostFailed + 1][mostNeutral + 1];
            double[][] then = new double[mostFailed + 1][mostNeutral + 1];
            now[0][0] = 1;
            int read = 0;
            while (read < tickets && least <= most) {
                int from = least;
                int to = most;
                least = Integer.MAX_VALUE;
                most = -1;
                for (int failed = from; failed <= to; failed++) {
                    step(now[failed], then, read, failed);
                }
                double[][] done = now;
                now = then;
                then = done;
                read++;
            }
            for (int failed = least; failed <= most; failed++) {
                for (int seen = 0; seen <= mostNeutral; seen++) {
                    undecided += now[failed][seen];
                    checked += now[failed][seen] * (read - seen);
                }
            }
            // Sums of very many parts may end a last bit above 1.
            return new Characteristic(Math.min(1, accepted), refuted, escalated, undecided, checked);
        }

        /** One more ticket for all ways with so many failed; the row is empty afterwards. */
        private void step(double[] row, double[][] then, int read, int failed) {
            for (int seen = 0; seen < row.length; seen++) {
                double here = row[seen];
                row[seen] = 0;
                if (here < NEVER) {
                    continue;
                }
                double fails = failing(read, failed);
                double silent = neutral(read, seen);
                arrive(then, read + 1, failed + 1, seen, here * fails);
                arrive(then, read + 1, failed, seen + 1, here * silent);
                arrive(then, read + 1, failed, seen, here * Math.max(0, 1 - fails - silent));
            }
        }

        private void arrive(double[][] then, int read, int failed, int seen, double probability) {
            if (probability == 0) {
                return;
            }
            switch (rule.at(read - failed - seen, failed, seen)) {
                case ACCEPTED -> accepted += probability;
                case REFUTED -> refuted += probability;
                case ESCALATED -> escalated += probability;
                case OPEN, TOO_MANY_NEUTRAL, NOTHING_TO_CHECK -> {
                    then[failed][seen] += probability;
                    least = Math.min(least, failed);
                    most = Math.max(most, failed);
                    return;
                }
            }
            checked += probability * (read - seen);
        }
    }
}

package vn.sipas.field.survey.sample.draw;

/** What a case of the frame is. */
public sealed interface Listed {

    /** A person of 18 or more. */
    record Persons() implements Listed {}

    /**
     * A household; the adult is chosen at the door by {@link AdultChoice}.
     *
     * @param cap a weight is multiplied by the number of adults, but not by more than this (1 to 99)
     */
    record Households(int cap) implements Listed {

        static final int HIGHEST_CAP = 99;

        public Households {
            if (cap < 1 || cap > HIGHEST_CAP) {
                throw new IllegalArgumentException("no cap: " + cap);
            }
        }
    }
}

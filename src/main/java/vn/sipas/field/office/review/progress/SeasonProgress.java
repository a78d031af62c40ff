package vn.sipas.field.office.review.progress;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.survey.paper.PaperForm;
import vn.sipas.field.survey.paper.PaperSum;

/**
 * How far the fieldwork is by all that is held at one desk.
 *
 * @param title the season's
 * @param starts the first day of fieldwork
 * @param ends the last one
 * @param now when it was told
 * @param records how many records it was told by
 * @param listed whether a list of cases is held here: without one there is no rate
 * @param units by what lags most
 * @param people who has been silent longest first
 * @param noted every paper that somebody noted and nobody typed in yet, what has to be fetched first
 */
public record SeasonProgress(
        String title,
        LocalDate starts,
        LocalDate ends,
        OffsetDateTime now,
        long records,
        boolean listed,
        Progress progress,
        Pace pace,
        List<Unit> units,
        List<Member> people,
        PaperSum papers,
        List<Noted> noted) {

    public SeasonProgress {
        units = List.copyOf(units);
        people = List.copyOf(people);
        noted = List.copyOf(noted);
    }

    /**
     * A unit whose service is judged.
     *
     * @param overdue laptops of people with cases there that should have handed over
     * @param due laptops that are to hand over today
     */
    public record Unit(String code, String name, Progress.Row row, int overdue, int due) {}

    /**
     * An enumerator.
     *
     * @param unit as it stands in the roster
     * @param unitName the unit's name, where {@code unit} is a code
     * @param row of the cases that stand with the person; nothing without any
     * @param interviews of the person's own that count
     */
    public record Member(
            String name, String unit, String unitName, Laptop laptop, Optional<Progress.Row> row, int interviews) {

        @Override
        public String toString() {
            return "Member[" + laptop.book() + "]";
        }
    }

    /**
     * A paper form.
     *
     * @param person whoever noted where it is
     * @param unitName the person's unit; empty where it is not known
     * @param overdue whether it has to be fetched now
     */
    public record Noted(PaperForm form, String person, String unitName, boolean overdue) {

        @Override
        public String toString() {
            return "Noted[" + form.serial() + "]";
        }
    }

    /** The day it was told. */
    public LocalDate today() {
        return now.toLocalDate();
    }

    /** The people whose laptops should have handed over, the longest silent first. */
    public List<Member> overdue() {
        return in(Laptop.State.OVERDUE);
    }

    /** The people whose laptops are to hand over today. */
    public List<Member> due() {
        return in(Laptop.State.DUE);
    }

    private List<Member> in(Laptop.State state) {
        return people.stream()
                .filter(member -> member.laptop().state() == state)
                .toList();
    }
}

package vn.sipas.field.survey.sample.draw;

import java.util.stream.IntStream;
import vn.sipas.field.survey.sample.Seed;
import vn.sipas.field.survey.sample.Ticket;
import vn.sipas.field.survey.sample.Ticketed;

/**
 * Which adult of a drawn household is asked (chọn người trong hộ): not the enumerator's choice. The eligible adults are listed from
 * the oldest to the youngest and numbered from 1; adult m of the household with case id c has the ticket of {@code c/m} under the
 * draw's seed, and the smallest ticket is asked.
 *
 * @param ordinal who is asked, from 1
 * @param adults how many were eligible
 * @param ticket the winner's ticket
 */
public record AdultChoice(int ordinal, int adults, Ticket ticket) {

    /** More adults than this don't live in one household. */
    public static final int MOST_ADULTS = 99;

    public AdultChoice {
        if (adults < 1 || adults > MOST_ADULTS || ordinal < 1 || ordinal > adults) {
            throw new IllegalArgumentException("adult " + ordinal + " of " + adults);
        }
    }

    /** The choice among {@code adults} eligible adults, 1 to 99, of the household {@code caseId}. */
    public static AdultChoice of(Seed seed, String caseId, int adults) {
        if (adults < 1 || adults > MOST_ADULTS) {
            throw new IllegalArgumentException("no choice among " + adults + " adults");
        }
        String prefix = caseId + "/";
        Ticketed asked = Ticketed.smallest(
                        seed,
                        IntStream.rangeClosed(1, adults)
                                .mapToObj(adult -> prefix + adult)
                                .toList(),
                        1)
                .getFirst();
        return new AdultChoice(Integer.parseInt(asked.id().substring(prefix.length())), adults, asked.ticket());
    }

    /** What the household's weight is multiplied by: the number of adults, at most the rule's cap. */
    public int factor(Listed.Households households) {
        return Math.min(adults, households.cap());
    }
}

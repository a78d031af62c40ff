package vn.sipas.field.survey.sample;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** An id with its ticket; smaller tickets come first, of equal tickets the id whose UTF-8 bytes are smaller. */
public record Ticketed(String id, Ticket ticket) implements Comparable<Ticketed> {

    private static final Comparator<Ticketed> ORDER =
            Comparator.comparing(Ticketed::ticket).thenComparing(Ticketed::id, Utf8Order.OF_TEXTS);

    /**
     * The {@code size} ids with the smallest tickets, smallest first; all of them, in that order, if there are no more. The order
     * in which {@code ids} come does not matter; an id that comes twice is drawn twice.
     */
    public static List<Ticketed> smallest(Seed seed, Collection<String> ids, int size) {
        TicketMaker tickets = new TicketMaker(seed);
        List<Ticketed> drawn;
        if (size < ids.size()) {
            // Whoever is drawn so far, largest ticket first: most ids are compared once and forgotten.
            PriorityQueue<Ticketed> smallest = new PriorityQueue<>(Math.max(1, size), ORDER.reversed());
            for (String id : ids) {
                Ticketed next = new Ticketed(id, tickets.of(id));
                if (smallest.size() < size) {
                    smallest.add(next);
                } else if (size > 0 && next.compareTo(smallest.element()) < 0) {
                    smallest.remove();
                    smallest.add(next);
                }
            }
            drawn = new ArrayList<>(smallest);
        } else {
            drawn = new ArrayList<>(ids.size());
            ids.forEach(id -> drawn.add(new Ticketed(id, tickets.of(id))));
        }
        drawn.sort(ORDER);
        return List.copyOf(drawn);
    }

    @Override
    public int compareTo(Ticketed other) {
        return ORDER.compare(this, other);
    }
}

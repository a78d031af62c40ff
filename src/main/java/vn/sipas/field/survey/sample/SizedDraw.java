package vn.sipas.field.survey.sample;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * A draw with chances by size (chọn theo xác suất tỷ lệ với quy mô, PPS): sequential Poisson sampling (Ohlsson 1998). A unit with
 * k·size ≥ S is certain, k being what is still to be drawn and S the sum of the sizes left; again for the rest. Of the others the k
 * with the smallest ticket ÷ size are drawn, as exact fractions, ties by the id's UTF-8 bytes. Size 0 is never drawn; where fewer
 * units have a size than are wanted, all of them are certain.
 *
 * <p>Who is certain and what everybody's chance is follows from the sizes alone, so both are known before there is a seed.
 */
public final class SizedDraw {

    private final TreeMap<String, Long> sizes = new TreeMap<>(Utf8Order.OF_TEXTS);
    private final SequencedMap<String, Double> probabilities = new LinkedHashMap<>();
    private final List<String> certain = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final int open;

    /** A draw of {@code take} units; a negative size is refused. */
    public SizedDraw(Map<String, Long> sizes, int take) {
        if (take < 0) {
            throw new IllegalArgumentException("can't draw " + take + " units");
        }
        this.sizes.putAll(sizes);
        this.open = part(take);
        double[] chances = open == 0
                ? new double[others.size()]
                : InclusionProbabilities.of(
                        others.stream().mapToLong(this.sizes::get).toArray(), open);
        Map<String, Double> byId = new LinkedHashMap<>();
        for (int i = 0; i < chances.length; i++) {
            byId.put(others.get(i), chances[i]);
        }
        certain.forEach(id -> byId.put(id, 1.0));
        this.sizes.keySet().forEach(id -> probabilities.put(id, byId.getOrDefault(id, 0.0)));
    }

    /**
     * A drawn unit.
     *
     * @param certain whether no seed could have left it out
     * @param probability the exact chance it had to be drawn
     */
    public record Drawn(String id, long size, boolean certain, Ticket ticket, double probability) {}

    /** The units that every seed draws, in the order of their ids. */
    public List<String> certain() {
        return List.copyOf(certain);
    }

    /** Every unit's exact chance to be drawn, in the order of the ids; they add up to the number drawn. */
    public SequencedMap<String, Double> probabilities() {
        return new LinkedHashMap<>(probabilities);
    }

    /** How many units every seed draws; fewer than wanted if no more have a size. */
    public int taken() {
        return certain.size() + open;
    }

    /** The draw: first the certain units, then the others, each smallest ticket ÷ size first. */
    public List<Drawn> draw(Seed seed) {
        TicketMaker tickets = new TicketMaker(seed);
        List<Drawn> drawn = new ArrayList<>(ordered(certain, true, tickets));
        drawn.addAll(ordered(others, false, tickets).subList(0, open));
        return List.copyOf(drawn);
    }

    private List<Drawn> ordered(List<String> ids, boolean sure, TicketMaker tickets) {
        return ids.stream()
                .map(id -> new Quotient(drawn(id, sure, tickets.of(id))))
                .sorted()
                .map(Quotient::unit)
                .toList();
    }

    private Drawn drawn(String id, boolean sure, Ticket ticket) {
        return new Drawn(id, sizes.getOrDefault(id, 0L), sure, ticket, probabilities.getOrDefault(id, 0.0));
    }

    /** Parts the certain from the others; returns how many of the others are to be drawn. */
    private int part(int take) {
        List<Map.Entry<String, Long>> left = new ArrayList<>();
        BigInteger sum = BigInteger.ZERO;
        for (Map.Entry<String, Long> unit : sizes.entrySet()) {
            if (unit.getValue() < 0) {
                throw new IllegalArgumentException("a unit of size " + unit.getValue());
            }
            if (unit.getValue() > 0) {
                left.add(unit);
                sum = sum.add(BigInteger.valueOf(unit.getValue()));
            }
        }
        // Largest first: if it is not certain, nobody is.
        left.sort(Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey(Utf8Order.OF_TEXTS)));
        int open = take;
        int next = 0;
        while (open > 0 && next < left.size()) {
            BigInteger size = BigInteger.valueOf(left.get(next).getValue());
            if (size.multiply(BigInteger.valueOf(open)).compareTo(sum) < 0) {
                break;
            }
            certain.add(left.get(next).getKey());
            sum = sum.subtract(size);
            open--;
            next++;
        }
        left.subList(next, left.size()).forEach(unit -> others.add(unit.getKey()));
        certain.sort(Utf8Order.OF_TEXTS);
        others.sort(Utf8Order.OF_TEXTS);
        return others.isEmpty() ? 0 : open;
    }

    /** Ticket ÷ size, compared without dividing. */
    private record Quotient(Drawn unit, BigInteger ticket, BigInteger size) implements Comparable<Quotient> {

        Quotient(Drawn unit) {
            this(unit, unit.ticket.scaled(), BigInteger.valueOf(unit.size));
        }

        @Override
        public int compareTo(Quotient other) {
            int order = ticket.multiply(other.size).compareTo(other.ticket.multiply(size));
            return order != 0 ? order : Utf8Order.OF_TEXTS.compare(unit.id, other.unit.id);
        }
    }
}

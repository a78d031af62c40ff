package vn.sipas.field.survey.sample.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.sipas.field.survey.sample.Seed;
import vn.sipas.field.survey.sample.SizedDraw;
import vn.sipas.field.survey.sample.Ticket;
import vn.sipas.field.survey.sample.Ticketed;

/**
 * What a rule and a seed drew.
 *
 * @param communes the drawn communes, in the order of {@link SizedDraw#draw}; empty but for the area rule
 * @param villages the drawn villages by their strata's names, commune after commune, each commune's in the order of
 *     {@link SizedDraw#draw}; a village's probability is that within its commune
 * @param strata where cases were drawn, by the UTF-8 bytes of their names
 * @param shortfalls where there were fewer than wanted, so that all were taken
 */
public record DrawnSample(
        SamplingRule rule,
        Seed seed,
        List<SizedDraw.Drawn> communes,
        List<SizedDraw.Drawn> villages,
        List<Stratum> strata,
        List<Shortfall> shortfalls) {

    public DrawnSample {
        communes = List.copyOf(communes);
        villages = List.copyOf(villages);
        strata = List.copyOf(strata);
        shortfalls = List.copyOf(shortfalls);
    }

    /**
     * A drawn case or a reserve.
     *
     * @param probability the exact chance that a seed makes it a case (not a reserve) of the sample: the product over all stages.
     *     A reserve has the chance of its stratum too, since it stands in for one of its cases
     */
    public record Case(String id, Ticket ticket, double probability) {

        /** The design weight: how many listed lines it stands for. */
        public double weight() {
            return 1 / probability;
        }
    }

    /**
     * A stratum with its cases and reserves, both smallest ticket first; reserves are opened in this order only.
     *
     * @param listed how many are listed in it
     */
    public record Stratum(String name, long listed, List<Case> cases, List<Case> reserves) {
        public Stratum {
            cases = List.copyOf(cases);
            reserves = List.copyOf(reserves);
        }
    }

    /**
     * Fewer than wanted: every one is taken.
     *
     * @param place a stratum, a commune, or nothing for the whole
     */
    public record Shortfall(What what, String place, long wanted, long found) {

        /** Of what there are too few. */
        public enum What {
            COMMUNES,
            VILLAGES,
            CASES,
            RESERVES
        }
    }

    /** Cases and reserves of all strata with their tickets, smallest first: what a {@code draw} record tells. */
    public List<Ticketed> tickets() {
        List<Ticketed> all = new ArrayList<>();
        strata.forEach(stratum -> Stream.concat(stratum.cases.stream(), stratum.reserves.stream())
                .forEach(one -> all.add(new Ticketed(one.id, one.ticket))));
        all.sort(null);
        return List.copyOf(all);
    }
}

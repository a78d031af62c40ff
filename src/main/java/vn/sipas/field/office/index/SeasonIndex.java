package vn.sipas.field.office.index;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.office.review.progress.Response;

/**
 * Everything a season's report says in numbers.
 *
 * @param measures the columns of the breakdowns: the whole, the contents, the factors, in the form's order
 * @param rows one a measure, items too: each content followed by its factors, each factor by its items
 * @param breakdowns by unit first
 * @param distributions in the form's order
 * @param comparisons with earlier seasons, the newest first
 * @param response how the listed cases ended; nothing where the list is not here
 * @param bases the whole index by which interviews it is made of; only those that can be told apart here
 */
public record SeasonIndex(
        Heading heading,
        RuleName rule,
        Reconciliation reconciliation,
        TargetVerdict verdict,
        Sample sample,
        List<Measure> measures,
        List<MeasureRow> rows,
        List<Breakdown> breakdowns,
        List<Distribution> distributions,
        List<Comparison> comparisons,
        Optional<Response> response,
        Map<Basis, Figures> bases) {

    public SeasonIndex {
        measures = List.copyOf(measures);
        rows = List.copyOf(rows);
        breakdowns = List.copyOf(breakdowns);
        distributions = List.copyOf(distributions);
        comparisons = List.copyOf(comparisons);
        bases = Map.copyOf(bases);
    }

    /**
     * What the index is of.
     *
     * @param season its id
     * @param target in percent
     * @param formVersions of the forms that were used, by form id; the newest last
     * @param basis which interviews all tables are made of, the one by several of them aside
     * @param fingerprint of the department's key, by which the books were judged
     */
    public record Heading(
            String season,
            String title,
            String province,
            LocalDate starts,
            LocalDate ends,
            BigDecimal target,
            List<String> formVersions,
            Basis basis,
            String fingerprint,
            OffsetDateTime made) {
        public Heading {
            formVersions = List.copyOf(formVersions);
        }
    }

    /**
     * How the sample was drawn, as far as it is known.
     *
     * @param described whether a design was given; without one every unit is a stratum and every interview was drawn alone
     * @param strata in the sample
     * @param clusters first-stage units (villages) in the sample
     * @param joined strata of one cluster that were joined with another one, as pairs of codes
     * @param kish the loss by unequal weights, 1 for equal ones
     * @param raked the breakdowns that weights were fitted to
     */
    public record Sample(
            boolean described, int strata, int clusters, List<Joined> joined, double kish, List<String> raked) {
        public Sample {
            joined = List.copyOf(joined);
            raked = List.copyOf(raked);
        }
    }

    /** A stratum with one cluster and the one it was joined with. */
    public record Joined(String stratum, String with) {}

    /** The whole index, if anybody answered an item. */
    public Optional<MeasureRow> overall() {
        return rows.stream()
                .filter(row -> row.measure().level() == Measure.Level.OVERALL)
                .findFirst();
    }
}

package vn.sipas.field.office.index.making;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.sipas.field.office.answers.Interviews;
import vn.sipas.field.office.answers.Questionnaire;
import vn.sipas.field.office.estimate.design.Caps;
import vn.sipas.field.office.index.Basis;
import vn.sipas.field.office.index.Reconciliation;
import vn.sipas.field.office.index.RuleName;
import vn.sipas.field.office.index.SeasonIndex;
import vn.sipas.field.office.index.known.EarlierSeasons;
import vn.sipas.field.office.index.known.Populations;
import vn.sipas.field.office.index.known.SamplePlan;
import vn.sipas.field.office.review.progress.Response;

/**
 * What an index is made of.
 *
 * @param bases the interviews by which ones are meant, that of {@code heading} among them
 * @param reconciliation how those of {@code heading} came to be
 * @param unitOf the unit of a row, by its code
 * @param unitNames by code
 * @param caps how far raked weights may lie from their mean
 */
public record IndexSource(
        SeasonIndex.Heading heading,
        RuleName rule,
        Questionnaire questionnaire,
        Map<Basis, Interviews> bases,
        Reconciliation reconciliation,
        Function<Interviews.Source, String> unitOf,
        Function<String, Optional<String>> unitNames,
        Optional<Response> response,
        Optional<SamplePlan> sample,
        Optional<Populations> populations,
        Caps caps,
        EarlierSeasons earlier) {

    public IndexSource {
        bases = Map.copyOf(bases);
        if (!bases.containsKey(heading.basis())) {
            throw new IllegalArgumentException("no interviews of the basis " + heading.basis());
        }
    }

    /** The interviews that the tables are made of. */
    Interviews interviews() {
        return Objects.requireNonNull(bases.get(heading.basis()));
    }

    /** Each row's unit, by its code. */
    List<String> units() {
        Interviews interviews = interviews();
        return IntStream.range(0, interviews.count())
                .mapToObj(row -> unitOf.apply(interviews.source(row)))
                .toList();
    }
}

package vn.sipas.field.office.index.making;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.sipas.field.office.answers.Interviews;
import vn.sipas.field.office.answers.Questionnaire;
import vn.sipas.field.office.estimate.design.Caps;
import vn.sipas.field.office.index.Reconciliation;
import vn.sipas.field.office.index.Response;
import vn.sipas.field.office.index.RuleName;
import vn.sipas.field.office.index.SeasonIndex;
import vn.sipas.field.office.index.known.EarlierSeasons;
import vn.sipas.field.office.index.known.Populations;
import vn.sipas.field.office.index.known.SamplePlan;

/**
 * What an index is made of.
 *
 * @param bases the interviews, by which ones are meant
 * @param unitOf the unit of a row, by its code
 * @param unitNames by code
 * @param caps how far raked weights may lie from their mean
 */
public record IndexSource(
        SeasonIndex.Heading heading,
        RuleName rule,
        Questionnaire questionnaire,
        Bases bases,
        Function<Interviews.Source, String> unitOf,
        Function<String, Optional<String>> unitNames,
        Optional<Response> response,
        Optional<SamplePlan> sample,
        Optional<Populations> populations,
        Caps caps,
        EarlierSeasons earlier) {

    /** The interviews that the tables are made of. */
    Interviews interviews() {
        return bases.of(heading.basis()).orElseThrow();
    }

    /** How they came to be those. */
    Reconciliation reconciliation() {
        return bases.reconciled(heading.basis());
    }

    /** Each row's unit, by its code. */
    List<String> units() {
        Interviews interviews = interviews();
        return IntStream.range(0, interviews.count())
                .mapToObj(row -> unitOf.apply(interviews.source(row)))
                .toList();
    }
}

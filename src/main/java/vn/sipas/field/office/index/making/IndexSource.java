package vn.sipas.field.office.index.making;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.office.answers.Interviews;
import vn.sipas.field.office.answers.Questionnaire;
import vn.sipas.field.office.estimate.design.Caps;
import vn.sipas.field.office.index.Basis;
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
 * @param interviews without break-offs; all that {@code heading.basis()} holds
 * @param units each row's unit, by its code
 * @param unitNames by code
 * @param bases the interviews of the other bases that can be told apart, without break-offs
 * @param caps how far raked weights may lie from their mean
 */
public record IndexSource(
        SeasonIndex.Heading heading,
        RuleName rule,
        Questionnaire questionnaire,
        Interviews interviews,
        List<String> units,
        Map<String, String> unitNames,
        Map<Basis, Interviews> bases,
        Reconciliation reconciliation,
        Optional<Response> response,
        Optional<SamplePlan> sample,
        Optional<Populations> populations,
        Caps caps,
        EarlierSeasons earlier) {

    public IndexSource {
        units = List.copyOf(units);
        unitNames = Map.copyOf(unitNames);
        bases = Map.copyOf(bases);
        if (units.size() != interviews.count()) {
            throw new IllegalArgumentException(units.size() + " units of " + interviews.count() + " interviews");
        }
    }
}

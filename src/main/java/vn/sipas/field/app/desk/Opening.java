package vn.sipas.field.app.desk;

import java.util.Optional;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.survey.reserve.Reserves;
import vn.sipas.field.survey.sample.reserve.ReserveRule;

/** Whether a reserve may be opened now, and why not. */
public sealed interface Opening {

    /** It may. */
    record Allowed(Reserves.Step.MayOpen step) implements Opening {}

    /** It may not. */
    record Refused(Refusal why) implements Opening {}

    /** Whether {@code reserve} is the next of its stratum, and may be opened. */
    static Opening of(Reserves reserves, CaseId reserve) {
        return reserves.waitingIn(reserve)
                .map(stratum -> of(stratum, reserve))
                .orElseGet(() -> new Refused(Refusal.of(DeskFault.NO_RESERVE, reserve.text())));
    }

    private static Opening of(Reserves.Stratum stratum, CaseId reserve) {
        Optional<CaseId> next = stratum.next();
        if (!next.equals(Optional.of(reserve))) {
            return new Refused(Refusal.of(
                    DeskFault.RESERVE_NOT_NEXT,
                    reserve.text(),
                    next.map(CaseId::text).orElse("")));
        }
        return next(stratum);
    }

    /** Whether the next reserve of {@code stratum} may be opened; what is missing is told of the case nearest to being given up. */
    static Opening next(Reserves.Stratum stratum) {
        return switch (stratum.step()) {
            case Reserves.Step.MayOpen step -> new Allowed(step);
            case Reserves.Step.NoneLeft _ -> new Refused(Refusal.of(DeskFault.RESERVES_NONE_LEFT));
            case Reserves.Step.TooEarly(CaseId reserve, var tried) ->
                new Refused(tried.stream()
                        .findFirst()
                        .map(nearest -> missing(reserve, nearest.id(), nearest.missing()))
                        .orElseGet(() -> Refusal.of(DeskFault.RESERVE_NOBODY_GIVEN_UP, reserve.text())));
        };
    }

    private static Refusal missing(CaseId reserve, CaseId nearest, ReserveRule.Missing missing) {
        return Refusal.of(
                DeskFault.RESERVE_TOO_EARLY,
                reserve.text(),
                nearest.text(),
                missing.contacts(),
                missing.days(),
                missing.outsideWorkingHours() ? 1 : 0);
    }
}

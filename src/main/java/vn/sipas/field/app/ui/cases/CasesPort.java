package vn.sipas.field.app.ui.cases;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.sipas.field.app.desk.CaseRow;
import vn.sipas.field.app.desk.OnlyHere;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.ReserveRow;
import vn.sipas.field.app.desk.heads.Standing;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.survey.interview.Outcome;

/** The cases underneath the list. Every call runs on the store lane. */
interface CasesPort {

    CaseList cases();

    /** Records an attempt that did not become a form; returns its number. {@code how} is {@code visit} or {@code phone}. */
    long contact(CaseId caseId, String how, Outcome outcome, String comment);

    /** Opens the next reserve of a stratum by a code; why not, or nothing. */
    Optional<Refusal> openReserve(CaseId reserve, String code);

    /** What is read out before the first question; empty before a season. */
    String consent(Locale language);

    /** Records whether somebody agrees to be called again, with corrected contact details; why not, or nothing. */
    Optional<Refusal> callback(CaseId caseId, boolean consent, String phone, String address);

    /** The case for which the paper of this serial was typed in already. */
    Optional<CaseId> typedIn(String serial);

    /**
     * The cases at one moment.
     *
     * @param rows in the order of work
     * @param reserves the strata that have reserves
     * @param onlyHere finished forms that are on this machine only
     * @param now when the list was read
     * @param today how many forms were finished that day
     * @param signed how much of the own book others signed for
     * @param deleted whether the names and addresses, and with them the list, were deleted at the season's end
     */
    record CaseList(
            List<CaseRow> rows,
            List<ReserveRow> reserves,
            OnlyHere onlyHere,
            OffsetDateTime now,
            long today,
            Standing signed,
            boolean deleted) {
        public CaseList {
            rows = List.copyOf(rows);
            reserves = List.copyOf(reserves);
        }
    }
}

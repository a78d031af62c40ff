package vn.sipas.field.office.recheck;

import java.util.Locale;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.record.CheckingRecord;
import vn.sipas.field.office.recheck.rule.RuleWords;
import vn.sipas.field.office.recheck.rule.TicketState;
import vn.sipas.field.survey.interview.recheck.NextStep;

/** How far a ticket is, in a few words. */
public final class TicketWords {

    private TicketWords() {}

    /** Cần gọi, cần đến nhà, chờ mở phiếu gốc, sạch… */
    public static String stage(Ticket.Stage stage, Locale language) {
        return stage instanceof Ticket.Stage.Done(MonitorFindings.Found found)
                ? verdict(found.verdict(), language)
                : Messages.of(TicketWords.class, language).text("stage." + code(stage));
    }

    /** What a finding says of a form: sạch, hỏng, trung tính, chờ đến nhà. */
    public static String verdict(CheckingRecord.Verdict verdict, Locale language) {
        return new RuleWords(language).state(state(verdict));
    }

    /** How a form with this finding is read by the rule. */
    static TicketState state(CheckingRecord.Verdict verdict) {
        return switch (verdict) {
            case GENUINE -> TicketState.CLEAN;
            case FAILED -> TicketState.FAILED;
            case NEUTRAL -> TicketState.NEUTRAL;
            case SUSPECTED -> TicketState.SUSPECTED;
        };
    }

    /** The same for programs. */
    public static String code(Ticket.Stage stage) {
        return switch (stage) {
            case Ticket.Stage.NotGiven _ -> "not-given";
            case Ticket.Stage.ToReach(NextStep.Call _) -> "to-call";
            case Ticket.Stage.ToReach(NextStep.Visit _) -> "to-visit";
            // Closed by an attempt whose finding is missing: a newer version wrote it.
            case Ticket.Stage.ToReach(NextStep.Closed _) -> "closed";
            case Ticket.Stage.Begun _ -> "begun";
            case Ticket.Stage.Sealed _ -> "sealed";
            case Ticket.Stage.ToCompare _ -> "to-compare";
            case Ticket.Stage.ToDecide _ -> "to-decide";
            case Ticket.Stage.Done(MonitorFindings.Found found) ->
                found.verdict().code();
        };
    }
}

package vn.sipas.field.app.ui.recheck.draw;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Columns;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.ShortTable;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.recheck.MonitorFindings;
import vn.sipas.field.office.recheck.Ticket;
import vn.sipas.field.survey.interview.recheck.Attempt;
import vn.sipas.field.survey.interview.recheck.RecheckOutcome;

/** Tickets as lines of a table: number, ticket, case, result, how and when. FX thread. */
final class TicketRows {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("dd/MM, HH:mm", Locale.ROOT);

    /** Digits of a ticket that are enough to see its place. */
    private static final int DIGITS = 7;

    private final Locale language;
    private final Messages words;

    TicketRows(Locale language) {
        this.language = language;
        this.words = Messages.of(TicketRows.class, language);
    }

    ShortTable<Ticket> table(String name) {
        ShortTable<Ticket> table = new ShortTable<>(name);
        table.figure(words.text("tickets.number"), 60, ticket -> Integer.toString(ticket.number()));
        table.words(words.text("tickets.ticket"), 100, ticket -> shortened(ticket.text()));
        table.getColumns()
                .add(Columns.of(
                        words.text("tickets.case"),
                        120,
                        ticket -> Part.text(ticket.caseId().text(), "code")));
        table.getColumns().add(Columns.of(words.text("tickets.result"), 220, this::badge));
        table.words(words.text("tickets.how"), 260, this::how);
        return table.leavingOut(words.text("tickets.ticket"), words.text("tickets.how"))
                .ready();
    }

    /** 0,10612… */
    private String shortened(String ticket) {
        return language.getLanguage().equals("vi")
                ? ticket.substring(0, Math.min(DIGITS, ticket.length())).replace('.', ',') + "…"
                : ticket.substring(0, Math.min(DIGITS, ticket.length())) + "…";
    }

    private Label badge(Ticket ticket) {
        return switch (ticket.stage()) {
            case Ticket.Stage.Done(MonitorFindings.Found found) -> result(found);
            case Ticket.Stage.ToDecide _ ->
                Part.badge(Material2OutlinedAL.HOURGLASS_EMPTY, words.text("tickets.decide"), Tone.WARNING);
            case Ticket.Stage.Sealed _ ->
                Part.badge(Material2OutlinedAL.LOCK, words.text("tickets.sealed"), Tone.PLAIN);
            case Ticket.Stage.ToCompare _ ->
                Part.badge(Material2OutlinedAL.COMPARE_ARROWS, words.text("tickets.compare"), Tone.ACCENT);
            case Ticket.Stage.Begun _ -> Part.badge(Material2OutlinedAL.EDIT, words.text("tickets.begun"), Tone.ACCENT);
            case Ticket.Stage.ToReach _ ->
                Part.badge(Material2OutlinedMZ.PHONE, words.text("tickets.reach"), Tone.PLAIN);
            case Ticket.Stage.NotGiven _ ->
                Part.badge(Material2OutlinedMZ.RADIO_BUTTON_UNCHECKED, words.text("tickets.not-given"), Tone.PLAIN);
        };
    }

    private Label result(MonitorFindings.Found found) {
        return switch (found.verdict()) {
            case GENUINE -> Part.badge(Material2OutlinedAL.CHECK_CIRCLE, words.text("tickets.clean"), Tone.SUCCESS);
            case FAILED -> Part.badge(Material2OutlinedAL.HIGHLIGHT_OFF, words.text("tickets.failed"), Tone.DANGER);
            case SUSPECTED ->
                Part.badge(Material2OutlinedAL.HOURGLASS_EMPTY, words.text("tickets.decide"), Tone.WARNING);
            case NEUTRAL -> Part.badge(Material2OutlinedMZ.REMOVE_CIRCLE_OUTLINE, neutral(found), Tone.PLAIN);
        };
    }

    private String neutral(MonitorFindings.Found found) {
        Optional<String> why = found.facts().stream()
                .findFirst()
                .flatMap(RecheckOutcome::of)
                .filter(outcome -> outcome == RecheckOutcome.MOVED_AWAY
                        || outcome == RecheckOutcome.DIED
                        || outcome == RecheckOutcome.REFUSED)
                .map(outcome -> words.text("tickets.neutral." + outcome.code()));
        return why.orElseGet(() -> words.text("tickets.neutral"));
    }

    /** Điện thoại, cuộc 2 · 04/12, 18:40. */
    private String how(Ticket ticket) {
        List<Attempt> attempts = ticket.attempts();
        if (attempts.isEmpty()) {
            return "";
        }
        Attempt last = attempts.getLast();
        String when = WHEN.format(last.at());
        return switch (last.how()) {
            case PHONE ->
                words.text(
                        "tickets.how.phone",
                        attempts.stream()
                                .filter(each -> each.how() == Attempt.Means.PHONE)
                                .count(),
                        when);
            case VISIT -> words.text("tickets.how.visit", when);
        };
    }
}

package vn.sipas.field.office.recheck;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.recheck.pool.Round;
import vn.sipas.field.office.recheck.rule.CallPlan;
import vn.sipas.field.office.recheck.rule.Reading;
import vn.sipas.field.office.recheck.rule.RuleWords;
import vn.sipas.field.office.recheck.rule.Verdict;
import vn.sipas.field.office.sampling.SeedSource;
import vn.sipas.field.survey.interview.recheck.NextStep;

/** What a monitor does next, and how far each step is, in plain sentences: the same in the window and on the command line. */
public final class ActionWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private ActionWords() {}

    /** One sentence: Hôm nay gọi 20 người của lô 4, vé 61–80. */
    public static String title(NextAction next, Board board, Locale language) {
        Messages words = words(language);
        String key = "title." + code(next.act());
        return switch (next.act()) {
            case TAKE_FILES -> words.text(board.books() == 0 ? key : key + ".nothing-counts");
            case REACH -> reach(next, board, words);
            case TAKE_SIGNATURE, SEND_POOL, SEND_DRAW, TAKE_CONTACTS, WRITE_MINUTES, SEND_MINUTES, TAKE_LATE_FILES ->
                words.text(key);
            case WITNESS, COMMIT, DRAW, REACH_LATER, SEND_RECHECKS, TAKE_ORIGINALS, COMPARE, DECIDE ->
                words.text(key, next.count());
        };
    }

    private static String reach(NextAction next, Board board, Messages words) {
        int begun = count(board, ticket -> ticket.stage() instanceof Ticket.Stage.Begun);
        if (begun > 0) {
            return words.text("title.reach.begun", begun);
        }
        int visits = count(board, ActionWords::isToVisit);
        int calls = next.count() - visits;
        String which = visits == 0 ? "calls" : calls == 0 ? "visits" : "both";
        return words.text("title.reach." + which, calls, visits, place(board, words));
    }

    private static boolean isToVisit(Ticket ticket) {
        return ticket.stage() instanceof Ticket.Stage.ToReach(NextStep.Visit _);
    }

    private static boolean isToReach(Ticket ticket) {
        return ticket.stage() instanceof Ticket.Stage.ToReach;
    }

    /** The lots that have people to be reached: lô 4, vé 61–80. */
    private static String place(Board board, Messages words) {
        List<Ticket> tickets = tickets(board);
        List<Integer> open = tickets.stream()
                .filter(ActionWords::isToReach)
                .map(Ticket::number)
                .toList();
        if (open.isEmpty()) {
            return "";
        }
        int first = (open.getFirst() - 1) / Reading.LOT;
        int last = (open.getLast() - 1) / Reading.LOT;
        int from = first * Reading.LOT + 1;
        int to = Math.min((last + 1) * Reading.LOT, tickets.size());
        return first == last
                ? words.text("place.lot", first + 1, from, to)
                : words.text("place.lots", first + 1, last + 1, from, to);
    }

    /** A second sentence: why, or what to keep in mind. */
    public static String detail(NextAction next, Board board, Locale language) {
        Messages words = words(language);
        String key = "detail." + code(next.act());
        return switch (next.act()) {
            case TAKE_FILES -> words.text(board.books() == 0 ? key : key + ".nothing-counts");
            case DRAW ->
                words.text(
                        key,
                        board.current()
                                .map(round -> event(round.round(), words))
                                .orElse(""));
            case REACH -> {
                boolean calls = next.count() > count(board, ActionWords::isToVisit);
                yield words.text(calls ? key : key + ".visits", CallPlan.CALLS);
            }
            case WRITE_MINUTES -> words.text(key, state(NextAction.Step.VERDICT, board, language));
            case WITNESS,
                    COMMIT,
                    SEND_POOL,
                    TAKE_SIGNATURE,
                    SEND_DRAW,
                    TAKE_CONTACTS,
                    REACH_LATER,
                    SEND_RECHECKS,
                    TAKE_ORIGINALS,
                    COMPARE,
                    DECIDE,
                    SEND_MINUTES,
                    TAKE_LATE_FILES -> words.text(key);
        };
    }

    /** What stands on the button that does it: verb and object. */
    public static String button(NextAction.Act act, Locale language) {
        return words(language).text("button." + code(act));
    }

    /** What a step is called, without its number. */
    public static String step(NextAction.Step step, Locale language) {
        return words(language).text("step." + code(step));
    }

    /** One line about how far a step is. */
    public static String state(NextAction.Step step, Board board, Locale language) {
        Messages words = words(language);
        Optional<RoundState> current = board.current();
        return switch (step) {
            case HEADS -> heads(board, words);
            case POOL ->
                current.map(RoundState::round)
                        .map(round -> words.text(
                                round.signed().isPresent() ? "state.pool.signed" : "state.pool.sent",
                                round.pool().count()))
                        .orElseGet(() -> words.text("state.pool", board.offered()));
            case SEED -> current.map(round -> seed(round.round(), words)).orElseGet(() -> words.text("state.seed"));
            case DRAW -> current.map(round -> drawn(round, words)).orElseGet(() -> words.text("state.draw"));
            case CALLS -> current.map(round -> calls(round, words)).orElseGet(() -> words.text("state.calls"));
            case COMPARISON -> comparison(board, words);
            case VERDICT -> current.map(round -> verdict(round, language)).orElseGet(() -> words.text("state.verdict"));
            case MINUTES -> minutes(board, words);
        };
    }

    private static String heads(Board board, Messages words) {
        if (board.books() == 0) {
            return words.text("state.heads.none");
        }
        return board.share().interviews() == 0
                ? words.text("state.heads.books", board.signed(), board.books())
                : words.text("state.heads", board.signed(), board.books(), percent(board.share(), words.language()));
    }

    private static String percent(WitnessShare share, Locale language) {
        NumberFormat format = NumberFormat.getIntegerInstance(language);
        // Less than all never reads as all.
        return format.format(Math.floor(share.percent()));
    }

    private static String seed(Round round, Messages words) {
        return round.drawings().stream()
                .findFirst()
                .map(drawing -> words.text(
                        "state.seed.known",
                        event(round, words),
                        number(drawing.draw().seed())))
                .orElseGet(() -> event(round, words));
    }

    /** Of a lottery's seed the winning number, which stands before the lottery's name. */
    private static String number(String seed) {
        int end = seed.indexOf(" | ");
        return end < 0 ? seed : seed.substring(0, end);
    }

    /** The event that was committed to, with its day as people write it. */
    private static String event(Round round, Messages words) {
        return SeedSource.read(round.event())
                .map(source -> switch (source) {
                    case SeedSource.LotteryDraw(String name, LocalDate day) ->
                        words.text("event.lottery", name, DAY.format(day));
                    case SeedSource.DiceThrow(String place, LocalDate day) ->
                        words.text("event.dice", place, DAY.format(day));
                })
                .orElse(round.event());
    }

    private static String drawn(RoundState state, Messages words) {
        if (state.round().drawings().isEmpty()) {
            return words.text("state.draw");
        }
        return state.tickets().isEmpty()
                ? words.text("state.draw.not-counting")
                : words.text("state.draw.done", state.tickets().size());
    }

    private static String calls(RoundState state, Messages words) {
        if (state.given().isEmpty()) {
            return words.text("state.calls");
        }
        Optional<Reading.Lot> lot = state.reading().flatMap(Reading::lot);
        List<Ticket> shown = lot.map(now -> state.tickets().subList(now.from() - 1, now.to()))
                .orElse(state.given());
        long reached = shown.stream().filter(ActionWords::isReached).count();
        return lot.map(now ->
                        words.text("state.calls.lot", now.number(), now.from(), now.to(), reached, (long) shown.size()))
                .orElseGet(() -> words.text("state.calls.all", reached, (long) shown.size()));
    }

    private static boolean isReached(Ticket ticket) {
        return switch (ticket.stage()) {
            case Ticket.Stage.NotGiven _, Ticket.Stage.ToReach _, Ticket.Stage.Begun _ -> false;
            case Ticket.Stage.Sealed _, Ticket.Stage.ToCompare _, Ticket.Stage.ToDecide _, Ticket.Stage.Done _ -> true;
        };
    }

    private static String comparison(Board board, Messages words) {
        int given = count(board, ticket -> ticket.given().isPresent());
        if (given == 0) {
            return words.text("state.comparison");
        }
        int waiting = count(board, ticket -> ticket.stage() instanceof Ticket.Stage.ToDecide);
        return words.text(
                waiting == 0 ? "state.comparison.done" : "state.comparison.waiting",
                count(board, ticket -> ticket.stage() instanceof Ticket.Stage.Done),
                given,
                waiting);
    }

    private static String verdict(RoundState state, Locale language) {
        Verdict verdict = state.reading().map(Reading::verdict).orElse(Verdict.OPEN);
        if (Lots.plan(state.round().purpose()).isEmpty()) {
            return words(language).text("state.verdict.named");
        }
        return verdict == Verdict.OPEN
                ? words(language).text("state.verdict")
                : new RuleWords(language).verdict(verdict);
    }

    private static String minutes(Board board, Messages words) {
        return switch (board.next().act()) {
            case WRITE_MINUTES -> words.text("state.minutes.ready");
            case SEND_MINUTES, TAKE_LATE_FILES -> words.text("state.minutes.done");
            case TAKE_FILES,
                    WITNESS,
                    COMMIT,
                    SEND_POOL,
                    TAKE_SIGNATURE,
                    DRAW,
                    SEND_DRAW,
                    TAKE_CONTACTS,
                    REACH,
                    REACH_LATER,
                    SEND_RECHECKS,
                    TAKE_ORIGINALS,
                    COMPARE,
                    DECIDE -> words.text("state.minutes");
        };
    }

    private static List<Ticket> tickets(Board board) {
        return board.current().map(RoundState::tickets).orElse(List.of());
    }

    private static int count(Board board, Predicate<Ticket> wanted) {
        return Math.toIntExact(tickets(board).stream().filter(wanted).count());
    }

    private static String code(Enum<?> what) {
        return what.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Messages words(Locale language) {
        return Messages.of(ActionWords.class, language);
    }
}

package vn.sipas.field.app.desk.recheck;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.sipas.field.app.desk.DeskFault;
import vn.sipas.field.app.desk.Fieldwork;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.SampleSetUp;
import vn.sipas.field.app.desk.heads.Heads;
import vn.sipas.field.app.desk.heads.SeenFork;
import vn.sipas.field.app.desk.reinterview.Reinterviews;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.CheckingRecord;
import vn.sipas.field.ledger.record.CheckingRecord.Verdict;
import vn.sipas.field.ledger.record.FormHash;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.MonitorRecord;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.recheck.Board;
import vn.sipas.field.office.recheck.Memory;
import vn.sipas.field.office.recheck.MonitorOpenings;
import vn.sipas.field.office.recheck.RoundState;
import vn.sipas.field.office.recheck.Ticket;
import vn.sipas.field.office.recheck.compare.Comparison;
import vn.sipas.field.office.recheck.pool.PoolRule;
import vn.sipas.field.office.recheck.pool.Purpose;
import vn.sipas.field.office.recheck.pool.Round;
import vn.sipas.field.office.recheck.pool.RoundSteps;
import vn.sipas.field.office.sampling.SeedSource;
import vn.sipas.field.office.season.HandingOut;
import vn.sipas.field.office.season.SeasonBook;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.frame.CaseList;
import vn.sipas.field.survey.frame.ListedCase;
import vn.sipas.field.survey.interview.Draft;
import vn.sipas.field.survey.interview.Entry;
import vn.sipas.field.survey.interview.Visit;
import vn.sipas.field.survey.interview.recheck.Attempt;
import vn.sipas.field.survey.interview.recheck.CallFault;
import vn.sipas.field.survey.interview.recheck.CallRule;
import vn.sipas.field.survey.interview.recheck.RecheckOutcome;
import vn.sipas.field.survey.sample.Seed;

/** A monitor's re-check step by step (phúc tra). Every step is refused before the one it needs, and no original is shown before its time. */
public final class Rechecking {

    private final Store store;
    private final OwnBook own;
    private final HandingOut handingOut;
    private final Reinterviews reinterviews;
    private final Heads heads;
    private final Memory memory = new Memory();
    private Optional<Lists> lists = Optional.empty();
    private final Comparing comparing;

    /** {@code forms}: the season's forms by their hashes. */
    public Rechecking(
            Store store,
            OwnBook own,
            HandingOut handingOut,
            Reinterviews reinterviews,
            Heads heads,
            Function<FormHash, Optional<FormFile>> forms) {
        this.store = store;
        this.own = own;
        this.handingOut = handingOut;
        this.reinterviews = reinterviews;
        this.heads = heads;
        this.comparing = new Comparing(own, reinterviews, forms);
    }

    /** What came of a step. */
    public sealed interface Outcome<T> {
        record Done<T>(T result) implements Outcome<T> {}

        /** Nothing was written. */
        record Refused<T>(Refusal why) implements Outcome<T> {}
    }

    private static <T> Outcome<T> of(RoundSteps.Outcome<T> outcome) {
        return switch (outcome) {
            case RoundSteps.Outcome.Done<T>(T result) -> new Outcome.Done<>(result);
            case RoundSteps.Outcome.Refused<T>(var why) -> new Outcome.Refused<>(Refusal.of(why));
            case RoundSteps.Outcome.Unfit<T>(SeedSource.Misfit why) -> new Outcome.Refused<>(SampleSetUp.refusal(why));
        };
    }

    private static <T> Outcome<T> refused(Reason why, Object... details) {
        return new Outcome.Refused<>(Refusal.of(why, details));
    }

    /** Whose desk this is must be a monitor's, and a season must be known. */
    private <T> Outcome<T> inSeason(Function<SeasonBook, Outcome<T>> step) {
        if (!store.owner().role().equals(Role.MONITOR.code())) {
            return refused(RecheckFault.NOT_A_MONITOR);
        }
        return SeasonBook.find(store, own).map(step).orElseGet(() -> refused(DeskFault.SEASON_MISSING));
    }

    /** Every enumerator of the newest roster. */
    public List<Whom> enumerators() {
        return Whom.all(store, own, Role.ENUMERATOR);
    }

    /** How everything stands now, and what comes next. */
    public Outcome<Board> board() {
        return inSeason(season -> new Outcome.Done<>(board(season)));
    }

    private Board board(SeasonBook season) {
        Set<CaseId> begun = reinterviews.drafts().stream().map(Draft::caseId).collect(Collectors.toSet());
        List<String> forked =
                heads.forks().stream().map(SeenFork::person).distinct().toList();
        return Board.of(store, own, season, handingOut, rule(season), memory, begun, forked, own.now());
    }

    private RoundSteps steps(SeasonBook season) {
        return new RoundSteps(own, rule(season), MonitorOpenings.department(season));
    }

    /** The lists of pools, by the rosters of one department. */
    private record Lists(BookName department, PoolRule rule) {}

    private PoolRule rule(SeasonBook season) {
        BookName department = season.book().name();
        Lists known = lists.filter(before -> before.department().equals(department))
                .orElseGet(() -> new Lists(department, new PoolRule(new Books(store), department)));
        lists = Optional.of(known);
        return known.rule();
    }

    /** How many interviews a pool of this purpose would have now. */
    public Outcome<Integer> offered(Purpose purpose, Collection<CaseId> named) {
        return inSeason(season -> new Outcome.Done<>(
                steps(season).offered(purpose, named).ids().sizes().size()));
    }

    /** Those of the named cases that a list of named interviews would leave out, for they have none that counts. */
    public Outcome<List<CaseId>> unlisted(Collection<CaseId> named) {
        return inSeason(season -> {
            Set<String> listed = Set.copyOf(
                    steps(season).offered(new Purpose.Named(), named).ids().ids());
            return new Outcome.Done<>(
                    named.stream().filter(id -> !listed.contains(id.text())).toList());
        });
    }

    /** Settles the list: commits to what there is of this purpose, and to the event that the seed will come from. */
    public Outcome<MonitorRecord.Pool> commit(Purpose purpose, Collection<CaseId> named, SeedSource source) {
        return inSeason(season ->
                of(steps(season).commit(purpose, named, source, own.now().toLocalDate())));
    }

    /** Draws from the newest pool that was not drawn from, once the department has signed for it. */
    public Outcome<Round> draw(Collection<CaseId> named, Seed seed) {
        return inSeason(season -> {
            RoundSteps steps = steps(season);
            List<Round> rounds = steps.rounds();
            return rounds.stream()
                    .filter(round -> round.drawings().isEmpty())
                    .findFirst()
                    .or(() -> rounds.stream().reduce((_, later) -> later))
                    .map(round ->
                            of(steps.draw(round.leaf(), named, seed, own.now().toLocalDate())))
                    .orElseGet(() -> refused(RecheckFault.NO_POOL));
        });
    }

    /** A ticket whose person is to be reached, with the round it belongs to. */
    private record Drawn(RoundState round, Ticket ticket) {}

    private <T> Outcome<T> withTicket(CaseId caseId, Function<Drawn, Outcome<T>> step) {
        return inSeason(
                season -> drawn(season, caseId).map(step).orElseGet(() -> refused(RecheckFault.NOT_DRAWN, caseId)));
    }

    private Optional<Drawn> drawn(SeasonBook season, CaseId caseId) {
        return board(season).rounds().stream()
                .flatMap(round -> round.tickets().stream()
                        .filter(ticket -> ticket.caseId().equals(caseId))
                        .map(ticket -> new Drawn(round, ticket)))
                .min((a, b) -> Boolean.compare(a.round().over(), b.round().over()));
    }

    /** Whom the department gave name and address of, by their cases. */
    public Map<CaseId, ListedCase> people() {
        return new CaseList(store).all().stream().collect(Collectors.toMap(ListedCase::id, Function.identity()));
    }

    /** The draw that a re-interview of this case is held for, if it may be begun, or gone on with, now. */
    public Outcome<LeafHash> drawFor(CaseId caseId) {
        return withTicket(caseId, drawn -> switch (drawn.ticket().stage()) {
            case Ticket.Stage.NotGiven _ -> refused(RecheckFault.CONTACT_NOT_GIVEN, caseId);
            case Ticket.Stage.Begun _, Ticket.Stage.ToReach _ ->
                new Outcome.Done<>(
                        drawn.round().round().counting().orElseThrow().leaf());
            case Ticket.Stage.Sealed _, Ticket.Stage.ToCompare _, Ticket.Stage.ToDecide _, Ticket.Stage.Done _ ->
                refused(RecheckFault.RECHECKED_ALREADY, caseId);
        });
    }

    /** Begins a re-interview, or goes on with the one that was begun. */
    public Outcome<Visit> begin(CaseId caseId, Attempt.Means how) {
        return switch (drawFor(caseId)) {
            case Outcome.Refused<LeafHash>(Refusal why) -> new Outcome.Refused<>(why);
            case Outcome.Done<LeafHash>(LeafHash draw) ->
                new Outcome.Done<>(reinterviews
                        .draft(caseId, draw)
                        .map(draft -> reinterviews.resume(draft).visit())
                        .orElseGet(() -> reinterviews.begin(caseId, how, draw)));
        };
    }

    /** Enters a whole re-interview at once under the form's own rules: all of it, or nothing is stored. */
    public Fieldwork.Entered enter(CaseId caseId, Attempt.Means how, Entry entry) {
        Outcome<Fieldwork.Entered> outcome = withTicket(caseId, drawn -> switch (drawn.ticket()
                .stage()) {
            case Ticket.Stage.NotGiven _ -> refused(RecheckFault.CONTACT_NOT_GIVEN, caseId);
            case Ticket.Stage.Begun _ -> refused(RecheckFault.BEGUN, caseId);
            case Ticket.Stage.ToReach _ -> new Outcome.Done<>(entered(caseId, how, entry));
            case Ticket.Stage.Sealed _, Ticket.Stage.ToCompare _, Ticket.Stage.ToDecide _, Ticket.Stage.Done _ ->
                refused(RecheckFault.RECHECKED_ALREADY, caseId);
        });
        return switch (outcome) {
            case Outcome.Done<Fieldwork.Entered>(Fieldwork.Entered entered) -> entered;
            case Outcome.Refused<Fieldwork.Entered>(Refusal why) -> new Fieldwork.Entered.NotOpen(why);
        };
    }

    private Fieldwork.Entered entered(CaseId caseId, Attempt.Means how, Entry entry) {
        List<Entry.Refusal> refusals = entry.putInto(reinterviews.rehearse(caseId, how));
        if (!refusals.isEmpty()) {
            return new Fieldwork.Entered.Refused(refusals);
        }
        return own.together(() -> {
            if (!(begin(caseId, how) instanceof Outcome.Done<Visit>(Visit visit))) {
                throw new IllegalStateException("a ticket to be reached can't be begun");
            }
            entry.putInto(visit);
            return switch (visit.finish()) {
                case Visit.Ending.Finished finished -> new Fieldwork.Entered.Finished(finished);
                case Visit.Ending.Unfinished _ ->
                    throw new IllegalStateException("an entry that was rehearsed is unfinished");
            };
        });
    }

    /**
     * Records an attempt that did not become a re-interview, and with one that ends the matter the finding too. For a form whose facts
     * differ, what the deciding visit found.
     */
    public Outcome<Optional<Verdict>> contact(
            CaseId caseId, Attempt.Means how, RecheckOutcome outcome, String comment) {
        return withTicket(caseId, drawn -> {
            Ticket ticket = drawn.ticket();
            boolean number = Optional.ofNullable(people().get(caseId))
                    .filter(person -> !person.phone().isBlank())
                    .isPresent();
            return switch (ticket.stage()) {
                case Ticket.Stage.NotGiven _ -> refused(RecheckFault.CONTACT_NOT_GIVEN, caseId);
                case Ticket.Stage.Begun _ -> refused(RecheckFault.BEGUN, caseId);
                case Ticket.Stage.ToReach _ ->
                    written(ticket, how, outcome, comment, CallRule.refuses(ticket.attempts(), number, how, outcome));
                case Ticket.Stage.ToDecide(var suspected) ->
                    written(
                            ticket,
                            how,
                            outcome,
                            comment,
                            CallRule.refusesDecision(since(ticket, suspected.at()), how, outcome));
                case Ticket.Stage.Sealed _, Ticket.Stage.ToCompare _, Ticket.Stage.Done _ ->
                    refused(RecheckFault.RECHECKED_ALREADY, caseId);
            };
        });
    }

    private static List<Attempt> since(Ticket ticket, OffsetDateTime suspected) {
        return ticket.attempts().stream()
                .filter(attempt -> attempt.at().isAfter(suspected))
                .toList();
    }

    private Outcome<Optional<Verdict>> written(
            Ticket ticket, Attempt.Means how, RecheckOutcome outcome, String comment, Optional<CallFault> fault) {
        if (!outcome.recordedByHand()) {
            return refused(RecheckFault.WRITTEN_WITH_ITS_FORM);
        }
        if (fault.isPresent()) {
            return new Outcome.Refused<>(Refusal.of(fault.get()));
        }
        Optional<Verdict> verdict = switch (outcome.meaning(how)) {
            case OPEN, ANSWERED -> Optional.empty();
            case NEUTRAL -> Optional.of(Verdict.NEUTRAL);
            case GENUINE -> Optional.of(Verdict.GENUINE);
            case FAILED -> Optional.of(Verdict.FAILED);
        };
        own.together(() -> {
            LeafHash contact = own.append(new BookRecord.Contact(
                    ticket.caseId(), ticket.attempts().size() + 1L, how.code(), outcome.code(), comment.strip()));
            verdict.ifPresent(found -> own.append(new CheckingRecord.Finding(
                    ticket.original().seen().leaf(), contact, found, List.of(outcome.code()))));
            return contact;
        });
        return new Outcome.Done<>(verdict);
    }

    /** Original and re-interview side by side, once the department has opened the original. */
    public Outcome<Comparison> compare(CaseId caseId, Locale language) {
        return withTicket(
                caseId,
                drawn -> comparing
                        .of(drawn.ticket(), language)
                        .<Outcome<Comparison>>map(Outcome.Done::new)
                        .orElseGet(() -> refused(RecheckFault.ORIGINAL_CLOSED, caseId)));
    }

    /** Writes down what follows from a comparison. */
    public Outcome<Verdict> conclude(CaseId caseId) {
        return withTicket(caseId, drawn -> {
            if (!(drawn.ticket().stage() instanceof Ticket.Stage.ToCompare(LeafHash recheck))) {
                return refused(
                        drawn.ticket().stage() instanceof Ticket.Stage.Sealed
                                ? RecheckFault.ORIGINAL_CLOSED
                                : RecheckFault.NOTHING_TO_COMPARE,
                        caseId);
            }
            return comparing
                    .of(drawn.ticket(), Locale.of("vi"))
                    .<Outcome<Verdict>>map(comparison -> {
                        own.append(new CheckingRecord.Finding(
                                drawn.ticket().original().seen().leaf(),
                                recheck,
                                comparison.proposed(),
                                comparison.differing()));
                        return new Outcome.Done<>(comparison.proposed());
                    })
                    .orElseGet(() -> refused(RecheckFault.ORIGINAL_CLOSED, caseId));
        });
    }

    /** Every comparison that can be made, in ticket order; of a case that was drawn more than once, once. */
    public List<Comparison> comparisons(Locale language) {
        List<Comparison> all = new ArrayList<>();
        if (board() instanceof Outcome.Done<Board>(Board board)) {
            Map<CaseId, Ticket> tickets = new HashMap<>();
            for (RoundState round : board.rounds()) {
                for (Ticket ticket : round.tickets()) {
                    if (tickets.put(ticket.caseId(), ticket) == null) {
                        comparing.of(ticket, language).ifPresent(all::add);
                    }
                }
            }
        }
        return List.copyOf(all);
    }
}

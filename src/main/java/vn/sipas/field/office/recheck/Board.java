package vn.sipas.field.office.recheck;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.roster.Roster;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.office.recheck.pool.PoolRule;
import vn.sipas.field.office.recheck.pool.Purpose;
import vn.sipas.field.office.recheck.pool.Round;
import vn.sipas.field.office.recheck.pool.RoundSteps;
import vn.sipas.field.office.review.Counting;
import vn.sipas.field.office.review.Standing;
import vn.sipas.field.office.sampling.Cosigned;
import vn.sipas.field.office.season.HandingOut;
import vn.sipas.field.office.season.SeasonBook;
import vn.sipas.field.survey.frame.CaseList;
import vn.sipas.field.survey.frame.FrameStanding;
import vn.sipas.field.survey.frame.ListedCase;
import vn.sipas.field.survey.interview.recheck.Band;

/**
 * Everything about a monitor's re-check at one moment, and the one thing to do next.
 *
 * @param books of others, monitors' not counted, and of how many of them the monitor has signed the newest head
 * @param offered how many interviews a further pool over everything would have now
 * @param rounds oldest first
 */
public record Board(
        int books,
        int signed,
        WitnessShare share,
        int offered,
        List<RoundState> rounds,
        List<Alarm> alarms,
        NextAction next) {

    public Board {
        rounds = List.copyOf(rounds);
        alarms = List.copyOf(alarms);
    }

    /** The round that is worked on: the first that is not at its end, or else the last; nothing before there is one. */
    public Optional<RoundState> current() {
        return current(rounds);
    }

    private static Optional<RoundState> current(List<RoundState> rounds) {
        return rounds.stream()
                .filter(round -> !round.over())
                .findFirst()
                .or(() -> rounds.stream().reduce((_, later) -> later));
    }

    /**
     * How it stands at the moment {@code now}.
     *
     * @param rule over the store's books; kept by whoever asks again
     * @param memory as the rule
     * @param begun of whom a re-interview is begun and not finished
     * @param forked the people whose key signed two histories
     */
    public static Board of(
            Store store,
            OwnBook own,
            SeasonBook season,
            HandingOut handingOut,
            PoolRule rule,
            Memory memory,
            Set<CaseId> begun,
            Collection<String> forked,
            OffsetDateTime now) {
        Books books = new Books(store);
        Optional<Roster> roster = season.roster();
        List<Book> others = books.all().stream()
                .filter(book -> book.size() > 0 && !isMonitors(book.name(), roster))
                .toList();
        List<PublicKey> monitors = roster.map(known -> known.keys(Role.MONITOR)).orElse(List.of());
        Cosigned mine = Cosigned.of(own.book(), MonitorOpenings.department(season));
        RoundSteps steps = new RoundSteps(own, rule, MonitorOpenings.department(season));
        Memory.Told told =
                memory.told(others, () -> new Memory.Told(standings(store, season), WitnessShare.of(others, monitors)));
        List<ListedCase> listed = new CaseList(store).all();
        Tickets tickets = new Tickets(own, given(handingOut, roster, own, listed), begun);
        List<Round> known = steps.rounds();
        List<RoundState> rounds = new ArrayList<>();
        for (Round round : known) {
            rounds.add(RoundState.of(rounds.size() + 1, round, tickets));
        }
        int unsigned = (int) others.stream()
                .filter(book -> Cosigned.of(book, List.of(own.book().key())).largest() < book.size())
                .count();
        int offered =
                steps.offered(new Purpose.Province(), List.of()).ids().sizes().size();
        Optional<RoundState> current = current(rounds);
        NextAction next = NextAction.of(new NextAction.Known(
                others.size(),
                unsigned,
                offered,
                own.book().size(),
                Math.max(own.leftSize(), mine.largest()),
                current.map(RoundState::round),
                current.map(RoundState::tickets).orElse(List.of()),
                current.flatMap(RoundState::reading),
                minutes(own),
                Band.of(now.toLocalTime())));
        return new Board(
                others.size(),
                others.size() - unsigned,
                told.share(),
                offered,
                rounds,
                alarms(books, season, rounds, offered, told.standings(), listed, forked, now),
                next);
    }

    private static boolean isMonitors(BookName book, Optional<Roster> roster) {
        return roster.flatMap(known -> known.member(book))
                .filter(member -> member.role() == Role.MONITOR)
                .isPresent();
    }

    private static Map<CaseId, Tickets.Given> given(
            HandingOut handingOut, Optional<Roster> roster, OwnBook own, List<ListedCase> listed) {
        Map<CaseId, OffsetDateTime> times =
                roster.map(known -> handingOut.times(known, own.book().name())).orElse(Map.of());
        Map<CaseId, Tickets.Given> given = new HashMap<>();
        listed.forEach(one -> Optional.ofNullable(times.get(one.id()))
                .ifPresent(at ->
                        given.put(one.id(), new Tickets.Given(at, !one.phone().isBlank()))));
        return given;
    }

    private static Map<LeafHash, Standing> standings(Store store, SeasonBook season) {
        Map<LeafHash, Standing> standings = new HashMap<>();
        new Counting(store, season.book().name())
                .interviews()
                .forEach(judged -> standings.put(judged.seen().leaf(), judged.standing()));
        return standings;
    }

    private static OptionalLong minutes(OwnBook own) {
        return own.book().sound(Kind.MINUTES.code()).stream()
                .mapToLong(Book.Seen::position)
                .max();
    }

    private static List<Alarm> alarms(
            Books books,
            SeasonBook season,
            List<RoundState> rounds,
            int offered,
            Map<LeafHash, Standing> standings,
            List<ListedCase> listed,
            Collection<String> forked,
            OffsetDateTime now) {
        List<Alarm> alarms = new ArrayList<>();
        forked.forEach(person -> alarms.add(new Alarm(Alarm.Why.FORK, person)));
        season.roster()
                .ifPresent(roster -> roster.keys(Role.ENUMERATOR).forEach(key -> {
                    BookName book = BookName.of(season.book().name().season(), key);
                    if (books.find(book).filter(held -> held.size() > 0).isEmpty()) {
                        alarms.add(new Alarm(
                                Alarm.Why.BOOK_MISSING,
                                roster.member(book).orElseThrow().person().name()));
                    }
                }));
        if (!rounds.isEmpty() && offered > 0) {
            alarms.add(new Alarm(Alarm.Why.FORMS_NOT_LISTED, Integer.toString(offered)));
        }
        if (!rounds.isEmpty()) {
            Map<CaseId, FrameStanding> lines =
                    listed.stream().collect(Collectors.toMap(ListedCase::id, ListedCase::frame));
            for (RoundState round : rounds) {
                alarms.addAll(Alarm.of(round.round(), round.number(), round.tickets(), standings, lines, now));
            }
        }
        return alarms.stream().distinct().toList();
    }
}

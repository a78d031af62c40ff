package vn.sipas.field.office.recheck;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import vn.sipas.field.office.recheck.pool.Round;
import vn.sipas.field.office.recheck.rule.Reading;
import vn.sipas.field.office.recheck.rule.Verdict;
import vn.sipas.field.survey.interview.recheck.Band;
import vn.sipas.field.survey.interview.recheck.NextStep;

/**
 * The one thing that a monitor does next. There is always exactly one.
 *
 * @param step where on the ladder that is
 * @param act what is done
 * @param count of what it is about: files' books, forms, tickets, people; 0 where nothing is counted
 */
public record NextAction(Step step, Act act, int count) {

    /** The eight steps, in their order. */
    public enum Step {
        HEADS,
        POOL,
        SEED,
        DRAW,
        CALLS,
        COMPARISON,
        VERDICT,
        MINUTES
    }

    /** What is done. */
    public enum Act {
        /** The season's files are taken in; nothing is here yet. */
        TAKE_FILES,
        /** Heads are signed. */
        WITNESS,
        /** The list is settled. */
        COMMIT,
        /** The own book goes to the department, to be signed for. */
        SEND_POOL,
        TAKE_SIGNATURE,
        /** The seed is typed in, and the draw is made. */
        DRAW,
        /** The own book goes to the department, which then gives names and addresses of those drawn. */
        SEND_DRAW,
        TAKE_CONTACTS,
        /** People are called, visited and interviewed again. */
        REACH,
        /** People are to be called, but at another time of the day. */
        REACH_LATER,
        /** The own book goes to the department, which then opens the originals. */
        SEND_RECHECKS,
        TAKE_ORIGINALS,
        /** Originals and re-interviews are compared. */
        COMPARE,
        /** A visit decides on forms whose facts differ. */
        DECIDE,
        /** Minutes are written. */
        WRITE_MINUTES,
        /** The own book goes to the department, with findings and minutes. */
        SEND_MINUTES,
        /** Everything is done; files that come late are taken in. */
        TAKE_LATE_FILES
    }

    /**
     * What is known at one moment.
     *
     * @param books of others that are held, monitors' not counted
     * @param unsigned those whose newest head the monitor has not signed
     * @param size how many records the own book has
     * @param left so many of them left this machine
     * @param round the round that is worked on; nothing before a pool is committed to
     * @param minutes where the last minutes stand, if there are any
     * @param band the time of the day now
     */
    public record Known(
            int books,
            int unsigned,
            int offered,
            long size,
            long left,
            Optional<Round> round,
            List<Ticket> tickets,
            Optional<Reading> reading,
            OptionalLong minutes,
            Band band) {
        public Known {
            tickets = List.copyOf(tickets);
        }
    }

    /** What comes next. */
    public static NextAction of(Known known) {
        if (known.books() == 0) {
            return new NextAction(Step.HEADS, Act.TAKE_FILES, 0);
        }
        // Each answer of the department's makes its book longer; in the middle of the work that keeps nobody from
        // calling.
        if (known.round().isEmpty()) {
            if (known.unsigned() > 0) {
                return new NextAction(Step.HEADS, Act.WITNESS, known.unsigned());
            }
            return known.offered() == 0
                    ? new NextAction(Step.HEADS, Act.TAKE_FILES, 0)
                    : new NextAction(Step.POOL, Act.COMMIT, known.offered());
        }
        Round round = known.round().get();
        if (round.signed().isEmpty()) {
            return known.left() > round.position()
                    ? new NextAction(Step.POOL, Act.TAKE_SIGNATURE, 0)
                    : new NextAction(Step.POOL, Act.SEND_POOL, 0);
        }
        if (round.drawings().isEmpty()) {
            return new NextAction(
                    Step.SEED, Act.DRAW, Math.toIntExact(round.pool().count()));
        }
        return isDecided(known) ? afterVerdict(known) : work(known);
    }

    /** Whether the round is at its end: there is a verdict, and nothing that it asks for is open; or every ticket has its result. */
    private static boolean isDecided(Known known) {
        boolean all = known.tickets().stream().allMatch(ticket -> ticket.stage() instanceof Ticket.Stage.Done);
        Verdict verdict = known.reading().map(Reading::verdict).orElse(Verdict.OPEN);
        return all || (verdict.decided() && verdict != Verdict.ESCALATED);
    }

    /** The minutes name every book's head, so these are signed before. */
    private static NextAction afterVerdict(Known known) {
        boolean told = known.minutes().isPresent() && known.minutes().getAsLong() >= lastTold(known);
        if (!told) {
            return known.unsigned() > 0
                    ? new NextAction(Step.HEADS, Act.WITNESS, known.unsigned())
                    : new NextAction(Step.MINUTES, Act.WRITE_MINUTES, 0);
        }
        return known.left() < known.size()
                ? new NextAction(Step.MINUTES, Act.SEND_MINUTES, 0)
                : new NextAction(Step.MINUTES, Act.TAKE_LATE_FILES, 0);
    }

    /** Where the last stands that minutes have to tell: the draw, or a finding. */
    private static long lastTold(Known known) {
        LongStream draw = known.round().stream()
                .flatMap(round -> round.counting().stream())
                .mapToLong(Round.Drawing::position);
        LongStream findings = known.tickets().stream()
                .flatMap(ticket -> ticket.stage() instanceof Ticket.Stage.Done(MonitorFindings.Found found)
                        ? Stream.of(found)
                        : Stream.empty())
                .mapToLong(MonitorFindings.Found::position);
        return LongStream.concat(draw, findings).max().orElse(-1);
    }

    private static NextAction work(Known known) {
        int toCompare = count(known, ticket -> ticket.stage() instanceof Ticket.Stage.ToCompare);
        if (toCompare > 0) {
            return new NextAction(Step.COMPARISON, Act.COMPARE, toCompare);
        }
        int now = count(known, ticket -> isToReach(ticket, known.band()));
        if (now > 0) {
            return new NextAction(Step.CALLS, Act.REACH, now);
        }
        int toDecide = count(known, ticket -> ticket.stage() instanceof Ticket.Stage.ToDecide);
        if (toDecide > 0) {
            return new NextAction(Step.CALLS, Act.DECIDE, toDecide);
        }
        int closed = count(known, ticket -> ticket.stage() instanceof Ticket.Stage.Sealed);
        if (closed > 0) {
            return count(
                                    known,
                                    ticket -> ticket.stage() instanceof Ticket.Stage.Sealed(var _, long position)
                                            && position >= known.left())
                            > 0
                    ? new NextAction(Step.COMPARISON, Act.SEND_RECHECKS, closed)
                    : new NextAction(Step.COMPARISON, Act.TAKE_ORIGINALS, closed);
        }
        int later = count(known, ticket -> ticket.stage() instanceof Ticket.Stage.ToReach);
        if (later > 0) {
            return new NextAction(Step.CALLS, Act.REACH_LATER, later);
        }
        return known.left() < known.size()
                ? new NextAction(Step.DRAW, Act.SEND_DRAW, 0)
                : new NextAction(Step.DRAW, Act.TAKE_CONTACTS, 0);
    }

    private static boolean isToReach(Ticket ticket, Band now) {
        return switch (ticket.stage()) {
            case Ticket.Stage.Begun _ -> true;
            case Ticket.Stage.ToReach(NextStep.Call call) ->
                call.agreed() || call.bands().contains(now);
            case Ticket.Stage.ToReach(NextStep.Visit _) -> true;
            case Ticket.Stage.ToReach(NextStep.Closed _),
                    Ticket.Stage.NotGiven _,
                    Ticket.Stage.Sealed _,
                    Ticket.Stage.ToCompare _,
                    Ticket.Stage.ToDecide _,
                    Ticket.Stage.Done _ -> false;
        };
    }

    private static int count(Known known, Predicate<Ticket> wanted) {
        return Math.toIntExact(known.tickets().stream().filter(wanted).count());
    }

    /** Whether a round is at its end. */
    static boolean isOver(Round round, List<Ticket> tickets, Optional<Reading> reading) {
        return !round.drawings().isEmpty()
                && !tickets.isEmpty()
                && isDecided(new Known(
                        1, 0, 0, 0, 0, Optional.of(round), tickets, reading, OptionalLong.empty(), Band.MORNING));
    }
}

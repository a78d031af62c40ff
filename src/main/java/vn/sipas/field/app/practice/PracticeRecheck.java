package vn.sipas.field.app.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sipas.field.app.desk.Copying;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.desk.Merges;
import vn.sipas.field.app.desk.SampleSetUp;
import vn.sipas.field.app.desk.Seat;
import vn.sipas.field.app.desk.SignIn;
import vn.sipas.field.app.desk.recheck.Answering;
import vn.sipas.field.app.desk.recheck.MinutesWriting;
import vn.sipas.field.app.desk.recheck.Rechecking;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.office.merge.MergeWatch;
import vn.sipas.field.office.recheck.Board;
import vn.sipas.field.office.recheck.NextAction;
import vn.sipas.field.office.recheck.RoundState;
import vn.sipas.field.office.recheck.Sums;
import vn.sipas.field.office.recheck.Ticket;
import vn.sipas.field.office.recheck.pool.Purpose;
import vn.sipas.field.office.report.minutes.MinutesContents.Person;
import vn.sipas.field.office.sampling.SeedSource;
import vn.sipas.field.survey.interview.Visit;
import vn.sipas.field.survey.interview.recheck.Attempt;
import vn.sipas.field.survey.interview.recheck.Band;
import vn.sipas.field.survey.interview.recheck.NextStep;
import vn.sipas.field.survey.interview.recheck.RecheckOutcome;
import vn.sipas.field.survey.sample.Seed;

/**
 * The re-check of a practice season, done by its Front through the real desks: it does whatever the board says is next, exchanges files with
 * the department, calls and visits simulated people, and ends with minutes. Whoever has failed tickets gets a draw of their own.
 */
public final class PracticeRecheck {

    private static final String OUT = "recheck";
    private static final int MOST_STEPS = 20_000;
    private static final int DICE = 20;
    private static final LocalTime EARLIEST = LocalTime.of(8, 30);
    private static final LocalTime LATEST = LocalTime.of(21, 0);

    private final PracticeSeason season;
    private final People people;
    private final SplittableRandom random;
    private final PracticeClock clock;
    private final Field field;
    private final Path folder;
    private final Set<String> drawnAlone = new HashSet<>();
    private Optional<Path> minutes = Optional.empty();

    /**
     * How people are reached.
     *
     * @param answered the share of calls that are answered, 0 to 1
     * @param moved the share of people who have moved away, 0 to 1
     */
    public record People(double answered, double moved) {}

    /**
     * What came of it.
     *
     * @param board the Front's, at the end
     * @param minutes the PDF
     * @param suspected how many forms a visit had to decide on
     */
    public record Held(Board board, Path minutes, int suspected) {}

    /** Of a season that was laid out; the same for the same seed, keys and salts apart. */
    public PracticeRecheck(Field field, PracticeSeason season, People people) {
        this.season = season;
        this.people = people;
        this.random = new SplittableRandom(season.plan().seed() ^ 0x5eed);
        this.clock = new PracticeClock(Instant.EPOCH, ZoneId.of("Asia/Ho_Chi_Minh"));
        this.field = field.simulated(season.plan().folder(), clock, random.split());
        this.folder = season.plan().folder().resolve(OUT);
    }

    /** Does it all. */
    public Held hold() {
        Seat seat = this.field.people().stream()
                .filter(one -> one.role().equals(Role.MONITOR.code()))
                .findFirst()
                .orElseThrow();
        clock.goTo(Practice.START);
        try (Desk department = signedIn(season.plan().folder().resolve("department"));
                Desk front = signedIn(seat.folder())) {
            season.files().stream().skip(1).forEach(file -> department.merges().merge(file));
            clock.goTo(morningAfter(department));
            Files.createDirectories(folder);
            return new Course(department, front).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Eight o'clock on the day after the last interview. */
    private Instant morningAfter(Desk department) {
        return department.books().stream()
                .flatMap(book -> book.seen("interview").stream())
                .map(seen -> seen.envelope().at())
                .max(OffsetDateTime::compareTo)
                .orElseThrow()
                .plusDays(1)
                .with(LocalTime.of(8, 0))
                .toInstant();
    }

    private Desk signedIn(Path store) {
        return switch (field.signIn(store, PracticePlan.PASSWORD.toCharArray())) {
            case SignIn.In(Desk opened) -> opened;
            case SignIn.Refused(var why) ->
                throw new IllegalStateException(
                        "a practice store does not open: " + why.why().code());
        };
    }

    private static <T> T done(Rechecking.Outcome<T> outcome) {
        return switch (outcome) {
            case Rechecking.Outcome.Done<T>(T result) -> result;
            case Rechecking.Outcome.Refused<T>(var why) ->
                throw new IllegalStateException(
                        "a step of the re-check is refused: " + why.why().code());
        };
    }

    /** The exchange of two desks until the board has nothing left. */
    private final class Course {

        private final Desk department;
        private final Desk front;
        private final Map<LeafHash, BookRecord.Interview> originals;
        private int suspected;

        Course(Desk department, Desk front) {
            this.department = department;
            this.front = front;
            this.originals = department.books().stream()
                    .flatMap(book -> book.ofKind("interview").stream())
                    .filter(held -> held.content() instanceof BookRecord.Interview)
                    .collect(Collectors.toMap(
                            Book.Held::leaf, held -> (BookRecord.Interview) held.content(), (first, _) -> first));
        }

        Held run() {
            for (int step = 1; step <= MOST_STEPS; step++) {
                Board board = done(front.rechecking().board());
                if (board.next().act() == NextAction.Act.TAKE_LATE_FILES && !drawAlone(board)) {
                    return new Held(board, minutes.orElseThrow(), suspected);
                }
                act(board);
            }
            throw new IllegalStateException("the practice re-check does not end");
        }

        private void act(Board board) {
            switch (board.next().act()) {
                case TAKE_FILES, TAKE_SIGNATURE, TAKE_CONTACTS, TAKE_ORIGINALS -> take();
                case WITNESS -> front.heads().signHeld(Optional.empty(), _ -> {});
                case COMMIT -> commit(new Purpose.Province());
                case SEND_POOL, SEND_DRAW, SEND_RECHECKS, SEND_MINUTES -> send();
                case DRAW -> done(front.rechecking().draw(List.of(), dice()));
                case REACH -> reach(board);
                case REACH_LATER -> later();
                case COMPARE ->
                    ofStage(board, Ticket.Stage.ToCompare.class)
                            .forEach(ticket -> done(front.rechecking().conclude(ticket.caseId())));
                case DECIDE -> ofStage(board, Ticket.Stage.ToDecide.class).forEach(this::decide);
                case WRITE_MINUTES -> write();
                case TAKE_LATE_FILES -> {
                    // A draw of one enumerator's forms was begun instead.
                }
            }
        }

        private Stream<Ticket> ofStage(Board board, Class<? extends Ticket.Stage> stage) {
            return tickets(board).filter(ticket -> stage.isInstance(ticket.stage()));
        }

        private static Stream<Ticket> tickets(Board board) {
            return board.current().stream().flatMap(round -> round.tickets().stream());
        }

        private void commit(Purpose purpose) {
            done(front.rechecking()
                    .commit(
                            purpose,
                            List.of(),
                            new SeedSource.DiceThrow(
                                    "Hội trường Sở Nội vụ",
                                    clock.instant().atZone(clock.getZone()).toLocalDate())));
        }

        private Seed dice() {
            String thrown = random.ints(DICE, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
            return PracticeFrame.done(SampleSetUp.dice(thrown, thrown));
        }

        /** The Front's book to the department. */
        private void send() {
            Path file = Practice.file(front.copying().copy(folder, Copying.Manner.ENCRYPTED, _ -> {}));
            department.merges().merge(file);
            clock.pass(Duration.ofHours(1));
        }

        /** The department's answer to the Front. */
        private void take() {
            Answering.Answered answered =
                    department.answering().answer(front.bookName().text(), folder, _ -> {});
            if (!(answered instanceof Answering.Answered.Done(Path file, var _, var _, var _))
                    || !(front.merges().mergeAll(List.of(file), MergeWatch.NONE) instanceof Merges.AllMerged.Done)) {
                throw new IllegalStateException("the department's answer does not come: " + answered);
            }
            clock.pass(Duration.ofHours(1));
        }

        private void reach(Board board) {
            Band band = Band.of(clock.instant().atZone(clock.getZone()).toLocalTime());
            tickets(board).forEach(ticket -> {
                switch (ticket.stage()) {
                    case Ticket.Stage.ToReach(NextStep.Call call)
                    when call.agreed() || call.bands().contains(band) -> call(ticket);
                    case Ticket.Stage.ToReach(NextStep.Visit _) -> visit(ticket);
                    default -> {
                        // Not to be reached now.
                    }
                }
            });
        }

        private void call(Ticket ticket) {
            passByDay(Duration.ofMinutes(2));
            if (random.nextDouble() < people.answered()) {
                interview(ticket, Attempt.Means.PHONE);
            } else {
                done(front.rechecking().contact(ticket.caseId(), Attempt.Means.PHONE, RecheckOutcome.NO_ANSWER, ""));
            }
        }

        private void visit(Ticket ticket) {
            passByDay(Duration.ofMinutes(20));
            if (random.nextDouble() < people.moved()) {
                done(front.rechecking()
                        .contact(
                                ticket.caseId(), Attempt.Means.VISIT, RecheckOutcome.MOVED_AWAY, "Trưởng ấp xác nhận"));
            } else {
                interview(ticket, Attempt.Means.VISIT);
            }
        }

        private void interview(Ticket ticket, Attempt.Means how) {
            Visit visit = done(front.rechecking().begin(ticket.caseId(), how));
            Reinterviewed.of(
                            original(ticket),
                            cheat(ticket.caseId()),
                            visit,
                            Reinterviewed.random(season.plan().seed(), ticket.caseId()),
                            clock::pass)
                    .hold();
        }

        private BookRecord.Interview original(Ticket ticket) {
            return Optional.ofNullable(originals.get(ticket.original().seen().leaf()))
                    .orElseThrow();
        }

        private Optional<Cheat> cheat(CaseId caseId) {
            return season.cheater()
                    .flatMap(known -> Optional.ofNullable(known.cases().get(caseId)));
        }

        /** A visit hears the truth. */
        private void decide(Ticket ticket) {
            suspected++;
            passByDay(Duration.ofMinutes(20));
            boolean held = cheat(ticket.caseId())
                    .filter(cheat -> cheat == Cheat.COPY || cheat == Cheat.INVENT)
                    .isEmpty();
            done(front.rechecking()
                    .contact(
                            ticket.caseId(),
                            Attempt.Means.VISIT,
                            held ? RecheckOutcome.CONFIRMED : RecheckOutcome.NOT_HELD,
                            ""));
        }

        /** Lets time pass; nobody is called or visited at night. */
        private void passByDay(Duration time) {
            clock.pass(time);
            LocalTime now = clock.instant().atZone(clock.getZone()).toLocalTime();
            if (now.isAfter(LATEST) || now.isBefore(EARLIEST)) {
                later();
            }
        }

        /** Waits for the next time of the day at which people may be called. */
        private void later() {
            LocalTime now = clock.instant().atZone(clock.getZone()).toLocalTime();
            Function<LocalTime, Duration> until = time -> {
                Duration wait = Duration.between(now, time);
                return wait.isPositive() ? wait : wait.plusDays(1);
            };
            clock.pass(Stream.of(EARLIEST, LocalTime.of(14, 0), LocalTime.of(18, 0))
                    .map(until)
                    .min(Duration::compareTo)
                    .orElseThrow());
        }

        private void write() {
            MinutesWriting.Written written = front.minutesWriting()
                    .write(
                            folder,
                            new MinutesWriting.Typed(
                                    "Hội trường Sở Nội vụ",
                                    Map.of(),
                                    new Person(
                                            department.owner().name(),
                                            "",
                                            department.owner().unit()),
                                    List.of()),
                            Locale.of("vi"));
            minutes = switch (written) {
                case MinutesWriting.Written.Done(Path file, String _) -> Optional.of(file);
                case MinutesWriting.Written.Refused(var why) ->
                    throw new IllegalStateException("no minutes: " + why.why().code());
            };
        }

        /** Begins a draw over the forms of an enumerator with a failed ticket, one after another; whether there was one. */
        private boolean drawAlone(Board board) {
            Optional<String> next = failing(board.rounds()).stream()
                    .filter(person -> !drawnAlone.contains(person))
                    .findFirst();
            next.ifPresent(person -> {
                drawnAlone.add(person);
                commit(new Purpose.Enumerator(person));
            });
            return next.isPresent();
        }

        private static List<String> failing(Collection<RoundState> rounds) {
            return new Sums(rounds)
                    .enumerators().stream()
                            .filter(one -> one.failed() > 0)
                            .map(one -> one.book().person())
                            .toList();
        }
    }
}

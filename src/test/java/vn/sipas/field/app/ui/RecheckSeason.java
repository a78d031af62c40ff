package vn.sipas.field.app.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.sipas.field.Stores;
import vn.sipas.field.app.desk.Copying;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.desk.Seat;
import vn.sipas.field.app.desk.Settings;
import vn.sipas.field.app.desk.SignIn;
import vn.sipas.field.app.desk.recheck.Answering;
import vn.sipas.field.app.desk.recheck.Rechecking;
import vn.sipas.field.app.practice.Practice;
import vn.sipas.field.app.practice.PracticePlan;
import vn.sipas.field.app.practice.PracticeSeason;
import vn.sipas.field.app.practice.Reinterviewed;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.office.merge.MergeWatch;
import vn.sipas.field.office.recheck.Board;
import vn.sipas.field.office.recheck.NextAction.Act;
import vn.sipas.field.office.recheck.Ticket;
import vn.sipas.field.office.recheck.pool.Purpose;
import vn.sipas.field.office.sampling.SeedSource;
import vn.sipas.field.survey.interview.Visit;
import vn.sipas.field.survey.interview.recheck.Attempt;
import vn.sipas.field.survey.interview.recheck.RecheckOutcome;
import vn.sipas.field.survey.sample.Seed;

/** A practice season in one data folder whose interviews are all at the department, and a monitor who re-checks it. */
final class RecheckSeason {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ZoneId ZONE = RealWindow.ZONE;
    private static final String THROWN = "48291370546132987041";

    private final Path data;
    private final Path stick;
    private Optional<Desk> answering = Optional.empty();
    private int answers;

    private RecheckSeason(Path data, Path stick) {
        this.data = data;
        this.stick = stick;
    }

    /** Lays one out in {@code data}, which must be absent; files go over {@code stick}. */
    static RecheckSeason layOut(Path data, Path stick, int interviews) {
        RecheckSeason season = new RecheckSeason(data, stick);
        PracticePlan plan = new PracticePlan(
                data.resolve("practice-1"), interviews, 2, 1, 0, Practice.shippedForm(), 5, Optional.empty());
        PracticeSeason played = new Practice(season.field(), plan, _ -> {}).layOut();
        season.add(played);
        return season;
    }

    Field field() {
        return new Field(new Settings(data, Locale.of("vi")), Clock.system(ZONE), RANDOM, RANDOM, Stores.CHEAP);
    }

    private Field fieldAt(Instant now) {
        return new Field(new Settings(data, Locale.of("vi")), Clock.fixed(now, ZONE), RANDOM, RANDOM, Stores.CHEAP);
    }

    /** The department takes in what the enumerators wrote. */
    private void add(PracticeSeason played) {
        try (Desk department = department()) {
            played.files().stream().skip(1).forEach(file -> department.merges().merge(file));
        }
    }

    private Desk department() {
        return in(field().signIn(data.resolve("practice-1/department"), PracticePlan.PASSWORD.toCharArray()));
    }

    private Desk monitor(Instant now) {
        Field field = fieldAt(now);
        Seat seat = field.people().get(place(Role.MONITOR));
        return in(field.signIn(seat.folder(), PracticePlan.PASSWORD.toCharArray()));
    }

    /** Where the first one with {@code role} stands in the list of people. */
    int place(Role role) {
        return field().people().stream().map(Seat::role).toList().indexOf(role.code());
    }

    /** The department takes in what lies on the stick, and answers; the file for the monitor, in a folder of its own. */
    Path answer() {
        Desk department = answering.orElseGet(this::department);
        answering = Optional.of(department);
        try {
            department.merges().mergeAll(onStick(), MergeWatch.NONE);
            Answering.Asking monitor = department.answering().asking().getFirst();
            answers++;
            return switch (department
                    .answering()
                    .answer(monitor.book(), Files.createDirectories(stick.resolve("so-" + answers)), _ -> {})) {
                case Answering.Answered.Done done -> done.file();
                case Answering.Answered.NotReadBack _, Answering.Answered.Refused _ ->
                    throw new IllegalStateException("the department did not answer");
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the monitor brought: the answers lie in folders of their own. */
    private List<Path> onStick() throws IOException {
        try (Stream<Path> files = Files.list(stick)) {
            return files.filter(file -> file.toString().endsWith(".age")).toList();
        }
    }

    /** Closes the department's desk, which stays open from the first answer on. */
    void close() {
        answering.ifPresent(Desk::close);
        answering = Optional.empty();
    }

    /** Every interview, as the department has it. */
    private Map<CaseId, BookRecord.Interview> interviews() {
        Map<CaseId, BookRecord.Interview> interviews = new HashMap<>();
        try (Desk department = department()) {
            department
                    .books()
                    .forEach(book -> book.ofKind("interview").forEach(held -> {
                        if (held.content() instanceof BookRecord.Interview interview) {
                            interviews.put(interview.caseId(), interview);
                        }
                    }));
        }
        return interviews;
    }

    /** Plays the monitor's part at the desk until what is next is {@code wanted}, or until so many re-interviews were held. */
    void play(Predicate<Act> wanted, int most) {
        Map<CaseId, BookRecord.Interview> interviews = interviews();
        Instant now = Instant.now(Clock.system(ZONE));
        int held = 0;
        for (int step = 0; step < 500; step++) {
            now = now.plus(Duration.ofSeconds(40));
            Act act;
            try (Desk monitor = monitor(now)) {
                Board board = board(monitor);
                act = board.next().act();
                if (wanted.test(act) || (act == Act.REACH && held >= most)) {
                    return;
                }
                held += step(monitor, board, interviews, now);
            }
            switch (act) {
                case TAKE_FILES, TAKE_SIGNATURE, TAKE_CONTACTS, TAKE_ORIGINALS, TAKE_LATE_FILES -> {
                    Path file = answer();
                    try (Desk monitor = monitor(now)) {
                        monitor.merges().merge(file);
                    }
                }
                case WITNESS,
                        COMMIT,
                        SEND_POOL,
                        DRAW,
                        SEND_DRAW,
                        REACH,
                        REACH_LATER,
                        SEND_RECHECKS,
                        COMPARE,
                        DECIDE,
                        WRITE_MINUTES,
                        SEND_MINUTES -> {
                    // Done at the monitor's desk.
                }
            }
        }
        throw new IllegalStateException("never came to it");
    }

    private static Board board(Desk monitor) {
        return ((Rechecking.Outcome.Done<Board>) monitor.rechecking().board()).result();
    }

    private int step(Desk monitor, Board board, Map<CaseId, BookRecord.Interview> interviews, Instant now) {
        Rechecking rechecking = monitor.rechecking();
        List<Ticket> tickets = board.current().map(round -> round.tickets()).orElse(List.of());
        switch (board.next().act()) {
            case WITNESS -> monitor.heads().signHeld(Optional.of(stick), _ -> {});
            case COMMIT ->
                rechecking.commit(
                        new Purpose.Province(),
                        List.of(),
                        new SeedSource.DiceThrow(
                                "Hội trường Sở Nội vụ", now.atZone(ZONE).toLocalDate()));
            case SEND_POOL, SEND_DRAW, SEND_RECHECKS, SEND_MINUTES ->
                monitor.copying().copy(stick, Copying.Manner.ENCRYPTED, _ -> {});
            case DRAW -> rechecking.draw(List.of(), new Seed(THROWN));
            case REACH, REACH_LATER -> {
                Ticket next = tickets.stream()
                        .filter(ticket -> ticket.stage() instanceof Ticket.Stage.ToReach)
                        .findFirst()
                        .orElseThrow();
                if (next.number() % 9 == 4) {
                    rechecking.contact(next.caseId(), Attempt.Means.PHONE, RecheckOutcome.WRONG_NUMBER, "");
                    rechecking.contact(next.caseId(), Attempt.Means.VISIT, RecheckOutcome.MOVED_AWAY, "");
                    return 1;
                }
                if (next.number() % 7 == 3 && next.attempts().isEmpty()) {
                    rechecking.contact(next.caseId(), Attempt.Means.PHONE, RecheckOutcome.NO_ANSWER, "");
                }
                Visit visit = ((Rechecking.Outcome.Done<Visit>) rechecking.begin(next.caseId(), Attempt.Means.PHONE))
                        .result();
                Reinterviewed.of(
                                Optional.ofNullable(interviews.get(next.caseId()))
                                        .orElseThrow(),
                                visit,
                                Reinterviewed.random(1, next.caseId()),
                                _ -> {})
                        .hold();
                return 1;
            }
            case COMPARE ->
                tickets.stream()
                        .filter(ticket -> ticket.stage() instanceof Ticket.Stage.ToCompare)
                        .forEach(ticket -> rechecking.conclude(ticket.caseId()));
            case DECIDE ->
                tickets.stream()
                        .filter(ticket -> ticket.stage() instanceof Ticket.Stage.ToDecide)
                        .forEach(ticket ->
                                rechecking.contact(ticket.caseId(), Attempt.Means.VISIT, RecheckOutcome.CONFIRMED, ""));
            case TAKE_FILES, TAKE_SIGNATURE, TAKE_CONTACTS, TAKE_ORIGINALS, TAKE_LATE_FILES, WRITE_MINUTES -> {
                // The department's turn, or written at the screen.
            }
        }
        return 0;
    }

    private static Desk in(SignIn signIn) {
        return ((SignIn.In) signIn).desk();
    }

    /** Lays out a season to look at: {@code FOLDER INTERVIEWS ACT REINTERVIEWS}. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Path stick = Files.createDirectories(folder.resolve("usb"));
        RecheckSeason season = layOut(folder.resolve("data"), stick, Integer.parseInt(arguments[1]));
        Act until = Act.valueOf(arguments[2]);
        season.play(until::equals, Integer.parseInt(arguments[3]));
    }
}

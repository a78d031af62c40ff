package vn.sipas.field.app.ui.recheck;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.heads.TakenIn;
import vn.sipas.field.app.desk.receiving.Haul;
import vn.sipas.field.app.desk.receiving.Intake;
import vn.sipas.field.app.desk.recheck.MinutesWriting;
import vn.sipas.field.app.desk.recheck.RecheckFault;
import vn.sipas.field.app.desk.recheck.Rechecking.Outcome;
import vn.sipas.field.app.ui.interview.OpenVisit;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.CheckingRecord.Verdict;
import vn.sipas.field.ledger.record.MonitorRecord;
import vn.sipas.field.office.merge.MergeWatch;
import vn.sipas.field.office.recheck.Alarm;
import vn.sipas.field.office.recheck.Board;
import vn.sipas.field.office.recheck.NextAction;
import vn.sipas.field.office.recheck.NextAction.Act;
import vn.sipas.field.office.recheck.NextAction.Step;
import vn.sipas.field.office.recheck.WitnessShare;
import vn.sipas.field.office.recheck.compare.Comparison;
import vn.sipas.field.office.recheck.pool.Purpose;
import vn.sipas.field.office.recheck.pool.Round;
import vn.sipas.field.office.sampling.SeedSource;
import vn.sipas.field.survey.interview.recheck.Attempt;
import vn.sipas.field.survey.interview.recheck.RecheckOutcome;
import vn.sipas.field.survey.sample.Seed;

/** A monitor whose board says what the test wants; the stick is "/media/usb". What is done is written down. */
final class FakeRecheck implements RecheckPort {

    static final OffsetDateTime NOW = OffsetDateTime.parse("2026-12-04T18:30:00+07:00");
    static final String STICK = "/media/usb";
    static final Writer WRITER = new Writer("3f1c".repeat(8), "Nguyễn Văn An", "Phường Tam Hiệp");

    Act act = Act.TAKE_FILES;
    boolean joined = true;
    final List<String> done = new ArrayList<>();

    @Override
    public Outcome<Seen> look() {
        if (!joined) {
            return refused();
        }
        Board board = new Board(
                30,
                30,
                new WitnessShare(563, 540, 530),
                563,
                List.of(),
                List.of(new Alarm(Alarm.Why.BOOK_MISSING, "Lê Thị Hoa")),
                new NextAction(step(act), act, 20));
        return new Outcome.Done<>(new Seen(board, Map.of(), List.of(WRITER), Map.of(), NOW));
    }

    private static Step step(Act act) {
        return switch (act) {
            case TAKE_FILES, WITNESS -> Step.HEADS;
            case COMMIT, SEND_POOL, TAKE_SIGNATURE -> Step.POOL;
            case DRAW -> Step.SEED;
            case SEND_DRAW, TAKE_CONTACTS -> Step.DRAW;
            case REACH, REACH_LATER, DECIDE -> Step.CALLS;
            case SEND_RECHECKS, TAKE_ORIGINALS, COMPARE -> Step.COMPARISON;
            case WRITE_MINUTES, SEND_MINUTES, TAKE_LATE_FILES -> Step.MINUTES;
        };
    }

    private static <T> Outcome<T> refused() {
        return new Outcome.Refused<>(Refusal.of(RecheckFault.NO_POOL));
    }

    private boolean there(String what, String place) {
        if (place.equals(STICK)) {
            done.add(what);
        }
        return place.equals(STICK);
    }

    @Override
    public Optional<Taken> take(List<String> places, MergeWatch watch) {
        return there("take", places.getFirst())
                ? Optional.of(new Taken(
                        new Intake.Taken.Done(Haul.NONE), new TakenIn(List.of(), List.of(), List.of(), List.of())))
                : Optional.empty();
    }

    @Override
    public Optional<TakenIn> witness(String folder, DoubleConsumer progress) {
        return there("witness", folder)
                ? Optional.of(new TakenIn(List.of(), List.of(), List.of(), List.of()))
                : Optional.empty();
    }

    @Override
    public Sent send(String folder) {
        return there("send", folder) ? new Sent.Done(Path.of("so.sipas.jsonl.age"), 4096) : new Sent.NoFolder();
    }

    @Override
    public Outcome<Integer> offered(Purpose purpose) {
        return new Outcome.Done<>(purpose instanceof Purpose.Enumerator ? 24 : 563);
    }

    @Override
    public Outcome<MonitorRecord.Pool> commit(Purpose purpose, SeedSource source) {
        done.add(purpose.source(source.text()));
        return new Outcome.Done<>(new MonitorRecord.Pool(563, "ab".repeat(32), source.text(), List.of()));
    }

    @Override
    public Outcome<Round> draw(Seed seed) {
        done.add(seed.text());
        return refused();
    }

    @Override
    public Outcome<OpenVisit> begin(CaseId caseId, Attempt.Means how) {
        return refused();
    }

    @Override
    public Outcome<Optional<Verdict>> contact(
            CaseId caseId, Attempt.Means how, RecheckOutcome outcome, String comment) {
        return refused();
    }

    @Override
    public Outcome<Comparison> compare(CaseId caseId) {
        return refused();
    }

    @Override
    public Outcome<Verdict> conclude(CaseId caseId) {
        return refused();
    }

    @Override
    public Optional<MinutesWriting.Written> minutes(String folder, MinutesWriting.Typed typed) {
        return there(
                        typed.place() + "; " + typed.department().name() + "; "
                                + typed.present().size(),
                        folder)
                ? Optional.of(new MinutesWriting.Written.Done(Path.of("bien-ban.pdf"), "ab".repeat(32)))
                : Optional.empty();
    }
}

package vn.sipas.field.app.ui.recheck;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.Vectors;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.CheckingRecord.Verdict;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.RecordReader;
import vn.sipas.field.ledger.record.RecordScan;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.merge.Besides;
import vn.sipas.field.office.recheck.MonitorFindings;
import vn.sipas.field.office.recheck.Ticket;
import vn.sipas.field.office.review.Judged;
import vn.sipas.field.office.review.Place;
import vn.sipas.field.office.review.Standing;
import vn.sipas.field.survey.frame.FrameStanding;
import vn.sipas.field.survey.frame.ListedCase;
import vn.sipas.field.survey.interview.recheck.Attempt;
import vn.sipas.field.survey.interview.recheck.Band;
import vn.sipas.field.survey.interview.recheck.NextStep;
import vn.sipas.field.survey.interview.recheck.RecheckOutcome;

/** Made-up tickets, and the people they are about. Of what stands in an original nothing is looked at. */
public final class Tickets {

    /** In the evening. */
    public static final OffsetDateTime NOW = FakeRecheck.NOW;

    private static final LeafHash LEAF = new LeafHash(Hash.sha256(new byte[] {1}));
    private static final BookName BOOK = new BookName("dong-nai-2026", "3f1c".repeat(8));

    private Tickets() {}

    public static CaseId id(int number) {
        return new CaseId("26041-%04d".formatted(number));
    }

    public static Ticket of(int number, Ticket.Stage stage, Attempt... attempts) {
        return new Ticket(
                number,
                "0.10%d".formatted(number),
                id(number),
                original(),
                Optional.of(NOW.minusHours(30)),
                List.of(attempts),
                stage);
    }

    /** To be called in these bands of the day. */
    public static Ticket toCall(int number, Band... bands) {
        return of(number, new Ticket.Stage.ToReach(new NextStep.Call(Set.of(bands), false)));
    }

    /** Two answers did not agree an hour ago: a visit decides. */
    public static Ticket toDecide(int number, Attempt... attempts) {
        return of(number, new Ticket.Stage.ToDecide(found(Verdict.SUSPECTED)), attempts);
    }

    public static Ticket done(int number) {
        return of(number, new Ticket.Stage.Done(found(Verdict.GENUINE)));
    }

    public static Ticket toCompare(int number) {
        return of(number, new Ticket.Stage.ToCompare(LEAF));
    }

    private static MonitorFindings.Found found(Verdict verdict) {
        return new MonitorFindings.Found(LEAF, LEAF, verdict, List.of(), NOW.minusHours(1), 7);
    }

    /** An attempt some hours ago. */
    public static Attempt attempt(Attempt.Means how, RecheckOutcome outcome, int hours) {
        return new Attempt(how, outcome, NOW.minusHours(hours));
    }

    public static ListedCase person(int number, String name, String address, String phone) {
        return new ListedCase(
                id(number),
                number,
                "26041",
                "26041",
                "Phường Trấn Biên",
                name,
                "1968",
                address,
                phone,
                0,
                FrameStanding.NO_FRAME,
                false,
                false);
    }

    private static Judged original() {
        byte[] line = new String(Vectors.bytes("sipas/records.jsonl"), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElseThrow()
                .getBytes(StandardCharsets.UTF_8);
        RecordScan.Sound sound = (RecordScan.Sound) RecordReader.scan(line);
        return new Judged(
                new Place.OnABranch(new Besides.Beside(BOOK, 0, sound.line())),
                new Book.Seen(0, sound.line().leaf(), sound.envelope()),
                Standing.COUNTS,
                Optional.empty());
    }
}

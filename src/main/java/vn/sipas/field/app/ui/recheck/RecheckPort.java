package vn.sipas.field.app.ui.recheck;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.heads.TakenIn;
import vn.sipas.field.app.desk.receiving.Intake;
import vn.sipas.field.app.desk.recheck.MinutesWriting;
import vn.sipas.field.app.desk.recheck.Rechecking.Outcome;
import vn.sipas.field.app.ui.interview.OpenVisit;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.CheckingRecord.Verdict;
import vn.sipas.field.ledger.record.MonitorRecord;
import vn.sipas.field.office.merge.MergeWatch;
import vn.sipas.field.office.recheck.Board;
import vn.sipas.field.office.recheck.compare.Comparison;
import vn.sipas.field.office.recheck.pool.Purpose;
import vn.sipas.field.office.recheck.pool.Round;
import vn.sipas.field.office.sampling.SeedSource;
import vn.sipas.field.survey.frame.ListedCase;
import vn.sipas.field.survey.interview.recheck.Attempt;
import vn.sipas.field.survey.interview.recheck.RecheckOutcome;
import vn.sipas.field.survey.sample.Seed;

/** A monitor's re-check at the open desk. Store lane. */
interface RecheckPort {

    /** How everything stands. Long with many interviews. */
    Outcome<Seen> look();

    /**
     * How everything stands at the moment {@code now}.
     *
     * @param people whose names and addresses are here
     * @param writers the enumerators whose books are here
     * @param risks what is said of the risk of each round's rule, by the round's number; of those that are read by a rule
     */
    record Seen(
            Board board,
            Map<CaseId, ListedCase> people,
            List<Writer> writers,
            Map<Integer, String> risks,
            OffsetDateTime now) {
        public Seen {
            people = Map.copyOf(people);
            writers = List.copyOf(writers);
            risks = Map.copyOf(risks);
        }

        /** Never the people. */
        @Override
        public String toString() {
            return "Seen[" + board.next() + "]";
        }
    }

    /**
     * An enumerator whose book is here.
     *
     * @param person the book's: 32 hexadecimal digits
     */
    record Writer(String person, String name, String unit) {}

    /** Takes in the batches and the signed heads in the files and folders typed; nothing if none of them is there. Long. */
    Optional<Taken> take(List<String> places, MergeWatch watch);

    /**
     * What came of files.
     *
     * @param heads of the own book and of copies, with others' signatures
     */
    record Taken(Intake.Taken batches, TakenIn heads) {}

    /** Signs under every head held here and writes what was signed into {@code folder}; nothing if there is no such folder. */
    Optional<TakenIn> witness(String folder, DoubleConsumer progress);

    /** Copies the own book into {@code folder} for the department, and reads it back. */
    Sent send(String folder);

    /** What came of copying. */
    sealed interface Sent {
        record Done(Path file, long bytes) implements Sent {}

        /** What was read back is not what was written: the medium is not to be relied on. */
        record NotReadBack(Path file) implements Sent {}

        record Refused(Refusal why) implements Sent {}

        record NoFolder() implements Sent {}
    }

    /** How many interviews a pool of this purpose would have. */
    Outcome<Integer> offered(Purpose purpose);

    Outcome<MonitorRecord.Pool> commit(Purpose purpose, SeedSource source);

    Outcome<Round> draw(Seed seed);

    /** Begins a re-interview, or goes on with one that was begun. */
    Outcome<OpenVisit> begin(CaseId caseId, Attempt.Means how);

    /** Records an attempt; with one that ends the matter, the finding too. */
    Outcome<Optional<Verdict>> contact(CaseId caseId, Attempt.Means how, RecheckOutcome outcome, String comment);

    /** Original and re-interview side by side. */
    Outcome<Comparison> compare(CaseId caseId);

    /** Writes down what follows from the comparison. */
    Outcome<Verdict> conclude(CaseId caseId);

    /** Writes the minutes into {@code folder}; nothing if there is no such folder. */
    Optional<MinutesWriting.Written> minutes(String folder, MinutesWriting.Typed typed);
}

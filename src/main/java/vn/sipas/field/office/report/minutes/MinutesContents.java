package vn.sipas.field.office.report.minutes;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.office.report.document.Plate;
import vn.sipas.field.survey.sample.Seed;
import vn.sipas.field.survey.sample.Ticket;

/**
 * What the minutes of a re-check say: every figure and every sentence of judgement is given, in the minutes' language. Nothing
 * in it is about a respondent but the id of a case.
 *
 * @param topics what the monitor wrote under each of the eight headings, in their order
 * @param contacts nothing before the first call
 * @param decisions the rule's verdicts, the whole season's first
 * @param heads the last known head of every book
 */
public record MinutesContents(
        Occasion occasion,
        List<Topic> topics,
        List<Draw> draws,
        Optional<Contacts> contacts,
        Findings findings,
        List<Variance> variances,
        List<Decision> decisions,
        List<BookHead> heads) {

    public MinutesContents {
        topics = List.copyOf(topics);
        draws = List.copyOf(draws);
        variances = List.copyOf(variances);
        decisions = List.copyOf(decisions);
        heads = List.copyOf(heads);
        if (!topics.stream().map(Topic::heading).toList().equals(Arrays.asList(Heading.values()))) {
            throw new IllegalArgumentException("not the eight headings in their order");
        }
    }

    /**
     * Where, when and who.
     *
     * @param title what was re-checked, as in "Phúc tra phiếu điều tra SIPAS năm 2026"
     * @param season the season's title
     * @param province as in "tỉnh Đồng Nai"
     * @param place where the minutes are drawn up
     * @param made when; the file says so, too
     * @param monitor who leads the re-check, and signs
     * @param present further people
     * @param department who signs for the department
     */
    public record Occasion(
            String title,
            String season,
            String province,
            String place,
            OffsetDateTime made,
            Person monitor,
            List<Person> present,
            Person department) {
        public Occasion {
            present = List.copyOf(present);
        }
    }

    /** Somebody in office; {@code role} and {@code unit} may be empty. */
    public record Person(String name, String role, String unit) {}

    /** What inspections look at: the eight headings of minutes. */
    public enum Heading {
        SAMPLE,
        COOPERATION,
        PREPARATION,
        ENUMERATORS,
        HANDING_OUT,
        COLLECTING,
        ATTITUDE,
        DIFFICULTIES
    }

    /**
     * One heading.
     *
     * @param facts what the books say about it
     * @param text what the monitor wrote; may be empty
     */
    public record Topic(Heading heading, List<Fact> facts, String text) {
        public Topic {
            facts = List.copyOf(facts);
        }

        /** The headings in their order, each with what is there for it in {@code some}, at most one of each. */
        public static List<Topic> all(List<Topic> some) {
            return Stream.of(Heading.values())
                    .map(heading -> some.stream()
                            .filter(topic -> topic.heading() == heading)
                            .findFirst()
                            .orElseGet(() -> new Topic(heading, List.of(), "")))
                    .toList();
        }
    }

    /** A line that the program filled in. */
    public record Fact(String label, String value) {}

    /** What a draw is for. */
    public enum Scope {
        SEASON,
        ENUMERATOR,
        SIGNS
    }

    /**
     * A draw of interviews.
     *
     * @param about which enumerator, or which signs, shortly and without accusing; may be empty
     * @param drawn nothing as long as only the list is committed to
     */
    public record Draw(Scope scope, String about, Pool pool, Optional<Drawn> drawn) {}

    /**
     * The list committed to.
     *
     * @param ids SHA-256 of the list
     * @param source the public event the seed comes from
     * @param position of the commitment in the monitor's book
     * @param signed the department's first signature under a head that holds it
     */
    public record Pool(
            long count, Hash ids, String source, long position, OffsetDateTime committed, Optional<Signed> signed) {}

    /** A head of the monitor's book that the department signed. */
    public record Signed(long size, Hash root, OffsetDateTime when) {}

    /**
     * What came of a seed.
     *
     * @param read how many tickets have been read, from the smallest on
     * @param tickets in their order
     */
    public record Drawn(Seed seed, int read, List<Drawing> tickets) {
        public Drawn {
            tickets = List.copyOf(tickets);
        }
    }

    /** How a ticket stands. */
    public enum Result {
        CLEAN,
        FAILED,
        NEUTRAL,
        /** Suspected or not reached: a visit is to come. */
        VISIT,
        /** Handed out, without a result. */
        OPEN
    }

    /** How somebody was asked again. */
    public sealed interface Manner {

        /** The {@code number}th call, from 1. */
        record Call(int number) implements Manner {}

        record Visit() implements Manner {}
    }

    /** One ticket, {@code number} from 1; {@code how} and {@code when} are those of its result. */
    public record Drawing(
            int number,
            Ticket ticket,
            CaseId caseId,
            Result result,
            Optional<Manner> how,
            Optional<OffsetDateTime> when) {}

    /** Calls and visits by how they ended, and their sums. */
    public record Contacts(List<Outcome> outcomes, int calls, int visits, Optional<Delay> delay) {
        public Contacts {
            outcomes = List.copyOf(outcomes);
        }
    }

    public record Outcome(String label, int calls, int visits) {}

    /** Hours from opening the telephone numbers to the first call. */
    public record Delay(BigDecimal median, BigDecimal longest) {}

    /** What comparing gave. */
    public record Findings(List<Differing> facts, List<ByEnumerator> enumerators) {
        public Findings {
            facts = List.copyOf(facts);
            enumerators = List.copyOf(enumerators);
        }
    }

    /** A question on a fact: how many were compared, and how many of them differ. */
    public record Differing(String question, int compared, int differing) {}

    /** Tickets of one enumerator's interviews, as counts alone; {@code open} are those that wait for a visit or a result. */
    public record ByEnumerator(String enumerator, int checked, int clean, int failed, int neutral, int open) {}

    /**
     * Response variance of a question.
     *
     * @param gross gross difference rate in per cent
     * @param net net difference rate in per cent
     * @param inconsistency index of inconsistency in per cent; nothing where it is not defined
     * @param sentence what it means
     */
    public record Variance(
            String question,
            int compared,
            BigDecimal gross,
            BigDecimal net,
            Optional<BigDecimal> inconsistency,
            Optional<BigDecimal> kappa,
            String sentence) {}

    /**
     * What the rule says.
     *
     * @param about what it is about, as in "Toàn đợt"
     * @param rule its name
     * @param list how many interviews the list has
     * @param neutralPercent their share of what was checked
     * @param characteristics how often the rule accepts what, a sentence each
     * @param chart the lines to cross
     */
    public record Decision(
            String about,
            String rule,
            long list,
            int clean,
            int failed,
            int neutral,
            BigDecimal neutralPercent,
            String verdict,
            String risk,
            List<String> characteristics,
            Optional<Plate> chart) {
        public Decision {
            characteristics = List.copyOf(characteristics);
        }
    }

    /**
     * A book's head.
     *
     * @param witnessed when somebody else signed it last
     * @param fingerprint of the owner's key: 8 groups of 4 digits
     * @param code the head itself, to be printed as a QR code: the monitor's book and the department's
     */
    public record BookHead(
            String role,
            String unit,
            long size,
            Hash root,
            Optional<OffsetDateTime> witnessed,
            String fingerprint,
            Optional<String> code) {

        /** A longer text makes modules too fine for a telephone before paper. */
        static final int MOST_BYTES = 300;

        public BookHead {
            if (!fingerprint.matches("[0-9]{4}( [0-9]{4}){7}")) {
                throw new IllegalArgumentException("no fingerprint");
            }
            if (code.isPresent() && code.get().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
                throw new IllegalArgumentException("a head of more than " + MOST_BYTES + " bytes");
            }
        }
    }
}

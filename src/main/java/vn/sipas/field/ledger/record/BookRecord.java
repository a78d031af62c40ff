package vn.sipas.field.ledger.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.base.bytes.Hash;

/** What one record says, without what every record has (id, time, sum, salt). One case for each kind (design.md, section 4). */
public sealed interface BookRecord
        permits BookRecord.Season,
                BookRecord.Form,
                BookRecord.Roster,
                BookRecord.Pack,
                BookRecord.Continues,
                BookRecord.Begin,
                BookRecord.Voiding,
                BookRecord.Contact,
                BookRecord.Interview,
                BookRecord.Frame,
                BookRecord.Draw,
                FieldworkRecord,
                CheckingRecord,
                MonitorRecord,
                BookRecord.Other {

    /** Which kind of record it is. */
    Kind kind();

    /**
     * The season (đợt điều tra) as the department set it up.
     *
     * @param target the satisfaction aimed at, in percent; its decimals are kept as written
     * @param index the rule that makes the index
     * @param sampling the rule of the sample
     * @param recipients age recipients that batches are encrypted to
     */
    record Season(
            SeasonId id,
            String title,
            String province,
            LocalDate starts,
            LocalDate ends,
            BigDecimal target,
            String index,
            String sampling,
            List<String> recipients)
            implements BookRecord {
        public Season {
            recipients = List.copyOf(recipients);
        }

        @Override
        public Kind kind() {
            return Kind.SEASON;
        }
    }

    /** A form: the XForm that {@code form} is the hash of, and its files (CSV lists, images) by name. */
    record Form(FormHash form, String name, String version, String xform, Map<String, FileContent> files)
            implements BookRecord {
        public Form {
            files = AnswerValue.inOrder(files);
        }

        @Override
        public Kind kind() {
            return Kind.FORM;
        }
    }

    /** Who is who (danh sách khoá); the version only rises. What {@code ended} keys wrote beyond their point is kept aside. */
    record Roster(long version, List<Person> people, List<BookPoint> ended) implements BookRecord {
        public Roster {
            people = List.copyOf(people);
            ended = List.copyOf(ended);
        }

        @Override
        public Kind kind() {
            return Kind.ROSTER;
        }
    }

    /** "I opened this pack": the department's book at that point, whose roster is in force for my later records. */
    record Pack(BookPoint point) implements BookRecord {
        @Override
        public Kind kind() {
            return Kind.PACK;
        }
    }

    /** My earlier book, which this one goes on from: a new device, a restored copy, a lost password. */
    record Continues(BookPoint point) implements BookRecord {
        @Override
        public Kind kind() {
            return Kind.CONTINUES;
        }
    }

    /** A visit begins; written before the first answer is stored. */
    record Begin(CaseId caseId, FormHash form, Mode mode) implements BookRecord {
        @Override
        public Kind kind() {
            return Kind.BEGIN;
        }
    }

    /** A begin that came to nothing, or a record made in error: the kind {@code void}. The reason is a code. */
    record Voiding(CaseId caseId, LeafHash ref, String reason, Optional<String> comment) implements BookRecord {
        @Override
        public Kind kind() {
            return Kind.VOID;
        }

        @Override
        public String toString() {
            return "Voiding[" + caseId + ", " + ref + ", " + reason + "]";
        }
    }

    /** One attempt to reach a case (lần tiếp cận), counted from 1; how and outcome are codes. */
    record Contact(CaseId caseId, long attempt, String how, String outcome, String comment) implements BookRecord {
        @Override
        public Kind kind() {
            return Kind.CONTACT;
        }

        @Override
        public String toString() {
            return "Contact[" + caseId + ", " + attempt + ", " + how + ", " + outcome + "]";
        }
    }

    /**
     * One filled-in form (phiếu).
     *
     * @param corrects the interview that this one corrects; the body then says why, see {@link InterviewBody#CORRECTION}
     * @param begin the {@code begin} it ends
     */
    record Interview(
            CaseId caseId,
            Optional<LeafHash> corrects,
            LeafHash begin,
            FormHash form,
            Mode mode,
            Completeness completeness,
            InterviewBody body)
            implements BookRecord {
        @Override
        public Kind kind() {
            return Kind.INTERVIEW;
        }
    }

    /**
     * A frame (khung mẫu) committed to, before anybody can know the seed.
     *
     * @param rule the rule of the sample
     * @param size how many people are listed
     * @param root over their lines, in the UTF-8 order of the cases
     * @param source the public event of the future that the seed will come from
     * @param strata their sizes, in their order
     */
    record Frame(String rule, long size, Hash root, String source, Map<String, Long> strata) implements BookRecord {
        public Frame {
            strata = AnswerValue.inOrder(strata);
        }

        @Override
        public Kind kind() {
            return Kind.FRAME;
        }
    }

    /**
     * What was drawn from a frame, or by a monitor from a pool, once the seed was known. Anybody can draw it again.
     *
     * @param ref what was committed to
     * @param seed the seed's text
     * @param tickets of everything drawn, reserves too, smallest first
     */
    record Draw(LeafHash ref, String seed, Map<String, String> tickets) implements BookRecord {
        public Draw {
            tickets = AnswerValue.inOrder(tickets);
        }

        @Override
        public Kind kind() {
            return Kind.DRAW;
        }

        @Override
        public String toString() {
            return "Draw[" + ref + ", " + tickets.size() + "]";
        }
    }

    /** A record of a kind whose members are checked but that nothing here reads yet; it can't be written. */
    record Other(Kind kind) implements BookRecord {}
}

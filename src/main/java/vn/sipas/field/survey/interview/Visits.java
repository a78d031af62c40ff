package vn.sipas.field.survey.interview;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.FormHash;
import vn.sipas.field.ledger.record.InterviewBody;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.handover.Sealing;

/** The visits of one enumerator or monitor: beginning, resuming and correcting interviews, and contacts without one. */
public final class Visits {

    /** What a form that is only tried out is told of its case, its device and its user. */
    private static final String TRIAL = "trial";

    private final OwnBook own;
    private final Drafts drafts;
    private final Clock clock;
    private final String person;
    private final Supplier<Optional<Sealing>> sealing;

    /** As the other, where no department is known: private questions are asked as all others. */
    public Visits(Store store, OwnBook own, Clock clock) {
        this(store, own, clock, Optional::empty);
    }

    /**
     * The visits of the owner of {@code store}, who writes into {@code own}; {@code sealing} is asked for each visit,
     * since the department is known once a pack was opened.
     */
    public Visits(Store store, OwnBook own, Clock clock, Supplier<Optional<Sealing>> sealing) {
        this.sealing = sealing;
        this.own = own;
        this.drafts = new Drafts(store);
        this.clock = clock;
        this.person = own.book().name().person();
    }

    /** Begins an interview: the {@code begin} record and the draft are on the disk before the first question is shown. */
    public Visit begin(CaseId caseId, FormFile form, Mode mode) {
        return begin(caseId, form, mode, Optional.<Household>empty());
    }

    /** As the other, in a household that was drawn: its number of adults is kept from the beginning and can't be changed later. */
    public Visit begin(CaseId caseId, FormFile form, Mode mode, Optional<Household> household) {
        return begin(caseId, form, mode, Optional.empty(), household, Optional.empty());
    }

    /** As the other, for a form that was filled in on the paper of this {@code serial}, which the interview keeps. */
    public Visit keyIn(CaseId caseId, FormFile form, Mode mode, String serial, Optional<Household> household) {
        return begin(caseId, form, mode, Optional.of(serial), household, Optional.empty());
    }

    /**
     * Begins a re-interview (phúc tra) of a case, with the form of re-interviews: it ends in a {@code recheck} record. Nothing of the
     * original is needed, and its answers are asked openly whatever the form says.
     *
     * @param mode {@code PHONE} for a call, {@code LAPTOP} for a visit
     * @param draw the draw that chose the case
     */
    public Visit recheck(CaseId caseId, FormFile form, Mode mode, LeafHash draw) {
        return begin(caseId, form, mode, Optional.empty(), Optional.empty(), Optional.of(draw));
    }

    private Visit begin(
            CaseId caseId,
            FormFile form,
            Mode mode,
            Optional<String> serial,
            Optional<Household> household,
            Optional<LeafHash> draw) {
        FormHash hash = new FormHash(form.sha256());
        return own.together(() -> {
            LeafHash begin = own.append(new BookRecord.Begin(caseId, hash, mode));
            Draft begun = new Draft(
                    own.newId(), caseId, hash, begin, mode, own.now(), serial, household, Optional.empty(), draw);
            drafts.begin(begun);
            Visit visit = new Visit(desk(), form, begun, List.of());
            visit.take(new Step.Opened());
            return visit;
        });
    }

    /** An interview that nothing is stored of, to try a form or an entry; it can't be finished. */
    public Visit rehearse(CaseId caseId, FormFile form, Mode mode) {
        return rehearse(caseId, form, mode, Optional.empty());
    }

    /** As the other, in a household that was drawn. */
    public Visit rehearse(CaseId caseId, FormFile form, Mode mode, Optional<Household> household) {
        FormHash hash = new FormHash(form.sha256());
        LeafHash none = LeafHash.of(new byte[0]);
        Draft draft = new Draft(
                own.newId(),
                caseId,
                hash,
                none,
                mode,
                own.now(),
                Optional.empty(),
                household,
                Optional.empty(),
                Optional.empty());
        return new Visit(new Rehearsal(clock, person), form, draft, List.of());
    }

    /** A form tried out: a visit as any other, but without a store, a season or a case. Nothing is kept, and it can't be finished. */
    public static Visit tryOut(FormFile form, Clock clock) {
        FormHash hash = new FormHash(form.sha256());
        LeafHash none = LeafHash.of(new byte[0]);
        Draft draft = new Draft(
                TRIAL, new CaseId(TRIAL), hash, none, Mode.LAPTOP, OffsetDateTime.now(clock), Optional.empty());
        return new Visit(new Rehearsal(clock, TRIAL), form, draft, List.of());
    }

    /** The interviews that are not finished, oldest first. */
    public List<Draft> drafts() {
        return drafts.all();
    }

    /** An interview opened again, and what was found. */
    public record Resumed(Visit visit, Visit.Recovered recovered) {}

    /** Opens an unfinished interview again. {@code form} must be the one it was begun with. */
    public Resumed resume(Draft draft, FormFile form) {
        if (!form.sha256().equals(draft.form().hex())) {
            throw new IllegalArgumentException("the draft belongs to another form: " + draft.form());
        }
        Visit visit = new Visit(desk(), form, draft, drafts.steps(draft));
        Visit.Recovered recovered = visit.recovered();
        visit.take(new Step.Opened());
        return new Resumed(visit, recovered);
    }

    /** Opens a finished interview of this book to be corrected; its answers are there, and the record will name it. */
    public Visit correct(Book.Held held, FormFile form, String reason) {
        if (!(held.content() instanceof BookRecord.Interview interview)) {
            throw new IllegalArgumentException("only an interview can be corrected");
        }
        InterviewBody body = interview.body();
        Draft draft = new Draft(
                own.newId(),
                interview.caseId(),
                interview.form(),
                interview.begin(),
                interview.mode(),
                body.started(),
                body.serial(),
                Household.of(body),
                Optional.of(new Draft.Correction(held.leaf(), body.ended(), reason)),
                Optional.empty());
        // All or nothing: a correction without the earlier answers would look like an empty form.
        return own.together(() -> {
            drafts.begin(draft);
            Visit visit = new Visit(desk(), form, draft, List.of());
            visit.take(new Step.Opened());
            new Earlier(form, body).steps().forEach(visit::take);
            visit.take(new Step.Opened());
            return visit;
        });
    }

    /**
     * Records an attempt that did not become an interview; returns the attempt's number.
     *
     * @param how the way it was tried: {@code visit}, {@code phone}
     * @param outcome the outcome's code
     */
    public long contact(CaseId caseId, String how, String outcome, String comment) {
        long attempt = nextAttempt(caseId);
        own.append(new BookRecord.Contact(caseId, attempt, how, outcome, comment));
        return attempt;
    }

    private long nextAttempt(CaseId caseId) {
        return 1
                + own.ofCase(caseId.text()).stream()
                        .filter(held -> held.content() instanceof BookRecord.Contact)
                        .count();
    }

    private Visit.Desk desk() {
        // Once a visit: looking for the department in its book takes longer than an answer may.
        Optional<Sealing> department = sealing.get();
        return new Visit.Desk() {
            @Override
            public Filling fill(FormFile file, Draft draft) {
                return Filling.of(file, draft, clock, person);
            }

            @Override
            public OffsetDateTime now() {
                return OffsetDateTime.now(clock);
            }

            @Override
            public void save(Draft draft, int number, TimedStep step) {
                drafts.add(draft, number, step);
            }

            @Override
            public LeafHash close(Draft draft, List<BookRecord> records) {
                return own.together(() -> {
                    List<LeafHash> leaves = records.isEmpty() ? List.of() : own.append(records);
                    drafts.delete(draft);
                    return leaves.isEmpty() ? draft.begin() : leaves.getLast();
                });
            }

            @Override
            public Optional<BookRecord> contact(Draft draft, String outcome, String comment) {
                // The person was reached once; correcting the form later is no further contact.
                return draft.correction().isPresent()
                        ? Optional.empty()
                        : Optional.of(new BookRecord.Contact(
                                draft.caseId(), nextAttempt(draft.caseId()), how(draft.mode()), outcome, comment));
            }

            @Override
            public InterviewWriter writer() {
                return new InterviewWriter(own.book().name());
            }

            @Override
            public Optional<Sealing> sealing() {
                return department;
            }
        };
    }

    private static String how(Mode mode) {
        return switch (mode) {
            case PHONE -> "phone";
            case LAPTOP, HANDOVER, PAPER_SELF, PAPER_ENUMERATOR -> "visit";
        };
    }
}

package vn.sipas.field.survey.interview;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.base.picture.Photo;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Completeness;
import vn.sipas.field.ledger.record.FileContent;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.Finding;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormNode;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.handover.SealedAnswers;
import vn.sipas.field.survey.handover.Sealing;

/**
 * One open interview (phiếu đang làm). Every call that changes something returns when the change is on the disk; if the
 * disk fails it throws, and the interview is as it was before the call. One thread.
 */
public final class Visit {

    /** The form as a whole, where no single question is meant. */
    private static final QuestionPath WHOLE = new QuestionPath("/");

    private final Desk desk;
    private final FormFile file;
    private final Draft draft;
    private final List<TimedStep> steps;
    private Filling filling;
    private Optional<HandOver> handOver = Optional.empty();
    private boolean closed;

    /** What a visit needs of the store it lives in. */
    interface Desk {
        Filling fill(FormFile file, Draft draft);

        OffsetDateTime now();

        void save(Draft draft, int number, TimedStep step);

        LeafHash close(Draft draft, List<BookRecord> records);

        Optional<BookRecord> contact(Draft draft, String outcome, String comment);

        InterviewWriter writer();

        /** What seals private answers to the department; nothing before it is known who that is. */
        Optional<Sealing> sealing();
    }

    /** What a change did. */
    public record Change(Optional<OpenPoint> refused, List<QuestionPath> dropped) {
        public Change {
            dropped = List.copyOf(dropped);
        }
    }

    /** What came of finishing. */
    public sealed interface Ending {
        /**
         * The record stands in the book.
         *
         * @param leftOut questions whose answers are not in the record because they were no longer asked
         */
        record Finished(LeafHash leaf, Completeness completeness, List<QuestionPath> leftOut) implements Ending {
            public Finished {
                leftOut = List.copyOf(leftOut);
            }
        }

        /** Nothing was written: these questions are open. */
        record Unfinished(List<OpenPoint> open) implements Ending {
            public Unfinished {
                open = List.copyOf(open);
            }
        }
    }

    /** What was found when an interview was opened again. */
    public record Recovered(
            int answers, Optional<OffsetDateTime> lastSaved, Optional<QuestionPath> at, List<OpenPoint> notTaken) {
        public Recovered {
            notTaken = List.copyOf(notTaken);
        }
    }

    /** The draft with the steps it had so far; opening it is a step of its own. */
    Visit(Desk desk, FormFile file, Draft draft, List<TimedStep> stepsSoFar) {
        this.desk = desk;
        this.file = file;
        this.draft = draft;
        this.steps = new ArrayList<>(stepsSoFar);
        this.filling = replayed();
    }

    private Filling replayed() {
        Filling fresh = desk.fill(file, draft);
        steps.forEach(fresh::apply);
        handOver.ifPresent(open -> open.layOver(fresh));
        return fresh;
    }

    /** Stores a step and does it. */
    Filling.Effect take(Step step) {
        if (closed) {
            throw new IllegalStateException("the interview is closed");
        }
        TimedStep timed = new TimedStep(desk.now().truncatedTo(ChronoUnit.MILLIS), step);
        boolean saved = false;
        try {
            Filling.Effect effect = filling.apply(timed);
            desk.save(draft, steps.size(), timed);
            saved = true;
            steps.add(timed);
            return effect;
        } finally {
            if (!saved) {
                filling = replayed();
            }
        }
    }

    private Change change(QuestionPath question, Step step) {
        Filling.Effect effect = take(step);
        return new Change(
                effect.refusal().map(why -> new OpenPoint(question, why)),
                effect.dropped().stream().map(d -> d.path()).toList());
    }

    /** Answers a question or takes its answer away; either takes away a reason for no answer. A refused answer is kept aside and shown. */
    public Change answer(QuestionPath question, Optional<Answer> answer) {
        return told(question, new Step.Answered(question, answer), answer.isPresent());
    }

    /** Gives a question a reason for having no answer, which takes its answer away; or takes the reason away. */
    public Change excuse(QuestionPath question, Optional<Missing> why) {
        return told(question, new Step.Excused(question, why), why.isPresent());
    }

    /** The person refuses a private question before the laptop is handed over: that is said to the enumerator, and no secret. */
    Change refuseOpenly(QuestionPath question) {
        return change(question, new Step.Excused(question, Optional.of(Missing.REFUSES)));
    }

    private Change told(QuestionPath question, Step step, boolean settled) {
        return sealing(question)
                .map(sealing -> toldPrivately(question, step, settled, sealing))
                .orElseGet(() -> change(question, step));
    }

    /** The answer itself stays in memory; on the disk is what only the department opens. */
    private Change toldPrivately(QuestionPath question, Step step, boolean settled, Sealing sealing) {
        HandOver open = begun();
        Filling.Effect effect = filling.lay(step);
        if (effect.refusal().isEmpty()) {
            byte[] plain = HandOver.single(recordName(question), step).plain();
            take(new Step.Sealed(question, settled, sealing.seal(plain)));
            open.give(question, step);
            // What was sealed says nothing; as long as the laptop is away the answer is on its screen.
            filling.lay(step);
        }
        return new Change(
                effect.refusal().map(why -> new OpenPoint(question, why)),
                effect.dropped().stream().map(d -> d.path()).toList());
    }

    private HandOver begun() {
        HandOver open =
                handOver.orElseGet(() -> new HandOver(filling.privately().singles()));
        handOver = Optional.of(open);
        return open;
    }

    /** Whether people answer a question themselves, and the enumerator's machine can keep what they answer from its owner. */
    public boolean isPrivate(QuestionPath question) {
        return sealing(question).isPresent();
    }

    /** Nobody hands a laptop over by telephone or in a re-interview, and what is typed in from paper was read already. */
    private Optional<Sealing> sealing(QuestionPath question) {
        return switch (draft.mode()) {
            case LAPTOP, HANDOVER ->
                filling.privately().asks(question) && !recheck() ? desk.sealing() : Optional.empty();
            case PAPER_SELF, PAPER_ENUMERATOR, PHONE -> Optional.empty();
        };
    }

    /** Whether the laptop is in the hands of the person interviewed. */
    public boolean isHandedOver() {
        return handOver.isPresent();
    }

    /** The laptop goes into the hands of the person interviewed; earlier private answers are not shown. */
    public void handOver() {
        begun();
    }

    /** The laptop came back: what was answered meanwhile is sealed to the department, and gone from this machine's memory. */
    public void handBack() {
        if (handOver.isEmpty()) {
            return;
        }
        HandOver open = handOver.get();
        if (!open.isEmpty()) {
            Sealing sealing = desk.sealing().orElseThrow();
            take(new Step.HandedBack(
                    open.first(), sealing.seal(open.answers(filling).plain())));
        }
        handOver = Optional.empty();
        filling = replayed();
    }

    /** The private questions were answered on a paper with this serial, which is in a sealed envelope; empty takes that back. */
    public void envelope(String serial) {
        take(new Step.Enveloped(serial.strip()));
    }

    /** Whether a question was answered in private, on the laptop or on paper; what the answer is nobody here knows. */
    public boolean isAnsweredPrivately(QuestionPath question) {
        return filling.privately().isSettled(question);
    }

    /** Comments on a question; an empty text takes the comment away. */
    public void comment(QuestionPath question, String text) {
        take(new Step.Commented(question, text));
    }

    /**
     * Answers a question that asks for a photo. The photo is on the disk, sealed as answers are, before the answer that names
     * it. {@code jpeg}: as {@code base.picture} makes it.
     */
    public Change photograph(QuestionPath question, FileContent jpeg) {
        if (jpeg.size() > Photo.MOST_BYTES) {
            throw new IllegalArgumentException("a photo of more than 2 MiB");
        }
        String name = filling.photos().free(".jpg");
        take(new Step.Attached(name, jpeg));
        return answer(question, Optional.of(new Answer(name)));
    }

    /** The photo that an answer names. */
    public Optional<FileContent> photo(String name) {
        return filling.photos().find(name);
    }

    /** Says that the answer to a question is right, though the form finds it odd; or takes that back. It counts for this answer only. */
    public void confirm(QuestionPath question, boolean stands) {
        take(new Step.Confirmed(question, stands));
    }

    /** The answers that the form finds odd at this moment, in its order; they keep no interview from being finished. */
    public Map<QuestionPath, Doubt> doubts() {
        return filling.doubts();
    }

    /** Goes on in another of the form's languages. */
    public void language(String language) {
        take(new Step.LanguageChosen(language));
    }

    /** Adds an instance at the end of a repeat. */
    public Change addInstance(QuestionPath repeat) {
        return change(repeat, new Step.InstanceAdded(repeat));
    }

    /** Removes an instance of a repeat, counted from 1. */
    public Change removeInstance(QuestionPath repeat, int instance) {
        return change(repeat, new Step.InstanceRemoved(repeat, instance));
    }

    /** Removes an instance added by mistake; {@link #returnInstance} passes it over. */
    public Change takeBackInstance(QuestionPath repeat, int instance) {
        return change(repeat, new Step.InstanceTakenBack(repeat, instance));
    }

    /** Puts the instance removed last back where it stood; there must be one. */
    public Change returnInstance() {
        return change(lastRemoved().orElseThrow(), new Step.InstanceReturned());
    }

    /** The instance that would come back, as a path with its number. */
    Optional<QuestionPath> lastRemoved() {
        return filling.lastRemoved().map(last -> new QuestionPath(last.group().text() + "[" + last.instance() + "]"));
    }

    /** The pages as they stand now, answers that the form refused laid over. */
    public List<Page> pages() {
        return filling.form().pages().stream()
                .map(page -> Overlay.over(page, filling.unaccepted()))
                .toList();
    }

    /** The reasons for no answer. */
    public Map<QuestionPath, Missing> excused() {
        return new LinkedHashMap<>(filling.excused());
    }

    /** The comments. */
    public Map<QuestionPath, String> comments() {
        return new LinkedHashMap<>(filling.comments());
    }

    /** What keeps the interview from being complete, in the form's order. */
    public List<OpenPoint> openPoints() {
        return filling.openPoints();
    }

    /** Answers to questions that are not asked any more; they are not part of the record. */
    public List<QuestionPath> hidden() {
        return List.copyOf(filling.form().hiddenValues().keySet());
    }

    /** Everything the form consists of, asked or not. */
    public List<FormNode> nodes() {
        return filling.form().nodes();
    }

    /** The questions whose last answer the form did not take: for its rules they are empty. */
    public Set<QuestionPath> notTaken() {
        return Set.copyOf(filling.unaccepted().keySet());
    }

    /** What a question is called in the record's {@code missing} and {@code comments}; in {@code answers} too, unless it lies in a repeat. */
    public String recordName(QuestionPath question) {
        return filling.keys().of(question);
    }

    /** How many instances a repeat has whose number people set; the path is without its own instance's number. */
    public int instances(QuestionPath repeat) {
        return filling.form().instances().getOrDefault(repeat, 0);
    }

    /** The case that is interviewed. */
    public CaseId caseId() {
        return draft.caseId();
    }

    /** The form that is filled in. */
    public FormFile form() {
        return file;
    }

    /** The form's language of the moment; empty if it has only one, unnamed. */
    public Optional<String> language() {
        return filling.form().language();
    }

    /** When the interview began. */
    public OffsetDateTime started() {
        return draft.started();
    }

    /** How the interview is held. */
    public Mode mode() {
        return draft.mode();
    }

    /** Whether it corrects a finished one. */
    public boolean correction() {
        return draft.correction().isPresent();
    }

    /** Whether it is a re-interview by a monitor. */
    public boolean recheck() {
        return draft.draw().isPresent();
    }

    /** The question touched last, to return to. */
    public Optional<QuestionPath> lastTouched() {
        return filling.lastTouched();
    }

    /** When the last step was stored. */
    public Optional<OffsetDateTime> lastSaved() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast().at());
    }

    Recovered recovered() {
        List<OpenPoint> notTaken = new ArrayList<>();
        filling.unaccepted().forEach((path, refused) -> notTaken.add(new OpenPoint(path, refused.why())));
        filling.losses()
                .forEach(loss -> notTaken.add(new OpenPoint(loss.stored().path(), loss.finding())));
        Set<QuestionPath> answered = filling.asked();
        answered.retainAll(filling.form().values().keySet());
        return new Recovered(answered.size(), lastSaved(), lastTouched(), notTaken);
    }

    /** What keeps the interview from being finished: open questions, or else what the form's end fails at. */
    public List<OpenPoint> obstacles() {
        List<OpenPoint> open = openPoints();
        if (!open.isEmpty()) {
            return open;
        }
        List<Finding> atTheEnd = filling.form().finish();
        return atTheEnd.stream().map(why -> new OpenPoint(WHOLE, why)).toList();
    }

    /** Finishes the interview if nothing is open: contact, record and head are stored in one go, and the draft is gone. */
    public Ending finish() {
        List<OpenPoint> obstacles = obstacles();
        if (!obstacles.isEmpty()) {
            return new Ending.Unfinished(obstacles);
        }
        return write(Completeness.COMPLETE, "interviewed", "");
    }

    /**
     * Ends an interview that the person broke off: what was answered becomes a record, {@code partial} if at least half of
     * the questions asked so far by the form are answered, {@code break-off} otherwise.
     */
    public Ending breakOff(String reason) {
        Completeness completeness = AaporCompleteness.of(filling.form(), filling.settledOtherwise(filling.asked()));
        return write(completeness, completeness.code(), reason);
    }

    private Optional<FileContent> sealed() {
        List<FileContent> parts = filling.privately().parts();
        return parts.size() < 2
                ? parts.stream().findFirst()
                : desk.sealing().map(sealing -> sealing.seal(SealedAnswers.plain(parts)));
    }

    /** Gives up an interview begun in error or that came to nothing; only a {@code void} record remains. */
    public LeafHash giveUp(String reasonCode, Optional<String> comment) {
        if (correction()) {
            throw new IllegalStateException("a correction is dropped, not voided: its begin ended in an interview");
        }
        LeafHash leaf = desk.close(
                draft, List.of(new BookRecord.Voiding(draft.caseId(), draft.begin(), reasonCode, noted(comment))));
        closed = true;
        return leaf;
    }

    private Optional<String> noted(Optional<String> comment) {
        return draft.household()
                .map(household ->
                        comment.map(words -> words + " · " + household.note()).orElseGet(household::note))
                .or(() -> comment);
    }

    /** Of a household that was drawn: how many adults, and which is asked. */
    public Optional<Household> household() {
        return draft.household();
    }

    /** Drops a correction that is not wanted after all; the interview stays as it was. */
    public void dropCorrection() {
        if (!correction()) {
            throw new IllegalStateException("only a correction can be dropped without a record");
        }
        desk.close(draft, List.of());
        closed = true;
    }

    private Ending write(Completeness completeness, String outcome, String comment) {
        handBack();
        List<QuestionPath> leftOut = hidden();
        try {
            List<BookRecord> records = new ArrayList<>();
            desk.contact(draft, outcome, comment).ifPresent(records::add);
            records.add(desk.writer().write(draft, filling, sealed(), completeness, desk.now()));
            LeafHash leaf = desk.close(draft, records);
            closed = true;
            return new Ending.Finished(leaf, completeness, leftOut);
        } finally {
            if (!closed) {
                filling = replayed();
            }
        }
    }
}

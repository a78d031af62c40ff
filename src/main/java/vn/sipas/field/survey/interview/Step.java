package vn.sipas.field.survey.interview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.ledger.record.FileContent;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.ledger.record.TrailRow;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.form.Stored;

/** One thing done in a draft. Steps are only ever added: done again in their order they give the draft as it was. */
public sealed interface Step {

    /** The draft was opened, at its beginning or again; time before it is no time spent on a question. */
    record Opened() implements Step {}

    /** A question was answered, or its answer taken away. */
    record Answered(QuestionPath question, Optional<Answer> answer) implements Step {}

    /** A question got a reason for having no answer, or lost it. */
    record Excused(QuestionPath question, Optional<Missing> why) implements Step {}

    /** The comment on a question became this text; an empty one takes it away. */
    record Commented(QuestionPath question, String text) implements Step {}

    /** That the answer to a question is right, though the form finds it odd; or that being taken back. */
    record Confirmed(QuestionPath question, boolean stands) implements Step {}

    /**
     * A question was answered in private, or its answer taken away; what it was only the department can open. {@code settled}:
     * whether it has an answer or a reason for none now.
     */
    record Sealed(QuestionPath question, boolean settled, FileContent answer) implements Step {}

    /**
     * The laptop came back: all that was answered since it was handed over, sealed together. It takes the place of the single
     * answers from the {@code first} one on.
     */
    record HandedBack(int first, FileContent answers) implements Step {}

    /** An earlier interview's private answers, to these questions, are this one's too. */
    record SealedBefore(List<QuestionPath> questions, FileContent answers) implements Step {
        public SealedBefore {
            questions = List.copyOf(questions);
        }
    }

    /** The private questions were answered on paper, which is in a sealed envelope. An empty serial takes that back. */
    record Enveloped(String serial) implements Step {}

    /** A photo that answers may name from now on. It is never taken out again: an answer to its question may come back. */
    record Attached(String name, FileContent content) implements Step {}

    /** The form went on in another of its languages. */
    record LanguageChosen(String language) implements Step {}

    /**
     * The draft began with the answers of the interview it corrects, and with that interview's trail.
     *
     * @param instances how many instances repeats had; an instance may be empty, so that no row tells of it
     */
    record Prefilled(List<Stored> rows, List<TrailRow> trail, Map<QuestionPath, Integer> instances) implements Step {
        public Prefilled {
            rows = List.copyOf(rows);
            trail = List.copyOf(trail);
            instances = Map.copyOf(instances);
        }
    }

    /** A repeat got one more instance, at its end. */
    record InstanceAdded(QuestionPath repeat) implements Step {}

    /** An instance of a repeat was removed; later ones move up. */
    record InstanceRemoved(QuestionPath repeat, int instance) implements Step {}

    /** An instance added by mistake went again; it does not come back by {@link InstanceReturned}. */
    record InstanceTakenBack(QuestionPath repeat, int instance) implements Step {}

    /** Of the instances removed and not come back the last came back where it stood, with all it held. */
    record InstanceReturned() implements Step {}
}

package vn.sipas.field.app.ui.interview;

import java.util.Optional;
import vn.sipas.field.ledger.record.FileContent;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.interview.VisitSnapshot;

/**
 * The open visit underneath the screen. Every call runs on the store lane, in the order of the keys; one that changes
 * something returns only when the change is on the disk. A machine failure comes out as an unchecked exception, and then
 * nothing was changed.
 */
public interface VisitPort extends VisitEndings {

    /** Sets or clears an answer; an answer takes away a reason for none. An answer that breaks a rule is kept, and named in the problems. */
    VisitSnapshot answer(QuestionPath question, Optional<Answer> answer);

    /** Sets or clears the reason for no answer; a reason takes away the answer. */
    VisitSnapshot missing(QuestionPath question, Optional<Missing> why);

    /** An empty text takes the comment away. */
    VisitSnapshot comment(QuestionPath question, String text);

    /** Answers a question that asks for a photo: a JPEG, upright and small. */
    VisitSnapshot photograph(QuestionPath question, FileContent jpeg);

    /** The photo that an answer names. */
    Optional<FileContent> photo(String name);

    /** Says that an answer is right, though the form finds it odd; or takes that back. */
    VisitSnapshot confirm(QuestionPath question, boolean stands);

    /** The page after this one, or the review after the last. */
    VisitSnapshot next();

    /** The page before this one; the same page at the first. */
    VisitSnapshot previous();

    /** The page of a section. */
    VisitSnapshot section(String key);

    VisitSnapshot review();

    /** The page of {@code question}, with the focus on it. */
    VisitSnapshot question(QuestionPath question);

    /** The next question after {@code question} that still needs an answer, going round at the end; the review if there is none. */
    VisitSnapshot nextOpen(Optional<QuestionPath> question);

    /** The laptop goes into the hands of the person interviewed, at the private page on screen. */
    VisitSnapshot handOver();

    /** The private questions are answered on the paper with this serial, in an envelope; an empty serial takes that back. */
    VisitSnapshot envelope(String serial);

    /** The person answers none of the private page's questions. */
    VisitSnapshot refusePage();

    /** Whether this is the password of whoever's visit it is. The caller wipes it. */
    boolean isOwners(char[] password);

    /** The same place in another of the form's languages. */
    VisitSnapshot language(String language);

    /** A new instance of a repeat, at its first page. */
    VisitSnapshot addInstance(QuestionPath repeat);

    /** Takes an instance just added away again; the page that offers it. */
    VisitSnapshot takeBackInstance(QuestionPath repeat, int instance);

    /** The page that stands now where the removed instance began. */
    VisitSnapshot removeInstance(QuestionPath repeat, int instance);

    /** Puts the instance removed last back where it stood, with all it held; its first page. */
    VisitSnapshot returnInstance();
}

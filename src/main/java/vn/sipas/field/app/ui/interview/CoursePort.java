package vn.sipas.field.app.ui.interview;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.sipas.field.ledger.record.FileContent;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.interview.Course;
import vn.sipas.field.survey.interview.VisitSnapshot;

/** A course through a visit as its screen uses it; how it may end, and whose password is right, is another's. */
public record CoursePort(Course course, VisitEndings endings, Predicate<char[]> owner) implements VisitPort {

    /** Of a trial, which is nobody's: every password is right. */
    public CoursePort(Course course, VisitEndings endings) {
        this(course, endings, _ -> true);
    }

    @Override
    public VisitSnapshot answer(QuestionPath question, Optional<Answer> answer) {
        return course.answer(question, answer);
    }

    @Override
    public VisitSnapshot missing(QuestionPath question, Optional<Missing> why) {
        return course.excuse(question, why);
    }

    @Override
    public VisitSnapshot comment(QuestionPath question, String text) {
        return course.comment(question, text);
    }

    @Override
    public VisitSnapshot photograph(QuestionPath question, FileContent jpeg) {
        return course.photograph(question, jpeg);
    }

    @Override
    public Optional<FileContent> photo(String name) {
        return course.visit().photo(name);
    }

    @Override
    public VisitSnapshot confirm(QuestionPath question, boolean stands) {
        return course.confirm(question, stands);
    }

    @Override
    public VisitSnapshot next() {
        return course.next();
    }

    @Override
    public VisitSnapshot previous() {
        return course.previous();
    }

    @Override
    public VisitSnapshot section(String key) {
        return course.section(key);
    }

    @Override
    public VisitSnapshot review() {
        return course.review();
    }

    @Override
    public VisitSnapshot question(QuestionPath question) {
        return course.question(question);
    }

    @Override
    public VisitSnapshot nextOpen(Optional<QuestionPath> question) {
        return course.nextOpen(question);
    }

    @Override
    public VisitSnapshot handOver() {
        return course.handOver();
    }

    @Override
    public VisitSnapshot envelope(String serial) {
        return course.envelope(serial);
    }

    @Override
    public VisitSnapshot refusePage() {
        return course.refusePage();
    }

    @Override
    public boolean isOwners(char[] password) {
        return owner.test(password);
    }

    @Override
    public VisitSnapshot language(String wanted) {
        return course.language(wanted);
    }

    @Override
    public VisitSnapshot addInstance(QuestionPath repeat) {
        return course.addInstance(repeat);
    }

    @Override
    public VisitSnapshot takeBackInstance(QuestionPath repeat, int instance) {
        return course.takeBackInstance(repeat, instance);
    }

    @Override
    public VisitSnapshot removeInstance(QuestionPath repeat, int instance) {
        return course.removeInstance(repeat, instance);
    }

    @Override
    public VisitSnapshot returnInstance() {
        return course.returnInstance();
    }

    @Override
    public List<String> finish() {
        return endings.finish();
    }

    @Override
    public void breakOff(String reason) {
        endings.breakOff(reason);
    }

    @Override
    public void giveUp(String reason) {
        endings.giveUp(reason);
    }
}

package vn.sipas.field.app.ui.forms;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.desk.FormCheckup;
import vn.sipas.field.app.desk.FormReport;
import vn.sipas.field.app.ui.interview.CoursePort;
import vn.sipas.field.app.ui.interview.OpenVisit;
import vn.sipas.field.app.ui.interview.Purpose;
import vn.sipas.field.app.ui.interview.VisitEndings;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.interview.Course;
import vn.sipas.field.survey.interview.Visit;

/** Forms on this machine; nobody need be signed in, and nothing is kept. */
final class DeskForms implements FormsPort {

    private final Field field;
    private final Locale language;

    DeskForms(Field field, Locale language) {
        this.field = field;
        this.language = language;
    }

    @Override
    public FormReport check(Path file) {
        return FormCheckup.check(file);
    }

    @Override
    public OpenTrial tryOut(FormFile form, String name) {
        Visit visit = field.tryOut(form);
        form.language(language.getLanguage())
                .filter(wanted -> !visit.language().equals(Optional.of(wanted)))
                .ifPresent(visit::language);
        Course course = Course.begun(visit);
        OpenVisit open = new OpenVisit(
                name,
                Purpose.TRIAL,
                course.now(),
                new CoursePort(course, new Endings(visit, language)),
                Optional.empty(),
                Optional.empty(),
                false,
                form::file);
        return new OpenTrial(open, () -> new OpenTrial.Tree(visit.nodes(), visit.notTaken()));
    }

    @Override
    public LocalTime now() {
        return LocalTime.now(field.clock());
    }

    /** A trial ends when its form could be finished; there is nothing to break off or give up. */
    private record Endings(Visit visit, Locale language) implements VisitEndings {

        @Override
        public List<String> finish() {
            return visit.obstacles().stream()
                    .map(point -> point.why().text(language))
                    .toList();
        }

        @Override
        public void breakOff(String reason) {
            throw new IllegalStateException("a trial is left, not broken off");
        }

        @Override
        public void giveUp(String reason) {
            throw new IllegalStateException("a trial is left, not given up");
        }
    }
}

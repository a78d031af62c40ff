package vn.sipas.field.app.ui.keying;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sipas.field.app.desk.SecondKeying;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.interview.CoursePort;
import vn.sipas.field.app.ui.interview.OpenVisit;
import vn.sipas.field.app.ui.interview.Purpose;
import vn.sipas.field.app.ui.interview.VisitEndings;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.record.CheckingRecord.Difference;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.survey.form.Choice;
import vn.sipas.field.survey.form.FormQuestion;
import vn.sipas.field.survey.form.Wording;
import vn.sipas.field.survey.interview.Course;
import vn.sipas.field.survey.interview.Visit;

/** Second typings at the open desk. */
final class DeskKeying implements KeyingPort {

    private final OpenDesk desk;
    private final Locale language;
    private final Messages words;
    private Optional<Typing> typing = Optional.empty();

    /** The paper that is being typed in a second time. */
    private record Typing(SecondKeying.Due due, Visit visit) {}

    DeskKeying(OpenDesk desk, Locale language) {
        this.desk = desk;
        this.language = language;
        this.words = Messages.of(DeskKeying.class, language);
    }

    @Override
    public SecondKeying.Share share(int oneIn) {
        return desk.desk().secondKeying().share(oneIn);
    }

    @Override
    public Optional<OpenVisit> open(SecondKeying.Due due) {
        return desk.desk().secondKeying().open(due).map(visit -> {
            visit.form()
                    .language(language.getLanguage())
                    .filter(wanted -> !visit.language().equals(Optional.of(wanted)))
                    .ifPresent(visit::language);
            typing = Optional.of(new Typing(due, visit));
            Course course = Course.begun(visit);
            return new OpenVisit(
                    due.interview().caseId().text(),
                    Purpose.SECOND_KEYING,
                    course.now(),
                    new CoursePort(course, new NothingStored()),
                    visit.household(),
                    Optional.empty(),
                    true,
                    visit.form()::file);
        });
    }

    /** A second typing ends when it is compared. */
    private record NothingStored() implements VisitEndings {

        @Override
        public List<String> finish() {
            return List.of();
        }

        @Override
        public void breakOff(String reason) {
            // Gaps are compared as they are.
        }

        @Override
        public void giveUp(String reason) {
            // There is nothing to give up.
        }
    }

    private Typing typing() {
        return typing.orElseThrow(() -> new IllegalStateException("nothing was typed a second time"));
    }

    private List<Difference> differences() {
        return desk.desk().secondKeying().compare(typing().due(), typing().visit());
    }

    @Override
    public List<Line> compare() {
        Visit visit = typing().visit();
        List<FormQuestion> questions = visit.form().questions();
        List<Wording> wordings = visit.language().map(visit.form()::wordings).orElseGet(visit.form()::wordings);
        List<Line> lines = new ArrayList<>();
        for (Difference difference : differences()) {
            String key = difference.question().substring(difference.question().lastIndexOf('/') + 1);
            Optional<Wording> wording = Stream.iterate(0, place -> place < questions.size(), place -> place + 1)
                    .filter(place -> questions.get(place).key().equals(difference.question())
                            || questions.get(place).key().equals(key))
                    .findFirst()
                    .map(wordings::get);
            lines.add(new Line(
                    wording.map(said -> difference.question() + " · " + said.text())
                            .orElse(difference.question()),
                    said(difference.first(), wording),
                    said(difference.second(), wording)));
        }
        return lines;
    }

    /** Choices by their labels, reasons for no answer in words. */
    private String said(String answer, Optional<Wording> wording) {
        Optional<Missing> why = Missing.read(answer);
        if (answer.isEmpty() || why.isPresent()) {
            return words.text(why.map(reason -> "keying." + reason).orElse("keying.nothing"));
        }
        List<Choice> choices = wording.map(Wording::choices).orElse(List.of());
        if (choices.isEmpty()) {
            return answer;
        }
        return Stream.of(answer.split(" "))
                .map(name -> choices.stream()
                        .filter(choice -> choice.name().equals(name))
                        .findFirst()
                        .map(choice -> name + " " + choice.label())
                        .orElse(name))
                .collect(Collectors.joining(", "));
    }

    @Override
    public void record() {
        desk.desk().secondKeying().record(typing().due(), differences());
        typing = Optional.empty();
    }
}

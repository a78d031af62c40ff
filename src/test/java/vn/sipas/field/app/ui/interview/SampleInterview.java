package vn.sipas.field.app.ui.interview;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import vn.sipas.field.app.ui.Theme;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.survey.form.Answer;

/** An interview over the sample form, opened at a section, for pictures. */
public final class SampleInterview {

    private SampleInterview() {}

    /** At {@code section}; {@code "review"} is the look back. */
    public static InterviewView at(
            String section, Locale language, Worker worker, Theme theme, Runnable lock, Consumer<String> ended) {
        FakeVisit visit = new FakeVisit(SampleForm.pages());
        visit.answer(SampleForm.path("A1"), Optional.of(new Answer("2")));
        for (int line = 1; line <= 9; line++) {
            visit.answer(SampleForm.path("C1_" + line), Optional.of(new Answer("3")));
        }
        visit.answer(SampleForm.path("C9_24"), Optional.of(new Answer("4")));
        visit.section("C1");
        OpenVisit first = section.equals("review") ? visit.openAtReview() : visit.openAt(section);
        InterviewModel model = new InterviewModel(first, worker, how -> ended.accept(how.name()));
        return new InterviewView(model, first, language, theme, lock);
    }
}

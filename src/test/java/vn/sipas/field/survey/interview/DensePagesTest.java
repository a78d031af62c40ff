package vn.sipas.field.survey.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.field.Stores;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormOpening;
import vn.sipas.field.survey.form.FormSettings;
import vn.sipas.field.survey.form.OpenForm;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;

/** The shipped form as it is typed in from paper. */
class DensePagesTest {

    private OpenForm form = unset();
    private DensePages dense = new DensePages(SmallForm.open());

    @SuppressWarnings("NullAway") // set before every test
    private static OpenForm unset() {
        return null;
    }

    @BeforeEach
    void open() throws IOException {
        FormFile file = switch (FormFile.open(Files.readAllBytes(Path.of("assets/forms/sipas-2026.xml")), Map.of())) {
            case FormOpening.Opened(FormFile opened) -> opened;
            case FormOpening.Refused refused -> throw new AssertionError(refused.findings());
        };
        form = file.fill(Stores.CLOCK, new FormSettings("", "", "uuid:1", Stores.CLOCK.getZone()));
        dense = new DensePages(file);
    }

    @Test
    void everyQuestionStandsOnFewPagesInTheFormsOrder() {
        List<Page> pages = dense.of(form.pages());

        assertThat(pages).hasSizeLessThan(7);
        assertThat(answerable(pages)).isEqualTo(answerable(form.pages()));
        assertThat(dense.titles(form.pages()))
                .hasSameSizeAs(pages)
                .allMatch(title -> !title.isBlank() || pages.size() > 1);
    }

    @Test
    void labelsOfTheGroupsStandBetweenTheQuestions() {
        List<String> notes = dense.of(form.pages()).stream()
                .flatMap(page -> page.questions().stream())
                .filter(question -> !question.answerable())
                .map(Question::text)
                .toList();

        assertThat(notes).anyMatch(words -> words.startsWith("Câu 3.")).anyMatch(words -> words.contains("Câu 7."));
    }

    @Test
    void pagesKeepTheirQuestionsWhateverAppears() {
        List<Page> before = dense.of(form.pages());
        answer("/data/part_a/A2", "2");
        answer("/data/part_a/A4", "6");
        answer("/data/part_b/C2", "7");
        answer("/data/part_b/C8/C8_3", "1");

        List<Page> after = dense.of(form.pages());

        assertThat(after)
                .extracting(Page::key)
                .isEqualTo(before.stream().map(Page::key).toList());
        for (int page = 0; page < before.size(); page++) {
            assertThat(answerable(after.subList(page, page + 1)))
                    .containsAll(answerable(before.subList(page, page + 1)));
        }
    }

    private void answer(String path, String text) {
        form.answer(new QuestionPath(path), Optional.of(new Answer(text)));
    }

    private static List<QuestionPath> answerable(List<Page> pages) {
        return pages.stream()
                .flatMap(page -> page.questions().stream())
                .filter(Question::answerable)
                .map(Question::path)
                .toList();
    }
}

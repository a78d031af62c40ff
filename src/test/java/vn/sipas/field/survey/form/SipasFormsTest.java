package vn.sipas.field.survey.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two questionnaires in use, as people fill them in. */
class SipasFormsTest {

    @ParameterizedTest
    @CsvSource({"sipas-2026.xform.xml,vi,94,83", "sipas-2026.xform.xml,en,94,83", "sipas-2022.xform.xml,vi,82,69"})
    void everyLineIsShownAndEveryRequiredQuestionNamed(String name, String code, int lines, int required)
            throws IOException {
        FormFile file = Forms.opened(shared(name), Map.of());
        OpenForm form = Forms.fill(file);
        file.language(code).ifPresent(form::language);

        List<Question> questions =
                form.pages().stream().flatMap(p -> p.questions().stream()).toList();

        assertThat(Forms.allQuestions(file)).hasSize(lines);
        assertThat(questions).allSatisfy(q -> assertThat(q.text()).isNotBlank());
        assertThat(form.unfinished(Set.of()))
                .hasSize(required)
                .allSatisfy(u -> assertThat(u.finding().fault()).isEqualTo(FormFault.REQUIRED));
    }

    @ParameterizedTest
    @CsvSource({"sipas-2026.xform.xml,vi", "sipas-2026.xform.xml,en", "sipas-2022.xform.xml,vi"})
    void completedFormIsFinishedAndResumesWithEqualValues(String name, String code) throws IOException {
        FormFile file = Forms.opened(shared(name), Map.of());
        OpenForm form = Forms.fill(file);
        file.language(code).ifPresent(form::language);

        Forms.answerAll(form);
        OpenForm resumed = Forms.fill(file, Forms.LATER);
        List<Loss> losses = resumed.restore(form.stored(), form.instances());

        assertThat(form.unfinished(Set.of())).isEmpty();
        assertThat(losses).isEmpty();
        assertThat(resumed.values()).isEqualTo(form.values()).hasSizeGreaterThan(70);
        assertThat(resumed.tree()).isEqualTo(form.tree());
    }

    @ParameterizedTest
    @CsvSource({"sipas-2026.xform.xml,23,16", "sipas-2022.xform.xml,14,19"})
    void itemsCarryTheirFactorAndContent(String name, int policy, int service) throws IOException {
        FormFile file = Forms.opened(shared(name), Map.of());

        assertThat(file.questions().stream().filter(q -> q.content().equals(Optional.of("policy"))))
                .hasSize(policy)
                .allSatisfy(q -> assertThat(q.factor()).isPresent());
        assertThat(file.questions().stream().filter(q -> q.content().equals(Optional.of("service"))))
                .hasSize(service);
    }

    static byte[] shared(String name) throws IOException {
        Path file = Path.of("../shared/forms").resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "the shared forms are not here");
        return Files.readAllBytes(file);
    }
}

package vn.sipas.field.survey.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Other people's XForms: those of pyxform's own tests (its version 4.5.0, BSD-2-Clause). */
class XlsformVectorsTest {

    /** Nine name files that aren't there or are GeoJSON, seven have a label that refers to itself, three no engine can parse. */
    private static final int REFUSED = 19;

    @Test
    void everyFormOpensOrIsRefusedWithReasonsAndCanBeFilledInAndResumed() throws IOException {
        Map<String, String> refused = new TreeMap<>();
        int opened = 0;

        for (Path path : forms()) {
            switch (FormFile.open(Files.readAllBytes(path), Map.of())) {
                case FormOpening.Opened o -> {
                    fillAndResume(path.getFileName().toString(), o.form());
                    opened++;
                }
                case FormOpening.Refused r -> {
                    assertThat(r.findings()).as(path.toString()).isNotEmpty();
                    refused.put(path.getFileName().toString(), r.findings().toString());
                }
            }
        }

        assertThat(refused).as("opened %d", opened).hasSize(REFUSED);
    }

    private static void fillAndResume(String name, FormFile file) {
        OpenForm form = Forms.fill(file);
        Forms.answerAll(form);
        for (String language : file.languages()) {
            form.language(language);
            assertThat(form.pages()).as(name).isNotNull();
        }
        OpenForm resumed = Forms.fill(file);
        List<Loss> losses = resumed.restore(form.stored(), form.instances());
        assertThat(losses).as(name).allMatch(loss -> loss.finding().fault() == FormFault.DIFFERENT_NOW);
        Map<QuestionPath, Answer> before = form.values();
        Map<QuestionPath, Answer> after = resumed.values();
        losses.forEach(loss -> {
            before.remove(loss.stored().path());
            after.remove(loss.stored().path());
        });
        assertThat(after).as(name).isEqualTo(before);
        form.finish();
        assertThat(form.tree().branches()).as(name).isNotNull();
        assertThat(form.unfinished(Set.of())).as(name).isNotNull();
    }

    private static List<Path> forms() throws IOException {
        String set = System.getProperty("sipas.vectors");
        Path folder = (set == null ? Path.of("../shared/vectors") : Path.of(set)).resolve("xlsform");
        Assumptions.assumeTrue(Files.isDirectory(folder), "the xlsform vectors are not here");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".xml")).sorted().toList();
        }
    }
}

package vn.sipas.field.survey.interview.recheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecheckFormTest {

    private final RecheckForm form = RecheckForm.shipped();

    @Test
    void everyMarkOfTheShippedFormIsKnownAndUsed() {
        assertThat(form.marks().values()).containsOnly(RecheckMark.values());
        assertThat(form.marks()).hasSize((int) form.file().questions().stream()
                .filter(question -> question.recheck().isPresent())
                .count());
    }

    @Test
    void questionsAreNamedByTheirMarks() {
        assertThat(form.questions(RecheckMark.HELD)).isEqualTo(List.of("held"));
        assertThat(form.questions(RecheckMark.PERSON)).isEqualTo(List.of("was_you"));
        assertThat(form.facts()).isEqualTo(Map.of("sex", "A1", "age", "A3", "schooling", "A4", "occupation", "A5"));
        assertThat(form.questions(RecheckMark.ITEM)).hasSize(6);
    }
}

package vn.sipas.field.survey.interview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SectionTest {

    @Test
    void sectionOnScreenIsNowHoweverFarItIs() {
        assertThat(section(5, true).state("A")).isEqualTo(Section.State.NOW);
    }

    @Test
    void visitedSectionIsDoneOnlyWithoutGaps() {
        assertThat(section(5, true).state("B")).isEqualTo(Section.State.DONE);
        assertThat(section(4, true).state("B")).isEqualTo(Section.State.GAPS);
    }

    @Test
    void untouchedSectionComesLater() {
        assertThat(section(0, false).state("B")).isEqualTo(Section.State.LATER);
    }

    @Test
    void answersOfAnEarlierSittingCount() {
        assertThat(section(5, false).state("B")).isEqualTo(Section.State.DONE);
    }

    private static Section section(int answered, boolean visited) {
        return new Section("A", "A", "A", answered, 5, visited);
    }
}

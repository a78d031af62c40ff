package vn.sipas.field.survey.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** After AAPOR, Standard Definitions: what a row of contacts comes to. */
class FinalOutcomeTest {

    @ParameterizedTest
    @CsvSource({
        "not-home, not-home",
        "not-home not-home, not-home",
        "not-home appointment, appointment",
        "appointment not-home, appointment",
        "appointment not-home interviewed, interviewed",
        "refused-self not-home, refused-self",
        "refused-self appointment, refused-self",
        "refused-self appointment interviewed, interviewed",
        "refused-household refused-self, refused-self",
        "refused-self moved, moved",
        "refused-self under-18, under-18",
        "break-off not-home, break-off",
        "break-off partial, partial",
        "partial interviewed, interviewed",
        "interviewed partial, interviewed",
        "interviewed refused-self, interviewed",
        "partial refused-self, partial",
        "moved not-home, moved",
        "moved appointment, appointment",
        "no-such-address refused-household, refused-household",
        "no-such-address unsafe, no-such-address",
        "unsafe not-home, not-home",
        "ill language, language",
        "ill unsafe, ill",
        "ill dead, dead",
        "paper-not-returned not-home, paper-not-returned",
        "away-season interviewed, interviewed",
    })
    void laterContactTellsUnlessItTellsLess(String contacts, String outcome) {
        List<Outcome> row = Arrays.stream(contacts.split(" "))
                .map(code -> Outcome.of(code).orElseThrow())
                .toList();

        assertThat(FinalOutcome.of(row)).isEqualTo(Outcome.of(outcome));
    }

    @Test
    void caseWithoutAContactHasNoOutcome() {
        assertThat(FinalOutcome.of(List.of())).isEqualTo(Optional.empty());
    }

    @Test
    void everyOutcomeAloneIsFinal() {
        for (Outcome outcome : Outcome.values()) {
            assertThat(FinalOutcome.of(List.of(outcome))).contains(outcome);
        }
    }

    @Test
    void wholeInterviewIsUndoneByNothing() {
        for (Outcome outcome : Outcome.values()) {
            assertThat(FinalOutcome.of(List.of(Outcome.INTERVIEWED, outcome))).contains(Outcome.INTERVIEWED);
        }
    }
}

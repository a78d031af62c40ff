package vn.sipas.field.survey.interview.recheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sipas.field.survey.interview.recheck.Attempt.Means;
import vn.sipas.field.survey.interview.recheck.RecheckOutcome.Meaning;

class RecheckOutcomeTest {

    private static final Locale VIETNAMESE = Locale.of("vi");

    @ParameterizedTest
    @EnumSource
    void hasACodeThatIsReadAndWordsInBothLanguages(RecheckOutcome outcome) {
        assertThat(RecheckOutcome.of(outcome.code())).contains(outcome);
        assertThat(outcome.words(VIETNAMESE)).isNotBlank().isNotEqualTo(outcome.words(Locale.ENGLISH));
    }

    @ParameterizedTest
    @EnumSource
    void onlyAVisitClosesATicketWithoutAReInterview(RecheckOutcome outcome) {
        assertThat(outcome.meaning(Means.PHONE))
                .isIn(
                        outcome.means().contains(Means.PHONE)
                                ? new Object[] {Meaning.OPEN, Meaning.ANSWERED}
                                : Meaning.values());
        assertThat(outcome.means()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void meansHaveWords(Means means) {
        assertThat(means.words(VIETNAMESE)).isNotEqualTo(means.words(Locale.ENGLISH));
        assertThat(Means.of(means.code())).contains(means);
    }

    @ParameterizedTest
    @EnumSource
    void bandsHaveWords(Band band) {
        assertThat(band.words(VIETNAMESE)).isNotEqualTo(band.words(Locale.ENGLISH));
    }
}

package vn.sipas.field.app.ui.interview.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.Question;

class ScaleTest {

    @ParameterizedTest
    @CsvSource({"0,10,1,1", "0,100,1,10", "0,100,5,2", "1,5,0.5,1", "0,1000,1,100", "10,0,1,1"})
    void marksLeaveRoomToReadThem(String start, String end, String step, int every) {
        assertThat(scale(start, end, step).marksEvery()).isEqualTo(every);
    }

    @Test
    void marksOfTheFormGoFirst() {
        assertThat(Scale.of(new Question.Range("0", "100", "5", Optional.of("25")))
                        .marksEvery())
                .isEqualTo(5);
    }

    @Test
    void marksTooCloseToReadAreThinned() {
        assertThat(Scale.of(new Question.Range("0", "1000", "1", Optional.of("1")))
                        .marksEvery())
                .isEqualTo(100);
    }

    @Test
    void downwardScaleCountsFromItsStart() {
        Scale scale = scale("10", "0", "2");

        assertThat(scale.steps()).isEqualTo(5);
        assertThat(scale.answer(1)).isEqualTo(new Answer("8"));
        assertThat(scale.place(Optional.of(new Answer("2")))).contains(4);
    }

    @Test
    void digitThatIsNotOnTheScaleIsNoAnswer() {
        assertThat(scale("0", "10", "2").digit(3)).isEmpty();
        assertThat(scale("1", "5", "1").digit(7)).isEmpty();
        assertThat(scale("1", "5", "0.5").digit(3)).contains(new Answer("3.0"));
    }

    @Test
    void firstStepComesFromTheNearerEnd() {
        assertThat(scale("0", "10", "1").moved(Optional.empty(), 1)).isEqualTo(new Answer("0"));
        assertThat(scale("0", "10", "1").moved(Optional.empty(), -1)).isEqualTo(new Answer("10"));
    }

    private static Scale scale(String start, String end, String step) {
        return Scale.of(new Question.Range(start, end, step));
    }
}

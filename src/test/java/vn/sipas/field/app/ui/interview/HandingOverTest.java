package vn.sipas.field.app.ui.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.desk.Settings;
import vn.sipas.field.app.practice.Practice;
import vn.sipas.field.app.practice.PracticePlan;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.QuestionPath;

/** The private page of the form that ships, over a real store. */
class HandingOverTest {

    private static final QuestionPath FIRST = new QuestionPath("/data/part_b/private/C5");
    private static final QuestionPath SECOND = new QuestionPath("/data/part_b/private/C6");

    @TempDir
    private Path folder = Path.of("");

    private final SecureRandom random = new SecureRandom();
    private Optional<OpenDesk> desk = Optional.empty();

    @BeforeEach
    void signIn() {
        Field field = new Field(
                new Settings(folder, Locale.of("vi")),
                Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")),
                random,
                random,
                Stores.CHEAP);
        new Practice(field, new PracticePlan(folder, 0, 1, 1, 1, Practice.shippedForm(), 7), _ -> {}).layOut();
        OpenDesk open = new OpenDesk(field);
        assertThat(open.signIn(
                        field.people().stream()
                                .filter(seat -> seat.role().equals("enumerator"))
                                .findFirst()
                                .orElseThrow(),
                        PracticePlan.PASSWORD.toCharArray()))
                .isEmpty();
        desk = Optional.of(open);
    }

    @AfterEach
    void signOut() {
        desk.ifPresent(OpenDesk::close);
    }

    @Test
    void nothingIsSaidToBeUnansweredWhenTheLaptopIsHandedOver() {
        HandingOver handingOver = atThePrivatePage().handingOver();

        handingOver.handOver();

        assertThat(handingOver.says(FIRST)).isFalse();
    }

    @Test
    void theNextQuestionIsNotSaidToBeUnansweredBecauseTheOneBeforeWas() {
        HandingOver handingOver = atThePrivatePage().handingOver();
        handingOver.handOver();

        handingOver.next();
        boolean said = handingOver.says(FIRST);
        handingOver.answer(FIRST, Optional.of(new Answer("2")));
        handingOver.next();

        assertThat(said).isTrue();
        assertThat(handingOver.place()).isEqualTo(1);
        assertThat(handingOver.says(SECOND)).isFalse();
    }

    @Test
    void keyZeroGoesRoundTheReasonsThatAPersonCanHave() {
        InterviewModel model = atThePrivatePage();
        HandingOver handingOver = model.handingOver();
        handingOver.handOver();

        handingOver.nextReason(FIRST);
        Optional<Missing> once = Optional.ofNullable(model.visit().missing().get(FIRST));
        handingOver.nextReason(FIRST);
        Optional<Missing> twice = Optional.ofNullable(model.visit().missing().get(FIRST));
        handingOver.nextReason(FIRST);

        assertThat(once).contains(Missing.DOESNT_KNOW);
        assertThat(twice).contains(Missing.REFUSES);
        assertThat(model.visit().missing()).doesNotContainKey(FIRST);
    }

    private InterviewModel atThePrivatePage() {
        OpenDesk open = desk.orElseThrow();
        DeskVisits visits = new DeskVisits(open, Locale.of("vi"));
        OpenVisit visit =
                visits.open(open.desk().fieldwork().cases().getFirst().listed().id(), Optional.empty());
        InterviewModel model = new InterviewModel(
                visit,
                new Worker(Runnable::run, Runnable::run, Runnable::run, failure -> {
                    throw failure;
                }),
                _ -> {});
        model.jump(FIRST);
        return model;
    }
}

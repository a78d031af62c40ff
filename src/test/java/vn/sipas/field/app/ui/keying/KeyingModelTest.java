package vn.sipas.field.app.ui.keying;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.field.app.desk.SecondKeying;
import vn.sipas.field.app.practice.Practice;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.app.ui.interview.CoursePort;
import vn.sipas.field.app.ui.interview.OpenVisit;
import vn.sipas.field.app.ui.interview.Purpose;
import vn.sipas.field.app.ui.interview.VisitEndings;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Completeness;
import vn.sipas.field.ledger.record.FormHash;
import vn.sipas.field.ledger.record.InterviewBody;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.survey.interview.Course;
import vn.sipas.field.survey.interview.Visits;

class KeyingModelTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-10-02T01:15:30Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-10-02T08:15:30+07:00");

    private final FakeKeying port = new FakeKeying();
    private final List<OpenVisit> opened = new ArrayList<>();
    private KeyingModel model = model();

    @BeforeEach
    void open() {
        model = model();
        model.load();
    }

    @Test
    void comparisonIsShownOnlyAfterThePaperWasTyped() {
        model.type(port.due);
        boolean listed = model.stateProperty().get() instanceof KeyingModel.State.Listed;
        assertThat(opened).hasSize(1);

        model.compare();

        assertThat(listed).isTrue();
        assertThat(model.stateProperty().get())
                .isInstanceOfSatisfying(
                        KeyingModel.State.Compared.class,
                        compared -> assertThat(compared.lines()).isEqualTo(port.lines));
    }

    @Test
    void recordedComparisonTakesThePaperOffTheListAndSaysSo() {
        model.type(port.due);
        model.compare();

        model.record();
        model.record();

        assertThat(port.recorded).isEqualTo(1);
        assertThat(model.countProperty().get()).isZero();
        assertThat(model.stateProperty().get())
                .isInstanceOfSatisfying(
                        KeyingModel.State.Listed.class,
                        listed -> assertThat(listed.news()).isEqualTo(new KeyingModel.News.Recorded("000412", 1)));
    }

    @Test
    void droppedComparisonIsNotRecordedAndThePaperStaysDue() {
        model.type(port.due);
        model.compare();

        model.drop();

        assertThat(port.recorded).isZero();
        assertThat(model.countProperty().get()).isEqualTo(1);
    }

    @Test
    void shareIsAskedForAsItIsSetAndStays() {
        model.oneIn(4);
        model.type(port.due);
        model.compare();
        model.record();

        assertThat(port.asked).endsWith(4, 4);
    }

    @Test
    void missingFormIsSaid() {
        port.formHere = false;

        model.type(port.due);

        assertThat(model.stateProperty().get())
                .isInstanceOfSatisfying(
                        KeyingModel.State.Listed.class,
                        listed -> assertThat(listed.news()).isEqualTo(new KeyingModel.News.NoForm("000412")));
        assertThat(opened).isEmpty();
    }

    private KeyingModel model() {
        Worker now = new Worker(Runnable::run, Runnable::run, Runnable::run, failure -> {
            throw failure;
        });
        return new KeyingModel(port, now, opened::add);
    }

    private static final class FakeKeying implements KeyingPort {

        private final SecondKeying.Due due = due();
        private final List<Line> lines = List.of(new Line("A1 · Giới tính", "1 Nam", "2 Nữ"));
        private final List<Integer> asked = new ArrayList<>();
        private boolean formHere = true;
        private int recorded;

        @Override
        public SecondKeying.Share share(int oneIn) {
            asked.add(oneIn);
            return new SecondKeying.Share(recorded == 0 ? List.of(due) : List.of(), recorded, recorded, 7);
        }

        @Override
        public Optional<OpenVisit> open(SecondKeying.Due wanted) {
            Course course = Course.begun(Visits.tryOut(Practice.shippedForm(), CLOCK));
            VisitEndings none = new VisitEndings() {
                @Override
                public List<String> finish() {
                    return List.of();
                }

                @Override
                public void breakOff(String reason) {}

                @Override
                public void giveUp(String reason) {}
            };
            OpenVisit visit = new OpenVisit(
                    "25195-0031", Purpose.SECOND_KEYING, course.now(), new CoursePort(course, none), Optional.empty());
            return Optional.of(visit).filter(_ -> formHere);
        }

        @Override
        public List<Line> compare() {
            return lines;
        }

        @Override
        public void record() {
            recorded++;
        }

        private static SecondKeying.Due due() {
            BookName by = new BookName("dong-nai-2026", "0".repeat(32));
            InterviewBody body = new InterviewBody(
                    AT,
                    AT,
                    "vi",
                    by,
                    by,
                    Map.of(),
                    Map.of(),
                    Optional.empty(),
                    List.of(),
                    Map.of(InterviewBody.PAPER, "000412"),
                    List.of(),
                    Map.of());
            LeafHash leaf = LeafHash.of("phiếu".getBytes(StandardCharsets.UTF_8));
            return new SecondKeying.Due(
                    leaf,
                    new BookRecord.Interview(
                            new CaseId("25195-0031"),
                            Optional.empty(),
                            leaf,
                            new FormHash("0".repeat(64)),
                            Mode.PAPER_SELF,
                            Completeness.COMPLETE,
                            body),
                    "Nguyễn Thị Tuyết",
                    AT);
        }
    }
}

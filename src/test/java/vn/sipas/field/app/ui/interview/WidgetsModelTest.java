package vn.sipas.field.app.ui.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormOpening;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.interview.Course;
import vn.sipas.field.survey.interview.Visits;

/** Quick questions, scales, ranks, cascades and numbers in groups on screen, over a real form that is tried out. */
class WidgetsModelTest {

    private static final String XFORM = """
            <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
                xmlns:odk="http://www.opendatakit.org/xforms"><h:head><h:title>Loại</h:title><model>
            <instance><data id="loai"><a/><k/><diem/><hang/><tinh/><xa/><tien/><thang/></data></instance>
            <instance id="xa"><root>
              <item><name>bd</name><label>Xã Đồng Nai</label><tinh>1</tinh></item>
              <item><name>ml</name><label>Xã Sơn La</label><tinh>2</tinh></item></root></instance>
            <bind nodeset="/data/k" relevant="/data/a = '2'"/>
            <bind nodeset="/data/diem" type="int"/>
            <bind nodeset="/data/tien" type="int"/>
            <bind nodeset="/data/thang" type="date"/>
            </model></h:head><h:body>
            <group ref="/data"><label>Nhanh</label>
              <select1 ref="/data/a" appearance="quick"><label>Hài lòng?</label>
                <item><label>Có</label><value>1</value></item><item><label>Khác</label><value>2</value></item></select1>
              <input ref="/data/k"><label>Xin ghi rõ</label></input></group>
            <group ref="/data"><label>Thang</label>
              <range ref="/data/diem" start="0" end="10" step="1"><label>Điểm</label></range>
              <odk:rank ref="/data/hang"><label>Xếp</label>
                <item><label>Loa</label><value>l</value></item><item><label>Họp</label><value>h</value></item>
                <item><label>Mạng</label><value>m</value></item></odk:rank>
              <select1 ref="/data/tinh"><label>Tỉnh</label>
                <item><label>Đồng Nai</label><value>1</value></item><item><label>Sơn La</label><value>2</value></item></select1>
              <select1 ref="/data/xa"><label>Xã</label>
                <itemset nodeset="instance('xa')/root/item[tinh = /data/tinh]"><value ref="name"/><label ref="label"/></itemset></select1>
              <input ref="/data/tien" appearance="thousands-sep"><label>Thu nhập</label></input>
              <input ref="/data/thang" appearance="month-year"><label>Tháng</label></input></group>
            </h:body></h:html>""";

    private final Deque<Runnable> lane = new ArrayDeque<>();
    private boolean waits;
    private final Worker worker = new Worker(this::store, Runnable::run, Runnable::run, failure -> {
        throw failure;
    });
    private final InterviewModel model = open();

    private InterviewModel open() {
        if (!(FormFile.open(XFORM.getBytes(StandardCharsets.UTF_8), Map.of())
                instanceof FormOpening.Opened(FormFile form))) {
            throw new AssertionError("the form can't be opened");
        }
        Course course = Course.begun(Visits.tryOut(form, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)));
        return new InterviewModel(
                new OpenVisit(
                        "x",
                        Purpose.TRIAL,
                        course.now(),
                        new CoursePort(course, new FakeVisit(List.of())),
                        Optional.empty()),
                worker,
                _ -> {});
    }

    private void store(Runnable work) {
        if (waits) {
            lane.add(work);
        } else {
            work.run();
        }
    }

    @Test
    void digitPressedBeforeTheListIsThereWaitsForIt() {
        model.next();
        model.stand(path("tinh"));
        waits = true;

        model.digit(2);
        model.digit(1);
        while (!lane.isEmpty()) {
            lane.remove().run();
        }

        assertThat(answer("xa")).contains(new Answer("ml"));
    }

    @Test
    void quickQuestionAtThePagesEndTurnsThePage() {
        model.digit(1);

        assertThat(page().titles()).containsExactly("Thang");
    }

    @Test
    void quickQuestionStaysWhenItsAnswerBringsUpAnother() {
        model.digit(2);

        assertThat(page().titles()).containsExactly("Nhanh");
        assertThat(model.current()).contains(path("k"));
    }

    @Test
    void reasonForNoAnswerTurnsNoPage() {
        model.digit(0);

        assertThat(page().titles()).containsExactly("Nhanh");
    }

    @Test
    void scaleTakesADigitAndMovesByStepsWithinItsEnds() {
        model.next();

        model.digit(9);
        assertThat(answer("diem")).contains(new Answer("9"));
        model.slide(1);
        model.slide(1);
        assertThat(answer("diem")).contains(new Answer("10"));
        model.slide(-1_000_000);

        assertThat(answer("diem")).contains(new Answer("0"));
        assertThat(model.current()).contains(path("diem"));
    }

    @Test
    void rankIsGivenByDigitsAndTheLastOneFollows() {
        model.next();
        model.move(1);

        model.digit(3);
        model.digit(1);

        assertThat(answer("hang")).contains(new Answer("m l h"));
    }

    @Test
    void answerLostToAChangeAboveIsMarkedUntilItIsGivenAgain() {
        model.next();
        model.stand(path("tinh"));
        model.digit(1);
        model.digit(1);
        assertThat(answer("xa")).contains(new Answer("bd"));

        model.stand(path("tinh"));
        model.digit(2);
        assertThat(model.state().cleared()).containsExactly(path("xa"));
        model.digit(1);

        assertThat(answer("xa")).contains(new Answer("ml"));
        assertThat(model.state().cleared()).isEmpty();
    }

    @Test
    void answerTakenAwayByHandIsNotMarked() {
        model.next();
        model.stand(path("tinh"));
        model.digit(1);

        model.stand(path("tinh"));
        model.digit(0);

        assertThat(model.state().cleared()).isEmpty();
    }

    @Test
    void numberInGroupsAndMonthWithoutDayAreRead() {
        model.next();

        model.type(path("tien"), "1.250.000");
        model.type(path("thang"), "11/2026");
        model.settle();

        assertThat(answer("tien")).contains(new Answer("1250000"));
        assertThat(answer("thang")).contains(new Answer("2026-11-01"));
    }

    private Page page() {
        return model.visit().page().orElseThrow();
    }

    private Optional<Answer> answer(String name) {
        return page().questions().stream()
                .filter(question -> question.path().equals(path(name)))
                .findFirst()
                .flatMap(Question::answer);
    }

    private static QuestionPath path(String name) {
        return new QuestionPath("/data/" + name);
    }
}

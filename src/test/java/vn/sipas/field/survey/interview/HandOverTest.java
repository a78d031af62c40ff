package vn.sipas.field.survey.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;
import vn.sipas.field.ledger.age.AgeIdentity;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.FileContent;
import vn.sipas.field.ledger.record.InterviewBody;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormOpening;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.handover.SealedAnswers;
import vn.sipas.field.survey.handover.Sealing;

/** What people answer while the laptop is in their hands only the department can read. */
class HandOverTest {

    static final CaseId CASE = new CaseId("25195-0031");
    static final QuestionPath OPEN = new QuestionPath("/data/open");
    static final QuestionPath PAID = new QuestionPath("/data/kin/paid");
    static final QuestionPath HOW = new QuestionPath("/data/kin/how");
    private static final String TOLD = "Cán bộ một cửa đòi hai trăm nghìn bồi dưỡng";
    private static final String XFORM = """
            <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
                xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title>Kín</h:title><model>
            <instance><data id="kin"><open/><kin><paid/><how/></kin><end/></data></instance>
            <bind nodeset="/data/open" type="string" required="true()"/>
            <bind nodeset="/data/kin/paid" type="int" required="true()" constraint=". &lt; 10"/>
            <bind nodeset="/data/kin/how" type="string" relevant="/data/kin/paid &gt; 1" required="true()"/></model></h:head><h:body>
            <input ref="/data/open"><label>Hỏi to</label></input>
            <group ref="/data/kin" appearance="handover"><label>Trả lời kín</label>
            <input ref="/data/kin/paid"><label>Mấy lần</label></input>
            <input ref="/data/kin/how"><label>Thế nào</label></input></group>
            <input ref="/data/end"><label>Còn gì nữa không?</label></input></h:body></h:html>""";

    @TempDir
    private Path folder = Path.of("");

    private final SecureRandom random = new SecureRandom();
    private final AgeIdentity department = AgeIdentity.random(random);
    private final FormFile form = form();
    private Store store;
    private OwnBook own;
    private Visits visits;

    @BeforeEach
    void create() {
        store = Stores.create(folder.resolve("store"), 0);
        wire();
    }

    private void wire() {
        own = Stores.ownBook(store, Stores.CLOCK);
        Sealing sealing = new Sealing(department.recipient(), random);
        visits = new Visits(store, own, Stores.CLOCK, () -> Optional.of(sealing));
    }

    @AfterEach
    void close() {
        store.close();
        department.close();
    }

    @Test
    void privateAnswersAreInTheRecordForTheDepartmentAlone() {
        Visit visit = begun();
        answer(visit, PAID, "2");
        answer(visit, HOW, TOLD);

        BookRecord.Interview interview = finished(visit);

        assertThat(interview.mode()).isEqualTo(Mode.HANDOVER);
        assertThat(interview.body().answers()).containsOnlyKeys("open");
        assertThat(opened(interview, department).orElseThrow().answers()).isEqualTo(Map.of("paid", "2", "how", TOLD));
        try (AgeIdentity supervisor = AgeIdentity.random(random)) {
            assertThat(opened(interview, supervisor)).isEmpty();
        }
    }

    @Test
    void handedBackTheLaptopKnowsThatTheyWereAnsweredAndNotHow() {
        Visit visit = begun();
        answer(visit, PAID, "2");
        answer(visit, HOW, TOLD);

        visit.handBack();

        assertThat(visit.isAnsweredPrivately(PAID)).isTrue();
        assertThat(visit.pages().toString()).doesNotContain(TOLD);
        assertThat(visit.openPoints()).isEmpty();
        assertThat(visits.resume(visits.drafts().getFirst(), form)
                        .visit()
                        .pages()
                        .toString())
                .doesNotContain(TOLD);
    }

    @Test
    void noFileOfTheMachineHasThemWhileTheLaptopIsHandedOverOrAfterACrash() {
        Visit visit = begun();
        answer(visit, PAID, "2");
        answer(visit, HOW, TOLD);

        assertNowhere();
        crash();
        assertNowhere();
        assertThat(visits.resume(visits.drafts().getFirst(), form).visit().lastTouched())
                .contains(HOW);
    }

    @Test
    void answersFromBeforeACrashReachTheDepartmentWithThoseAfterIt() {
        Visit visit = begun();
        answer(visit, PAID, "2");
        crash();
        Visit again = visits.resume(visits.drafts().getFirst(), form).visit();
        answer(again, PAID, "3");
        answer(again, HOW, TOLD);

        BookRecord.Interview interview = finished(again);

        assertThat(opened(interview, department).orElseThrow().answers()).isEqualTo(Map.of("paid", "3", "how", TOLD));
    }

    @Test
    void unansweredPrivateQuestionKeepsTheInterviewOpen() {
        Visit visit = begun();
        visit.handOver();
        visit.handBack();

        assertThat(visit.finish())
                .isInstanceOfSatisfying(
                        Visit.Ending.Unfinished.class,
                        open -> assertThat(open.open())
                                .extracting(OpenPoint::question)
                                .containsExactly(PAID));
    }

    @Test
    void refusedAnswerIsJudgedByTheFormAndNotKept() {
        Visit visit = begun();

        Visit.Change change = visit.answer(PAID, Optional.of(new Answer("12")));
        visit.handBack();

        assertThat(change.refused()).isPresent();
        assertThat(visit.isAnsweredPrivately(PAID)).isFalse();
    }

    @Test
    void reasonForNoAnswerIsAsPrivateAsAnAnswer() {
        Visit visit = begun();
        visit.excuse(PAID, Optional.of(Missing.REFUSES));

        BookRecord.Interview interview = finished(visit);

        assertThat(interview.body().missing()).isEmpty();
        assertThat(opened(interview, department).orElseThrow().missing()).isEqualTo(Map.of("paid", Missing.REFUSES));
    }

    @Test
    void whoRefusedFirstAndAnsweredThenIsRecordedAsHavingAnswered() {
        Visit visit = begun();
        visit.refuseOpenly(PAID);
        boolean closed = visit.openPoints().isEmpty();
        answer(visit, PAID, "1");

        BookRecord.Interview interview = finished(visit);

        assertThat(closed).isTrue();
        assertThat(interview.body().missing()).isEmpty();
        assertThat(opened(interview, department).orElseThrow().answers()).isEqualTo(Map.of("paid", "1"));
    }

    @Test
    void whatIsDeclinedInPrivateStaysOnItsScreenUntilTheLaptopIsBack() {
        Visit visit = begun();
        visit.excuse(PAID, Optional.of(Missing.DOESNT_KNOW));
        Map<QuestionPath, Missing> meanwhile = visit.excused();
        visit.handBack();

        assertThat(meanwhile).isEqualTo(Map.of(PAID, Missing.DOESNT_KNOW));
        assertThat(visit.excused()).isEmpty();
    }

    @Test
    void whatIsTypedInFromPaperIsAskedAsEverythingElse() {
        Visit visit = visits.begin(CASE, form, Mode.PAPER_SELF);
        answer(visit, OPEN, "to");
        answer(visit, PAID, "1");

        BookRecord.Interview interview = finished(visit);

        assertThat(visit.isPrivate(PAID)).isFalse();
        assertThat(interview.body().answers()).containsKey("paid");
        assertThat(interview.body().sealed()).isEmpty();
    }

    @Test
    void paperInAnEnvelopeSettlesThePrivateQuestionsAndItsSerialIsRecorded() {
        Visit visit = begun();
        visit.envelope("P-000123");

        BookRecord.Interview interview = finished(visit);

        assertThat(interview.mode()).isEqualTo(Mode.LAPTOP);
        assertThat(interview.body().sealed()).isEmpty();
        assertThat(interview.body().comments()).isEqualTo(Map.of(InterviewBody.ENVELOPE, "P-000123"));
    }

    @Test
    void correctionKeepsWhatWasAnsweredInPrivate() {
        Visit visit = begun();
        answer(visit, PAID, "1");
        LeafHash leaf = ((Visit.Ending.Finished) visit.finish()).leaf();
        Visit correction = visits.correct(own.book().find(leaf).orElseThrow(), form, "nhầm tên");
        answer(correction, OPEN, "sửa");

        BookRecord.Interview corrected = finished(correction);

        assertThat(opened(corrected, department).orElseThrow().answers()).isEqualTo(Map.of("paid", "1"));
    }

    @Test
    void courseOffersOpensAndClosesThePrivatePage() {
        Course course = Course.begun(begun());

        VisitSnapshot offered = course.next();
        VisitSnapshot open = course.handOver();
        course.answer(PAID, Optional.of(new Answer("1")));
        VisitSnapshot after = course.next();
        VisitSnapshot back = course.previous();

        assertThat(offered.privacy()).isEqualTo(VisitSnapshot.Privacy.OFFERED);
        assertThat(open.privacy()).isEqualTo(VisitSnapshot.Privacy.OPEN);
        assertThat(after.privacy()).isEqualTo(VisitSnapshot.Privacy.NONE);
        assertThat(back.privacy()).isEqualTo(VisitSnapshot.Privacy.DONE);
        assertThat(back.page().orElseThrow().questions())
                .allSatisfy(question -> assertThat(question.answer()).isEmpty());
    }

    private void crash() {
        store.close();
        store = Stores.open(folder.resolve("store"));
        wire();
    }

    private Visit begun() {
        Visit visit = visits.begin(CASE, form, Mode.LAPTOP);
        answer(visit, OPEN, "to");
        return visit;
    }

    private static void answer(Visit visit, QuestionPath question, String text) {
        assertThat(visit.answer(question, Optional.of(new Answer(text))).refused())
                .isEmpty();
    }

    private BookRecord.Interview finished(Visit visit) {
        LeafHash leaf = ((Visit.Ending.Finished) visit.finish()).leaf();
        return (BookRecord.Interview) own.book().find(leaf).orElseThrow().content();
    }

    private static Optional<SealedAnswers> opened(BookRecord.Interview interview, AgeIdentity identity) {
        FileContent sealed = interview.body().sealed().orElseThrow();
        return SealedAnswers.open(sealed, identity);
    }

    private void assertNowhere() {
        List<String> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).map(HandOverTest::text).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(files).isNotEmpty().noneMatch(text -> text.contains("hai trăm nghìn"));
        // At rest all is encrypted anyway; what the owner's own key opens must not have it either.
        assertThat(new Drafts(store).steps(visits.drafts().getFirst()).toString())
                .contains("Sealed")
                .doesNotContain("hai trăm nghìn");
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FormFile form() {
        return switch (FormFile.open(XFORM.getBytes(StandardCharsets.UTF_8), Map.of())) {
            case FormOpening.Opened(FormFile form) -> form;
            case FormOpening.Refused refused -> throw new AssertionError(refused.findings());
        };
    }
}

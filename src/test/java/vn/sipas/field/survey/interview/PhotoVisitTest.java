package vn.sipas.field.survey.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.AnswerValue;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.FileContent;
import vn.sipas.field.ledger.record.InterviewBody;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.FormFault;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormOpening;
import vn.sipas.field.survey.form.QuestionPath;

/** Photos that answer questions: in the draft, in the record, and in what corrects it. */
class PhotoVisitTest {

    private static final CaseId CASE = new CaseId("25195-0031");
    private static final QuestionPath PAPER = new QuestionPath("/data/paper");
    private static final QuestionPath SIGN = new QuestionPath("/data/sign");
    private static final FileContent FIRST = photo("ảnh thứ nhất");
    private static final FileContent SECOND = photo("ảnh thứ hai");

    @TempDir
    Path folder;

    private final FormFile form = form();
    private Store store;
    private OwnBook own;
    private Visits visits;

    @BeforeEach
    void open() {
        store = Stores.create(folder, 0);
        own = Stores.ownBook(store, Stores.CLOCK);
        visits = new Visits(store, own, Stores.CLOCK);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void photoStandsInTheRecordUnderTheNameThatAnswers() {
        Visit visit = begun();
        visit.photograph(PAPER, FIRST);

        InterviewBody body = finish(visit);

        assertThat(body.answers()).containsEntry("paper", new AnswerValue.Text("photo-1.jpg"));
        assertThat(body.files()).isEqualTo(Map.of("photo-1.jpg", FIRST));
    }

    @Test
    void photoSurvivesACrashAndLiesSealedInTheDraft() throws Exception {
        begun().photograph(PAPER, FIRST);

        Visit resumed = visits.resume(visits.drafts().getFirst(), form).visit();

        assertThat(finish(resumed).files()).containsEntry("photo-1.jpg", FIRST);
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).isNotEmpty();
            for (Path file : all) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .doesNotContain(FIRST.base64(), "photo-1.jpg");
            }
        }
    }

    @Test
    void onlyPhotosInUseAreRecordedAndAnEarlierOneComesBack() {
        Visit visit = begun();
        visit.photograph(PAPER, FIRST);
        visit.photograph(PAPER, SECOND);
        visit.photograph(SIGN, SECOND);
        visit.answer(SIGN, Optional.empty());

        Visit.Change back = visit.answer(PAPER, Optional.of(new Answer("photo-1.jpg")));

        assertThat(back.refused()).isEmpty();
        assertThat(finish(visit).files()).isEqualTo(Map.of("photo-1.jpg", FIRST));
    }

    @Test
    void answerThatNamesNoPhotoIsRefused() {
        Visit visit = begun();

        Visit.Change change = visit.answer(PAPER, Optional.of(new Answer("anh-cua-toi.jpg")));

        assertThat(change.refused().map(point -> point.why().fault())).contains(FormFault.NO_PHOTO);
        assertThat(visit.openPoints()).extracting(OpenPoint::question).containsExactly(PAPER);
    }

    @Test
    void requiredPhotoIsOpenUntilThereIsOneOrAReason() {
        Visit visit = begun();

        assertThat(visit.openPoints()).extracting(OpenPoint::question).containsExactly(PAPER);
        visit.photograph(PAPER, FIRST);
        assertThat(visit.openPoints()).isEmpty();
    }

    @Test
    void photosThatWouldNotFitIntoARecordAreRefused() {
        Visit visit = begun();
        List<Optional<FormFault>> refused = new ArrayList<>();
        for (int place = 0; place < 6; place++) {
            QuestionPath path = new QuestionPath("/data/p" + place);
            refused.add(visit.photograph(path, FileContent.of(new byte[2 << 20]))
                    .refused()
                    .map(point -> point.why().fault()));
        }

        assertThat(refused.subList(0, 5)).containsOnly(Optional.empty());
        assertThat(refused.getLast()).contains(FormFault.PHOTOS_TOO_LARGE);
        visit.photograph(PAPER, FIRST);
    }

    @Test
    void correctionBeginsWithThePhotosAndNamesNewOnesAnew() {
        Visit visit = begun();
        visit.photograph(PAPER, FIRST);
        finish(visit);

        Visit correction = visits.correct(own.book().ofCase(CASE.text()).getLast(), form, "chụp thiếu");
        correction.photograph(SIGN, SECOND);

        assertThat(finish(correction).files()).isEqualTo(Map.of("photo-1.jpg", FIRST, "photo-2.jpg", SECOND));
    }

    private Visit begun() {
        return visits.begin(CASE, form, Mode.LAPTOP);
    }

    private InterviewBody finish(Visit visit) {
        assertThat(visit.finish()).isInstanceOf(Visit.Ending.Finished.class);
        return ((BookRecord.Interview) own.book().ofCase(CASE.text()).getLast().content()).body();
    }

    private static FileContent photo(String text) {
        return FileContent.of(text.repeat(200).getBytes(StandardCharsets.UTF_8));
    }

    private static FormFile form() {
        StringBuilder nodes = new StringBuilder("<paper/><sign/>");
        StringBuilder controls = new StringBuilder();
        for (int place = 0; place < 6; place++) {
            nodes.append("<p").append(place).append("/>");
            controls.append(
                    "<upload ref=\"/data/p%d\" mediatype=\"image/*\"><label>Ảnh</label></upload>".formatted(place));
        }
        String xform = """
                <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head>
                <h:title>Ảnh</h:title><model><instance><data id="anh">%s</data></instance>
                <bind nodeset="/data/paper" type="binary" required="true()"/><bind nodeset="/data/sign" type="binary"/>
                </model></h:head><h:body>
                <upload ref="/data/paper" mediatype="image/*"><label>Giấy hẹn</label></upload>
                <upload ref="/data/sign" mediatype="image/*"><label>Biển hiệu</label></upload>%s
                </h:body></h:html>""".formatted(nodes, controls);
        return switch (FormFile.open(xform.getBytes(StandardCharsets.UTF_8), Map.of())) {
            case FormOpening.Opened(FormFile opened) -> opened;
            case FormOpening.Refused refused -> throw new AssertionError(refused.findings());
        };
    }
}

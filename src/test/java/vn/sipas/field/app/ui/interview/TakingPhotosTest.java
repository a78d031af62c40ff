package vn.sipas.field.app.ui.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.app.desk.InputFault;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.base.picture.PictureFault;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormOpening;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.interview.Course;
import vn.sipas.field.survey.interview.Review;
import vn.sipas.field.survey.interview.VisitSnapshot;
import vn.sipas.field.survey.interview.Visits;

class TakingPhotosTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-10-02T01:15:30Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final QuestionPath PAPER = new QuestionPath("/data/paper");

    @TempDir
    Path folder;

    private InterviewModel model;

    @BeforeEach
    void open() {
        Course course = Course.begun(Visits.tryOut(form(), CLOCK));
        CoursePort port = new CoursePort(course, new FakeVisit(List.of()));
        Worker now = new Worker(Runnable::run, Runnable::run, Runnable::run, failure -> {
            throw failure;
        });
        model = new InterviewModel(
                new OpenVisit("25195-0031", Purpose.TRIAL, course.now(), port, Optional.empty()), now, _ -> {});
    }

    @Test
    void typedPathIsTakenAndThePhotoIsShown() throws IOException {
        List<byte[]> shown = new ArrayList<>();

        model.photos().take(PAPER, " " + picture("giấy hẹn.png") + " ");
        model.photos().show("photo-1.jpg", shown::add);

        assertThat(answer()).contains(new Answer("photo-1.jpg"));
        assertThat(shown).hasSize(1);
    }

    @Test
    void chosenFileIsTakenForTheCurrentQuestion() throws IOException {
        Path file = picture("giấy hẹn.png");
        model.photos().chooseBy(() -> Optional.of(file));

        model.photos().chooseForCurrent();

        assertThat(answer()).isPresent();
    }

    @Test
    void badFileIsSaidBesideTheQuestionUntilAPhotoIsTaken() throws IOException {
        model.photos().take(PAPER, folder.resolve("khong-co.jpg").toString());
        Map<QuestionPath, Problem> missing = model.state().problems();
        model.photos()
                .take(PAPER, Files.writeString(folder.resolve("a.jpg"), "chữ").toString());
        Map<QuestionPath, Problem> text = model.state().problems();
        model.photos().take(PAPER, picture("b.png").toString());

        assertThat(missing).containsEntry(PAPER, new Problem.NoPicture(InputFault.INPUT_MISSING));
        assertThat(text).containsEntry(PAPER, new Problem.NoPicture(PictureFault.NO_PICTURE));
        assertThat(model.state().problems()).isEmpty();
        assertThat(answer()).isPresent();
    }

    @Test
    void photoIsRemovedAndComesBackByUndo() throws IOException {
        model.photos().take(PAPER, picture("a.png").toString());
        model.pick(PAPER, Optional.empty());
        Optional<Answer> removed = answer();

        model.undo();

        assertThat(removed).isEmpty();
        assertThat(answer()).contains(new Answer("photo-1.jpg"));
    }

    @Test
    void firstPhotoIsUndone() throws IOException {
        model.photos().take(PAPER, picture("a.png").toString());

        model.undo();

        assertThat(answer()).isEmpty();
    }

    @Test
    void photosAreShownInTheReview() throws IOException {
        model.photos().take(PAPER, picture("a.png").toString());

        model.review();

        assertThat(model.visit().place())
                .isInstanceOfSatisfying(
                        VisitSnapshot.Place.AtReview.class,
                        place -> assertThat(place.review().photos())
                                .containsExactly(new Review.Shown(PAPER, "Giấy hẹn trả kết quả", "photo-1.jpg")));
    }

    private Optional<Answer> answer() {
        return model.currentQuestion().orElseThrow().answer();
    }

    private Path picture(String name) throws IOException {
        Path file = folder.resolve(name);
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }

    private static FormFile form() {
        String xform = """
                <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head>
                <h:title>Ảnh</h:title><model><instance><data id="anh"><paper/></data></instance>
                <bind nodeset="/data/paper" type="binary" required="true()"/></model></h:head><h:body>
                <upload ref="/data/paper" mediatype="image/*"><label>Giấy hẹn trả kết quả</label></upload>
                </h:body></h:html>""";
        return switch (FormFile.open(xform.getBytes(StandardCharsets.UTF_8), Map.of())) {
            case FormOpening.Opened(FormFile opened) -> opened;
            case FormOpening.Refused refused -> throw new AssertionError(refused.findings());
        };
    }
}

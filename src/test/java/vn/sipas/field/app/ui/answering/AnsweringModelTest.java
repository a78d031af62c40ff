package vn.sipas.field.app.ui.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sipas.field.app.desk.recheck.Answering;
import vn.sipas.field.app.desk.recheck.Answering.Asking;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.Worker;

class AnsweringModelTest {

    private static final Asking ANSWERED = new Asking("so-1", "Đặng Văn Quý", "Mặt trận", 12, 12, 0, 0);
    private static final Asking WAITING = new Asking("so-2", "Vũ Đình Thọ", "Hội Cựu chiến binh", 9, 5, 20, 3);

    private final FakePort port = new FakePort();
    private final Worker worker = new Worker(Runnable::run, Runnable::run, Runnable::run, failure -> {
        throw failure;
    });
    private final AnsweringModel model = new AnsweringModel(port, worker, Locale.of("vi"));

    /** Two monitors; the stick is "/media/usb". */
    private static final class FakePort implements AnsweringPort {

        private boolean answered;

        @Override
        public List<Asking> asking() {
            return List.of(
                    ANSWERED,
                    answered ? new Asking(WAITING.book(), WAITING.person(), WAITING.unit(), 9, 9, 0, 0) : WAITING);
        }

        @Override
        public Optional<Answering.Answered> answer(String book, String folder) {
            if (!folder.equals("/media/usb")) {
                return Optional.empty();
            }
            answered = book.equals(WAITING.book());
            return Optional.of(new Answering.Answered.Done(Path.of("tra-loi.sipas.jsonl.age"), 4096, 20, 3));
        }
    }

    @Test
    void whoeverWaitsIsChosenFirst() {
        model.load();

        assertThat(model.chosenProperty().get()).contains(WAITING);
        assertThat(model.countProperty().get()).isEqualTo(1);
    }

    @Test
    void answerSaysWhatWasGivenAndWhatToCarryToWhom() {
        model.load();

        model.answer("/media/usb");

        AnsweringModel.News news = model.newsProperty().get().orElseThrow();
        assertThat(news.fact()).isEqualTo("Đã ký nhận 9 bản ghi, giao địa chỉ 20 người, mở 3 phiếu gốc.");
        assertThat(news.action()).isEqualTo("Mang tệp tra-loi.sipas.jsonl.age cho Vũ Đình Thọ.");
        assertThat(model.countProperty().get()).isZero();
    }

    @Test
    void folderThatIsNotThereStaysToBePutRight() {
        model.load();
        model.folderProperty().set("/media/khong-co");

        model.answer("/media/khong-co");

        assertThat(model.newsProperty().get().orElseThrow().tone()).isEqualTo(Tone.DANGER);
        assertThat(model.folderProperty().get()).isEqualTo("/media/khong-co");
        assertThat(model.countProperty().get()).isEqualTo(1);
    }
}

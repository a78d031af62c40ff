package vn.sipas.field.app.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.ui.cases.CasesModel;
import vn.sipas.field.app.ui.cases.CasesView;
import vn.sipas.field.app.ui.cases.SampleCases;
import vn.sipas.field.app.ui.handover.HandOverModel;
import vn.sipas.field.app.ui.handover.HandOverView;
import vn.sipas.field.app.ui.handover.SampleHandOver;
import vn.sipas.field.app.ui.interview.SampleInterview;
import vn.sipas.field.app.ui.results.FakeResults;
import vn.sipas.field.app.ui.start.SamplePeople;
import vn.sipas.field.base.language.Messages;

/**
 * Every screen with made-up people, for looking at: {@code Gallery SCREEN WIDTH HEIGHT vi|en light|dark}. SCREEN is {@code
 * start}, {@code nobody}, {@code desk}, {@code no-cases}, {@code form} with a sixth argument, the form's file, or a section of
 * the sample form.
 */
public final class Gallery extends Application {

    private final Theme theme = new Theme();

    @Override
    public void start(Stage stage) {
        List<String> wanted = getParameters().getRaw();
        Locale language = Locale.of(wanted.get(3));
        theme.darkProperty().set(wanted.get(4).equals("dark"));
        Window window = new Window(stage, theme, language);
        Worker worker = Worker.started(window::failed);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(Double.parseDouble(wanted.get(1)));
        stage.setHeight(Double.parseDouble(wanted.get(2)));
        stage.setOnHidden(_ -> worker.close());
        Runnable lock = () -> start(window, worker, language, false);
        switch (wanted.getFirst()) {
            case "start" -> start(window, worker, language, false);
            case "nobody" -> start(window, worker, language, true);
            case "desk" -> desk(window, worker, language, false);
            case "no-cases" -> desk(window, worker, language, true);
            case "results" -> results(window, worker, language, false);
            case "few-results" -> results(window, worker, language, true);
            case "form" -> form(window, worker, language, Path.of(wanted.get(5)));
            default -> interview(window, worker, language, wanted.getFirst(), lock);
        }
    }

    private void results(Window window, Worker worker, Locale language, boolean few) {
        Screen results = FakeResults.screen(few, worker, language, theme, window.dialogues());
        Frame frame = new Frame(
                new Frame.Who("Đồng Nai 2026", "Sở Nội vụ", "Lê Thị Minh Nguyệt", "Sở Nội vụ"),
                List.of(new Frame.Link(
                        Material2OutlinedAL.INSIGHTS,
                        Messages.of(Frame.class, language).text("frame.results"),
                        new SimpleObjectProperty<>(0),
                        KeyCode.E,
                        results)),
                results,
                language,
                () -> {});
        window.show(frame, () -> {});
    }

    private void start(Window window, Worker worker, Locale language, boolean empty) {
        window.show(SamplePeople.view(empty, language, worker, _ -> desk(window, worker, language, false)), () -> {});
    }

    private void interview(Window window, Worker worker, Locale language, String section, Runnable lock) {
        window.show(
                SampleInterview.at(section, language, worker, theme, lock, _ -> desk(window, worker, language, false)),
                lock);
    }

    private void form(Window window, Worker worker, Locale language, Path file) {
        FormScreens forms = new FormScreens(Field.ofThisMachine(), window, theme, worker, language);
        forms.show(file, () -> start(window, worker, language, false));
    }

    private void desk(Window window, Worker worker, Locale language, boolean empty) {
        Runnable lock = () -> start(window, worker, language, false);
        Messages words = Messages.of(Frame.class, language);
        HandOverModel handOver = SampleHandOver.model(worker);
        HandOverView copying = SampleHandOver.view(handOver, language);
        SimpleObjectProperty<Runnable> toHandOver = new SimpleObjectProperty<>(() -> {});
        CasesModel cases = SampleCases.model(empty, worker, _ -> interview(window, worker, language, "A", lock));
        CasesView list =
                SampleCases.view(cases, language, () -> toHandOver.get().run());
        Frame frame = new Frame(
                new Frame.Who("Đồng Nai 2026", "Phường Trấn Biên", "Nguyễn Thị Tuyết", "Điều tra viên"),
                List.of(
                        new Frame.Link(
                                Material2OutlinedAL.ASSIGNMENT,
                                words.text("frame.cases"),
                                cases.toDoProperty(),
                                KeyCode.M,
                                list),
                        new Frame.Link(
                                Material2OutlinedMZ.USB,
                                words.text("frame.handover"),
                                handOver.countProperty(),
                                KeyCode.B,
                                copying)),
                copying,
                language,
                lock);
        toHandOver.set(() -> frame.go(copying));
        handOver.load();
        frame.say("Mọi câu trả lời đã lưu trên máy");
        window.show(frame, lock);
    }
}

package vn.sipas.field.app.ui;

import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import vn.sipas.field.app.ui.interview.SampleInterview;

/** Every screen with made-up people, for looking at: {@code Gallery SCREEN WIDTH HEIGHT vi|en light|dark}. */
public final class Gallery extends Application {

    @Override
    public void start(Stage stage) {
        List<String> wanted = getParameters().getRaw();
        Locale language = Locale.of(wanted.get(3));
        Theme theme = new Theme();
        theme.darkProperty().set(wanted.get(4).equals("dark"));
        Worker worker = Worker.started(failure -> {});
        Screen screen = screen(wanted.getFirst(), language, worker, theme);
        StackPane root = new StackPane(screen.node());
        Scene scene = new Scene(root, Double.parseDouble(wanted.get(1)), Double.parseDouble(wanted.get(2)));
        theme.dress(scene);
        scene.addEventFilter(KeyEvent.ANY, event -> {
            if (event.getEventType() == KeyEvent.KEY_PRESSED && event.isControlDown()) {
                if (event.getCode() == KeyCode.EQUALS || event.getCode() == KeyCode.PLUS) {
                    theme.larger();
                } else if (event.getCode() == KeyCode.MINUS) {
                    theme.smaller();
                }
            }
            screen.key(event);
        });
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.setTitle("SIPAS Field");
        stage.setOnHidden(_ -> worker.close());
        stage.show();
        screen.shown();
    }

    private static Screen screen(String name, Locale language, Worker worker, Theme theme) {
        return SampleInterview.at(name, language, worker, theme, () -> {}, ending -> System.out.println(ending));
    }
}

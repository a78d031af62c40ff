package vn.sipas.field.app.ui.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Dialogues;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.survey.form.FormFile;

/** The blank form and the show-cards of the form offered, as PDF files; takes no room while none is. */
public final class PrintPanel extends VBox {

    private final PrintModel model;
    private final Messages words;
    private final ComboBox<String> first = new ComboBox<>();
    private final ComboBox<String> second = new ComboBox<>();
    private final TextField folder = new TextField();
    private final VBox languages;
    private final VBox news = new VBox();

    public PrintPanel(PrintModel model, Locale language, Dialogues dialogues) {
        super(10);
        this.model = model;
        this.words = Messages.of(PrintPanel.class, language);
        getStyleClass().add("card");
        TextField copies = new TextField();
        copies.textProperty().bindBidirectional(model.copiesProperty());
        copies.setPrefColumnCount(6);
        folder.textProperty().bindBidirectional(model.folderProperty());
        folder.setPromptText(words.text("print.folder"));
        folder.setAccessibleText(words.text("print.folder"));
        Button choose = Part.button(Material2OutlinedAL.FOLDER, words.text("print.choose"), "");
        choose.setOnAction(
                _ -> dialogues.folder(words.text("print.choose")).ifPresent(path -> folder.setText(path.toString())));
        Button print = Part.button(Material2OutlinedMZ.PICTURE_AS_PDF, words.text("print.go"), "");
        print.setOnAction(_ -> model.print());
        print.disableProperty().bind(model.folderProperty().map(String::isBlank));
        this.languages = new VBox(4, Part.text(words.text("print.languages"), "strong"), new HBox(8, first, second));
        bind(first, model.firstProperty(), words.text("print.first"));
        bind(second, model.secondProperty(), words.text("print.second"));
        VBox number = new VBox(4, Part.text(words.text("print.copies"), "strong"), copies);
        copies.setAccessibleText(words.text("print.copies"));
        getChildren()
                .addAll(
                        Part.text(words.text("print.title"), "card-title"),
                        Part.wrapped(words.text("print.words"), "muted"),
                        new HBox(24, languages, number),
                        Part.wrapped(words.text("print.copies.hint"), "caption"),
                        Part.path(folder, choose),
                        print,
                        news);
        model.offeredProperty().subscribe(offered -> {
            setVisible(offered.isPresent());
            setManaged(offered.isPresent());
            offered.ifPresent(what -> languages(what.form()));
        });
        model.newsProperty().subscribe(this::said);
    }

    private void bind(ComboBox<String> box, StringProperty chosen, String name) {
        box.setAccessibleText(name);
        box.valueProperty().bindBidirectional(chosen);
    }

    private void languages(FormFile form) {
        List<String> all = form.languages();
        languages.setVisible(all.size() > 1);
        languages.setManaged(all.size() > 1);
        first.getItems().setAll(all);
        first.setValue(model.firstProperty().get());
        List<String> others = new ArrayList<>(List.of(""));
        others.addAll(all);
        second.getItems().setAll(others);
        second.setValue(model.secondProperty().get());
        second.setConverter(new LanguageOrNone(words.text("print.one-language")));
    }

    /** Puts the keyboard where printing starts. */
    public void begin() {
        folder.requestFocus();
    }

    /** What Enter in one of its fields does. */
    public void print() {
        if (!model.folderProperty().get().isBlank()) {
            model.print();
        }
    }

    private void said(PrintModel.News what) {
        news.getChildren().clear();
        switch (what) {
            case PrintModel.News.None() -> {}
            case PrintModel.News.CopiesBad() -> bad(words.text("print.copies.bad", PrintModel.MOST_COPIES));
            case PrintModel.News.NoFolder() -> bad(words.text("print.no-folder"));
            case PrintModel.News.Refused(var why) -> bad(why.text(words.language()));
            case PrintModel.News.Done(List<String> files) ->
                news.getChildren()
                        .add(Part.banner(
                                Material2OutlinedAL.CHECK_CIRCLE,
                                Tone.SUCCESS,
                                words.text("print.done", String.join(", ", files)),
                                words.text("print.done.do")));
        }
        news.setManaged(!news.getChildren().isEmpty());
    }

    private void bad(String fact) {
        news.getChildren().add(Part.banner(Material2OutlinedAL.ERROR_OUTLINE, Tone.DANGER, fact, ""));
    }
}

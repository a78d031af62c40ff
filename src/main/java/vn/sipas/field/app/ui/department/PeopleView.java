package vn.sipas.field.app.ui.department;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.desk.Department;
import vn.sipas.field.app.ui.Dialogues;
import vn.sipas.field.app.ui.Flowing;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Screen;
import vn.sipas.field.app.ui.Sheet;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.season.Comparison;

/** "People": who is in the roster, whose card came in since, and the pack for everybody. */
public final class PeopleView implements Screen {

    private final PeopleModel model;
    private final Messages words;
    private final Dialogues dialogues;
    private final Sheet sheet = new Sheet();
    private final VBox news = new VBox();
    private final VBox list = new VBox();
    private final VBox pack;
    private final TextField card = new TextField();
    private final TextField folder = new TextField();
    private final List<TextField> asked = new ArrayList<>();

    public PeopleView(PeopleModel model, Locale language, Dialogues dialogues) {
        this.model = model;
        this.words = Messages.of(PeopleView.class, language);
        this.dialogues = dialogues;
        card.textProperty().bindBidirectional(model.cardProperty());
        card.setPromptText(words.text("people.card"));
        card.setAccessibleText(words.text("people.card"));
        folder.textProperty().bindBidirectional(model.folderProperty());
        folder.setPromptText(words.text("people.folder"));
        folder.setAccessibleText(words.text("people.folder"));
        list.getStyleClass().add("card-list");
        this.pack = pack();
        sheet.pieces(news, taking(), list, pack);
        dropping(sheet.node());
        model.peopleProperty().subscribe(this::draw);
        model.newsProperty().subscribe(what -> {
            news.getChildren().setAll(said(what));
            news.setManaged(!news.getChildren().isEmpty());
        });
        card.textProperty().subscribe(() -> head(model.peopleProperty().get()));
        folder.textProperty().subscribe(() -> head(model.peopleProperty().get()));
    }

    /** Cards may be dropped anywhere on the screen, several at once. */
    private void dropping(Node where) {
        where.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        where.setOnDragDropped(event -> {
            model.take(
                    event.getDragboard().getFiles().stream().map(File::getPath).toList());
            event.setDropCompleted(true);
            event.consume();
        });
    }

    private Node taking() {
        Button choose = Part.button(Material2OutlinedAL.FOLDER_OPEN, words.text("people.choose"), "Ctrl O");
        choose.setOnAction(_ -> choose());
        return Part.card(
                Part.text(words.text("people.take"), "strong"),
                Part.path(card, choose),
                Part.wrapped(words.text("people.take.words"), "caption"));
    }

    private void choose() {
        model.take(dialogues.files(words.text("people.choose")).stream()
                .map(Path::toString)
                .toList());
    }

    private VBox pack() {
        Button choose = Part.button(Material2OutlinedAL.FOLDER, words.text("people.choose-folder"), "");
        choose.setOnAction(_ -> dialogues
                .folder(words.text("people.choose-folder"))
                .ifPresent(path -> folder.setText(path.toString())));
        return Part.card(
                Part.text(words.text("people.pack"), "strong"),
                Part.path(folder, choose),
                Part.wrapped(words.text("people.pack.words"), "caption"));
    }

    /** The primary button is the next step: a card typed, then the roster, then the pack. */
    private void head(DepartmentPort.People people) {
        boolean typed = !card.getText().isBlank();
        boolean writing = !typed && people.hasSeason() && (people.behind() || people.version() == 0);
        long open = PeopleModel.open(people);
        if (typed) {
            Button main = Part.primary(Material2OutlinedAL.ADD, words.text("people.take.go"), "Enter");
            main.setOnAction(_ -> model.take(List.of(card.getText())));
            head(title(people, open), main);
        } else if (writing) {
            Button main =
                    Part.primary(Material2OutlinedAL.EDIT, words.text("people.publish", people.version() + 1), "Enter");
            main.setDisable(people.members().isEmpty() || open > 0);
            main.setOnAction(_ -> model.publish());
            head(title(people, open), main);
        } else {
            Button main = Part.primary(Material2OutlinedMZ.USB, words.text("people.export"), "Enter");
            main.setDisable(people.version() == 0 || folder.getText().isBlank());
            main.setOnAction(_ -> model.export());
            head(title(people, open), main);
        }
    }

    private String title(DepartmentPort.People people, long open) {
        if (open > 0) {
            return words.text("people.title.open", open);
        }
        return people.version() == 0
                ? words.text("people.title.none")
                : words.text(
                        people.behind() ? "people.title.behind" : "people.title",
                        people.version(),
                        people.members().size());
    }

    private void head(String title, Button main) {
        main.setFocusTraversable(false);
        sheet.head(title, main);
    }

    private void draw(DepartmentPort.People people) {
        head(people);
        pack.setVisible(people.version() > 0 && !people.behind());
        pack.setManaged(people.version() > 0 && !people.behind());
        list.getChildren().clear();
        asked.clear();
        if (!people.hasSeason()) {
            list.getChildren()
                    .add(Part.empty(
                            Material2OutlinedAL.EVENT,
                            words.text("people.no-season"),
                            words.text("people.no-season.do")));
        } else if (people.members().isEmpty()) {
            list.getChildren()
                    .add(Part.empty(
                            Material2OutlinedMZ.PERSON_ADD, words.text("people.empty"), words.text("people.empty.do")));
        }
        people.members().forEach(member -> list.getChildren().add(line(member)));
        atNext();
    }

    /** The keyboard goes to the next fingerprint to be compared, or to the next card. */
    private void atNext() {
        (asked.isEmpty() ? card : asked.getFirst()).requestFocus();
    }

    private Node line(Department.Member member) {
        VBox who = new VBox(
                2,
                Part.flow(
                        8,
                        Part.text(member.name(), "strong"),
                        Part.wrapped(words.text("role." + member.role().code()) + " · " + member.unit(), "muted")),
                Part.wrapped(
                        member.asked()
                                .map(comparison -> comparison.masked(member.fingerprint()))
                                .orElse(member.fingerprint()),
                        "code"));
        member.asked().ifPresent(comparison -> who.getChildren().add(asking(member, comparison)));
        Flowing line = Part.flow(12, Flowing.growing(who, 18));
        if (member.follows()) {
            line.getChildren().add(Part.badge(Material2OutlinedAL.LINK, words.text("people.follows"), Tone.ACCENT));
        }
        line.getChildren().add(badge(member));
        if (member.follows() && member.inRoster()) {
            Button back = Part.button(Material2OutlinedAL.ASSIGNMENT_RETURN, words.text("people.give-back"), "");
            back.setOnAction(_ -> giveBack(member));
            back.setAccessibleText(words.text("people.give-back") + " " + member.name());
            line.getChildren().add(back);
        }
        Button remove = Part.button(Material2OutlinedAL.DELETE, words.text("people.remove"), "");
        remove.setOnAction(_ -> model.remove(member));
        remove.setAccessibleText(words.text("people.remove") + " " + member.name());
        line.getChildren().add(remove);
        line.getStyleClass().add("person-line");
        return line;
    }

    /** Into the folder typed below, else into one that is asked for. */
    private void giveBack(Department.Member member) {
        if (!folder.getText().isBlank()) {
            model.giveBack(member, folder.getText());
        } else {
            dialogues
                    .folder(words.text("people.give-back.where"))
                    .ifPresent(path -> model.giveBack(member, path.toString()));
        }
    }

    private Node badge(Department.Member member) {
        if (member.inRoster()) {
            return Part.badge(Material2OutlinedAL.CHECK_CIRCLE, words.text("people.listed"), Tone.SUCCESS);
        }
        return member.asked().isPresent()
                ? Part.badge(Material2OutlinedMZ.PHONE, words.text("people.to-compare"), Tone.WARNING)
                : Part.badge(Material2OutlinedMZ.SCHEDULE, words.text("people.not-listed"), Tone.WARNING);
    }

    /** The groups hidden above are typed as they are heard. */
    private Node asking(Department.Member member, Comparison comparison) {
        TextField heard = new TextField();
        heard.setPromptText("0000 0000 0000");
        heard.getStyleClass().add("code");
        heard.setPrefColumnCount(14);
        String words = this.words.text(
                "people.ask",
                comparison.groups().get(0),
                comparison.groups().get(1),
                comparison.groups().get(2));
        heard.setAccessibleText(member.name() + ". " + words);
        heard.textProperty().subscribe(typed -> model.compare(member, typed));
        asked.add(heard);
        Label ask = Part.wrapped(words);
        return Part.flow(12, heard, Flowing.growing(ask, 12));
    }

    private List<Node> said(PeopleModel.News what) {
        return switch (what) {
            case PeopleModel.News.None() -> List.of();
            case PeopleModel.News.Taken(String name) ->
                good(words.text("people.taken", name), words.text("people.taken.do"));
            case PeopleModel.News.Compared(String name) -> good(words.text("people.compared", name), "");
            case PeopleModel.News.Differs(String name) ->
                bad(words.text("people.differs", name), words.text("people.differs.do"));
            case PeopleModel.News.Removed(String name) ->
                good(words.text("people.removed", name), words.text("people.removed.do"));
            case PeopleModel.News.Listed(long version) ->
                good(words.text("people.published", version), words.text("people.published.do"));
            case PeopleModel.News.Exported(String file, boolean sameDisk) ->
                good(
                        words.text("people.exported", file),
                        words.text(sameDisk ? "people.exported.same-disk" : "people.exported.do"));
            case PeopleModel.News.GivenBack(String file, String name) ->
                good(words.text("people.given-back", file), words.text("people.given-back.do", name));
            case PeopleModel.News.NotReadBack(String file) ->
                bad(words.text("people.not-read-back", file), words.text("people.no-folder.do"));
            case PeopleModel.News.NoFile() -> bad(words.text("people.no-file"), words.text("people.no-file.do"));
            case PeopleModel.News.NoFolder() -> bad(words.text("people.no-folder"), words.text("people.no-folder.do"));
            case PeopleModel.News.Refused(var why) -> bad(why.text(words.language()), "");
        };
    }

    private static List<Node> good(String fact, String action) {
        return List.of(Part.banner(Material2OutlinedAL.CHECK_CIRCLE, Tone.SUCCESS, fact, action));
    }

    private static List<Node> bad(String fact, String action) {
        return List.of(Part.banner(Material2OutlinedAL.ERROR_OUTLINE, Tone.DANGER, fact, action));
    }

    @Override
    public Parent node() {
        return sheet.node();
    }

    @Override
    public void shown() {
        model.load();
        atNext();
    }

    @Override
    public void key(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED && event.isControlDown() && event.getCode() == KeyCode.O) {
            choose();
            event.consume();
            return;
        }
        sheet.key(event);
    }
}

package vn.sipas.field.app.ui.department;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Dialogues;
import vn.sipas.field.app.ui.Flowing;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.QrPicture;
import vn.sipas.field.app.ui.Screen;
import vn.sipas.field.app.ui.Sheet;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.TypedDay;
import vn.sipas.field.app.ui.department.SeasonModel.Field;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.season.SeasonPlan;

/** "The season": its form, the recovery key once, and then what was set up. */
public final class SeasonView implements Screen {

    private static final String FILE = "khoa-khoi-phuc-dot-dieu-tra.txt";

    /** What is asked takes this share of the line, in per cent. */
    private static final double NAMES = 27;

    private final SeasonModel model;
    private final Messages words;
    private final Dialogues dialogues;
    private final Runnable people;
    private final Sheet sheet = new Sheet();
    private final TextField title = new TextField();
    private final CheckBox kept = new CheckBox();

    /** {@code people} goes to the screen with the people. */
    public SeasonView(SeasonModel model, Locale language, Dialogues dialogues, Runnable people) {
        this.model = model;
        this.words = Messages.of(SeasonView.class, language);
        this.dialogues = dialogues;
        this.people = people;
        title.textProperty().bindBidirectional(model.field(Field.TITLE));
        kept.setText(words.text("season.kept"));
        model.phaseProperty().subscribe(this::draw);
    }

    private void draw(SeasonModel.Phase phase) {
        switch (phase) {
            case SeasonModel.Phase.Typing() -> typing();
            case SeasonModel.Phase.KeyShown(String key) -> key(key);
            case SeasonModel.Phase.There(var standing) -> there(standing);
        }
    }

    private void typing() {
        Button go = Part.primary(Material2OutlinedAL.CHECK, words.text("season.go"), "Enter");
        go.setOnAction(_ -> model.setUp());
        go.disableProperty().bind(model.busyProperty());
        go.setFocusTraversable(false);
        Button like = Part.button(Material2OutlinedAL.CONTENT_COPY, words.text("season.like"), "Ctrl O");
        like.setOnAction(_ -> like());
        sheet.head(words.text("season.title.new"), go, like);
        TextField form = typed(Field.FORM);
        form.setPromptText(words.text("season.FORM.prompt"));
        Button choose = Part.button(Material2OutlinedAL.FOLDER_OPEN, words.text("season.choose"), "");
        choose.setOnAction(
                _ -> dialogues.file(words.text("season.choose")).ifPresent(path -> form.setText(path.toString())));
        sheet.pieces(
                Part.problem(model.notLikeProperty()
                        .map(why -> why.map(no -> no.text(words.language())).orElse(""))),
                Part.card(
                        asked(Field.TITLE, title),
                        asked(Field.PROVINCE, typed(Field.PROVINCE)),
                        beside(
                                asked(Field.STARTS, typed(Field.STARTS)),
                                asked(Field.ENDS, typed(Field.ENDS)),
                                asked(Field.TARGET, typed(Field.TARGET)))),
                Part.card(
                        Part.text(words.text("season.FORM"), "strong"),
                        Part.path(form, choose),
                        Part.problem(said(Field.FORM)),
                        beside(asked(Field.INDEX, typed(Field.INDEX)), asked(Field.SAMPLING, typed(Field.SAMPLING)))));
    }

    private void like() {
        dialogues.file(words.text("season.like")).ifPresent(model::like);
    }

    private TextField typed(Field field) {
        TextField typed = new TextField();
        typed.textProperty().bindBidirectional(model.field(field));
        return typed;
    }

    private VBox asked(Field field, TextField typed) {
        return Part.field(
                words.text("season." + field.name()),
                typed,
                words.text("season." + field.name() + ".hint"),
                said(field));
    }

    private static HBox beside(VBox... fields) {
        HBox beside = new HBox(16, fields);
        for (VBox field : fields) {
            HBox.setHgrow(field, Priority.ALWAYS);
        }
        return beside;
    }

    private ObservableValue<String> said(Field field) {
        return model.faultsProperty().map(all -> all.contains(field) ? fault(field) : "");
    }

    /** A rule of the sample says itself what is wrong with it. */
    private String fault(Field field) {
        boolean rule = field == Field.SAMPLING && !model.field(field).get().isBlank();
        return rule
                ? model.ruleFaults().stream()
                        .map(fault -> Messages.of(fault.why(), words.language(), fault.place()))
                        .collect(Collectors.joining(" "))
                : words.text("season.fault." + field.name());
    }

    private List<Node> printed(SeasonModel.Printed what) {
        return switch (what) {
            case SeasonModel.Printed.No() -> List.of();
            case SeasonModel.Printed.As(Path file) ->
                List.of(Part.banner(
                        Material2OutlinedAL.CHECK_CIRCLE,
                        Tone.SUCCESS,
                        words.text("season.printed", String.valueOf(file.getFileName())),
                        words.text("season.printed.do")));
            case SeasonModel.Printed.NoFolder() ->
                List.of(Part.banner(
                        Material2OutlinedAL.ERROR_OUTLINE,
                        Tone.DANGER,
                        words.text("people.no-folder"),
                        words.text("people.no-folder.do")));
        };
    }

    private void key(String key) {
        Button go = Part.primary(Material2OutlinedAL.CHECK, words.text("season.put-away"), "Enter");
        go.setOnAction(_ -> model.putAway());
        go.disableProperty().bind(kept.selectedProperty().not());
        go.setFocusTraversable(false);
        sheet.head(words.text("season.title.key"), go);
        TextField text = new TextField(key);
        text.setEditable(false);
        text.getStyleClass().add("code");
        text.setAccessibleText(words.text("season.title.key"));
        TextField folder = new TextField();
        folder.textProperty().bindBidirectional(model.folderProperty());
        folder.setPromptText(words.text("season.folder"));
        folder.setAccessibleText(words.text("season.folder"));
        Button choose = Part.button(Material2OutlinedAL.FOLDER, words.text("season.choose-folder"), "");
        choose.setOnAction(_ -> dialogues
                .folder(words.text("season.choose-folder"))
                .ifPresent(path -> folder.setText(path.toString())));
        Button save = Part.button(Material2OutlinedMZ.SAVE, words.text("season.print"), "");
        save.setOnAction(_ -> model.print(FILE, words.text("season.sheet", key)));
        save.disableProperty().bind(model.folderProperty().map(String::isBlank));
        VBox news = new VBox();
        model.printedProperty().subscribe(what -> news.getChildren().setAll(printed(what)));
        HBox warning = Part.banner(
                Material2OutlinedMZ.WARNING,
                Tone.DANGER,
                words.text("season.leaving"),
                words.text("season.leaving.do"));
        warning.visibleProperty().bind(model.warnedProperty());
        warning.managedProperty().bind(model.warnedProperty());
        VBox left = new VBox(
                10,
                warning,
                Part.wrapped(words.text("season.key.words")),
                text,
                Part.path(folder, choose),
                save,
                news,
                kept);
        Flowing both = Part.flow(20, Flowing.growing(left, 22), QrPicture.of(key));
        both.getStyleClass().add("card");
        sheet.pieces(both);
        kept.setSelected(false);
        folder.requestFocus();
    }

    private void there(DepartmentPort.Standing standing) {
        SeasonPlan plan = standing.plan();
        Button go = Part.primary(Material2OutlinedAL.GROUPS, words.text("season.to-people"), "Enter");
        go.setOnAction(_ -> people.run());
        go.setFocusTraversable(false);
        Button again = Part.button(Material2OutlinedMZ.VPN_KEY, words.text("season.new-key"), "");
        again.setOnAction(_ -> model.newKey());
        sheet.head(plan.title(), go, again);
        GridPane grid = new GridPane(20, 6);
        grid.getColumnConstraints().addAll(share(NAMES), share(100 - NAMES));
        row(grid, Field.PROVINCE, plan.province());
        row(grid, Field.STARTS, TypedDay.shown(plan.starts()));
        row(grid, Field.ENDS, TypedDay.shown(plan.ends()));
        row(grid, Field.TARGET, plan.target().toPlainString().replace('.', ',') + "\u00a0%");
        row(grid, Field.INDEX, plan.index());
        row(grid, Field.SAMPLING, plan.sampling());
        sheet.pieces(
                Part.card(grid),
                forms(standing.forms()),
                Part.banner(
                        Material2OutlinedAL.INFO, Tone.PLAIN, words.text("season.next"), words.text("season.next.do")));
        // Else the keyboard is on the way to other screens, and Enter does not do what the button says.
        go.requestFocus();
    }

    /** The season's forms, and a place for the next version. */
    private Node forms(List<DepartmentPort.FormLine> forms) {
        VBox card = Part.card(Part.text(words.text("season.FORM"), "card-title"));
        for (DepartmentPort.FormLine form : forms) {
            HBox line = Part.row(
                    10,
                    Part.text(form.name(), "strong"),
                    Part.text(words.text("season.form.version", form.version(), form.files()), "muted"));
            if (form.equals(forms.getLast())) {
                line.getChildren()
                        .add(Part.badge(
                                Material2OutlinedAL.CHECK_CIRCLE, words.text("season.form.used"), Tone.SUCCESS));
            }
            card.getChildren().add(line);
        }
        if (forms.isEmpty()) {
            card.getChildren().add(Part.wrapped(words.text("season.form.none")));
        }
        TextField next = new TextField();
        next.textProperty().bindBidirectional(model.nextFormProperty());
        next.setPromptText(words.text("season.form.next"));
        next.setAccessibleText(words.text("season.form.next"));
        Button choose = Part.button(Material2OutlinedAL.FOLDER_OPEN, words.text("season.choose"), "");
        choose.setOnAction(
                _ -> dialogues.file(words.text("season.choose")).ifPresent(path -> next.setText(path.toString())));
        Button add = Part.button(Material2OutlinedAL.ADD, words.text("season.form.add"), "");
        add.setOnAction(_ -> model.addForm());
        add.disableProperty()
                .bind(model.busyProperty().or(model.nextFormProperty().isEmpty()));
        Flowing path = Part.path(next, choose);
        path.getChildren().add(add);
        card.getChildren()
                .addAll(
                        path,
                        Part.wrapped(words.text("season.form.next.hint"), "caption"),
                        Part.problem(model.addedProperty().map(this::problem)));
        return card;
    }

    private String problem(Optional<DepartmentPort.Added> added) {
        return added.map(what -> switch (what) {
                    case DONE -> "";
                    case SAME -> words.text("season.form.same");
                    case BAD -> words.text("season.fault.FORM");
                })
                .orElse("");
    }

    private void row(GridPane grid, Field field, String value) {
        int row = grid.getRowCount();
        grid.add(Part.wrapped(words.text("season." + field.name()), "muted"), 0, row);
        grid.add(Part.wrapped(value, "strong"), 1, row);
    }

    private static ColumnConstraints share(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }

    @Override
    public Parent node() {
        return sheet.node();
    }

    @Override
    public void shown() {
        model.load();
        title.requestFocus();
    }

    @Override
    public void leave(Runnable then) {
        if (model.mayLeave()) {
            then.run();
        }
    }

    @Override
    public void key(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED
                && event.isControlDown()
                && event.getCode() == KeyCode.O
                && model.phaseProperty().get() instanceof SeasonModel.Phase.Typing) {
            like();
            event.consume();
            return;
        }
        sheet.key(event);
    }
}

package vn.sipas.field.app.ui.start;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.desk.Seat;
import vn.sipas.field.app.desk.Work;
import vn.sipas.field.app.practice.PracticePlan;
import vn.sipas.field.app.ui.Flowing;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Screen;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;

/** The first screen: who sits here, and the password. Nothing of a form is told before it. */
public final class SignInView implements Screen {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final String PASSWORD = PracticePlan.PASSWORD;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final Duration SECOND = Duration.seconds(1);

    private final SignInModel model;
    private final Runnable add;
    private final Consumer<Seat> forgotten;
    private final Runnable restore;
    private final Messages words;
    private final Runnable forms;
    private final BorderPane root = new BorderPane();
    private final VBox people = new VBox(12);
    private final PasswordField password = new PasswordField();
    private final Label message = Part.wrapped("", "problem");
    private final Label known = Part.wrapped("", "muted");
    private final VBox passwordRow;
    private final BooleanProperty somebody = new SimpleBooleanProperty(false);

    /**
     * {@code forms} opens the check of forms, for which nobody need sign in; {@code add} asks for somebody new; {@code forgotten} makes a
     * lost password good; {@code restore} looks for backups.
     */
    public SignInView(
            SignInModel model,
            Locale language,
            Runnable forms,
            Runnable add,
            Consumer<Seat> forgotten,
            Runnable restore) {
        this.restore = restore;
        this.forms = forms;
        this.add = add;
        this.forgotten = forgotten;
        this.model = model;
        this.words = Messages.of(SignInView.class, language);
        this.passwordRow = passwordRow();
        VBox left = new VBox(12, people, hints(), backup());
        VBox practice = practice();
        practice.visibleProperty().bind(somebody);
        practice.managedProperty().bind(somebody);
        VBox right = new VBox(12, newcomer(), practice, checkForm());
        left.getStyleClass().add("start-people");
        right.getStyleClass().add("start-beside");
        Flowing columns = Part.flow(24, Flowing.growing(left, 40), Flowing.growing(right, 20))
                .columns();
        VBox heading = new VBox(
                Part.wrapped(words.text("start.title"), "title"), Part.wrapped(words.text("start.privacy"), "muted"));
        VBox middle = new VBox(12, heading, columns);
        middle.getStyleClass().add("start-middle");
        VBox centred = new VBox(middle);
        centred.setAlignment(Pos.TOP_CENTER);
        centred.getStyleClass().add("start-content");
        ScrollPane scroll = new ScrollPane(centred);
        scroll.setFitToWidth(true);
        HBox top = Part.row(12, Part.text("S", "logo"), Part.text("SIPAS Field", "strong"));
        top.getStyleClass().addAll("strip", "top-bar");
        Label offline = Part.text(words.text("start.offline"), "caption");
        offline.setGraphic(Part.icon(Material2OutlinedAL.CLOUD_OFF, "icon-small", "muted-icon"));
        HBox bottom = Part.row(
                16,
                offline,
                Part.gap(),
                Part.hint(words.text("start.size"), "Ctrl +", "Ctrl −"),
                Part.hint(words.text("start.dark"), "F11"));
        bottom.getStyleClass().addAll("strip", "status-bar");
        root.getStyleClass().add("start");
        root.setTop(top);
        root.setCenter(scroll);
        root.setBottom(bottom);
        model.selectedProperty().subscribe(_ -> drawPeople());
        model.loadedProperty().subscribe(_ -> drawPeople());
        model.refusedProperty().subscribe(_ -> say());
        model.busyProperty().subscribe(_ -> say());
        model.waitProperty().subscribe(_ -> say());
        Timeline clock = new Timeline(new KeyFrame(SECOND, _ -> model.second()));
        clock.setCycleCount(Animation.INDEFINITE);
        model.waitProperty().subscribe(seconds -> {
            if (seconds > 0) {
                clock.play();
            } else {
                clock.stop();
            }
        });
    }

    private VBox passwordRow() {
        password.textProperty().bindBidirectional(model.passwordProperty());
        password.setAccessibleText(words.text("start.password"));
        password.editableProperty().bind(busy().map(now -> !now));
        HBox.setHgrow(password, Priority.ALWAYS);
        Label label = Part.text(words.text("start.password"));
        label.setGraphic(Part.icon(Material2OutlinedMZ.VPN_KEY));
        label.setLabelFor(password);
        label.setMinWidth(Label.USE_PREF_SIZE);
        Button enter = Part.primary(Material2OutlinedAL.ARROW_FORWARD, words.text("start.enter"), "Enter");
        enter.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.busyProperty().get() != SignInModel.Busy.NO
                                || model.waitProperty().get() > 0,
                        model.busyProperty(),
                        model.waitProperty()));
        enter.setOnAction(_ -> model.enter());
        message.setGraphic(Part.icon(Material2OutlinedAL.ERROR_OUTLINE, "icon-small"));
        VBox row = new VBox(8, Part.flow(12, label, password, enter), message, known);
        row.getStyleClass().add("password-row");
        return row;
    }

    private Flowing hints() {
        Button lost = Part.flat(Material2OutlinedMZ.VPN_KEY, words.text("start.forgotten"), "Ctrl R");
        lost.setOnAction(_ -> recover());
        lost.setFocusTraversable(false);
        Flowing hints = Part.flow(
                20,
                Part.hint(words.text("start.choose"), "↑", "↓"),
                Part.hint(words.text("start.enter.hint"), "Enter"),
                lost);
        hints.visibleProperty().bind(somebody);
        return hints;
    }

    /** Also where nobody has a store yet: on a new machine above all. */
    private Flowing backup() {
        Button go = Part.flat(Material2OutlinedMZ.SETTINGS_BACKUP_RESTORE, words.text("start.restore.go"), "Ctrl B");
        go.setOnAction(_ -> restore());
        // Before the people of this machine are listed, Enter must not land here; Ctrl B does it from the keyboard.
        go.setFocusTraversable(false);
        return Part.flow(20, go);
    }

    private VBox newcomer() {
        Button go = adding();
        return Part.card(
                Part.row(
                        12,
                        Part.icon(Material2OutlinedMZ.PERSON_ADD, "icon-large", "accent-icon"),
                        cardTitle("start.add.title")),
                Part.wrapped(words.text("start.add.words"), "muted"),
                go);
    }

    private Label cardTitle(String key) {
        Label title = Part.wrapped(words.text(key), "card-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        return title;
    }

    private Button adding() {
        Button go = Part.button(Material2OutlinedMZ.PERSON_ADD, words.text("start.add.go"), "Ctrl N");
        go.setOnAction(_ -> add.run());
        // Before the people of this machine are listed, Enter must not land here; Ctrl N does it from the keyboard.
        go.setFocusTraversable(false);
        return go;
    }

    private VBox practice() {
        Button go = Part.button(Material2OutlinedMZ.PLAY_ARROW, words.text("start.practice.go"), "");
        // Before the people of this machine are listed, Enter must not land here.
        go.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.loadedProperty().get()
                                || model.busyProperty().get() != SignInModel.Busy.NO,
                        model.loadedProperty(),
                        model.busyProperty()));
        go.setOnAction(_ -> model.practice());
        VBox card = new VBox(
                10,
                Part.row(
                        12,
                        Part.icon(Material2OutlinedMZ.SCHOOL, "icon-large", "accent-icon"),
                        cardTitle("start.practice.title")),
                Part.wrapped(words.text("start.practice.words"), "muted"),
                go,
                waiting());
        card.getStyleClass().add("card");
        return card;
    }

    private VBox checkForm() {
        Button go = Part.button(Material2OutlinedAL.FACT_CHECK, words.text("start.forms.go"), "Ctrl K");
        // Enter must not land here while the first screen's own button is asleep or being drawn; Ctrl K does it from
        // the keyboard.
        go.setFocusTraversable(false);
        go.disableProperty().bind(model.loadedProperty().map(loaded -> !loaded));
        go.setOnAction(_ -> forms.run());
        VBox card = new VBox(
                10,
                Part.row(
                        12,
                        Part.icon(Material2OutlinedAL.DESCRIPTION, "icon-large", "accent-icon"),
                        cardTitle("start.forms.title")),
                Part.wrapped(words.text("start.forms.words"), "muted"),
                go);
        card.getStyleClass().add("card");
        return card;
    }

    private void drawPeople() {
        people.getChildren().clear();
        somebody.set(!model.people().isEmpty());
        Optional<Seat> selected = model.selectedProperty().get();
        for (Seat person : model.people()) {
            boolean now = selected.equals(Optional.of(person));
            people.getChildren().add(card(person, now));
            if (now) {
                people.getChildren().add(passwordRow);
            }
        }
        Optional<Button> begin = Optional.empty();
        if (model.people().isEmpty() && model.loadedProperty().get()) {
            Button go = Part.primary(Material2OutlinedMZ.SCHOOL, words.text("start.empty.go"), "Enter");
            go.setOnAction(_ -> model.practice());
            go.disableProperty().bind(busy());
            begin = Optional.of(go);
            VBox empty = Part.empty(
                    Material2OutlinedMZ.PERSON_ADD,
                    words.text("start.empty.title"),
                    words.text("start.empty.words"),
                    go,
                    waiting());
            empty.getStyleClass().add("card");
            people.getChildren().add(empty);
        }
        say();
        // Without a skin a field has the keyboard and loses what is typed, and a scroll pane's content can't take it at
        // all.
        root.applyCss();
        password.requestFocus();
        begin.ifPresent(Node::requestFocus);
    }

    private Flowing card(Seat person, boolean now) {
        Flowing name = Part.flow(
                8, Part.wrapped(person.name(), "strong"), Part.text(words.text("role." + person.role()), "muted"));
        VBox who = new VBox(name, Part.wrapped(person.unit() + ", " + person.title(), "caption"));
        who.setAlignment(Pos.CENTER_LEFT);
        Flowing card = Part.flow(12, Part.text(Initials.of(person.name()), "initials"), Flowing.growing(who, 16));
        if (model.practises(person)) {
            card.getChildren()
                    .add(Part.badge(Material2OutlinedMZ.SCHOOL, words.text("start.practice.badge"), Tone.ACCENT));
        }
        model.work(person).ifPresent(work -> card.getChildren().add(work(person, work)));
        card.getStyleClass().addAll("card", "person-card");
        card.pseudoClassStateChanged(CURRENT, now);
        card.setOnMouseClicked(_ -> model.select(person));
        return card;
    }

    /** How many forms are on this machine only, and when the person last worked; nothing else of the work is told here. */
    private VBox work(Seat person, Work work) {
        VBox told = new VBox(4);
        told.setAlignment(Pos.CENTER_RIGHT);
        if (model.interviews(person) && work.onlyHere() > 0) {
            told.getChildren()
                    .add(Part.badge(
                            Material2OutlinedMZ.WARNING, words.text("start.only-here", work.onlyHere()), Tone.WARNING));
        } else if (model.interviews(person) && work.forms()) {
            told.getChildren()
                    .add(Part.badge(Material2OutlinedAL.CHECK_CIRCLE, words.text("start.copied"), Tone.SUCCESS));
        }
        work.last().ifPresent(last -> told.getChildren().add(Part.text(lastTime(last), "caption")));
        told.setMinWidth(Region.USE_PREF_SIZE);
        return told;
    }

    private String lastTime(OffsetDateTime last) {
        LocalDate day = last.toLocalDate();
        LocalDate today = model.today();
        if (day.equals(today)) {
            return words.text("start.last.today", CLOCK.format(last));
        }
        return day.equals(today.minusDays(1))
                ? words.text("start.last.yesterday", CLOCK.format(last))
                : words.text("start.last", DAY.format(last));
    }

    private ObservableValue<Boolean> busy() {
        return model.busyProperty().map(now -> now != SignInModel.Busy.NO);
    }

    /** Says that a practice season is being laid out, while it is. */
    private Label waiting() {
        Label label = Part.text(words.text("start.practice.waiting"), "muted");
        label.visibleProperty().bind(model.busyProperty().map(now -> now == SignInModel.Busy.LAYING_OUT));
        return label;
    }

    private void say() {
        int left = model.waitProperty().get();
        Optional<String> why = model.refusedProperty()
                .get()
                .map(refusal -> left > 0 ? words.text("start.wait", left) : refusal.text(words.language()));
        message.setText(why.orElse(""));
        message.setVisible(why.isPresent());
        message.setManaged(why.isPresent());
        boolean opening = model.busyProperty().get() == SignInModel.Busy.OPENING;
        known.setText(opening ? words.text("start.opening") : words.text("start.practice.password", PASSWORD));
        boolean said = opening
                || model.selectedProperty().get().filter(model::practises).isPresent();
        known.setVisible(said);
        known.setManaged(said);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        model.load();
        password.requestFocus();
    }

    @Override
    public void key(KeyEvent event) {
        if (event.getEventType() != KeyEvent.KEY_PRESSED || event.isAltDown()) {
            return;
        }
        if (event.isControlDown()) {
            shortcut(event);
        } else if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            model.move(event.getCode() == KeyCode.DOWN ? 1 : -1);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
            if (model.people().isEmpty()) {
                model.practice();
            } else {
                model.enter();
            }
            event.consume();
        }
    }

    /** Not while a desk is being opened, which would come on screen over it. */
    private void restore() {
        if (model.busyProperty().get() == SignInModel.Busy.NO) {
            restore.run();
        }
    }

    private void recover() {
        model.selectedProperty().get().ifPresent(forgotten);
    }

    private void shortcut(KeyEvent event) {
        Optional<Runnable> wanted = switch (event.getCode()) {
            case K -> Optional.of(forms);
            case N -> Optional.of(add);
            case R -> Optional.of(this::recover);
            case B -> Optional.of(this::restore);
            default -> Optional.empty();
        };
        wanted.ifPresent(action -> {
            action.run();
            event.consume();
        });
    }
}

package vn.sipas.field.app.ui.recheck;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Dialogues;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Screen;
import vn.sipas.field.app.ui.Sheet;
import vn.sipas.field.app.ui.Theme;
import vn.sipas.field.app.ui.recheck.people.PeoplePanel;
import vn.sipas.field.app.ui.recheck.step.Foot;
import vn.sipas.field.app.ui.recheck.step.WorkPanel;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.recheck.Board;
import vn.sipas.field.office.recheck.NextAction.Act;

/** "Phúc tra": the eight steps, the one thing to do next, and what it is about. */
public final class RecheckView implements Screen {

    private final RecheckModel model;
    private final Messages words;
    private final Dialogues dialogues;
    private final Ladder ladder;
    private final NextBanner next;
    private final Panels panels;
    private final Sheet sheet = new Sheet().wide();
    private final BorderPane root = new BorderPane();
    private final VBox content = new VBox(12);
    private final Foot foot = new Foot();
    private final Button alarms;
    private final Button another;
    private boolean here;

    public RecheckView(RecheckModel model, Locale language, Theme theme, Dialogues dialogues) {
        this.model = model;
        this.words = Messages.of(RecheckView.class, language);
        this.dialogues = dialogues;
        this.ladder = new Ladder(language);
        this.next = new NextBanner(model, language, this::press);
        this.panels = new Panels(model, language, theme, dialogues, this::press);
        this.another = foot.add(
                Material2OutlinedMZ.PLAYLIST_ADD,
                words.text("recheck.another"),
                "Ctrl N",
                () -> model.turn(Place.LIST));
        panels.files().onFoot(foot);
        foot.add(
                Material2OutlinedAL.LIST_ALT, words.text("recheck.tickets"), "Ctrl T", () -> model.turn(Place.TICKETS));
        this.alarms = foot.add(Material2OutlinedAL.ADD_ALERT, "", "Ctrl B", () -> model.turn(Place.ALARMS));
        WorkPanel work = new WorkPanel(model.jobs(), language);
        sheet.pieces(work.news(), work.working(), content);
        root.setLeft(ladder);
        root.setCenter(sheet.node());
        root.setBottom(foot);
        model.stateProperty().subscribe(_ -> draw());
        model.placeProperty().subscribe(_ -> draw());
        List.<ObservableValue<?>>of(
                        model.people().person().openedProperty(),
                        model.comparing().pairProperty(),
                        model.files().haulProperty(),
                        model.rounds().chosenProperty())
                .forEach(each -> each.subscribe(this::draw));
        model.primaryProperty().subscribe(_ -> next.head(sheet));
    }

    private void draw() {
        next.head(sheet);
        model.board().ifPresent(board -> {
            ladder.draw(board, panels.worked());
            Part.label(alarms)
                    .setText(words.text("recheck.alarms", board.alarms().size()));
        });
        boolean drawn = model.board().flatMap(Board::current).isPresent();
        another.setVisible(drawn);
        another.setManaged(drawn);
        boolean known = model.board().isPresent();
        ladder.setVisible(known);
        ladder.setManaged(known);
        foot.offer(known);
        content.getChildren().setAll(panels.pieces());
        begin();
    }

    private void begin() {
        if (!here) {
            // Else the keyboard would be on its way to other screens.
            return;
        }
        sheet.top();
        panels.begin();
        sheet.settle();
    }

    private void press() {
        model.primaryProperty().get().filter(Primary::enabled).ifPresent(primary -> {
            switch (primary.ask()) {
                case NOTHING -> model.press(List.of());
                case FILES -> {
                    List<String> chosen = panels.files().asked();
                    if (!chosen.isEmpty()) {
                        model.press(chosen);
                    }
                }
                case FOLDER -> {
                    boolean ready = !(primary.does() instanceof Primary.Does.Next(Act act))
                            || act != Act.WRITE_MINUTES
                            || model.minutes().isReady();
                    if (ready) {
                        dialogues
                                .folder(primary.words())
                                .map(Path::toString)
                                .ifPresent(folder -> model.press(List.of(folder)));
                    }
                }
            }
        });
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        here = true;
        model.load();
        begin();
    }

    @Override
    public void key(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED && pressed(event)) {
            event.consume();
            return;
        }
        sheet.key(event);
    }

    private boolean pressed(KeyEvent event) {
        if (event.isControlDown()) {
            return control(event);
        }
        Optional<PeoplePanel> listed = panels.listed();
        return switch (event.getCode()) {
            case ESCAPE -> {
                if (model.jobs().busyProperty().get()) {
                    model.jobs().stop();
                } else {
                    model.back();
                }
                yield true;
            }
            case UP, DOWN -> {
                listed.ifPresent(list -> list.step(event.getCode() == KeyCode.UP ? -1 : 1));
                yield listed.isPresent();
            }
            default -> false;
        };
    }

    private boolean control(KeyEvent event) {
        switch (event.getCode()) {
            case O -> {
                if (event.isShiftDown()) {
                    panels.files().chooseFolder();
                } else {
                    panels.files().chooseFiles();
                }
            }
            case S -> panels.files().send();
            case N -> {
                if (another.isVisible()) {
                    model.turn(Place.LIST);
                }
            }
            case T -> model.turn(Place.TICKETS);
            case B -> model.turn(Place.ALARMS);
            case F -> panels.listed().ifPresent(PeoplePanel::begin);
            default -> {
                return false;
            }
        }
        return true;
    }
}

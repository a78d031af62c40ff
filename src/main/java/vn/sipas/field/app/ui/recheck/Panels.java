package vn.sipas.field.app.ui.recheck;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Dialogues;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Theme;
import vn.sipas.field.app.ui.recheck.compare.ComparePanel;
import vn.sipas.field.app.ui.recheck.draw.CommitPanel;
import vn.sipas.field.app.ui.recheck.draw.DrawPanel;
import vn.sipas.field.app.ui.recheck.draw.RoundPanel;
import vn.sipas.field.app.ui.recheck.files.FilesPanel;
import vn.sipas.field.app.ui.recheck.minutes.MinutesPanel;
import vn.sipas.field.app.ui.recheck.people.PeoplePanel;
import vn.sipas.field.app.ui.recheck.people.PersonPanel;
import vn.sipas.field.app.ui.recheck.step.StepPanel;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.recheck.NextAction.Act;

/** Every panel of the screen, and which of them stands below the banner now. FX thread. */
final class Panels {

    private final RecheckModel model;
    private final Messages words;
    private final FilesPanel files;
    private final PeoplePanel people;
    private final PersonPanel person;
    private final AlarmsPanel look;
    private final RoundPanel round;
    private final Map<Act, StepPanel> steps = new EnumMap<>(Act.class);

    /** {@code press} does what the one button says. */
    Panels(RecheckModel model, Locale language, Theme theme, Dialogues dialogues, Runnable press) {
        this.model = model;
        this.words = Messages.of(Panels.class, language);
        this.files = new FilesPanel(model.files(), language, dialogues);
        this.people = new PeoplePanel(model.people(), language, press);
        this.person = new PersonPanel(model.people().person(), language);
        this.look = new AlarmsPanel(model, language);
        this.round = new RoundPanel(model.rounds(), language, theme);
        steps.put(Act.COMMIT, new CommitPanel(model.commit(), language));
        steps.put(Act.DRAW, new DrawPanel(model.draw(), language));
        steps.put(Act.COMPARE, new ComparePanel(model.comparing(), language));
        steps.put(Act.WRITE_MINUTES, new MinutesPanel(model.minutes(), language));
    }

    FilesPanel files() {
        return files;
    }

    /** What the list that is worked on is called, where there are several. */
    Optional<String> worked() {
        return round.worked();
    }

    /** The list of people, where it is what is shown. */
    Optional<PeoplePanel> listed() {
        return panel().filter(people::equals).map(_ -> people);
    }

    /** Puts the keyboard where what is shown starts. */
    void begin() {
        panel().ifPresent(StepPanel::begin);
    }

    /** What stands below the banner, as things are now. */
    List<Node> pieces() {
        return switch (model.stateProperty().get()) {
            case RecheckModel.State.NotRead() -> List.of(Part.wrapped(words.text("recheck.reading"), "muted"));
            case RecheckModel.State.None(String why) ->
                List.of(Part.empty(Material2OutlinedMZ.RULE, words.text("recheck.no-board"), why));
            case RecheckModel.State.Known _ ->
                switch (model.placeProperty().get()) {
                    case STEP -> step();
                    case PEOPLE, LIST, TICKETS, ALARMS ->
                        panel().map(StepPanel::pieces).orElseGet(round::tickets);
                };
        };
    }

    private List<Node> step() {
        List<Node> pieces = new ArrayList<>();
        Optional<StepPanel> panel = panel();
        if (panel.filter(files::equals).isEmpty()) {
            pieces.addAll(files.troubles());
        }
        panel.map(StepPanel::pieces).ifPresent(pieces::addAll);
        if (panel.filter(MinutesPanel.class::isInstance).isPresent()) {
            pieces.addAll(files.pieces());
        }
        pieces.addAll(round.pieces());
        return pieces;
    }

    /** What has the keyboard's place now. */
    private Optional<StepPanel> panel() {
        return switch (model.placeProperty().get()) {
            case PEOPLE ->
                Optional.of(model.people().person().openedProperty().get().isPresent() ? person : people);
            case LIST -> Optional.ofNullable(steps.get(Act.COMMIT));
            case ALARMS -> Optional.of(look);
            case TICKETS -> Optional.empty();
            case STEP ->
                model.board()
                        .map(board -> board.next().act())
                        .flatMap(act -> Optional.ofNullable(steps.get(act)).or(() -> filesFor(act)));
        };
    }

    private Optional<StepPanel> filesFor(Act act) {
        return switch (act) {
            case TAKE_FILES,
                    TAKE_SIGNATURE,
                    TAKE_CONTACTS,
                    TAKE_ORIGINALS,
                    TAKE_LATE_FILES,
                    WITNESS,
                    SEND_POOL,
                    SEND_DRAW,
                    SEND_RECHECKS,
                    SEND_MINUTES -> Optional.of(files);
            case COMMIT, DRAW, REACH, REACH_LATER, COMPARE, DECIDE, WRITE_MINUTES -> Optional.empty();
        };
    }
}

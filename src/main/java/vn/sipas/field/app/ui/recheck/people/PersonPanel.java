package vn.sipas.field.app.ui.recheck.people;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import vn.sipas.field.app.ui.Flowing;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Segments;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.recheck.step.StepPanel;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.survey.frame.ListedCase;
import vn.sipas.field.survey.interview.recheck.Attempt;

/** One person: how to reach them, what was tried, and how this attempt ended. FX thread. */
public final class PersonPanel implements StepPanel {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("dd/MM HH:mm", Locale.ROOT);
    private static final double COLUMN = 26;

    private final PersonModel model;
    private final Messages words;
    private final Locale language;
    private final Node means;
    private final VBox outcomes = new VBox(6);
    private final TextField comment = new TextField();
    private List<RadioButton> choices = List.of();

    public PersonPanel(PersonModel model, Locale language) {
        this.model = model;
        this.language = language;
        this.words = Messages.of(PersonPanel.class, language);
        this.means = new Segments<>(
                        words.text("person.means"),
                        List.of(Attempt.Means.values()),
                        each -> each.words(language),
                        model.meansProperty())
                .node();
        comment.textProperty().bindBidirectional(model.commentProperty());
        comment.setAccessibleText(words.text("person.comment"));
        comment.setPromptText(words.text("person.comment.prompt"));
        model.meansProperty().subscribe(_ -> draw());
    }

    private void draw() {
        ToggleGroup group = new ToggleGroup();
        List<RadioButton> buttons = new ArrayList<>();
        outcomes.getChildren().clear();
        if (!model.isToDecide()) {
            choice(words.text("person.none-yet"), Optional.empty(), group, buttons);
        }
        for (PersonModel.Choice each : model.choices()) {
            RadioButton button = choice(each.outcome().words(language), Optional.of(each), group, buttons);
            if (each.why().isPresent()) {
                button.setDisable(true);
                outcomes.getChildren()
                        .add(Part.wrapped(Messages.of(each.why().get(), language), "caption", "beside-choice"));
            }
        }
        choices = buttons;
    }

    private RadioButton choice(
            String said, Optional<PersonModel.Choice> choice, ToggleGroup group, List<RadioButton> buttons) {
        RadioButton button = new RadioButton(said);
        button.setWrapText(true);
        button.setToggleGroup(group);
        button.setSelected(model.outcomeProperty().get().equals(choice.map(PersonModel.Choice::outcome)));
        // Arrow keys select without an action.
        button.selectedProperty().subscribe(now -> {
            if (now) {
                model.outcomeProperty().set(choice.map(PersonModel.Choice::outcome));
            }
        });
        outcomes.getChildren().add(button);
        buttons.add(button);
        return button;
    }

    @Override
    public List<Node> pieces() {
        draw();
        return model.openedProperty().get().map(this::pieces).orElse(List.of());
    }

    private List<Node> pieces(PeopleModel.Row row) {
        VBox who = Part.card(
                Part.text(words.text("person.title", row.ticket().number()), "caption"),
                Part.wrapped(row.name(), "subtitle"),
                line(row.phone().isBlank() ? words.text("person.no-phone") : row.phone(), "person-phone"),
                Part.wrapped(row.address()));
        row.listed()
                .map(ListedCase::born)
                .filter(born -> !born.isEmpty())
                .ifPresent(born -> who.getChildren().add(Part.wrapped(words.text("person.born", born), "muted")));
        who.getChildren().add(Part.text(row.ticket().caseId().text(), "code", "caption"));
        who.getChildren().add(Part.wrapped(words.text("person.hours", row.hours()), "caption"));
        who.getChildren().add(Part.text(words.text("person.tried"), "strong"));
        who.getChildren()
                .addAll(row.ticket().attempts().stream()
                        .<Node>map(attempt -> Part.wrapped(words.text(
                                "person.attempt",
                                WHEN.format(attempt.at()),
                                attempt.how().words(language),
                                attempt.outcome().words(language))))
                        .toList());
        if (row.ticket().attempts().isEmpty()) {
            who.getChildren().add(Part.wrapped(words.text("person.not-tried"), "muted"));
        }
        VBox ended = model.isBegun()
                ? Part.card(Part.banner(
                        Material2OutlinedAL.EDIT,
                        Tone.ACCENT,
                        words.text("person.begun"),
                        words.text("person.begun.do")))
                : Part.card(
                        Part.text(words.text("person.how"), "card-title"),
                        means,
                        Part.wrapped(words.text(model.isToDecide() ? "person.decide" : "person.ended"), "muted"),
                        outcomes,
                        Part.text(words.text("person.comment"), "strong"),
                        comment);
        return List.of(new Flowing(16, Flowing.growing(who, COLUMN), Flowing.growing(ended, COLUMN)).columns());
    }

    private static Node line(String said, String style) {
        return Part.wrapped(said, style);
    }

    @Override
    public boolean begin() {
        Optional<RadioButton> first =
                choices.stream().filter(each -> !each.isDisabled()).findFirst();
        first.ifPresent(RadioButton::requestFocus);
        return first.isPresent() && !model.isBegun();
    }
}

package vn.sipas.field.app.ui.recheck.draw;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import vn.sipas.field.app.ui.Flowing;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.ShortTable;
import vn.sipas.field.app.ui.Theme;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.recheck.RoundState;
import vn.sipas.field.office.recheck.Ticket;
import vn.sipas.field.office.recheck.pool.Purpose;
import vn.sipas.field.office.recheck.rule.CallPlan;
import vn.sipas.field.office.recheck.rule.Reading;
import vn.sipas.field.office.recheck.rule.RuleWords;

/** What is read from a draw: in words, and the tickets read last. FX thread. */
public final class RoundPanel {

    private static final int LAST = 5;

    /** So wide, in letters, picture and words want to be. */
    private static final double PICTURE = 30;

    private static final double ALOUD = 18;

    /** More than a window has, px: what each wants is cut to its share. */
    private static final double WANTED = 1_400;

    /** Of ten calls about five are answered: 1,336 of 2,468 in Ho Chi Minh City in 2018. */
    private static final double ANSWERED = 0.5;

    private final RoundsModel model;
    private final Locale language;
    private final Messages words;
    private final RuleWords rule;
    private final CrossingCard crossing;
    private final ComboBox<Integer> rounds = new ComboBox<>();
    private final ShortTable<Ticket> last;
    private final ShortTable<Ticket> all;

    public RoundPanel(RoundsModel model, Locale language, Theme theme) {
        this.model = model;
        this.language = language;
        this.words = Messages.of(RoundPanel.class, language);
        this.rule = new RuleWords(language);
        this.crossing = new CrossingCard(language, theme);
        crossing.setPrefWidth(WANTED);
        TicketRows rows = new TicketRows(language);
        this.last = rows.table(words.text("round.last"));
        this.all = rows.table(words.text("round.all"));
        rounds.setAccessibleText(words.text("round.which"));
        rounds.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Integer number) {
                return number == null ? "" : named(number);
            }

            @Override
            public Integer fromString(String typed) {
                return 1;
            }
        });
        rounds.valueProperty().subscribe(number -> {
            if (number != null) {
                model.chosenProperty().set(Optional.of(number));
            }
        });
    }

    private String named(int number) {
        return model.numbered(number)
                .map(round -> words.text(
                        "round.named." + kind(round.round().purpose()),
                        number,
                        writer(round.round().purpose())))
                .orElse("");
    }

    private static String kind(Purpose purpose) {
        return switch (purpose) {
            case Purpose.Province _ -> "province";
            case Purpose.Enumerator _ -> "enumerator";
            case Purpose.Named _ -> "named";
        };
    }

    private String writer(Purpose purpose) {
        return purpose instanceof Purpose.Enumerator(String person)
                ? model.writer(person).orElse("")
                : "";
    }

    /** What the list that is worked on is called, where there are several. */
    public Optional<String> worked() {
        return model.count() < 2 ? Optional.empty() : model.current().map(round -> named(round.number()));
    }

    /** What stands below the current step; nothing before there is a draw. */
    public List<Node> pieces() {
        List<Node> pieces = new ArrayList<>();
        model.shown().filter(round -> !round.tickets().isEmpty()).ifPresent(round -> {
            chooser(round).ifPresent(pieces::add);
            round.reading().ifPresent(reading -> {
                crossing.show(reading);
                VBox aloud = aloud(round, reading);
                aloud.setPrefWidth(WANTED / 3);
                pieces.add(
                        new Flowing(12, Flowing.growing(crossing, PICTURE), Flowing.growing(aloud, ALOUD)).columns());
            });
            pieces.add(read(round));
        });
        return pieces;
    }

    /** Every ticket of the round. */
    public List<Node> tickets() {
        List<Node> pieces = new ArrayList<>();
        model.shown().ifPresent(round -> {
            chooser(round).ifPresent(pieces::add);
            all.rows(round.tickets());
            pieces.add(Part.text(words.text("round.all"), "card-title"));
            pieces.add(all);
            pieces.add(Part.wrapped(words.text("round.order"), "caption"));
        });
        return pieces;
    }

    private Optional<Node> chooser(RoundState shown) {
        int many = model.count();
        if (many < 2) {
            return Optional.empty();
        }
        List<Integer> numbers = new ArrayList<>();
        for (int number = 1; number <= many; number++) {
            numbers.add(number);
        }
        if (!rounds.getItems().equals(numbers)) {
            rounds.getItems().setAll(numbers);
        }
        rounds.setValue(shown.number());
        return Optional.of(Part.flow(12, Part.text(words.text("round.which"), "strong"), rounds));
    }

    private VBox aloud(RoundState round, Reading reading) {
        VBox card = Part.card(Part.text(words.text("round.aloud"), "card-title"));
        rule.said(reading).forEach(sentence -> card.getChildren().add(Part.wrapped(sentence)));
        plan(round, reading).ifPresent(line -> card.getChildren().add(Part.wrapped(line)));
        model.risk(round).ifPresent(risk -> card.getChildren().add(Part.wrapped(risk, "muted")));
        return card;
    }

    private Optional<String> plan(RoundState round, Reading reading) {
        if (round.over()) {
            return Optional.empty();
        }
        CallPlan.Effort effort = new CallPlan(ANSWERED).untilVerdict(reading);
        NumberFormat whole = NumberFormat.getIntegerInstance(language);
        return effort.people() == 0
                ? Optional.empty()
                : Optional.of(words.text(
                        "round.plan",
                        effort.people(),
                        whole.format(Math.ceil(effort.calls())),
                        whole.format(Math.ceil(effort.visits()))));
    }

    private VBox read(RoundState round) {
        int front = round.reading().map(Reading::front).orElse(round.tickets().size());
        List<Ticket> shown = new ArrayList<>(round.tickets().subList(0, front));
        Collections.reverse(shown);
        last.rows(shown.stream().limit(LAST).toList());
        return Part.card(
                Part.flow(
                        12,
                        Part.text(words.text("round.last"), "card-title"),
                        Part.wrapped(words.text("round.order"), "caption")),
                shown.isEmpty() ? Part.wrapped(words.text("round.none"), "muted") : last);
    }
}

package vn.sipas.field.app.ui.team;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.desk.Opening;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.TeamReserves;
import vn.sipas.field.app.ui.Flowing;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.survey.reserve.Reserves;

/** The reserves of the chosen person, below the cases: what is next in each stratum, its code, and the button that opens it. */
final class ReserveCards {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("HH:mm dd/MM", Locale.ROOT);

    private final TeamModel model;
    private final Messages words;
    private final TextField reason = new TextField();
    private final VBox rows = new VBox();
    private final VBox card;
    private final VBox doubts = new VBox(8);

    ReserveCards(TeamModel model, Messages words) {
        this.model = model;
        this.words = words;
        rows.getStyleClass().add("card-list");
        reason.textProperty().bindBidirectional(model.reasonProperty());
        reason.setPromptText(words.text("reserves.reason"));
        reason.setAccessibleText(words.text("reserves.reason"));
        this.card = new VBox(
                12,
                Part.card(
                        Part.text(words.text("reserves.title"), "strong"),
                        Part.wrapped(words.text("reserves.words"), "caption"),
                        reason),
                rows);
        show(card, false);
        show(doubts, false);
    }

    /** What the owner has to look at; stands above everything. */
    Node doubts() {
        return doubts;
    }

    Node card() {
        return card;
    }

    void draw() {
        rows.getChildren().setAll(model.reserves().stream().map(this::row).toList());
        show(card, !rows.getChildren().isEmpty());
        doubts.getChildren()
                .setAll(model.reservedProperty().get().doubtful().stream()
                        .map(one -> Part.banner(
                                Material2OutlinedMZ.WARNING,
                                Tone.DANGER,
                                words.text(
                                        "reserves.doubtful",
                                        one.person(),
                                        one.reserve(),
                                        one.code(),
                                        WHEN.format(one.at())),
                                words.text("reserves.doubtful.do")))
                        .toList());
        show(doubts, !doubts.getChildren().isEmpty());
    }

    private Node row(TeamReserves.Row row) {
        Reserves.Stratum stratum = row.reserves().stratum();
        VBox said = new VBox(
                2,
                Part.wrapped(row.reserves().place(), "strong"),
                Part.wrapped(
                        words.text(
                                "reserves.counts",
                                stratum.givenUp(),
                                stratum.open().size(),
                                stratum.left()),
                        "muted"));
        Flowing line = Part.flow(12, Flowing.growing(said, 18));
        line.getStyleClass().add("person-line");
        row.code()
                .ifPresent(code -> said.getChildren()
                        .add(Part.wrapped(
                                words.text("reserves.code", stratum.next().orElseThrow(), code), "strong")));
        switch (row.reserves().opening()) {
            case Opening.Allowed(var step) -> {
                said.getChildren()
                        .add(Part.wrapped(words.text(
                                "reserves.may",
                                step.reserve(),
                                step.instead(),
                                step.outcome().words(words.language()))));
                Button open =
                        Part.button(Material2OutlinedAL.LOCK_OPEN, words.text("reserves.open", step.reserve()), "");
                open.disableProperty().bind(model.reasonProperty().map(String::isBlank));
                open.setOnAction(_ -> model.release(row));
                line.getChildren().add(open);
            }
            case Opening.Refused(Refusal why) ->
                said.getChildren().add(Part.wrapped(why.text(words.language()), "muted"));
        }
        return line;
    }

    private static void show(VBox piece, boolean now) {
        piece.setVisible(now);
        piece.setManaged(now);
    }
}

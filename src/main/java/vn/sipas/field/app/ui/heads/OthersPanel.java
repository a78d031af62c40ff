package vn.sipas.field.app.ui.heads;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Columns;
import vn.sipas.field.app.ui.Flowing;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.QrPicture;
import vn.sipas.field.app.ui.ShortTable;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.heads.BookRows.Row;
import vn.sipas.field.app.ui.heads.BookRows.State;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.witness.Cosigning;

/** Other people's books: how each stands, and of the chosen one what to do and the code its owner photographs. FX thread. */
final class OthersPanel {

    private final HeadsModel model;
    private final Messages words;
    private final ShortTable<Row> table;
    private final VBox detail = new VBox();
    private final VBox root;

    OthersPanel(HeadsModel model, Messages words) {
        this.model = model;
        this.words = words;
        this.table = new ShortTable<>(words.text("heads.page.OTHERS"));
        table.words(words.text("heads.who"), 180, row -> row.book().person())
                .words(words.text("heads.unit"), 150, row -> row.book().unit());
        table.getColumns().add(Columns.of(words.text("heads.state"), 230, this::badge));
        table.figure(words.text("heads.held"), 110, row -> figure(row.book().held()))
                .figure(
                        words.text("heads.signed-size"),
                        110,
                        row -> figure(row.book().signed()))
                .figure(
                        words.text("heads.when"),
                        150,
                        row -> row.book().at().map(OwnPanel.WHEN::format).orElse("–"))
                .ready();
        table.setPlaceholder(Part.wrapped(words.text("heads.others.empty"), "muted"));
        table.getSelectionModel().selectedItemProperty().subscribe(this::chose);
        this.root = new VBox(12, table, detail);
        model.rowsProperty().subscribe(this::rows);
    }

    private static String figure(long number) {
        return number == 0 ? "–" : Long.toString(number);
    }

    Node node() {
        return root;
    }

    String title() {
        long all = model.rowsProperty().get().size();
        long seen = all - model.count(State.UNSEEN);
        boolean witness = model.nowProperty()
                .get()
                .flatMap(HeadsPort.Now::manner)
                .filter(Cosigning.Manner.WITNESS::equals)
                .isPresent();
        if (witness) {
            return words.text("heads.title.witness", seen, all, model.count(State.PROOF_WANTED));
        }
        return words.text("heads.title.receipt", model.count(State.SIGNED), model.held());
    }

    void draw() {
        rows(model.rowsProperty().get());
    }

    private void rows(List<Row> rows) {
        Optional<String> before = model.chosenProperty().get();
        // Other rows take the choice away at first.
        table.rows(rows);
        rows.stream()
                .filter(row -> before.filter(row.book().book()::equals).isPresent())
                .findFirst()
                .ifPresentOrElse(table.getSelectionModel()::select, table.getSelectionModel()::selectFirst);
    }

    private void chose(@Nullable Row row) {
        detail.getChildren().clear();
        if (row != null) {
            model.chosenProperty().set(Optional.of(row.book().book()));
            detail.getChildren().add(detail(row));
        }
    }

    private Node detail(Row row) {
        VBox says = new VBox(
                8,
                Part.wrapped(row.book().person(), "card-title"),
                new VBox(badge(row)),
                Part.wrapped(sentence(row)),
                Part.wrapped(row.book().book(), "code", "muted"));
        Flowing beside = Part.flow(20).columns();
        row.book().code().ifPresent(text -> {
            beside.getChildren().add(QrPicture.of(text));
            says.getChildren()
                    .add(Part.wrapped(words.text("heads.signed-code", row.book().signed()), "muted"));
        });
        beside.getChildren().add(Flowing.growing(says, 18));
        return Part.card(beside);
    }

    /** What the state means, and the next step with whom to ask. */
    private String sentence(Row row) {
        String person = row.book().person();
        return switch (row.state()) {
            case REFUSED ->
                row.why().map(why -> Messages.of(why, words.language())).orElse("");
            case FORKED, PROOF_WANTED, NOT_HELD, SMALLER, TO_SIGN, SIGNED, UNSEEN ->
                words.text("heads.state." + row.state().name() + ".do", row.number(), person);
        };
    }

    private Label badge(Row row) {
        return Part.badge(
                icon(row.state()), words.text("heads.state." + row.state().name()), tone(row.state()));
    }

    private static Ikon icon(State state) {
        return switch (state) {
            case FORKED -> Material2OutlinedAL.CALL_SPLIT;
            case REFUSED -> Material2OutlinedAL.ERROR_OUTLINE;
            case PROOF_WANTED -> Material2OutlinedAL.HELP_OUTLINE;
            case NOT_HELD, SMALLER -> Material2OutlinedMZ.WARNING;
            case TO_SIGN -> Material2OutlinedMZ.SCHEDULE;
            case SIGNED -> Material2OutlinedAL.CHECK_CIRCLE;
            case UNSEEN -> Material2OutlinedMZ.RADIO_BUTTON_UNCHECKED;
        };
    }

    private static Tone tone(State state) {
        return switch (state) {
            case FORKED, REFUSED -> Tone.DANGER;
            case PROOF_WANTED, NOT_HELD, SMALLER -> Tone.WARNING;
            case TO_SIGN -> Tone.ACCENT;
            case SIGNED -> Tone.SUCCESS;
            case UNSEEN -> Tone.PLAIN;
        };
    }
}

package vn.sipas.field.app.ui.progress;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.chart.SumRow;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.record.FieldworkRecord.PaperState;
import vn.sipas.field.office.report.table.Numbers;
import vn.sipas.field.office.review.progress.SeasonProgress;
import vn.sipas.field.survey.paper.PaperSum;
import vn.sipas.field.survey.paper.SerialRange;

/** The printed papers as a sum that adds up, what is to be fetched, what is lost, and which serials were printed. FX thread. */
final class PapersCard extends VBox {

    private static final int MOST = 6;

    private final ProgressModel model;
    private final Messages words;
    private final Numbers numbers;
    private final Locale language;
    private final VBox content = new VBox(8);
    private final VBox ranges = new VBox(4);

    PapersCard(ProgressModel model, Locale language) {
        super(10);
        this.model = model;
        this.language = language;
        this.words = Messages.of(PapersCard.class, language);
        this.numbers = new Numbers(language);
        getStyleClass().addAll("card", "results-card");
        TextField first = field("printed.first");
        first.textProperty().bindBidirectional(model.firstProperty());
        TextField last = field("printed.last");
        last.textProperty().bindBidirectional(model.lastProperty());
        Button add = Part.button(Material2OutlinedAL.ADD, words.text("printed.add"), "");
        add.setOnAction(_ -> model.addPrinted());
        first.setOnAction(_ -> last.requestFocus());
        last.setOnAction(_ -> model.addPrinted());
        getChildren()
                .addAll(
                        Part.wrapped(words.text("papers.title"), "results-title"),
                        content,
                        Part.text(words.text("printed.title"), "strong"),
                        ranges,
                        Part.flow(8, first, last, add),
                        Part.problem(model.problemProperty()));
    }

    private TextField field(String key) {
        TextField field = new TextField();
        field.setPromptText(words.text(key));
        field.setAccessibleText(words.text(key));
        field.getStyleClass().add("number-field");
        return field;
    }

    void show(SeasonProgress season, List<SerialRange> printed) {
        PaperSum sum = season.papers();
        content.getChildren()
                .setAll(SumRow.of(
                        new SumRow.Term(sum.printed(), words.text("paper.printed"), Tone.PLAIN),
                        List.of(
                                new SumRow.Term(sum.keyed(), words.text("paper.keyed"), Tone.SUCCESS),
                                new SumRow.Term(sum.back(), words.text("paper.back"), Tone.PLAIN),
                                new SumRow.Term(sum.out(), words.text("paper.out"), Tone.WARNING),
                                new SumRow.Term(sum.spoilt(), words.text("paper.spoilt"), Tone.PLAIN),
                                new SumRow.Term(sum.lost(), words.text("paper.lost"), Tone.DANGER),
                                new SumRow.Term(sum.unused(), words.text("paper.unused"), Tone.PLAIN)),
                        language));
        List<SeasonProgress.Noted> fetch =
                season.noted().stream().filter(SeasonProgress.Noted::overdue).toList();
        if (!fetch.isEmpty()) {
            fact(Material2OutlinedMZ.WARNING, "icon-warning", words.text("paper.fetch", fetch.size()));
            fetch.stream().limit(MOST).forEach(this::line);
            more(fetch.size());
        }
        List<SeasonProgress.Noted> lost = season.noted().stream()
                .filter(noted -> noted.form().state() == PaperState.LOST)
                .toList();
        if (!lost.isEmpty()) {
            fact(Material2OutlinedAL.ERROR_OUTLINE, "icon-danger", words.text("paper.lost-are", lost.size()));
            lost.stream().limit(MOST).forEach(this::line);
            more(lost.size());
        }
        if (!sum.strange().isEmpty()) {
            fact(
                    Material2OutlinedMZ.WARNING,
                    "icon-warning",
                    words.text(
                            "paper.strange",
                            sum.strange().size(),
                            String.join(", ", sum.strange().stream().limit(MOST).toList())
                                    + (sum.strange().size() > MOST ? "…" : "")));
        }
        ranges.getChildren().clear();
        if (printed.isEmpty()) {
            ranges.getChildren().add(Part.wrapped(words.text("printed.none"), "caption"));
        }
        printed.forEach(range -> {
            Button remove = Part.flat(Material2OutlinedAL.DELETE, words.text("printed.remove"), "");
            remove.setOnAction(_ -> model.removePrinted(range));
            ranges.getChildren()
                    .add(Part.row(
                            8,
                            Part.text(range.firstSerial() + " – " + range.lastSerial(), "code"),
                            Part.text(words.text("printed.count", numbers.count(range.count())), "caption"),
                            Part.gap(),
                            remove));
        });
    }

    private void fact(Ikon icon, String style, String fact) {
        content.getChildren().add(Part.row(8, Part.icon(icon, style), Part.wrapped(fact)));
    }

    private void line(SeasonProgress.Noted noted) {
        content.getChildren()
                .add(Part.flow(
                        12,
                        Part.text(noted.form().serial(), "code"),
                        Part.text(String.join(
                                ", ",
                                Stream.of(noted.person(), noted.unitName())
                                        .filter(text -> !text.isEmpty())
                                        .toList())),
                        Part.text(
                                words.text(
                                        "paper.since",
                                        numbers.day(noted.form().since().toLocalDate())),
                                "caption")));
    }

    private void more(int all) {
        if (all > MOST) {
            content.getChildren().add(Part.text(words.text("paper.more", all - MOST), "caption"));
        }
    }
}

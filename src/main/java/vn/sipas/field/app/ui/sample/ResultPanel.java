package vn.sipas.field.app.ui.sample;

import java.text.NumberFormat;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.desk.SampleSetUp.Given;
import vn.sipas.field.app.desk.Team;
import vn.sipas.field.app.ui.Dialogues;
import vn.sipas.field.app.ui.Flowing;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.ShortTable;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.survey.sample.SizedDraw;
import vn.sipas.field.survey.sample.draw.DrawnSample;

/** The fifth step: what was drawn, laid open and shared out. FX thread. */
final class ResultPanel implements StepPanel {

    private final SampleModel model;
    private final Messages words;
    private final Dialogues dialogues;
    private final Runnable people;
    private final NumberFormat whole;
    private final NumberFormat percent;
    private final VBox sums = new VBox(8);
    private final VBox sharing = new VBox(12);
    private final VBox loads = new VBox(4);
    private final ShortTable<DrawnSample.Shortfall> shortfalls;
    private final ShortTable<SizedDraw.Drawn> communes;
    private final VBox communesCard;
    private final StratumList strata;
    private final TextField folder = new TextField();
    private final Node opening;

    /** {@code people} goes to the screen with the people, where packs are made. */
    ResultPanel(SampleModel model, Messages words, Dialogues dialogues, Runnable people) {
        this.model = model;
        this.words = words;
        this.dialogues = dialogues;
        this.people = people;
        this.whole = NumberFormat.getIntegerInstance(words.language());
        this.percent = NumberFormat.getNumberInstance(words.language());
        percent.setMinimumFractionDigits(2);
        percent.setMaximumFractionDigits(2);
        this.communes = new ShortTable<SizedDraw.Drawn>(words.text("sample.communes"))
                .words(words.text("sample.commune"), 300, commune -> name(commune.id()))
                .figure(words.text("sample.listed-lines"), 110, commune -> whole.format(commune.size()))
                .figure(
                        words.text("sample.commune.chance"),
                        140,
                        commune -> percent.format(commune.probability() * 100) + "\u00a0%")
                .ready();
        this.shortfalls = new ShortTable<DrawnSample.Shortfall>(words.text("sample.few.title"))
                .words(
                        words.text("sample.few.where"),
                        300,
                        few -> few.place().isEmpty() ? words.text("sample.whole") : name(few.place()))
                .words(words.text("sample.few.what"), 160, few -> words.text("sample.few." + few.what()))
                .figure(words.text("sample.few.wanted"), 90, few -> whole.format(few.wanted()))
                .figure(words.text("sample.few.found"), 90, few -> whole.format(few.found()))
                .ready();
        this.communesCard = Part.card(Part.text(words.text("sample.communes"), "card-title"), communes);
        this.strata = new StratumList(model, words);
        this.opening = opening();
        model.sharing().drawnProperty().subscribe(found -> found.ifPresent(this::draw));
        model.sharing().takersProperty().subscribe(_ -> drawLoads());
    }

    private String name(String code) {
        return model.standingProperty().get().map(now -> now.names().of(code)).orElse(code);
    }

    private Node opening() {
        folder.textProperty().bindBidirectional(model.sharing().openFolderProperty());
        folder.setPromptText(words.text("sample.open.folder"));
        folder.setAccessibleText(words.text("sample.open.folder"));
        Button choose = Part.button(Material2OutlinedAL.FOLDER, words.text("sample.choose-folder"), "Ctrl O");
        choose.setOnAction(_ -> choose());
        Button open = Part.button(Material2OutlinedMZ.PUBLIC, words.text("sample.open.go"), "Ctrl S");
        open.setOnAction(_ -> model.sharing().layOpen());
        open.disableProperty().bind(model.sharing().openFolderProperty().map(String::isBlank));
        Flowing path = Part.path(folder, choose);
        path.getChildren().add(open);
        return Part.card(
                Part.text(words.text("sample.opening"), "card-title"),
                Part.wrapped(words.text("sample.opening.words"), "muted"),
                path);
    }

    private void draw(SamplePort.Drawn found) {
        DrawnSample sample = found.sample();
        int cases =
                sample.strata().stream().mapToInt(each -> each.cases().size()).sum();
        int reserves = sample.strata().stream()
                .mapToInt(each -> each.reserves().size())
                .sum();
        sums.getChildren()
                .setAll(Part.wrapped(
                        words.text(
                                "sample.sums",
                                whole.format(cases),
                                whole.format(reserves),
                                whole.format(sample.strata().size())),
                        "strong"));
        if (!sample.shortfalls().isEmpty()) {
            sums.getChildren()
                    .addAll(
                            Part.banner(
                                    Material2OutlinedMZ.WARNING,
                                    Tone.WARNING,
                                    words.text("sample.few", sample.shortfalls().size()),
                                    words.text("sample.few.do")),
                            shortfalls);
        }
        shortfalls.rows(sample.shortfalls());
        communes.rows(sample.communes());
        communesCard.setVisible(!sample.communes().isEmpty());
        communesCard.setManaged(!sample.communes().isEmpty());
        strata.show(sample);
        sharing.getChildren().setAll(sharing(found));
        drawLoads();
    }

    private List<Node> sharing(SamplePort.Drawn found) {
        VBox card = Part.card(Part.text(words.text("sample.sharing"), "card-title"));
        if (!found.given().isEmpty()) {
            card.getChildren().add(Part.wrapped(words.text("sample.sharing.done"), "muted"));
            found.given().forEach(given -> card.getChildren().add(load(given)));
            return List.of(card);
        }
        if (found.hands().isEmpty()) {
            card.getChildren()
                    .add(Part.banner(
                            Material2OutlinedMZ.WARNING,
                            Tone.WARNING,
                            words.text("sample.nobody"),
                            words.text("sample.nobody.do")));
            return List.of(card);
        }
        card.getChildren().add(Part.wrapped(words.text("sample.sharing.words"), "muted"));
        for (Team.Hand hand : found.hands()) {
            CheckBox takes = new CheckBox(hand.name() + " · " + hand.unit());
            takes.setWrapText(true);
            takes.setSelected(model.sharing().takersProperty().get().contains(hand.book()));
            takes.setDisable(!hand.hasCard());
            takes.selectedProperty().subscribe(now -> model.sharing().take(hand.book(), now));
            Flowing line = Part.flow(12, Flowing.growing(takes, 14));
            if (!hand.hasCard()) {
                line.getChildren()
                        .add(Part.badge(Material2OutlinedMZ.WARNING, words.text("sample.no-card"), Tone.WARNING));
            }
            card.getChildren().add(line);
        }
        card.getChildren().addAll(Part.text(words.text("sample.loads"), "strong"), loads);
        return List.of(card);
    }

    private void drawLoads() {
        loads.getChildren()
                .setAll(model.sharing().loads().stream().map(this::load).toList());
    }

    private Node load(Given given) {
        return Part.wrapped(
                words.text("sample.load", given.name(), whole.format(given.cases()), whole.format(given.reserves())));
    }

    @Override
    public List<Node> pieces() {
        return List.of(sums, sharing, opening, communesCard, strata.node());
    }

    @Override
    public Button main() {
        if (model.sharing().isShared()) {
            Button main = Part.primary(Material2OutlinedAL.ARCHIVE, words.text("sample.go.pack"), "Enter");
            main.setOnAction(_ -> people.run());
            return main;
        }
        int takers = model.sharing().takersProperty().get().size();
        Button main = Part.primary(Material2OutlinedAL.ASSIGNMENT, words.text("sample.go.RESULT", takers), "Enter");
        main.setDisable(takers == 0 || model.sharing().drawnProperty().get().isEmpty());
        main.setOnAction(_ -> model.sharing().share());
        return main;
    }

    @Override
    public List<Node> beside() {
        if (!model.hasEarlier()) {
            return List.of();
        }
        Button plan = Part.button(Material2OutlinedAL.ARROW_BACK, words.text("sample.new-plan"), "Esc");
        plan.setOnAction(_ -> back());
        plan.setFocusTraversable(false);
        return List.of(plan);
    }

    @Override
    public void back() {
        model.look(false);
    }

    @Override
    public void begin() {
        // Enter shares out; nothing has to be typed first.
    }

    @Override
    public void choose() {
        dialogues.folder(words.text("sample.open.folder")).ifPresent(path -> folder.setText(path.toString()));
    }

    @Override
    public void search() {
        strata.search();
    }

    @Override
    public void save() {
        if (!model.sharing().openFolderProperty().get().isBlank()) {
            model.sharing().layOpen();
        }
    }
}

package vn.sipas.field.app.ui.progress;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.desk.Reporting;
import vn.sipas.field.app.ui.Dialogues;
import vn.sipas.field.app.ui.Flowing;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Screen;
import vn.sipas.field.app.ui.Sheet;
import vn.sipas.field.app.ui.Theme;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.chart.PanelCard;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.report.progress.ProgressCharts;
import vn.sipas.field.office.report.progress.ProgressTables;
import vn.sipas.field.office.report.table.Numbers;
import vn.sipas.field.office.review.progress.Pace;
import vn.sipas.field.office.review.progress.SeasonProgress;
import vn.sipas.field.survey.paper.SerialRange;

/** "Progress": where the fieldwork lags, whom to call, and whether the papers are all there. */
public final class ProgressView implements Screen {

    private static final int DAYS = 14;

    /** So wide, in letters, each of two columns wants to be. */
    private static final double COLUMN = 34;

    /** More than a window has, px: what each wants is cut to its share. */
    private static final double WANTED = 2_000;

    private final ProgressModel model;
    private final Locale language;
    private final Messages words;
    private final Numbers numbers;
    private final Dialogues dialogues;
    private final Runnable receive;
    private final Sheet sheet = new Sheet().wide();
    private final VBox news = new VBox(8);
    private final UnitTable units;
    private final PeopleTable people;
    private final PeopleTable calls;
    private final PanelCard days;
    private final PanelCard modes;
    private final PapersCard papers;

    /** {@code receive} goes to where files are taken in. */
    public ProgressView(ProgressModel model, Locale language, Theme theme, Dialogues dialogues, Runnable receive) {
        this.model = model;
        this.language = language;
        this.words = Messages.of(ProgressView.class, language);
        this.numbers = new Numbers(language);
        this.dialogues = dialogues;
        this.receive = receive;
        this.units = new UnitTable(language);
        this.people = new PeopleTable(language, words.text("people.title"));
        this.calls = new PeopleTable(language, words.text("calls.title"));
        this.days = new PanelCard(1, language, theme, new Acts(), List.of());
        this.modes = new PanelCard(2, language, theme, new Acts(), List.of());
        this.papers = new PapersCard(model, language);
        model.writtenProperty().subscribe(this::written);
        model.callingProperty().subscribe(_ -> draw());
        model.stateProperty().subscribe(_ -> draw());
        draw();
    }

    /** What the buttons of the panels do. */
    private final class Acts implements PanelCard.Acts {
        @Override
        public void copy(PanelCard card) {
            card.table().ifPresent(table -> {
                ClipboardContent clip = new ClipboardContent();
                clip.putString(table.pasted(numbers));
                Clipboard.getSystemClipboard().setContent(clip);
                say(Tone.SUCCESS, words.text("copied", table.title()));
            });
        }

        @Override
        public void save(PanelCard card) {
            write();
        }
    }

    private void draw() {
        switch (model.stateProperty().get()) {
            case ProgressModel.State.Reading(int read) -> {
                sheet.head(words.text("progress.title"));
                sheet.pieces(Part.row(
                        12, new ProgressIndicator(), Part.text(words.text("progress.reading", read), "muted")));
            }
            case ProgressModel.State.Nothing(String why) -> {
                sheet.head(words.text("progress.title"));
                sheet.pieces(Part.empty(Material2OutlinedAL.INSIGHTS, words.text("progress.empty"), why));
            }
            case ProgressModel.State.Shown(SeasonProgress season, List<SerialRange> printed) -> {
                if (model.callingProperty().get()) {
                    calls(season);
                } else {
                    show(season, printed);
                }
            }
        }
    }

    private void show(SeasonProgress season, List<SerialRange> printed) {
        sheet.head(title(season), primary(season), export(words.text("progress.export")));
        ProgressTables tables = new ProgressTables(season, language);
        days.show(Optional.of(new ProgressCharts(season, language).days(DAYS)), tables.days());
        modes.show(Optional.empty(), tables.modes());
        papers.show(season, printed);
        Flowing columns = new Flowing(12).columns();
        VBox left = new VBox(12, days, modes);
        left.setPrefWidth(WANTED);
        papers.setPrefWidth(WANTED);
        columns.setAll(Flowing.growing(left, COLUMN), Flowing.growing(papers, COLUMN));
        List<Node> pieces = new ArrayList<>();
        pieces.add(news);
        pieces.add(Part.wrapped(below(season), "muted"));
        if (season.listed()) {
            pieces.add(new VBox(4, units.of(season), units.legend()));
        }
        pieces.add(columns);
        pieces.add(Part.text(words.text("people.title"), "card-title"));
        pieces.add(people.of(season.people()));
        pieces.add(Part.wrapped(tables.source(), "caption"));
        pieces.add(Part.flow(
                12,
                Part.hint(words.text("hint.export"), "Ctrl S"),
                Part.hint(words.text("hint.days"), "1"),
                Part.hint(words.text("hint.table"), "T"),
                Part.hint(words.text("hint.copy"), "Ctrl C")));
        sheet.pieces(pieces.toArray(Node[]::new));
    }

    private String title(SeasonProgress season) {
        Pace pace = season.pace();
        if (!season.listed()) {
            int forms = season.progress().days().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            return words.text("progress.title-unlisted", numbers.count(forms));
        }
        String key = season.today().isBefore(season.starts())
                ? "progress.title-before"
                : pace.daysLeft() == 0 ? "progress.title-after" : "progress.title-of";
        return words.text(
                key,
                numbers.count(pace.done()),
                numbers.count(pace.planned()),
                pace.daysLeft(),
                numbers.day(season.starts()));
    }

    /** What is needed a day, what came lately, and what silent laptops hold back. */
    private String below(SeasonProgress season) {
        List<String> below = new ArrayList<>();
        new ProgressTables(season, language).pace().ifPresent(below::add);
        if (!season.overdue().isEmpty()) {
            below.add(words.text(
                    "progress.silent", season.overdue().size(), season.people().size()));
        }
        if (season.progress().unlisted() > 0) {
            below.add(words.text("progress.unlisted", season.progress().unlisted()));
        }
        return String.join(" ", below);
    }

    private Button primary(SeasonProgress season) {
        if (season.overdue().isEmpty()) {
            Button more = Part.primary(Material2OutlinedMZ.MOVE_TO_INBOX, words.text("progress.receive"), "Enter");
            more.setFocusTraversable(false);
            more.setOnAction(_ -> receive.run());
            return more;
        }
        Button call = Part.primary(
                Material2OutlinedAL.CALL,
                words.text("progress.call", season.overdue().size()),
                "Enter");
        call.setFocusTraversable(false);
        call.setOnAction(_ -> model.call(true));
        return call;
    }

    private Button export(String what) {
        Button export = Part.button(Material2OutlinedMZ.TABLE_CHART, what, "Ctrl S");
        export.setOnAction(_ -> write());
        return export;
    }

    private void calls(SeasonProgress season) {
        Button write = Part.primary(Material2OutlinedMZ.SAVE_ALT, words.text("calls.write"), "Enter");
        write.setFocusTraversable(false);
        write.setOnAction(_ -> write());
        Button back = Part.button(Material2OutlinedAL.ARROW_BACK, words.text("calls.back"), "Esc");
        back.setOnAction(_ -> model.call(false));
        sheet.head(words.text("calls.head", season.overdue().size()), write, back);
        sheet.pieces(
                news,
                Part.wrapped(words.text("calls.why"), "muted"),
                calls.of(season.overdue()),
                Part.wrapped(new ProgressTables(season, language).source(), "caption"));
    }

    private void write() {
        boolean calling = model.callingProperty().get();
        dialogues
                .save(
                        words.text(calling ? "calls.write" : "progress.export"),
                        words.text(calling ? "calls.file" : "progress.file"),
                        "xlsx")
                .ifPresent(model::write);
    }

    private void written(Optional<Reporting.Written> what) {
        if (what.isEmpty()) {
            news.getChildren().clear();
            news.setManaged(false);
            return;
        }
        switch (what.get()) {
            case Reporting.Written.Done(List<Path> files) ->
                say(
                        Tone.SUCCESS,
                        words.text("written", String.valueOf(files.getFirst().getFileName())));
            case Reporting.Written.Refused(var why) -> say(Tone.DANGER, why.text(language));
            case Reporting.Written.Cancelled() -> throw new IllegalStateException("nobody can stop that");
        }
    }

    private void say(Tone tone, String fact) {
        news.getChildren()
                .setAll(Part.banner(
                        tone == Tone.SUCCESS ? Material2OutlinedAL.CHECK_CIRCLE : Material2OutlinedAL.ERROR_OUTLINE,
                        tone,
                        fact,
                        ""));
        news.setManaged(true);
    }

    @Override
    public Parent node() {
        return sheet.node();
    }

    @Override
    public void shown() {
        model.call(false);
        model.load();
        sheet.top();
    }

    @Override
    public void key(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED && pressed(event)) {
            event.consume();
            return;
        }
        boolean typing = event.getTarget() instanceof TextField && event.getCode() == KeyCode.ENTER;
        if (!typing) {
            sheet.key(event);
        }
    }

    private boolean pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && model.callingProperty().get()) {
            model.call(false);
            return true;
        }
        if (!(model.stateProperty().get() instanceof ProgressModel.State.Shown)) {
            return false;
        }
        if (event.isControlDown()) {
            return control(event.getCode());
        }
        if (event.getTarget() instanceof TextField
                || event.isAltDown()
                || model.callingProperty().get()) {
            return false;
        }
        switch (event.getCode()) {
            case DIGIT1, NUMPAD1 -> days.requestFocus();
            case DIGIT2, NUMPAD2 -> modes.requestFocus();
            case T -> days.turn();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean control(KeyCode code) {
        switch (code) {
            case S -> write();
            case C -> new Acts().copy(modes.isFocused() ? modes : days);
            default -> {
                return false;
            }
        }
        return true;
    }
}

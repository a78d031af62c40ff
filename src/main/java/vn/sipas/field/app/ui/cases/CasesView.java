package vn.sipas.field.app.ui.cases;

import atlantafx.base.controls.CustomTextField;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.desk.CaseRow;
import vn.sipas.field.app.desk.OnlyHere;
import vn.sipas.field.app.desk.ReserveRow;
import vn.sipas.field.app.desk.heads.Standing;
import vn.sipas.field.app.ui.Flowing;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Screen;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.survey.interview.CaseStanding;

/** "My cases": what to do next, and what exists on this machine only. */
public final class CasesView implements Screen {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("HH:mm dd/MM", Locale.ROOT);

    private static final int MOST_NAMED = 3;

    private static final PseudoClass ASKING = PseudoClass.getPseudoClass("asking");

    private final CasesModel model;
    private final Messages words;
    private final Runnable handOver;
    private final Runnable pack;
    private final CaseTable table;
    private final Panels panels;
    private final TextField search;
    private final Button reserve;
    private final Map<CasesModel.Segment, ToggleButton> segments = new EnumMap<>(CasesModel.Segment.class);
    private final Flowing head = Part.flow(12);
    private final VBox news = new VBox(8);
    private final HBox middle;
    private final VBox column;
    private final ScrollPane scroll;
    private final VBox full;
    private final StackPane root = new StackPane();
    private Optional<CaseId> chosen = Optional.empty();
    private Optional<SidePanel> asking = Optional.empty();

    /** {@code handOver} and {@code pack} go to those screens. */
    public CasesView(CasesModel model, Locale language, Runnable handOver, Runnable pack) {
        this.model = model;
        this.words = Messages.of(CasesView.class, language);
        this.handOver = handOver;
        this.pack = pack;
        this.table = new CaseTable(model, words);
        this.panels = new Panels(model, words);
        this.search = search();
        this.reserve = Part.flat(Material2OutlinedAL.LOCK_OPEN, words.text("cases.reserve"), "Ctrl D");
        reserve.setOnAction(_ -> model.askReserve());
        reserve.setFocusTraversable(false);
        Flowing below = Part.flow(
                12,
                segments(),
                wide(Part.hint(words.text("cases.contact"), "Ctrl L")),
                wide(Part.hint(words.text("cases.paper"), "Ctrl K")),
                reserve,
                Part.text(words.text("cases.order"), "caption", "wide-only"));
        HBox.setHgrow(table, Priority.ALWAYS);
        this.middle = new HBox(12, table);
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.getStyleClass().add("least-table");
        news.getStyleClass().addAll("above-table", "table-news");
        below.getStyleClass().add("above-table");
        this.column = new VBox(12, news, below, middle);
        column.getStyleClass().add("table-column");
        this.scroll = Part.scrolling(column);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        this.full = new VBox(12, head, scroll);
        full.getStyleClass().add("screen");
        model.listProperty().subscribe(this::draw);
        model.newsProperty().subscribe(this::draw);
        model.panelProperty().subscribe(this::ask);
        table.getSelectionModel().selectedItemProperty().subscribe(this::chose);
        table.focusedProperty().subscribe(now -> {
            if (now) {
                scroll.setVvalue(scroll.getVmax());
            }
        });
        draw();
    }

    private static Node wide(Node hint) {
        hint.getStyleClass().add("wide-only");
        return hint;
    }

    private TextField search() {
        CustomTextField field = new CustomTextField();
        field.setPromptText(words.text("cases.search"));
        field.setAccessibleText(words.text("cases.search"));
        field.setLeft(Part.icon(Material2OutlinedMZ.SEARCH, "muted-icon"));
        field.setRight(Part.key("Ctrl F"));
        field.getStyleClass().add("case-search");
        field.textProperty().bindBidirectional(model.queryProperty());
        field.textProperty().subscribe(_ -> table.getSelectionModel().selectFirst());
        return field;
    }

    private SegmentedButton segments() {
        for (CasesModel.Segment part : CasesModel.Segment.values()) {
            ToggleButton button = new ToggleButton();
            button.getStyleClass().add("segment");
            button.setMinWidth(ToggleButton.USE_PREF_SIZE);
            button.setSelected(model.segmentProperty().get() == part);
            button.setFocusTraversable(false);
            // Arrow keys select without an action, so it is the selection that counts.
            button.selectedProperty().subscribe(now -> {
                if (now && model.segmentProperty().get() != part) {
                    model.segmentProperty().set(part);
                    table.getSelectionModel().selectFirst();
                }
            });
            // A second press must not leave no part chosen.
            button.setOnAction(_ -> button.setSelected(true));
            segments.put(part, button);
        }
        return new SegmentedButton(segments.values().toArray(ToggleButton[]::new));
    }

    /** Nothing but {@code said} below the title. */
    private void alone(VBox said) {
        VBox.setVgrow(said, Priority.ALWAYS);
        VBox page = new VBox(Part.text(words.text("cases.title"), "title"), said);
        page.getStyleClass().add("screen");
        root.getChildren().setAll(page);
    }

    private void draw() {
        if (model.empty() && model.deleted()) {
            VBox over = Part.empty(
                    Material2OutlinedAL.DELETE_SWEEP,
                    words.text("cases.deleted.title"),
                    words.text("cases.deleted.words"));
            alone(over);
            over.requestFocus();
            return;
        }
        if (model.empty()) {
            Button open = Part.primary(Material2OutlinedAL.ARCHIVE, words.text("cases.empty.go"), "Enter");
            open.setOnAction(_ -> pack.run());
            VBox empty = Part.empty(
                    Material2OutlinedAL.INBOX, words.text("cases.empty.title"), words.text("cases.empty.words"), open);
            alone(empty);
            open.requestFocus();
            return;
        }
        if (root.getChildren().isEmpty() || !root.getChildren().getFirst().equals(full)) {
            root.getChildren().setAll(full);
            // The list was empty until now, so nothing of it could take the keyboard.
            table.requestFocus();
        }
        segments.forEach(
                (part, button) -> button.setText(words.text("cases.segment." + part.name(), model.count(part))));
        reserve.setVisible(!model.reserves().isEmpty());
        reserve.setManaged(reserve.isVisible());
        drawNews();
        chooseAgain();
    }

    /** After the list was read anew the same case is chosen, or the first if that is gone. */
    private void chooseAgain() {
        Optional<CaseRow> same = model.shown().stream()
                .filter(row -> chosen.equals(Optional.of(row.listed().id())))
                .findFirst();
        same.ifPresentOrElse(table.getSelectionModel()::select, table.getSelectionModel()::selectFirst);
        drawHead(table.getSelectionModel().getSelectedItem());
    }

    private void chose(@Nullable CaseRow row) {
        if (row != null) {
            chosen = Optional.of(row.listed().id());
        }
        drawHead(row);
    }

    private void drawNews() {
        List<Node> banners = new ArrayList<>();
        model.newsProperty()
                .get()
                .ifPresent(what -> banners.add(Part.banner(
                        Material2OutlinedAL.CHECK_CIRCLE,
                        Tone.SUCCESS,
                        words.text("cases.news." + what.what().name(), what.caseId()),
                        "")));
        drawDoubtful(banners);
        model.listProperty().get().ifPresent(list -> drawOnlyHere(list, banners));
        news.getChildren().setAll(banners);
        news.setManaged(!banners.isEmpty());
    }

    private void drawDoubtful(List<Node> banners) {
        List<CaseRow> doubtful = model.doubtful();
        if (!doubtful.isEmpty()) {
            String codes = doubtful.stream()
                    .limit(MOST_NAMED)
                    .map(row -> row.listed().id().text())
                    .collect(Collectors.joining(", ", "", doubtful.size() > MOST_NAMED ? "…" : ""));
            banners.add(Part.banner(
                    Material2OutlinedMZ.WARNING,
                    Tone.WARNING,
                    words.text("cases.frame", doubtful.size(), codes),
                    words.text("cases.frame.do")));
        }
    }

    private void drawOnlyHere(CasesPort.CaseList list, List<Node> banners) {
        OnlyHere onlyHere = list.onlyHere();
        if (onlyHere.forms() > 0) {
            Button there = Part.button(Material2OutlinedMZ.USB, words.text("cases.hand-over"), "Ctrl B");
            there.setOnAction(_ -> handOver.run());
            there.setFocusTraversable(false);
            boolean urgent = onlyHere.urgent(list.now());
            String since = onlyHere.oldest().map(WHEN::format).orElse("");
            banners.add(Part.banner(
                    urgent ? Material2OutlinedAL.ERROR_OUTLINE : Material2OutlinedMZ.WARNING,
                    urgent ? Tone.DANGER : Tone.WARNING,
                    words.text("cases.only-here", onlyHere.forms(), since),
                    words.text(urgent ? "cases.only-here.urgent" : "cases.only-here.do"),
                    there));
        }
    }

    /** The title, the search, and the button of the chosen case; while something is asked its button is the primary one. */
    private void drawHead(@Nullable CaseRow chosen) {
        String today = model.listProperty()
                .get()
                .map(list -> words.text("cases.today", list.today()) + signed(list.signed()))
                .orElse("");
        head.setAll(Part.title(words.text("cases.title")), Part.text(today, "muted", "wide-only"), search);
        if (asking.isEmpty()) {
            CaseStanding.State state = chosen == null
                    ? CaseStanding.State.CLOSED
                    : chosen.standing().state();
            Button go = Part.primary(Material2OutlinedMZ.PLAY_ARROW, words.text("cases.go." + state.name()), "Enter");
            go.setDisable(state == CaseStanding.State.CLOSED || state == CaseStanding.State.WITHDRAWN);
            go.setOnAction(_ -> openSelected());
            go.setFocusTraversable(false);
            head.getChildren().add(go);
        }
    }

    private String signed(Standing signed) {
        return signed.size() == 0
                ? ""
                : " · " + words.text("cases.signed", signed.receivedSize(), signed.size(), signed.witnessedSize());
    }

    private void ask(CasesModel.Panel what) {
        asking = switch (what) {
            case CasesModel.Panel.Closed() -> Optional.empty();
            case CasesModel.Panel.Contact(CaseRow row) -> Optional.of(panels.contact(row));
            case CasesModel.Panel.Begin(CaseRow row, String consent) -> Optional.of(panels.begin(row, consent));
            case CasesModel.Panel.Callback(CaseRow row) -> Optional.of(panels.callback(row));
            case CasesModel.Panel.Paper(CaseRow row) -> Optional.of(panels.paper(row));
            case CasesModel.Panel.Correction(CaseRow row) -> Optional.of(panels.correction(row));
            case CasesModel.Panel.Reserve(List<ReserveRow> strata) -> Optional.of(panels.reserve(strata));
        };
        middle.getChildren().setAll(table);
        asking.ifPresent(panel -> middle.getChildren().add(panel));
        middle.pseudoClassStateChanged(ASKING, asking.isPresent());
        column.pseudoClassStateChanged(ASKING, asking.isPresent());
        // In a low window what is asked stands below what is told.
        scroll.setVvalue(scroll.getVmax());
        table.narrow(asking.isPresent());
        drawHead(table.getSelectionModel().getSelectedItem());
        // Before it has a skin a scroll pane's content is in no scene, and can't take the keyboard.
        root.applyCss();
        asking.ifPresentOrElse(SidePanel::focusFirst, table::requestFocus);
    }

    private Optional<CaseRow> selected() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    private void openSelected() {
        selected().ifPresent(model::open);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        model.load();
        table.requestFocus();
    }

    @Override
    public void key(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED && pressed(event, event.getCode())) {
            event.consume();
        }
    }

    /** Whether the key was used up. */
    private boolean pressed(KeyEvent event, KeyCode code) {
        boolean onButton = event.getTarget() instanceof Button;
        if (asking.isPresent()) {
            if (code == KeyCode.ESCAPE) {
                model.closePanel();
                return true;
            }
            if (code == KeyCode.ENTER && !onButton) {
                asking.get().enter();
                return true;
            }
            return false;
        }
        if (event.isControlDown()) {
            return control(code);
        }
        return switch (code) {
            case ENTER -> {
                if (!onButton && model.empty() && !model.deleted()) {
                    pack.run();
                } else if (!onButton) {
                    openSelected();
                }
                yield !onButton;
            }
            case DOWN, UP -> {
                if (search.isFocused()) {
                    move(code == KeyCode.DOWN);
                }
                yield search.isFocused();
            }
            case ESCAPE -> {
                boolean searching = search.isFocused();
                if (searching) {
                    search.clear();
                    table.requestFocus();
                }
                yield searching;
            }
            default -> false;
        };
    }

    private boolean control(KeyCode code) {
        return switch (code) {
            case F -> {
                search.requestFocus();
                search.selectAll();
                yield true;
            }
            case D -> {
                model.askReserve();
                yield true;
            }
            case K -> {
                selected().ifPresent(model::askPaper);
                yield true;
            }
            case L -> {
                selected().ifPresent(model::askContact);
                yield true;
            }
            default -> false;
        };
    }

    private void move(boolean down) {
        if (down) {
            table.getSelectionModel().selectNext();
        } else {
            table.getSelectionModel().selectPrevious();
        }
        table.scrollTo(Math.max(0, table.getSelectionModel().getSelectedIndex() - 3));
    }
}

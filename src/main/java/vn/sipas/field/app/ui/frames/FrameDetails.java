package vn.sipas.field.app.ui.frames;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Flowing;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.ShortTable;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.base.sheet.Sheet;
import vn.sipas.field.survey.frame.FrameStore;
import vn.sipas.field.survey.frame.heading.FrameColumn;
import vn.sipas.field.survey.frame.reading.FrameFault;
import vn.sipas.field.survey.frame.reading.FrameFinding;
import vn.sipas.field.survey.frame.reading.FramePreview;
import vn.sipas.field.survey.frame.reading.FrameReading;

/** What stands below the choice of lists: columns to be named, what was read, or the frame that is kept. FX thread. */
final class FrameDetails {

    private static final int FIRST_ROWS = 6;
    private static final int GROUP = 8;

    private final FramesModel model;
    private final Messages words;
    private final TextField search = new TextField();
    private Subscription shown = Subscription.EMPTY;
    private Optional<Node> first = Optional.empty();

    FrameDetails(FramesModel model, Messages words) {
        this.model = model;
        this.words = words;
        search.textProperty().bindBidirectional(model.queryProperty());
        search.setPromptText(words.text("frames.search"));
        search.setAccessibleText(words.text("frames.search"));
    }

    /** Puts the keyboard where strata are looked for. */
    void search() {
        if (search.getScene() != null) {
            search.requestFocus();
        }
    }

    /** Puts the keyboard where something is to be said: on a column nobody found, or on the agreement. */
    void begin() {
        first.ifPresent(Node::requestFocus);
    }

    List<Node> asking(FramePreview.Table table, List<FrameReading.Missing> missing) {
        String which = String.join(
                "; ",
                missing.stream()
                        .map(one -> one.column().title(words.language()))
                        .distinct()
                        .toList());
        first = Optional.empty();
        Set<FrameColumn> wanted =
                missing.stream().map(FrameReading.Missing::column).collect(Collectors.toSet());
        return List.of(
                Part.banner(
                        Material2OutlinedMZ.VIEW_COLUMN,
                        Tone.WARNING,
                        words.text("frames.asking", table.file(), which),
                        words.text("frames.asking.do")),
                columns(table, wanted));
    }

    List<Node> preview(FramePreview read) {
        first = Optional.empty();
        List<Node> all = new ArrayList<>();
        all.add(counts(read.counts()));
        if (read.counts().lines() == 0) {
            all.add(Part.banner(
                    Material2OutlinedAL.ERROR_OUTLINE,
                    Tone.DANGER,
                    words.text("frames.nobody"),
                    words.text("frames.nobody.do")));
        } else if (read.counts().faulty() > 0) {
            all.add(consent(read.counts().faulty()));
        }
        if (!read.totals().isEmpty() || !read.duplicates().isEmpty()) {
            all.add(found(read));
        }
        all.add(firstRows(read));
        Set<List<String>> shown = new HashSet<>();
        read.tables().stream()
                .filter(table -> shown.add(table.headings()))
                .forEach(table -> all.add(columns(table, Set.of())));
        all.add(strata(read.strata()));
        return all;
    }

    List<Node> kept(FrameStore.Kept frame) {
        String root = frame.root().hex();
        StringBuilder groups = new StringBuilder();
        for (int at = 0; at < root.length(); at += GROUP) {
            groups.append(at == 0 ? "" : " ").append(root, at, at + GROUP);
        }
        Node badge = frame.committed()
                ? Part.badge(Material2OutlinedAL.CHECK_CIRCLE, words.text("frames.committed"), Tone.SUCCESS)
                : Part.badge(Material2OutlinedMZ.SCHEDULE, words.text("frames.not-committed"), Tone.WARNING);
        VBox card = Part.card(
                Part.flow(
                        12,
                        Part.text(words.text("frames.size", frame.size()), "card-title"),
                        Part.text(
                                words.text("frames.strata.count", frame.strata().size()), "muted"),
                        badge),
                Part.text(words.text("frames.root"), "strong"),
                Part.wrapped(groups.toString(), "code"),
                Part.wrapped(words.text("frames.root.words"), "caption"));
        return List.of(
                card,
                Part.banner(
                        Material2OutlinedAL.INFO,
                        Tone.PLAIN,
                        words.text(frame.committed() ? "frames.committed.fact" : "frames.kept.fact"),
                        words.text(frame.committed() ? "frames.committed.do" : "frames.kept.do")),
                strata(frame.strata()));
    }

    /** Numbers that add up, as one line. */
    private Node counts(FramePreview.Counts counts) {
        Flowing line = Part.flow(
                16,
                number(counts.rows(), "frames.count.rows", ""),
                Part.text("=", "sum-sign"),
                number(counts.lines(), "frames.count.lines", "sum-success"),
                Part.text("+", "sum-sign"),
                number(counts.underAge(), "frames.count.under-age", ""),
                Part.text("+", "sum-sign"),
                number(counts.duplicates(), "frames.count.duplicates", ""),
                Part.text("+", "sum-sign"),
                number(counts.faulty(), "frames.count.faulty", counts.faulty() > 0 ? "sum-danger" : ""));
        line.getStyleClass().add("card");
        return line;
    }

    private VBox number(int count, String key, String style) {
        VBox piece = new VBox(
                Part.text(words.text("frames.number", count), "sum-number", style.isEmpty() ? "sum-plain" : style),
                Part.text(words.text(key), "caption"));
        piece.setMinWidth(VBox.USE_PREF_SIZE);
        return piece;
    }

    private Node consent(int faulty) {
        CheckBox agreed = new CheckBox(words.text("frames.without", faulty));
        agreed.setWrapText(true);
        first = Optional.of(agreed);
        agreed.selectedProperty().bindBidirectional(model.withoutFaultyProperty());
        return new VBox(
                8,
                Part.banner(
                        Material2OutlinedMZ.WARNING,
                        Tone.WARNING,
                        words.text("frames.faulty", faulty),
                        words.text("frames.faulty.do")),
                agreed);
    }

    /** Totals by reason, then row by row; never what stands in a cell. */
    private Node found(FramePreview read) {
        VBox card = Part.card(Part.text(words.text("frames.found"), "card-title"));
        read.totals()
                .forEach((why, count) -> card.getChildren()
                        .add(Part.flow(
                                12,
                                badge(why.weight()),
                                Part.text(words.text("frames.number", count), "strong"),
                                Flowing.growing(Part.wrapped(words.text("fault." + why.code())), 16))));
        List<FrameFinding> rows = new ArrayList<>(read.findings());
        boolean told = read.totals().containsKey(FrameFault.FRAME_DUPLICATE)
                && read.findings().stream().anyMatch(finding -> finding.why() == FrameFault.FRAME_DUPLICATE);
        if (!told) {
            read.duplicates()
                    .forEach(twice -> rows.add(new FrameFinding(
                            FrameFault.FRAME_DUPLICATE, twice.file(), twice.row(), "", String.valueOf(twice.ofRow()))));
        }
        ShortTable<FrameFinding> table = new ShortTable<FrameFinding>(words.text("frames.found"))
                .words(words.text("frames.where"), 180, FrameFinding::where)
                .words(words.text("frames.what"), 560, this::sentence)
                .ready();
        table.rows(rows);
        card.getChildren().add(table);
        return card;
    }

    private String sentence(FrameFinding finding) {
        return Messages.of(finding.why(), words.language(), finding.detail());
    }

    private Node badge(FrameFault.Weight weight) {
        return switch (weight) {
            case FILE, ROW ->
                Part.badge(Material2OutlinedAL.ERROR_OUTLINE, words.text("frames.weight.row"), Tone.DANGER);
            case LEFT_OUT -> Part.badge(Material2OutlinedAL.BLOCK, words.text("frames.weight.out"), Tone.PLAIN);
            case NOTE -> Part.badge(Material2OutlinedAL.INFO, words.text("frames.weight.note"), Tone.ACCENT);
        };
    }

    private Node firstRows(FramePreview read) {
        VBox rows = new VBox();
        read.first().stream()
                .limit(FIRST_ROWS)
                .forEach(row -> rows.getChildren().add(line(row)));
        VBox card = Part.card(Part.text(words.text("frames.first"), "card-title"), rows);
        if (read.titled()) {
            card.getChildren().add(Part.wrapped(words.text("frames.titled"), "caption"));
        }
        return card;
    }

    private Node line(FramePreview.Row row) {
        Flowing line = Part.flow(
                12,
                Part.text(row.name(), "strong"),
                Part.text(row.born() == 0 ? words.text("frames.born.none") : String.valueOf(row.born())),
                Part.text(row.phone().isEmpty() ? words.text("frames.phone.none") : row.phone(), "code"),
                Flowing.growing(
                        Part.wrapped(
                                model.name(row.stratum()) + (row.address().isEmpty() ? "" : " – " + row.address()),
                                "muted"),
                        18));
        line.getStyleClass().add("person-line");
        return line;
    }

    /** Where each column stands; those that nobody found are to be chosen, if the list has them. */
    private Node columns(FramePreview.Table table, Set<FrameColumn> wanted) {
        Flowing boxes = Part.flow(12).columns();
        for (FrameColumn column : model.columns()) {
            ComboBox<Integer> box = new ComboBox<>();
            box.getItems()
                    .setAll(IntStream.range(0, table.headings().size()).boxed().toList());
            box.setConverter(new Headings(table.headings()));
            Optional<Integer> place = model.place(table, column);
            place.ifPresent(box::setValue);
            box.setPromptText(words.text("frames.column.none"));
            box.valueProperty().subscribe(now -> {
                if (now != null && !Optional.of(now).equals(model.place(table, column))) {
                    model.name(table, column, now);
                }
            });
            box.getStyleClass().add("column-choice");
            if (wanted.contains(column) && first.isEmpty()) {
                first = Optional.of(box);
            }
            VBox field = Part.field(
                    capital(column.title(words.language())), box, "", Bindings.createStringBinding(() -> ""));
            boxes.getChildren().add(field);
        }
        return Part.card(
                Part.text(words.text("frames.columns"), "card-title"),
                Part.wrapped(words.text("frames.columns.words", table.file(), table.row()), "caption"),
                boxes);
    }

    private static String capital(String title) {
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    /** A column by its letters and its heading. */
    private static final class Headings extends StringConverter<Integer> {
        private final List<String> headings;

        Headings(List<String> headings) {
            this.headings = headings;
        }

        @Override
        public String toString(@Nullable Integer place) {
            return place == null ? "" : Sheet.column(place) + " · " + headings.get(place);
        }

        @Override
        public Integer fromString(String typed) {
            throw new IllegalStateException("headings are chosen, not typed");
        }
    }

    private Node strata(Map<String, ? extends Number> sizes) {
        ShortTable<Map.Entry<String, Long>> table = new ShortTable<Map.Entry<String, Long>>(words.text("frames.strata"))
                .words(words.text("frames.stratum"), 420, Map.Entry::getKey)
                .figure(words.text("frames.listed"), 110, stratum -> words.text("frames.number", stratum.getValue()))
                .ready();
        shown.unsubscribe();
        shown = model.queryProperty().subscribe(_ -> table.rows(model.found(sizes)));
        HBox.setHgrow(search, Priority.ALWAYS);
        return Part.card(
                Part.flow(
                        12,
                        Part.text(words.text("frames.strata"), "card-title"),
                        search,
                        Part.hint(words.text("frames.search.key"), "Ctrl F")),
                table);
    }
}

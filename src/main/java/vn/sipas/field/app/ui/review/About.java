package vn.sipas.field.app.ui.review;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.desk.review.Circumstances;
import vn.sipas.field.app.desk.review.Opened;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.record.Completeness;
import vn.sipas.field.office.review.Decided;
import vn.sipas.field.office.review.ReviewItem;
import vn.sipas.field.office.review.ReviewState;
import vn.sipas.field.office.review.Version;
import vn.sipas.field.office.review.reading.FilledForm;

/** What is to be known about an interview before its answers: how it was held, why it comes first, who said what of it. FX thread. */
final class About {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("HH:mm dd/MM", Locale.ROOT);

    private static final int MINUTE = 60;

    /** So many comments are shown before a question is chosen. */
    private static final int MOST_COMMENTS = 2;

    private static final int MOST_LETTERS = 90;

    private final ReviewModel model;
    private final Messages words;

    About(ReviewModel model, Messages words) {
        this.model = model;
        this.words = words;
    }

    /** One line: who, how, when, how long. */
    String held(ReviewItem item, Circumstances held) {
        List<String> told =
                new ArrayList<>(List.of(item.person(), words.text("review.mode." + held.mode()), when(held)));
        if (held.completeness() != Completeness.COMPLETE) {
            told.add(words.text("review.completeness." + held.completeness()));
        }
        held.paper().ifPresent(serial -> told.add(words.text("review.paper", serial)));
        held.household()
                .ifPresent(
                        household -> told.add(words.text("review.household", household.adults(), household.asked())));
        if (held.photos() > 0) {
            told.add(words.text("review.photos", held.photos()));
        }
        return String.join(" · ", told);
    }

    private String when(Circumstances held) {
        return words.text(
                "review.when",
                DAY.format(held.started()),
                CLOCK.format(held.started()),
                CLOCK.format(held.ended()),
                duration(held.took()));
    }

    private String duration(Duration took) {
        long seconds = took.toSeconds();
        return words.text("review.duration", seconds / MINUTE, seconds % MINUTE);
    }

    /** Why it comes first, what it is compared with, and what was decided; most of it only of some interviews. */
    List<Node> banners(ReviewItem item, Opened.Sheet sheet) {
        List<Node> banners = new ArrayList<>();
        if (!item.hints().isEmpty()) {
            banners.add(Part.banner(
                    Material2OutlinedAL.FLAG,
                    Tone.WARNING,
                    item.hints().stream()
                            .map(hint -> hint.text(words.language()))
                            .collect(Collectors.joining("\n")),
                    words.text("review.hints.do")));
        }
        if (!item.rivals().isEmpty() && item.state() == ReviewState.CONTESTED) {
            banners.add(several(item, sheet));
        }
        sheet.beside().stream()
                .filter(Opened.Beside::earlier)
                .forEach(before -> banners.add(correction(sheet, before)));
        if (item.differing() && item.state() == ReviewState.CONTESTED) {
            banners.add(Part.banner(
                    Material2OutlinedAL.CALL_SPLIT,
                    Tone.DANGER,
                    words.text("review.differ", decisions(item.decided())),
                    words.text(model.rules() ? "review.differ.rules" : "review.differ.do")));
        } else if (!item.decided().isEmpty()) {
            banners.add(Part.banner(
                    Material2OutlinedMZ.PEOPLE,
                    Tone.PLAIN,
                    decisions(item.decided()),
                    item.mine().isPresent() ? words.text("review.mine.do") : ""));
        }
        if (item.aside()) {
            banners.add(Part.banner(
                    Material2OutlinedAL.CALL_SPLIT,
                    Tone.WARNING,
                    words.text("review.aside", item.person()),
                    item.ruled().isPresent()
                            ? ""
                            : words.text(model.rules() ? "review.aside.rules" : "review.aside.do")));
        }
        if (!item.checked().isEmpty()) {
            boolean failed = item.state() == ReviewState.FAILED_RECHECK;
            banners.add(Part.banner(
                    Material2OutlinedAL.FACT_CHECK,
                    failed ? Tone.DANGER : Tone.PLAIN,
                    checked(item.checked()),
                    failed ? words.text("review.checked.failed") : ""));
        }
        item.ruled()
                .ifPresent(ruled -> banners.add(Part.banner(
                        Material2OutlinedAL.GAVEL,
                        Tone.PLAIN,
                        words.text(ruled.counts() ? "review.ruled.counts" : "review.ruled.not-counts"),
                        ruled.reason())));
        if (item.state() == ReviewState.CLOSED) {
            banners.add(Part.banner(
                    Material2OutlinedAL.INFO,
                    Tone.PLAIN,
                    words.text("review.closed", Messages.of(item.standing(), words.language())),
                    ""));
        }
        return banners;
    }

    private HBox several(ReviewItem item, Opened.Sheet sheet) {
        List<Button> others = item.rivals().stream()
                .flatMap(rival ->
                        model.shown().stream().filter(other -> other.leaf().equals(rival.leaf())).findFirst().stream())
                .map(other -> {
                    Button read = Part.button(
                            Material2OutlinedAL.ARROW_FORWARD, words.text("review.several.read", other.person()), "");
                    read.setOnAction(_ -> model.picked(other));
                    read.setFocusTraversable(false);
                    return read;
                })
                .toList();
        return Part.banner(
                Material2OutlinedAL.CONTENT_COPY,
                Tone.DANGER,
                words.text(
                        "review.several",
                        item.caseId(),
                        item.rivals().size() + 1,
                        sheet.beside().stream()
                                .map(other -> words.text(
                                        "review.version", other.version().person(), when(other.circumstances())))
                                .collect(Collectors.joining("; "))),
                words.text(model.rules() ? "review.several.rules" : "review.several.do"),
                others.toArray(Node[]::new));
    }

    private HBox correction(Opened.Sheet sheet, Opened.Beside before) {
        Version earlier = before.version();
        long differing =
                sheet.form().lines().stream().filter(FilledForm.Line::differs).count();
        String said = earlier.decided().isEmpty()
                ? words.text("review.correction.own", WHEN.format(earlier.at()))
                : words.text("review.correction.after", decisions(earlier.decided()));
        return Part.banner(
                Material2OutlinedAL.LINK,
                Tone.ACCENT,
                words.text(
                        "review.correction",
                        differing,
                        sheet.circumstances().correction().orElse("–")),
                said);
    }

    private String checked(List<ReviewItem.Checked> checked) {
        return checked.stream()
                .map(one ->
                        words.text("review.checked", one.person(), one.words(words.language()), WHEN.format(one.at())))
                .collect(Collectors.joining("; "));
    }

    private String decisions(List<Decided> decided) {
        return decided.stream()
                .map(one -> words.text(
                                "review.decided",
                                one.mine() ? words.text("review.you") : one.person(),
                                one.words(words.language()),
                                WHEN.format(one.at()))
                        + (one.comment().isBlank() ? "" : " “" + one.comment() + "”"))
                .collect(Collectors.joining("; "));
    }

    /** What was done last, and how it is undone. */
    List<Node> news(News news) {
        return switch (news) {
            case News.None() -> List.of();
            case News.Accepted(ReviewItem item) -> good(words.text("review.news.accepted", item.caseId()));
            case News.Returned(ReviewItem item) ->
                good(words.text("review.news.returned", item.caseId(), item.person()));
            case News.Excluded(ReviewItem item) -> good(words.text("review.news.excluded", item.caseId()));
            case News.AcceptedAll(List<ReviewItem> items) -> good(words.text("review.news.accepted-all", items.size()));
            case News.Ruled(ReviewItem item, boolean counts) ->
                List.of(Part.banner(
                        Material2OutlinedAL.GAVEL,
                        Tone.SUCCESS,
                        words.text(counts ? "review.news.counts" : "review.news.not-counts", item.caseId()),
                        words.text("review.news.ruled.do")));
            case News.Undone(int decisions) ->
                List.of(Part.banner(
                        Material2OutlinedMZ.UNDO,
                        Tone.SUCCESS,
                        words.text("review.news.undone", decisions),
                        words.text("review.news.undone.do")));
            case News.CopiedForTeam(String file, boolean sameDisk) ->
                List.of(Part.banner(
                        Material2OutlinedAL.CHECK_CIRCLE,
                        Tone.SUCCESS,
                        words.text("review.news.copied", file),
                        words.text("review.news.copied.do")));
            case News.NotReadBack(String file) ->
                List.of(Part.banner(
                        Material2OutlinedAL.ERROR_OUTLINE,
                        Tone.DANGER,
                        words.text("review.news.not-read-back", file),
                        ""));
            case News.Wrong(String why) ->
                List.of(Part.banner(Material2OutlinedAL.ERROR_OUTLINE, Tone.DANGER, why, ""));
        };
    }

    private List<Node> good(String fact) {
        Button undo = Part.button(Material2OutlinedMZ.UNDO, words.text("review.undo"), "Ctrl Z");
        undo.setOnAction(_ -> model.undo());
        undo.setFocusTraversable(false);
        return List.of(Part.banner(
                Material2OutlinedAL.CHECK_CIRCLE, Tone.SUCCESS, fact, words.text("review.undo.words"), undo));
    }

    /** The chosen question in full, and the enumerator's comment on it. */
    List<Node> line(FilledForm.Line line) {
        List<Node> told = new ArrayList<>(List.of(Part.wrapped(line.words(), "caption")));
        if (!line.comment().isBlank()) {
            told.add(comment(line));
        }
        return told;
    }

    /** The enumerator's comments, with the question of each. */
    List<Node> comments(FilledForm form) {
        List<FilledForm.Line> commented =
                form.lines().stream().filter(line -> !line.comment().isBlank()).toList();
        List<Node> told = new ArrayList<>();
        commented.stream()
                .limit(MOST_COMMENTS)
                .forEach(line ->
                        told.add(new VBox(2, Part.wrapped(shortened(line.words()), "caption"), comment(line))));
        if (commented.size() > MOST_COMMENTS) {
            told.add(Part.wrapped(words.text("review.comments.more", commented.size() - MOST_COMMENTS), "caption"));
        }
        return told;
    }

    private static String shortened(String text) {
        return text.length() <= MOST_LETTERS
                ? text
                : text.substring(0, MOST_LETTERS).strip() + "…";
    }

    private Node comment(FilledForm.Line line) {
        Label label = Part.wrapped(words.text("review.comment", line.comment()));
        label.setGraphic(Part.icon(Material2OutlinedMZ.MODE_COMMENT, "icon-small", "accent-icon"));
        return label;
    }
}

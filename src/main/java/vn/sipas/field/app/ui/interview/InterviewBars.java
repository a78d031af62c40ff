package vn.sipas.field.app.ui.interview;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Theme;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.survey.interview.Review;
import vn.sipas.field.survey.interview.VisitSnapshot;

/** The pinned bars of the interview: which case, whether it is saved, and the way on. Never the respondent's name. */
final class InterviewBars {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /** What stands behind a language's name in a form: {@code Tiếng Việt (vi)}. */
    private static final Pattern LANGUAGE_CODE = Pattern.compile("\\s*\\(\\p{Alpha}+\\)$");

    private final Messages words;
    private final Purpose purpose;
    private final Label saving = Part.text("", "saving");
    private final Button language;
    private final HBox top;
    private final HBox bottom;
    private final ProgressBar progress = new ProgressBar(0);
    private final Label count = Part.text("");
    private final Button next;
    private final Button comment;
    private final Button previous;
    private final Button finish;
    private InterviewState.@Nullable Saving said;

    /** {@code toSections} goes to the list of sections, which a narrow window hides. */
    InterviewBars(
            InterviewModel model, OpenVisit visit, Messages words, Theme theme, Runnable toSections, Runnable lock) {
        this.words = words;
        this.purpose = visit.purpose();
        String leave = words.text(purpose.isStored() ? "bar.pause" : "bar.leave." + purpose);
        Button pause = flat(Part.shrinking(Part.flat(Material2OutlinedAL.ARROW_BACK, leave, "Esc")), model::pause);
        language = flat(Part.shrinking(Part.flat(Material2OutlinedMZ.TRANSLATE, "", "F6")), model::nextLanguage);
        Button size = flat(Part.flat(Material2OutlinedAL.FORMAT_SIZE, "", "Ctrl +"), theme::larger);
        size.getStyleClass().add("wide-only");
        theme.sizeProperty()
                .subscribe(px -> Part.label(size).setText(words.text("bar.size", Theme.percent(px.intValue()))));
        Button locked = flat(Part.shrinking(Part.flat(Material2OutlinedAL.LOCK, words.text("bar.lock"), "F12")), lock);
        Button sections = flat(Part.flat(Material2OutlinedAL.LIST, "", "F3"), toSections);
        sections.setAccessibleText(words.text("sections.title") + ", F3");
        sections.getStyleClass().add("narrow-only");
        top = Part.row(
                8,
                pause,
                sections,
                bar(),
                Part.text(visit.name(), "code"),
                Part.text(words.text("mode." + visit.purpose()), "muted", "wide-only"),
                asked(visit),
                Part.gap(),
                saving,
                bar(),
                language,
                size);
        if (purpose != Purpose.TRIAL) {
            top.getChildren().add(locked);
        }
        top.getStyleClass().addAll("strip", "top-bar");

        previous = flat(
                Part.shrinking(Part.button(Material2OutlinedAL.CHEVRON_LEFT, words.text("bar.previous"), "PgUp")),
                model::previous);
        comment = flat(
                Part.shrinking(Part.button(Material2OutlinedAL.COMMENT, words.text("bar.comment"), "F4")),
                model::toggleComment);
        next = flat(Part.primary(Material2OutlinedAL.CHEVRON_RIGHT, words.text("bar.next"), "PgDn"), model::next);
        // The arrow of "next" points on, after the words.
        ((HBox) next.getGraphic()).getChildren().getFirst().toFront();
        String finished = words.text(purpose.key("bar.finish"));
        finish = flat(Part.primary(Material2OutlinedAL.CHECK, finished, "Enter"), model::finish);
        progress.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(progress, Priority.ALWAYS);
        count.setMinWidth(Label.USE_PREF_SIZE);
        bottom = Part.row(16, previous, progress, count, comment, next, finish);
        bottom.getStyleClass().addAll("strip", "bottom-bar");
    }

    /** Who is asked in a household, for as long as the form is open. */
    private Label asked(OpenVisit visit) {
        Label asked = Part.badge(
                Material2OutlinedMZ.PERSON,
                visit.household()
                        .map(home -> words.text("bar.household", home.asked(), home.adults()))
                        .orElse(""),
                Tone.ACCENT);
        asked.setManaged(visit.household().isPresent());
        asked.setVisible(asked.isManaged());
        return asked;
    }

    private static Button flat(Button button, Runnable action) {
        button.setOnAction(_ -> action.run());
        button.setFocusTraversable(false);
        return button;
    }

    private static Separator bar() {
        Separator bar = new Separator(Orientation.VERTICAL);
        bar.getStyleClass().add("wide-only");
        return bar;
    }

    HBox top() {
        return top;
    }

    HBox bottom() {
        return bottom;
    }

    void show(InterviewState state) {
        VisitSnapshot visit = state.visit();
        Part.label(language).setText(LANGUAGE_CODE.matcher(visit.language()).replaceFirst(""));
        language.setVisible(visit.languages().size() > 1);
        language.setManaged(visit.languages().size() > 1);
        progress.setProgress(visit.asked() == 0 ? 0 : (double) visit.answered() / visit.asked());
        count.setText(words.text("bar.count", visit.answered(), visit.asked()));
        boolean review = visit.page().isEmpty();
        boolean open = visit.privacy() == VisitSnapshot.Privacy.NONE;
        only(next, !review);
        // Before a private page the way on is to hand the laptop over; passing it by is no more than possible.
        if (open != next.getStyleClass().contains("primary")) {
            next.getStyleClass().removeAll("accent", "primary");
            next.getStyleClass().addAll(open ? List.of("accent", "primary") : List.of());
        }
        only(comment, !review && open);
        only(finish, review);
        finish.setDisable(visit.place() instanceof VisitSnapshot.Place.AtReview(Review last)
                && !last.open().isEmpty());
        previous.setDisable(visit.firstPage());
        comment.setDisable(state.current().isEmpty());
        if (state.saving().equals(said)) {
            return;
        }
        said = state.saving();
        if (!purpose.isStored()) {
            saving.setText(words.text("saving." + purpose));
            saving.setGraphic(Part.icon(Material2OutlinedAL.INFO));
        } else {
            showSaving(state.saving());
        }
    }

    private static void only(Button button, boolean here) {
        button.setVisible(here);
        button.setManaged(here);
    }

    private void showSaving(InterviewState.Saving now) {
        saving.getStyleClass().removeAll("saved", "failed");
        switch (now) {
            case InterviewState.Saving.Nothing() -> {
                saving.setText("");
                saving.setGraphic(null);
            }
            case InterviewState.Saving.UnderWay() -> {
                saving.setText(words.text("saving.under-way"));
                saving.setGraphic(Part.icon(Material2OutlinedMZ.SAVE));
            }
            case InterviewState.Saving.Saved(var at) -> {
                saving.setText(words.text("saving.saved", CLOCK.format(at)));
                saving.setGraphic(Part.icon(Material2OutlinedAL.CHECK_CIRCLE));
                saving.getStyleClass().add("saved");
            }
            case InterviewState.Saving.Failed(var answers, var _) -> {
                saving.setText(words.text("saving.failed", answers));
                saving.setGraphic(Part.icon(Material2OutlinedAL.ERROR_OUTLINE));
                saving.getStyleClass().add("failed");
            }
        }
    }
}

package vn.sipas.field.app.ui.interview;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.base.language.Reason;

/** What there is to say above the page at one moment: one thing, the most pressing. FX thread. */
final class NewsBanners {

    private final InterviewModel model;
    private final OpenVisit visit;
    private final Messages words;

    NewsBanners(InterviewModel model, OpenVisit visit, Messages words) {
        this.model = model;
        this.visit = visit;
        this.words = words;
    }

    Optional<Node> of(InterviewState state) {
        if (state.saving() instanceof InterviewState.Saving.Failed(int answers, Optional<Reason> why)) {
            return Optional.of(failed(answers, why));
        }
        if (state.halted()) {
            return Optional.of(Part.banner(
                    Material2OutlinedMZ.WARNING,
                    Tone.WARNING,
                    words.text("halted.fact", state.wanting()),
                    words.text("halted.do")));
        }
        return state.removed().isPresent()
                ? state.removed().map(this::removed)
                : state.recovered().map(found -> RecoveredBanner.of(found, visit, model, words));
    }

    private Node failed(int answers, Optional<Reason> why) {
        Button retry = Part.button(Material2OutlinedMZ.REFRESH, words.text("saving.retry"), "");
        retry.setOnAction(_ -> model.retry());
        retry.setFocusTraversable(false);
        return Part.banner(
                Material2OutlinedAL.ERROR_OUTLINE,
                Tone.DANGER,
                words.text("saving.failed.fact", answers),
                why.map(reason -> Messages.of(reason, words.language()) + " ").orElse("")
                        + words.text("saving.failed.do"),
                retry);
    }

    private Node removed(int instance) {
        Button back = Part.button(Material2OutlinedMZ.UNDO, words.text("repeat.removed.back"), "Ctrl Z");
        back.setOnAction(_ -> model.undo());
        back.setFocusTraversable(false);
        return Part.banner(
                Material2OutlinedAL.DELETE_OUTLINE,
                Tone.ACCENT,
                words.text("repeat.removed", instance),
                words.text("repeat.removed.do"),
                back);
    }
}

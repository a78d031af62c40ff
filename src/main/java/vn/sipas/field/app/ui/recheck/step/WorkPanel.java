package vn.sipas.field.app.ui.recheck.step;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.base.language.Messages;

/** What came of what was done last, and how far the work is that is under way. FX thread. */
public final class WorkPanel {

    private final RecheckJobs jobs;
    private final Messages words;
    private final VBox news = new VBox(8);
    private final VBox working;

    public WorkPanel(RecheckJobs jobs, Locale language) {
        this.jobs = jobs;
        this.words = Messages.of(WorkPanel.class, language);
        this.working = card();
        jobs.newsProperty().subscribe(what -> {
            news.getChildren().setAll(what.map(WorkPanel::banner).stream().toList());
            news.setManaged(!news.getChildren().isEmpty());
        });
    }

    private static Node banner(RecheckJobs.News what) {
        Ikon icon = switch (what.tone()) {
            case SUCCESS -> Material2OutlinedAL.CHECK_CIRCLE;
            case WARNING -> Material2OutlinedMZ.WARNING;
            case DANGER -> Material2OutlinedAL.ERROR_OUTLINE;
            case PLAIN, ACCENT -> Material2OutlinedAL.INFO;
        };
        return Part.banner(icon, what.tone(), what.fact(), what.action());
    }

    private VBox card() {
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        jobs.progressProperty()
                .subscribe(
                        at -> bar.setProgress(at.map(now -> now.share()).orElse(ProgressBar.INDETERMINATE_PROGRESS)));
        Button stop = Part.button(Material2OutlinedAL.CANCEL, words.text("step.stop"), "Esc");
        stop.setOnAction(_ -> jobs.stop());
        VBox card = Part.card(Part.flow(12, Part.text(words.text("step.working")), stop), bar);
        card.visibleProperty().bind(jobs.busyProperty());
        card.managedProperty().bind(jobs.busyProperty());
        return card;
    }

    /** What was said last; nothing stands there while nothing is to be said. */
    public Node news() {
        return news;
    }

    /** How far the work is; nothing stands there while none is under way. */
    public Node working() {
        return working;
    }
}

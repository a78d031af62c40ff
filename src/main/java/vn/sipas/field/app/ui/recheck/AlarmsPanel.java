package vn.sipas.field.app.ui.recheck;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.recheck.step.StepPanel;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.recheck.Alarm;
import vn.sipas.field.office.recheck.AlarmWords;
import vn.sipas.field.office.recheck.Board;

/** What somebody should look at. FX thread. */
final class AlarmsPanel implements StepPanel {

    private final RecheckModel model;
    private final Locale language;
    private final Messages words;

    AlarmsPanel(RecheckModel model, Locale language) {
        this.model = model;
        this.language = language;
        this.words = Messages.of(AlarmsPanel.class, language);
    }

    @Override
    public List<Node> pieces() {
        List<Alarm> alarms = model.board().map(Board::alarms).orElse(List.of());
        return alarms.isEmpty()
                ? List.of(Part.empty(
                        Material2OutlinedAL.CHECK_CIRCLE, words.text("alarms.none"), words.text("alarms.none.words")))
                : alarms.stream()
                        .<Node>map(alarm -> Part.banner(
                                Material2OutlinedMZ.WARNING,
                                alarm.why() == Alarm.Why.FORK ? Tone.DANGER : Tone.WARNING,
                                AlarmWords.of(alarm, language),
                                ""))
                        .toList();
    }

    @Override
    public boolean begin() {
        return false;
    }
}

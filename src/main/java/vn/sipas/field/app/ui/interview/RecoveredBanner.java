package vn.sipas.field.app.ui.interview;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.survey.interview.OpenPoint;
import vn.sipas.field.survey.interview.Visit;

/** Says which form was opened again, from when it is, how much is in it, and what of it the form would not take. */
final class RecoveredBanner {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy", Locale.ROOT);

    private RecoveredBanner() {}

    static Node of(Visit.Recovered found, OpenVisit visit, InterviewModel model, Messages words) {
        Button read = Part.button(Material2OutlinedAL.CHECK, words.text("recovered.read"), "");
        read.setOnAction(_ -> model.recoveredRead());
        read.setFocusTraversable(false);
        String saved = found.lastSaved()
                .map(OffsetDateTime::toLocalDateTime)
                .map(MOMENT::format)
                .orElse("");
        boolean whole = found.notTaken().isEmpty();
        StringBuilder lost = new StringBuilder();
        for (OpenPoint point : found.notTaken()) {
            lost.append(lost.isEmpty() ? "" : "\n")
                    .append(words.text(
                            "recovered.not-taken",
                            point.question().name(),
                            point.why().text(words.language())));
        }
        return Part.banner(
                whole ? Material2OutlinedMZ.RESTORE : Material2OutlinedMZ.WARNING,
                whole ? Tone.ACCENT : Tone.WARNING,
                words.text(
                        visit.purpose() == Purpose.RECHECK ? "recovered.fact.RECHECK" : "recovered.fact",
                        visit.name(),
                        saved,
                        visit.first().answered(),
                        visit.first().asked()),
                whole ? words.text("recovered.do") : lost.toString(),
                read);
    }
}

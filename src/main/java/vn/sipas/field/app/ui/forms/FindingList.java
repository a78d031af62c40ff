package vn.sipas.field.app.ui.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.desk.FormFinding;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;

/** Findings of one severity: where, and what is wrong and what to do; what is the same in several places is said once. */
final class FindingList extends VBox {

    /** More lines than anybody reads on screen; the copied list has all. */
    private static final int MOST = 200;

    /** How many places of one sentence are listed. */
    private static final int PLACES = 3;

    private final List<HBox> lines = new ArrayList<>();

    /** {@code copied} gets the findings to be copied: one line's, or all. */
    FindingList(
            List<FormFinding> findings,
            FormFinding.Severity severity,
            Messages words,
            Consumer<List<FormFinding>> copied) {
        getStyleClass().add("card-list");
        boolean error = severity == FormFinding.Severity.ERROR;
        Button copy = Part.button(Material2OutlinedAL.CONTENT_COPY, words.text("check.copy"), "");
        copy.setOnAction(_ -> copied.accept(findings));
        getChildren()
                .add(Part.banner(
                        error ? Material2OutlinedAL.ERROR_OUTLINE : Material2OutlinedMZ.WARNING,
                        error ? Tone.DANGER : Tone.WARNING,
                        words.text("check.list." + severity, findings.size()),
                        words.text("check.list.do." + severity),
                        copy));
        List<List<FormFinding>> same = together(findings, words);
        for (List<FormFinding> group : same.subList(0, Math.min(MOST, same.size()))) {
            HBox line = line(group, words);
            line.setOnKeyPressed(event -> key(event, line, group, copied));
            line.setOnMousePressed(_ -> line.requestFocus());
            lines.add(line);
        }
        getChildren().addAll(lines);
        if (same.size() > MOST) {
            getChildren().add(Part.wrapped(words.text("check.list.more", same.size() - MOST), "card-line", "muted"));
        }
    }

    /** Findings that say the same of several places, in the order of the first. */
    private static List<List<FormFinding>> together(List<FormFinding> findings, Messages words) {
        Map<String, List<FormFinding>> bySentence = new LinkedHashMap<>();
        for (FormFinding finding : findings) {
            bySentence
                    .computeIfAbsent(finding.text(words.language()), _ -> new ArrayList<>())
                    .add(finding);
        }
        return List.copyOf(bySentence.values());
    }

    private static HBox line(List<FormFinding> group, Messages words) {
        FormFinding finding = group.getFirst();
        String place = finding.place().text();
        Label where = Part.wrapped(place.isEmpty() ? words.text("check.whole-file") : place, "code");
        VBox at = new VBox(where);
        at.getStyleClass().add("finding-place");
        for (FormFinding other : group.subList(1, Math.min(PLACES, group.size()))) {
            at.getChildren().add(Part.wrapped(other.place().text(), "code"));
        }
        if (group.size() > PLACES) {
            at.getChildren().add(Part.text(words.text("check.list.places", group.size() - PLACES), "caption"));
        } else if (group.size() == 1
                && finding.place() instanceof FormFinding.Place.Cell(var _, var _, var _, String heading)
                && !heading.isEmpty()) {
            at.getChildren().add(Part.text(heading, "caption"));
        }
        Label what = Part.wrapped(finding.text(words.language()));
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox line = Part.row(12, at, what);
        line.getStyleClass().addAll("card-line", "finding");
        line.setFocusTraversable(true);
        line.setAccessibleText(where.getText() + ": " + what.getText());
        return line;
    }

    private void key(KeyEvent event, HBox line, List<FormFinding> group, Consumer<List<FormFinding>> copied) {
        int place = lines.indexOf(line);
        if (event.isControlDown() && event.getCode() == KeyCode.C) {
            copied.accept(group);
        } else if (event.getCode() == KeyCode.DOWN && place + 1 < lines.size()) {
            lines.get(place + 1).requestFocus();
        } else if (event.getCode() == KeyCode.UP && place > 0) {
            lines.get(place - 1).requestFocus();
        } else {
            return;
        }
        event.consume();
    }

    /** Puts the keyboard on the first line. */
    void focusFirst() {
        if (!lines.isEmpty()) {
            lines.getFirst().requestFocus();
        }
    }
}

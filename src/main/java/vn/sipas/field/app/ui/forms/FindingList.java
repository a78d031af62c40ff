package vn.sipas.field.app.ui.forms;

import java.util.ArrayList;
import java.util.List;
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

/** Findings of one severity, one a line: where, and what is wrong and what to do. */
final class FindingList extends VBox {

    /** More lines than anybody reads on screen; the copied list has all. */
    private static final int MOST = 200;

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
        for (FormFinding finding : findings.subList(0, Math.min(MOST, findings.size()))) {
            HBox line = line(finding, words);
            line.setOnKeyPressed(event -> key(event, line, finding, copied));
            line.setOnMousePressed(_ -> line.requestFocus());
            lines.add(line);
        }
        getChildren().addAll(lines);
        if (findings.size() > MOST) {
            getChildren()
                    .add(Part.wrapped(words.text("check.list.more", findings.size() - MOST), "card-line", "muted"));
        }
    }

    private static HBox line(FormFinding finding, Messages words) {
        String place = finding.place().text();
        Label where = Part.wrapped(place.isEmpty() ? words.text("check.whole-file") : place, "code", "finding-place");
        Label what = Part.wrapped(finding.text(words.language()));
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox line = Part.row(12, where, what);
        line.getStyleClass().addAll("card-line", "finding");
        line.setFocusTraversable(true);
        line.setAccessibleText(where.getText() + ": " + what.getText());
        return line;
    }

    private void key(KeyEvent event, HBox line, FormFinding finding, Consumer<List<FormFinding>> copied) {
        int place = lines.indexOf(line);
        if (event.isControlDown() && event.getCode() == KeyCode.C) {
            copied.accept(List.of(finding));
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

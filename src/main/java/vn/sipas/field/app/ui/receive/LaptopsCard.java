package vn.sipas.field.app.ui.receive;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.review.progress.Laptop;
import vn.sipas.field.office.review.progress.SeasonProgress;

/** Whose laptop has been silent for how long, the longest first. FX thread. */
final class LaptopsCard extends VBox {

    /** More than these are in the list that is written. */
    private static final int MOST = 8;

    LaptopsCard(List<SeasonProgress.Member> all, Locale language, Button list) {
        Messages words = Messages.of(LaptopsCard.class, language);
        HaulWords sentences = new HaulWords(language);
        getStyleClass().addAll("card-list", "laptops");
        List<SeasonProgress.Member> late = all.stream()
                .filter(member -> member.laptop().state() != Laptop.State.IN_TIME)
                .toList();
        long overdue = all.stream()
                .filter(member -> member.laptop().state() == Laptop.State.OVERDUE)
                .count();
        HBox head = Part.row(
                8,
                Part.text(words.text("laptops.title"), "strong"),
                Part.gap(),
                Part.text(words.text("laptops.sum", overdue, all.size()), "caption"));
        head.getStyleClass().add("laptops-head");
        getChildren().add(head);
        late.stream().limit(MOST).forEach(member -> getChildren().add(line(member, words, sentences)));
        VBox foot = new VBox(8);
        foot.getStyleClass().add("laptops-head");
        if (late.isEmpty()) {
            foot.getChildren().add(Part.wrapped(words.text("laptops.none")));
        }
        if (late.size() > MOST) {
            foot.getChildren().add(Part.wrapped(words.text("laptops.more", late.size() - MOST), "caption"));
        }
        foot.getChildren().add(Part.wrapped(words.text("laptops.why", Laptop.EVERY), "caption"));
        foot.getChildren().add(list);
        getChildren().add(foot);
    }

    private static HBox line(SeasonProgress.Member member, Messages words, HaulWords sentences) {
        boolean overdue = member.laptop().state() == Laptop.State.OVERDUE;
        VBox who = new VBox(2, Part.wrapped(member.name(), "strong"), Part.wrapped(member.unitName(), "caption"));
        HBox.setHgrow(who, Priority.ALWAYS);
        VBox silent = new VBox(
                2,
                Part.badge(
                        overdue ? Material2OutlinedMZ.SCHEDULE : Material2OutlinedAL.ACCESS_TIME,
                        words.text("laptops.days", member.laptop().days()),
                        overdue ? Tone.DANGER : Tone.WARNING),
                Part.text(sentences.came(member), "caption"));
        silent.setAlignment(Pos.CENTER_RIGHT);
        HBox line = Part.row(8, who, silent);
        line.getStyleClass().add("person-line");
        return line;
    }
}

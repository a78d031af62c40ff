package vn.sipas.field.app.ui.heads;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.desk.heads.Standing;
import vn.sipas.field.app.ui.Flowing;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.QrPicture;
import vn.sipas.field.app.ui.Segments;
import vn.sipas.field.app.ui.ShortTable;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;

/** The own book: how much of it others signed for, what is missing, and the code to be photographed. FX thread. */
final class OwnPanel {

    static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);

    private final HeadsModel model;
    private final Messages words;
    private final VBox next = new VBox(8);
    private final ShortTable<Standing.Signature> signers;
    private final VBox signed;
    private final VBox code = new VBox();
    private final VBox choices = new VBox();
    private final ObjectProperty<Integer> chosen = new SimpleObjectProperty<>(0);
    private List<HeadsPort.Code> offered = List.of();

    OwnPanel(HeadsModel model, Messages words) {
        this.model = model;
        this.words = words;
        this.signers = new ShortTable<Standing.Signature>(words.text("heads.signers"))
                .words(words.text("heads.who"), 200, Standing.Signature::name)
                .words(words.text("heads.unit"), 220, Standing.Signature::unit)
                .words(
                        words.text("heads.means"),
                        150,
                        by -> words.text("heads.means." + by.role().name()))
                .figure(words.text("heads.records"), 90, by -> Long.toString(by.size()))
                .figure(words.text("heads.when"), 150, by -> WHEN.format(by.at()))
                .ready();
        this.signed = Part.card(
                Part.text(words.text("heads.signers"), "card-title"),
                signers,
                Part.wrapped(words.text("heads.by-roster"), "caption"));
        chosen.subscribe(place -> {
            if (place < offered.size()) {
                model.codeProperty().set(Optional.of(offered.get(place)));
            }
        });
        model.codeProperty().subscribe(_ -> drawCode());
    }

    /** The state in one sentence. */
    String title() {
        return standing()
                .filter(standing -> standing.size() > 0)
                .map(standing -> words.text(
                        "heads.title.own", standing.receivedSize(), standing.size(), standing.witnessedSize()))
                .orElseGet(() -> words.text("heads.title"));
    }

    private Optional<Standing> standing() {
        return model.nowProperty().get().map(HeadsPort.Now::standing);
    }

    List<Node> pieces() {
        List<Node> pieces = new ArrayList<>(List.of(next));
        if (standing().map(standing -> !standing.signatures().isEmpty()).orElse(false)) {
            pieces.add(signed);
        }
        if (!offered.isEmpty()) {
            pieces.add(code);
        }
        return pieces;
    }

    void draw() {
        standing().ifPresent(standing -> {
            next.getChildren().setAll(next(standing));
            signers.rows(standing.signatures());
        });
        offered = model.nowProperty().get().map(HeadsPort.Now::codes).orElse(List.of());
        chosen.set(Math.max(0, model.codeProperty().get().map(offered::indexOf).orElse(0)));
        choices.getChildren().clear();
        if (offered.size() > 1) {
            choices.getChildren().add(new Segments<>(words.text("heads.code"), places(), this::name, chosen).node());
        }
        drawCode();
    }

    private List<Integer> places() {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < offered.size(); place++) {
            places.add(place);
        }
        return places;
    }

    private String name(int place) {
        HeadsPort.Code each = offered.get(place);
        return each.from()
                .map(from -> each.signers().isEmpty()
                        ? words.text("heads.code.proof", from)
                        : words.text("heads.code.proof.for", from, String.join(", ", each.signers())))
                .orElseGet(() -> words.text("heads.code.head"));
    }

    /** What is missing, and the next step. */
    private Node next(Standing standing) {
        if (standing.size() == 0) {
            return Part.banner(
                    Material2OutlinedAL.INFO,
                    Tone.PLAIN,
                    words.text("heads.next.empty"),
                    words.text("heads.next.empty.do"));
        }
        if (!standing.roster()) {
            return Part.banner(
                    Material2OutlinedMZ.WARNING,
                    Tone.WARNING,
                    words.text("heads.next.no-roster"),
                    words.text("heads.next.no-roster.do"));
        }
        long unreceived = standing.size() - standing.receivedSize();
        if (unreceived > 0) {
            return Part.banner(
                    Material2OutlinedMZ.SCHEDULE,
                    Tone.WARNING,
                    words.text("heads.next.receive", unreceived),
                    words.text("heads.next.receive.do"));
        }
        long unseen = standing.size() - standing.witnessedSize();
        return unseen > 0
                ? Part.banner(
                        Material2OutlinedMZ.SCHEDULE,
                        Tone.WARNING,
                        words.text("heads.next.witness", unseen),
                        words.text("heads.next.witness.do"))
                : Part.banner(
                        Material2OutlinedAL.CHECK_CIRCLE,
                        Tone.SUCCESS,
                        words.text("heads.next.done", standing.size()),
                        words.text("heads.next.done.do"));
    }

    private void drawCode() {
        code.getChildren().clear();
        model.codeProperty().get().ifPresent(shown -> {
            VBox says = new VBox(
                    8,
                    Part.wrapped(words.text("heads.code.title"), "card-title"),
                    Part.wrapped(words.text("heads.code.size", shown.size()), "strong"),
                    choices,
                    Part.wrapped(words.text(shown.from().isPresent() ? "heads.code.proof.why" : "heads.code.head.why")),
                    Part.wrapped(words.text("heads.code.nothing-private"), "muted"));
            Node picture = shown.text()
                    .map(QrPicture::of)
                    .orElseGet(() ->
                            Part.badge(Material2OutlinedAL.INFO, words.text("heads.code.too-long"), Tone.WARNING));
            if (shown.text().isEmpty()) {
                says.getChildren().add(Part.wrapped(words.text("heads.code.too-long.do"), "problem"));
            }
            code.getChildren()
                    .add(Part.card(
                            Part.flow(20, picture, Flowing.growing(says, 18)).columns()));
        });
    }
}

package vn.sipas.field.app.ui.interview.media;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.survey.form.Media;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;

/** Shows and plays what goes with the words of an interview; what can't be shown or played is said in words. FX thread. */
public final class Exhibits {

    /** How high a picture may be, px. */
    public enum Height {
        QUESTION(200),
        ROW(120),
        CHOICE(110),
        LINE(64),
        HEAD(48);

        private final double most;

        Height(double most) {
            this.most = most;
        }
    }

    /** How many times as wide as high a picture may be. */
    private static final double WIDEST = 2.5;

    private final AttachedFiles files;
    private final Messages words;
    private final Player player = new Player();
    private final ReadOnlyStringWrapper heard = new ReadOnlyStringWrapper("");
    private final Map<String, Image> shown = new HashMap<>();
    private Optional<Sounds.Sound> last = Optional.empty();
    private Optional<QuestionPath> of = Optional.empty();

    /** {@code words}: the interview's. */
    public Exhibits(AttachedFiles files, Messages words) {
        this.files = files;
        this.words = words;
    }

    /** The picture that goes with words, or why it can't be shown; none if there is none. */
    public Optional<Node> picture(Media media, Height height) {
        return media.image().map(name -> picture(name, height.most));
    }

    private Node picture(String name, double most) {
        Optional<byte[]> bytes = files.file(name);
        if (bytes.isEmpty()) {
            return Part.wrapped(words.text("media.missing", name), "caption");
        }
        Image image = shown.computeIfAbsent(
                name + " " + most,
                // Twice as fine as it is wide, for screens that are.
                _ -> new Image(new ByteArrayInputStream(bytes.get()), most * WIDEST * 2, most * 2, true, true));
        if (image.isError()) {
            return Part.wrapped(words.text("media.no-picture", name), "caption");
        }
        ImageView view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setFitHeight(Math.min(most, image.getHeight()));
        view.setFitWidth(Math.min(most * WIDEST, image.getWidth()));
        return view;
    }

    /** Lets a picture follow the width of what it stands in, less {@code padding}, instead of pushing it apart. */
    public static void within(Node picture, Region box, double padding) {
        if (picture instanceof ImageView image) {
            double most = image.getFitWidth();
            box.setMinWidth(0);
            image.fitWidthProperty()
                    .bind(box.widthProperty().map(width -> Math.clamp(width.doubleValue() - padding, 1, most)));
        }
    }

    /** What is below the words of a question that has sound or film: a button to hear it, and what can't be played. */
    public Optional<Node> sounds(Question question) {
        List<Node> parts = new ArrayList<>();
        List<Sounds.Sound> sounds = playable(question);
        if (!sounds.isEmpty()) {
            Button listen = Part.button(Material2OutlinedMZ.VOLUME_UP, words.text("media.listen", sounds.size()), "F9");
            listen.setFocusTraversable(false);
            listen.setOnAction(_ -> play(question));
            HBox line = Part.row(12, listen, now(question));
            parts.add(line);
        }
        Sounds.of(question).stream()
                .filter(sound -> !sounds.contains(sound))
                .map(Sounds.Sound::file)
                .distinct()
                .forEach(name -> parts.add(Part.wrapped(
                        words.text(files.file(name).isEmpty() ? "media.missing" : "media.no-sound", name), "caption")));
        question.media()
                .video()
                .ifPresent(name -> parts.add(Part.wrapped(words.text("media.no-film", name), "caption")));
        return parts.isEmpty() ? Optional.empty() : Optional.of(new VBox(4, parts.toArray(new Node[0])));
    }

    /** What of this question is being heard. */
    private Node now(Question question) {
        var label = Part.wrapped("", "caption");
        label.textProperty().bind(heard().map(text -> of.equals(Optional.of(question.path())) ? text : ""));
        label.setGraphic(Part.icon(Material2OutlinedAL.HEARING, "icon-small", "muted-icon"));
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    private ReadOnlyStringProperty heard() {
        return heard.getReadOnlyProperty();
    }

    /** F9: plays the question's next sound; does nothing on one without. */
    public void play(Question question) {
        if (!of.equals(Optional.of(question.path()))) {
            of = Optional.of(question.path());
            last = Optional.empty();
        }
        Optional<Sounds.Sound> next = Sounds.after(playable(question), last);
        last = next;
        next.flatMap(sound -> files.file(sound.file())).ifPresent(bytes -> {
            boolean playing = player.play(bytes);
            // The same words again must be told again.
            heard.set("");
            heard.set(playing ? next.map(Sounds.Sound::words).orElse("") : words.text("media.silent"));
        });
    }

    private List<Sounds.Sound> playable(Question question) {
        return Sounds.of(question).stream()
                .filter(sound -> files.file(sound.file()).filter(Player::plays).isPresent())
                .toList();
    }

    /** Ends what is being played. */
    public void hush() {
        player.stop();
        heard.set("");
        of = Optional.empty();
    }
}

package vn.sipas.field.app.ui.receive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.desk.receiving.FileStory;
import vn.sipas.field.app.desk.receiving.Haul;
import vn.sipas.field.app.desk.receiving.Trouble;
import vn.sipas.field.app.ui.Flowing;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.chart.SumRow;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.merge.MergeOutcome;

/** What came of files: sums that add up, and everything somebody has to do something about. FX thread. */
public final class HaulPanel {

    /** So wide, in letters, the columns of a trouble want to be. */
    private static final double FACT = 15;

    private static final double PERSON = 7;
    private static final double NEXT = 15;

    /** More than any line has, px: what a column wants is cut to its share. */
    private static final double WANTED = 1_000;

    private static final Map<Trouble.Kind, Ikon> ICONS = Map.ofEntries(
            Map.entry(Trouble.Kind.CUT, Material2OutlinedAL.CONTENT_CUT),
            Map.entry(Trouble.Kind.CHANGED, Material2OutlinedAL.LINK_OFF),
            Map.entry(Trouble.Kind.REWRITTEN, Material2OutlinedAL.EDIT),
            Map.entry(Trouble.Kind.NOT_FOR_US, Material2OutlinedAL.LOCK),
            Map.entry(Trouble.Kind.NEWER, Material2OutlinedMZ.UPDATE),
            Map.entry(Trouble.Kind.OTHER_SEASON, Material2OutlinedAL.EVENT_BUSY),
            Map.entry(Trouble.Kind.NO_BATCH, Material2OutlinedAL.BROKEN_IMAGE),
            Map.entry(Trouble.Kind.UNREADABLE, Material2OutlinedMZ.USB),
            Map.entry(Trouble.Kind.NO_FILE, Material2OutlinedAL.LINK),
            Map.entry(Trouble.Kind.TOO_LARGE, Material2OutlinedAL.ERROR_OUTLINE),
            Map.entry(Trouble.Kind.STRANGER, Material2OutlinedMZ.PERSON_ADD_DISABLED));

    private final Messages words;
    private final HaulWords sentences;
    private final Locale language;

    public HaulPanel(Locale language) {
        this.language = language;
        this.words = Messages.of(HaulPanel.class, language);
        this.sentences = new HaulWords(language);
    }

    /** Files and records, each as a sum. */
    Node sums(Haul haul) {
        MergeOutcome.Count count = haul.records();
        Flowing both = new Flowing(40).columns();
        both.setAll(
                SumRow.of(
                        new SumRow.Term(haul.all(), words.text("sum.files"), Tone.PLAIN),
                        List.of(
                                new SumRow.Term(haul.count(FileStory.State.GOOD), words.text("sum.good"), Tone.SUCCESS),
                                new SumRow.Term(
                                        haul.count(FileStory.State.WAITING), words.text("sum.waiting"), Tone.WARNING),
                                new SumRow.Term(
                                        haul.count(FileStory.State.ASIDE), words.text("sum.aside"), Tone.WARNING),
                                new SumRow.Term(
                                        haul.count(FileStory.State.BROKEN), words.text("sum.broken"), Tone.DANGER),
                                new SumRow.Term(haul.unread(), words.text("sum.unread"), Tone.WARNING)),
                        language),
                SumRow.of(
                        new SumRow.Term(count.read(), words.text("sum.read"), Tone.PLAIN),
                        List.of(
                                new SumRow.Term(count.joined(), words.text("sum.joined"), Tone.SUCCESS),
                                new SumRow.Term(count.held(), words.text("sum.held"), Tone.PLAIN),
                                new SumRow.Term(count.waiting(), words.text("sum.waits"), Tone.WARNING),
                                new SumRow.Term(count.aside(), words.text("sum.put-aside"), Tone.WARNING),
                                new SumRow.Term(count.refused(), words.text("sum.refused"), Tone.DANGER)),
                        language));
        both.getStyleClass().addAll("card", "haul-sums");
        return both;
    }

    /** Broken files, then what is kept and does not count yet, then what waits and what stands aside. */
    public List<Node> pieces(Haul haul) {
        List<Node> pieces = new ArrayList<>();
        card(haul, FileStory.State.BROKEN, "broken.head", Tone.DANGER, pieces);
        card(haul, FileStory.State.ASIDE, "strange.head", Tone.WARNING, pieces);
        haul.waiting()
                .forEach(waiting -> pieces.add(Part.banner(
                        Material2OutlinedAL.HOURGLASS_EMPTY,
                        Tone.WARNING,
                        sentences.waiting(waiting),
                        sentences.waitingDo(waiting))));
        haul.aside()
                .forEach(aside -> pieces.add(Part.banner(
                        Material2OutlinedAL.CALL_SPLIT,
                        aside.why() == Haul.Aside.Why.ENDED ? Tone.PLAIN : Tone.DANGER,
                        sentences.aside(aside),
                        sentences.asideDo(aside))));
        if (haul.others() + haul.links() > 0) {
            pieces.add(Part.wrapped(words.text("receive.others", haul.others(), haul.links()), "caption"));
        }
        return pieces;
    }

    private void card(Haul haul, FileStory.State state, String head, Tone tone, List<Node> pieces) {
        List<FileStory> stories =
                haul.troubled().stream().filter(story -> story.state() == state).toList();
        if (stories.isEmpty()) {
            return;
        }
        VBox card =
                new VBox(Part.banner(Material2OutlinedAL.ERROR_OUTLINE, tone, words.text(head, stories.size()), ""));
        card.getStyleClass().add("card-list");
        for (FileStory story : stories) {
            List<HaulWords.Row> rows = sentences.rows(story);
            for (int i = 0; i < rows.size(); i++) {
                card.getChildren().add(line(story.troubles().get(i), rows.get(i), tone));
            }
        }
        pieces.add(card);
    }

    private Node line(Trouble trouble, HaulWords.Row row, Tone tone) {
        Ikon icon = ICONS.getOrDefault(trouble.kind(), Material2OutlinedAL.ERROR_OUTLINE);
        VBox fact = new VBox(
                2,
                Part.wrapped(row.fact(), "strong"),
                Part.wrapped(row.why(), "caption"),
                Part.wrapped(shortened(row.file()), "code", "caption"));
        VBox person = new VBox(2, Part.wrapped(row.person(), "strong"), Part.wrapped(row.unit(), "caption"));
        VBox next = new VBox(2, Part.text(words.text("next.head"), "caption"), Part.wrapped(row.next()));
        Flowing columns = new Flowing(16).columns();
        columns.setAll(
                Part.icon(icon, "icon-large", tone == Tone.DANGER ? "icon-danger" : "icon-warning"),
                column(fact, FACT),
                column(person, PERSON),
                column(next, NEXT));
        columns.setMinHeight(Flowing.USE_PREF_SIZE);
        columns.getStyleClass().add("person-line");
        return columns;
    }

    /** As wide in every line, so that the lines stand below each other. */
    private static VBox column(VBox piece, double ems) {
        piece.setPrefWidth(WANTED);
        return Flowing.growing(piece, ems);
    }

    /** A name's end tells the files of a stick apart: the season and most of the key are the same. */
    private static String shortened(String name) {
        int key = name.lastIndexOf('_');
        int begin = key < 0 ? -1 : key - 8;
        return begin > 0 ? "…" + name.substring(begin) : name;
    }
}

package vn.sipas.field.app.ui.interview.question;

import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.interview.media.Exhibits;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionType;

/** One question that stands alone, or a note: its words, the place for its answer, what there is to say about it. FX thread. */
public final class QuestionCard extends VBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    /** Appearances that ask for a list which is searched and takes little room. */
    private static final Set<String> SEARCHED = Set.of("minimal", "autocomplete", "search");

    private final Optional<Input> input;
    private final MissingButton missing;
    private final Remarks remarks;

    public QuestionCard(Question question, Messages words, Actions actions, Exhibits exhibits) {
        super(8);
        this.missing = new MissingButton(question.path(), words, actions);
        this.remarks = new Remarks(question.path(), words, actions);
        this.input = question.answerable() ? input(question, words, actions, exhibits) : Optional.empty();
        QuestionHead top = new QuestionHead(question, exhibits, Exhibits.Height.QUESTION);
        getChildren().add(top);
        getStyleClass().add(question.answerable() ? "question-card" : "note-card");
        if (question.answerable()) {
            top.getChildren().add(missing);
            setOnMousePressed(_ -> actions.stood().accept(question.path()));
            getChildren().add(input.map(Input::node).orElseGet(() -> unsupported(words)));
            getChildren().add(remarks);
        } else if (question.type() == QuestionType.FILE && !question.takesPhoto()) {
            getChildren().add(unsupported(words));
        } else {
            question.answer()
                    .ifPresent(answer ->
                            top.body().getChildren().add(Part.wrapped(readOnly(question, answer), "read-only")));
        }
    }

    private static Node unsupported(Messages words) {
        return Part.banner(
                Material2OutlinedAL.BLOCK,
                Tone.PLAIN,
                words.text("question.unsupported"),
                words.text("question.unsupported.do"));
    }

    private static String readOnly(Question question, Answer answer) {
        return question.choices().stream()
                .filter(choice -> choice.name().equals(answer.text()))
                .findFirst()
                .map(choice -> choice.label())
                .orElseGet(() -> Typed.written(question, answer));
    }

    private static Optional<Input> input(Question question, Messages words, Actions actions, Exhibits exhibits) {
        return switch (question.type()) {
            case SELECT_ONE, SELECT_MULTIPLE, RANK -> Optional.of(choices(question, words, actions, exhibits));
            case ACKNOWLEDGE -> Optional.of(new ChoiceList(question, words, actions, exhibits));
            case TEXT, INTEGER, DECIMAL, DATE, TIME, DATE_TIME, GEOPOINT, BARCODE ->
                Optional.of(new TextInput(question, words, actions));
            case RANGE ->
                Optional.of(question.range()
                        .<Input>map(range -> new RangeInput(question, range, words, actions))
                        .orElseGet(() -> new TextInput(question, words, actions)));
            case FILE -> Optional.of(new PhotoInput(question, words, actions));
            case NOTE -> Optional.empty();
        };
    }

    private static Input choices(Question question, Messages words, Actions actions, Exhibits exhibits) {
        int choices = question.choices().size();
        boolean searched = question.appearance().stream().anyMatch(SEARCHED::contains);
        if (choices > LongList.MORE_THAN || (searched && choices > 0)) {
            return new LongList(question, words, actions);
        }
        boolean scale = question.type() == QuestionType.SELECT_ONE
                && question.appearance().contains("likert")
                && choices > 0
                && choices <= Block.Matrix.MOST_CHOICES;
        return scale ? new ScaleRow(question, actions, exhibits) : new ChoiceList(question, words, actions, exhibits);
    }

    public void show(Look look) {
        pseudoClassStateChanged(CURRENT, look.current());
        input.ifPresent(part -> part.show(look));
        missing.show(look.missing());
        remarks.show(look);
    }

    /** Takes the keyboard if there is a field to type in; false if keys act on the page. */
    public boolean focus() {
        return input.map(Input::focus).orElse(false);
    }
}

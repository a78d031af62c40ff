package vn.sipas.field.app.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import vn.sipas.field.app.practice.Practice;
import vn.sipas.field.app.practice.PracticePlan;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormSettings;
import vn.sipas.field.survey.form.OpenForm;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.form.QuestionType;

/**
 * How many keys an interview takes with the form that ships, by the keyboard alone, from the list of cases to the signed form.
 * Every question that is asked gets an answer or a reason: each "other, please specify" is reached, each text typed, the private
 * questions are answered on the laptop handed over; consent is read out and given first. Letters typed into fields are counted by themselves; every other key counts.
 * The design's limit is 1.15 keys an answered question.
 *
 * <p>Argument: the folder to work in, which is made and emptied again.
 */
public final class KeysBenchmark {

    private static final double MOST = 1.15;

    /** Whether somebody takes part is asked and answered too, before the form. */
    private static final int CONSENT = 1;

    /** As long as people look at a page that is no question before they press Enter. */
    private static final int LOOK_MILLIS = 700;

    /** What is not the first choice, so that "other" comes up and the last procedure is asked about. */
    private static final Map<String, List<String>> CHOSEN = Map.of(
            "A2", List.of("2"),
            "A4", List.of("6"),
            "A5", List.of("7"),
            "C2", List.of("1", "3", "7"),
            "late", List.of("2"),
            "interpreter", List.of("2"));

    /** Questions to which people have no answer. */
    private static final Set<String> UNANSWERED = Set.of("C3_2", "C9_17", "C10_10");

    private static final Map<QuestionType, String> TYPED =
            Map.of(QuestionType.TEXT, "rat hai long", QuestionType.INTEGER, "2", QuestionType.DATE, "24112026");

    private final BenchWindow window;
    private final OpenForm form;
    private final Set<QuestionPath> done = new HashSet<>();
    private int inFields;
    private int password;
    private int texts;

    private KeysBenchmark(BenchWindow window, FormFile file) {
        this.window = window;
        this.form = file.fill(
                Clock.system(BenchWindow.ZONE), new FormSettings("bench", "bench", "uuid:bench", BenchWindow.ZONE));
    }

    public static void main(String[] arguments) throws IOException {
        FormFile form = Practice.shippedForm();
        BenchWindow.within(Path.of(arguments.length > 0 ? arguments[0] : "target/bench"), folder -> {
            BenchWindow window = BenchWindow.open(folder.resolve("data"), form, 1280, 800, Worker::started);
            new KeysBenchmark(window, form).run();
        });
    }

    private void run() {
        window.signIn();
        int before = window.strokes();
        window.begin();
        int opened = window.strokes() - before;
        firstScreen();
        int begun = window.strokes();
        interview();
        int presses = opened + window.strokes() - begun - inFields - password;
        report(presses);
    }

    /** What the first screen shows and how many keys away it is; each is put back as it was. */
    private void firstScreen() {
        System.out.println("on the first screen of the interview:");
        said("keys", "F1", shownBy(() -> window.stroke(KeyCode.F1), "Các phím"));
        window.stroke(KeyCode.F1);
        said("jump to a section", "F3", fxKeyboardIn("section-line", KeyCode.F3));
        window.stroke(KeyCode.ESCAPE);
        String before = languageShown();
        window.stroke(KeyCode.F6);
        window.until(() -> !languageShown().equals(before), "another language");
        said("language", "F6", true);
        window.stroke(KeyCode.F6);
        window.until(() -> languageShown().equals(before), "the language of before");
        said("size of letters", "Ctrl +", shownBy(() -> window.chord(KeyCode.CONTROL, KeyCode.EQUALS), "114"));
        window.chord(KeyCode.CONTROL, KeyCode.DIGIT0);
    }

    private boolean shownBy(Runnable keys, String words) {
        keys.run();
        window.see(words);
        return true;
    }

    private boolean fxKeyboardIn(String style, KeyCode key) {
        window.stroke(key);
        window.until(
                () -> Optional.ofNullable(window.stage().getScene().getFocusOwner())
                        .filter(node -> node.getStyleClass().contains(style))
                        .isPresent(),
                style);
        return true;
    }

    private String languageShown() {
        return window.visible(node -> node instanceof Label label && isBeside(label, "F6")).stream()
                .map(node -> ((Label) node).getText())
                .findFirst()
                .orElse("");
    }

    private static boolean isBeside(Label label, String cap) {
        return label.getParent() != null
                && !label.getStyleClass().contains("key-cap")
                && label.getParent().getChildrenUnmodifiable().stream()
                        .anyMatch(node -> node instanceof Label key && cap.equals(key.getText()));
    }

    private void said(String what, String cap, boolean works) {
        boolean there = !window.visible(node -> node instanceof Label key
                        && key.getStyleClass().contains("key-cap")
                        && cap.equals(key.getText()))
                .isEmpty();
        System.out.printf(
                "  %-18s %-7s %s, 1 key: %s%n",
                what, cap, there ? "visible" : "NOT VISIBLE", there && works ? "held" : "MISSED");
    }

    /** Page by page: the questions in their order, as they come up. */
    private void interview() {
        Optional<Page> page = Optional.of(form.pages().getFirst());
        while (page.isPresent()) {
            String key = page.get().key();
            boolean turned = page.get().titles().contains("Câu 5 và Câu 6: Ông/Bà tự trả lời")
                    ? inPrivate(page.get())
                    : openly(page.get());
            if (!turned) {
                onwards();
            }
            List<Page> pages = form.pages();
            int next = pages.stream().map(Page::key).toList().indexOf(key) + 1;
            page = next < pages.size() ? Optional.of(pages.get(next)) : Optional.empty();
        }
        window.see("Đủ");
        BenchWindow.pause(LOOK_MILLIS);
        window.stroke(KeyCode.ENTER);
        window.see("Xin phép gọi lại");
    }

    /** Whether the page turned by itself. */
    private boolean openly(Page first) {
        Optional<Question> question = open(first.key());
        arrive(first, question);
        boolean turned = false;
        while (question.isPresent()) {
            Question now = question.get();
            see(now.text());
            boolean choice = answer(now);
            done.add(now.path());
            question = open(first.key());
            boolean last = question.isEmpty();
            turned = last && choice;
            if (!last && !choice) {
                onwards();
            }
        }
        return turned;
    }

    /** Enter, but in a field of several lines, where that begins a new one. */
    private void onwards() {
        boolean lines = BenchWindow.onScreen(() -> window.stage().getScene().getFocusOwner() instanceof TextArea);
        window.stroke(lines ? KeyCode.PAGE_DOWN : KeyCode.ENTER);
    }

    private Optional<Question> open(String page) {
        return form.pages().stream()
                .filter(each -> each.key().equals(page))
                .flatMap(each -> each.questions().stream())
                .filter(question -> question.answerable() && !done.contains(question.path()))
                .findFirst();
    }

    /** Until the page is there; one without questions is read first. */
    private void arrive(Page page, Optional<Question> question) {
        see(question.map(Question::text)
                .orElseGet(() -> page.questions().getFirst().text()));
        if (question.isEmpty()) {
            BenchWindow.pause(LOOK_MILLIS);
        }
    }

    private void see(String question) {
        // A number before a question has a column of its own.
        window.see(question.lines().findFirst().orElse(question).replaceFirst("^\\S*\\d\\.\\s+", ""));
    }

    /** Whether the keyboard is at the next question then. */
    private boolean answer(Question question) {
        String name = name(question);
        if (UNANSWERED.contains(name)) {
            window.stroke(KeyCode.DIGIT0);
            return false;
        }
        String typed = TYPED.get(question.type());
        if (typed != null) {
            window.until(
                    () -> window.stage().getScene().getFocusOwner() instanceof TextInputControl, "a field for " + name);
            window.type(typed);
            inFields += typed.length();
            texts++;
            form.answer(question.path(), Optional.of(new Answer(typedAs(question.type(), typed))));
            return false;
        }
        List<String> chosen = CHOSEN.getOrDefault(name, List.of("1"));
        for (String each : chosen) {
            window.stroke(KeyCode.valueOf("DIGIT" + each));
        }
        form.answer(question.path(), Optional.of(new Answer(String.join(" ", chosen))));
        return question.type() == QuestionType.SELECT_ONE;
    }

    private static String typedAs(QuestionType type, String typed) {
        return type == QuestionType.DATE ? "2026-11-24" : typed;
    }

    private static String name(Question question) {
        String path = question.path().text();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The laptop given away, each question answered, and taken back by password; the page after it is there then. */
    private boolean inPrivate(Page page) {
        window.see("Người trả lời tự chọn");
        BenchWindow.pause(LOOK_MILLIS);
        window.stroke(KeyCode.ENTER);
        List<Question> questions =
                page.questions().stream().filter(Question::answerable).toList();
        for (int place = 1; place <= questions.size(); place++) {
            window.see("Câu " + place + " trong " + questions.size() + " câu");
            window.stroke(KeyCode.DIGIT2);
            window.stroke(KeyCode.ENTER);
            Question question = questions.get(place - 1);
            form.answer(question.path(), Optional.of(new Answer("2")));
            done.add(question.path());
        }
        window.see("Xin đưa máy lại cho người hỏi.");
        window.until(() -> window.stage().getScene().getFocusOwner() instanceof PasswordField, "the password");
        window.type(PracticePlan.PASSWORD);
        password += PracticePlan.PASSWORD.length();
        window.stroke(KeyCode.ENTER);
        return true;
    }

    private void report(int presses) {
        int answered = done.size() + CONSENT;
        double each = (double) presses / answered;
        System.out.printf(
                "questions answered: %d with the consent, of them %d typed, %d without an answer%n",
                answered, texts, UNANSWERED.size());
        System.out.printf("keys pressed: %d, and %d in fields, %d for the password%n", presses, inFields, password);
        System.out.printf(
                Locale.ROOT,
                "keys an answered question: %.3f (with what is typed in fields: %.3f)%n",
                each,
                (double) (presses + inFields + password) / answered);
        System.out.printf(
                Locale.ROOT, "must (keys an answered question <= %.2f): %s%n", MOST, each <= MOST ? "held" : "MISSED");
    }
}

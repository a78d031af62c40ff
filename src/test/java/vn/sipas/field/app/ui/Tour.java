package vn.sipas.field.app.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import vn.sipas.field.app.practice.PracticePlan;
import vn.sipas.field.app.ui.account.AccountView;
import vn.sipas.field.app.ui.account.FirstCardView;
import vn.sipas.field.app.ui.answering.AnsweringView;
import vn.sipas.field.app.ui.cases.CasesView;
import vn.sipas.field.app.ui.department.PeopleView;
import vn.sipas.field.app.ui.department.SeasonView;
import vn.sipas.field.app.ui.forms.CheckView;
import vn.sipas.field.app.ui.frames.FramesView;
import vn.sipas.field.app.ui.handover.HandOverView;
import vn.sipas.field.app.ui.heads.HeadsView;
import vn.sipas.field.app.ui.interview.InterviewView;
import vn.sipas.field.app.ui.interview.handedover.PrivateView;
import vn.sipas.field.app.ui.keying.KeyingView;
import vn.sipas.field.app.ui.pack.PackView;
import vn.sipas.field.app.ui.print.PrintPanel;
import vn.sipas.field.app.ui.receive.ReceiveView;
import vn.sipas.field.app.ui.recovery.RecoveryView;
import vn.sipas.field.app.ui.results.ResultsView;
import vn.sipas.field.app.ui.review.ReviewView;
import vn.sipas.field.app.ui.sample.SampleView;
import vn.sipas.field.app.ui.start.SignInView;
import vn.sipas.field.app.ui.team.TeamView;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.survey.frame.heading.FrameColumn;

/** A walk by keys through every screen of the real window, over real stores; at each stop somebody may look. */
final class Tour {

    /** The form's pages are walked to the look back; there are fewer than these. */
    private static final int PAGES = 40;

    private static final int PAUSE = 60;
    private static final int READING = 700;

    /** So many steps down lead to one in one. */
    private static final int LEAST_TYPED_TWICE = 9;

    private final TourSeason season;
    private final Path folder;
    private final Locale language;
    private final Looker looker;
    private final Stage stage;
    private final Keyboard keys;

    /** Looks at a screen, on the FX thread. */
    interface Looker {
        void at(String screen, Stage window);
    }

    /** Opens the window, {@code width} × {@code height} px and dressed as {@code look} says, on {@code season}; files are written to {@code folder}. */
    Tour(TourSeason season, Path folder, Locale language, double width, double height, Gallery.Look look, Looker looker)
            throws TimeoutException {
        this.season = season;
        this.folder = folder;
        this.language = language;
        this.looker = looker;
        season.field(language).preferences().write(look.kept());
        this.stage = FxToolkit.registerPrimaryStage();
        this.keys = new Keyboard(stage);
        FxToolkit.setupApplication(() -> new App(season.field(language)));
        Keyboard.onScreen(() -> {
            stage.setMaximized(false);
            stage.setWidth(width);
            stage.setHeight(height);
        });
    }

    void walk() throws TimeoutException, IOException {
        beforeThePassword();
        enumerator();
        interview();
        supervisor();
        department();
        monitor();
    }

    private void beforeThePassword() throws TimeoutException {
        see(SignInView.class, "start.enter");
        stop("start");
        keys.write("sai").type(KeyCode.ENTER);
        rest();
        stop("start-wrong-password");
        control(KeyCode.N);
        see(SignInView.class, "enrol.title");
        stop("new-identity");
        keys.type(KeyCode.ENTER);
        stop("new-identity-problems");
        keys.type(KeyCode.ESCAPE);
        see(SignInView.class, "start.enter");
        choose(Role.ENUMERATOR);
        control(KeyCode.R);
        see(RecoveryView.class, "recovery.go");
        stop("recovery");
        keys.type(KeyCode.ENTER);
        stop("recovery-problems");
        keys.type(KeyCode.ESCAPE);
        see(SignInView.class, "start.enter");
        control(KeyCode.K);
        rest();
        stop("forms");
        Keyboard.onScreen(() -> copy(Path.of("assets/forms/sipas-2026.xml")));
        control(KeyCode.V);
        ready(CheckView.class, "check.try");
        stop("forms-checked");
        control(KeyCode.P);
        see(PrintPanel.class, "print.go");
        stop("print");
        keys.type(KeyCode.F5);
        rest();
        ready(CheckView.class, "check.try");
        // The file is read once more, and the button sleeps for a moment.
        for (int press = 0; press < PAGES && !shown(text(InterviewView.class, "bar.next")); press++) {
            keys.type(KeyCode.ENTER);
            rest();
        }
        see(InterviewView.class, "bar.next");
        stop("trial");
        keys.type(KeyCode.ESCAPE);
        see(CheckView.class, "check.try");
        keys.type(KeyCode.ESCAPE);
        see(SignInView.class, "start.enter");
    }

    private void enumerator() throws TimeoutException, IOException {
        enter(Role.ENUMERATOR);
        see(CasesView.class, "cases.go.TO_DO");
        stop("cases");
        control(KeyCode.L);
        stop("contact");
        keys.type(KeyCode.ESCAPE);
        control(KeyCode.K);
        stop("key-in");
        keys.type(KeyCode.ESCAPE);
        control(KeyCode.D);
        stop("reserve");
        keys.write("123456").type(KeyCode.ENTER);
        rest();
        stop("reserve-wrong-code");
        keys.type(KeyCode.ESCAPE);
        segment("cases.segment.DONE");
        see(CasesView.class, "cases.go.DONE");
        stop("cases-done");
        keys.type(KeyCode.ENTER);
        stop("correction");
        keys.type(KeyCode.ESCAPE);
        segment("cases.segment.TO_DO");
        control(KeyCode.G);
        stop("papers-none");
        control(KeyCode.N);
        keys.write("P-000001 P-000002 P-000003").type(KeyCode.ENTER);
        rest();
        stop("papers");
        keys.type(KeyCode.DOWN, KeyCode.DIGIT4);
        rest();
        stop("papers-noted");
        control(KeyCode.P);
        see(PackView.class, "pack.title");
        stop("pack");
        control(KeyCode.R);
        stop("receive");
        heads();
        control(KeyCode.I);
        see(AccountView.class, "account.change");
        stop("account");
        control(KeyCode.B);
        see(HandOverView.class, "handover.button");
        stop("copying");
        Path stick = Files.createDirectories(folder.resolve("usb"));
        type(stick.resolve("no-such-folder").toString());
        keys.type(KeyCode.ENTER);
        see(HandOverView.class, "handover.refused.do");
        stop("copying-refused");
        type(stick.toString());
        keys.type(KeyCode.ENTER);
        see(HandOverView.class, "handover.close");
        stop("copied");
        keys.type(KeyCode.ENTER);
        control(KeyCode.M);
    }

    /** The head goes out as a file and a picture, and a picture without a code is no head. */
    private void heads() throws TimeoutException, IOException {
        control(KeyCode.H);
        see(HeadsView.class, "heads.go.save");
        stop("heads");
        type(Files.createDirectories(folder.resolve("moc")).toString());
        keys.type(KeyCode.ENTER);
        see(HeadsView.class, "heads.saved");
        Keyboard.onScreen(() -> fields(
                text(HeadsView.class, "heads.file"), folder.resolve("moc").toString()));
        rest();
        keys.type(KeyCode.ENTER);
        see(HeadsView.class, "heads.own.uncounted.do");
        stop("heads-taken");
    }

    /** Whoever signs for others sees their books. */
    private void others(String screen) throws TimeoutException {
        control(KeyCode.H);
        see(HeadsView.class, "heads.go.save");
        stop(screen + "-heads");
        Keyboard.onScreen(() -> press(text(HeadsView.class, "heads.page.OTHERS")));
        see(HeadsView.class, "heads.state");
        stop(screen + "-books");
        Keyboard.onScreen(() -> fields(
                text(HeadsView.class, "heads.file"), folder.resolve("moc").toString()));
        rest();
        keys.type(KeyCode.ENTER);
        see(HeadsView.class, screen.equals("monitor") ? "heads.signed.no-files" : "heads.not-signed.do");
        stop(screen + "-books-taken");
    }

    private void interview() throws TimeoutException {
        see(CasesView.class, "cases.go.TO_DO");
        keys.type(KeyCode.ENTER);
        see(CasesView.class, "begin.go");
        stop("consent");
        keys.type(KeyCode.ENTER);
        see(InterviewView.class, "bar.next");
        stop("interview");
        keys.type(KeyCode.F1);
        stop("keys");
        keys.type(KeyCode.F1, KeyCode.F3);
        stop("sections");
        keys.type(KeyCode.ESCAPE, KeyCode.PAGE_DOWN);
        rest();
        keys.type(KeyCode.PAGE_DOWN);
        rest();
        stop("interview-errors");
        keys.type(KeyCode.F4);
        stop("comment");
        keys.type(KeyCode.ESCAPE);
        for (int page = 1; page < PAGES && !shown(text(InterviewView.class, "review.break-off")); page++) {
            if (shown(text(PrivateView.class, "gate.go"))) {
                privately();
            } else {
                keys.type(KeyCode.DIGIT1, KeyCode.DIGIT8, KeyCode.DIGIT9);
                rest();
                stop("interview-page-" + page);
            }
            keys.type(KeyCode.PAGE_DOWN);
            rest();
            if (shown(text(InterviewView.class, "halted.do"))) {
                keys.type(KeyCode.PAGE_DOWN);
                rest();
            }
        }
        stop("review-open");
        lock();
    }

    private void privately() throws TimeoutException {
        stop("gate");
        // Right after a page that turned by itself Enter does nothing yet.
        WaitForAsyncUtils.sleep(READING, TimeUnit.MILLISECONDS);
        keys.type(KeyCode.ENTER);
        see(PrivateView.class, "private.next");
        stop("private");
        for (int question = 0; question < PAGES && !shown(text(PrivateView.class, "private.done")); question++) {
            keys.type(KeyCode.DIGIT2, KeyCode.ENTER);
            rest();
        }
        see(PrivateView.class, "private.done");
        keys.type(KeyCode.DIGIT1);
        rest();
        stop("private-last");
        keys.type(KeyCode.ENTER);
        see(PrivateView.class, "return.go");
        stop("return");
        keys.write("sai").type(KeyCode.ENTER);
        see(PrivateView.class, "return.wrong");
        stop("return-wrong");
        keys.write(PracticePlan.PASSWORD).type(KeyCode.ENTER);
        see(InterviewView.class, "bar.next");
        keys.type(KeyCode.PAGE_UP);
        see(PrivateView.class, "gate.again");
        stop("gate-done");
    }

    private void supervisor() throws TimeoutException, IOException {
        enter(Role.SUPERVISOR);
        see(PackView.class, "pack.title");
        stop("supervisor-pack");
        control(KeyCode.M);
        rest();
        stop("team");
        control(KeyCode.G);
        rest();
        stop("supervisor-papers");
        control(KeyCode.R);
        see(ReceiveView.class, "receive.take");
        takeIn(season.batch());
        stop("supervisor-received");
        // Back to the field: after a file the screen as a whole has the keyboard.
        control(KeyCode.R);
        see(ReceiveView.class, "receive.take");
        takeIn(season.papers());
        keying();
        review();
        control(KeyCode.M);
        rest();
        stop("team-reserves");
        control(KeyCode.B);
        rest();
        stop("supervisor-copying");
        control(KeyCode.W);
        rest();
        stop("progress");
        control(KeyCode.U);
        rest();
        stop("forward");
        others("supervisor");
        lock();
    }

    /** Interviews read, and all that is asked about them. */
    private void review() throws TimeoutException {
        control(KeyCode.Y);
        see(ReviewView.class, "review.accept");
        stop("review");
        keys.type(KeyCode.F3);
        stop("review-list");
        keys.type(KeyCode.F3);
        keys.type(KeyCode.R);
        stop("review-return");
        keys.type(KeyCode.ESCAPE, KeyCode.X);
        stop("review-exclude");
        keys.type(KeyCode.ESCAPE, KeyCode.A);
        rest();
        stop("review-accepted");
    }

    /** Paper forms typed a second time, all of them. */
    private void keying() throws TimeoutException {
        control(KeyCode.T);
        see(KeyingView.class, "keying.one-in");
        stop("keying");
        Keyboard.onScreen(() -> new FxRobot()
                .lookup((Node node) -> node instanceof Spinner<?>)
                .queryAll()
                .forEach(node -> {
                    if (node instanceof Spinner<?> oneIn) {
                        oneIn.decrement(LEAST_TYPED_TWICE);
                    }
                }));
        rest();
        stop("keying-all");
    }

    void department() throws TimeoutException, IOException {
        enter(Role.DEPARTMENT);
        see(SeasonView.class, "season.to-people");
        stop("season");
        control(KeyCode.G);
        see(PeopleView.class, "people.to-compare");
        stop("people");
        frame();
        sample();
        control(KeyCode.M);
        see(TeamView.class, "team.take");
        stop("department-team");
        control(KeyCode.R);
        see(ReceiveView.class, "receive.take");
        stop("department-receive");
        type(season.batch().toString());
        keys.type(KeyCode.ENTER);
        rest();
        stop("department-received");
        control(KeyCode.Y);
        rest();
        stop("department-review");
        control(KeyCode.E);
        see(ResultsView.class, "results.report");
        stop("results");
        control(KeyCode.T);
        stop("results-table");
        control(KeyCode.J);
        see(AnsweringView.class, "answering.all");
        stop("department-recheck");
        control(KeyCode.K);
        stop("department-forms");
        control(KeyCode.I);
        see(AccountView.class, "account.change");
        stop("department-account");
        lock();
    }

    private void frame() throws TimeoutException, IOException {
        control(KeyCode.U);
        see(FramesView.class, "frames.to-sample");
        stop("frame-committed");
        control(KeyCode.O);
        see(FramesView.class, "frames.empty");
        stop("frame-none");
        type(folder.resolve("no-such-list.csv").toString());
        keys.type(KeyCode.ENTER);
        see(FramesView.class, "frames.no-file");
        stop("frame-no-file");
        type(season.list(folder).toString());
        keys.type(KeyCode.ENTER);
        see(FramesView.class, "frames.asking.do");
        stop("frame-asking");
        Keyboard.onScreen(() -> new FxRobot()
                .lookup((Node node) -> node instanceof ComboBox<?> box && box.getValue() == null)
                .queryAllAs(ComboBox.class)
                .forEach(box -> {
                    if (box.getAccessibleText().equalsIgnoreCase(FrameColumn.VILLAGE.title(language))) {
                        box.getSelectionModel().select(2);
                    }
                }));
        rest();
        keys.type(KeyCode.ENTER);
        see(FramesView.class, "frames.first");
        stop("frame-read");
        tick();
        keys.type(KeyCode.ENTER);
        see(FramesView.class, "frames.not-committed");
        stop("frame-kept");
    }

    private void sample() throws TimeoutException, IOException {
        control(KeyCode.P);
        see(SampleView.class, "sample.chance");
        stop("sample-plan");
        Keyboard.onScreen(() -> press(text(SampleView.class, "sample.kind.LIST")));
        see(SampleView.class, "sample.rule.MIN");
        stop("sample-plan-refused");
        Keyboard.onScreen(() -> press(text(SampleView.class, "sample.kind.AREA")));
        see(SampleView.class, "sample.chance");
        rest();
        keys.type(KeyCode.ENTER);
        see(SampleView.class, "sample.commits");
        stop("sample-commit");
        Keyboard.onScreen(() -> press(text(SampleView.class, "sample.source.DICE")));
        Keyboard.onScreen(() -> fields(text(SampleView.class, "sample.place"), "Hội trường Sở Nội vụ"));
        Keyboard.onScreen(() -> fields(
                text(SampleView.class, "sample.day"),
                TypedDay.shown(LocalDate.now(season.field(language).clock()))));
        tick();
        keys.type(KeyCode.ENTER);
        see(SampleView.class, "sample.out");
        stop("sample-witness");
        Path stick = Files.createDirectories(folder.resolve("heads"));
        type(stick.toString());
        keys.type(KeyCode.ENTER);
        see(SampleView.class, "sample.head.do");
        stop("sample-head");
        type(season.witness(stick).toString());
        keys.type(KeyCode.ENTER);
        see(SampleView.class, "sample.dice.first");
        stop("sample-seed");
        keys.write("48291370546132987041").type(KeyCode.TAB);
        keys.write("48291370546132987042");
        tick();
        keys.type(KeyCode.ENTER);
        see(SampleView.class, "sample.seed.do");
        stop("sample-seed-differs");
        Keyboard.onScreen(() -> fields(text(SampleView.class, "sample.dice.second"), "48291370546132987041"));
        tick();
        keys.type(KeyCode.ENTER);
        see(SampleView.class, "sample.sharing.words");
        stop("sample-drawn");
        keys.type(KeyCode.ENTER);
        see(SampleView.class, "sample.sharing.done");
        stop("sample-shared");
    }

    /** The box that is to be agreed to. */
    private static void tick() {
        Keyboard.onScreen(() -> new FxRobot()
                        .lookup((Node node) ->
                                node instanceof CheckBox box && box.isVisible() && box.getScene() != null)
                        .queryAllAs(CheckBox.class)
                        .stream()
                        .reduce((_, last) -> last)
                        .ifPresent(box -> box.setSelected(true)));
        rest();
    }

    private static void press(String word) {
        new FxRobot()
                .lookup((Node node) ->
                        node instanceof ToggleButton button && button.getText().equals(word))
                .queryAllAs(ToggleButton.class)
                .forEach(button -> button.setSelected(true));
    }

    private static void fields(String name, String words) {
        new FxRobot()
                .lookup((Node node) -> node instanceof TextInputControl field && name.equals(field.getAccessibleText()))
                .queryAllAs(TextInputControl.class)
                .forEach(field -> field.setText(words));
    }

    private void monitor() throws TimeoutException {
        enter(Role.MONITOR);
        see(PackView.class, "pack.title");
        stop("monitor-pack");
        control(KeyCode.K);
        stop("monitor-recheck");
        control(KeyCode.B);
        stop("monitor-recheck-alarms");
        keys.type(KeyCode.ESCAPE);
        others("monitor");
        lock();
        control(KeyCode.N);
        see(SignInView.class, "enrol.title");
        keys.write("Hoang Thi Bich").type(KeyCode.TAB, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.TAB);
        keys.write("Hoi Cuu chien binh").type(KeyCode.TAB);
        keys.write("thuc-hanh-2026").type(KeyCode.TAB, KeyCode.TAB);
        keys.write("mat khau dai").type(KeyCode.TAB);
        keys.write("mat khau dai").type(KeyCode.ENTER);
        see(FirstCardView.class, "sheet.title");
        stop("first-card");
    }

    private void stop(String screen) {
        rest();
        Keyboard.onScreen(() -> {
            // What is bound to a size settles in the second pass.
            for (int pass = 0; pass < 3; pass++) {
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
            }
            looker.at(screen, stage);
        });
    }

    private void lock() throws TimeoutException {
        keys.type(KeyCode.F12);
        see(SignInView.class, "start.enter");
    }

    private void choose(Role role) {
        for (int up = 0; up < 9; up++) {
            keys.type(KeyCode.UP);
        }
        for (int down = 0; down < season.place(role); down++) {
            keys.type(KeyCode.DOWN);
        }
    }

    private void enter(Role role) throws TimeoutException {
        choose(role);
        keys.write(PracticePlan.PASSWORD).type(KeyCode.ENTER);
    }

    private void control(KeyCode code) {
        keys.control(code);
        rest();
    }

    /** Types a file's path where files are taken in, and waits until it is in. */
    private void takeIn(Path file) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> stage.getScene().getFocusOwner() instanceof TextInputControl);
        type(file.toString());
        keys.type(KeyCode.ENTER);
        rest();
        ready(ReceiveView.class, "receive.more");
    }

    /** Long paths letter by letter take seconds, and nothing listens to the letters here. */
    private void type(String words) {
        Keyboard.onScreen(() -> {
            if (stage.getScene().getFocusOwner() instanceof TextInputControl field) {
                field.setText(words);
            }
        });
    }

    private void segment(String key) {
        String word = text(CasesView.class, key);
        Keyboard.onScreen(() -> new FxRobot()
                .lookup(node ->
                        node instanceof ToggleButton button && button.getText().startsWith(word))
                .queryAllAs(ToggleButton.class)
                .forEach(button -> button.setSelected(true)));
        rest();
    }

    private static void copy(Path file) {
        ClipboardContent content = new ClipboardContent();
        content.putFiles(List.of(file.toAbsolutePath().toFile()));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Until the store lane has answered: nothing on screen tells it alike everywhere. */
    private static void rest() {
        WaitForAsyncUtils.sleep(PAUSE, TimeUnit.MILLISECONDS);
        Keyboard.onScreen(() -> {});
    }

    private String text(Class<?> screen, String key) {
        Messages words = Messages.of(screen, language);
        String text = words.text(key, 1, 1, 1);
        return text.contains("1") ? text.substring(0, text.indexOf('1')).strip() : text;
    }

    private void see(Class<?> screen, String key) throws TimeoutException {
        String words = text(screen, key);
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> shown(words));
        } catch (TimeoutException e) {
            Keyboard.onScreen(() -> looker.at("lost-on-the-way-to-" + key, stage));
            throw e;
        }
    }

    /** Waits until what has these words can be pressed. */
    private void ready(Class<?> screen, String key) throws TimeoutException {
        String words = text(screen, key);
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> labels(words).stream().anyMatch(node -> !node.isDisabled()));
    }

    private boolean shown(String words) {
        return !labels(words).isEmpty();
    }

    private static Set<Node> labels(String words) {
        // On the FX thread: what is on screen changes there.
        return WaitForAsyncUtils.waitForAsyncFx(
                TimeUnit.MINUTES.toMillis(1),
                () -> new FxRobot()
                        .lookup(node -> node instanceof Labeled label
                                && label.getText() != null
                                && label.getText().contains(words)
                                && node.isVisible()
                                && node.getScene() != null)
                        .queryAll());
    }
}

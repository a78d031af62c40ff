package vn.sipas.field.app.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import vn.sipas.field.app.practice.Practice;
import vn.sipas.field.survey.form.FormFile;

/**
 * How long after a key its effect is in the picture that is drawn next, on a disk that takes 200 ms to force: the lane that owns
 * the store is held that long before each piece of its work, so nothing comes back from it earlier than from such a disk. A key's
 * time runs from before the robot's press to the pulse in whose layout the screen shows the letter, or the answer; the picture is
 * drawn from that. Keys come every 100 to 150 ms, so answers queue up behind each other. The design's limit is 50 ms. Turning
 * pages is measured without delay: what comes then is in the store.
 *
 * <p>Argument: the folder to work in, which is made and emptied again.
 */
public final class PaintBenchmark {

    private static final int FSYNC_MILLIS = 200;
    private static final double MOST_MILLIS = 50;
    private static final int MOST_PAGES = 24;

    /** So many pages are answered; on the others only fields are typed in. */
    private static final int ANSWERED_PAGES = 5;

    private static final String AT_THE_END = "Hoàn thành phiếu";
    private static final String WORDS = "rat hai long voi";

    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");

    private final BenchWindow window;
    private final AtomicInteger delay;
    private final SplittableRandom random = new SplittableRandom(7);
    private final List<Double> letters = new ArrayList<>();
    private final List<Double> digits = new ArrayList<>();
    private final List<Double> turns = new ArrayList<>();
    private int saving;

    private PaintBenchmark(BenchWindow window, AtomicInteger delay) {
        this.window = window;
        this.delay = delay;
    }

    public static void main(String[] arguments) throws IOException {
        BenchWindow.within(Path.of(arguments.length > 0 ? arguments[0] : "target/bench"), folder -> {
            boolean held = with(folder.resolve("shipped"), "the form that ships", Practice.shippedForm());
            held &= with(folder.resolve("long"), LongForm.QUESTIONS + " questions", LongForm.make());
            System.out.printf(
                    Locale.ROOT,
                    "must (letters and digits painted within %.0f ms, the screen says that it saves): %s%n",
                    MOST_MILLIS,
                    held ? "held" : "MISSED");
        });
    }

    private static boolean with(Path data, String name, FormFile form) {
        AtomicInteger delay = new AtomicInteger();
        Executor lane = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("store").daemon().factory());
        Executor slow = work -> lane.execute(() -> {
            BenchWindow.pause(delay.get());
            work.run();
        });
        BenchWindow window =
                BenchWindow.open(data, form, 1280, 800, failed -> new Worker(slow, slow, Platform::runLater, failed));
        PaintBenchmark bench = new PaintBenchmark(window, delay);
        bench.run();
        BenchWindow.onScreen(() -> {
            window.stage().hide();
            return true;
        });
        return bench.report(name);
    }

    private void run() {
        window.signIn();
        window.begin();
        delay.set(FSYNC_MILLIS);
        int pages = 0;
        while (!window.shown(AT_THE_END) && pages < MOST_PAGES) {
            page(pages < ANSWERED_PAGES);
            pages++;
        }
        delay.set(0);
        settle();
        for (int page = 0; page < pages; page++) {
            turns.add(time(KeyCode.PAGE_UP, changed(pageShown())));
            BenchWindow.pause(FSYNC_MILLIS);
        }
    }

    /** Digits on the scales if {@code answered}, letters in the fields; then the next page. */
    private void page(boolean answered) {
        Set<Node> before = pageShown();
        int questions = window.all(PaintBenchmark::isQuestion).size();
        for (int place = 0; place + 1 < questions && (answered || keyboardInField()); place++) {
            if (keyboardInField()) {
                letters();
                window.stroke(KeyCode.ENTER);
            } else {
                digit();
            }
        }
        if (keyboardInField()) {
            letters();
        }
        settle();
        BooleanSupplier turned = changed(before);
        for (int press = 0; press < 2 && !BenchWindow.onScreen(turned::getAsBoolean); press++) {
            window.stroke(KeyCode.PAGE_DOWN);
            // The first press may say what is open; the second goes on.
            window.until(() -> turned.getAsBoolean() || window.shown("cần xem lại"), "the next page");
        }
        window.until(turned, "the next page");
        settle();
    }

    private void digit() {
        Set<Node> choices = marks();
        long picked = picked(choices);
        digits.add(time(KeyCode.DIGIT1, () -> picked(choices) > picked));
        saving += window.shown("Đang lưu…") ? 1 : 0;
        BenchWindow.pause(random.nextInt(100, 150));
    }

    private void letters() {
        TextInputControl field = (TextInputControl)
                BenchWindow.onScreen(() -> window.stage().getScene().getFocusOwner());
        String words = field.getStyleClass().contains("short-field") ? "24" : WORDS;
        for (int letter = 0; letter < words.length(); letter++) {
            int length = field.getLength();
            KeyCode code = BenchWindow.key(words.charAt(letter));
            letters.add(time(code, () -> field.getLength() > length));
            BenchWindow.pause(random.nextInt(100, 150));
        }
    }

    private boolean keyboardInField() {
        return BenchWindow.onScreen(() -> window.stage().getScene().getFocusOwner() instanceof TextInputControl);
    }

    /** The nodes that make up the page, or stand in its place: another page has others. */
    private Set<Node> pageShown() {
        return Set.copyOf(window.all(node -> isQuestion(node)
                || node.getStyleClass().contains("note-card")
                || node.getStyleClass().contains("empty")));
    }

    private BooleanSupplier changed(Set<Node> before) {
        return () -> {
            Set<Node> now = pageShown();
            return (!now.isEmpty() && now.stream().noneMatch(before::contains)) || window.shown(AT_THE_END);
        };
    }

    private static boolean isQuestion(Node node) {
        return node.getStyleClass().contains("question-card")
                || node.getStyleClass().contains("matrix-question");
    }

    private Set<Node> marks() {
        return new HashSet<>(window.visible(node ->
                node.getStyleClass().contains("ring") || node.getStyleClass().contains("choice")));
    }

    private static long picked(Set<Node> choices) {
        return choices.stream()
                .filter(node -> node.getPseudoClassStates().contains(PICKED))
                .count();
    }

    /** The milliseconds from pressing {@code code} to the pulse that shows {@code there}. */
    private double time(KeyCode code, BooleanSupplier there) {
        CountDownLatch seen = new CountDownLatch(1);
        AtomicLong end = new AtomicLong();
        Runnable pulse = () -> {
            long now = System.nanoTime();
            if (end.get() == 0 && there.getAsBoolean()) {
                end.set(now);
                seen.countDown();
            }
        };
        BenchWindow.onScreen(() -> {
            window.stage().getScene().addPostLayoutPulseListener(pulse);
            return true;
        });
        long begun = System.nanoTime();
        window.stroke(code);
        try {
            if (!seen.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("never painted: '" + code + "' at "
                        + BenchWindow.onScreen(() -> window.stage().getScene().getFocusOwner()));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        BenchWindow.onScreen(() -> {
            window.stage().getScene().removePostLayoutPulseListener(pulse);
            return true;
        });
        return (end.get() - begun) / 1e6;
    }

    /** Until all is saved, and once more drawn. */
    private void settle() {
        window.until(() -> !window.shown("Đang lưu…"), "saved");
        BenchWindow.pause(FSYNC_MILLIS);
    }

    private boolean report(String name) {
        System.out.printf("%s, each answer %d ms on its way to the disk:%n", name, FSYNC_MILLIS);
        boolean written = line("letters in fields", letters);
        boolean answered = line("digits on scales", digits);
        line("pages turned (no delay)", turns);
        System.out.printf(
                "  %d of %d digits seen with \"Đang lưu…\" on screen: %s%n",
                saving, digits.size(), saving == digits.size() ? "held" : "MISSED");
        return written && answered && saving == digits.size();
    }

    private static boolean line(String what, List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        if (sorted.isEmpty()) {
            System.out.printf("  %-24s none%n", what);
            return false;
        }
        long late = sorted.stream().filter(each -> each > MOST_MILLIS).count();
        System.out.printf(
                Locale.ROOT,
                "  %-24s n %4d  p50 %5.1f  p90 %5.1f  max %6.1f ms, the first %5.1f; over %.0f ms: %d%n",
                what,
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 9 / 10),
                sorted.getLast(),
                millis.getFirst(),
                MOST_MILLIS,
                late);
        return late == 0;
    }
}

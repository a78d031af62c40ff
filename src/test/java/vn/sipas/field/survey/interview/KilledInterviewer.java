package vn.sipas.field.survey.interview;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import vn.sipas.field.Stores;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.store.Database;
import vn.sipas.field.ledger.store.Pragmas;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;

/**
 * Holds one interview after another until it is killed, in a process of its own, and says on its output what was
 * acknowledged, each as one line after the call returned: {@code begin DRAFT LEAF}, {@code step DRAFT NUMBER PATH HASH},
 * {@code done DRAFT LEAF}, {@code void DRAFT LEAF}.
 */
final class KilledInterviewer {

    private static final PrintStream OUT = new PrintStream(System.out, false, StandardCharsets.UTF_8);

    private final FormFile form = SmallForm.open();
    private final Random random;
    private final Consumer<String> output;
    private final OwnBook own;
    private final Database database;
    private final Visits visits;

    private KilledInterviewer(Store store, long seed, Consumer<String> output) {
        Clock clock = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
        this.random = new Random(seed);
        this.output = output;
        this.own = Stores.ownBook(store, clock);
        this.database = store.database();
        this.visits = new Visits(store, own, clock);
    }

    /**
     * Arguments: the store's folder, an empty folder, and a seed. It first holds an interview in a store of its own in the
     * empty folder, so that its classes are loaded, then waits for a byte on its input, and ends only by being killed.
     */
    public static void main(String[] arguments) throws IOException {
        long seed = Long.parseLong(arguments[2]);
        try (Store warm = Stores.create(Path.of(arguments[1]), 1)) {
            new KilledInterviewer(warm, seed, _ -> {}).next();
        }
        if (System.in.read() < 0) {
            return;
        }
        try (Store store = Stores.open(Path.of(arguments[0]))) {
            KilledInterviewer interviewer = new KilledInterviewer(store, seed, KilledInterviewer::say);
            while (true) {
                interviewer.next();
            }
        }
    }

    private static void say(String line) {
        OUT.println(line);
        OUT.flush();
    }

    private void next() {
        List<Draft> open = visits.drafts();
        if (!open.isEmpty()) {
            hold(visits.resume(open.getFirst(), form).visit());
            return;
        }
        List<Book.Held> interviews = own.book().ofKind("interview");
        boolean correct = random.nextInt(6) == 0 && !interviews.isEmpty();
        Visit visit = correct
                ? visits.correct(interviews.get(random.nextInt(interviews.size())), form, "Nghe nhầm")
                : visits.begin(new CaseId("K-" + own.book().size()), form, Mode.LAPTOP);
        acknowledge("begin", draft().id(), draft().begin().base64());
        hold(visit);
    }

    private void hold(Visit visit) {
        String id = draft().id();
        Set<QuestionPath> asked = new HashSet<>();
        for (Optional<Question> next = next(visit, asked); next.isPresent(); next = next(visit, asked)) {
            asked.add(next.get().path());
            String answer = answer(next.get());
            visit.answer(next.get().path(), Optional.of(new Answer(answer)));
            int number = steps(id) - 1;
            acknowledge("step", id, String.valueOf(number), next.get().path().text(), hash(answer));
        }
        if (!visit.correction() && random.nextInt(8) == 0) {
            acknowledge("void", id, visit.giveUp("test", Optional.empty()).base64());
        } else if (visit.finish() instanceof Visit.Ending.Finished finished) {
            acknowledge("done", id, finished.leaf().base64());
        } else {
            throw new IllegalStateException("everything was answered and something is open");
        }
    }

    private int steps(String draft) {
        return Math.toIntExact(
                Pragmas.number(database, "SELECT count(*) FROM draft_step WHERE draft = '" + draft + "'"));
    }

    private Draft draft() {
        return visits.drafts().getFirst();
    }

    private static Optional<Question> next(Visit visit, Set<QuestionPath> asked) {
        for (Page page : visit.pages()) {
            for (Question question : page.questions()) {
                if (question.answerable() && !asked.contains(question.path())) {
                    return Optional.of(question);
                }
            }
        }
        return Optional.empty();
    }

    private String answer(Question question) {
        if (question.path().equals(SmallForm.AGE)) {
            return String.valueOf(18 + random.nextInt(80));
        }
        return question.choices().isEmpty()
                ? "Ý kiến số " + random.nextInt()
                : question.choices()
                        .get(random.nextInt(question.choices().size()))
                        .name();
    }

    static String hash(String answer) {
        return Hash.sha256(answer.getBytes(StandardCharsets.UTF_8)).base64();
    }

    private void acknowledge(String... words) {
        output.accept(String.join(" ", words));
    }
}

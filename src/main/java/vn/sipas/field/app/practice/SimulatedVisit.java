package vn.sipas.field.app.practice;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.form.QuestionType;
import vn.sipas.field.survey.interview.OpenPoint;
import vn.sipas.field.survey.interview.Visit;

/** Holds one interview as an enumerator would: page by page, question by question, with second thoughts. */
public final class SimulatedVisit {

    private static final int MOST_ROUNDS = 20;

    private final Visit visit;
    private final Respondent person;
    private final Replies replies;
    private final RandomGenerator random;
    private final Pace pace;
    private final Set<QuestionPath> asked = new HashSet<>();

    /** How time passes while people talk. */
    public interface Pace {
        /** So much time goes by. */
        void pass(Duration time);
    }

    /** An interview in {@code visit} with a person made of {@code random}. */
    public SimulatedVisit(Visit visit, RandomGenerator random, Pace pace) {
        this(visit, random, pace, person -> person);
    }

    /** The same; what is written down is what {@code writing} makes of the person's answers. */
    SimulatedVisit(Visit visit, RandomGenerator random, Pace pace, UnaryOperator<Replies> writing) {
        this.visit = visit;
        this.random = random;
        this.person = person(visit, random);
        this.replies = writing.apply(person);
        this.pace = pace;
    }

    private static Respondent person(Visit visit, RandomGenerator random) {
        return new Respondent(random, visit.started().toLocalDate(), breakdowns(visit.form()));
    }

    /** Answers of which each is another person's, so that none has to do with another. */
    static Replies madeUp(Visit visit, RandomGenerator random) {
        return new Replies() {
            @Override
            public Optional<Missing> missing(Question question) {
                return Optional.empty();
            }

            @Override
            public Optional<Answer> answer(Question question) {
                return person(visit, random).answer(question);
            }
        };
    }

    /** Whether the person asked is less content than most. */
    boolean isOfDiscontent() {
        return person.isDiscontent();
    }

    private static Map<QuestionPath, String> breakdowns(FormFile form) {
        Map<QuestionPath, String> breakdowns = new HashMap<>();
        form.questions().forEach(q -> q.breakdown().ifPresent(name -> breakdowns.put(q.path(), name)));
        return breakdowns;
    }

    /** Asks everything and finishes; returns what came of it. */
    public Visit.Ending hold() {
        askUpTo(Integer.MAX_VALUE);
        return finish();
    }

    /** Finishes, asking only what is left open; for an interview opened to be corrected. */
    public Visit.Ending finish() {
        Visit.Ending ending = visit.finish();
        // Whatever the form still wants is settled as an enumerator would: by asking, then by "doesn't know"; that may
        // bring up more questions, but each only once.
        for (int round = 0; round < MOST_ROUNDS && ending instanceof Visit.Ending.Unfinished; round++) {
            settle((Visit.Ending.Unfinished) ending);
            askUpTo(Integer.MAX_VALUE);
            ending = visit.finish();
        }
        return ending;
    }

    private void settle(Visit.Ending.Unfinished unfinished) {
        for (OpenPoint open : unfinished.open()) {
            pace.pass(Duration.ofSeconds(8));
            visit.excuse(open.question(), Optional.of(Missing.DOESNT_KNOW));
        }
    }

    /** Asks {@code questions} questions, then the person has had enough. */
    public Visit.Ending breakOffAfter(int questions) {
        askUpTo(questions);
        return visit.breakOff("Bận việc, không trả lời tiếp.");
    }

    /** Asks up to {@code most} questions that have not been asked yet, page by page. */
    public void askUpTo(int most) {
        int left = most;
        for (List<Question> next = nextPage(); !next.isEmpty() && left > 0; next = nextPage()) {
            for (Question question : next) {
                if (left > 0) {
                    ask(question);
                    left--;
                }
            }
        }
    }

    /** The first page's questions that were not asked yet; answers may make more of them relevant, so it is looked at anew. */
    private List<Question> nextPage() {
        for (Page page : visit.pages()) {
            List<Question> open = page.questions().stream()
                    .filter(question -> question.answerable()
                            && question.type() != QuestionType.FILE
                            && !asked.contains(question.path()))
                    .toList();
            if (!open.isEmpty()) {
                return open;
            }
        }
        return List.of();
    }

    private void ask(Question question) {
        asked.add(question.path());
        pace.pass(Duration.ofMillis(3000 + random.nextInt(14_000)));
        Optional<Missing> missing = question.required() ? replies.missing(question) : Optional.empty();
        if (missing.isPresent()) {
            visit.excuse(question.path(), missing);
            return;
        }
        Optional<Answer> answer = replies.answer(question);
        if (answer.isEmpty()) {
            return;
        }
        visit.answer(question.path(), answer);
        if (random.nextDouble() < 0.03) {
            pace.pass(Duration.ofMillis(2000 + random.nextInt(5000)));
            visit.answer(question.path(), replies.answer(question));
        }
        if (visit.doubts().containsKey(question.path())) {
            pace.pass(Duration.ofSeconds(5));
            visit.confirm(question.path(), true);
        }
        if (random.nextDouble() < 0.01) {
            visit.comment(question.path(), "hỏi lại hai lần");
        }
    }
}

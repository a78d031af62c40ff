package vn.sipas.field.app.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.desk.Settings;
import vn.sipas.field.app.desk.SignIn;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Completeness;
import vn.sipas.field.ledger.record.InterviewBody;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.MonitorRecord;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.interview.Visit;
import vn.sipas.field.survey.interview.Visits;
import vn.sipas.field.survey.interview.recheck.Attempt;
import vn.sipas.field.survey.interview.recheck.RecheckForm;

/** People of a practice season, one of whose enumerators makes half of the forms up, interviewed again. */
class ReinterviewedTest {

    private static final LeafHash DRAW = LeafHash.of(new byte[] {3});
    private static final int AGAIN = 300;

    @TempDir
    private static Path folder = Path.of("");

    private static final RecheckForm FORM = RecheckForm.shipped();
    private static final Map<CaseId, BookRecord.Interview> INTERVIEWS = new HashMap<>();
    private static Optional<PracticeSeason.Cheater> cheater = Optional.empty();
    private static Optional<Desk> desk = Optional.empty();

    @BeforeAll
    static void layOut() {
        Cheats invented = new Cheats(List.of(Cheat.INVENT), 50);
        PracticePlan plan = new PracticePlan(
                folder.resolve("season"), 24, 2, 1, 0, Practice.shippedForm(), 5, Optional.of(invented));
        PracticeSeason season = new Practice(field(), plan, _ -> {}).layOut();
        cheater = season.cheater();
        Desk department = signedIn(folder.resolve("season/department"));
        desk = Optional.of(department);
        season.files().stream().skip(1).forEach(file -> department.merges().merge(file));
        for (Book book : department.books()) {
            for (Book.Held held : book.ofKind("interview")) {
                if (held.content() instanceof BookRecord.Interview interview
                        && interview.completeness() == Completeness.COMPLETE) {
                    INTERVIEWS.put(interview.caseId(), interview);
                }
            }
        }
    }

    @AfterAll
    static void close() {
        desk.ifPresent(Desk::close);
    }

    @Test
    void whichFormsWereMadeUpIsKnown() {
        PracticeSeason.Cheater known = cheater.orElseThrow();

        assertThat(known.cases()).hasSize(6).containsValue(Cheat.INVENT);
        assertThat(known.forms()).containsEntry(Cheat.INVENT, 6);
        assertThat(INTERVIEWS).containsKeys(known.cases().keySet().toArray(CaseId[]::new));
    }

    @Test
    void whoWasInterviewedSaysSoAndWhoWasNotSaysThat() {
        for (BookRecord.Interview interview : INTERVIEWS.values()) {
            Optional<Cheat> cheat =
                    Optional.ofNullable(cheater.orElseThrow().cases().get(interview.caseId()));

            InterviewBody body = recheck(interview, cheat, 1);

            assertThat(FORM.held(body)).contains(cheat.isEmpty() ? RecheckForm.Held.YES : RecheckForm.Held.NO);
            assertThat(FORM.answeredBy(body).isPresent()).isEqualTo(cheat.isEmpty());
        }
    }

    @Test
    void sameSeedGivesTheSameAnswers() {
        BookRecord.Interview interview = honest().getFirst();

        assertThat(answers(interview, 11)).hasSizeGreaterThan(12).isEqualTo(answers(interview, 11));
        assertThat(answers(interview, 11)).isNotEqualTo(answers(interview, 12));
    }

    @Test
    void honestPeopleDifferAsOftenAsIsKnown() {
        Map<String, Integer> differ = new HashMap<>();
        Map<String, Integer> both = new HashMap<>();
        List<BookRecord.Interview> honest = honest();
        for (int seed = 0; seed < AGAIN; seed++) {
            BookRecord.Interview interview = honest.get(seed % honest.size());
            Map<String, String> again = answers(interview, seed);
            again.forEach((name, answer) -> RecheckForm.answer(interview.body(), name)
                    .ifPresent(before -> {
                        both.merge(name, 1, Integer::sum);
                        differ.merge(name, before.equals(answer) ? 0 : 1, Integer::sum);
                    }));
        }

        assertThat(share("A1", differ, both)).isZero();
        assertThat(share("A3", differ, both)).isBetween(0.02, 0.11);
        assertThat(share("A4", differ, both)).isBetween(0.06, 0.17);
        assertThat(share("A5", differ, both)).isBetween(0.13, 0.28);
        assertThat(share("C8_4", differ, both)).isBetween(0.03, 0.15);
        assertThat(share("C9_31", differ, both)).isBetween(0.25, 0.48);
    }

    private static double share(String name, Map<String, Integer> differ, Map<String, Integer> both) {
        return (double) differ.getOrDefault(name, 0) / both.getOrDefault(name, 1);
    }

    private static List<BookRecord.Interview> honest() {
        return INTERVIEWS.entrySet().stream()
                .filter(entry -> !cheater.orElseThrow().cases().containsKey(entry.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Through the desk and the book. */
    private static InterviewBody recheck(BookRecord.Interview interview, Optional<Cheat> cheat, long seed) {
        Visit visit = desk.orElseThrow().reinterviews().begin(interview.caseId(), Attempt.Means.PHONE, DRAW);
        Visit.Ending ending = Reinterviewed.of(
                        interview, cheat, visit, Reinterviewed.random(seed, interview.caseId()), _ -> {})
                .hold();
        assertThat(ending).isInstanceOf(Visit.Ending.Finished.class);
        return desk.orElseThrow().books().stream()
                .flatMap(book -> book.ofKind("recheck").stream())
                .map(held -> (MonitorRecord.Recheck) held.content())
                .filter(recheck -> recheck.caseId().equals(interview.caseId()))
                .findFirst()
                .orElseThrow()
                .body();
    }

    /** What is answered, by question; nothing is stored. */
    private static Map<String, String> answers(BookRecord.Interview interview, long seed) {
        Visit visit = Visits.tryOut(FORM.file(), Stores.CLOCK);
        Reinterviewed.of(interview, visit, Reinterviewed.random(seed, interview.caseId()), _ -> {})
                .askUpTo(Integer.MAX_VALUE);
        Map<String, String> answers = new HashMap<>();
        List<Question> questions = new ArrayList<>();
        visit.pages().forEach(page -> questions.addAll(page.questions()));
        questions.forEach(question ->
                question.answer().ifPresent(answer -> answers.put(visit.recordName(question.path()), answer.text())));
        return answers;
    }

    private static Field field() {
        SecureRandom random = new SecureRandom();
        return new Field(
                new Settings(folder, Locale.of("vi")),
                Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")),
                random,
                random,
                Stores.CHEAP);
    }

    private static Desk signedIn(Path store) {
        return switch (field().signIn(store, PracticePlan.PASSWORD.toCharArray())) {
            case SignIn.In(Desk opened) -> opened;
            case SignIn.Refused(var why) -> throw new AssertionError(why.why().code());
        };
    }
}

package vn.sipas.field.app.ui.interview;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.sipas.field.ledger.record.FileContent;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.Finding;
import vn.sipas.field.survey.form.FormFault;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.form.QuestionType;
import vn.sipas.field.survey.interview.Doubt;
import vn.sipas.field.survey.interview.Review;
import vn.sipas.field.survey.interview.Section;
import vn.sipas.field.survey.interview.VisitSnapshot;

/** A visit in memory over a form written in code, for pictures and tests; it can be told to fail. */
final class FakeVisit implements VisitPort {

    /** A page of the form; a question is asked while its condition holds of the answers. */
    record FormPage(String section, String sectionTitle, List<String> titles, List<Item> items) {}

    /** One question, and when it is asked. */
    record Item(Question question, Predicate<Map<QuestionPath, Answer>> asked) {}

    private static final OffsetDateTime SAVED = OffsetDateTime.parse("2026-11-24T08:21:07+07:00");

    private final List<FormPage> pages;
    private final Map<QuestionPath, Answer> answers = new LinkedHashMap<>();
    private final Map<QuestionPath, Missing> missing = new HashMap<>();
    private final Map<QuestionPath, String> comments = new HashMap<>();
    private final List<FileContent> photos = new ArrayList<>();
    private final List<QuestionPath> confirmed = new ArrayList<>();
    private final List<String> visited = new ArrayList<>();
    final List<String> calls = new ArrayList<>();
    boolean failing;
    Optional<OffsetDateTime> savedAt = Optional.empty();
    private int at;
    private String language = "Tiếng Việt";

    FakeVisit(List<FormPage> pages) {
        this.pages = pages;
    }

    /** Opened at its first page. */
    OpenVisit open() {
        return opened(snapshot(Optional.empty()));
    }

    /** Opened at the first page of a section. */
    OpenVisit openAt(String section) {
        return opened(section(section));
    }

    /** Opened at its review. */
    OpenVisit openAtReview() {
        return opened(review());
    }

    private OpenVisit opened(VisitSnapshot first) {
        return new OpenVisit("26041-0019", Purpose.INTERVIEW, first, this, Optional.empty());
    }

    Optional<Answer> held(String path) {
        return Optional.ofNullable(answers.get(new QuestionPath(path)));
    }

    Optional<Missing> reason(String path) {
        return Optional.ofNullable(missing.get(new QuestionPath(path)));
    }

    Optional<String> commented(String path) {
        return Optional.ofNullable(comments.get(new QuestionPath(path)));
    }

    @Override
    public VisitSnapshot answer(QuestionPath question, Optional<Answer> answer) {
        change("answer");
        answer.ifPresentOrElse(
                given -> {
                    answers.put(question, given);
                    missing.remove(question);
                },
                () -> answers.remove(question));
        return snapshot(Optional.empty());
    }

    @Override
    public VisitSnapshot missing(QuestionPath question, Optional<Missing> why) {
        change("missing");
        why.ifPresentOrElse(
                reason -> {
                    missing.put(question, reason);
                    answers.remove(question);
                },
                () -> missing.remove(question));
        return snapshot(Optional.empty());
    }

    @Override
    public VisitSnapshot comment(QuestionPath question, String text) {
        change("comment");
        comments.put(question, text);
        if (text.isEmpty()) {
            comments.remove(question);
        }
        return snapshot(Optional.empty());
    }

    private void change(String what) {
        calls.add(what);
        if (failing) {
            throw new IllegalStateException("disk full");
        }
        savedAt = Optional.of(SAVED);
    }

    @Override
    public VisitSnapshot photograph(QuestionPath question, FileContent jpeg) {
        photos.add(jpeg);
        return answer(question, Optional.of(new Answer("photo-" + photos.size() + ".jpg")));
    }

    @Override
    public Optional<FileContent> photo(String name) {
        return photos.stream().findFirst();
    }

    @Override
    public VisitSnapshot confirm(QuestionPath question, boolean stands) {
        change("confirm");
        confirmed.remove(question);
        if (stands) {
            confirmed.add(question);
        }
        return snapshot(Optional.empty());
    }

    @Override
    public VisitSnapshot next() {
        return go(at + 1);
    }

    @Override
    public VisitSnapshot previous() {
        return go(at - 1);
    }

    @Override
    public VisitSnapshot section(String key) {
        return go(pages.stream().map(FormPage::section).toList().indexOf(key));
    }

    @Override
    public VisitSnapshot review() {
        return go(pages.size());
    }

    private VisitSnapshot go(int page) {
        at = Math.clamp(page, 0, pages.size());
        return snapshot(Optional.empty());
    }

    @Override
    public VisitSnapshot question(QuestionPath question) {
        for (int page = 0; page < pages.size(); page++) {
            if (asked(page).stream().anyMatch(each -> each.path().equals(question))) {
                at = page;
            }
        }
        return snapshot(Optional.of(question));
    }

    @Override
    public VisitSnapshot nextOpen(Optional<QuestionPath> question) {
        List<QuestionPath> all = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            asked(page).stream()
                    .filter(Question::answerable)
                    .map(Question::path)
                    .forEach(all::add);
        }
        int from = question.map(all::indexOf).orElse(-1);
        for (int step = 1; step <= all.size(); step++) {
            QuestionPath path = all.get((from + step) % all.size());
            if (!answers.containsKey(path) && !missing.containsKey(path)) {
                return question(path);
            }
        }
        return review();
    }

    @Override
    public VisitSnapshot handOver() {
        return snapshot(Optional.empty());
    }

    @Override
    public VisitSnapshot envelope(String serial) {
        return snapshot(Optional.empty());
    }

    @Override
    public VisitSnapshot refusePage() {
        return snapshot(Optional.empty());
    }

    @Override
    public boolean isOwners(char[] password) {
        return false;
    }

    @Override
    public VisitSnapshot language(String wanted) {
        language = wanted;
        return snapshot(Optional.empty());
    }

    @Override
    public VisitSnapshot addInstance(QuestionPath repeat) {
        return next();
    }

    @Override
    public VisitSnapshot takeBackInstance(QuestionPath repeat, int instance) {
        return previous();
    }

    @Override
    public VisitSnapshot returnInstance() {
        return next();
    }

    @Override
    public VisitSnapshot removeInstance(QuestionPath repeat, int instance) {
        return previous();
    }

    @Override
    public List<String> finish() {
        return openQuestions().isEmpty() ? List.of() : List.of("Phiếu còn câu trống.");
    }

    @Override
    public void breakOff(String reason) {
        calls.add("breakOff");
    }

    @Override
    public void giveUp(String reason) {
        calls.add("giveUp");
    }

    private List<Question> asked(int page) {
        return pages.get(page).items().stream()
                .filter(item -> item.asked().test(answers))
                .map(item -> filled(item.question()))
                .toList();
    }

    private Question filled(Question q) {
        return new Question(
                q.path(),
                q.type(),
                q.text(),
                q.hint(),
                q.choices(),
                Optional.ofNullable(answers.get(q.path())),
                q.required(),
                q.readOnly(),
                q.appearance(),
                q.range());
    }

    private VisitSnapshot snapshot(Optional<QuestionPath> focus) {
        VisitSnapshot.Place place;
        Map<QuestionPath, Finding> problems = new HashMap<>();
        String section = "";
        if (at == pages.size()) {
            place = new VisitSnapshot.Place.AtReview(
                    new Review(openQuestions(), List.of(), leftOut(), List.of(), SAVED));
        } else {
            FormPage page = pages.get(at);
            section = page.section();
            visited.add(section);
            asked(at).forEach(question -> problem(question).ifPresent(wrong -> problems.put(question.path(), wrong)));
            place = new VisitSnapshot.Place.OnPage(
                    new Page(page.section() + at, page.titles(), asked(at), Optional.empty()));
        }
        List<Question> all = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            asked(page).stream().filter(Question::answerable).forEach(all::add);
        }
        return new VisitSnapshot(
                place,
                missing,
                comments,
                problems,
                doubts(),
                sections(),
                section,
                (int) all.stream().filter(this::done).count(),
                all.size(),
                at == 0,
                focus,
                language,
                List.of("Tiếng Việt", "English"),
                VisitSnapshot.Privacy.NONE,
                savedAt);
    }

    /** Numbers above 100 are odd. */
    private Map<QuestionPath, Doubt> doubts() {
        Map<QuestionPath, Doubt> doubts = new HashMap<>();
        for (Question question : at < pages.size() ? asked(at) : List.<Question>of()) {
            boolean odd = question.type() == QuestionType.INTEGER
                    && question.answer()
                            .filter(answer -> Integer.parseInt(answer.text()) > 100)
                            .isPresent();
            if (odd) {
                doubts.put(
                        question.path(),
                        new Doubt(Optional.of("Trên 100 tuổi là hiếm."), confirmed.contains(question.path())));
            }
        }
        return doubts;
    }

    private boolean done(Question question) {
        return question.answer().isPresent() || missing.containsKey(question.path());
    }

    private Optional<Finding> problem(Question question) {
        if (question.required() && !done(question)) {
            return Optional.of(finding(FormFault.REQUIRED, Optional.empty()));
        }
        boolean tooYoung = question.type() == QuestionType.INTEGER
                && question.answer()
                        .filter(answer -> Integer.parseInt(answer.text()) < 18)
                        .isPresent();
        return tooYoung
                ? Optional.of(finding(FormFault.CONSTRAINT, Optional.of("Tuổi phải từ 18.")))
                : Optional.empty();
    }

    private static Finding finding(FormFault fault, Optional<String> own) {
        return new Finding(fault, List.of(), own);
    }

    private List<Section> sections() {
        Map<String, Section> sections = new LinkedHashMap<>();
        for (int page = 0; page < pages.size(); page++) {
            FormPage form = pages.get(page);
            List<Question> questions =
                    asked(page).stream().filter(Question::answerable).toList();
            int answered = (int) questions.stream().filter(this::done).count();
            sections.merge(
                    form.section(),
                    new Section(
                            form.section(),
                            form.sectionTitle(),
                            String.join("\n", form.titles()),
                            answered,
                            questions.size(),
                            visited.contains(form.section())),
                    (one, two) -> new Section(
                            one.key(),
                            one.title(),
                            one.full(),
                            one.answered() + two.answered(),
                            one.asked() + two.asked(),
                            one.visited()));
        }
        return List.copyOf(sections.values());
    }

    private List<Review.OpenQuestion> openQuestions() {
        List<Review.OpenQuestion> open = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            String title = pages.get(page).sectionTitle();
            for (Question question : asked(page)) {
                problem(question)
                        .ifPresent(wrong ->
                                open.add(new Review.OpenQuestion(question.path(), title, question.text(), wrong)));
            }
        }
        return open;
    }

    private List<String> leftOut() {
        List<String> out = new ArrayList<>();
        for (FormPage page : pages) {
            for (Item item : page.items()) {
                if (!item.asked().test(answers)
                        && answers.containsKey(item.question().path())) {
                    out.add(item.question().text());
                }
            }
        }
        return out;
    }
}

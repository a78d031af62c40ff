package vn.sipas.field.survey.interview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.sipas.field.ledger.record.FileContent;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.Finding;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.form.Wording;

/**
 * Where in its form a visit stands, and the way through it: forward, back, to a section, to the next open question. Every
 * call answers with how the visit is then. The thread of the visit.
 */
public final class Course {

    private static final Pattern INSTANCE = Pattern.compile("\\[\\d+]");

    private final Visit visit;

    /** How pages are put together, if this is typed in from paper. */
    private final Optional<DensePages> dense;

    private final Set<String> visited = new HashSet<>();
    private String here = "";
    private int place;
    private boolean review;

    private Course(Visit visit) {
        this.visit = visit;
        this.dense = switch (visit.mode()) {
            case PAPER_SELF, PAPER_ENUMERATOR -> Optional.of(new DensePages(visit.form()));
            case LAPTOP, HANDOVER, PHONE -> Optional.empty();
        };
    }

    /** The pages that people go through. */
    private List<Page> pages() {
        List<Page> pages = visit.pages();
        return dense.map(together -> together.of(pages)).orElse(pages);
    }

    /** Of a visit just begun, or of a correction: at the first page. */
    public static Course begun(Visit visit) {
        return new Course(visit);
    }

    /** Of a visit opened again: at the question touched last. */
    public static Course resumed(Visit visit) {
        Course course = new Course(visit);
        visit.lastTouched().ifPresent(course::goTo);
        return course;
    }

    /** The visit itself. */
    public Visit visit() {
        return visit;
    }

    /** How it stands. */
    public VisitSnapshot now() {
        return snapshot(Optional.empty());
    }

    /** Answers a question, or takes its answer away. */
    public VisitSnapshot answer(QuestionPath question, Optional<Answer> answer) {
        visit.answer(question, answer);
        return now();
    }

    /** Gives a question a reason for having no answer, or takes the reason away. */
    public VisitSnapshot excuse(QuestionPath question, Optional<Missing> why) {
        visit.excuse(question, why);
        return now();
    }

    /** Comments on a question; an empty text takes the comment away. */
    public VisitSnapshot comment(QuestionPath question, String text) {
        visit.comment(question, text);
        return now();
    }

    /** Answers a question that asks for a photo. */
    public VisitSnapshot photograph(QuestionPath question, FileContent jpeg) {
        visit.photograph(question, jpeg);
        return now();
    }

    /** Says that the answer to a question is right, though the form finds it odd; or takes that back. */
    public VisitSnapshot confirm(QuestionPath question, boolean stands) {
        visit.confirm(question, stands);
        return now();
    }

    /** Goes on in another of the form's languages. */
    public VisitSnapshot language(String language) {
        visit.language(language);
        return now();
    }

    /** The page after this one, or the review after the last. Where that is not private, a laptop handed over is back. */
    public VisitSnapshot next() {
        List<Page> pages = pages();
        settle(pages);
        if (!review) {
            put(pages, place + 1);
        }
        if (visit.isHandedOver() && (review || !isPrivate(pages.get(place)))) {
            visit.handBack();
        }
        return now();
    }

    private boolean isPrivate(Page page) {
        return page.questions().stream().anyMatch(question -> visit.isPrivate(question.path()));
    }

    /** The laptop goes into the hands of the person interviewed, at the page on screen, which is private. */
    public VisitSnapshot handOver() {
        visit.handOver();
        return now();
    }

    /** The private questions are answered on the paper with this serial, in an envelope; an empty serial takes that back. */
    public VisitSnapshot envelope(String serial) {
        visit.envelope(serial);
        return now();
    }

    /** The person refuses every private question of the page. */
    public VisitSnapshot refusePage() {
        List<Page> pages = pages();
        settle(pages);
        if (!review) {
            pages.get(place).questions().stream()
                    .filter(Question::answerable)
                    .forEach(question -> visit.refuseOpenly(question.path()));
        }
        return now();
    }

    /** The page before this one; the same page at the first. */
    public VisitSnapshot previous() {
        List<Page> pages = pages();
        settle(pages);
        put(pages, review ? pages.size() - 1 : Math.max(0, place - 1));
        return now();
    }

    /** The page of a section. */
    public VisitSnapshot section(String key) {
        List<Page> pages = pages();
        put(pages, Math.max(0, keys(pages).indexOf(key)));
        return now();
    }

    /** The look back at the end. */
    public VisitSnapshot review() {
        put(pages(), Integer.MAX_VALUE);
        return now();
    }

    /** The page of {@code question}, standing on it; the page of now if it is not asked. */
    public VisitSnapshot question(QuestionPath question) {
        goTo(question);
        return snapshot(Optional.of(question));
    }

    /** The next question after {@code question} that needs an answer and has neither that nor a reason, going round at the end; the review if there is none. */
    public VisitSnapshot nextOpen(Optional<QuestionPath> question) {
        List<QuestionPath> asked = new ArrayList<>();
        pages().forEach(page -> page.questions().forEach(each -> asked.add(each.path())));
        Set<QuestionPath> open = new HashSet<>();
        visit.openPoints().forEach(point -> open.add(point.question()));
        int from = question.map(asked::indexOf).orElse(-1);
        for (int step = 1; step <= asked.size(); step++) {
            QuestionPath path = asked.get(Math.floorMod(from + step, asked.size()));
            if (open.contains(path)) {
                return question(path);
            }
        }
        return review();
    }

    /** One more instance of a repeat, at its first page; the same page if the form refuses. */
    public VisitSnapshot addInstance(QuestionPath repeat) {
        visit.addInstance(repeat);
        // The new instance's pages stand where the page that offered it stood.
        put(pages(), place);
        return now();
    }

    /** The page that stands now where the removed instance began: of the next one, or of what follows the repeat. */
    public VisitSnapshot removeInstance(QuestionPath repeat, int instance) {
        int from = pageOf(pages(), repeat, instance);
        visit.removeInstance(repeat, instance);
        put(pages(), Math.max(0, from));
        return now();
    }

    /** The page that offers one more, where the instance added by mistake was. */
    public VisitSnapshot takeBackInstance(QuestionPath repeat, int instance) {
        int from = pageOf(pages(), repeat, instance);
        visit.takeBackInstance(repeat, instance);
        put(pages(), Math.max(0, from));
        return now();
    }

    /** The instance removed last, back where it stood, at its first page. */
    public VisitSnapshot returnInstance() {
        QuestionPath back = visit.lastRemoved().orElseThrow();
        QuestionPath repeat =
                new QuestionPath(back.text().substring(0, back.text().lastIndexOf('[')));
        visit.returnInstance();
        List<Page> pages = pages();
        put(pages, Math.max(0, pageOf(pages, repeat, back.instanceOf(repeat).orElseThrow())));
        return now();
    }

    /** The first page of an instance, or of an instance of a repeat inside it; -1 if it has none. */
    private static int pageOf(List<Page> pages, QuestionPath repeat, int instance) {
        for (int each = 0; each < pages.size(); each++) {
            boolean within = pages.get(each)
                    .repeat()
                    .filter(place -> !place.oneMore()
                            && new QuestionPath(place.group().text() + "[" + place.instance() + "]")
                                            .instanceOf(repeat)
                                            .orElse(0)
                                    == instance)
                    .isPresent();
            if (within) {
                return each;
            }
        }
        return -1;
    }

    private void goTo(QuestionPath question) {
        List<Page> pages = pages();
        for (int each = 0; each < pages.size(); each++) {
            if (pages.get(each).questions().stream().anyMatch(q -> q.path().equals(question))) {
                put(pages, each);
            }
        }
    }

    /** Finds the place of now again among pages that may have changed; a page that is gone gives way to its neighbour. */
    private void settle(List<Page> pages) {
        if (!review) {
            int found = keys(pages).indexOf(here);
            put(pages, found >= 0 ? found : Math.min(place, pages.size() - 1));
        }
    }

    private void put(List<Page> pages, int wanted) {
        review = wanted >= pages.size();
        place = Math.min(wanted, pages.size() - 1);
        here = review ? "" : pages.get(place).key();
    }

    private static List<String> keys(List<Page> pages) {
        return pages.stream().map(Page::key).toList();
    }

    private VisitSnapshot snapshot(Optional<QuestionPath> focus) {
        List<Page> pages = pages();
        settle(pages);
        Map<QuestionPath, Missing> missing = visit.excused();
        List<OpenPoint> open = visit.openPoints();
        Map<QuestionPath, Doubt> doubts = visit.doubts();
        visited.add(here);
        List<Section> sections = sections(pages, missing);
        return new VisitSnapshot(
                review
                        ? new VisitSnapshot.Place.AtReview(new Review(
                                openQuestions(pages, sections, open),
                                doubted(pages, sections, doubts),
                                leftOut(),
                                photos(pages),
                                visit.started()))
                        : new VisitSnapshot.Place.OnPage(pages.get(place)),
                missing,
                visit.comments(),
                review ? Map.of() : problems(pages.get(place), open),
                review ? Map.of() : doubts(pages.get(place), doubts),
                sections,
                here,
                sections.stream().mapToInt(Section::answered).sum(),
                sections.stream().mapToInt(Section::asked).sum(),
                !review && place == 0,
                focus,
                visit.language().orElse(""),
                visit.form().languages(),
                review ? VisitSnapshot.Privacy.NONE : privacy(pages.get(place), missing),
                visit.lastSaved());
    }

    private VisitSnapshot.Privacy privacy(Page page, Map<QuestionPath, Missing> missing) {
        List<QuestionPath> asked = page.questions().stream()
                .filter(Question::answerable)
                .map(Question::path)
                .filter(visit::isPrivate)
                .toList();
        if (asked.isEmpty()) {
            return VisitSnapshot.Privacy.NONE;
        }
        if (visit.isHandedOver()) {
            return VisitSnapshot.Privacy.OPEN;
        }
        return asked.stream().allMatch(path -> visit.isAnsweredPrivately(path) || missing.containsKey(path))
                ? VisitSnapshot.Privacy.DONE
                : VisitSnapshot.Privacy.OFFERED;
    }

    private static Map<QuestionPath, Finding> problems(Page page, List<OpenPoint> open) {
        Set<QuestionPath> paths = new HashSet<>();
        page.questions().forEach(question -> paths.add(question.path()));
        Map<QuestionPath, Finding> problems = new HashMap<>();
        for (OpenPoint point : open) {
            if (paths.contains(point.question())) {
                problems.put(point.question(), point.why());
            }
        }
        return problems;
    }

    private static Map<QuestionPath, Doubt> doubts(Page page, Map<QuestionPath, Doubt> all) {
        Map<QuestionPath, Doubt> doubts = new HashMap<>(all);
        doubts.keySet().retainAll(page.questions().stream().map(Question::path).toList());
        return doubts;
    }

    private static List<Review.Doubted> doubted(
            List<Page> pages, List<Section> sections, Map<QuestionPath, Doubt> doubts) {
        List<Review.Doubted> questions = new ArrayList<>();
        for (int each = 0; each < pages.size(); each++) {
            for (Question question : pages.get(each).questions()) {
                Doubt doubt = doubts.get(question.path());
                if (doubt != null && !doubt.confirmed()) {
                    questions.add(new Review.Doubted(
                            question.path(), sections.get(each).title(), question.text(), doubt.words()));
                }
            }
        }
        return questions;
    }

    private static List<Review.Shown> photos(List<Page> pages) {
        List<Review.Shown> photos = new ArrayList<>();
        for (Page page : pages) {
            for (Question question : page.questions()) {
                question.answer()
                        .filter(_ -> question.takesPhoto())
                        .ifPresent(answer ->
                                photos.add(new Review.Shown(question.path(), question.text(), answer.text())));
            }
        }
        return photos;
    }

    private List<Section> sections(List<Page> pages, Map<QuestionPath, Missing> missing) {
        List<String> titles =
                dense.map(together -> together.titles(visit.pages())).orElseGet(() -> SectionTitles.of(pages));
        List<Section> sections = new ArrayList<>();
        for (int each = 0; each < pages.size(); each++) {
            Page page = pages.get(each);
            int asked = 0;
            int answered = 0;
            for (Question question : page.questions()) {
                boolean settled = question.answer().isPresent()
                        || missing.containsKey(question.path())
                        || visit.isAnsweredPrivately(question.path());
                if (question.answerable() && (question.required() || settled)) {
                    asked++;
                    answered += settled ? 1 : 0;
                }
            }
            sections.add(new Section(
                    page.key(),
                    titles.get(each),
                    String.join("\n", page.titles()),
                    answered,
                    asked,
                    visited.contains(page.key())));
        }
        return sections;
    }

    private static List<Review.OpenQuestion> openQuestions(
            List<Page> pages, List<Section> sections, List<OpenPoint> open) {
        List<Review.OpenQuestion> questions = new ArrayList<>();
        for (OpenPoint point : open) {
            for (int each = 0; each < pages.size(); each++) {
                String title = sections.get(each).title();
                pages.get(each).questions().stream()
                        .filter(question -> question.path().equals(point.question()))
                        .forEach(question -> questions.add(
                                new Review.OpenQuestion(question.path(), title, question.text(), point.why())));
            }
        }
        return questions;
    }

    /** The words of hidden questions come from the form itself: a page has only those that are asked. */
    private List<String> leftOut() {
        List<QuestionPath> hidden = visit.hidden();
        if (hidden.isEmpty()) {
            return List.of();
        }
        List<Wording> wordings = visit.language()
                .map(language -> visit.form().wordings(language))
                .orElseGet(() -> visit.form().wordings());
        List<String> words = new ArrayList<>();
        for (QuestionPath path : hidden) {
            String generic = INSTANCE.matcher(path.text()).replaceAll("");
            words.add(wordings.stream()
                    .filter(wording -> wording.path().text().equals(generic))
                    .map(Wording::text)
                    .findFirst()
                    .orElseGet(path::name));
        }
        return words;
    }
}

package vn.sipas.field.survey.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.sipas.field.Stores;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Doctor;
import vn.sipas.field.ledger.record.AnswerValue;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CheckingRecord;
import vn.sipas.field.ledger.record.FieldworkRecord;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.MonitorRecord;
import vn.sipas.field.ledger.store.Pragmas;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.QuestionPath;

/** What a {@link KilledInterviewer} said is stored, and whether it is. One thread at a time. */
final class Acknowledged {

    private final Map<String, Interview> interviews = new LinkedHashMap<>();
    private int answers;

    private static final class Interview {
        private final LeafHash begin;
        private final SortedMap<Integer, Answered> steps = new TreeMap<>();
        private Optional<LeafHash> end = Optional.empty();

        Interview(LeafHash begin) {
            this.begin = begin;
        }

        Map<String, String> newest() {
            Map<String, String> newest = new LinkedHashMap<>();
            steps.values().forEach(step -> newest.put(step.question().name(), step.hash()));
            return newest;
        }
    }

    private record Answered(QuestionPath question, String hash) {}

    void take(String line) {
        String[] words = line.split(" ");
        switch (words[0]) {
            case "begin" -> interviews.put(words[1], new Interview(leaf(words[2])));
            case "step" -> {
                answers++;
                // Killed between a begin and its acknowledgement, an interview is first heard of when it goes on.
                Optional.ofNullable(interviews.get(words[1]))
                        .ifPresent(interview -> interview.steps.put(
                                Integer.valueOf(words[2]), new Answered(new QuestionPath(words[3]), words[4])));
            }
            case "done", "void" ->
                Optional.ofNullable(interviews.get(words[1]))
                        .ifPresent(interview -> interview.end = Optional.of(leaf(words[2])));
            default -> throw new AssertionError("not understood: '" + line + "'");
        }
    }

    int answers() {
        return answers;
    }

    void assertAllThere(Store store, String when) {
        Doctor.Report report = new Doctor(store).examine();
        assertThat(report.troubles()).as(when).isEmpty();
        Book book = Stores.ownBook(store).book();
        Drafts drafts = new Drafts(store);
        Map<String, Draft> open = drafts.all().stream().collect(Collectors.toMap(Draft::id, draft -> draft));
        Map<LeafHash, BookRecord> records = new LinkedHashMap<>();
        for (String kind : List.of("begin", "interview", "void", "contact")) {
            book.ofKind(kind).forEach(held -> records.put(held.leaf(), held.content()));
        }
        interviews.forEach((id, interview) -> {
            String what = when + ", draft " + id;
            if (open.containsKey(id)) {
                assertThat(interview.end).as(what).isEmpty();
                assertSteps(what, interview, drafts.steps(open.get(id)));
            } else {
                assertEnded(what, interview, records);
            }
        });
        assertNothingHalf(when, store, open, records);
    }

    private static void assertSteps(String what, Interview interview, List<TimedStep> steps) {
        interview.steps.forEach((number, answered) -> {
            assertThat(steps).as(what).hasSizeGreaterThan(number);
            assertThat(steps.get(number).step())
                    .as(what + ", step " + number)
                    .isInstanceOfSatisfying(Step.Answered.class, step -> {
                        assertThat(step.question()).isEqualTo(answered.question());
                        assertThat(step.answer().map(Answer::text).map(KilledInterviewer::hash))
                                .contains(answered.hash());
                    });
        });
    }

    private static void assertEnded(String what, Interview interview, Map<LeafHash, BookRecord> records) {
        interview.end.ifPresent(leaf -> assertThat(records).as(what).containsKey(leaf));
        boolean ended = records.values().stream().anyMatch(record -> switch (record) {
            case BookRecord.Interview made -> made.begin().equals(interview.begin) && holds(made, interview);
            case BookRecord.Voiding gone -> gone.ref().equals(interview.begin);
            case BookRecord.Begin _,
                    BookRecord.Contact _,
                    BookRecord.Season _,
                    BookRecord.Form _,
                    BookRecord.Roster _,
                    BookRecord.Pack _,
                    BookRecord.Continues _,
                    BookRecord.Frame _,
                    BookRecord.Draw _,
                    FieldworkRecord _,
                    CheckingRecord _,
                    MonitorRecord _,
                    BookRecord.Other _ -> false;
        });
        assertThat(ended).as(what + " stands in the book with its answers").isTrue();
    }

    private static boolean holds(BookRecord.Interview made, Interview interview) {
        Map<String, AnswerValue> recorded = made.body().answers();
        boolean used = new AnswerValue.Text("yes").equals(recorded.get("used"));
        return interview.newest().entrySet().stream()
                .filter(answer -> used || !answer.getKey().equals(SmallForm.OFFICE.name()))
                .allMatch(answer -> recorded.get(answer.getKey()) instanceof AnswerValue.Text(String text)
                        && KilledInterviewer.hash(text).equals(answer.getValue()));
    }

    /** Every begin has its draft, interview or void; every interview its contact; every step its draft. */
    private static void assertNothingHalf(
            String when, Store store, Map<String, Draft> open, Map<LeafHash, BookRecord> records) {
        Set<LeafHash> ends = new HashSet<>();
        open.values().forEach(draft -> ends.add(draft.begin()));
        Set<LeafHash> begins = new HashSet<>();
        long first = 0;
        long contacts = 0;
        for (Map.Entry<LeafHash, BookRecord> record : records.entrySet()) {
            if (record.getValue() instanceof BookRecord.Begin) {
                begins.add(record.getKey());
            } else if (record.getValue() instanceof BookRecord.Voiding gone) {
                ends.add(gone.ref());
            } else if (record.getValue() instanceof BookRecord.Contact) {
                contacts++;
            } else if (record.getValue() instanceof BookRecord.Interview made) {
                ends.add(made.begin());
                first += made.corrects().isEmpty() ? 1 : 0;
            }
        }
        assertThat(ends).as(when).containsExactlyInAnyOrderElementsOf(begins);
        assertThat(contacts).as(when).isEqualTo(first);
        assertThat(Pragmas.number(
                        store.database(),
                        "SELECT count(*) FROM draft_step WHERE draft NOT IN (SELECT draft FROM draft)"))
                .as(when)
                .isZero();
    }

    private static LeafHash leaf(String base64) {
        return LeafHash.fromBase64(base64).orElseThrow();
    }
}

package vn.sipas.field.office.answers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.FileContent;
import vn.sipas.field.ledger.record.FormHash;
import vn.sipas.field.ledger.store.AtRest;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.office.review.Judged;
import vn.sipas.field.survey.handover.SealedAnswers;

/** The answers of a store's interviews: read from their records once, and from compact copies afterwards. */
public final class AnswerArchive {

    /** So many new copies are stored at a time. */
    private static final int AT_ONCE = 2_000;

    private final Store store;
    private final AnswerTable table;

    public AnswerArchive(Store store) {
        this.store = store;
        this.table = new AnswerTable(store.database());
    }

    /** Opens what was answered in private. */
    public interface Opener {
        /** What is in {@code content}, for those who can open it. */
        Optional<SealedAnswers> open(FileContent content);
    }

    /**
     * What was gathered.
     *
     * @param interviews those with answers, in the order asked for
     * @param unread the others: no body, or a form that {@code forms} doesn't have
     */
    public record Gathered(Interviews interviews, List<Unread> unread) {
        public Gathered {
            unread = List.copyOf(unread);
        }
    }

    /** An interview whose answers are not here. */
    public record Unread(Judged interview, Why why) {
        /** Why. */
        public enum Why {
            WITHOUT_BODY,
            FORM_MISSING
        }
    }

    /**
     * The answers of {@code wanted}; those given in private stay unread.
     *
     * @param forms those of the season; answers to other ones are not read
     * @param watcher is told how many are done
     */
    public Gathered gather(List<Judged> wanted, Questionnaire questionnaire, Set<FormHash> forms, IntConsumer watcher) {
        return gather(wanted, questionnaire, forms, questionnaire.layout(), _ -> Optional.empty(), watcher);
    }

    /** As {@link #gather(List, Questionnaire, Set, IntConsumer)}, with the answers that {@code opener} opens. */
    public Gathered gather(
            List<Judged> wanted, Questionnaire questionnaire, Set<FormHash> forms, Opener opener, IntConsumer watcher) {
        return gather(wanted, questionnaire, forms, questionnaire.layout() + "+private", opener, watcher);
    }

    private Gathered gather(
            List<Judged> wanted,
            Questionnaire questionnaire,
            Set<FormHash> forms,
            String layout,
            Opener opener,
            IntConsumer watcher) {
        Coding coding = new Coding(questionnaire, opener::open);
        Map<Book, List<Judged>> byBook = new LinkedHashMap<>();
        wanted.forEach(judged ->
                byBook.computeIfAbsent(judged.book(), _ -> new ArrayList<>()).add(judged));
        Map<Judged, byte[]> rows = new HashMap<>();
        List<Unread> unread = new ArrayList<>();
        byBook.forEach((book, of) -> {
            rows.putAll(kept(book, of, layout, coding));
            watcher.accept(rows.size() + unread.size());
            List<Judged> missing =
                    of.stream().filter(judged -> !rows.containsKey(judged)).toList();
            for (int from = 0; from < missing.size(); from += AT_ONCE) {
                List<Judged> some = missing.subList(from, Math.min(missing.size(), from + AT_ONCE));
                store.database().inTransaction(() -> make(some, layout, coding, forms, rows, unread));
                watcher.accept(rows.size() + unread.size());
            }
        });
        Set<Judged> left = new HashSet<>();
        unread.forEach(one -> left.add(one.interview()));
        Interviews interviews = new Interviews(questionnaire.questions(), wanted.size() - left.size());
        for (Judged judged : wanted) {
            byte[] row = rows.get(judged);
            if (row != null) {
                interviews.add(source(judged), row);
            }
        }
        return new Gathered(interviews, unread);
    }

    private static Interviews.Source source(Judged judged) {
        return new Interviews.Source(
                judged.book().name(),
                judged.seen().position(),
                judged.seen().leaf(),
                judged.seen().envelope().caseId().orElseThrow());
    }

    private Map<Judged, byte[]> kept(Book book, List<Judged> wanted, String layout, Coding coding) {
        Map<Long, Judged> byPosition = new HashMap<>();
        wanted.forEach(judged -> byPosition.put(judged.seen().position(), judged));
        Map<Judged, byte[]> rows = new HashMap<>();
        table.ofBook(book.name().text(), layout, (position, bytes) -> {
            Judged judged = byPosition.get(position);
            if (judged != null) {
                store.atRest()
                        .tryOpen(place(book, position, layout), bytes)
                        .filter(coding::fits)
                        .ifPresent(row -> rows.put(judged, row));
            }
        });
        return rows;
    }

    private void make(
            List<Judged> some,
            String layout,
            Coding coding,
            Set<FormHash> forms,
            Map<Judged, byte[]> rows,
            List<Unread> unread) {
        for (Judged judged : some) {
            long position = judged.seen().position();
            Optional<BookRecord.Interview> interview = judged.book()
                    .at(position)
                    .map(Book.Held::content)
                    .filter(BookRecord.Interview.class::isInstance)
                    .map(BookRecord.Interview.class::cast);
            if (interview.isEmpty()) {
                unread.add(new Unread(judged, Unread.Why.WITHOUT_BODY));
            } else if (!forms.contains(interview.get().form())) {
                unread.add(new Unread(judged, Unread.Why.FORM_MISSING));
            } else {
                byte[] row = coding.encode(interview.get());
                table.put(
                        judged.book().name().text(),
                        position,
                        layout,
                        store.atRest().seal(place(judged.book(), position, layout), row));
                rows.put(judged, row);
            }
        }
    }

    private static AtRest.Place place(Book book, long position, String layout) {
        return new AtRest.Place("answer", book.name().text(), position, layout);
    }

    /** Throws the compact copies away; they are made again when they are needed. */
    public void forget() {
        table.clear();
    }
}

package vn.sipas.field.office.answers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.FileContent;
import vn.sipas.field.ledger.record.FormHash;
import vn.sipas.field.ledger.store.AtRest;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
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
        Map<BookName, List<Integer>> byBook = new LinkedHashMap<>();
        List<Integer> aside = new ArrayList<>();
        for (int at = 0; at < wanted.size(); at++) {
            List<Integer> places = wanted.get(at).isAside()
                    ? aside
                    : byBook.computeIfAbsent(wanted.get(at).book(), _ -> new ArrayList<>());
            places.add(at);
        }
        Reading reading = new Reading(wanted, coding, layout, forms);
        byBook.forEach((book, places) -> {
            reading.takeCopies(book, places);
            watcher.accept(reading.done());
            List<Integer> missing =
                    places.stream().filter(at -> !reading.isRead(at)).toList();
            for (int from = 0; from < missing.size(); from += AT_ONCE) {
                List<Integer> some = missing.subList(from, Math.min(missing.size(), from + AT_ONCE));
                store.database().inTransaction(() -> some.forEach(reading::takeRecord));
                watcher.accept(reading.done());
            }
        });
        // A copy's place is a position in a book, which these have none of; they are few, and read anew each time.
        aside.forEach(reading::takeRecord);
        watcher.accept(reading.done());
        return reading.gathered(questionnaire);
    }

    /** One reading: a row for each interview wanted, by its place. */
    private final class Reading {

        private final List<Judged> wanted;
        private final Coding coding;
        private final String layout;
        private final Set<FormHash> forms;
        private final List<Optional<byte[]>> rows;
        private final List<Unread> unread = new ArrayList<>();
        private int done;

        Reading(List<Judged> wanted, Coding coding, String layout, Set<FormHash> forms) {
            this.wanted = wanted;
            this.coding = coding;
            this.layout = layout;
            this.forms = forms;
            this.rows = new ArrayList<>(Collections.nCopies(wanted.size(), Optional.empty()));
        }

        int done() {
            return done;
        }

        boolean isRead(int at) {
            return rows.get(at).isPresent();
        }

        private void put(int at, byte[] row) {
            rows.set(at, Optional.of(row));
            done++;
        }

        void takeCopies(BookName book, List<Integer> places) {
            Map<Long, Integer> byPosition = new HashMap<>();
            places.forEach(at -> byPosition.put(wanted.get(at).seen().position(), at));
            table.ofBook(book.text(), layout, (position, bytes) -> {
                Integer at = byPosition.get(position);
                if (at != null) {
                    store.atRest()
                            .tryOpen(place(book, position, layout), bytes)
                            .filter(coding::fits)
                            .ifPresent(row -> put(at, row));
                }
            });
        }

        void takeRecord(int at) {
            Judged judged = wanted.get(at);
            long position = judged.seen().position();
            Optional<BookRecord.Interview> interview = judged.interview();
            if (interview.isEmpty()) {
                leave(judged, Unread.Why.WITHOUT_BODY);
            } else if (!forms.contains(interview.get().form())) {
                leave(judged, Unread.Why.FORM_MISSING);
            } else {
                byte[] row = coding.encode(interview.get());
                if (!judged.isAside()) {
                    byte[] closed = store.atRest().seal(place(judged.book(), position, layout), row);
                    table.put(judged.book().text(), position, layout, closed);
                }
                put(at, row);
            }
        }

        private void leave(Judged judged, Unread.Why why) {
            unread.add(new Unread(judged, why));
            done++;
        }

        Gathered gathered(Questionnaire questionnaire) {
            Interviews interviews = new Interviews(questionnaire.questions(), wanted.size() - unread.size());
            for (int at = 0; at < rows.size(); at++) {
                Judged judged = wanted.get(at);
                rows.get(at).ifPresent(row -> interviews.add(source(judged), row));
            }
            return new Gathered(interviews, unread);
        }
    }

    private static Interviews.Source source(Judged judged) {
        return new Interviews.Source(
                judged.book(),
                judged.seen().position(),
                judged.seen().leaf(),
                judged.seen().envelope().caseId().orElseThrow());
    }

    private static AtRest.Place place(BookName book, long position, String layout) {
        return new AtRest.Place("answer", book.text(), position, layout);
    }

    /** Throws the compact copies away; they are made again when they are needed. */
    public void forget() {
        table.clear();
    }
}

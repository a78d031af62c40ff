package vn.sipas.field.app.desk;

import java.nio.ByteBuffer;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CheckingRecord;
import vn.sipas.field.ledger.record.CheckingRecord.Difference;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.review.Counting;
import vn.sipas.field.office.review.Judged;
import vn.sipas.field.office.review.Standing;
import vn.sipas.field.office.season.SeasonBook;
import vn.sipas.field.survey.interview.Retyping;
import vn.sipas.field.survey.interview.Visit;

/**
 * Paper forms of others typed in a second time, by somebody who does not see the first typing. Which of them are due follows
 * from the interview's own leaf, so nobody chooses them, and nobody knows before the record is written.
 */
public final class SecondKeying {

    /** One in so many, where nobody says otherwise. */
    public static final int USUAL = 10;

    private final Store store;
    private final OwnBook own;
    private final Fieldwork fieldwork;

    SecondKeying(Store store, OwnBook own, Fieldwork fieldwork) {
        this.store = store;
        this.own = own;
        this.fieldwork = fieldwork;
    }

    /** A paper form to be typed in again: the interview that was made of it, and who typed it. */
    public record Due(LeafHash leaf, BookRecord.Interview interview, String person, OffsetDateTime at) {

        /** The number on the paper, as far as it was noted. */
        public String serial() {
            return interview.body().serial().orElse("");
        }
    }

    /**
     * The share at one moment.
     *
     * @param due the oldest first
     * @param done how many of the share were typed in a second time, by anybody
     * @param differing in how many of these the two differ
     * @param papers how many paper forms there are in all
     */
    public record Share(List<Due> due, int done, int differing, int papers) {
        public Share {
            due = List.copyOf(due);
        }
    }

    /** Of the paper forms that count and that others typed, one in {@code oneIn}. */
    public Share share(int oneIn) {
        Optional<SeasonBook> season = SeasonBook.find(store, own);
        if (season.isEmpty()) {
            return new Share(List.of(), 0, 0, 0);
        }
        Set<LeafHash> typed = new HashSet<>();
        Set<LeafHash> different = new HashSet<>();
        for (Book book : new Books(store).all()) {
            for (Book.Held held : book.ofKind(Kind.KEYING.code())) {
                if (held.content() instanceof CheckingRecord.Keying(LeafHash ref, List<Difference> differences)) {
                    typed.add(ref);
                    if (!differences.isEmpty()) {
                        different.add(ref);
                    }
                }
            }
        }
        List<Due> due = new ArrayList<>();
        int done = 0;
        int differing = 0;
        int papers = 0;
        for (Judged judged : new Counting(store, season.get().book().name()).interviews()) {
            Optional<Due> paper = paper(judged, season.get());
            papers += paper.isPresent() ? 1 : 0;
            if (paper.filter(form -> isDrawn(form.leaf(), oneIn)).isEmpty()) {
                continue;
            }
            if (typed.contains(paper.get().leaf())) {
                done++;
                differing += different.contains(paper.get().leaf()) ? 1 : 0;
            } else {
                due.add(paper.get());
            }
        }
        due.sort((one, other) -> one.at().compareTo(other.at()));
        return new Share(due, done, differing, papers);
    }

    private Optional<Due> paper(Judged judged, SeasonBook season) {
        if (judged.standing() != Standing.COUNTS
                || judged.book().equals(own.book().name())) {
            return Optional.empty();
        }
        return judged.interview()
                .map(interview -> new Due(
                        judged.seen().leaf(),
                        interview,
                        person(judged.book(), season),
                        judged.seen().envelope().at()))
                .filter(form -> switch (form.interview().mode()) {
                    case PAPER_SELF, PAPER_ENUMERATOR -> true;
                    case LAPTOP, HANDOVER, PHONE -> false;
                });
    }

    private static String person(BookName book, SeasonBook season) {
        return season.roster()
                .flatMap(roster -> roster.member(book))
                .map(member -> member.person().name())
                .orElse(book.text());
    }

    /** Whether a leaf is in a share of one in {@code oneIn}: by its first four bytes, as an unsigned number. */
    static boolean isDrawn(LeafHash leaf, int oneIn) {
        return Integer.remainderUnsigned(ByteBuffer.wrap(leaf.hash().bytes()).getInt(), oneIn) == 0;
    }

    /** A form to type the paper into, empty and stored nowhere; nothing if the form is not here. */
    public Optional<Visit> open(Due due) {
        return fieldwork.retype(due.interview());
    }

    /** Where what was typed differs from what was typed first. */
    public List<Difference> compare(Due due, Visit second) {
        return Retyping.differences(due.interview().body(), second);
    }

    /** Records the second typing in the owner's book. */
    public LeafHash record(Due due, List<Difference> differences) {
        return own.append(new CheckingRecord.Keying(due.leaf(), differences));
    }
}

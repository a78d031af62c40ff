package vn.sipas.field.app.desk.review;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.base.language.Folding;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CheckingRecord;
import vn.sipas.field.ledger.record.CheckingRecord.Decision;
import vn.sipas.field.ledger.record.FormHash;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.merge.Besides;
import vn.sipas.field.office.review.Counting;
import vn.sipas.field.office.review.Decided;
import vn.sipas.field.office.review.Exclusion;
import vn.sipas.field.office.review.Hint;
import vn.sipas.field.office.review.Place;
import vn.sipas.field.office.review.ReviewItem;
import vn.sipas.field.office.review.ReviewQueue;
import vn.sipas.field.office.review.Standing;
import vn.sipas.field.office.review.Version;
import vn.sipas.field.office.review.reading.FormReader;
import vn.sipas.field.office.season.SeasonBook;
import vn.sipas.field.survey.form.FormFile;

/**
 * Interviews reviewed by the owner: a supervisor accepts, returns and excludes; the department rules. Nothing is ever erased: who
 * changes his mind writes again, and who erred takes his own record back by a {@code void}.
 */
public final class Reviewing {

    /** The reason code of a {@code void} that takes a review back. */
    private static final String MISTAKE = "mistake";

    /** So many letters of a leaf name it, if no other begins so. */
    private static final int LEAST_LETTERS = 6;

    private final Store store;
    private final OwnBook own;
    private final Function<FormHash, Optional<FormFile>> forms;
    private final Supplier<Map<LeafHash, List<Hint>>> hints;
    private final Map<String, FormReader> readers = new HashMap<>();

    /** {@code forms} are those of the season; {@code hints} say which interviews are better looked at first. */
    public Reviewing(
            Store store,
            OwnBook own,
            Function<FormHash, Optional<FormFile>> forms,
            Supplier<Map<LeafHash, List<Hint>>> hints) {
        this.store = store;
        this.own = own;
        this.forms = forms;
        this.hints = hints;
    }

    /** What came of a decision. */
    public sealed interface Outcome {
        /**
         * It stands in the owner's book.
         *
         * @param written how many records
         * @param now the interviews as they stand after it; none where others changed with them, and the list is to be read anew
         */
        record Done(int written, List<ReviewItem> now) implements Outcome {
            public Done {
                now = List.copyOf(now);
            }
        }

        /** Nothing was written. */
        record Refused(Refusal why) implements Outcome {}
    }

    /** Whether the owner rules instead of reviewing. */
    public boolean rules() {
        return store.owner().role().equals(Role.DEPARTMENT.code());
    }

    /** What the owner may review, what is to be done first; nothing before a season is known. */
    public List<ReviewItem> list() {
        return SeasonBook.find(store, own)
                .map(season -> ReviewQueue.of(
                        new Counting(store, season.book().name()),
                        season.book().name(),
                        own.book().name(),
                        hints.get()))
                .orElse(List.of());
    }

    /** The one of {@code items} whose leaf {@code typed} is or begins. */
    public static Found find(List<ReviewItem> items, String typed) {
        String wanted = typed.strip();
        List<ReviewItem> found = wanted.length() < LEAST_LETTERS
                ? List.of()
                : items.stream()
                        .filter(item -> item.leaf().base64().startsWith(wanted))
                        .toList();
        return switch (found.size()) {
            case 0 -> new Found.Not(Refusal.of(ReviewFault.INTERVIEW_UNKNOWN, wanted));
            case 1 -> new Found.One(found.getFirst());
            default -> new Found.Not(Refusal.of(ReviewFault.INTERVIEW_AMBIGUOUS, wanted));
        };
    }

    /** What came of looking for an interview. */
    public sealed interface Found {
        record One(ReviewItem item) implements Found {}

        record Not(Refusal why) implements Found {}
    }

    /** Opens one interview and what it is compared with: what it corrects, or else the others of its case. */
    public Opened open(ReviewItem item, Locale language) {
        Optional<BookRecord.Interview> interview = read(item.book(), item.position(), item.aside(), item.leaf());
        if (interview.isEmpty()) {
            return new Opened.Withheld();
        }
        Optional<FormReader> reader = reader(interview.get().form(), language);
        if (reader.isEmpty()) {
            return new Opened.NoForm();
        }
        boolean earlier = item.rivals().isEmpty();
        List<Opened.Beside> beside = new ArrayList<>();
        List<BookRecord.Interview> others = new ArrayList<>();
        (earlier ? item.earlier().stream().limit(1) : item.rivals().stream())
                .forEach(version -> read(version).ifPresent(other -> {
                    beside.add(new Opened.Beside(version, Circumstances.of(other), earlier));
                    others.add(other);
                }));
        return new Opened.Sheet(
                Circumstances.of(interview.get()),
                reader.get()
                        .read(
                                interview.get().body(),
                                others.stream().map(BookRecord.Interview::body).toList()),
                beside);
    }

    /** Opens one of the versions beside an interview, alone. */
    public Opened open(Version version, Locale language) {
        Optional<BookRecord.Interview> interview = read(version);
        return interview
                .map(read -> reader(read.form(), language)
                        .<Opened>map(reader -> new Opened.Sheet(
                                Circumstances.of(read), reader.read(read.body(), List.of()), List.of()))
                        .orElseGet(Opened.NoForm::new))
                .orElseGet(Opened.Withheld::new);
    }

    private Optional<BookRecord.Interview> read(Version version) {
        return read(version.book(), version.position(), version.aside(), version.leaf());
    }

    private Optional<BookRecord.Interview> read(String book, long position, boolean aside, LeafHash leaf) {
        Optional<Place> place = aside
                ? new Besides(store)
                        .ofKind(Kind.INTERVIEW).stream()
                                .filter(beside -> beside.line().leaf().equals(leaf)
                                        && beside.book().text().equals(book))
                                .map(beside -> (Place) new Place.OnABranch(beside))
                                .findFirst()
                : BookName.read(book).flatMap(new Books(store)::find).map(copy -> new Place.InBook(copy, position));
        return place.flatMap(Place::content)
                .filter(BookRecord.Interview.class::isInstance)
                .map(BookRecord.Interview.class::cast);
    }

    private Optional<FormReader> reader(FormHash form, Locale language) {
        String key = form.hex() + " " + language.getLanguage();
        Optional<FormReader> known = Optional.ofNullable(readers.get(key));
        if (known.isPresent()) {
            return known;
        }
        Optional<FormReader> read = forms.apply(form).map(file -> new FormReader(file, language.getLanguage()));
        read.ifPresent(reader -> readers.put(key, reader));
        return read;
    }

    /** Accepts an interview. */
    public Outcome accept(ReviewItem item, String comment) {
        return review(item, Decision.ACCEPTED, "", comment);
    }

    /** Sends it back to be corrected; {@code comment} says what is wrong. */
    public Outcome sendBack(ReviewItem item, String comment) {
        return comment.isBlank() ? refused(ReviewFault.COMMENT_MISSING) : review(item, Decision.RETURNED, "", comment);
    }

    /** Excludes it. */
    public Outcome exclude(ReviewItem item, Exclusion why, String comment) {
        return review(item, Decision.EXCLUDED, why.code(), comment);
    }

    private Outcome review(ReviewItem item, Decision decision, String reason, String comment) {
        if (!item.readers()) {
            return refused(ReviewFault.SUPERVISORS_REVIEW);
        }
        return switch (item.state()) {
            case ASIDE, CLOSED ->
                refused(ReviewFault.NOTHING_TO_DECIDE, item.caseId().text());
            case WAITING, CONTESTED, RETURNED, ACCEPTED, EXCLUDED, RULED, FAILED_RECHECK ->
                written(
                        List.of(item),
                        List.of(new CheckingRecord.Review(item.leaf(), decision, reason, noted(comment))));
        };
    }

    /** Accepts those of {@code items} that may be accepted without having been opened: all at once, and at least one. */
    public Outcome acceptUnflagged(List<ReviewItem> items) {
        List<ReviewItem> plain =
                items.stream().filter(ReviewItem::mayBeAcceptedUnseen).toList();
        if (plain.isEmpty()) {
            return refused(ReviewFault.NONE_UNFLAGGED);
        }
        return written(
                plain,
                plain.stream()
                        .map(item -> new CheckingRecord.Review(item.leaf(), Decision.ACCEPTED, "", ""))
                        .toList());
    }

    /** The department's last word on an interview: whether it counts, and why. It can't be taken back, only contradicted. */
    public Outcome rule(ReviewItem item, boolean counts, String reason) {
        if (!rules()) {
            return refused(ReviewFault.DEPARTMENT_RULES);
        }
        return reason.isBlank()
                ? refused(ReviewFault.RULING_REASON_MISSING)
                : anew(List.of(new CheckingRecord.Ruling(item.leaf(), counts, noted(reason))));
    }

    /** Takes the owner's reviews of {@code items} back: what he had decided before that, if anything, holds again. All or none. */
    public Outcome takeBack(List<ReviewItem> items) {
        List<BookRecord> voids = new ArrayList<>();
        for (ReviewItem item : items) {
            if (item.mine().isEmpty()) {
                return refused(ReviewFault.NOTHING_TO_TAKE_BACK, item.caseId().text());
            }
            voids.add(new BookRecord.Voiding(item.caseId(), item.mine().get().record(), MISTAKE, Optional.empty()));
        }
        return anew(voids);
    }

    private Outcome anew(List<BookRecord> records) {
        own.append(records);
        return new Outcome.Done(records.size(), List.of());
    }

    private Outcome written(List<ReviewItem> items, List<CheckingRecord.Review> reviews) {
        List<LeafHash> leaves = own.append(List.<BookRecord>copyOf(reviews));
        if (items.stream().anyMatch(item -> item.standing() == Standing.SEVERAL_OF_CASE)) {
            return new Outcome.Done(leaves.size(), List.of());
        }
        OffsetDateTime at = own.now();
        List<ReviewItem> now = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            CheckingRecord.Review review = reviews.get(i);
            now.add(items.get(i)
                    .decided(new Decided(
                            leaves.get(i),
                            store.owner().name(),
                            true,
                            at,
                            review.decision(),
                            review.reason(),
                            review.comment())));
        }
        return new Outcome.Done(leaves.size(), now);
    }

    private static String noted(String text) {
        return Folding.nfc(text.strip());
    }

    private static Outcome refused(ReviewFault why, Object... details) {
        return new Outcome.Refused(Refusal.of(why, details));
    }
}

package vn.sipas.field.office.quality;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Completeness;
import vn.sipas.field.ledger.record.Envelope;
import vn.sipas.field.ledger.record.InterviewBody;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.ledger.record.TrailRow;
import vn.sipas.field.ledger.roster.Judgement;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.answers.Interviews;
import vn.sipas.field.office.merge.MergedBooks;
import vn.sipas.field.office.review.Judged;
import vn.sipas.field.survey.interview.CaseStanding;

/** The rows of a store's books: interviews with their answers, beginnings without an interview, cases that came to nothing. */
public final class SeasonRows {

    private static final Duration BACKWARDS = Duration.ofMinutes(1);

    /** Not at home so often is the end of a case, until somebody goes there again. */
    private static final int LAST_ATTEMPT = 3;

    private final Books books;
    private final MergedBooks merged;

    /** The books of a store, by the roster of {@code department}. */
    public SeasonRows(Books books, BookName department) {
        this.books = books;
        this.merged = new MergedBooks(books, department);
    }

    /**
     * The rows, one after another as they are read.
     *
     * @param judged what counts; only of these with answers in {@code interviews} a row is made
     * @param cluster where each was held
     */
    public Stream<QualityRow> rows(
            List<Judged> judged, Interviews interviews, Function<Interviews.Source, String> cluster) {
        Map<LeafHash, Judged> byLeaf = new HashMap<>();
        judged.forEach(one -> byLeaf.put(one.seen().leaf(), one));
        Set<LeafHash> backwards = new HashSet<>();
        books.all().forEach(book -> backwards.addAll(writtenBeforeTheirPredecessor(book)));
        Stream<QualityRow> filled = IntStream.range(0, interviews.count())
                .filter(row -> interviews.completeness(row) != Completeness.BREAK_OFF)
                .boxed()
                .flatMap(row -> Optional.ofNullable(
                        byLeaf.get(interviews.source(row).leaf()))
                        .flatMap(Judged::interview)
                        .map(interview -> filled(
                                interviews,
                                row,
                                interview.body(),
                                cluster.apply(interviews.source(row)),
                                backwards.contains(interviews.source(row).leaf())))
                        .stream());
        return Stream.concat(filled, books.all().stream().flatMap(this::beside));
    }

    private static QualityRow filled(
            Interviews interviews, int row, InterviewBody body, String cluster, boolean backwards) {
        return new QualityRow.Filled(
                interviews.source(row).leaf(),
                body.by(),
                cluster,
                interviews.mode(row),
                timing(body, backwards),
                answers(interviews, row));
    }

    private static QualityRow.Timing timing(InterviewBody body, boolean backwards) {
        long[] seconds =
                body.trail().stream().mapToLong(TrailRow::seconds).sorted().toArray();
        OffsetDateTime last = body.started();
        boolean turned = backwards || isBefore(body.ended(), body.started());
        for (TrailRow touched : body.trail()) {
            turned |= isBefore(touched.first(), last);
            last = touched.first();
        }
        return new QualityRow.Timing(
                body.started(),
                body.ended(),
                LongStream.of(seconds).sum(),
                seconds.length == 0 ? 0 : seconds[seconds.length / 2],
                seconds.length,
                turned);
    }

    private static boolean isBefore(OffsetDateTime later, OffsetDateTime earlier) {
        return later.isBefore(earlier.minus(BACKWARDS));
    }

    private static Answers answers(Interviews interviews, int row) {
        int[] codes = new int[interviews.questions().size()];
        for (int question = 0; question < codes.length; question++) {
            Optional<Missing> missing = interviews.missing(question, row);
            codes[question] = missing.map(SeasonRows::reason).orElse(Answers.SILENT);
            if (missing.isEmpty() && interviews.questions().get(question).several()) {
                int choices = interviews.questions().get(question).choices().size();
                for (int choice = 0; choice < choices; choice++) {
                    codes[question] |= interviews.isChosen(question, choice, row) ? 1 << choice : 0;
                }
            } else if (missing.isEmpty()) {
                codes[question] = interviews.choice(question, row) + 1;
            }
        }
        return Answers.of(codes);
    }

    private static int reason(Missing why) {
        return switch (why) {
            case DOESNT_KNOW -> -1;
            case DOESNT_USE -> -2;
            case REFUSES -> -3;
        };
    }

    /** The records whose time lies before that of the one written before them. */
    private static List<LeafHash> writtenBeforeTheirPredecessor(Book book) {
        List<LeafHash> odd = new ArrayList<>();
        List<OffsetDateTime> last = new ArrayList<>();
        book.envelopes(
                0,
                book.size(),
                line -> line.envelope().map(Envelope::at).ifPresent(at -> {
                    if (!last.isEmpty() && isBefore(at, last.getFirst())) {
                        odd.add(line.leaf());
                    }
                    last.clear();
                    last.add(at);
                }));
        return odd;
    }

    /** What came of a book's other beginnings and contacts; nothing where its writer is no enumerator. */
    private Stream<QualityRow> beside(Book book) {
        Optional<Judgement> judgement = merged.judge(book.name());
        return judgement.isEmpty()
                ? Stream.empty()
                : Stream.concat(begun(book, judgement.get()), unmet(book, judgement.get()));
    }

    private static Stream<QualityRow> begun(Book book, Judgement judgement) {
        Map<CaseId, Integer> ended = new HashMap<>();
        for (Book.Seen seen : book.sound(Kind.INTERVIEW.code())) {
            // A correction ends no beginning of its own.
            if (seen.envelope().ref().isEmpty()) {
                seen.envelope().caseId().ifPresent(id -> ended.merge(id, 1, Integer::sum));
            }
        }
        List<QualityRow> rows = new ArrayList<>();
        for (Book.Held held : book.ofKind(Kind.BEGIN.code()).reversed()) {
            if (held.content() instanceof BookRecord.Begin begin
                    && judgement.knownAt(held.position(), Kind.INTERVIEW)) {
                // The last beginning of a case is the one its interview ended.
                int left = ended.getOrDefault(begin.caseId(), 0);
                if (left > 0) {
                    ended.put(begin.caseId(), left - 1);
                } else {
                    rows.add(new QualityRow.Begun(held.leaf(), book.name(), begin.mode()));
                }
            }
        }
        return rows.stream();
    }

    private static Stream<QualityRow> unmet(Book book, Judgement judgement) {
        Set<CaseId> cases = new LinkedHashSet<>();
        Map<CaseId, Boolean> byPhone = new HashMap<>();
        for (Book.Held held : book.ofKind(Kind.CONTACT.code())) {
            if (held.content() instanceof BookRecord.Contact contact
                    && judgement.knownAt(held.position(), Kind.INTERVIEW)) {
                cases.add(contact.caseId());
                byPhone.put(contact.caseId(), contact.how().equals("phone"));
            }
        }
        return cases.stream()
                .filter(id -> endedWithout(CaseStanding.of(book.ofCase(id.text()), false)))
                .map(id -> new QualityRow.Unmet(id, book.name(), byPhone.getOrDefault(id, false)));
    }

    private static boolean endedWithout(CaseStanding standing) {
        return switch (standing.state()) {
            case CLOSED -> true;
            case NOT_REACHED -> standing.contacts() >= LAST_ATTEMPT;
            case BEGUN, TO_DO, DONE, RETURNED, WITHDRAWN -> false;
        };
    }
}

package vn.sipas.field.office.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.CheckingRecord;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.trust.BookName;

/**
 * The interviews that somebody may review (duyệt phiếu): the department all, a supervisor those of the enumerators of his unit,
 * anybody else none. A function of the records held. What was corrected stands with its correction, not in the list.
 */
public final class ReviewQueue {

    private static final Comparator<ReviewItem> FIRST = Comparator.comparing((ReviewItem item) -> !item.isOpen())
            .thenComparing(ReviewItem::urgency)
            .thenComparingInt(item -> -item.hints().size())
            .thenComparing(ReviewItem::person)
            .thenComparing(ReviewItem::at)
            .thenComparing(item -> item.leaf().base64());

    private final BookName reader;
    private final boolean supervisor;
    private final Predicate<BookName> sees;
    private final People people;
    private final Reviews reviews;
    private final Findings findings;
    private final Map<LeafHash, CheckingRecord.Ruling> rulings = new HashMap<>();
    private final List<Judged> judged;
    private final Map<LeafHash, Judged> byLeaf = new HashMap<>();
    private final Map<Optional<CaseId>, List<Judged>> contested = new HashMap<>();
    private final Set<Optional<CaseId>> counting = new HashSet<>();

    private ReviewQueue(Counting records, BookName department, BookName reader) {
        this.reader = reader;
        this.people = new People(records.history());
        this.supervisor = people.is(reader, Role.SUPERVISOR);
        String unit = people.unit(reader);
        boolean all = reader.equals(department);
        this.sees = book -> all
                || (supervisor
                        && people.is(book, Role.ENUMERATOR)
                        && people.unit(book).equals(unit));
        this.reviews = records.reviews();
        this.findings = records.findings();
        records.rulings().forEach(ruling -> rulings.put(ruling.ref(), ruling));
        this.judged = records.interviews();
        for (Judged one : judged) {
            byLeaf.putIfAbsent(one.seen().leaf(), one);
            if (one.standing() == Standing.SEVERAL_OF_CASE) {
                contested.computeIfAbsent(caseOf(one), _ -> new ArrayList<>()).add(one);
            } else if (one.standing() == Standing.COUNTS) {
                counting.add(caseOf(one));
            }
        }
    }

    /** What {@code reader}, whose book it is, may review: what is to be done first; {@code hints} by interview. */
    public static List<ReviewItem> of(
            Counting records, BookName department, BookName reader, Map<LeafHash, List<Hint>> hints) {
        ReviewQueue queue = new ReviewQueue(records, department, reader);
        return queue.judged.stream()
                .filter(one -> one.standing() != Standing.CORRECTED)
                .filter(one -> queue.sees.test(one.book()))
                .map(one -> queue.item(one, hints.getOrDefault(one.seen().leaf(), List.of())))
                .sorted(FIRST)
                .toList();
    }

    /** The order in which they are to be looked at. */
    public static List<ReviewItem> sorted(List<ReviewItem> items) {
        return items.stream().sorted(FIRST).toList();
    }

    private static Optional<CaseId> caseOf(Judged one) {
        return one.seen().envelope().caseId();
    }

    private ReviewItem item(Judged one, List<Hint> hints) {
        LeafHash leaf = one.seen().leaf();
        List<Version> rivals = one.standing() == Standing.SEVERAL_OF_CASE
                ? contested.getOrDefault(caseOf(one), List.of()).stream()
                        .filter(other -> !other.seen().equals(one.seen())
                                || !other.place().equals(one.place()))
                        .map(this::version)
                        .toList()
                : List.of();
        List<Version> earlier = earlier(one);
        return new ReviewItem(
                leaf,
                one.book().text(),
                one.seen().position(),
                one.isAside(),
                caseOf(one).orElseThrow(),
                one.seen().envelope().at(),
                people.name(one.book()),
                people.unit(one.book()),
                one.standing(),
                one.standing() == Standing.SEVERAL_OF_CASE && counting.contains(caseOf(one)),
                earlier,
                rivals,
                decided(leaf),
                Optional.ofNullable(rulings.get(leaf))
                        .map(ruling -> new ReviewItem.Ruled(ruling.counts(), ruling.reason())),
                checked(one, earlier),
                hints,
                supervisor);
    }

    private List<ReviewItem.Checked> checked(Judged one, List<Version> earlier) {
        List<LeafHash> versions =
                new ArrayList<>(earlier.stream().map(Version::leaf).toList());
        versions.add(one.seen().leaf());
        return findings.of(versions, caseOf(one).orElseThrow()).stream()
                .map(finding -> new ReviewItem.Checked(people.name(finding.by()), finding.at(), finding.verdict()))
                .toList();
    }

    private List<Version> earlier(Judged one) {
        List<Version> earlier = new ArrayList<>();
        Optional<Judged> before = one.corrects().map(byLeaf::get);
        while (before.isPresent()) {
            earlier.add(version(before.get()));
            before = before.get().corrects().map(byLeaf::get);
        }
        return earlier;
    }

    private Version version(Judged one) {
        return new Version(
                one.seen().leaf(),
                one.book().text(),
                one.seen().position(),
                one.isAside(),
                people.name(one.book()),
                one.seen().envelope().at(),
                one.standing(),
                decided(one.seen().leaf()));
    }

    private List<Decided> decided(LeafHash leaf) {
        return reviews.all(leaf).stream()
                .map(said -> new Decided(
                        said.leaf(),
                        people.name(said.by()),
                        reviews.isOnePerson(said.by(), reader),
                        said.at(),
                        said.review().decision(),
                        said.review().reason(),
                        said.review().comment()))
                .toList();
    }
}

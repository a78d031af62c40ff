package vn.sipas.field.office.review;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.record.BookPoint;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.CheckingRecord;
import vn.sipas.field.ledger.record.CheckingRecord.Verdict;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.MonitorRecord;
import vn.sipas.field.ledger.roster.Continuations;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.survey.sample.Seed;
import vn.sipas.field.survey.sample.Ticket;

/**
 * What monitors found about interviews (design, section 4): of each monitor the last finding by position. One is looked at only if
 * the department's roster knows its writer as a monitor there and if it goes back to a re-check: what it names as {@code recheck}
 * stands before it in the same book or in one that this goes on from, is a {@code recheck} or a {@code contact}, and is about the
 * interview's case. That case that monitor must have drawn before: from a pool of his, in the first draw from it, with the ticket that the
 * seed gives; and of a {@code recheck} the department must have opened the interview to him, which it does for draws that count alone. What
 * somebody found who could interview nobody again rests on his word and on the draw. But for the bodies of draws and openings, which are
 * withheld from no monitor and not from the department, all that decides stands in envelopes.
 */
public final class Findings {

    private final Map<LeafHash, List<Finding>> byInterview = new LinkedHashMap<>();
    private final LastWords words;

    /**
     * One finding.
     *
     * @param by the monitor's book, and there at which {@code position}
     * @param leaf of the finding itself
     * @param interview whom it is about, if that is of {@code caseId}, the case of {@code recheck}
     * @param recheck what closed the ticket
     * @param facts the questions whose answers differ; nothing where the body is not here
     */
    public record Finding(
            BookName by,
            long position,
            LeafHash leaf,
            OffsetDateTime at,
            LeafHash interview,
            CaseId caseId,
            LeafHash recheck,
            Verdict verdict,
            Optional<List<String>> facts)
            implements LastWords.Word {}

    /** A record that may close a ticket. */
    private record Closing(BookName book, long position, CaseId caseId, boolean again) {}

    Findings(List<Book> books, Judgements judgements, Continuations continuations, LastWords words) {
        this.words = words;
        BiPredicate<LeafHash, Closing> opened = opened(books, judgements);
        Map<BookName, Book> byName = new HashMap<>();
        books.forEach(book -> byName.put(book.name(), book));
        for (Book book : books) {
            List<Book.Told> told = book.told(Kind.FINDING.code()).stream()
                    .filter(one -> judgements.knownAt(book, one.seen().position(), Kind.FINDING))
                    .toList();
            if (!told.isEmpty()) {
                Stream<Book> earlier = continuations.earlier(book.name()).stream()
                        .map(BookPoint::book)
                        .distinct()
                        .flatMap(name -> Optional.ofNullable(byName.get(name)).stream());
                Map<LeafHash, List<Closing>> closings =
                        closings(Stream.concat(Stream.of(book), earlier).toList(), judgements);
                told.forEach(one -> closing(book, one, closings, continuations)
                        .flatMap(closing -> finding(book, one, closing)
                                .filter(finding -> !closing.again() || opened.test(finding.interview(), closing)))
                        .ifPresent(finding -> byInterview
                                .computeIfAbsent(finding.interview(), _ -> new ArrayList<>(1))
                                .add(finding)));
            }
        }
    }

    /** Whether the department has opened an interview after that re-interview, as far as it had seen the monitor's book. */
    private static BiPredicate<LeafHash, Closing> opened(List<Book> books, Judgements judgements) {
        List<MonitorRecord.Opening> openings = new ArrayList<>();
        for (Book book : books) {
            for (Book.Held held : book.ofKind(Kind.OPENING.code())) {
                if (held.content() instanceof MonitorRecord.Opening opening
                        && judgements.knownAt(book, held.position(), Kind.OPENING)) {
                    openings.add(opening);
                }
            }
        }
        return (interview, closing) -> openings.stream()
                .anyMatch(opening -> opening.point().book().equals(closing.book())
                        && opening.point().size() > closing.position()
                        && opening.leaves().contains(interview));
    }

    private static Map<LeafHash, List<Closing>> closings(List<Book> books, Judgements judgements) {
        Map<LeafHash, List<Closing>> closings = new HashMap<>();
        Map<CaseId, Drawn> drawn = drawn(books, judgements);
        for (Book book : books) {
            for (Kind kind : List.of(Kind.RECHECK, Kind.CONTACT)) {
                for (Book.Seen seen : book.sound(kind.code())) {
                    if (judgements.knownAt(book, seen.position(), kind)) {
                        CaseId about = seen.envelope().caseId().orElseThrow();
                        if (!isAfter(Optional.ofNullable(drawn.get(about)), book, seen)) {
                            continue;
                        }
                        closings.computeIfAbsent(seen.leaf(), _ -> new ArrayList<>(1))
                                .add(new Closing(book.name(), seen.position(), about, kind == Kind.RECHECK));
                    }
                }
            }
        }
        return closings;
    }

    /** Where a case was drawn first. */
    private record Drawn(BookName book, long position) {}

    private static boolean isAfter(Optional<Drawn> drawn, Book book, Book.Seen seen) {
        return drawn.filter(draw -> !draw.book().equals(book.name()) || draw.position() < seen.position())
                .isPresent();
    }

    /** The cases that these books of one monitor have drawn from pools of theirs; {@code books}: the newest first. */
    private static Map<CaseId, Drawn> drawn(List<Book> books, Judgements judgements) {
        Set<LeafHash> pools = new HashSet<>();
        Map<CaseId, Drawn> drawn = new HashMap<>();
        for (Book book : books.reversed()) {
            book.sound(Kind.POOL.code()).stream()
                    .filter(seen -> judgements.knownAt(book, seen.position(), Kind.POOL))
                    .forEach(seen -> pools.add(seen.leaf()));
            for (Book.Held held : book.ofKind(Kind.DRAW.code())) {
                if (held.content() instanceof BookRecord.Draw draw
                        && judgements.knownAt(book, held.position(), Kind.DRAW)
                        && pools.remove(draw.ref())
                        && Seed.isSeed(draw.seed())) {
                    Seed seed = new Seed(draw.seed());
                    draw.tickets().forEach((id, ticket) -> {
                        if (CaseId.isCaseId(id) && Ticket.of(seed, id).text().equals(ticket)) {
                            drawn.putIfAbsent(new CaseId(id), new Drawn(book.name(), held.position()));
                        }
                    });
                }
            }
        }
        return drawn;
    }

    private static Optional<Closing> closing(
            Book book, Book.Told told, Map<LeafHash, List<Closing>> closings, Continuations continuations) {
        return recheck(told).stream()
                .flatMap(leaf -> closings.getOrDefault(leaf, List.of()).stream())
                .filter(closing -> closing.book().equals(book.name())
                        ? closing.position() < told.seen().position()
                        : continuations.mayCorrect(book.name(), closing.book(), closing.position()))
                .findFirst();
    }

    private static Optional<LeafHash> recheck(Book.Told told) {
        return told.word("recheck").flatMap(LeafHash::fromBase64);
    }

    private static Optional<Finding> finding(Book book, Book.Told told, Closing closing) {
        Book.Seen seen = told.seen();
        return told.word("verdict")
                .flatMap(Verdict::of)
                .map(verdict -> new Finding(
                        book.name(),
                        seen.position(),
                        seen.leaf(),
                        seen.envelope().at(),
                        seen.envelope().ref().orElseThrow(),
                        closing.caseId(),
                        recheck(told).orElseThrow(),
                        verdict,
                        told.content()
                                .filter(CheckingRecord.Finding.class::isInstance)
                                .map(content -> ((CheckingRecord.Finding) content).facts())));
    }

    /** The interviews that somebody found something about, whether they are here or not. */
    public Set<LeafHash> interviews() {
        return Set.copyOf(byInterview.keySet());
    }

    /** Each monitor's last finding about the interview, which is of {@code caseId}; the oldest first. */
    public List<Finding> of(LeafHash interview, CaseId caseId) {
        return of(List.of(interview), caseId);
    }

    /** Each monitor's last finding about one interview in several {@code versions}, all of one case. */
    List<Finding> of(Collection<LeafHash> versions, CaseId caseId) {
        if (byInterview.isEmpty()) {
            return List.of();
        }
        return words.of(versions.stream()
                .flatMap(version -> byInterview.getOrDefault(version, List.of()).stream())
                .filter(finding -> finding.caseId().equals(caseId))
                .toList());
    }
}

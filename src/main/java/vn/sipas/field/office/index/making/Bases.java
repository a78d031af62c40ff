package vn.sipas.field.office.index.making;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.record.Completeness;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.answers.AnswerArchive;
import vn.sipas.field.office.answers.Interviews;
import vn.sipas.field.office.index.Basis;
import vn.sipas.field.office.index.Reconciliation;
import vn.sipas.field.office.index.Reconciliation.LeftOut;
import vn.sipas.field.office.review.Judged;
import vn.sipas.field.office.review.Standing;

/** Which of the judged interviews each basis is made of, and why the others are not in it. Break-offs are in none. */
public final class Bases {

    private final List<Judged> judged;
    private final AnswerArchive.Gathered gathered;
    private final Predicate<LeafHash> accepted;
    private final Map<Basis, Interviews> interviews = new EnumMap<>(Basis.class);

    /**
     * @param gathered the answers of those that {@link #isSigned} holds for
     * @param accepted whether a supervisor accepted an interview
     */
    public Bases(List<Judged> judged, AnswerArchive.Gathered gathered, Predicate<LeafHash> accepted) {
        this.judged = List.copyOf(judged);
        this.gathered = gathered;
        this.accepted = accepted;
        Interviews all = gathered.interviews();
        Interviews signed = all.only(row -> all.completeness(row) != Completeness.BREAK_OFF);
        Map<LeafHash, Standing> standings = new HashMap<>();
        judged.stream()
                .filter(Bases::isSigned)
                .forEach(one -> standings.put(one.seen().leaf(), one.standing()));
        for (Basis basis : Basis.values()) {
            interviews.put(basis, signed.only(row -> {
                LeafHash leaf = signed.source(row).leaf();
                return isIn(basis, Objects.requireNonNull(standings.get(leaf)), leaf);
            }));
        }
    }

    /** Whether an interview that is signed and has this standing belongs to the basis, whatever its answers. */
    private boolean isIn(Basis basis, Standing standing, LeafHash leaf) {
        return stands(basis, standing) && (!needsAcceptance(basis) || accepted.test(leaf));
    }

    private static boolean needsAcceptance(Basis basis) {
        return switch (basis) {
            case SIGNED, COUNTED -> false;
            case ACCEPTED, LESS_FAILED -> true;
        };
    }

    /** Whether it stands where this basis is looked at: what supervisors or monitors exclude does where they are not asked. */
    private static boolean stands(Basis basis, Standing standing) {
        return switch (standing) {
            case COUNTS -> true;
            case EXCLUDED -> basis == Basis.SIGNED;
            case FAILED_RECHECK -> basis == Basis.SIGNED || basis == Basis.ACCEPTED;
            case CORRECTED, WITHDRAWN, SEVERAL_OF_CASE, CORRECTS_NOTHING, WRITER_UNKNOWN, ASIDE, RULED_OUT -> false;
        };
    }

    /** Whether an interview stands, whatever supervisors or monitors said of it. */
    public static boolean isSigned(Judged judged) {
        return stands(Basis.SIGNED, judged.standing());
    }

    /** The interviews of each basis. */
    public Map<Basis, Interviews> interviews() {
        return new EnumMap<>(interviews);
    }

    /** How all that were judged become those of a basis. */
    public Reconciliation reconciled(Basis basis) {
        Map<LeafHash, LeftOut> unread = new HashMap<>();
        gathered.unread()
                .forEach(one -> unread.put(
                        one.interview().seen().leaf(),
                        switch (one.why()) {
                            case WITHOUT_BODY -> LeftOut.WITHOUT_BODY;
                            case FORM_MISSING -> LeftOut.FORM_MISSING;
                        }));
        Set<LeafHash> here = new HashSet<>();
        Interviews rows = Objects.requireNonNull(interviews.get(basis));
        for (int row = 0; row < rows.count(); row++) {
            here.add(rows.source(row).leaf());
        }
        Map<Reason, Long> counts = new HashMap<>();
        Set<BookName> books = new HashSet<>();
        for (Judged one : judged) {
            books.add(one.book());
            LeafHash leaf = one.seen().leaf();
            if (!isSigned(one) || !here.contains(leaf)) {
                Reason why = stands(basis, one.standing())
                        ? unread.getOrDefault(
                                leaf,
                                needsAcceptance(basis) && !accepted.test(leaf)
                                        ? LeftOut.NOT_ACCEPTED
                                        : LeftOut.BREAK_OFF)
                        : one.standing();
                counts.merge(why, 1L, Long::sum);
            }
        }
        return new Reconciliation(books.size(), judged.size(), inOrder(counts), rows.count());
    }

    private static Map<Reason, Long> inOrder(Map<Reason, Long> counts) {
        Map<Reason, Long> inOrder = new LinkedHashMap<>();
        Stream.<Reason>concat(Stream.of(Standing.values()), Stream.of(LeftOut.values()))
                .forEach(why -> Optional.ofNullable(counts.get(why)).ifPresent(count -> inOrder.put(why, count)));
        return inOrder;
    }
}

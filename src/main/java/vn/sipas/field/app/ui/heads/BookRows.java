package vn.sipas.field.app.ui.heads;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sipas.field.app.desk.heads.BookSeen;
import vn.sipas.field.app.desk.heads.SeenFork;
import vn.sipas.field.app.desk.heads.TakenIn;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.witness.Cosigning;

/** Other people's books with how each stands, from what is held and signed, and from what came of signing last. FX thread. */
final class BookRows {

    private final Map<String, Cosigning.Outcome> outcomes = new HashMap<>();

    /** How a book stands, the most urgent first. */
    enum State {
        FORKED,
        REFUSED,
        PROOF_WANTED,
        NOT_HELD,
        SMALLER,
        TO_SIGN,
        SIGNED,
        UNSEEN
    }

    /**
     * Somebody's book.
     *
     * @param number the records that its state is about: held, signed before, or where a proof begins
     * @param why for {@link State#REFUSED}
     */
    record Row(BookSeen book, State state, long number, Optional<Reason> why) {}

    /** Something came of signing. */
    void note(TakenIn.Signing signing) {
        outcomes.put(signing.book(), signing.outcome());
    }

    /** What was wrong with one file is over; what a book still lacks is not. */
    void forgetFiles() {
        outcomes.values()
                .removeIf(outcome ->
                        outcome instanceof Cosigning.Outcome.Smaller || outcome instanceof Cosigning.Outcome.Refused);
    }

    /** The most urgent first. */
    List<Row> rows(HeadsPort.Now read) {
        Set<String> forked = read.forks().stream().map(SeenFork::book).collect(Collectors.toSet());
        return read.books().stream()
                .map(book -> row(book, forked.contains(book.book())))
                .sorted(Comparator.comparing(Row::state))
                .toList();
    }

    private Row row(BookSeen book, boolean forked) {
        if (forked) {
            return new Row(book, State.FORKED, book.signed(), Optional.empty());
        }
        return Optional.ofNullable(outcomes.get(book.book()))
                .filter(outcome -> isTrueStill(outcome, book))
                .map(outcome -> switch (outcome) {
                    case Cosigning.Outcome.Signed _ -> standing(book);
                    case Cosigning.Outcome.Smaller(long size) -> new Row(book, State.SMALLER, size, Optional.empty());
                    case Cosigning.Outcome.ProofWanted(long from) ->
                        new Row(book, State.PROOF_WANTED, from, Optional.empty());
                    case Cosigning.Outcome.NotHeld(long held) -> new Row(book, State.NOT_HELD, held, Optional.empty());
                    case Cosigning.Outcome.Forked _ -> new Row(book, State.FORKED, book.signed(), Optional.empty());
                    case Cosigning.Outcome.Refused(Reason why) ->
                        new Row(book, State.REFUSED, book.signed(), Optional.of(why));
                })
                .orElseGet(() -> standing(book));
    }

    /** Since then a batch may have come, or the proof. */
    private static boolean isTrueStill(Cosigning.Outcome outcome, BookSeen book) {
        return switch (outcome) {
            case Cosigning.Outcome.NotHeld(long held) -> held == book.held();
            case Cosigning.Outcome.ProofWanted(long from) -> from == book.signed();
            case Cosigning.Outcome.Signed _,
                    Cosigning.Outcome.Smaller _,
                    Cosigning.Outcome.Forked _,
                    Cosigning.Outcome.Refused _ -> true;
        };
    }

    private static Row standing(BookSeen book) {
        State state = book.held() > book.signed() ? State.TO_SIGN : book.signed() > 0 ? State.SIGNED : State.UNSEEN;
        return new Row(book, state, book.held(), Optional.empty());
    }
}

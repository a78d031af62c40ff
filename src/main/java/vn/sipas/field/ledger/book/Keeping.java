package vn.sipas.field.ledger.book;

import java.util.Optional;
import java.util.Set;
import vn.sipas.field.ledger.record.Envelope;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.RecordLine;

/**
 * Which bodies a store may keep, as of one moment; any thread may ask.
 *
 * @param people whether personal bodies are kept
 * @param opened at a monitor, who re-interviews without having seen what was answered: the interviews that were opened to him, and
 *     no other's body is kept; nothing at everybody else
 */
record Keeping(boolean people, Optional<Set<LeafHash>> opened) {

    Keeping {
        opened = opened.map(Set::copyOf);
    }

    /** Whether {@code line} may be kept with its body. */
    boolean keeps(RecordLine line) {
        Optional<Kind> kind = line.envelope().map(Envelope::kind).flatMap(Kind::of);
        boolean isPersonal = kind.filter(Kind::isPersonal).isPresent();
        boolean isAnswered = kind.filter(Kind::tellsAnswers).isPresent();
        return (people || !isPersonal)
                && (!isAnswered
                        || opened.map(leaves -> leaves.contains(line.leaf())).orElse(true));
    }
}

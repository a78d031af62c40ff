package vn.sipas.field.ledger.record;

import java.util.Optional;

/** The name of a season, for example {@code dong-nai-2026}: {@code [a-z0-9]+(-[a-z0-9]+)*}, at most 30 bytes, not {@code card}. */
public record SeasonId(String text) {

    public SeasonId {
        if (!Texts.pass(Texts::seasonId, text)) {
            throw new IllegalArgumentException("no season's name: '" + text + "'");
        }
    }

    /** The season that {@code text} names, or nothing if it is no season's name. */
    public static Optional<SeasonId> read(String text) {
        return Texts.pass(Texts::seasonId, text) ? Optional.of(new SeasonId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}

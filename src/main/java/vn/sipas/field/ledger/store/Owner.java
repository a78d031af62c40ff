package vn.sipas.field.ledger.store;

/**
 * Whose store it is, as the start screen shows it before the password; the only plain words in a store.
 *
 * @param season the season's id, for example {@code dong-nai-2026}
 * @param title the season's name for people
 * @param book the name of the owner's own book
 * @param role enumerator, supervisor, monitor or department
 * @param unit where the owner belongs: a team, a commune, an organisation
 */
public record Owner(String season, String title, String book, String name, String role, String unit) {

    private static final String ENUMERATOR = "enumerator";

    /** Whether other people's books are gathered here: everywhere but at an enumerator's. */
    public boolean gathers() {
        return !role.equals(ENUMERATOR);
    }
}

package vn.sipas.field.ledger.store;

import java.util.Optional;

/** The owner's further secrets by name, such as the keys that files are encrypted to, sealed under the data key. */
public final class Secrets {

    private final VaultTable vault;
    private final AtRest atRest;

    Secrets(Database database, AtRest atRest) {
        this.vault = new VaultTable(database);
        this.atRest = atRest;
    }

    /** Keeps a copy of {@code secret}, which stays the caller's to wipe; one of that name is replaced. */
    public void put(String name, byte[] secret) {
        vault.put(name, atRest.seal(place(name), secret));
    }

    /** The secret of that name, for the caller to wipe. */
    public Optional<byte[]> get(String name) {
        return vault.get(name).map(kept -> atRest.open(place(name), kept));
    }

    /** Overwrites the secret of that name, if there is one, in the database file; see {@link Database#scrub()} for its log. */
    public void forget(String name) {
        vault.remove(name);
    }

    private static AtRest.Place place(String name) {
        return new AtRest.Place("vault", name, 0, "secret");
    }
}

package vn.sipas.field.app.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import vn.sipas.field.ledger.age.AgeIdentity;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.record.SeasonId;
import vn.sipas.field.ledger.roster.Card;
import vn.sipas.field.ledger.store.AgePurpose;
import vn.sipas.field.ledger.store.Owner;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.store.StoreException;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.ledger.trust.SignatureType;
import vn.sipas.field.ledger.trust.VerifierKey;
import vn.sipas.field.ledger.vault.VaultCost;

/** Who the owner of a store is to others: the card, the fingerprint, the password, and what rescues a store without it. */
public final class Identity {

    /** The shortest password, in characters. */
    public static final int SHORTEST_PASSWORD = 8;

    /** The secret that says which key this one follows; no secret, but it stands where the others stand. */
    private static final String FOLLOWS = "follows";

    private final Store store;
    private final OwnBook own;
    private final SecureRandom random;
    private final VaultCost passwords;

    /** {@code passwords}: what a guess at a changed password costs. */
    Identity(Store store, OwnBook own, SecureRandom random, VaultCost passwords) {
        this.passwords = passwords;
        this.store = store;
        this.own = own;
        this.random = random;
    }

    /** Why {@code password} can't be one, or nothing. */
    static Optional<Refusal> fault(char[] password) {
        return password.length < SHORTEST_PASSWORD
                ? Optional.of(Refusal.of(DeskFault.PASSWORD_TOO_SHORT))
                : Optional.empty();
    }

    /** Remembers that this identity goes on from the book of {@code key}; its cards say so from now on. */
    void follow(PublicKey key) {
        store.secrets().put(FOLLOWS, key.bytes());
    }

    /** The key of the book that this one goes on from, if there is one. */
    Optional<PublicKey> follows() {
        return store.secrets()
                .get(FOLLOWS)
                .map(bytes -> PublicKey.read(bytes)
                        .value()
                        .orElseThrow(() -> new StoreException("the key that this one follows is damaged")));
    }

    /** The identity card, signed now. */
    public Card card() {
        Owner owner = store.owner();
        return Card.sign(
                store.signingKey(),
                new Card.Holder(
                        new SeasonId(owner.season()),
                        owner.name(),
                        Role.read(owner.role()).orElseThrow(() -> new StoreException("the owner has no role")),
                        owner.unit(),
                        recipient(AgePurpose.FILES),
                        recipient(AgePurpose.CONTACT),
                        follows()));
    }

    private String recipient(AgePurpose purpose) {
        return store.secrets()
                .recipient(purpose)
                .orElseThrow(() -> new StoreException("a key of the owner is gone: " + purpose))
                .text();
    }

    /** Writes the card into {@code folder}, which is made if need be; returns the file. */
    public Path writeCard(Path folder) {
        Card card = card();
        Path file = folder.resolve(store.owner().season() + "_" + card.signing().person() + Card.SUFFIX);
        try {
            Files.createDirectories(folder);
            Files.write(file, card.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** The card's text, as a QR code carries it. */
    public String cardText() {
        return new String(card().bytes(), StandardCharsets.UTF_8);
    }

    /** 8 groups of 4 digits, to be compared by voice or on paper. */
    public String fingerprint() {
        return own.book().key().fingerprint();
    }

    /** The key as a line of a key file, for {@code sipas verify --department}. */
    public String verifierKey() {
        return new VerifierKey(
                        own.book().name().text(),
                        SignatureType.ED25519,
                        own.book().key())
                .line();
    }

    /** Whether this is the password of the open store. Takes as long as signing in does; the caller wipes it. */
    public boolean isPassword(char[] password) {
        return store.isPassword(password, random);
    }

    /** Puts {@code next} in the place of the password {@code current}; why not, or nothing. The caller wipes both. */
    public Optional<Refusal> changePassword(char[] current, char[] next) {
        Optional<Refusal> fault = fault(next);
        return fault.isPresent()
                ? fault
                : store.changePassword(current, next, passwords, random).map(Refusal::of);
    }

    /**
     * A new recovery key of the owner's own, who keeps it on paper: the only copy is the text returned. An earlier one no longer
     * opens the store. For a monitor, whose store the department's key must not open.
     */
    public String newRecoverySheet() {
        try (AgeIdentity recovery = AgeIdentity.random(random)) {
            store.allowRecovery(recovery.recipient(), random);
            return recovery.text();
        }
    }

    /** Whether some recovery key opens this store. */
    public boolean hasRecovery() {
        return store.hasRecovery();
    }
}

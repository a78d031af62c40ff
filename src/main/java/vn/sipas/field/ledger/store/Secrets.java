package vn.sipas.field.ledger.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import vn.sipas.field.ledger.age.AgeIdentity;
import vn.sipas.field.ledger.age.AgeRecipient;
import vn.sipas.field.ledger.trust.Secret;

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

    /** The owner's key for {@code purpose}, which the caller closes; nothing once it was destroyed. */
    public Optional<AgeIdentity> identity(AgePurpose purpose) {
        return get(purpose.secret()).map(bytes -> {
            AgeIdentity identity = AgeIdentity.of(bytes);
            Arrays.fill(bytes, (byte) 0);
            return identity;
        });
    }

    /** Whether the owner's key for {@code purpose} is still there. */
    public boolean has(AgePurpose purpose) {
        return vault.get(purpose.secret()).isPresent();
    }

    /** Destroys the owner's key for {@code purpose}: what was encrypted to it alone is lost. Its public half stays. */
    public void destroy(AgePurpose purpose) {
        recipient(purpose)
                .ifPresent(recipient -> put(half(purpose), recipient.text().getBytes(US_ASCII)));
        forget(purpose.secret());
    }

    /** Whom others encrypt to for {@code purpose}, also once the key that opens it was destroyed. */
    public Optional<AgeRecipient> recipient(AgePurpose purpose) {
        return identity(purpose)
                .map(identity -> {
                    try (identity) {
                        return identity.recipient();
                    }
                })
                .or(() -> get(half(purpose)).map(Secrets::readRecipient));
    }

    private static AgeRecipient readRecipient(byte[] text) {
        return switch (AgeRecipient.parse(new String(text, US_ASCII))) {
            case AgeRecipient.Parsed.Valid(AgeRecipient recipient) -> recipient;
            case AgeRecipient.Parsed.Invalid _ -> throw new StoreException("a kept recipient is damaged");
        };
    }

    private static String half(AgePurpose purpose) {
        return purpose.secret() + "-recipient";
    }

    void make(AgePurpose purpose, SecureRandom random) {
        try (AgeIdentity identity = AgeIdentity.random(random);
                Secret secret = identity.secret()) {
            byte[] bytes = secret.bytes();
            put(purpose.secret(), bytes);
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static AtRest.Place place(String name) {
        return new AtRest.Place("vault", name, 0, "secret");
    }
}

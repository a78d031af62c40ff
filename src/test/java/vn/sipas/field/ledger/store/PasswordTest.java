package vn.sipas.field.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.age.AgeIdentity;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.vault.VaultCost;
import vn.sipas.field.ledger.vault.VaultFault;

/** Wrong, changed and lost passwords of a store. */
class PasswordTest {

    private static final Instant START = Instant.parse("2026-10-02T01:00:00Z");
    private static final VaultCost CHEAP = new VaultCost(8, 1);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    @Test
    void afterThreeWrongPasswordsOneWaitsAndTheWaitGrows() {
        Stores.create(folder, 0).close();
        for (int i = 0; i < 3; i++) {
            assertThat(wrong(0)).isEqualTo(new Store.Opening.Refused(VaultFault.WRONG_PASSWORD));
        }

        assertThat(wrong(1)).isEqualTo(new Store.Opening.TooEarly(Duration.ofSeconds(4)));
        assertThat(right(1)).isEqualTo(new Store.Opening.TooEarly(Duration.ofSeconds(4)));
        assertThat(wrong(5)).isEqualTo(new Store.Opening.Refused(VaultFault.WRONG_PASSWORD));
        assertThat(wrong(6)).isEqualTo(new Store.Opening.TooEarly(Duration.ofSeconds(9)));
    }

    @Test
    void clockTurnedBackShortensNothing() {
        Stores.create(folder, 0).close();
        for (int i = 0; i < 3; i++) {
            wrong(1000);
        }

        assertThat(wrong(1)).isEqualTo(new Store.Opening.TooEarly(Duration.ofSeconds(5)));
        assertThat(wrong(4)).isEqualTo(new Store.Opening.TooEarly(Duration.ofSeconds(2)));
        assertThat(wrong(6)).isEqualTo(new Store.Opening.Refused(VaultFault.WRONG_PASSWORD));
    }

    @Test
    void rightPasswordForgetsTheWrongOnes() {
        Stores.create(folder, 0).close();
        wrong(0);
        wrong(0);
        close(right(0));

        wrong(1);
        wrong(1);

        assertThat(wrong(1)).isEqualTo(new Store.Opening.Refused(VaultFault.WRONG_PASSWORD));
    }

    @Test
    void waitIsFiveMinutesAtMost() {
        Patience patience = new Patience(1_000_000, 0);

        assertThat(patience.left(0)).isEqualTo(Duration.ofMinutes(5));
        assertThat(patience.left(300)).isZero();
    }

    @Test
    void changedPasswordOpensAndNothingTheOldOneOpensIsLeft() throws IOException {
        byte[] before;
        try (Store store = Stores.create(folder, 0)) {
            before = new VaultTable(store.database()).get("keys").orElseThrow();
            assertThat(change(store, "không phải", "mật khẩu mới")).contains(VaultFault.WRONG_PASSWORD);
            assertThat(change(store, String.valueOf(Stores.password()), "mật khẩu mới"))
                    .isEmpty();
            for (Path file : Stores.files(folder)) {
                assertThat(StoredBytes.contain(file, before))
                        .as(file.toString())
                        .isFalse();
            }
        }

        assertThat(right(0)).isEqualTo(new Store.Opening.Refused(VaultFault.WRONG_PASSWORD));
        assertThat(open("mật khẩu mới", 0))
                .isInstanceOfSatisfying(
                        Store.Opening.Opened.class, o -> o.store().close());
    }

    @Test
    void recoveryKeyReadsAndNeverSignsAndAnotherKeyDoesNot() {
        SecureRandom random = new SecureRandom();
        try (AgeIdentity recovery = AgeIdentity.random(random);
                AgeIdentity other = AgeIdentity.random(random)) {
            try (Store store = Stores.create(folder, 0)) {
                Stores.fill(Stores.ownBook(store), 3);
                store.allowRecovery(recovery.recipient(), random);
            }

            assertThat(Store.rescue(folder, other, random))
                    .isEqualTo(new Store.Opening.Refused(StoreFault.RECOVERY_KEY_WRONG));
            try (Store rescued = ((Store.Opening.Opened) Store.rescue(folder, recovery, random)).store()) {
                assertThat(new Books(rescued).all().getFirst().ofKind("contact"))
                        .hasSize(3);
                assertThat(catchThrowable(rescued::signingKey)).isInstanceOf(IllegalStateException.class);
            }
        }
    }

    @Test
    void storeWithoutRecoveryIsNotRescued() {
        Stores.create(folder, 0).close();
        try (AgeIdentity any = AgeIdentity.random(new SecureRandom())) {
            assertThat(Store.rescue(folder, any, new SecureRandom()))
                    .isEqualTo(new Store.Opening.Refused(StoreFault.NO_RECOVERY));
        }
    }

    private static Optional<Reason> change(Store store, String from, String to) {
        return store.changePassword(from.toCharArray(), to.toCharArray(), CHEAP, new SecureRandom());
    }

    private Store.Opening wrong(long seconds) {
        return open("sai", seconds);
    }

    private Store.Opening right(long seconds) {
        return open(String.valueOf(Stores.password()), seconds);
    }

    private Store.Opening open(String password, long seconds) {
        Clock clock = Clock.fixed(START.plusSeconds(seconds), ZoneOffset.UTC);
        return Store.open(folder, password.toCharArray(), clock, new SecureRandom());
    }

    private static void close(Store.Opening opening) {
        assertThat(opening)
                .isInstanceOfSatisfying(
                        Store.Opening.Opened.class, o -> o.store().close());
    }
}

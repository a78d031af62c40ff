package vn.sipas.field.ledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.trust.SigningKey;
import vn.sipas.field.ledger.vault.VaultCost;
import vn.sipas.field.ledger.vault.VaultFault;

class StoreTest {

    @TempDir
    Path folder;

    @Test
    void newStoreHasTheNewestVersionAndItsNameInItsOwnHeader() throws IOException {
        try (Store store = Stores.create(folder, 0)) {
            // Also while everything after it may still stand in the write-ahead log only.
            ByteBuffer header = ByteBuffer.wrap(Files.readAllBytes(file()));

            assertThat(header.getInt(60)).isEqualTo(Migrations.newest());
            assertThat(header.getInt(68)).isEqualTo(Database.APPLICATION_ID);
            assertThat(store.database().integrityFault()).isEmpty();
        }
    }

    @Test
    void everyCommitIsForcedToTheDisk() {
        try (Store store = Stores.create(folder, 0)) {
            assertThat(Pragmas.number(store.database(), "PRAGMA synchronous")).isEqualTo(2);
            assertThat(Pragmas.text(store.database(), "PRAGMA journal_mode")).isEqualTo("wal");
            assertThat(Pragmas.number(store.database(), "PRAGMA secure_delete")).isEqualTo(1);
            assertThat(Pragmas.number(store.database(), "PRAGMA temp_store")).isEqualTo(2);
            assertThat(Pragmas.number(store.database(), "PRAGMA foreign_keys")).isEqualTo(1);
        }
    }

    @Test
    void ownerAndKeysAreTheSameAfterReopening() {
        Owner owner;
        byte[] sealed;
        AtRest.Place place = new AtRest.Place("draft", "d", 3, "interview");
        try (Store store = Stores.create(folder, 0)) {
            owner = store.owner();
            sealed = store.atRest().seal(place, new byte[] {1, 2, 3});
        }

        try (Store store = Stores.open(folder);
                SigningKey key = SigningKey.of(Stores.seed(0))) {
            assertThat(store.owner()).isEqualTo(owner);
            assertThat(store.signingKey().publicKey()).isEqualTo(key.publicKey());
            assertThat(store.atRest().open(place, sealed)).containsExactly(1, 2, 3);
        }
        assertThat(Store.ownerOf(folder)).contains(owner);
    }

    @Test
    void valueOpensAtItsOwnPlaceOnly() {
        try (Store store = Stores.create(folder, 0)) {
            AtRest atRest = store.atRest();
            byte[] sealed = atRest.seal(new AtRest.Place("draft", "d", 3, "interview"), new byte[] {1});

            for (AtRest.Place other : List.of(
                    new AtRest.Place("record", "d", 3, "interview"),
                    new AtRest.Place("draft", "e", 3, "interview"),
                    new AtRest.Place("draft", "d", 4, "interview"),
                    new AtRest.Place("draft", "d", 3, "begin"))) {
                assertThat(atRest.tryOpen(other, sealed)).isEmpty();
            }
        }
    }

    @Test
    void wrongPasswordIsRefusedAndTheRightOneStillOpens() {
        Stores.create(folder, 0).close();

        Store.Opening wrong = Store.open(folder, "sai".toCharArray(), Clock.systemUTC(), new SecureRandom());

        assertThat(wrong).isEqualTo(new Store.Opening.Refused(VaultFault.WRONG_PASSWORD));
        Stores.open(folder).close();
    }

    @Test
    void emptyFolderIsRefused() {
        assertThat(Stores.refusal(folder)).isEqualTo(StoreFault.STORE_MISSING);
        assertThat(Stores.files(folder)).isEmpty();
    }

    @Test
    void storeIsNotMadeWhereOneIs() {
        Stores.create(folder, 0).close();
        Map<String, Hash> before = content();

        try (SigningKey key = SigningKey.of(Stores.seed(1))) {
            Owner other = new Owner("s", "t", "b", "n", "enumerator", "u");
            assertThat(Store.create(folder, other, key, Stores.password(), new VaultCost(8, 1), new SecureRandom()))
                    .isEqualTo(new Store.Opening.Refused(StoreFault.STORE_EXISTS));
        }
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void newerStoreIsRefusedUntouched() throws IOException {
        Stores.create(folder, 0).close();
        byte[] bytes = Files.readAllBytes(file());
        ByteBuffer.wrap(bytes).putInt(60, Migrations.newest() + 1);
        Files.write(file(), bytes);
        Map<String, Hash> before = content();

        assertThat(Stores.refusal(folder)).isEqualTo(StoreFault.STORE_NEWER);
        assertThat(Store.ownerOf(folder)).isEmpty();
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void fileOfAnotherProgramIsRefusedUntouched() throws IOException {
        Stores.create(folder, 0).close();
        byte[] bytes = Files.readAllBytes(file());
        ByteBuffer.wrap(bytes).putInt(68, 0x47504b47);
        Files.write(file(), bytes);
        Map<String, Hash> before = content();

        assertThat(Stores.refusal(folder)).isEqualTo(StoreFault.STORE_FOREIGN);
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void garbageIsRefusedUntouched() throws IOException {
        Files.writeString(file(), "đây không phải cơ sở dữ liệu. ".repeat(500));
        Hash before = Hash.sha256(Files.readAllBytes(file()));

        assertThat(Stores.refusal(folder)).isEqualTo(StoreFault.STORE_FOREIGN);
        assertThat(Hash.sha256(Files.readAllBytes(file()))).isEqualTo(before);
    }

    @Test
    void garbageBehindAGoodHeaderIsDamage() throws IOException {
        Stores.create(folder, 0).close();
        byte[] bytes = Files.readAllBytes(file());
        Arrays.fill(bytes, 100, bytes.length, (byte) 0x5a);
        Files.write(file(), bytes);

        assertThat(Stores.refusal(folder)).isEqualTo(StoreFault.STORE_DAMAGED);
        // Refused, it is not held either: what was copied back opens at once.
        assertThat(Stores.refusal(folder)).isEqualTo(StoreFault.STORE_DAMAGED);
    }

    @Test
    void emptyFileAndCutHeaderAreDamage() throws IOException {
        Files.write(file(), new byte[0]);
        assertThat(Stores.refusal(folder)).isEqualTo(StoreFault.STORE_DAMAGED);

        Files.write(file(), "SQLite format 3\0".getBytes(UTF_8));
        assertThat(Stores.refusal(folder)).isEqualTo(StoreFault.STORE_DAMAGED);
    }

    @Test
    void storeWithAnotherSeasonThanItsBookIsDamage() {
        try (Store store = Stores.create(folder, 0)) {
            Pragmas.run(store.database(), "UPDATE owner SET season = 'dong-nai-2027'");
        }

        assertThat(Stores.refusal(folder)).isEqualTo(StoreFault.STORE_DAMAGED);
    }

    @Test
    void damagedVaultIsNamedAndTheStoreNotHeld() {
        try (Store store = Stores.create(folder, 0)) {
            Pragmas.run(store.database(), "UPDATE vault SET sealed = x'00' || substr(sealed, 2)");
        }

        assertThat(Stores.refusal(folder)).isEqualTo(VaultFault.VAULT_DAMAGED);
        assertThat(Stores.refusal(folder)).isEqualTo(VaultFault.VAULT_DAMAGED);
    }

    @Test
    void whatIsDeletedIsOverwritten() throws IOException {
        String sentence = "Câu này phải biến mất khỏi tệp.";
        try (Store store = Stores.create(folder, 0)) {
            Pragmas.run(store.database(), "INSERT INTO draft (draft, sealed) VALUES ('x', '" + sentence + "')");
        }
        assertThat(contains(sentence)).isTrue();

        try (Store store = Stores.open(folder)) {
            Pragmas.run(store.database(), "DELETE FROM draft");
        }
        assertThat(contains(sentence)).isFalse();
    }

    @Test
    void failedWorkLeavesNothingAndTheNextOneIsStored() {
        try (Store store = Stores.create(folder, 0)) {
            Database database = store.database();

            assertThatThrownBy(() -> database.inTransaction(() -> {
                        Pragmas.run(database, "INSERT INTO draft (draft, sealed) VALUES ('a', x'00')");
                        database.inTransaction(
                                () -> Pragmas.run(database, "INSERT INTO draft (draft, sealed) VALUES ('b', x'00')"));
                        throw new IllegalStateException("given up");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            database.inTransaction(
                    () -> Pragmas.run(database, "INSERT INTO draft (draft, sealed) VALUES ('c', x'00')"));

            assertThat(Pragmas.text(database, "SELECT group_concat(draft) FROM draft"))
                    .isEqualTo("c");
        }
    }

    private Path file() {
        return folder.resolve(Database.FILE);
    }

    private boolean contains(String text) throws IOException {
        return new String(Files.readAllBytes(file()), UTF_8).contains(text);
    }

    /** Every file but the lock, by name and content. */
    private Map<String, Hash> content() {
        Map<String, Hash> content = new TreeMap<>();
        for (Path each : Stores.files(folder)) {
            String name = each.getFileName().toString();
            if (!name.equals("store.lock")) {
                content.put(name, hash(each));
            }
        }
        return content;
    }

    private static Hash hash(Path file) {
        try {
            return Hash.sha256(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.sipas.field.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;
import vn.sipas.field.ledger.book.Doctor;

class BackupTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    private Path here = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void sevenRecordsAreBackedUpWhileTheStoreIsOpen() {
        here = folder.resolve("an");
        file = folder.resolve("bản sao #1.sipas-backup");
        try (Store store = Stores.create(here, 0)) {
            Stores.fill(Stores.ownBook(store), 7);
            store.backUp(file);
            Stores.fill(Stores.ownBook(store), 2);
        }
    }

    @Test
    void backupTellsWhoseItIsAndHowMuchIsInIt() {
        assertThat(look(file)).isInstanceOfSatisfying(Backup.Look.Whole.class, whole -> {
            assertThat(whole.owner().name()).isEqualTo("Nguyễn Thị Hương");
            assertThat(whole.records()).isEqualTo(7);
            assertThat(whole.drafts()).isZero();
            assertThat(whole.last()).contains("2026-10-02T08:15:30+07:00");
        });
        assertThat(folder.resolve(file.getFileName() + "-wal")).doesNotExist();
    }

    @Test
    void restoredStoreIsTheOneOfThatMomentUnderItsPassword() {
        Path there = folder.resolve("there");

        assertThat(Backup.restore(file, there, folder.resolve("aside")))
                .isEqualTo(new Backup.Restored.There(Optional.empty()));

        try (Store store = Stores.open(there)) {
            assertThat(Stores.ownBook(store).book().size()).isEqualTo(7);
            assertThat(new Doctor(store).examine().troubles()).isEmpty();
        }
    }

    @Test
    void storeThatIsThereIsMovedAsideWhole() {
        Path aside = folder.resolve("an.thay");

        assertThat(Backup.restore(file, here, aside)).isEqualTo(new Backup.Restored.There(Optional.of(aside)));

        try (Store store = Stores.open(here);
                Store before = Stores.open(aside)) {
            assertThat(Stores.ownBook(store).book().size()).isEqualTo(7);
            assertThat(Stores.ownBook(before).book().size()).isEqualTo(9);
        }
    }

    @Test
    void storeThatIsOpenIsNotReplaced() {
        try (Store store = Stores.open(here)) {
            assertThat(Backup.restore(file, here, folder.resolve("aside")))
                    .isEqualTo(new Backup.Restored.Refused(StoreFault.STORE_IN_USE));
            assertThat(Stores.ownBook(store).book().size()).isEqualTo(9);
        }
        assertThat(folder.resolve("aside")).doesNotExist();
    }

    @Test
    void everyDamagedPageIsFound() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int at = 4096 + 100; at < whole.length; at += 4096) {
            byte[] bytes = whole.clone();
            Arrays.fill(bytes, at - 100, at, (byte) 0x5a);
            Files.write(file, bytes);

            assertThat(look(file)).as("page of byte " + at).isInstanceOf(Backup.Look.Damaged.class);
        }
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThat(look(file)).isInstanceOf(Backup.Look.Damaged.class);
        Files.writeString(file, "không phải kho");
        assertThat(look(file)).isInstanceOf(Backup.Look.Foreign.class);
    }

    @Test
    void folderCopiedByHandIsRestoredWithWhatItsLogHolds() {
        Path byHand = folder.resolve("usb");
        try (Store store = Stores.open(here)) {
            Stores.fill(Stores.ownBook(store), 3);
            Stores.copy(here, byHand);
        }
        Path copied = byHand.resolve(Database.FILE);

        assertThat(look(copied))
                .isInstanceOfSatisfying(
                        Backup.Look.Whole.class,
                        whole -> assertThat(whole.records()).isEqualTo(12));
        Backup.restore(copied, folder.resolve("there"), folder.resolve("aside"));
        try (Store store = Stores.open(folder.resolve("there"))) {
            assertThat(Stores.ownBook(store).book().size()).isEqualTo(12);
        }
    }

    @Test
    void purgedBytesAreInNoBackup() throws IOException {
        Path second = folder.resolve("second");
        try (Store store = Stores.open(here)) {
            store.secrets().put("so-dien-thoai", new byte[] {1, 2, 3});
            store.secrets().forget("so-dien-thoai");
            store.backUp(second);
        }

        assertThat(new String(Files.readAllBytes(second), StandardCharsets.ISO_8859_1))
                .doesNotContain("so-dien-thoai");
    }

    private Backup.Look look(Path backup) {
        return Backup.look(backup, folder.resolve("scratch"));
    }
}

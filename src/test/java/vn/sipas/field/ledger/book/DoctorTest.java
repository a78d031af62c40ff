package vn.sipas.field.ledger.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.field.Stores;
import vn.sipas.field.ledger.store.Pragmas;
import vn.sipas.field.ledger.store.Store;

/** What is done to a book of ten records by plain SQL, as somebody with the file and a tool could do it. */
class DoctorTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            a byte of a line; record-damaged ; 3 ; UPDATE record SET line = CAST(replace(CAST(line AS TEXT), '25195-0003', '25195-0030') AS BLOB) WHERE position = 3
            a byte of a body; record-damaged ; 4 ; UPDATE record SET body = substr(body, 1, 20) || CASE substr(body, 21, 1) WHEN x'00' THEN x'01' ELSE x'00' END || substr(body, 22) WHERE position = 4
            a body taken from another; record-damaged ; 4 ; UPDATE record SET body = (SELECT body FROM record WHERE position = 5) WHERE position = 4
            a hash; record-damaged ; 2 ; UPDATE record SET hash = (SELECT hash FROM record WHERE position = 1) WHERE position = 2
            the case a record is found by; record-damaged ; 6 ; UPDATE record SET "case" = '25195-9999' WHERE position = 6
            the kind a record is found by; record-damaged ; 6 ; UPDATE record SET kind = 'void' WHERE position = 6
            the time beside a record; record-damaged ; 6 ; UPDATE record SET at = '2026-10-01T08:15:30+07:00' WHERE position = 6
            last record gone; record-missing ; 9 ; DELETE FROM record WHERE position = 9
            first record gone; record-missing ; 0 ; DELETE FROM record WHERE position = 0
            middle record gone; record-missing ; 5 ; DELETE FROM record WHERE position = 5
            peaks; tree-mismatch  ; 10 ; UPDATE book SET peaks = (SELECT hash || hash FROM record WHERE position = 7)
            size; file-damaged   ; -1 ; UPDATE book SET size = 11
            a head's root in its note; head-not-valid ; 7 ; UPDATE head SET note = CAST(replace(CAST(note AS TEXT), char(10) || '7' || char(10), char(10) || '7' || char(10) || 'A') AS BLOB) WHERE size = 7
            a head that is none; head-not-valid ; 7 ; UPDATE head SET note = x'00' WHERE size = 7
            newest head gone; head-missing   ; 10 ; DELETE FROM head WHERE size = 10
            all heads gone; head-missing   ; 10 ; DELETE FROM head""")
    void changeIsFoundAndNamed(String change, String reason, long position, String sql) {
        fill();
        try (Store store = Stores.open(folder)) {
            Pragmas.run(store.database(), sql);

            List<Doctor.Trouble> troubles = new Doctor(store).examine().troubles();

            assertThat(troubles).isNotEmpty();
            assertThat(troubles.getFirst().reason().code()).isEqualTo(reason);
            assertThat(troubles.getFirst().position()).isEqualTo(position);
        }
    }

    @Test
    void swappedRecordsAreFound() {
        fill();
        try (Store store = Stores.open(folder)) {
            Pragmas.run(store.database(), "UPDATE record SET position = 100 WHERE position = 3");
            Pragmas.run(store.database(), "UPDATE record SET position = 3 WHERE position = 4");
            Pragmas.run(store.database(), "UPDATE record SET position = 4 WHERE position = 100");

            List<Doctor.Trouble> troubles = new Doctor(store).examine().troubles();

            // Their bodies are sealed for their places, and the tree is another.
            assertThat(troubles.getFirst().reason()).isEqualTo(BookFault.RECORD_DAMAGED);
            assertThat(troubles.getFirst().position()).isEqualTo(3);
            assertThat(troubles).extracting(Doctor.Trouble::reason).contains(BookFault.TREE_MISMATCH);
        }
    }

    @Test
    void recordForgedWithItsHashIsFoundByTheTree() {
        fill();
        try (Store other = Stores.create(folder.resolve("other"), 1)) {
            Stores.fill(Stores.ownBook(other), 1);
        }
        try (Store store = Stores.open(folder)) {
            Pragmas.run(store.database(), "ATTACH '" + folder.resolve("other").resolve("store.sqlite") + "' AS other");
            Pragmas.run(
                    store.database(),
                    "UPDATE record SET (id, line, hash, \"case\", at, body) ="
                            + " (SELECT id, line, hash, \"case\", at, NULL FROM other.record) WHERE position = 6");

            List<Doctor.Trouble> troubles = new Doctor(store).examine().troubles();

            assertThat(troubles.getFirst().reason()).isEqualTo(BookFault.TREE_MISMATCH);
        }
    }

    @Test
    void unalteredBookIsSound() {
        fill();
        try (Store store = Stores.open(folder)) {
            assertThat(new Doctor(store).examine()).isEqualTo(new Doctor.Report(1, 10, 10, List.of()));
        }
    }

    private void fill() {
        try (Store store = Stores.create(folder, 0)) {
            Stores.fill(Stores.ownBook(store), 10);
        }
    }
}

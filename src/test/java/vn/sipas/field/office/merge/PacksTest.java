package vn.sipas.field.office.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.PlainBook;
import vn.sipas.field.Stores;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.record.SeasonId;
import vn.sipas.field.ledger.store.Store;

/** A department that tells two histories, and one that goes back. */
class PacksTest {

    private final PlainBook department = new PlainBook(1);

    @TempDir
    Path folder;

    @BeforeEach
    void season() {
        department
                .add(new BookRecord.Season(
                        SeasonId.read(PlainBook.SEASON).orElseThrow(),
                        "Đo lường sự hài lòng năm 2026",
                        "Đồng Nai",
                        LocalDate.parse("2026-10-01"),
                        LocalDate.parse("2026-11-30"),
                        new BigDecimal("84"),
                        "sipas-2026/1",
                        "two-stage/1",
                        List.of()))
                .roster(1, department.as(Role.DEPARTMENT));
    }

    @Test
    void packThatGrewIsJoinedAndOneThatBringsNothingNewWritesNothing() {
        Path first = department.write(folder);
        Path second = department.ruling().write(folder);

        try (Store store = Stores.create(folder.resolve("store"), 40)) {
            OwnBook own = Stores.ownBook(store);
            assertThat(open(store, own, first)).isEmpty();
            assertThat(open(store, own, second)).isEmpty();
            assertThat(open(store, own, second)).isEmpty();

            assertThat(copy(store).size()).isEqualTo(3);
            assertThat(own.book().size()).isEqualTo(2);
        }
    }

    @Test
    void anotherHistoryUnderTheSameKeyIsRefusedAndChangesNothing() {
        PlainBook other = department.branch(2).roster(2, department.as(Role.DEPARTMENT, "Sở khác"));
        Path mine = department.ruling().write(folder);
        Path sameSize = PlainBook.write(folder.resolve("same.sipas.jsonl"), other.section(0, 3, false));
        Path larger = PlainBook.write(
                folder.resolve("larger.sipas.jsonl"), other.ruling().section(0, 4, false));

        try (Store store = Stores.create(folder.resolve("store"), 40)) {
            OwnBook own = Stores.ownBook(store);
            assertThat(open(store, own, mine)).isEmpty();

            for (Path forked : List.of(sameSize, larger)) {
                assertThat(open(store, own, forked)).contains(MergeFault.BOOK_FORKED);
                assertThat(copy(store).size()).isEqualTo(3);
                assertThat(copy(store).frontier().root())
                        .isEqualTo(department.point().root());
                assertThat(own.book().size()).isEqualTo(1);
            }
        }
    }

    @Test
    void packOfAnEarlierDayTakesNothingBack() {
        Path early = department.write(folder);
        Path late = department.roster(2, department.as(Role.DEPARTMENT)).write(folder);

        try (Store store = Stores.create(folder.resolve("store"), 40)) {
            OwnBook own = Stores.ownBook(store);
            assertThat(open(store, own, late)).isEmpty();

            assertThat(open(store, own, early)).contains(MergeFault.PACK_OLDER);
            assertThat(copy(store).size()).isEqualTo(3);
        }
    }

    @Test
    void packOfADepartmentThatNobodyComparedIsNotOpened() {
        Path file = department.write(folder);

        try (Store store = Stores.create(folder.resolve("store"), 40)) {
            OwnBook own = Stores.ownBook(store);

            assertThat(new Packs(store, own).open(file, new PlainBook(9).name()))
                    .contains(MergeFault.PACK_WITHOUT_DEPARTMENT);
            assertThat(own.book().size()).isZero();
        }
    }

    private Optional<Reason> open(Store store, OwnBook own, Path file) {
        return new Packs(store, own).open(file, department.name());
    }

    private Book copy(Store store) {
        return new Books(store).findOrAdd(department.name(), department.key());
    }
}

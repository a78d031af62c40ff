package vn.sipas.field.office.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.PlainBook;
import vn.sipas.field.Stores;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.office.merge.Merging;
import vn.sipas.field.survey.interview.Outcome;

class ContactsTest {

    private static final CaseId CASE = new CaseId("25195-0031");

    private final PlainBook department = new PlainBook(1);
    private final PlainBook an = new PlainBook(2);
    private final PlainBook front = new PlainBook(3);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatAMonitorHearsInAReInterviewIsNoOutcomeOfTheFieldwork() {
        department.roster(1, an.as(Role.ENUMERATOR, "An"), front.as(Role.MONITOR, "Bình"));
        an.pack(department.point());
        front.pack(department.point());
        an.add(new BookRecord.Contact(CASE, 1, "visit", "refused-self", ""));
        front.add(new BookRecord.Contact(CASE, 1, "phone", "interviewed", ""));

        try (Store store = Stores.create(folder.resolve("store"), 7)) {
            List<String> sections = Stream.of(department, an, front)
                    .map(book -> book.section(0, (int) book.size(), false))
                    .toList();
            Path file = PlainBook.write(folder.resolve("all.sipas.jsonl"), sections.toArray(String[]::new));
            new Merging(store, Stores.ownBook(store).book().name(), department.name()).merge(file);

            assertThat(new Contacts(new Books(store), department.name()).outcome(CASE))
                    .contains(Outcome.REFUSED_SELF);
        }
    }
}

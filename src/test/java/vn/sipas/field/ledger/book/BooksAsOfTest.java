package vn.sipas.field.ledger.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;
import vn.sipas.field.ledger.record.RecordLine;
import vn.sipas.field.ledger.store.Store;

class BooksAsOfTest {

    @TempDir
    Path folder;

    @Test
    void bookIsSeenAsItStoodAtThatSize() {
        try (Store store = Stores.create(folder, 0)) {
            OwnBook own = Stores.ownBook(store);
            Stores.fill(own, 9);
            Book whole = own.book();

            Book earlier = new Books(store)
                    .asOf(Map.of(whole.name(), 4L))
                    .find(whole.name())
                    .orElseThrow();

            List<RecordLine> lines = new ArrayList<>();
            earlier.lines(0, 9, (_, line) -> lines.add(line));
            assertThat(earlier.size()).isEqualTo(4);
            assertThat(earlier.frontier().root()).isEqualTo(whole.frontierAt(4).root());
            assertThat(earlier.hashes()).isEqualTo(whole.hashes().subList(0, 4));
            assertThat(earlier.head().orElseThrow().checkpoint().size()).isEqualTo(4);
            assertThat(earlier.heads()).hasSize(4);
            assertThat(lines).hasSize(4);
            assertThat(earlier.ofKind("contact")).hasSize(4);
            assertThat(earlier.seen("contact")).hasSize(4);
            assertThat(earlier.sound("contact")).hasSize(4);
            assertThat(earlier.at(3)).isPresent();
            assertThat(earlier.at(4)).isEmpty();
            assertThat(earlier.find(lines.getLast().leaf())).isPresent();
            assertThat(earlier.find(whole.at(4).orElseThrow().leaf())).isEmpty();
        }
    }

    @Test
    void booksThatAreNotNamedAreNotThere() {
        try (Store store = Stores.create(folder, 0)) {
            OwnBook own = Stores.ownBook(store);
            Stores.fill(own, 2);

            Books none = new Books(store).asOf(Map.of());

            assertThat(none.all()).isEmpty();
            assertThat(none.find(own.book().name())).isEmpty();
        }
    }
}

package vn.sipas.field.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.record.AnswerValue;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.record.RecordTime;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.survey.interview.Entry;

/** What the start screen may tell of a person's work: counts and a time, whoever looks. */
class BeforeThePasswordTest {

    private static final String PASSWORD = "đi bộ qua cầu";
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-10-05T08:00:00+07:00");

    @TempDir
    private Path folder = Path.of("");

    private DeskSeason season = new DeskSeason(folder);
    private Seat an = new Seat(folder, "", "", "", "", "");

    @BeforeEach
    void joins() {
        season = new DeskSeason(folder);
        try (Desk department = new DeskSeason(folder.resolve("office")).enrol(Role.DEPARTMENT, "Sở Nội vụ");
                Desk desk = season.enrol(Role.ENUMERATOR, "Nguyễn Văn An", PASSWORD)) {
            department.department().newSeason(DeskSeason.PLAN, DeskSeason.form());
            an = season.field().seatOf(desk);
            DeskSeason.take(department, desk);
            season.give(department, desk, "M-1");
            DeskSeason.join(desk, season.pack(department), department);
        }
    }

    @Test
    void beforeTheFirstFormNoneIsToBeCopied() {
        assertThat(season.field().work(an)).contains(new Work(false, 0, Optional.of(NOW)));
    }

    @Test
    void finishedFormIsCountedUntilItIsCopied() {
        try (Desk desk = season.signIn(an, PASSWORD)) {
            Entry entry = new Entry(Map.of("A1", new AnswerValue.Text("không có")), Map.of());
            desk.fieldwork().enter(new CaseId("M-1"), Mode.LAPTOP, entry);
        }
        assertThat(season.field().work(an).map(Work::onlyHere)).contains(1L);

        noteCopied();

        assertThat(season.field().work(an)).contains(new Work(true, 0, Optional.of(NOW)));
    }

    /** As a copy on another disk would; one on this disk is none. */
    private void noteCopied() {
        switch (Store.open(an.folder(), PASSWORD.toCharArray(), season.field().clock(), season.random())) {
            case Store.Opening.Opened(Store store) -> {
                try (store) {
                    new Books(store).all().forEach(book -> book.noteCopied(book.size(), RecordTime.text(NOW)));
                }
            }
            case Store.Opening.Refused refused -> throw new AssertionError(refused);
            case Store.Opening.TooEarly early -> throw new AssertionError(early);
        }
    }

    @Test
    void storeThatIsOpenElsewhereTellsNothing() {
        try (Desk open = season.signIn(an, PASSWORD)) {
            assertThat(open.hasRecords()).isTrue();
            assertThat(season.field().work(an)).isEmpty();
        }
    }
}

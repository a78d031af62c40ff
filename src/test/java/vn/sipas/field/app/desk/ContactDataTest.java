package vn.sipas.field.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;
import vn.sipas.field.app.practice.Practice;
import vn.sipas.field.app.practice.PracticePlan;
import vn.sipas.field.ledger.store.Database;
import vn.sipas.field.ledger.store.StoredBytes;

/** Names, addresses and telephone numbers of the people listed, and what is left of them once they are deleted. */
class ContactDataTest {

    private static final Instant IN_SEASON = Instant.parse("2026-11-01T01:00:00Z");
    private static final Instant LONG_AFTER = Instant.parse("2027-03-01T01:00:00Z");

    /** Everything that is personal: the key, the list, what was handed out. */
    private static final String PERSONAL = """
            SELECT sealed FROM vault WHERE name = 'contact'
            UNION ALL SELECT sealed FROM listed
            UNION ALL SELECT body FROM record WHERE kind = 'assignment' AND body IS NOT NULL""";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    @Test
    void deletingLeavesNothingInAnyFile() throws IOException, SQLException {
        Path store = season(0);
        List<byte[]> personal = personal(store);
        assertThat(personal).hasSize(1 + 2 + 1);
        assertThat(foundIn(store, personal)).isEqualTo(personal.size());

        try (Desk desk = signIn(store, IN_SEASON)) {
            assertThat(desk.contactData().delete()).isEmpty();
            assertThat(desk.contactData().isHere()).isFalse();
            assertThat(foundIn(store, personal)).isZero();
            assertThat(desk.fieldwork().cases()).isEmpty();
            assertThat(desk.doctor().troubles()).isEmpty();
        }

        assertThat(foundIn(store, personal)).isZero();
        assertThat(personal(store)).isEmpty();
    }

    @Test
    void interviewsThatLieHereOnlyKeepIt() {
        try (Desk desk = signIn(season(2), IN_SEASON)) {
            assertThat(desk.contactData().delete()).contains(Refusal.of(DeskFault.NOT_COPIED_YET));
            assertThat(desk.contactData().isHere()).isTrue();
        }
    }

    @Test
    void itsDayHasComeOnceTheSeasonIsLongOver() {
        Path store = season(0);
        try (Desk during = signIn(store, IN_SEASON)) {
            assertThat(during.contactData().isHere()).isTrue();
        }

        try (Desk after = signIn(store, LONG_AFTER)) {
            assertThat(after.contactData().isHere()).isFalse();
            assertThat(after.fieldwork().cases()).isEmpty();
        }
    }

    /** Lays a practice season out and returns its enumerator's store. */
    private Path season(int interviews) {
        Field field = field(IN_SEASON);
        Path at = folder.resolve("season");
        new Practice(field, new PracticePlan(at, interviews, 1, 1, 2, Practice.shippedForm(), 7), _ -> {}).layOut();
        return field.people().stream()
                .filter(seat -> seat.role().equals("enumerator"))
                .findFirst()
                .orElseThrow()
                .folder();
    }

    private Field field(Instant now) {
        SecureRandom random = new SecureRandom();
        Clock clock = Clock.fixed(now, ZoneId.of("Asia/Ho_Chi_Minh"));
        return new Field(new Settings(folder, Locale.of("vi")), clock, random, random, Stores.CHEAP);
    }

    private Desk signIn(Path store, Instant now) {
        return ((SignIn.In) field(now).signIn(store, PracticePlan.PASSWORD.toCharArray())).desk();
    }

    private static List<byte[]> personal(Path store) throws SQLException {
        List<byte[]> values = new ArrayList<>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + store.resolve(Database.FILE));
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(PERSONAL)) {
            while (rows.next()) {
                values.add(rows.getBytes(1));
            }
        }
        return values;
    }

    /** How many of the values stand in one of the store's files; of a long one its middle, which no page border parts. */
    private static long foundIn(Path store, List<byte[]> values) throws IOException {
        long found = 0;
        for (byte[] value : values) {
            byte[] part = Arrays.copyOfRange(value, value.length / 2, Math.min(value.length, value.length / 2 + 24));
            boolean here = false;
            for (Path file : Stores.files(store)) {
                here |= StoredBytes.contain(file, part);
            }
            found += here ? 1 : 0;
        }
        return found;
    }
}

package vn.sipas.field.app.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.ledger.age.AgeIdentity;
import vn.sipas.field.ledger.batch.BatchFile;
import vn.sipas.field.ledger.batch.Export;
import vn.sipas.field.ledger.batch.Part;
import vn.sipas.field.ledger.batch.SectionCheck;
import vn.sipas.field.ledger.batch.SectionHeader;
import vn.sipas.field.ledger.batch.SectionReader;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.FieldworkRecord;
import vn.sipas.field.ledger.record.FileContent;
import vn.sipas.field.ledger.record.RecordCheck;
import vn.sipas.field.ledger.record.RecordLine;
import vn.sipas.field.ledger.record.RecordReader;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.roster.Card;
import vn.sipas.field.ledger.store.Database;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.Secret;
import vn.sipas.field.ledger.vault.PasswordVault;
import vn.sipas.field.ledger.vault.VaultCost;
import vn.sipas.field.office.merge.MergeOutcome;
import vn.sipas.field.office.merge.Merging;
import vn.sipas.field.survey.frame.SealedCases;

/** Contact data that was deleted does not come back with an old file, and no key that is left opens one. */
class PurgedForGoodTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    private static final int KEY = 32;

    private final List<Desk> desks = new ArrayList<>();
    private DeskSeason season = new DeskSeason(Path.of(""));

    @BeforeEach
    void begin() {
        season = new DeskSeason(folder);
    }

    @AfterEach
    void close() {
        desks.forEach(Desk::close);
    }

    /** Everybody of a season in which the department gave An two cases and the supervisor Bình gave An's to Hoà. */
    private final class Given {
        private final Desk department = enrol(Role.DEPARTMENT, "Sở Nội vụ");
        private final Desk an = enrol(Role.ENUMERATOR, "Nguyễn Văn An");
        private final Desk hoa = enrol(Role.ENUMERATOR, "Lê Thị Hoà");
        private final Desk binh = enrol(Role.SUPERVISOR, "Trần Thị Bình");
        private final Path pack;
        private final Path firstOfBinh;
        private final Path secondOfBinh;

        private Given() {
            department.department().newSeason(DeskSeason.PLAN, DeskSeason.form());
            DeskSeason.take(department, an, hoa, binh);
            season.give(department, an, "M-1", "M-2");
            pack = season.pack(department);
            for (Desk desk : List.of(an, hoa, binh)) {
                DeskSeason.join(desk, pack, department);
            }
            for (Desk desk : List.of(an, hoa, department)) {
                binh.department().takeCard(desk.identity().card().bytes());
            }
            assertThat(move("M-1")).isEqualTo(new Team.Handed.Done(1));
            firstOfBinh = season.file(binh, Copying.Manner.PLAIN);
            assertThat(move("M-2")).isEqualTo(new Team.Handed.Done(1));
            secondOfBinh = season.file(binh, Copying.Manner.PLAIN);
        }

        private Team.Handed move(String caseId) {
            return binh.team()
                    .take(
                            Set.of(new CaseId(caseId)),
                            an.bookName().text(),
                            Optional.of(hoa.bookName().text()));
        }
    }

    private Desk enrol(Role role, String name) {
        Desk desk = season.enrol(role, name);
        desks.add(desk);
        return desk;
    }

    @Test
    void oldFilesMergedAgainBringNoBodyBack() throws SQLException {
        Given given = new Given();
        merge(given.hoa, given.secondOfBinh);
        assertThat(given.hoa.fieldwork().cases()).hasSize(2);
        assertThat(personalBodies(given.hoa)).isPositive();

        assertThat(given.hoa.contactData().delete()).isEmpty();
        assertThat(personalBodies(given.hoa)).isZero();
        for (Path file : List.of(given.secondOfBinh, given.pack, given.firstOfBinh)) {
            MergeOutcome outcome = merge(given.hoa, file);
            assertThat(outcome.count().read()).isEqualTo(outcome.count().held());
            assertThat(outcome.books().getFirst().opened()).isZero();
        }

        assertThat(personalBodies(given.hoa)).isZero();
        assertThat(given.hoa.fieldwork().cases()).isEmpty();
        assertThat(given.hoa.doctor().troubles()).isEmpty();
    }

    @Test
    void fileThatNeverCameBeforeBringsItsRecordsWithoutThem() throws SQLException {
        Given given = new Given();
        assertThat(given.hoa.contactData().delete()).isEmpty();

        MergeOutcome outcome = merge(given.hoa, given.secondOfBinh);
        DeskSeason.join(given.hoa, season.pack(given.department), given.department);

        assertThat(outcome.count().joined()).isEqualTo(given.binh.size());
        assertThat(personalBodies(given.hoa)).isZero();
        assertThat(given.hoa.fieldwork().form()).isPresent();
        assertThat(given.hoa.doctor().troubles()).isEmpty();
    }

    @Test
    void departmentsOwnBookAndItsCopiesLoseThemAndKeepWhatTheSeasonIs() throws SQLException {
        Given given = new Given();
        merge(given.department, given.secondOfBinh);
        assertThat(personalBodies(given.department)).isGreaterThanOrEqualTo(3);
        Card cardBefore = given.department.identity().card();

        assertThat(given.department.contactData().delete()).isEmpty();
        merge(given.department, given.secondOfBinh);

        assertThat(personalBodies(given.department)).isZero();
        assertThat(given.department.department().season()).isPresent();
        assertThat(given.department.department().forms()).hasSize(1);
        assertThat(given.department.doctor().troubles()).isEmpty();
        assertThat(given.department.identity().card()).isEqualTo(cardBefore);
        assertThat(given.department
                        .team()
                        .take(Set.of(new CaseId("M-1")), given.hoa.bookName().text(), Optional.empty()))
                .isEqualTo(new Team.Handed.Refused(Refusal.of(DeskFault.CONTACT_DATA_DELETED)));
        assertThat(BatchFile.check(season.pack(given.department)).intact()).isTrue();
    }

    @Test
    void whatStandsAsideLosesThemToo() {
        Given given = new Given();
        Seat seat = season.field().seatOf(given.hoa);
        merge(given.hoa, given.firstOfBinh);
        Path waiting = part(given.binh, given.binh.size() - 1);
        merge(given.hoa, waiting);
        given.hoa.contactData().delete();
        close();
        desks.clear();

        try (Desk hoa = season.signIn(seat, DeskSeason.PASSWORD)) {
            merge(hoa, waiting);
        }
        assertThat(asideOf(seat))
                .isNotEmpty()
                .allSatisfy(section -> assertThat(section)
                        .contains("\"kind\":\"assignment\"")
                        .contains("\"redacted\":true")
                        .doesNotContain("\"cases\":"));
    }

    @Test
    void noKeyThatIsLeftOpensWhatAnEarlierFileHas() throws SQLException {
        Given given = new Given();
        Seat seat = season.field().seatOf(given.an);
        Seat supervisor = season.field().seatOf(given.binh);
        List<FileContent> sealed = new ArrayList<>(assignments(given.pack));
        sealed.addAll(assignments(given.secondOfBinh));
        assertThat(sealed).hasSizeGreaterThanOrEqualTo(3);
        close();
        desks.clear();
        assertThat(opened(sealed, seat)).isPositive();

        try (Desk an = season.signIn(seat, DeskSeason.PASSWORD)) {
            assertThat(an.contactData().delete()).isEmpty();
        }

        assertThat(opened(sealed, seat)).isZero();
        assertThat(opened(sealed, supervisor)).isPositive();
    }

    private static MergeOutcome merge(Desk desk, Path file) {
        return ((Merges.Merged.Done) desk.merges().merge(file)).outcome();
    }

    /** How many bodies of personal kinds lie in the store of an open desk. */
    private long personalBodies(Desk desk) throws SQLException {
        return ((Number) column(
                                season.field().seatOf(desk),
                                "SELECT count(*) FROM record WHERE kind IN ('assignment', 'callback') AND body IS NOT NULL")
                        .getFirst())
                .longValue();
    }

    private static List<Object> column(Seat seat, String sql) throws SQLException {
        List<Object> values = new ArrayList<>();
        try (var connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + seat.folder().resolve(Database.FILE));
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getObject(1));
            }
        }
        return values;
    }

    /** A file of the book's records from position {@code from} on. */
    private Path part(Desk desk, long from) {
        Book own = desk.books().stream()
                .filter(book -> book.name().equals(desk.bookName()))
                .findFirst()
                .orElseThrow();
        Export.Outcome outcome = Export.write(folder.resolve("part"), Part.from(own, from), _ -> {});
        return ((Export.Outcome.Done) outcome).file();
    }

    private List<String> asideOf(Seat seat) {
        try (Store store = open(seat)) {
            BookName own = BookName.read(store.owner().book()).orElseThrow();
            Merging merging = new Merging(store, own, own);
            return merging.aside().stream()
                    .map(merging::section)
                    .map(bytes -> new String(bytes, UTF_8))
                    .toList();
        }
    }

    private Store open(Seat seat) {
        return ((Store.Opening.Opened) Store.open(
                        seat.folder(), DeskSeason.PASSWORD.toCharArray(), Clock.systemUTC(), season.random()))
                .store();
    }

    /** What the assignments in a plain file have sealed. */
    private static List<FileContent> assignments(Path file) {
        List<FileContent> found = new ArrayList<>();
        BatchFile.check(file, new SectionReader() {
            @Override
            public void begin(SectionHeader header) {}

            @Override
            public void record(long position, RecordLine line) {
                if (RecordReader.read(line.bytes()) instanceof RecordCheck.Valid valid
                        && valid.content() instanceof FieldworkRecord.Assignment assignment) {
                    found.add(assignment.sealed());
                }
            }

            @Override
            public void end(SectionCheck check) {}
        });
        return found;
    }

    /** How often a secret of the store, taken for a key that others encrypt to, opens one of these. */
    private long opened(List<FileContent> sealed, Seat seat) throws SQLException {
        long opened = 0;
        for (byte[] secret : secrets(seat)) {
            try (AgeIdentity identity = AgeIdentity.of(secret)) {
                opened += sealed.stream()
                        .filter(cases -> SealedCases.open(cases, identity).isPresent())
                        .count();
            }
        }
        return opened;
    }

    /** Whatever in the vault has the length of a key: behind the password, behind the data key, or bare. */
    private List<byte[]> secrets(Seat seat) throws SQLException {
        List<byte[]> secrets = new ArrayList<>();
        try (Store store = open(seat)) {
            for (Object name : column(seat, "SELECT name FROM vault WHERE name NOT IN ('keys', 'recovery')")) {
                secrets.add(store.secrets().get((String) name).orElseThrow());
            }
        }
        byte[] keys = (byte[])
                column(seat, "SELECT sealed FROM vault WHERE name = 'keys'").getFirst();
        PasswordVault vault = new PasswordVault(VaultCost.STANDARD, season.random());
        switch (vault.open(DeskSeason.PASSWORD.toCharArray(), keys)) {
            case PasswordVault.Opening.Opened(Secret both) -> {
                try (both) {
                    secrets.add(Arrays.copyOf(both.bytes(), KEY));
                    secrets.add(Arrays.copyOfRange(both.bytes(), KEY, 2 * KEY));
                }
            }
            case PasswordVault.Opening.Refused refused -> throw new AssertionError(refused);
        }
        secrets.removeIf(secret -> secret.length != KEY);
        assertThat(secrets).hasSizeGreaterThanOrEqualTo(3);
        return secrets;
    }
}

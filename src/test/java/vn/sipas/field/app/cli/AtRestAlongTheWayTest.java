package vn.sipas.field.app.cli;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.ChildJvm;
import vn.sipas.field.Stores;
import vn.sipas.field.Traces;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.desk.Settings;
import vn.sipas.field.app.desk.SignIn;
import vn.sipas.field.base.sheet.Workbooks;
import vn.sipas.field.ledger.store.Database;

/**
 * Whom a case is about stands in no file on the whole way of an assignment: handed out, joined, reassigned, merged, exported,
 * rescued, purged; but for the tables that the department brings itself.
 */
class AtRestAlongTheWayTest {

    /** Those of {@link PlayedSeason}'s table and of the workbook here. */
    private static final List<String> PEOPLE = List.of(
            "Hoàng Văn Một",
            "0987 654 321",
            "0987654321",
            "Huỳnh Thị Hai",
            "Điểu Ba",
            "Đặng Thị Kim Phượng",
            "khu phố Tân Hiệp",
            "0912 345 678");

    private static final List<String> CELLS = List.of(
            "Mã mẫu",
            "Mã đơn vị",
            "Họ và tên",
            "Năm sinh",
            "Địa chỉ",
            "Điện thoại", //
            "M-4",
            "26041",
            "Đặng Thị Kim Phượng",
            "1975",
            "khu phố Tân Hiệp",
            "0912 345 678");

    private static final int COLUMNS = 6;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    @Test
    void everyGuiseIsFound() throws IOException {
        Traces people = new Traces(PEOPLE);
        byte[] phone = "x0987 654 321y".getBytes(UTF_8);

        assertThat(people.in(phone)).isTrue();
        assertThat(people.in("Huỳnh Thị Hai".getBytes(UTF_16LE))).isTrue();
        assertThat(people.in(Base64.getEncoder().encode(phone))).isTrue();
        assertThat(people.in("\\u0110i\\u1ec3u Ba".getBytes(UTF_8))).isTrue();
        assertThat(people.in("Hoàng Văn Hai".getBytes(UTF_8))).isFalse();
    }

    @Test
    void nobodyListedStandsInAnyStoreFileLogOrTemporaryFile() throws IOException, InterruptedException {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        Path log = folder.resolve("log-0.txt");
        Path logging = Files.writeString(folder.resolve("logging.properties"), """
                handlers=java.util.logging.FileHandler
                .level=ALL
                java.util.logging.FileHandler.level=ALL
                java.util.logging.FileHandler.encoding=UTF-8
                java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter
                java.util.logging.FileHandler.pattern=%s
                """.formatted(log));

        Process child = ChildJvm.start(
                List.of("-Djava.io.tmpdir=" + temporary, "-Djava.util.logging.config.file=" + logging),
                Played.class,
                folder.toString());
        String printed = new String(child.getInputStream().readAllBytes(), UTF_8);

        assertThat(child.waitFor()).as(printed).isZero();
        assertThat(new Traces(PEOPLE).in(printed.getBytes(UTF_8))).isFalse();
        assertThat(log).isNotEmptyFile();
        // What is in the workbook is compressed and so not seen.
        assertThat(new Traces(PEOPLE).below(folder)).containsExactly(folder.resolve("cases.csv"));
    }

    /** Plays the season in a virtual machine of its own and looks after each command, and while stores are open. */
    static final class Played {
        private final Path folder;
        private final PlayedSeason season;
        private int looks;

        private Played(Path folder) {
            this.folder = folder;
            this.season = new PlayedSeason(folder, run -> {
                look();
                System.out.println(run.out() + " " + run.err());
            });
        }

        public static void main(String[] arguments) throws IOException {
            new Played(Path.of(arguments[0])).play();
        }

        private void look() {
            looks++;
            // In use: SQLite's own library lies there while the program runs.
            assertThat(folder.resolve("tmp")).isNotEmptyDirectory();
            assertThat(new Traces(PEOPLE).below(folder))
                    .as("look " + looks)
                    .allMatch(file -> file.getFileName().toString().startsWith("cases."));
        }

        private void play() throws IOException {
            Files.write(folder.resolve("cases.xlsx"), workbook());
            String fingerprint = season.begun();
            season.made("an", "Nguyễn Văn An", "enumerator", "Đội 1");
            season.made("hoa", "Lê Thị Hoà", "enumerator", "Đội 1");
            season.made("binh", "Trần Thị Bình", "supervisor", "Đội 1");
            season.good("season", "roster", season.card("an"), season.card("hoa"), season.card("binh"))
                    .by("department");
            season.good("assign", "--cases", season.at("cases.csv"), "--to", "nguyen van an")
                    .by("department");
            season.good("assign", "--cases", season.at("cases.xlsx"), "--to", "nguyen van an")
                    .by("department");
            String pack = season.pack("pack-1");
            for (String who : List.of("an", "hoa", "binh")) {
                season.good("join", pack, "--fingerprint", fingerprint).by(who);
            }
            season.good("assign", "--case", "M-3", "--from", "Nguyễn Văn An", "--to", "Lê Thị Hoà")
                    .with("--card", season.card("an"), "--card", season.card("hoa"))
                    .with("--card", season.card("department"))
                    .by("binh");
            String moved = season.exported("binh", "--plain");
            for (String who : List.of("an", "hoa", "department")) {
                whileOpen(who, desk -> desk.merges().merge(Path.of(moved)));
            }
            whileOpen("an", desk -> desk.fieldwork().cases());
            season.enter("an", "M-1");
            season.enter("hoa", "M-3");
            season.good("merge", season.exported("an"), season.exported("hoa")).by("department");
            season.good("export", "--out", season.at("monitor"), "--to", "monitor")
                    .by("department");
            season.good("status").by("an");

            season.made("an-moi", "Nguyễn Văn An", "enumerator", "Đội 1");
            season.good("identity", "recover", "--lost", season.at("an"), "--recovery-key", season.at("recovery"))
                    .with("--out", season.at("rescue"))
                    .by("an-moi");
            season.good("merge", season.only("rescue")).by("department");
            season.good("season", "roster", season.card("an-moi")).by("department");
            season.good("join", season.pack("pack-2"), "--fingerprint", fingerprint)
                    .by("an-moi");
            whileOpen(
                    "department",
                    desk -> desk.team()
                            .take(Set.of(), desk.team().hands().getFirst().book(), Optional.empty()));
            // A file that a store refuses, and one that is no file of ours.
            season.run("hoa", "merge", season.exported("an-moi"));
            season.run("department", "season", "roster", season.at("cases.csv"));
            season.run("department", "assign", "--cases", season.at("cases.csv"), "--to", "không ai cả");
            season.good("purge").by("binh");
            season.good("merge", moved).by("binh");
        }

        private interface Work {
            void at(Desk desk);
        }

        private void whileOpen(String who, Work work) {
            SecureRandom random = new SecureRandom();
            Field field = new Field(
                    new Settings(folder, Locale.of("vi")),
                    Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")),
                    random,
                    random,
                    Stores.CHEAP);
            SignIn signIn = field.signIn(folder.resolve(who), PlayedSeason.PASSWORD.toCharArray());
            try (Desk desk = ((SignIn.In) signIn).desk()) {
                work.at(desk);
                assertThat(folder.resolve(who).resolve(Database.FILE + "-wal")).exists();
                look();
            }
        }

        private static byte[] workbook() {
            StringBuilder rows = new StringBuilder();
            for (int row = 0; row < CELLS.size() / COLUMNS; row++) {
                rows.append("<row r='").append(row + 1).append("'>");
                for (int column = 0; column < COLUMNS; column++) {
                    rows.append("<c r='%s%d' t='inlineStr'><is><t>%s</t></is></c>"
                            .formatted((char) ('A' + column), row + 1, CELLS.get(row * COLUMNS + column)));
                }
                rows.append("</row>");
            }
            return Workbooks.zip(Workbooks.parts(rows.toString(), ""));
        }
    }
}

package vn.sipas.field.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.desk.Settings;
import vn.sipas.field.app.desk.SignIn;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.record.CheckingRecord;

/** An enumerator's laptop is stolen: nothing of the store is left to its owner, and the thief knows the password. */
class LostLaptopTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    @Test
    void newKeyTakesThePlaceOfTheOldAndWhatTheThiefWritesCountsForNothing() throws IOException {
        PlayedSeason season = new PlayedSeason(folder);
        String fingerprint = season.begun();
        season.made("an", "Nguyễn Văn An", "enumerator", "Đội 1");
        season.made("binh", "Trần Thị Bình", "supervisor", "Đội 1");
        String oldCard = season.card("an");
        season.good("season", "roster", oldCard, season.card("binh")).by("department");
        season.good("assign", "--cases", season.at("cases.csv"), "--to", "nguyen van an")
                .by("department");
        String pack = season.pack("pack-1");
        season.good("join", pack, "--fingerprint", fingerprint).by("an");
        season.good("join", pack, "--fingerprint", fingerprint).by("binh");
        season.enter("an", "M-1");
        season.good("merge", season.exported("an")).by("department");

        Stores.copy(folder.resolve("an"), folder.resolve("thief"));
        for (Path file : Stores.files(folder.resolve("an"))) {
            Files.delete(file);
        }
        season.made("an-moi", "Nguyễn Văn An", "enumerator", "Đội 1", "--follows", oldCard);
        String newCard = season.card("an-moi");
        assertThat(season.run("department", "export", "--out", season.at("back"), "--back-to", newCard)
                        .err())
                .singleElement()
                .asString()
                .contains("card-missing");
        season.good("season", "roster", newCard).by("department");
        String later = season.pack("pack-2");

        // All three cases reach the new key; which of them is done, only the earlier book says.
        assertThat(season.good("join", later, "--fingerprint", fingerprint)
                        .by("an-moi")
                        .out())
                .anyMatch(line -> line.endsWith(": 3"));
        assertThat(season.good("status").by("an-moi").out()).contains("chưa làm: 3");
        season.good("export", "--out", season.at("back"), "--back-to", newCard).by("department");
        assertThat(season.run("binh", "merge", season.only("back")).err())
                .anyMatch(line -> line.contains("age-not-for-us"));
        season.good("merge", season.only("back")).by("an-moi");
        assertThat(season.good("status").by("an-moi").out()).contains("chưa làm: 2", "đã xong: 1");

        season.enter("an-moi", "M-2");
        CommandRun known = season.verified(later, season.exported("an-moi", "--plain"));
        assertThat(known.out().stream().filter(line -> line.endsWith("intact, known")))
                .hasSize(2);

        // The thief goes on under the old key, in both cases that are left.
        season.enter("thief", "M-2");
        season.enter("thief", "M-3");
        CommandRun thief = season.verified(later, season.exported("thief", "--plain"));
        assertThat(thief.out().stream().filter(line -> line.endsWith("intact, known")))
                .hasSize(1);
        assertThat(thief.out()).anyMatch(line -> line.contains("key-ended"));
        season.good("merge", season.exported("an-moi")).by("department");
        CommandRun merged = season.good("merge", season.exported("thief")).by("department");
        assertThat(merged.out())
                .anyMatch(line -> line.contains("nhập mới 0 ") && line.contains("để riêng 6 "))
                .anyMatch(line -> line.contains("key-ended"))
                .noneMatch(line -> line.contains("M-2"));

        // Not even to the person whose key it was.
        season.good("export", "--out", season.at("back-again"), "--back-to", newCard)
                .by("department");
        assertThat(season.only("back-again"))
                .endsWith(Path.of(season.only("back")).getFileName().toString());
        season.good("merge", season.exported("thief", "--plain")).by("an-moi");
        assertThat(season.good("status").by("an-moi").out()).contains("chưa làm: 1", "đã xong: 2");
        season.enter("an-moi", "M-3");

        // The supervisor reaches the new key by the person's name.
        season.good("join", later, "--fingerprint", fingerprint).by("binh");
        season.good("assign", "--case", "M-3", "--from", "Nguyễn Văn An")
                .with("--card", newCard, "--card", season.card("department"))
                .by("binh");

        // By ruling alone it counts, and the ruling settles too which of the case's two interviews does.
        try (Desk department = signIn("department")) {
            Book thiefs = department.books().stream()
                    .filter(book -> book.ofKind("interview").size() == 3)
                    .findFirst()
                    .orElseThrow();
            assertThat(department.merges().conflicts()).isEmpty();
            department.write(List.of(
                    new CheckingRecord.Ruling(thiefs.ofKind("interview").get(1).leaf(), true, "người dân xác nhận")));
            assertThat(department.merges().conflicts()).isEmpty();
        }
        assertThat(season.good("data", "--odk", season.at("odk"))
                        .by("department")
                        .out())
                .anyMatch(line -> line.startsWith("4 phiếu = đã ghi 2 + để lại 2"));
    }

    @Test
    void cardOfAnotherSeasonIsNotFollowedAndNoIdentityIsMade() {
        PlayedSeason season = new PlayedSeason(folder);
        season.made("an", "Nguyễn Văn An", "enumerator", "Đội 1");

        CommandRun refused = season.run(
                "moi",
                "identity",
                "new",
                "--season",
                "binh-phuoc-2026",
                "--name",
                "Nguyễn Văn An",
                "--role",
                "enumerator",
                "--follows",
                season.card("an"));

        assertThat(refused.err()).singleElement().asString().contains("card-other-season");
        assertThat(folder.resolve("moi")).doesNotExist();
    }

    private Desk signIn(String who) {
        SecureRandom random = new SecureRandom();
        Field field = new Field(
                new Settings(folder, Locale.of("vi")),
                Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")),
                random,
                random,
                Stores.CHEAP);
        return ((SignIn.In) field.signIn(folder.resolve(who), PlayedSeason.PASSWORD.toCharArray())).desk();
    }
}

package vn.sipas.field.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.base.qr.Snapshot;

/** Receipts and witnesses by photos of QR codes alone: no file of a head or a proof goes from one to the other. */
class HeadsByPicturesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    private int photos;

    @Test
    void everyRecordEndsReceivedAndWitnessed() throws IOException {
        PlayedSeason season = started();
        season.enter("an", "M-1");
        season.good("merge", season.exported("an")).by("binh");
        season.good("head", "--out", season.at("heads"), "--qr").by("an");
        String head = photo(season.only("heads", ".sipas-head.png"));

        season.good("receipt", "--out", season.at("receipts"), "--qr", head).by("binh");
        season.good("witness", "--out", season.at("witnessed"), "--qr", head).by("front");
        // Both on one table, one photo.
        String both = photo(season.only("receipts", ".png"), season.only("witnessed", ".png"));
        assertThat(season.good("head", "--json", both).by("an").out())
                .singleElement()
                .asString()
                .matches("\\{\"size\":(\\d+),\"received\":\\1,\"witnessed\":\\1,\"files\":\\[]}");

        // The book has grown: a head alone is not enough for the Front, which holds no records.
        season.enter("an", "M-2");
        season.good("merge", season.exported("an")).by("binh");
        season.good("head", "--out", season.at("later"), "--qr").by("an");
        String later = photo(season.only("later", ".sipas-head.png"));
        assertThat(season.run("front", "witness", "--out", season.at("witnessed-2"), later)
                        .err())
                .singleElement()
                .asString()
                .contains("proof-wanted");
        String proof = photo(season.only("later", ".sipas-proof.png"));
        season.good("witness", "--out", season.at("witnessed-2"), "--qr", proof).by("front");
        season.good("receipt", "--out", season.at("receipts-2"), "--qr", proof).by("binh");
        CommandRun standing = season.good(
                        "head", photo(season.only("receipts-2", ".png")), photo(season.only("witnessed-2", ".png")))
                .by("an");
        assertThat(standing.out())
                .anyMatch(line -> line.matches("Đã được ký nhận: (\\d+)/\\1 \\(lúc .*"))
                .anyMatch(line -> line.matches("Đã được làm chứng: (\\d+)/\\1 \\(lúc .*"));

        // Whoever reads An's file later: received by the roster, witnessed only under a key that was pinned.
        String batch = season.exported("an", "--plain");
        String rules = season.exported("department", "--to", "monitor");
        assertThat(season.verified(rules, batch).out())
                .filteredOn(line -> line.startsWith(batch))
                .singleElement()
                .asString()
                .endsWith("intact, known, received");
        Path key = Files.writeString(folder.resolve("front.vkey"), verifierKey(season) + "\n");
        assertThat(season.verified("--witness", key.toString(), rules, batch).out())
                .filteredOn(line -> line.startsWith(batch))
                .singleElement()
                .asString()
                .endsWith("intact, known, received, witnessed");
    }

    @Test
    void whatCanNotBeReadIsToldWithWhatToDo() throws IOException {
        PlayedSeason season = started();
        Path table = Files.write(folder.resolve("table.jpg"), new Snapshot(800, 600, 1).jpeg(0.6f));
        Path empty = Files.createDirectory(folder.resolve("empty"));
        String batch = season.exported("an", "--plain");

        assertThat(season.run("front", "witness", "--out", season.at("x"), table.toString(), empty.toString(), batch)
                        .err())
                .hasSize(3)
                .anyMatch(line -> line.contains("table.jpg: no-code: ") && line.contains("chụp lại"))
                .anyMatch(line -> line.contains("empty: folder-without-heads: "))
                .anyMatch(line -> line.contains("batch-is-no-head: ") && line.contains("Nhận tệp"));
        season.good("head", "--out", season.at("heads"), "--qr").by("binh");
        assertThat(season.run("an", "head", season.only("heads", ".png")).err())
                .singleElement()
                .asString()
                .contains("head-of-somebody-else", "Trần Thị Bình");
        assertThat(season.run("an", "head", "--qr").err())
                .singleElement()
                .asString()
                .contains("out-missing");
    }

    /** A stick as people hand it over: heads to sign, one's own come back, and much else. */
    @Test
    void aFolderIsToldApartByContent() throws IOException {
        PlayedSeason season = started();
        season.enter("an", "M-1");
        season.good("merge", season.exported("an")).by("binh");
        season.good("head", "--out", season.at("usb"), "--qr").by("an");
        season.good("head", "--out", season.at("binh-head")).by("binh");
        season.good("witness", "--out", season.at("usb"), season.only("binh-head"))
                .by("front");
        Files.copy(Path.of(season.exported("an")), folder.resolve("usb/phieu.age"));
        Files.writeString(folder.resolve("usb/ghi-chu.txt"), "Gọi chị An");

        CommandRun run = season.good("receipt", "--out", season.at("receipts"), season.at("usb"))
                .by("binh");

        assertThat(run.out())
                .anyMatch(line -> line.contains("đã nhận chữ ký cho "))
                .anyMatch(line -> line.startsWith("Nguyễn Văn An: đã ký "))
                .hasSize(2);
        assertThat(season.good("head").by("binh").out())
                .anyMatch(line -> line.matches("Đã được làm chứng: (\\d+)/\\1.*"));
    }

    private static String verifierKey(PlayedSeason season) {
        return season.good("status", "--json")
                .by("front")
                .out()
                .getFirst()
                .replaceAll(".*\"verifierKey\":\"([^\"]*)\".*", "$1");
    }

    /** A telephone's picture of these codes side by side on a screen. */
    private String photo(String... codes) throws IOException {
        Snapshot photo = new Snapshot(900 * codes.length, 900, ++photos);
        for (int each = 0; each < codes.length; each++) {
            photo.with(Files.readAllBytes(Path.of(codes[each])), 450 + 900 * each, 450, 700, 9 - 14 * each, 0.05);
        }
        return Files.write(folder.resolve("photo-" + photos + ".jpg"), photo.jpeg(0.7f))
                .toString();
    }

    private PlayedSeason started() {
        PlayedSeason season = new PlayedSeason(folder);
        String fingerprint = season.begun();
        season.made("an", "Nguyễn Văn An", "enumerator", "Đội 1");
        season.made("binh", "Trần Thị Bình", "supervisor", "Đội 1");
        season.made("front", "Phạm Văn Mặt", "monitor", "Mặt trận Tổ quốc");
        season.good("season", "roster", season.card("an"), season.card("binh"), season.card("front"))
                .by("department");
        season.good("assign", "--cases", season.at("cases.csv"), "--to", "nguyen van an")
                .by("department");
        String pack = season.pack("pack-1");
        for (String who : List.of("an", "binh", "front")) {
            season.good("join", pack, "--fingerprint", fingerprint).by(who);
        }
        return season;
    }
}

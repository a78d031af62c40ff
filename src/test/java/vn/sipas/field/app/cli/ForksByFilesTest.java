package vn.sipas.field.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;

/** A cloned folder, written in on both machines: what the department is told, proves to others, and counts. */
class ForksByFilesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    @Test
    void bothBooksOfAClonedFolderAreForkedWhicheverIsMergedFirst() throws IOException {
        PlayedSeason season = cloned();
        Stores.copy(folder.resolve("department"), folder.resolve("other-office"));
        String an = season.exported("an");
        String clone = season.exported("clone");
        List<String> evidence = new ArrayList<>();

        for (String office : List.of("department", "other-office")) {
            boolean first = office.equals("department");
            season.good("merge", first ? an : clone).by(office);
            CommandRun fork = season.run(office, "merge", first ? clone : an, "--forks", season.at("forks-" + office));

            assertThat(fork.err()).singleElement().asString().contains("book-forked");
            assertThat(fork.out())
                    .anyMatch(line -> line.contains("đã ký HAI lịch sử khác nhau"))
                    .anyMatch(line -> line.contains("Không chứng minh"))
                    .anyMatch(line -> line.contains("Chưa ai ký nhận hoặc làm chứng nhánh nào"))
                    .anyMatch(line -> line.contains(".sipas-fork"));
            evidence.add(Files.readString(Path.of(season.only("forks-" + office))));
            assertThat(season.verified(season.only("forks-" + office)).out())
                    .singleElement()
                    .asString()
                    .contains("HAI lịch sử");
            assertThat(counted(season, office)).isZero();
            assertThat(season.run(office, "doctor").code()).isZero();
        }

        assertThat(evidence.getFirst()).isEqualTo(evidence.getLast());
    }

    @Test
    void theBranchThatTheSupervisorReceiptedCountsWheneverTheReceiptArrives() {
        PlayedSeason season = cloned();
        String an = season.exported("an");
        season.good("merge", an).by("binh");
        season.good("receipt", "--out", season.at("receipts")).by("binh");
        season.good("merge", an).by("department");
        season.run("department", "merge", season.exported("clone"));
        assertThat(counted(season, "department")).isZero();

        CommandRun taken = season.good("head").with(season.all("receipts")).by("department");

        assertThat(taken.out()).anyMatch(line -> line.contains("đã giữ chữ ký dưới mốc"));
        assertThat(counted(season, "department")).isOne();
        assertThat(season.good("merge", an).by("department").out())
                .anyMatch(line -> line.contains("Nhánh đã được ký nhận hoặc làm chứng là sổ"));

        // He holds one branch; the other he is shown does not get his name.
        season.good("head", "--out", season.at("clone-head")).by("clone");
        season.run("binh", "merge", season.exported("clone"));
        CommandRun refused = season.run("binh", "receipt", "--out", season.at("more"), season.only("clone-head"));
        assertThat(refused.err()).singleElement().asString().contains("fork-shown");
    }

    @Test
    void departmentFindsWhatStandsAsideAndRulesThatItCountsOnce() throws IOException {
        PlayedSeason season = cloned();
        String an = season.exported("an");
        season.good("merge", an).by("department");
        season.run("department", "merge", season.exported("clone"));
        List<String> aside =
                season.good("review", "list", "--aside").by("department").out();
        assertThat(aside).filteredOn(line -> line.contains("Nguyễn Văn An")).hasSize(3);
        assertThat(aside).anyMatch(line -> line.contains("để riêng"));
        List<String> leaves = aside.stream()
                .filter(line -> line.contains("M-2") || line.contains("M-3"))
                .map(line -> line.strip().split(" ")[0])
                .toList();

        assertThat(season.good("review", "show", leaves.getFirst())
                        .by("department")
                        .out())
                .anyMatch(line -> line.contains("để riêng"))
                .anyMatch(line -> line.contains("hỏi trên máy"));
        season.good("review", "rule", "--counts", "true", "--reason", "đã gặp lại cả hai người")
                .with(leaves.toArray(String[]::new))
                .by("department");

        assertThat(counted(season, "department")).isEqualTo(2);
        assertThat(season.good("review", "show", leaves.getFirst())
                        .by("department")
                        .out())
                .anyMatch(line -> line.contains("Sở quyết định: được tính"));
        season.good("data", "--out", season.at("rows.csv")).by("department");
        assertThat(Files.readAllLines(Path.of(season.at("rows.csv")))).hasSize(3);
        assertThat(season.run("department", "doctor").code()).isZero();
        assertThat(counted(season, "department")).isEqualTo(2);

        // The supervisor signs for the branch that was ruled in: the book is settled, and nothing counts twice.
        season.good("merge", season.exported("clone")).by("binh");
        season.good("receipt", "--out", season.at("receipts")).by("binh");
        season.good("head").with(season.all("receipts")).by("department");
        assertThat(counted(season, "department")).isEqualTo(2);
        assertThat(season.good("review", "list", "--aside").by("department").out())
                .filteredOn(line -> line.contains("Nguyễn Văn An"))
                .hasSize(1);
    }

    /** An's folder stands on two machines, and somebody was interviewed on each since. */
    private PlayedSeason cloned() {
        PlayedSeason season = new PlayedSeason(folder);
        String fingerprint = season.begun();
        season.made("an", "Nguyễn Văn An", "enumerator", "Đội 1");
        season.made("binh", "Trần Thị Bình", "supervisor", "Đội 1");
        season.good("season", "roster", season.card("an"), season.card("binh")).by("department");
        season.good("assign", "--cases", season.at("cases.csv"), "--to", "nguyen van an")
                .by("department");
        String pack = season.pack("pack-1");
        for (String who : List.of("an", "binh")) {
            season.good("join", pack, "--fingerprint", fingerprint).by(who);
        }
        Stores.copy(folder.resolve("an"), folder.resolve("clone"));
        season.enter("an", "M-1");
        season.enter("clone", "M-2");
        season.enter("clone", "M-3");
        return season;
    }

    /** How many interviews count, by what is written for other programs. */
    private static long counted(PlayedSeason season, String who) {
        String out = season.at("odk-" + who + "-" + System.nanoTime());
        return season.good("data", "--odk", out).by(who).out().stream()
                .filter(line -> line.contains("phiếu = đã ghi "))
                .mapToLong(line -> Long.parseLong(line.replaceAll(".*= đã ghi (\\d+) .*", "$1")))
                .sum();
    }
}

package vn.sipas.field.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Department, supervisor and two enumerators play a season by files alone, each in a data folder of his own. */
class FourPeopleTest {

    private static final String FORM = """
            <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
              <h:head><h:title>Phiếu ngắn</h:title><model>
                <instance><data id="ngan" version="1"><A1/></data></instance>
                <bind nodeset="/data/A1" type="int" required="true()"/>
              </model></h:head>
              <h:body><input ref="/data/A1"><label>Mấy lần?</label></input></h:body>
            </h:html>
            """;

    private static final String CASES = """
            Mã mẫu,Mã đơn vị,Họ và tên,Năm sinh,Địa chỉ,Điện thoại
            M-1,26041,Hoàng Văn Một,1961,ấp 1,0987 654 321
            M-2,26041,Huỳnh Thị Hai,1984,ấp 2,
            M-3,26041,Điểu Ba,1990,ấp 3,
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    @Test
    void aSeasonWithAReassignmentAndALostPassword() throws IOException {
        Files.writeString(folder.resolve("password"), "một mật khẩu dài\n");
        Files.writeString(folder.resolve("form.xml"), FORM);
        Files.writeString(folder.resolve("cases.csv"), CASES);
        Files.writeString(folder.resolve("answers.json"), "{\"A1\":\"3\"}");
        String fingerprint = made("department", "Sở Nội vụ", "department", "Đồng Nai");
        made("an", "Nguyễn Văn An", "enumerator", "Đội 1");
        made("hoa", "Lê Thị Hoà", "enumerator", "Đội 1");
        made("binh", "Trần Thị Bình", "supervisor", "Đội 1");
        good("season", "new", "--title", "SIPAS 2026", "--province", "Đồng Nai", "--starts", "2026-10-01", "--ends")
                .with("2026-11-30", "--recovery-out", folder + "/recovery")
                .by("department");
        good("season", "form", folder + "/form.xml").by("department");
        good("season", "roster", card("an"), card("hoa"), card("binh")).by("department");
        good("assign", "--cases", folder + "/cases.csv", "--to", "nguyen van an")
                .by("department");
        String pack = pack("pack-1");

        CommandRun wrong = run("an", "join", pack, "--fingerprint", "0000 0000 0000 0000 0000 0000 0000 0000");
        assertThat(wrong.err()).singleElement().asString().contains("fingerprint-differs");
        assertThat(good("join", pack, "--fingerprint", fingerprint).by("an").out())
                .anyMatch(line -> line.endsWith(": 3"));
        assertThat(good("join", pack, "--fingerprint", fingerprint).by("hoa").out())
                .anyMatch(line -> line.endsWith(": 0"));
        good("join", pack, "--fingerprint", fingerprint).by("binh");

        // The supervisor gives a case of An's to Hoà; An, who doesn't know it yet, goes to that person too.
        good("assign", "--case", "M-3", "--from", "Nguyễn Văn An", "--to", "Lê Thị Hoà")
                .with("--card", card("an"), "--card", card("hoa"), "--card", card("department"))
                .by("binh");
        String moved = exported("binh", "--plain");
        enter("an", "M-1");
        enter("an", "M-3");
        good("merge", moved).by("hoa");
        assertThat(good("status").by("hoa").out()).anyMatch(line -> line.contains("26041"));
        enter("hoa", "M-3");

        String sealedAn = exported("an");
        String sealedHoa = exported("hoa");
        assertThat(run("hoa", "merge", sealedAn).err()).anyMatch(line -> line.contains("age-not-for-us"));
        CommandRun merged = good("merge", moved, sealedAn, sealedHoa).by("department");
        assertThat(merged.out())
                .anyMatch(line -> line.contains("M-3") && line.contains("Nguyễn Văn An") && line.contains("Lê Thị Hoà"))
                .noneMatch(line -> line.contains("M-1"));
        Files.writeString(folder.resolve("department.vkey"), verifierKey());
        CommandRun verified = CommandRun.of(
                folder, "verify", pack, exported("an", "--plain"), "--department", folder + "/department.vkey");
        assertThat(verified.out().stream().filter(line -> line.endsWith("intact, known")))
                .hasSize(2);

        // An forgets the password: the department's recovery key rescues, a new key goes on.
        made("an-moi", "Nguyễn Văn An", "enumerator", "Đội 1");
        good("identity", "recover", "--lost", folder + "/an", "--recovery-key", folder + "/recovery", "--out")
                .with(folder + "/rescue")
                .by("an-moi");
        good("merge", only("rescue")).by("department");
        good("season", "roster", card("an-moi")).by("department");
        String later = pack("pack-2");
        assertThat(good("join", later, "--fingerprint", fingerprint)
                        .by("an-moi")
                        .out())
                .anyMatch(line -> line.endsWith(": 2"));
        enter("an-moi", "M-2");
        CommandRun known = CommandRun.of(
                folder, "verify", later, exported("an-moi", "--plain"), "--department", folder + "/department.vkey");
        assertThat(known.out().stream().filter(line -> line.endsWith("intact, known")))
                .hasSize(2);
        assertThat(good("merge", exported("an-moi")).by("department").err()).isEmpty();
    }

    private String made(String who, String name, String role, String unit) {
        CommandRun run = run(
                who, "identity", "new", "--season", "dong-nai-2026", "--name", name, "--role", role, "--unit", unit);
        assertThat(run.err()).isEmpty();
        String line = run.out().get(1);
        return line.substring(line.indexOf(':') + 1).strip();
    }

    private String card(String who) {
        good("identity", "card", "--out", folder + "/card-" + who).by(who);
        return only("card-" + who);
    }

    private String pack(String to) {
        good("season", "pack", "--out", folder + "/" + to).by("department");
        return only(to);
    }

    private void enter(String who, String caseId) {
        good("enter", "--case", caseId, "--answers", folder + "/answers.json").by(who);
    }

    private String exported(String who, String... how) {
        String to = "out-" + who + (how.length == 0 ? "-sealed" : "");
        List<String> words = new ArrayList<>(List.of("export", "--out", folder + "/" + to));
        words.addAll(List.of(how));
        good(words.toArray(String[]::new)).by(who);
        return only(to);
    }

    private String verifierKey() throws IOException {
        return good("status", "--json")
                        .by("department")
                        .out()
                        .getFirst()
                        .replaceAll(".*\"verifierKey\":\"([^\"]*)\".*", "$1")
                + "\n";
    }

    private String only(String below) {
        try (Stream<Path> files = Files.list(folder.resolve(below))) {
            return files.sorted().reduce((_, later) -> later).orElseThrow().toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Words good(String... words) {
        return new Words(List.of(words));
    }

    /** A command that must succeed. */
    private final class Words {
        private final List<String> words;

        private Words(List<String> words) {
            this.words = words;
        }

        Words with(String... more) {
            List<String> all = new ArrayList<>(words);
            all.addAll(List.of(more));
            return new Words(all);
        }

        CommandRun by(String who) {
            CommandRun run = run(who, words.toArray(String[]::new));
            assertThat(run.code()).as("%s: %s %s", who, words, run.err()).isZero();
            return run;
        }
    }

    private CommandRun run(String who, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--store", folder + "/" + who, "--password-file", folder + "/password"));
        return CommandRun.of(folder, all.toArray(String[]::new));
    }
}

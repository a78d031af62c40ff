package vn.sipas.field.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A season played by command: people with a data folder each, who give one another nothing but files. */
final class PlayedSeason {

    static final String PASSWORD = "một mật khẩu dài";

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

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

    private final Path folder;
    private final Consumer<CommandRun> watcher;
    private Clock clock = Clock.system(VIETNAM);
    private int exports;

    /** Lays out in {@code folder} what is needed beside the people: password, form, cases, answers. */
    PlayedSeason(Path folder) {
        this(folder, _ -> {});
    }

    /** The same; {@code watcher} looks at whatever is there after each command. */
    PlayedSeason(Path folder, Consumer<CommandRun> watcher) {
        this.folder = folder;
        this.watcher = watcher;
        write("password", PASSWORD + "\n");
        write("form.xml", FORM);
        write("cases.csv", CASES);
        write("answers.json", "{\"A1\":\"3\"}");
    }

    /** The department sets the season up, with its recovery key in {@code recovery}; returns its fingerprint. */
    String begun() {
        return begun(folder + "/form.xml");
    }

    /** The same with another form. */
    String begun(String form) {
        String fingerprint = made("department", "Sở Nội vụ", "department", "Đồng Nai");
        good("season", "new", "--title", "SIPAS 2026", "--province", "Đồng Nai", "--starts", "2026-10-01", "--ends")
                .with("2026-11-30", "--recovery-out", folder + "/recovery")
                .by("department");
        good("season", "form", form).by("department");
        return fingerprint;
    }

    /** From now on it is that moment, as {@code 2026-10-02T08:00}, for everybody. */
    void moment(String moment) {
        clock = Clock.fixed(LocalDateTime.parse(moment).atZone(VIETNAM).toInstant(), VIETNAM);
    }

    /** What is at {@code below}, as a command is given it. */
    String at(String below) {
        return folder + "/" + below;
    }

    /** A new identity; returns the fingerprint. */
    String made(String who, String name, String role, String unit, String... more) {
        List<String> words = new ArrayList<>(List.of("identity", "new", "--season", "dong-nai-2026", "--name", name));
        words.addAll(List.of("--role", role, "--unit", unit));
        words.addAll(List.of(more));
        CommandRun run = run(who, words.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        String line = run.out().get(1);
        return line.substring(line.indexOf(':') + 1).strip();
    }

    String card(String who) {
        good("identity", "card", "--out", folder + "/card-" + who).by(who);
        return only("card-" + who);
    }

    String pack(String to) {
        good("season", "pack", "--out", folder + "/" + to).by("department");
        return only(to);
    }

    void enter(String who, String caseId) {
        good("enter", "--case", caseId, "--answers", folder + "/answers.json").by(who);
    }

    /** The book of {@code who} in a file of its own. */
    String exported(String who, String... how) {
        String to = "out-" + who + "-" + ++exports;
        List<String> words = new ArrayList<>(List.of("export", "--out", folder + "/" + to));
        words.addAll(List.of(how));
        good(words.toArray(String[]::new)).by(who);
        return only(to);
    }

    /** Writes the department's key into a file; returns it. */
    String departmentKey() {
        String key = good("status", "--json")
                        .by("department")
                        .out()
                        .getFirst()
                        .replaceAll(".*\"verifierKey\":\"([^\"]*)\".*", "$1")
                + "\n";
        return write("department.vkey", key);
    }

    String only(String below) {
        return only(below, "");
    }

    String only(String below, String ending) {
        try (Stream<Path> files = Files.list(folder.resolve(below))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .reduce((_, later) -> later)
                    .orElseThrow()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String[] all(String below) {
        try (Stream<Path> files = Files.list(folder.resolve(below))) {
            return files.map(Path::toString).sorted().toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Words good(String... words) {
        return new Words(List.of(words));
    }

    /** A command that must succeed. */
    final class Words {
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

    CommandRun run(String who, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--store", folder + "/" + who, "--password-file", folder + "/password"));
        return ran(all);
    }

    /** Checks files with the department's key. */
    CommandRun verified(String... files) {
        List<String> all = new ArrayList<>(List.of("verify", "--department", departmentKey()));
        all.addAll(List.of(files));
        return ran(all);
    }

    private CommandRun ran(List<String> words) {
        CommandRun run = CommandRun.at(clock, folder, words.toArray(String[]::new));
        watcher.accept(run);
        return run;
    }

    String write(String below, String content) {
        try {
            return Files.writeString(folder.resolve(below), content).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

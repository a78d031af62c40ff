package vn.sipas.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.app.cli.Main;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.desk.Settings;

/**
 * What the README shows is what the program does. The block of the practice season is written anew by
 * {@code mvn test -Dtest=ReadmeTest -Dgolden.write=true}.
 */
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final Pattern PERSON = Pattern.compile("[0-9a-f]{32}");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    @Test
    void practiceBlockIsWhatThePracticeSeasonPrints() throws IOException {
        List<String> printed = new ArrayList<>(
                run("practice", "DIR", "--interviews", "12", "--enumerators", "3", "--units", "2", "--seed", "2026"));
        printed.add("");
        List<String> verify = new ArrayList<>(List.of("verify", "--department", folder + "/department.vkey"));
        Vectors.files(folder.resolve("outbox"), ".sipas.jsonl").forEach(file -> verify.add(file.toString()));
        printed.add("$ installer/sipas verify --department DIR/department.vkey DIR/outbox/*.sipas.jsonl");
        List<String> verified =
                run(verify.toArray(String[]::new)).stream().map(this::shortened).toList();
        verified.stream().filter(line -> line.startsWith("DIR")).sorted().forEach(printed::add);
        verified.stream().filter(line -> !line.startsWith("DIR")).forEach(printed::add);
        List<String> real = printed.stream().map(this::shortened).toList();
        if (Boolean.getBoolean("golden.write")) {
            show(real);
        }

        assertThat(shown()).isEqualTo(real);
    }

    @Test
    void everyCommandOfTheTableExists() throws IOException {
        Matcher rows = Pattern.compile(
                        "(?m)^\\| `([a-z]+(?:-[a-z]+)?(?: (?:check|convert|print|new|recover|import))?) [^|]*` \\|")
                .matcher(Files.readString(README));
        int found = 0;
        while (rows.find()) {
            List<String> words = new ArrayList<>(List.of(rows.group(1).split(" ")));
            words.add("--help");
            assertThat(run(words.toArray(String[]::new))).as(rows.group(1)).isNotEmpty();
            found++;
        }

        assertThat(found).isEqualTo(38);
    }

    @Test
    void everyFileItNamesIsThere() throws IOException {
        Matcher names =
                Pattern.compile("(?:assets|installer)/[a-z0-9_./-]*[a-z0-9]").matcher(Files.readString(README));
        while (names.find()) {
            assertThat(Path.of(names.group())).exists();
        }
    }

    private static List<String> shown() throws IOException {
        String readme = Files.readString(README);
        return readme.substring(start(readme), end(readme)).lines().toList();
    }

    private static void show(List<String> lines) throws IOException {
        String readme = Files.readString(README);
        Files.writeString(
                README, readme.substring(0, start(readme)) + String.join("\n", lines) + readme.substring(end(readme)));
    }

    private static int start(String readme) {
        return readme.indexOf("```\n", readme.indexOf("<!-- practice:")) + 4;
    }

    private static int end(String readme) {
        return readme.indexOf("\n```", start(readme));
    }

    private List<String> run(String... arguments) {
        SecureRandom random = new SecureRandom();
        Field field =
                new Field(new Settings(folder.resolve("data"), Locale.of("vi")), Clock.systemUTC(), random, random);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] real = List.of(arguments).stream()
                .map(a -> a.equals("DIR") ? folder.toString() : a)
                .toArray(String[]::new);
        int code = Main.run(real, field, new PrintWriter(out), new PrintWriter(err));
        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        return out.toString().lines().toList();
    }

    /** Keys differ from run to run, and so do the folder and the order that the books' names give. */
    private String shortened(String line) {
        String general = line.replace(folder.toString(), "DIR");
        return PERSON.matcher(general).replaceAll("…");
    }
}

package vn.sipas.field.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sipas.field.Vectors;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.store.Store;

/** One practice season, and everything the command line says about it. */
class MainTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // filled in before all tests
    private static CommandRun practice;

    @BeforeAll
    static void layOutASeason() throws IOException {
        practice = run("practice", season().toString(), "--interviews", "9", "--enumerators", "2", "--seed", "7");
        Files.writeString(folder.resolve("password"), "practice\n");
        Files.writeString(folder.resolve("wrong"), "Practice\n");
    }

    @Test
    void practiceTellsWhatHappenedAndHowToCheckIt() {
        assertThat(practice.code()).isZero();
        assertThat(practice.out())
                .anyMatch(line -> line.startsWith("Phiếu: 9 "))
                .anyMatch(line -> line.startsWith("Từ chối: "))
                .anyMatch(line -> line.startsWith("Sửa phiếu: "))
                .anyMatch(line -> line.contains("installer/sipas verify"));
        assertThat(batches()).hasSize(3);
    }

    @Test
    void practiceRefusesAFolderThatIsInUse() {
        CommandRun again = run("practice", season().toString());

        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).singleElement().asString().contains("folder-not-empty");
    }

    @Test
    void sameSeedGivesTheSameAnswers() throws IOException {
        Path other = folder.resolve("other");
        run("practice", other.toString(), "--interviews", "9", "--enumerators", "2", "--seed", "7");

        assertThat(answers(other)).isEqualTo(answers(season())).hasSizeGreaterThanOrEqualTo(9);
    }

    @Test
    void verifyAcceptsEveryBatchAndKnowsThePeople() {
        CommandRun verified = verify(batches(), "--department", season() + "/department.vkey");

        assertThat(verified.code()).isZero();
        assertThat(verified.err()).isEmpty();
        assertThat(verified.out().stream().filter(line -> line.endsWith("intact, known")))
                .hasSize(3);
    }

    @Test
    void withoutTheDepartmentsKeyOnlyIntactIsSaid() {
        CommandRun verified = verify(batches());

        assertThat(verified.code()).isZero();
        assertThat(verified.out()).noneMatch(line -> line.contains("known"));
        assertThat(verified.out().getLast()).contains("--department");
    }

    @Test
    void verifySaysWhyABatchIsNotKnown() throws IOException {
        List<Path> alone = List.of(enumeratorBatch());

        CommandRun told = verify(alone, "--department", season() + "/department.vkey");
        CommandRun asJson = verify(alone, "--department", season() + "/department.vkey", "--json");

        assertThat(told.code()).isZero();
        assertThat(told.out())
                .anyMatch(line -> line.endsWith(": intact"))
                .anyMatch(line -> line.contains(": pack-not-held-yet: "));
        JsonNode section = new ObjectMapper()
                .readTree(asJson.out().getFirst())
                .get("files")
                .get(0)
                .get("sections")
                .get(0);
        assertThat(section.get("not-known").get(0).get("code").asText()).isEqualTo("pack-not-held-yet");
        assertThat(section.get("not-known").get(0).get("position").asLong()).isZero();
        assertThat(section.get("not-known").get(0).get("records").asLong())
                .isEqualTo(section.get("to").asLong());
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                lie(
                        "a changed byte in a body",
                        "sum-mismatch",
                        l -> replaceIn(l, 3, "\"mode\"", "\"mode\"", "\"A1\":\"")),
                lie("a removed line in the middle", "truncated", l -> without(l, 2)),
                lie("an added line", "extra-lines", l -> with(l, l.size(), l.get(1))),
                lie("a doubled line", "extra-lines", l -> with(l, 2, l.get(1))),
                lie("two lines in another order", "root-mismatch", l -> swapped(l, 2, 3)),
                lie("the last line cut", "truncated", l -> cutLast(l)),
                lie("an altered kind", "root-mismatch", l -> replaced(l, 1, "\"kind\":\"pack\"", "\"kind\":\"pick\"")),
                lie("an altered id", "root-mismatch", MainTest::otherId),
                lie("an altered case", "root-mismatch", l -> replaced(l, 2, "\"case\":\"2", "\"case\":\"3")),
                lie("a peak where there is none", "peaks-bad", MainTest::withPeak),
                lie("another size", "size-mismatch", l -> replaced(l, 0, "\"to\":", "\"to\":1")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void aLieIsSeen(String what, String code, UnaryOperator<List<String>> lie) throws IOException {
        List<String> lines = Files.readAllLines(enumeratorBatch());
        Path file = folder.resolve("lie.sipas.jsonl");
        List<String> changed = lie.apply(new ArrayList<>(lines));
        String text = String.join("\n", changed) + (changed.getLast().endsWith("}") ? "\n" : "");
        Files.writeString(file, text);

        CommandRun verified = verify(List.of(file));

        assertThat(verified.code()).isEqualTo(1);
        assertThat(verified.err()).isNotEmpty().first().asString().contains(": " + code + ": ");
    }

    @Test
    void statusCountsTheCasesByUnit() throws IOException {
        CommandRun status = run("status", "--store", store(), "--password-file", password(), "--json");

        JsonNode said = new ObjectMapper().readTree(status.out().getFirst());
        assertThat(status.code()).isZero();
        assertThat(said.get("kinds").get("interview").asInt()).isPositive();
        assertThat(said.get("units").get(0).get("done").asInt()).isPositive();
        assertThat(said.get("units").get(0).get("to-do").asInt()).isBetween(3, 4);
    }

    @Test
    void doctorFindsAPracticeStoreSound() {
        CommandRun doctor = run("doctor", "--store", store(), "--password-file", password());

        assertThat(doctor.code()).isZero();
        assertThat(doctor.err()).isEmpty();
    }

    @Test
    void wrongPasswordIsRefusedWithItsReason() {
        CommandRun doctor = run("doctor", "--store", store(), "--password-file", folder.resolve("wrong") + "");

        assertThat(doctor.code()).isEqualTo(1);
        assertThat(doctor.err()).singleElement().asString().contains("wrong-password");
    }

    @Test
    void exportOfAStoreVerifies() {
        Path out = folder.resolve("out");

        CommandRun exported =
                run("export", "--store", store(), "--out", out.toString(), "--plain", "--password-file", password());

        assertThat(exported.code()).isZero();
        assertThat(verify(Vectors.files(out, ".sipas.jsonl")).code()).isZero();
    }

    @Test
    void exportIsEncryptedToTheSeasonUnlessPlain() throws IOException {
        CommandRun exported =
                run("export", "--store", store(), "--out", folder + "/sealed", "--password-file", password());

        assertThat(exported.code()).isZero();
        try (Stream<Path> files = Files.list(folder.resolve("sealed"))) {
            assertThat(files).singleElement().asString().endsWith(".sipas.jsonl.age");
        }
    }

    @Test
    void enteredInterviewStandsInTheBookAndABadOneLeavesNothing() throws IOException {
        Map<String, Object> answers =
                new HashMap<>(answers(season()).values().iterator().next());
        answers.keySet().removeAll(List.of("start", "end", "case_id"));
        // Answered in private, they are in no file that anybody but the department can open.
        answers.putAll(Map.of("C5", "1", "C6", "3", "extra_asked", "1"));
        Path good = answersFile("good.json", answers);
        answers.put("A1", "77");
        answers.remove("C9_5");
        Path bad = answersFile("bad.json", answers);
        long before = bookSize();

        CommandRun refused = enter(bad);
        long afterRefusal = bookSize();
        CommandRun entered = enter(good);

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).hasSize(2).anyMatch(l -> l.startsWith("A1: ")).anyMatch(l -> l.startsWith("C9_5: "));
        assertThat(afterRefusal).isEqualTo(before);
        assertThat(entered.err()).isEmpty();
        assertThat(entered.code()).isZero();
        assertThat(bookSize()).isEqualTo(before + 3);
    }

    @Test
    void formsAreJudgedWithAllReasons() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.xml"), "<html/>");

        CommandRun judged = run("form", "check", "assets/forms/sipas-2026.xml", bad.toString(), folder + "/absent.xml");

        assertThat(judged.code()).isEqualTo(1);
        assertThat(judged.out()).singleElement().asString().contains("sipas-2026.xml: dùng được");
        assertThat(judged.err()).anyMatch(l -> l.startsWith(bad.toString())).anyMatch(l -> l.contains("input-missing"));
    }

    @Test
    void findingsStandOneALineAtTheirCells() {
        String workbook = Vectors.path("xlsform/fields-names-question-same-as-question-in-same-context-6.xlsx")
                .toString();

        CommandRun plain = run("form", "check", workbook);
        CommandRun json = run("form", "check", "--json", workbook);

        assertThat(plain.code()).isEqualTo(1);
        assertThat(plain.err()).anyMatch(l -> l.matches("\\Q" + workbook + "\\E:survey![A-Z]*\\d+: name-twice: .+"));
        JsonNode form = Vectors.json(json.out().getFirst().getBytes(StandardCharsets.UTF_8))
                .path("forms")
                .path(0);
        assertThat(form.path("good").booleanValue()).isFalse();
        assertThat(form.path("reasons").path(0).path("sheet").textValue()).isEqualTo("survey");
        assertThat(form.path("reasons").path(0).path("row").intValue()).isPositive();
    }

    @Test
    void goodWorkbooksAreConvertedAndNothingElseIsWritten() throws IOException {
        Path out = folder.resolve("xforms");
        String good = Vectors.beside("forms/sipas-2026.xlsx").toString();
        String bad = Vectors.path("xlsform/fields-names-question-same-as-question-in-same-context-6.xlsx")
                .toString();

        CommandRun converted = run("form", "convert", "--out-dir", out.toString(), good);
        CommandRun refused =
                run("form", "convert", "--out-dir", out.toString(), bad, "assets/forms/sipas-2026.xml", good, good);

        assertThat(converted.code()).isZero();
        assertThat(converted.err()).noneMatch(l -> !l.contains(": warning: "));
        assertThat(run("form", "check", out.resolve("sipas-2026.xml").toString())
                        .code())
                .isZero();
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
                .anyMatch(l -> l.contains("name-twice"))
                .anyMatch(l -> l.contains("not-a-workbook"))
                .anyMatch(l -> l.contains("output-twice"));
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files).containsExactly(out.resolve("sipas-2026.xml"));
        }
    }

    @Test
    void wrongUsageIsTwo() {
        assertThat(run("verify").code()).isEqualTo(2);
        assertThat(run("nonsense").code()).isEqualTo(2);
        assertThat(run("practice", folder + "/x", "--interviews", "many").code())
                .isEqualTo(2);
        assertThat(run("practice", folder + "/x", "--enumerators", "0").code()).isEqualTo(2);
        assertThat(run("form").code()).isEqualTo(2);
    }

    private static Arguments lie(String what, String code, UnaryOperator<List<String>> lie) {
        return Arguments.of(what, code, lie);
    }

    private static List<String> replaceIn(List<String> lines, int from, String... marks) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).contains("\"kind\":\"interview\"")) {
                return replaced(lines, i, marks[2] + "1", marks[2] + "2", marks[2] + "2", marks[2] + "1");
            }
        }
        throw new IllegalStateException("no interview in the batch");
    }

    private static List<String> replaced(List<String> lines, int at, String... fromTo) {
        for (int i = 0; i < fromTo.length; i += 2) {
            if (lines.get(at).contains(fromTo[i])) {
                lines.set(at, lines.get(at).replace(fromTo[i], fromTo[i + 1]));
                return lines;
            }
        }
        throw new IllegalStateException("nothing to change in line " + at);
    }

    private static List<String> otherId(List<String> lines) {
        String line = lines.get(2);
        int at = line.indexOf("\"id\":\"") + 41;
        char changed = line.charAt(at) == '0' ? '1' : '0';
        lines.set(2, line.substring(0, at) + changed + line.substring(at + 1));
        return lines;
    }

    private static List<String> withPeak(List<String> lines) {
        return replaced(lines, 0, "\"peaks\":[]", "\"peaks\":[\"" + "A".repeat(43) + "=\"]");
    }

    private static List<String> without(List<String> lines, int at) {
        lines.remove(at);
        return lines;
    }

    private static List<String> with(List<String> lines, int at, String line) {
        lines.add(at, line);
        return lines;
    }

    private static List<String> swapped(List<String> lines, int a, int b) {
        Collections.swap(lines, a, b);
        return lines;
    }

    private static List<String> cutLast(List<String> lines) {
        String last = lines.removeLast();
        lines.add(last.substring(0, last.length() - 9));
        return lines;
    }

    private static CommandRun run(String... arguments) {
        return CommandRun.of(folder.resolve("data"), arguments);
    }

    private static CommandRun verify(List<Path> files, String... more) {
        List<String> arguments = new ArrayList<>(List.of("verify"));
        files.forEach(file -> arguments.add(file.toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private static CommandRun enter(Path answers) {
        return run(
                "enter",
                "--store",
                store(),
                "--case",
                "nhap-tay-01",
                "--answers",
                answers.toString(),
                "--password-file",
                password());
    }

    private static long bookSize() throws IOException {
        CommandRun status = run("status", "--store", store(), "--password-file", password(), "--json");
        for (JsonNode book :
                new ObjectMapper().readTree(status.out().getFirst()).get("books")) {
            if (book.get("own").asBoolean()) {
                return book.get("size").asLong();
            }
        }
        throw new IllegalStateException("no own book");
    }

    private static Path answersFile(String name, Map<String, Object> answers) throws IOException {
        return Files.write(folder.resolve(name), new ObjectMapper().writeValueAsBytes(Map.of("answers", answers)));
    }

    /** The answers of every complete interview without reasons for missing ones, by case. */
    private static Map<String, Map<String, Object>> answers(Path season) throws IOException {
        Map<String, Map<String, Object>> answers = new HashMap<>();
        ObjectMapper json = new ObjectMapper();
        for (Path file : Vectors.files(season.resolve("outbox"), ".sipas.jsonl")) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                JsonNode record = json.readTree(line);
                if (record.path("kind").asText().equals("interview")) {
                    answers.put(
                            record.get("case").asText() + record.path("ref").isMissingNode(),
                            toMap(
                                    json,
                                    record.get("body").get("answers"),
                                    record.get("body").get("missing")));
                }
            }
        }
        return answers;
    }

    private static Map<String, Object> toMap(ObjectMapper json, JsonNode answers, JsonNode missing) {
        Map<String, Object> map = new HashMap<>();
        answers.properties().forEach(e -> map.put(e.getKey(), json.convertValue(e.getValue(), Object.class)));
        missing.properties().forEach(e -> map.put(e.getKey(), "1"));
        return map;
    }

    private static Path season() {
        return folder.resolve("season");
    }

    private static List<Path> batches() {
        return Vectors.files(season().resolve("outbox"), ".sipas.jsonl");
    }

    private static Path enumeratorBatch() throws IOException {
        for (Path file : batches()) {
            if (Files.readString(file).contains("\"kind\":\"interview\"")) {
                return file;
            }
        }
        throw new IllegalStateException("no batch with interviews");
    }

    /** The store of an enumerator. */
    private static String store() {
        return Vectors.files(season().resolve("thuc-hanh-2026"), "store.sqlite").stream()
                        .map(file -> file.resolveSibling(""))
                        .filter(store -> Store.ownerOf(store)
                                .filter(owner -> owner.role().equals(Role.ENUMERATOR.code()))
                                .isPresent())
                        .findFirst()
                        .orElseThrow()
                + "";
    }

    private static String password() {
        return folder.resolve("password").toString();
    }
}

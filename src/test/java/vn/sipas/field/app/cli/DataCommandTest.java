package vn.sipas.field.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import vn.sipas.field.base.language.Percent;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.FormFault;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormOpening;
import vn.sipas.field.survey.form.FormSettings;
import vn.sipas.field.survey.form.OpenForm;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.form.Stored;

/** A practice season merged at the department's desk and written out for ODK. */
class DataCommandTest {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // filled in before all tests
    private static CommandRun run;

    @BeforeAll
    static void writeASeasonOut() throws IOException {
        Files.writeString(folder.resolve("password"), "practice\n");
        assertThat(CommandRun.of(folder, "practice", season().toString(), "--interviews", "14", "--seed", "5")
                        .code())
                .isZero();
        List<String> merge = new ArrayList<>(List.of("merge"));
        outbox().forEach(file -> merge.add(file.toString()));
        assertThat(department(merge.toArray(String[]::new)).code()).isZero();
        run = department("data", "--odk", odk().toString());
    }

    @Test
    void whatIsWrittenAndLeftOutAddsUp() {
        List<JsonNode> interviews = interviews();
        Set<String> corrected = corrected(interviews);

        assertThat(run.code()).isZero();
        assertThat(corrected).isNotEmpty();
        int written = interviews.size() - corrected.size();
        assertThat(run.out())
                .anyMatch(line -> line.startsWith(
                        "%d phiếu = đã ghi %d + để lại %d".formatted(interviews.size(), written, corrected.size())))
                .anyMatch(line -> line.startsWith("để lại %d: đã có phiếu đính chính".formatted(corrected.size())));
        assertThat(submissions("instances")).hasSize(written);
        assertThat(submissions("replaced")).hasSize(corrected.size());
    }

    @Test
    void theDataSetGivesTheSameIndexAsTheProgram() throws IOException, SQLException {
        Path database = folder.resolve("data.sqlite");
        CommandRun written = department("data", "--out", database.toString());
        CommandRun index = department("index", "--json");

        JsonNode overall = new ObjectMapper()
                .readTree(index.out().getFirst())
                .get("measures")
                .get(0);
        JsonNode figure = overall.get("figures").get("unweighted");
        assertThat(written.code()).isZero();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT interviews, answers, satisfied FROM index_overall")) {
            assertThat(row.getInt(1)).isEqualTo(figure.get("n").asInt());
            assertThat(row.getInt(2)).isEqualTo(figure.get("answers").asInt());
            assertThat(row.getInt(3)).isEqualTo(figure.get("chosen").asInt());
        }
        assertThat(new BigDecimal(figure.get("percent").asText()))
                .isEqualByComparingTo(Percent.of(
                        figure.get("chosen").asLong(), figure.get("answers").asLong()));
    }

    @Test
    void theDataSetHasNoTextsNoPrivateAnswersAndNoCases() throws IOException {
        Path table = folder.resolve("data.csv");
        assertThat(department("data", "--out", table.toString()).code()).isZero();

        List<String> lines = Files.readAllLines(table);
        String heads = lines.getFirst();
        Set<String> corrected = corrected(interviews());
        assertThat(lines).hasSize(interviews().size() - corrected.size() + 1);
        assertThat(List.of(heads.split(",")))
                .contains("C9_24", "interpreter")
                .doesNotContain("C5", "C6", "opinion", "enumerator_name", "survey_place", "case_id")
                .doesNotHaveDuplicates();
        for (JsonNode record : interviews()) {
            assertThat(String.join("\n", lines))
                    .doesNotContain(record.get("case").asText());
        }
        assertThat(Files.readString(folder.resolve("data-codebook.csv")))
                .contains("C5", "câu trả lời kín", "câu viết tự do");
    }

    @Test
    void aFileThatIsThereAndAnEndingThatSaysNothingAreRefused() throws IOException {
        Path there = Files.createFile(folder.resolve("co-roi.csv"));

        assertThat(department("data", "--out", there.toString()).err().getFirst())
                .contains("file-exists");
        assertThat(department("data", "--out", folder.resolve("x.doc").toString())
                        .err()
                        .getFirst())
                .contains("ending-unknown");
        assertThat(Files.size(there)).isZero();
    }

    @Test
    void theIndexAddsUpWhatCountsAndSaysWhatItDoesNotKnow() {
        CommandRun index = department("index", "--by", "unit,sex,answers");
        CommandRun unknown = department("index", "--by", "tuoi");
        CommandRun raked = department("index", "--rule", "pooled-items/1+raked");

        int corrected = corrected(interviews()).size();
        assertThat(index.code()).isZero();
        assertThat(index.out())
                .anyMatch(line -> line.startsWith(
                        "Phiếu trong sổ: %d = được tính".formatted(interviews().size())))
                .anyMatch(line -> line.equals("  không tính %d: đã có phiếu đính chính thay thế".formatted(corrected)))
                .anyMatch(line -> line.startsWith("Chỉ số hài lòng chung"));
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err().getFirst()).contains("breakdown-unknown", "unit", "sex", "mode");
        assertThat(raked.err().getFirst()).contains("populations-missing");
    }

    @Test
    void aTableOfTheSampleIsJudgedCellByCell() throws IOException {
        Path sample = folder.resolve("mau.csv");
        Files.writeString(sample, "Mã mẫu,Tầng,Cụm,Trọng số\nA,1,1,x\n,1,1,2\n");

        CommandRun index = department("index", "--sample", sample.toString());

        assertThat(index.code()).isEqualTo(1);
        assertThat(index.err()).anyMatch(line -> line.startsWith(sample + "!D2: table-number-bad"));
        assertThat(index.err()).anyMatch(line -> line.startsWith(sample + "!A3: table-cell-empty"));
    }

    @Test
    void theFormLiesBesideItsSubmissions() throws IOException {
        Path form = odk().resolve("sipas_2026").resolve("sipas_2026.xml");

        assertThat(FormFile.open(Files.readAllBytes(form), Map.of())).isInstanceOf(FormOpening.Opened.class);
    }

    @Test
    void everySubmissionHoldsWhatWasRecordedAndTheFormTakesItBackWithoutLoss() throws IOException {
        FormFile form = ((FormOpening.Opened) FormFile.open(
                        Files.readAllBytes(odk().resolve("sipas_2026").resolve("sipas_2026.xml")), Map.of()))
                .form();
        Map<String, JsonNode> byId = new HashMap<>();
        interviews().forEach(record -> byId.put(record.get("id").asText(), record));

        for (Path file : submissions("instances")) {
            Map<String, String> leaves = leaves(file);
            String id = leaves.getOrDefault("/data/meta/instanceID", "").replace("uuid:", "");
            Map<String, String> byName = new HashMap<>();
            leaves.forEach((path, text) -> byName.put(path.substring(path.lastIndexOf('/') + 1), text));
            JsonNode answers =
                    Optional.ofNullable(byId.get(id)).orElseThrow().get("body").get("answers");

            assertThat(file).endsWith(Path.of("uuid" + id, "submission.xml"));
            answers.properties()
                    .forEach(answer -> assertThat(byName)
                            .containsEntry(answer.getKey(), answer.getValue().asText()));
            assertThat(leaves.entrySet().stream()
                            .filter(leaf -> !leaf.getKey().startsWith("/data/meta/"))
                            .filter(leaf -> !leaf.getValue().isEmpty()))
                    .hasSize(answers.size());
            List<Stored> rows = new ArrayList<>();
            leaves.forEach((path, text) -> {
                if (!text.isEmpty() && !path.startsWith("/data/meta/")) {
                    rows.add(new Stored(new QuestionPath(path), Optional.of(new Answer(text))));
                }
            });
            OpenForm open = form.fill(Clock.system(VIETNAM), new FormSettings("", "", "uuid:" + id, VIETNAM));
            assertThat(open.restore(rows)).allMatch(loss -> loss.finding().fault() == FormFault.DIFFERENT_NOW);
        }
    }

    @Test
    void aCorrectionNamesWhatItReplacesWhichLiesBesideIt() {
        Set<String> deprecated = new HashSet<>();
        submissions("instances")
                .forEach(file -> Optional.ofNullable(leaves(file).get("/data/meta/deprecatedID"))
                        .ifPresent(deprecated::add));

        Set<String> apart = new HashSet<>();
        submissions("replaced").forEach(file -> apart.add(leaves(file).get("/data/meta/instanceID")));
        assertThat(deprecated).isNotEmpty().isSubsetOf(apart);
    }

    @Test
    void aFolderWithFilesInItIsRefusedByNameAndLeftAsItIs() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(mine.resolve("ghi chú.txt"), "của tôi");

        CommandRun refused = department("data", "--odk", mine.toString());

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
                .singleElement()
                .asString()
                .contains("folder-in-use")
                .contains(mine.toString());
        assertThat(mine).isDirectoryContaining(file -> file.endsWith("ghi chú.txt"));
    }

    @Test
    void asJsonItAddsUpToo() throws IOException {
        CommandRun json = department("data", "--odk", folder.resolve("odk-json").toString(), "--json");

        JsonNode told = new ObjectMapper().readTree(json.out().getFirst());
        int leftOut = 0;
        for (JsonNode number : told.get("leftOut")) {
            leftOut += number.asInt();
        }
        assertThat(told.get("written").asInt() + leftOut)
                .isEqualTo(told.get("interviews").asInt())
                .isPositive();
    }

    private static Path season() {
        return folder.resolve("season");
    }

    private static Path odk() {
        return folder.resolve("odk");
    }

    private static CommandRun department(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--store", season() + "/department", "--password-file", folder + "/password"));
        return CommandRun.of(folder, all.toArray(String[]::new));
    }

    private static List<Path> outbox() {
        return files(season().resolve("outbox"), ".jsonl");
    }

    private static List<Path> submissions(String shelf) {
        return files(odk().resolve("sipas_2026").resolve(shelf), "submission.xml");
    }

    private static List<Path> files(Path below, String ending) {
        try (Stream<Path> files = Files.walk(below)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> interviews() {
        List<JsonNode> interviews = new ArrayList<>();
        for (Path batch : outbox()) {
            try {
                for (String line : Files.readAllLines(batch)) {
                    if (line.startsWith("{\"kind\":\"interview\"")) {
                        interviews.add(new ObjectMapper().readTree(line));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return interviews;
    }

    private static Set<String> corrected(List<JsonNode> interviews) {
        Set<String> refs = new HashSet<>();
        interviews.stream()
                .filter(record -> record.has("ref"))
                .forEach(record -> refs.add(record.get("ref").asText()));
        return refs;
    }

    private static Map<String, String> leaves(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Element root = factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
            Map<String, String> leaves = new LinkedHashMap<>();
            gather(root, "/" + root.getLocalName(), leaves);
            return leaves;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("not well-formed", e);
        }
    }

    private static void gather(Element element, String path, Map<String, String> leaves) {
        boolean leaf = true;
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element child) {
                leaf = false;
                gather(child, path + "/" + child.getLocalName(), leaves);
            }
        }
        if (leaf) {
            leaves.put(path, element.getTextContent());
        }
    }
}

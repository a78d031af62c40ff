package vn.sipas.field.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.app.practice.PracticeList;

/** From a list of people to cases on two laptops, by files alone; and the draw repeated by somebody who has only the lists. */
class SampleByFilesTest {

    private static final String RULE = "area/1 communes=4 villages=2 cases=3 reserves=2 of=persons";
    private static final String LOTTERY = "482913 | Xổ số Đồng Nai 2026-10-07";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    @Test
    void aFrameGoesToTheLaptopsAndEveryDrawIsRepeated() throws IOException {
        PlayedSeason season = new PlayedSeason(folder);
        String fingerprint = season.begun();
        season.made("an", "Nguyễn Văn An", "enumerator", "Đội 1");
        season.made("hoa", "Lê Thị Hoà", "enumerator", "Đội 1");
        season.made("front", "Phạm Văn Mặt", "monitor", "Mặt trận Tổ quốc");
        season.good("season", "roster", season.card("an"), season.card("hoa"), season.card("front"))
                .by("department");
        season.good("join", season.pack("pack-1"), "--fingerprint", fingerprint).by("front");
        season.good("frame", "import", "--villages", list(12_000)).by("department");

        assertThat(season.run("department", "sample", "draw", "--lottery", LOTTERY)
                        .err())
                .singleElement()
                .asString()
                .contains("not-committed");
        assertThat(season.good("sample", "plan", "--rule", RULE)
                        .by("department")
                        .out())
                .anyMatch(line -> line.endsWith(RULE));
        season.good("sample", "commit", "--rule", RULE, "--source", "Xổ số kiến thiết Đồng Nai, 07/10/2026")
                .by("department");
        assertThat(season.run("department", "sample", "draw", "--lottery", LOTTERY)
                        .err())
                .singleElement()
                .asString()
                .contains("not-witnessed");

        season.good("head", "--out", season.at("head")).by("department");
        season.good("witness", "--out", season.at("witnessed"), season.only("head"))
                .by("front");
        season.good("head", season.only("witnessed")).by("department");
        assertThat(season.run("department", "sample", "draw", "--lottery", "4829 | Xổ số Đồng Nai 2026-10-07")
                        .err())
                .singleElement()
                .asString()
                .contains("lottery-number-bad");
        assertThat(season.good("sample", "draw", "--lottery", LOTTERY)
                        .by("department")
                        .out())
                .contains("Đã rút từ 8 tầng: 24 mẫu, 16 mẫu dự phòng.");
        assertThat(season.run("department", "sample", "draw", "--lottery", LOTTERY)
                        .err())
                .singleElement()
                .asString()
                .contains("drawn-already");

        season.good("sample", "open", "--out", season.at("open")).by("department");
        Set<String> repeated = repeated(folder.resolve("open"));
        assertThat(repeated).hasSize(40);

        assertThat(season.good("sample", "share").by("department").out())
                .containsExactly("Lê Thị Hoà: 12 mẫu, 8 mẫu dự phòng", "Nguyễn Văn An: 12 mẫu, 8 mẫu dự phòng");
        season.good("sample", "print", "--out", season.at("lists")).by("department");
        String printed = printed(folder.resolve("lists"));
        assertThat(repeated.stream().filter(printed::contains)).hasSize(24);
        String pack = season.pack("pack-2");
        for (String who : List.of("an", "hoa")) {
            season.good("join", pack, "--fingerprint", fingerprint).by(who);
        }
        String drawn = Files.readString(Path.of(pack));
        assertThat(repeated).allMatch(id -> drawn.contains("\"" + id + "\":\"0."));
    }

    /** Everything that {@code sipas draw} draws again from the lists that were laid open, cases and reserves. */
    private Set<String> repeated(Path open) throws IOException {
        List<String> how = Files.readAllLines(open.resolve("draws.txt"));
        assertThat(how).startsWith("rule\t" + RULE, "seed\t" + LOTTERY);
        Set<String> cases = new TreeSet<>();
        List<String> communes = new ArrayList<>();
        List<String> villages = new ArrayList<>();
        for (String line : how.subList(2, how.size())) {
            String[] part = line.split("\t", -1);
            boolean sized = !part[0].startsWith("lists/");
            List<String> words =
                    new ArrayList<>(List.of("draw", "--seed", LOTTERY, "--size", part[2], open + "/" + part[0]));
            if (sized) {
                words.add("--by-size");
            }
            CommandRun run = CommandRun.of(folder, words.toArray(String[]::new));
            assertThat(run.code()).as(line).isZero();
            if (!sized) {
                assertThat(villages).contains(part[1]);
                cases.addAll(run.out());
            } else if (part[0].equals("communes.txt")) {
                communes.addAll(run.out());
            } else {
                assertThat(communes).contains(part[1]);
                villages.addAll(run.out());
            }
        }
        return cases;
    }

    private static String printed(Path lists) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(lists)) {
            for (Path file : files.toList()) {
                try (PDDocument document = Loader.loadPDF(file.toFile())) {
                    text.append(new PDFTextStripper().getText(document));
                }
            }
        }
        return text.toString();
    }

    private String list(int size) throws IOException {
        Path file = folder.resolve("people.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            new PracticeList("75", size, 11).write(out, false);
        }
        return file.toString();
    }
}

package vn.sipas.field.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small season with the form of 2026, interviewed by An and Hoà, and the Front's re-check of it: department, enumerators and the Front
 * give one another nothing but files.
 */
final class RecheckedSeason {

    static final String LOTTERY = "Xổ số Đồng Nai";
    static final String NUMBER = "482913";

    private static final String HEADS = "Mã mẫu,Mã đơn vị,Họ và tên,Năm sinh,Địa chỉ,Điện thoại\n";
    private static final String AN = HEADS + """
            M-1,26041,Hoàng Văn Một,1961,ấp 1,0987 654 321
            M-2,26041,Huỳnh Thị Hai,1984,ấp 2,0987 654 322
            M-3,26041,Điểu Ba,1990,ấp 3,0987 654 323
            M-4,26041,Lâm Thị Bốn,1975,ấp 4,
            """;
    private static final String HOA = HEADS + """
            M-5,26041,Võ Văn Năm,1968,ấp 5,0987 654 325
            M-6,26041,Trịnh Thị Sáu,1979,ấp 5,0987 654 326
            """;
    private static final Path FORM = Path.of("assets/forms/sipas-2026.xml");
    private static final Pattern SATISFIED = Pattern.compile("C9_[0-9]+|C10_[0-9]+|C1_[0-9]|C3_[0-9]|C7_[0-9]");
    private static final ObjectMapper JSON = new ObjectMapper();

    final PlayedSeason season;
    private int merged;

    RecheckedSeason(Path folder) {
        this.season = new PlayedSeason(folder);
    }

    /** Everything up to the last interview; {@code opinions} by their cases. */
    void interviewed(Map<String, String> opinions) {
        season.moment("2026-10-01T08:00");
        String fingerprint = season.begun(FORM.toString());
        season.made("an", "Nguyễn Văn An", "enumerator", "Đội 1");
        season.made("hoa", "Lê Thị Hoà", "enumerator", "Đội 1");
        season.made("front", "Phạm Văn Mặt", "monitor", "Mặt trận Tổ quốc");
        season.good("season", "roster", season.card("an"), season.card("hoa"), season.card("front"))
                .by("department");
        season.good("assign", "--cases", season.write("an.csv", AN), "--to", "nguyen van an")
                .by("department");
        season.good("assign", "--cases", season.write("hoa.csv", HOA), "--to", "le thi hoa")
                .by("department");
        String pack = season.pack("pack");
        for (String who : List.of("an", "hoa", "front")) {
            season.good("join", pack, "--fingerprint", fingerprint).by(who);
        }
        season.moment("2026-10-02T09:00");
        for (String id : List.of("M-1", "M-2", "M-3", "M-4", "M-5", "M-6")) {
            season.good("enter", "--case", id, "--answers", interview(id, opinions.getOrDefault(id, "")))
                    .by(id.compareTo("M-5") < 0 ? "an" : "hoa");
        }
    }

    private String interview(String id, String opinion) {
        Map<String, String> answers = new TreeMap<>(Map.of(
                "A1",
                "1",
                "A2",
                "1",
                "A3",
                "3",
                "A4",
                "3",
                "A5",
                "2",
                "C4",
                "1",
                "C5",
                "1",
                "C6",
                "1",
                "extra_asked",
                "1"));
        Matcher questions = Pattern.compile("/([A-Za-z0-9_]+)\"").matcher(form());
        while (questions.find()) {
            if (SATISFIED.matcher(questions.group(1)).matches()) {
                answers.put(questions.group(1), "3");
            } else if (questions.group(1).matches("C8_[0-9]")) {
                answers.put(questions.group(1), "2");
            }
        }
        answers.putAll(Map.of("language", "1", "interpreter", "1", "present", "1", "answered_by", "1"));
        if (!opinion.isEmpty()) {
            answers.put("opinion", opinion);
        }
        return json("interview-" + id, answers);
    }

    /** A person who was interviewed and remembers it, with the answers to the facts and items. */
    String genuine(String id, Map<String, String> otherwise) {
        Map<String, String> answers = new TreeMap<>(Map.of(
                "held",
                "1",
                "was_you",
                "1",
                "how_long",
                "25",
                "how",
                "1",
                "told",
                "2",
                "A1",
                "1",
                "A3",
                "3",
                "A4",
                "3",
                "A5",
                "2"));
        answers.putAll(Map.of("C8_3", "2", "C8_4", "2", "C9_2", "3", "C9_19", "3", "C9_30", "3", "C9_31", "3"));
        answers.putAll(otherwise);
        return json("recheck-" + id, answers);
    }

    /** A person whom nobody interviewed. */
    String neverHeld(String id) {
        return json("recheck-" + id, Map.of("held", "2", "may_ask", "2"));
    }

    private static String form() {
        try {
            return Files.readString(FORM);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String json(String name, Map<String, String> answers) {
        try {
            return season.write(name + ".json", JSON.writeValueAsString(answers));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The department takes in what An and Hoà wrote. */
    void collected() {
        season.good("merge", season.exported("an"), season.exported("hoa")).by("department");
    }

    /** The Front gives the department its book, and takes in what it gets back. */
    CommandRun answered() {
        season.good("merge", season.exported("front")).by("department");
        return taken();
    }

    /** The department gives the Front what it is to have. */
    CommandRun taken() {
        String to = "answer-" + ++merged;
        season.good("recheck", "answer", "--monitor", "phạm văn mặt", "--out", season.at(to))
                .by("department");
        return season.good("merge", season.only(to)).by("front");
    }

    CommandRun run(String... words) {
        return season.run("front", words(words));
    }

    CommandRun good(String... words) {
        return season.good(words(words)).by("front");
    }

    private static String[] words(String... words) {
        List<String> all = new ArrayList<>(List.of("recheck"));
        all.addAll(List.of(words));
        return all.toArray(String[]::new);
    }

    /** What a command of the re-check tells programs. */
    JsonNode told(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--json");
        try {
            return JSON.readTree(good(all.toArray(String[]::new)).out().getLast());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What comes next. */
    String act() {
        return told("next").get("act").asText();
    }

    /** The pool committed to and signed for, and the draw made; the day is that of the lottery. */
    void drawn() {
        taken();
        season.good("witness", "--out", season.at("witnessed")).by("front");
        good("pool", "--lottery", LOTTERY, "--day", "2026-10-07");
        answered();
        season.moment("2026-10-07T17:30");
        good("draw", "--lottery-number", NUMBER);
    }

    /** How far each ticket is, in ticket order. */
    Map<String, String> stages() {
        Map<String, String> stages = new LinkedHashMap<>();
        told("tickets")
                .get("tickets")
                .forEach(ticket -> stages.put(
                        ticket.get("case").asText(), ticket.get("stage").asText()));
        return stages;
    }
}

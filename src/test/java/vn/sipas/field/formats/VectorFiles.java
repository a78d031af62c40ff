package vn.sipas.field.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.field.base.json.JsonWriter;

/** The files of {@code assets/formats/vectors} by name, and what a right reader says of each. */
final class VectorFiles {

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<String> said = new ArrayList<>();

    /** All of them, made anew. */
    static Map<String, byte[]> all() {
        VectorFiles made = new VectorFiles();
        SeasonBooks books = new SeasonBooks();
        KeyFiles.add(made);
        GoodBatches.add(made, books);
        BadHeaders.add(made, books);
        BadLines.add(made, books);
        EvidenceFiles.add(made, books);
        CardFiles.add(made);
        TableFiles.add(made, books);
        FrameFiles.add(made);
        made.files.put("index.json", made.index());
        return made.files;
    }

    /** A file of which nothing is said in the index: tables that say it themselves, keys. */
    void add(String name, byte[] content) {
        if (files.put(name, content) != null) {
            throw new IllegalStateException("twice: " + name);
        }
    }

    void add(String name, String content) {
        add(name, content.getBytes(UTF_8));
    }

    /** A file, and what is said of it: {@code members} are a JSON object's members behind {@code file}. */
    void add(String name, byte[] content, String members) {
        add(name, content);
        said.add("{\"file\":" + text(name) + "," + members + "}");
    }

    /** A batch that must be refused: first fault and its line. */
    void refused(String name, String code, long line, byte[] content) {
        add(name, content, "\"is\":\"batch\",\"says\":\"refused\",\"code\":\"" + code + "\",\"line\":" + line);
    }

    /** A batch of one section that is intact, with a record that counts for nothing. */
    void shown(String name, String code, long line, byte[] content) {
        add(
                name,
                content,
                "\"is\":\"batch\",\"says\":\"intact\",\"sections\":1,\"shown\":[{\"code\":\"" + code + "\",\"line\":"
                        + line + "}]");
    }

    void intact(String name, int sections, byte[] content) {
        add(name, content, "\"is\":\"batch\",\"says\":\"intact\",\"sections\":" + sections + ",\"shown\":[]");
    }

    private byte[] index() {
        String index = "{\"warning\":\"TEST ONLY: the secret keys of these files are published\",\n\"files\":[\n"
                + String.join(",\n", said) + "\n],\n\"levels\":[\n" + String.join(",\n", GoodBatches.levels())
                + "\n]}\n";
        return index.getBytes(UTF_8);
    }

    static String text(String text) {
        String array =
                new String(new JsonWriter().beginArray().text(text).endArray().bytes(), UTF_8);
        return array.substring(1, array.length() - 1);
    }
}

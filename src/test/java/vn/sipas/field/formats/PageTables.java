package vn.sipas.field.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.sipas.field.Vectors;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.KindRows;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.roster.Permissions;

/** The tables of the format's page, made from the code: types, kinds, reason codes. */
final class PageTables {

    private static final Path SOURCES = Path.of("src/main/java");

    private static final List<String> IN_EVERY_ENVELOPE = List.of("kind", "v", "id", "at", "sum", "body");
    private static final List<String> IN_EVERY_BODY = List.of("salt");

    private final Properties members = new Properties();

    /** What the vectors' index says of each code: the first file, and whether it refuses. */
    private final TreeMap<String, String> refused = new TreeMap<>();

    private final TreeMap<String, String> kept = new TreeMap<>();

    PageTables(JsonNode index) {
        try (InputStream in = PageTables.class.getResourceAsStream("members.txt");
                Reader reader = new InputStreamReader(in, UTF_8)) {
            members.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (JsonNode entry : index.get("files")) {
            String file = entry.get("file").textValue();
            if (entry.has("code")) {
                refused.putIfAbsent(entry.get("code").textValue(), file);
            }
            entry.path("shown").forEach(one -> kept.putIfAbsent(one.get("code").textValue(), file));
            entry.path("faults")
                    .forEach(one -> refused.putIfAbsent(one.get("code").textValue(), file));
        }
    }

    static String types() {
        return rows(
                List.of("type", "what it takes", "for example"),
                KindRows.types().stream()
                        .map(type -> List.of(
                                code(type.name()),
                                escaped(type.says()),
                                code(type.takes().getLast())))
                        .toList());
    }

    String kinds() {
        return Arrays.stream(Kind.values()).map(this::kind).collect(Collectors.joining("\n"));
    }

    private String kind(Kind kind) {
        String by = Arrays.stream(Role.values())
                .filter(role -> Permissions.mayWrite(role, kind))
                .map(Role::code)
                .collect(Collectors.joining(", "));
        List<KindRows.Row> own = KindRows.of(kind).stream()
                .filter(row -> !(row.inBody() ? IN_EVERY_BODY : IN_EVERY_ENVELOPE).contains(row.name()))
                .toList();
        String head = "<h4 id=\"kind-" + kind.code() + "\"><code>" + kind.code() + "</code> <small>by " + by
                + "</small></h4>\n";
        if (own.isEmpty()) {
            return head + "<p>No members of its own; the body has <code>salt</code> alone.</p>";
        }
        return head
                + rows(
                        List.of("in", "member", "must", "type", "what"),
                        own.stream()
                                .map(row -> List.of(
                                        row.inBody() ? "body" : "envelope",
                                        code(row.name()),
                                        row.required() ? "yes" : "may",
                                        code(row.type()),
                                        escaped(meaning(kind, row.name()))))
                                .toList());
    }

    String common() {
        return rows(
                List.of("in", "member", "must", "type", "what"),
                KindRows.of(Kind.PACK).stream()
                        .filter(row -> !List.of("book", "size", "root").contains(row.name()))
                        .map(row -> List.of(
                                row.inBody() ? "body" : "envelope",
                                code(row.name()),
                                row.required() ? "yes" : "may",
                                code(row.type()),
                                escaped(meaning(Kind.PACK, row.name()))))
                        .toList());
    }

    private String meaning(Kind kind, String member) {
        return Optional.ofNullable(members.getProperty(kind.code() + "." + member))
                .or(() -> Optional.ofNullable(members.getProperty("*." + member)))
                .orElseThrow(() -> new IllegalStateException("members.txt has no " + kind.code() + "." + member));
    }

    /** The codes of one enum with what its Javadoc says of each, and a vector that shows it. */
    String reasons(Class<? extends Reason> type) {
        String source = new String(Vectors.bytes(SOURCES.resolve(type.getName().replace('.', '/') + ".java")), UTF_8);
        return rows(
                List.of("code", "meaning", "does", "vector"),
                Arrays.stream(type.getEnumConstants())
                        .map(reason -> List.of(
                                code(reason.code()),
                                javadoc(source, reason.name()),
                                does(reason.code()),
                                Optional.ofNullable(refused.get(reason.code()))
                                        .or(() -> Optional.ofNullable(kept.get(reason.code())))
                                        .map(PageTables::link)
                                        .orElse("")))
                        .toList());
    }

    private String does(String code) {
        boolean refuses = refused.containsKey(code);
        boolean keeps = kept.containsKey(code);
        return refuses && keeps ? "refuses; kept in a member" : refuses ? "refuses" : keeps ? "kept" : "";
    }

    private static String link(String file) {
        return "<a href=\"vectors/" + file + "\">" + file.substring(file.lastIndexOf('/') + 1) + "</a>";
    }

    private static String javadoc(String source, String constant) {
        Matcher found = Pattern.compile("/\\*\\*((?:[^*]|\\*(?!/))*)\\*/\\s*" + constant + "\\b")
                .matcher(source);
        if (!found.find()) {
            throw new IllegalStateException("no Javadoc of " + constant);
        }
        String text = found.group(1).replaceAll("\\s*\\n\\s*\\* ?", " ").strip();
        return escaped(text).replaceAll("\\{@(?:code|link) #?([^}]*)}", "<code>$1</code>");
    }

    static String rows(List<String> heads, List<List<String>> rows) {
        StringBuilder table = new StringBuilder("<table>\n<tr>");
        heads.forEach(head -> table.append("<th>").append(head).append("</th>"));
        table.append("</tr>\n");
        for (List<String> row : rows) {
            table.append("<tr>");
            row.forEach(cell -> table.append("<td>").append(cell).append("</td>"));
            table.append("</tr>\n");
        }
        return table.append("</table>").toString();
    }

    static String code(String text) {
        return "<code>" + escaped(text) + "</code>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

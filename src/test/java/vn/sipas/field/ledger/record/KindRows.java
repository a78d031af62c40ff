package vn.sipas.field.ledger.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.sipas.field.base.bytes.StrictBase64;
import vn.sipas.field.base.json.JsonCursor;
import vn.sipas.field.base.json.JsonLine;

/** The table of kinds as other tests may read it: every member in its order, its type found out by what it takes. */
public final class KindRows {

    private static final String HASH = "\"3Q07R11pjvbZpgDdunL5SgAAAAAAAAAAAAAAAAAAAAA=\"";
    private static final String HEX = "\"" + "0a".repeat(32) + "\"";
    private static final String BOOK = "\"sipas.vn/ca-mau-2026/" + "0a".repeat(16) + "\"";
    private static final String TIME = "\"2026-10-05T08:03:10+07:00\"";
    private static final String POINT = "{\"book\":" + BOOK + ",\"size\":4,\"root\":" + HASH + "}";

    private KindRows() {}

    /** One member of a kind. */
    public record Row(boolean inBody, String name, boolean required, String type) {}

    /**
     * A type of values.
     *
     * @param name as the format's page calls it
     * @param says what may stand there
     * @param takes values it takes, as JSON
     */
    public record Type(String name, String says, List<String> takes) {}

    /** All types that the table has, in the page's order. */
    public static List<Type> types() {
        return List.of(
                type("any", "any text, also an empty one", "\"\"", "\"a b\"", "\"\\u0001\"", "\"Đất đai\""),
                type("text", "any text that is not empty", "\"a b\"", "\"Đất đai\""),
                type("code", "text [a-z][a-z0-9-]*", "\"" + "a".repeat(33) + "\"", "\"not-at-home\""),
                type("kind", "text [a-z][a-z0-9-]{0,31}", "\"thoi-tiet\""),
                type(
                        "uuid",
                        "UUID of version 7, variant 10, in lower case",
                        "\"01a0fa20-f8e0-7aeb-8960-41ed77867f09\""),
                type(
                        "time",
                        "YYYY-MM-DDThh:mm:ss±hh:mm: a day of the calendar, hours to 23, minutes and seconds to 59, an offset of"
                                + " at most 18:00; no Z, no fraction",
                        TIME),
                type("date", "YYYY-MM-DD, a day of the calendar", "\"2026-10-05\""),
                type("decimal", "text -?(0|[1-9][0-9]*)(\\.[0-9]+)?", "\"85.00\"", "\"-1\""),
                type("case", "text, not empty, without the characters U+0000 to U+001F and U+007F", "\"31999-0001\""),
                type("season", "text [a-z0-9]+(-[a-z0-9]+)*, at most 30 bytes, not card", "\"ca-mau-2026\""),
                type("book", "the name of a book: sipas.vn/, a season, /, 32 lower-case hexadecimal digits", BOOK),
                type("hash", "32 bytes in Base64, 44 characters", HASH),
                type("hex", "SHA-256 of a file as 64 lower-case hexadecimal digits", HEX),
                type("base64", "bytes in Base64, also none", "\"\"", "\"AAA=\"", HASH),
                type("count", "whole number from 0 to 2^53 − 1, digits alone", "0", "1", "9007199254740991"),
                type("number1", "whole number from 1 to 2^53 − 1, digits alone", "1", "9007199254740991"),
                type("flag", "true or false", "true", "false"),
                type("mode", "laptop, handover, paper-self, paper-enumerator or phone", "\"handover\"", "\"phone\""),
                type("completeness", "complete, partial or break-off", "\"break-off\""),
                type("state", "of a paper: out, due, in, spoilt or lost", "\"due\"", "\"spoilt\""),
                type("decision", "accepted, returned or excluded", "\"returned\""),
                type("verdict", "genuine, suspected, failed or neutral", "\"neutral\""),
                type("texts", "array of text", "[]", "[" + HASH + "]", "[\"a b\"]"),
                type("anys", "array of any", "[]", "[" + HASH + "]", "[\"a b\"]", "[\"\"]"),
                type("hashes", "array of hash", "[]", "[" + HASH + "]"),
                type(
                        "map of text",
                        "object: any names, each a text",
                        "{}",
                        "{\"a\":\"AAA=\"}",
                        "{\"a\":\"doesn't know\"}",
                        "{\"a\":\"b c\"}"),
                type(
                        "map of any",
                        "object: any names, each any",
                        "{}",
                        "{\"a\":\"AAA=\"}",
                        "{\"a\":\"doesn't know\"}",
                        "{\"a\":\"b c\"}",
                        "{\"a\":\"\"}"),
                type("map of base64", "object: any names, each base64", "{}", "{\"a\":\"\"}", "{\"a\":\"AAA=\"}"),
                type("map of count", "object: any names, each a count", "{}", "{\"a\":0}"),
                type(
                        "map of missing",
                        "object: any names, each doesn't know, doesn't use or refuses",
                        "{}",
                        "{\"a\":\"doesn't know\"}"),
                type(
                        "answers",
                        "object: question names, each a text of at most 32 KiB in UTF-8 or, for a repeat, an array of answers",
                        "{}",
                        "{\"a\":\"\"}",
                        "{\"a\":\"b c\"}",
                        "{\"a\":\"AAA=\"}",
                        "{\"a\":\"doesn't know\"}",
                        "{\"a\":[{\"b\":\"c\"},{}]}"),
                type("trail", "array of rows [text, time, count, count]", "[]", "[[\"q1\"," + TIME + ",12,0]]"),
                type("points", "array of {\"book\":book,\"size\":count,\"root\":hash}", "[]", "[" + POINT + "]"),
                type(
                        "people",
                        "array of {\"name\":text,\"role\":role,\"unit\":any,\"key\":hash}; role: enumerator, supervisor, monitor or"
                                + " department; key: the public key's 32 bytes",
                        "[]",
                        "[{\"name\":\"a\",\"role\":\"monitor\",\"unit\":\"\",\"key\":" + HASH + "}]"),
                type(
                        "differences",
                        "array of {\"question\":text,\"first\":any,\"second\":any}",
                        "[]",
                        "[{\"question\":\"q1\",\"first\":\"\",\"second\":\"\"}]"),
                type(
                        "figures",
                        "array of {\"name\":text,\"rule\":text,\"value\":text}",
                        "[]",
                        "[{\"name\":\"a\",\"rule\":\"b\",\"value\":\"c\"}]"));
    }

    private static Type type(String name, String says, String... takes) {
        return new Type(name, says, List.of(takes));
    }

    /** Every member that a record of this kind may have, in their order. */
    public static List<Row> of(Kind kind) {
        List<Row> rows = new ArrayList<>();
        for (Member member : KindTable.of(kind).list()) {
            if (member.shape() instanceof Shape.Body(Members body)) {
                rows.add(new Row(false, "body", member.required(), "object"));
                rows.add(new Row(true, "salt", true, "16 bytes in Base64"));
                body.list().forEach(one -> rows.add(row(true, one)));
            } else {
                rows.add(row(false, member));
            }
        }
        return rows;
    }

    private static Row row(boolean inBody, Member member) {
        List<Type> fitting = types().stream().filter(type -> fits(member, type)).toList();
        if (fitting.size() != 1) {
            throw new IllegalStateException("of '" + member.name() + "' the page has no one type: " + fitting);
        }
        return new Row(
                inBody, member.name(), member.required(), fitting.getFirst().name());
    }

    /** Whether the member takes all that the type takes, and of other types' values only those that are the type's too. */
    private static boolean fits(Member member, Type type) {
        return types().stream()
                .flatMap(other -> other.takes().stream())
                .distinct()
                .allMatch(value -> takes(member, value) == isOf(type, value));
    }

    /** Texts may pass as several types; every other value belongs where it is listed. */
    private static boolean isOf(Type type, String value) {
        if (!value.startsWith("\"") || !type.takes().getFirst().startsWith("\"")) {
            return type.takes().contains(value);
        }
        return switch (type.name()) {
            case "any" -> true;
            case "text" -> !value.equals("\"\"");
            case "case" -> !value.equals("\"\"") && !value.contains("u0001");
            case "code" -> value.matches("\"[a-z][a-z0-9-]*\"");
            case "kind" -> value.matches("\"[a-z][a-z0-9-]{0,31}\"");
            case "season" -> value.matches("\"[a-z0-9]+(-[a-z0-9]+)*\"") && value.length() <= 32;
            case "base64" ->
                StrictBase64.decode(value.substring(1, value.length() - 1)).isPresent();
            default -> type.takes().contains(value);
        };
    }

    private static boolean takes(Member member, String value) {
        byte[] line = ("{\"x\":" + value + "}").getBytes(StandardCharsets.UTF_8);
        if (!(JsonLine.scan(line, 0, line.length) instanceof JsonLine json)) {
            throw new IllegalStateException("no JSON: " + value);
        }
        JsonCursor here = json.cursor();
        return here.next() && member.shape().fault(here).isEmpty();
    }
}

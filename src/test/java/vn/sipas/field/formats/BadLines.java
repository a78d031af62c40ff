package vn.sipas.field.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.book.Frontier;

/** Batches whose lines must be refused, and those that are intact with a record that counts for nothing. */
final class BadLines {

    private final VectorFiles to;
    private final Draft good;
    private final Draft end;
    private final SeasonBooks books;
    private final Pen pen = new Pen(Somebody.SUP);

    private BadLines(VectorFiles to, SeasonBooks books) {
        this.to = to;
        this.books = books;
        this.good = Draft.of(books.sup, 0);
        this.end = Draft.of(books.sup, 3);
    }

    static void add(VectorFiles to, SeasonBooks books) {
        BadLines bad = new BadLines(to, books);
        bad.file();
        bad.counts();
        bad.roots();
        bad.json();
        bad.sums();
        bad.common();
        bad.own();
    }

    private void bad(String code, String what, long line, byte[] file) {
        to.refused("bad/" + code + (what.isEmpty() ? "" : "--" + what) + ".sipas.jsonl", code, line, file);
    }

    private void bad(String code, String what, long line, String file) {
        bad(code, what, line, file.getBytes(UTF_8));
    }

    private void file() {
        String text = good.text();
        bad("empty-file", "", 0, "");
        bad("bom", "", 1, "\ufeff" + text);
        bad("bom", "second-section", 7, text + "\ufeff" + end.text());
        bad("crlf", "", 1, text.replace("\n", "\r\n"));
        bad("crlf", "cr-alone-in-a-line", 3, text.replace("\"state\":\"out\"", "\"state\":\"out\r\""));
        bad("blank-line", "between", 2, text.replaceFirst("\n", "\n\n"));
        bad("blank-line", "at-end", 7, text + "\n");
        bad("truncated", "no-last-lf", 6, text.substring(0, text.length() - 1));
        bad("truncated", "header-only", 2, good.withLines(List.of()).text());
        bad(
                "truncated",
                "line-removed",
                6,
                good.withLines(good.lines().subList(0, 4)).text());
        bad("no-header", "record-first", 1, text.substring(text.indexOf('\n') + 1));
        bad("json-bad", "words-after-the-last-section", 7, text + "hết\n");
        bad("no-header", "object-after-the-last-section", 7, text + "{}\n");
        String other = new Draft(
                        "ca-mau-2025",
                        "sipas.vn/ca-mau-2025/" + Somebody.SUP.publicKey().person(),
                        good.key(),
                        "0",
                        "0",
                        List.of(),
                        "",
                        BadHeaders.emptyHead("ca-mau-2025"),
                        List.of())
                .text();
        bad("season-mismatch", "second-section", 7, text + other);
    }

    private void counts() {
        List<String> lines = new ArrayList<>(good.lines());
        lines.add(2, lines.get(2));
        bad("extra-lines", "line-doubled", 7, good.withLines(lines).text());
        bad(
                "extra-lines",
                "record-between-sections",
                7,
                good.text() + books.an.lines().getFirst() + "\n" + end.text());
        bad(
                "too-few-lines",
                "line-removed",
                6,
                good.withLines(good.lines().subList(0, 4)).text() + end.text());
        bad(
                "peaks-bad",
                "one-missing",
                2,
                end.withPeaks(end.peaks().subList(0, 1)).text());
        bad(
                "peaks-bad",
                "one-too-many-at-0",
                2,
                good.withPeaks(end.peaks().subList(0, 1)).text());
    }

    private void roots() {
        List<String> lines = new ArrayList<>(good.lines());
        lines.set(1, lines.get(1).replace("\"out\"", "\"lost\""));
        bad("root-mismatch", "envelope-changed", 7, good.withLines(lines).text());
        lines = new ArrayList<>(good.lines());
        lines.add(1, lines.remove(2));
        bad("root-mismatch", "lines-swapped", 7, good.withLines(lines).text());
        lines = new ArrayList<>(good.lines());
        lines.set(2, lines.get(1));
        bad(
                "root-mismatch",
                "line-in-the-place-of-another",
                7,
                good.withLines(lines).text());
        bad(
                "root-mismatch",
                "peaks-swapped",
                4,
                end.withPeaks(end.peaks().reversed()).text());
        bad(
                "root-mismatch",
                "wrong-peak",
                4,
                end.withPeaks(List.of(end.peaks().getFirst(), books.an.leaf(0))).text());
        bad("root-mismatch", "head-only-with-wrong-peaks", 2, headOnlyWithWrongPeaks());
    }

    private String headOnlyWithWrongPeaks() {
        Draft only = Draft.of(books.sup, 5);
        return only.withPeaks(only.peaks().reversed()).text();
    }

    private void json() {
        String envelope = pen.common("paper", 1) + ",\"serial\":\"C-1\",\"state\":\"in\"";
        String body = "{\"salt\":\"" + pen.salt() + "\"}";
        String line = Pen.line(envelope, body);
        refusedLine("json-bad", "comma-before-bracket", line.substring(0, line.length() - 1) + ",}");
        refusedLine("json-bad", "leading-zero", line.replace("\"v\":1", "\"v\":01"));
        refusedLine("json-bad", "raw-tab", line.replace("C-1", "C-\t1"));
        refusedLine("json-bad", "array", "[" + line + "]");
        refusedLine("json-bad", "two-objects", line + "{}");
        refusedLine("json-white-space", "after-comma", line.replace(",\"v\"", ", \"v\""));
        refusedLine("json-white-space", "at-the-end", line + " ");
        refusedLine("duplicate-key", "envelope", line.replace("\"v\":1", "\"v\":1,\"v\":1"));
        String twice = "{\"salt\":\"" + pen.salt() + "\",\"a\":{\"b\":1,\"\\u0062\":2}}";
        refusedLine("duplicate-key", "escaped-in-body", Pen.line(envelope, twice));
        refusedLine("lone-surrogate", "", line.replace("C-1", "C-\\ud83d"));
        refusedLine("escaped-name", "", line.replace("\"state\"", "\"st\\u0061te\""));
        refusedLine("escaped-name", "body-hidden", line.replace("\"body\"", "\"b\\u006fdy\""));
        String latin = new String(line.getBytes(UTF_8), ISO_8859_1);
        refusedBytes("not-utf8", "latin-1", latin.replace("C-1", "C-\u00ea"));
        refusedBytes("not-utf8", "overlong", latin.replace("C-1", "C-\u00c0\u00af"));
        refusedBytes("not-utf8", "encoded-surrogate", latin.replace("C-1", "C-\u00ed\u00a0\u0080"));
        String deep =
                Pen.line(envelope, "{\"salt\":\"" + pen.salt() + "\",\"a\":" + "[".repeat(15) + "]".repeat(15) + "}");
        shown("too-deep", "17", deep);
    }

    private void sums() {
        String envelope = pen.common("paper", 1) + ",\"serial\":\"C-1\",\"state\":\"in\"";
        String body = "{\"salt\":\"" + pen.salt() + "\"}";
        String line = Pen.line(envelope, body);
        String sum = Pen.sum(body);
        refusedLine("sum-missing", "", line.replace(",\"sum\":\"" + sum + "\"", ""));
        refusedLine(
                "sum-missing", "behind-the-body", "{" + envelope + ",\"body\":" + body + ",\"sum\":\"" + sum + "\"}");
        refusedLine("sum-missing", "number", line.replace("\"" + sum + "\"", "1"));
        refusedLine(
                "base64-bad",
                "sum-in-hex",
                line.replace(sum, Somebody.sha256(body).hex()));
        refusedLine("base64-bad", "sum-unused-bits", line.replace(sum, BadHeaders.unusedBits(sum)));
        bad(
                "base64-bad",
                "sum-of-a-withheld-body",
                2,
                Draft.of(Somebody.SUP, List.of(line.replace(sum, sum.substring(4))), 0)
                        .redacting(0)
                        .text());
        refusedLine("sum-mismatch", "body-changed", line.replace(pen.salt(), "AAAAAAAAAAAAAAAAAAAAAA=="));
        bad("body-missing", "not-marked-redacted", 2, GoodBatches.one(Pen.cut(line)));
        // The first cut would be inside: what is hashed would be no line, and another body could be cut.
        String nested = "{" + pen.common("paper", 1) + ",\"a\":{\"b\":1,\"body\":" + body + "},\"sum\":\"" + sum
                + "\",\"body\":" + body + "}";
        refusedLine("envelope-nested", "body-in-it", nested);
        shown("body-bad", "array", "{" + envelope + ",\"sum\":\"" + Pen.sum("[]") + "\",\"body\":[]}");
        shown("member-order", "behind-the-body", line.substring(0, line.length() - 1) + ",\"ghi-chu\":\"\"}");
    }

    /** Members that every record has. */
    private void common() {
        String own = ",\"serial\":\"C-1\",\"state\":\"in\"";
        String envelope = pen.common("paper", 1) + own;
        String body = "{\"salt\":\"" + pen.salt() + "\"}";
        String line = Pen.line(envelope, body);
        shown("envelope-nested", "null", line.replace("\"C-1\"", "null"));
        shown("envelope-nested", "array", line.replace("\"C-1\"", "[]"));
        shown("kind-bad", "upper-case", line.replace("\"paper\"", "\"Paper\""));
        shown("kind-bad", "33-characters", line.replace("\"paper\"", "\"" + "a".repeat(33) + "\""));
        shown("number-bad", "v-0", line.replace("\"v\":1", "\"v\":0"));
        shown("number-bad", "v-1.0", line.replace("\"v\":1", "\"v\":1.0"));
        shown("number-bad", "v-beyond-2-to-the-53", line.replace("\"v\":1", "\"v\":9007199254740992"));
        shown("uuid-bad", "upper-case", upper(line));
        shown("uuid-bad", "version-4", line.replaceFirst("(\"id\":\".{14})7", "$14"));
        shown("uuid-bad", "variant", line.replaceFirst("(\"id\":\".{19}).", "$1c"));
        shown("time-bad", "z", line.replace("+07:00", "Z"));
        shown("time-bad", "fraction", line.replace("00+07:00", "00.5+07:00"));
        shown("time-bad", "february-30", line.replace("2026-10-05", "2026-02-30"));
        shown("time-bad", "second-60", line.replace(":00+07", ":60+07"));
        shown("time-bad", "offset-19", line.replace("+07:00", "+19:00"));
        shown("member-missing", "id", line.replaceFirst("\"id\":\"[^\"]*\",", ""));
        shown("member-order", "v-first", line.replace("\"kind\":\"paper\",\"v\":1", "\"v\":1,\"kind\":\"paper\""));
        shown("salt-missing", "empty-body", Pen.line(envelope, "{}"));
        shown(
                "salt-missing",
                "not-first",
                Pen.line(
                        pen.common("minutes", 1) + ",\"sha256\":\"" + "0".repeat(64) + "\"",
                        "{\"text\":\"\",\"salt\":\"" + pen.salt() + "\"}"));
        shown("base64-bad", "salt-of-15-bytes", Pen.line(envelope, "{\"salt\":\"AAAAAAAAAAAAAAAAAAAA\"}"));
    }

    /** A kind's own members. */
    private void own() {
        String line = pen.line("paper", 1, "\"serial\":\"C-1\",\"state\":\"in\"", "");
        shown("member-missing", "state", line.replace(",\"state\":\"in\"", ""));
        shown(
                "member-order",
                "state-before-serial",
                line.replace("\"serial\":\"C-1\",\"state\":\"in\"", "\"state\":\"in\",\"serial\":\"C-1\""));
        shown("member-bad", "state-of-no-list", line.replace("\"in\"", "\"mat\""));
        shown("member-bad", "serial-empty", line.replace("\"C-1\"", "\"\""));
        shown("unknown-member", "envelope", line.replace("\"state\":\"in\"", "\"state\":\"in\",\"note\":\"\""));
        shown("unknown-member", "body", pen.line("paper", 1, "\"serial\":\"C-1\",\"state\":\"in\"", "\"note\":\"\""));
        String ref = books.an.leaf(4);
        String ruling = pen.line("ruling", 1, "\"ref\":\"" + ref + "\",\"counts\":true", "\"reason\":\"\"");
        shown("base64-bad", "ref-in-hex", ruling.replace(ref, "0".repeat(64)));
        shown("member-bad", "counts-as-text", ruling.replace("true", "\"true\""));
        String pack = pen.line("pack", 1, books.dept.point(6), "");
        shown("number-bad", "size-below-0", pack.replace("\"size\":6", "\"size\":-1"));
        shown("number-bad", "size-with-exponent", pack.replace("\"size\":6", "\"size\":6e0"));
        shown("member-bad", "size-as-text", pack.replace("\"size\":6", "\"size\":\"6\""));
        shown("member-bad", "book-without-season", pack.replace("sipas.vn/ca-mau-2026/", "sipas.vn/"));
        String minutes = pen.line("minutes", 1, "\"sha256\":\"" + "0".repeat(64) + "\"", "\"text\":\"\"");
        shown("member-bad", "sha256-upper-case", minutes.replace("0".repeat(64), "A".repeat(64)));
    }

    private static String upper(String line) {
        int at = line.indexOf("\"id\":\"") + 6;
        return line.substring(0, at) + line.substring(at, at + 36).toUpperCase(Locale.ROOT) + line.substring(at + 36);
    }

    /** The line alone in a correctly signed book, so that only the line can be at fault. */
    private void refusedLine(String code, String what, String line) {
        bad(code, what, 2, GoodBatches.one(line));
    }

    private void shown(String code, String what, String line) {
        to.shown("kept/" + code + (what.isEmpty() ? "" : "--" + what) + ".sipas.jsonl", code, 2, GoodBatches.one(line));
    }

    /** The same of a line that is no UTF-8: {@code latin} has a byte a character. */
    private void refusedBytes(String code, String what, String latin) {
        byte[] line = latin.getBytes(ISO_8859_1);
        Frontier frontier = Frontier.empty();
        Hash leaf = Pen.leafOf(line);
        frontier.append(leaf);
        byte[] header = (Draft.of(Somebody.SUP, List.of("{}"), 0)
                                .withHead(Draft.head(Somebody.SUP, 1, frontier.root())
                                        .text())
                                .header()
                        + "\n")
                .getBytes(UTF_8);
        byte[] file = Arrays.copyOf(header, header.length + line.length + 1);
        System.arraycopy(line, 0, file, header.length, line.length);
        file[file.length - 1] = '\n';
        bad(code, what, 2, file);
    }
}

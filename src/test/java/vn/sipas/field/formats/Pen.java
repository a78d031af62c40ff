package vn.sipas.field.formats;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.base.bytes.StrictBase64;
import vn.sipas.field.ledger.book.Frontier;

/**
 * Writes the records of one book as text, by the format's page and not by the program's writer, so that the vectors may hold that
 * writer too. Ids, times and salts follow from the owner and the position.
 */
final class Pen {

    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2026-10-05T08:00:00+07:00");
    private static final String CUT = ",\"body\":{";

    private final Somebody owner;
    private final List<String> lines = new ArrayList<>();

    Pen(Somebody owner) {
        this.owner = owner;
    }

    /** The next record, of version 1. */
    Pen write(String kind, String own, String body) {
        return write(kind, 1, own, body);
    }

    /** The next record; {@code own} are the kind's members of the envelope, {@code body} those behind the salt. */
    Pen write(String kind, int v, String own, String body) {
        lines.add(line(kind, v, own, body));
        return this;
    }

    String line(String kind, int v, String own, String body) {
        return line(common(kind, v) + comma(own), "{\"salt\":\"" + salt() + "\"" + comma(body) + "}");
    }

    /** The members that every record begins with, without the opening bracket. */
    String common(String kind, int v) {
        return "\"kind\":\"" + kind + "\",\"v\":" + v + ",\"id\":\"" + id() + "\",\"at\":\"" + at() + "\"";
    }

    static String line(String envelope, String body) {
        return "{" + envelope + ",\"sum\":\"" + sum(body) + "\",\"body\":" + body + "}";
    }

    static String sum(String body) {
        return Somebody.sha256(body).base64();
    }

    private static String comma(String members) {
        return members.isEmpty() ? "" : "," + members;
    }

    String salt() {
        return StrictBase64.encode(Arrays.copyOf(mark("salt"), 16));
    }

    private String at() {
        return FIRST.plusMinutes(lines.size()).toString().replaceFirst("T(..:..)\\+", "T$1:00+");
    }

    private UUID id() {
        long millis = FIRST.plusMinutes(lines.size()).toInstant().toEpochMilli();
        byte[] mark = mark("id");
        long high = ((mark[0] & 0xffL) << 4) | (mark[1] & 0x0f);
        long low = 0;
        for (int i = 2; i < 10; i++) {
            low = low << 8 | (mark[i] & 0xff);
        }
        return new UUID((millis << 16) | (7L << 12) | high, (low & ((1L << 62) - 1)) | (1L << 63));
    }

    private byte[] mark(String use) {
        return Somebody.sha256(use + " " + owner.as() + " " + lines.size()).bytes();
    }

    Somebody owner() {
        return owner;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** The leaf of the record at {@code position}, as {@code ref} has it. */
    String leaf(int position) {
        return leafOf(lines.get(position)).base64();
    }

    /** Size and root of the book's first {@code size} records as the members of a point. */
    String point(int size) {
        return "\"book\":\"" + owner.book() + "\",\"size\":" + size + ",\"root\":\""
                + root(lines, size).base64() + "\"";
    }

    /** The line as it is hashed: without its body. */
    static String cut(String line) {
        int cut = line.indexOf(CUT);
        return cut < 0 ? line : line.substring(0, cut) + "}";
    }

    static Hash leafOf(String line) {
        return leafOf(line.getBytes(StandardCharsets.UTF_8));
    }

    /** The same of bytes that are no UTF-8 perhaps. */
    static Hash leafOf(byte[] line) {
        String cut = cut(new String(line, StandardCharsets.ISO_8859_1));
        return Hash.sha256(new byte[] {0}, cut.getBytes(StandardCharsets.ISO_8859_1));
    }

    static Frontier frontier(List<String> lines, int size) {
        Frontier frontier = Frontier.empty();
        lines.subList(0, size).forEach(line -> frontier.append(leafOf(line)));
        return frontier;
    }

    static Hash root(List<String> lines, int size) {
        return frontier(lines, size).root();
    }
}

package vn.sipas.field.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.base.bytes.StrictBase64;
import vn.sipas.field.ledger.book.Frontier;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.SignedHead;
import vn.sipas.field.ledger.trust.SigningKey;

/**
 * A section whose every part may be made wrong before it is put together. What is right is right as the format's page has it.
 *
 * @param peaks as the header lists them
 * @param head the signed note's text
 * @param lines the records from {@code from} on
 */
record Draft(
        String season,
        String book,
        String key,
        String from,
        String to,
        List<String> peaks,
        String redacted,
        String head,
        List<String> lines) {

    /** The whole book of {@code owner}, or its records from {@code from} on. */
    static Draft of(Somebody owner, List<String> book, int from) {
        return new Draft(
                Somebody.SEASON,
                owner.book().text(),
                owner.publicKey().base64(),
                "" + from,
                "" + book.size(),
                peaks(Pen.frontier(book, from)),
                "",
                head(owner, book).text(),
                book.subList(from, book.size()));
    }

    static Draft of(Pen pen, int from) {
        return of(pen.owner(), pen.lines(), from);
    }

    static SignedHead head(Somebody owner, List<String> book) {
        return head(owner, book.size(), Pen.root(book, book.size()));
    }

    static SignedHead head(Somebody owner, long size, Hash root) {
        try (SigningKey key = owner.key()) {
            return SignedHead.sign(key, owner.book(), size, root);
        }
    }

    private static List<String> peaks(Frontier frontier) {
        return frontier.peaks().stream().map(Hash::base64).toList();
    }

    Draft withHead(String other) {
        return new Draft(season, book, key, from, to, peaks, redacted, other, lines);
    }

    Draft withNames(String otherSeason, String otherBook, String otherKey) {
        return new Draft(otherSeason, otherBook, otherKey, from, to, peaks, redacted, head, lines);
    }

    Draft withRange(String otherFrom, String otherTo) {
        return new Draft(season, book, key, otherFrom, otherTo, peaks, redacted, head, lines);
    }

    Draft withPeaks(List<String> others) {
        return new Draft(season, book, key, from, to, others, redacted, head, lines);
    }

    Draft withLines(List<String> others) {
        return new Draft(season, book, key, from, to, peaks, redacted, head, others);
    }

    /** Marked as redacted, and without the bodies of the lines at these places. */
    Draft redacting(Integer... places) {
        List<String> fewer = new ArrayList<>(lines);
        for (int place : places) {
            fewer.set(place, Pen.cut(fewer.get(place)));
        }
        return new Draft(season, book, key, from, to, peaks, "\"redacted\":true,", head, fewer);
    }

    String header() {
        return "{\"sipas\":\"batch/1\",\"season\":\"" + season + "\",\"book\":\"" + book + "\",\"key\":\"" + key
                + "\",\"from\":" + from + ",\"to\":" + to + ",\"peaks\":["
                + peaks.stream().map(peak -> "\"" + peak + "\"").collect(Collectors.joining(",")) + "]," + redacted
                + "\"head\":\"" + head.replace("\n", "\\n") + "\"}";
    }

    String text() {
        return header() + "\n" + lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    byte[] bytes() {
        return text().getBytes(UTF_8);
    }

    /** A signature line of a note, made by hand. */
    static String signature(String keyName, int type, byte[] key, byte[] signature) {
        Hash id = Hash.sha256((keyName + "\n").getBytes(UTF_8), new byte[] {(byte) type}, key);
        byte[] blob = new byte[4 + signature.length];
        System.arraycopy(id.bytes(), 0, blob, 0, 4);
        System.arraycopy(signature, 0, blob, 4, signature.length);
        return "— " + keyName + " " + StrictBase64.encode(blob) + "\n";
    }

    static BookName bookOf(byte[] key) {
        return new BookName(Somebody.SEASON, Hash.sha256(key).hex().substring(0, 32));
    }
}

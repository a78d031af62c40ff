package vn.sipas.field.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import vn.sipas.field.ledger.age.AgeIdentity;
import vn.sipas.field.ledger.age.AgeWriter;
import vn.sipas.field.ledger.book.Tree;
import vn.sipas.field.ledger.trust.Cosignature;
import vn.sipas.field.ledger.trust.SignedHead;
import vn.sipas.field.ledger.trust.SigningKey;

/** Batches that are intact, some of them odd, and the ones in which it shows who is known, who received and who witnessed. */
final class GoodBatches {

    /** 2026-10-05 12:00 in Vietnam. */
    static final long NOON = 1_791_176_400L;

    private GoodBatches() {}

    static void add(VectorFiles to, SeasonBooks books) {
        Draft an = Draft.of(books.an, 0);
        Draft end = Draft.of(books.an, 5);
        to.intact("batches/from-0.sipas.jsonl", 1, an.bytes());
        to.intact("batches/from-5.sipas.jsonl", 1, end.bytes());
        to.intact(
                "batches/redacted.sipas.jsonl",
                1,
                an.redacting(0, 1, 2, 3, 4, 5, 6, 7, 8, 9).bytes());
        to.intact(
                "batches/opened-in-redacted.sipas.jsonl",
                1,
                an.redacting(0, 1, 2, 3, 5, 6, 7, 8, 9).bytes());
        to.intact(
                "batches/redacted-but-all-there.sipas.jsonl", 1, an.redacting().bytes());
        to.intact("batches/head-only.sipas.jsonl", 1, headOnly(books.an).bytes());
        to.intact(
                "batches/empty-book.sipas.jsonl",
                1,
                new Draft(
                                Somebody.SEASON,
                                Somebody.SUP.book().text(),
                                Somebody.SUP.publicKey().base64(),
                                "0",
                                "0",
                                List.of(),
                                "",
                                Draft.head(Somebody.SUP, 0, Tree.EMPTY).text(),
                                List.of())
                        .bytes());
        Draft sup = Draft.of(books.sup, 0);
        to.intact(
                "batches/merged.sipas.jsonl",
                3,
                (sup.text()
                                + an.redacting(3, 4).text()
                                + Draft.of(books.front, 2).text())
                        .getBytes(UTF_8));
        to.intact(
                "batches/overlapping.sipas.jsonl",
                2,
                (Draft.of(Somebody.AN, books.an.lines().subList(0, 7), 0).text() + end.text()).getBytes(UTF_8));
        to.intact(
                "batches/cosigned.sipas.jsonl",
                1,
                an.withHead(cosigned(books.an).text()).bytes());
        odd(to, books, an);
        levels(to, books, an, end);
        encrypted(to, sup);
    }

    private static void odd(VectorFiles to, SeasonBooks books, Draft an) {
        to.add(
                "batches/newer-kinds.sipas.jsonl",
                Draft.of(books.hoa, 0).bytes(),
                "\"is\":\"batch\",\"says\":\"intact\",\"sections\":1,\"shown\":[{\"code\":\"needs-newer-version\",\"line\":6},"
                        + "{\"code\":\"needs-newer-version\",\"line\":7}]");
        String unknown = Draft.signature("nguoi-khac.vn/khoa", 1, new byte[32], new byte[64]);
        to.intact(
                "batches/unknown-cosigner.sipas.jsonl",
                1,
                an.withHead(an.head() + unknown).bytes());
        Pen pen = new Pen(Somebody.SUP);
        pen.write("pack", books.dept.point(6), "");
        List<String> twice = new ArrayList<>(pen.lines());
        twice.add(twice.getFirst());
        to.intact(
                "batches/same-line-twice.sipas.jsonl",
                1,
                Draft.of(Somebody.SUP, twice, 0).bytes());
        String escapes = pen.line(
                "minutes", 1, "\"sha256\":\"" + "0".repeat(64) + "\"", "\"text\":\"\\u0050\\/\\ud83d\\ude00\"");
        to.intact("batches/escapes-in-values.sipas.jsonl", 1, one(escapes));
        String nfd = pen.line("minutes", 1, "\"sha256\":\"" + "0".repeat(64) + "\"", "\"text\":\"Hoa\u0300\"");
        to.intact("batches/not-nfc.sipas.jsonl", 1, one(nfd));
        String deep = pen.line("sau", 1, "", "\"a\":" + "[".repeat(14) + "]".repeat(14));
        to.shown("batches/16-deep.sipas.jsonl", "needs-newer-version", 2, one(deep));
    }

    /** A book of the supervisor's with this one record. */
    static byte[] one(String line) {
        return Draft.of(Somebody.SUP, List.of(line), 0).bytes();
    }

    private static Draft headOnly(Pen pen) {
        return Draft.of(pen, pen.lines().size());
    }

    /** The head of the interviewer's book with a receipt by his supervisor and the Front's witness. */
    static SignedHead cosigned(Pen pen) {
        SignedHead head = Draft.head(pen.owner(), pen.lines());
        return head.with(by(Somebody.SUP, head, NOON)).with(by(Somebody.FRONT, head, NOON + 3600));
    }

    static Cosignature by(Somebody who, SignedHead head, long time) {
        try (SigningKey key = who.key()) {
            return Cosignature.sign(key, who.book(), head, time);
        }
    }

    private static void encrypted(VectorFiles to, Draft draft) {
        try (AgeIdentity dept = Somebody.DEPT.age()) {
            to.add(
                    "batches/encrypted.sipas.jsonl.age",
                    AgeWriter.seal(draft.bytes(), List.of(dept.recipient()), new Somebody.Repeatable("encrypted")),
                    "\"is\":\"encrypted\",\"to\":\"dept\",\"plain\":\"batches/supervisor.sipas.jsonl\"");
        }
        to.intact("batches/supervisor.sipas.jsonl", 1, draft.bytes());
    }

    private static void levels(VectorFiles to, SeasonBooks books, Draft an, Draft end) {
        to.intact("levels/dept.sipas.jsonl", 1, Draft.of(books.dept, 0).bytes());
        to.intact(
                "levels/dept-0-4.sipas.jsonl",
                1,
                Draft.of(Somebody.DEPT, books.dept.lines().subList(0, 4), 0).bytes());
        to.intact(
                "levels/an.sipas.jsonl",
                1,
                an.withHead(cosigned(books.an).text()).bytes());
        to.intact("levels/an-from-5.sipas.jsonl", 1, end.bytes());
        to.intact("levels/sup.sipas.jsonl", 1, Draft.of(books.sup, 0).bytes());
        to.intact("levels/front.sipas.jsonl", 1, Draft.of(books.front, 0).bytes());
        to.intact("levels/stranger.sipas.jsonl", 1, Draft.of(books.stranger, 0).bytes());
        to.add(
                "levels/hoa.sipas.jsonl",
                Draft.of(books.hoa, 0).bytes(),
                "\"is\":\"batch\",\"says\":\"intact\",\"sections\":1,\"shown\":[{\"code\":\"needs-newer-version\",\"line\":6},"
                        + "{\"code\":\"needs-newer-version\",\"line\":7}]");
    }

    /** What can be said of sections when these files are checked together, with the department's and the Front's keys pinned. */
    static List<String> levels() {
        return List.of(
                "{\"department\":\"keys/dept.vkey\",\"witness\":\"keys/front.vkey\",\"files\":[\n"
                        + said("dept", "\"intact\",\"known\"", "") + ",\n"
                        + said("an", "\"intact\",\"known\",\"received\",\"witnessed\"", "") + ",\n"
                        + said("an-from-5", "\"intact\",\"known\"", "") + ",\n"
                        + said("sup", "\"intact\",\"known\"", "") + ",\n"
                        + said("front", "\"intact\",\"known\"", "") + ",\n"
                        + said("stranger", "\"intact\"", why("not-in-roster", 0, 2)) + ",\n"
                        + said("hoa", "\"intact\"", why("kind-not-allowed", 2, 1) + "," + why("key-ended", 3, 3))
                        + "]}",
                "{\"department\":\"keys/dept.vkey\",\"witness\":\"keys/front.vkey\",\"files\":[\n"
                        + said("dept", "\"intact\",\"known\"", "") + ",\n"
                        + said("an-from-5", "\"intact\"", why("roster-position-unknown", 5, 5)) + "]}",
                "{\"department\":\"keys/dept.vkey\",\"witness\":\"keys/front.vkey\",\"files\":[\n"
                        + said("dept-0-4", "\"intact\",\"known\"", "") + ",\n"
                        + said("sup", "\"intact\"", why("pack-not-held-yet", 0, 5)) + "]}");
    }

    private static String said(String file, String levels, String why) {
        return "{\"file\":\"levels/" + file + ".sipas.jsonl\",\"levels\":[" + levels + "],\"not-known\":[" + why + "]}";
    }

    private static String why(String code, long position, long records) {
        return "{\"code\":\"" + code + "\",\"position\":" + position + ",\"records\":" + records + "}";
    }
}

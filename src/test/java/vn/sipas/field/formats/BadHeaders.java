package vn.sipas.field.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.base.bytes.StrictBase64;
import vn.sipas.field.ledger.book.Tree;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.Note;
import vn.sipas.field.ledger.trust.SignedHead;
import vn.sipas.field.ledger.trust.SigningKey;

/** Batches whose header must be refused; each has one fault, and everything that the fault does not touch is right. */
final class BadHeaders {

    private static final BigInteger L =
            BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private final VectorFiles to;
    private final Draft good;
    private final Draft end;

    private BadHeaders(VectorFiles to, SeasonBooks books) {
        this.to = to;
        this.good = Draft.of(books.sup, 0);
        this.end = Draft.of(books.sup, 3);
    }

    static void add(VectorFiles to, SeasonBooks books) {
        BadHeaders bad = new BadHeaders(to, books);
        bad.members();
        bad.names();
        bad.keys();
        bad.notes();
        bad.signatures();
        bad.sizes();
    }

    private void bad(String code, String what, Draft draft) {
        to.refused("bad/" + code + (what.isEmpty() ? "" : "--" + what) + ".sipas.jsonl", code, 1, draft.bytes());
    }

    private void changed(String code, String what, String from, String to) {
        if (!good.text().contains(from)) {
            throw new IllegalStateException("not there: " + from);
        }
        this.to.refused(
                "bad/" + code + "--" + what + ".sipas.jsonl",
                code,
                1,
                good.text()
                        .replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to))
                        .getBytes(UTF_8));
    }

    private void members() {
        changed("batch-version", "batch-2", "batch/1", "batch/2");
        changed("header-bad", "order", "\"from\":0,\"to\":5", "\"to\":5,\"from\":0");
        changed("header-bad", "from-as-text", "\"from\":0", "\"from\":\"0\"");
        changed("header-bad", "to-with-fraction", "\"to\":5", "\"to\":5.0");
        changed("header-bad", "from-below-0", "\"from\":0", "\"from\":-1");
        changed("header-bad", "from-above-to", "\"from\":0", "\"from\":6");
        changed("header-bad", "to-beyond-2-to-the-53", "\"to\":5", "\"to\":9007199254740992");
        changed("header-bad", "redacted-false", "\"head\"", "\"redacted\":false,\"head\"");
        changed("header-bad", "peak-as-number", "\"peaks\":[]", "\"peaks\":[0]");
        changed("header-bad", "no-peaks", "\"peaks\":[],", "");
        changed(
                "header-bad",
                "book-without-season",
                good.book(),
                "sipas.vn/" + good.book().substring(21));
        changed("header-unknown-member", "at-the-end", "}\n", ",\"note\":\"\"}\n");
        changed("json-white-space", "in-header", "\"from\":0", "\"from\": 0");
        changed("duplicate-key", "in-header", "\"from\":0", "\"from\":0,\"from\":0");
        changed("no-header", "another-format", "batch/1", "thu/1");
    }

    private void names() {
        changed("season-mismatch", "other-season", "\"season\":\"ca-mau-2026\"", "\"season\":\"ca-mau-2025\"");
        Somebody an = Somebody.AN;
        bad(
                "wrong-key",
                "key-of-another",
                good.withNames(Somebody.SEASON, good.book(), an.publicKey().base64()));
        bad(
                "wrong-key",
                "book-of-another",
                good.withNames(Somebody.SEASON, an.book().text(), good.key()));
        bad(
                "wrong-key",
                "head-of-another",
                good.withHead(Draft.head(an, 5, root()).text()));
        try (SigningKey key = Somebody.SUP.key()) {
            BookName earlier = BookName.of("ca-mau-2025", key.publicKey());
            String text = earlier + "\n5\n" + root().base64() + "\n";
            bad("book-mismatch", "head-of-another-season", good.withHead(signed(text, earlier.text(), key)));
        }
    }

    private void keys() {
        String key = good.key();
        changed("base64-bad", "key-unused-bits", "\"key\":\"" + key, "\"key\":\"" + unusedBits(key));
        changed("base64-bad", "key-of-31-bytes", "\"key\":\"" + key, "\"key\":\"" + StrictBase64.encode(new byte[31]));
        bad(
                "base64-bad",
                "peak-of-31-bytes",
                end.withPeaks(List.of(end.peaks().getFirst(), StrictBase64.encode(new byte[31]))));
        byte[] off = new byte[32];
        off[0] = 2;
        forged("key-bad", "no-point", off);
        byte[] neutral = new byte[32];
        neutral[0] = 1;
        forged("small-order-key", "neutral-element", neutral);
        byte[] odd = neutral.clone();
        odd[31] = (byte) 0x80;
        forged("small-order-key", "neutral-element-not-canonical", odd);
        forged(
                "small-order-key",
                "order-8",
                HexFormat.of().parseHex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"));
    }

    /** A book named after such a key, with the signature that fits every text where 8·A is the neutral element. */
    private void forged(String code, String what, byte[] key) {
        byte[] signature = new byte[64];
        signature[0] = 1;
        String book = Draft.bookOf(key).text();
        String head = book + "\n5\n" + root().base64() + "\n\n" + Draft.signature(book, 1, key, signature);
        bad(
                code,
                what,
                good.withNames(Somebody.SEASON, book, StrictBase64.encode(key)).withHead(head));
    }

    private void notes() {
        String head = good.head();
        bad("note-bad", "no-last-lf", good.withHead(head.substring(0, head.length() - 1)));
        bad("note-bad", "hyphen-for-em-dash", good.withHead(head.replace("—", "-")));
        bad("note-bad", "no-signature-line", good.withHead(head.substring(0, head.indexOf("—"))));
        bad("note-bad", "no-empty-line", good.withHead(head.replace("\n\n", "\n")));
        bad("note-bad", "tab", good.withHead(head.replace("\n5\n", "\n5\\t\n")));
        bad("note-bad", "plus-in-key-name", good.withHead(head + "— a+b AAAAAAA=\n"));
        bad("note-bad", "key-id-alone", good.withHead(head + "— a AAAAAA==\n"));
        bad("base64-bad", "signature-line", good.withHead(head + "— a AAAAAAB=\n"));
        bad("note-bad", "65-lines", good.withHead(head + "— a AAAAAAA=\n".repeat(64)));
        to.intact(
                "batches/64-lines.sipas.jsonl",
                1,
                good.withHead(head + "— a AAAAAAA=\n".repeat(63)).bytes());
        resigned("head-bad", "extension-line", text -> text + "them\n");
        resigned("head-bad", "size-leading-zero", text -> text.replace("\n5\n", "\n05\n"));
        resigned("head-bad", "size-beyond-63-bits", text -> text.replace("\n5\n", "\n9223372036854775808\n"));
        resigned("head-bad", "two-lines", text -> text.substring(0, text.lastIndexOf("\n", text.length() - 2) + 1));
        resigned("head-bad", "season-called-card", text -> text.replace("ca-mau-2026", "card"));
        resigned("base64-bad", "root-unused-bits", text -> text.replace(root().base64(), unusedBits(root().base64())));
    }

    private void signatures() {
        byte[] own = ownSignature();
        byte[] flipped = own.clone();
        flipped[40] ^= 1;
        line("bad-signature", "bit-flipped", flipped);
        line("signature-length", "63-bytes", Arrays.copyOf(own, 63));
        line("signature-length", "65-bytes", Arrays.copyOf(own, 65));
        line("signature-high-s", "s-plus-l", plusL(own));
        bad(
                "bad-signature",
                "of-another-size",
                good.withHead(text() + "\n"
                        + lines(Draft.head(Somebody.SUP, 4, root()).text())));
        bad("head-not-signed", "two-lines-of-the-key", good.withHead(good.head() + lines(good.head())));
        bad(
                "head-not-signed",
                "line-of-another",
                good.withHead(text() + "\n" + Draft.signature(Somebody.AN.book().text(), 1, key(Somebody.AN), own)));
        bad(
                "head-not-signed",
                "key-id-of-a-cosignature",
                good.withHead(text() + "\n" + Draft.signature(good.book(), 4, key(Somebody.SUP), own)));
        String cosigned = Draft.head(Somebody.SUP, 5, root())
                .with(GoodBatches.by(Somebody.FRONT, Draft.head(Somebody.SUP, 5, root()), GoodBatches.NOON))
                .text();
        bad(
                "head-not-signed",
                "only-a-cosignature",
                good.withHead(text() + "\n" + cosigned.substring(cosigned.lastIndexOf("—"))));
    }

    private void sizes() {
        bad(
                "size-mismatch",
                "to-too-small",
                good.withRange("0", "4").withLines(good.lines().subList(0, 4)));
        bad(
                "size-mismatch",
                "head-larger",
                good.withHead(
                        Draft.head(Somebody.SUP, 9_007_199_254_740_993L, root()).text()));
        Draft empty = good.withRange("0", "0").withLines(List.of());
        bad(
                "root-mismatch",
                "empty-book-with-a-root",
                empty.withHead(Draft.head(Somebody.SUP, 0, root()).text()));
    }

    private void resigned(String code, String what, UnaryOperator<String> change) {
        try (SigningKey key = Somebody.SUP.key()) {
            bad(code, what, good.withHead(signed(change.apply(text()), good.book(), key)));
        }
    }

    private static String signed(String text, String name, SigningKey key) {
        return new String(Note.sign(text, name, key).bytes(), UTF_8);
    }

    private void line(String code, String what, byte[] signature) {
        bad(code, what, good.withHead(text() + "\n" + Draft.signature(good.book(), 1, key(Somebody.SUP), signature)));
    }

    private static byte[] key(Somebody who) {
        return who.publicKey().bytes();
    }

    /** The head's text, with its last LF. */
    private String text() {
        return good.head().substring(0, good.head().indexOf("\n\n") + 1);
    }

    private static String lines(String note) {
        return note.substring(note.indexOf("—"));
    }

    private Hash root() {
        return Pen.root(good.lines(), 5);
    }

    private byte[] ownSignature() {
        String line = lines(good.head()).strip();
        byte[] blob =
                StrictBase64.decode(line.substring(line.lastIndexOf(' ') + 1)).orElseThrow();
        return Arrays.copyOfRange(blob, 4, 68);
    }

    /** The same signature with S + L in the place of S: a verifier without that check takes it. */
    private static byte[] plusL(byte[] signature) {
        byte[] high = signature.clone();
        BigInteger s = BigInteger.ZERO;
        for (int i = 63; i >= 32; i--) {
            s = s.shiftLeft(8).or(BigInteger.valueOf(signature[i] & 0xff));
        }
        BigInteger sum = s.add(L);
        for (int i = 32; i < 64; i++) {
            high[i] = sum.shiftRight(8 * (i - 32)).byteValue();
        }
        return high;
    }

    /** The head of an empty book of the supervisor's in that season. */
    static String emptyHead(String season) {
        try (SigningKey key = Somebody.SUP.key()) {
            return SignedHead.sign(key, BookName.of(season, key.publicKey()), 0, Tree.EMPTY)
                    .text();
        }
    }

    /** The last character before one padding sign with its two unused bits set. */
    static String unusedBits(String base64) {
        String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        int last = base64.length() - 2;
        char set = digits.charAt(digits.indexOf(base64.charAt(last)) | 1);
        return base64.substring(0, last) + set + "=";
    }
}

package vn.sipas.field.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.book.Proofs;
import vn.sipas.field.ledger.trust.KeyId;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.ledger.trust.SignatureType;
import vn.sipas.field.survey.sample.Ticket;

/** The worked examples of the format's page, in the bytes of the vectors. */
final class PageExamples {

    private final SeasonBooks books = new SeasonBooks();
    private final Map<String, byte[]> files;

    PageExamples(Map<String, byte[]> files) {
        this.files = files;
    }

    String record() {
        String line = books.sup.lines().get(1);
        String body = line.substring(line.indexOf(",\"body\":") + 8, line.length() - 1);
        return pre("the line (" + line.getBytes(UTF_8).length + " bytes and LF)", line)
                + pre("its body's bytes, whose SHA-256 is sum", body)
                + pre("sum = SHA-256 of that", Hash.sha256(body.getBytes(UTF_8)).hex() + "\n" + Pen.sum(body))
                + pre("the line as it is hashed", Pen.cut(line))
                + pre("leaf = SHA-256(0x00, that)", Pen.leafOf(line).hex() + "\n" + books.sup.leaf(1));
    }

    String tree() {
        List<Hash> leaves = IntStream.range(0, 7)
                .mapToObj(i -> Hash.sha256(new byte[] {0}, ("" + i).getBytes(UTF_8)))
                .toList();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            text.append("leaf ")
                    .append(i)
                    .append(" = SHA-256(00 3")
                    .append(i)
                    .append(") = ")
                    .append(leaves.get(i).base64())
                    .append('\n');
        }
        Hash left = node(leaves.get(0), leaves.get(1));
        text.append("node(0,1) = SHA-256(01, leaf 0, leaf 1) = ")
                .append(left.base64())
                .append('\n');
        text.append("root of 3 = node(node(0,1), leaf 2) = ")
                .append(Proofs.root(leaves.subList(0, 3)).base64())
                .append('\n');
        text.append("peaks of 7 = root of 0–3, root of 4–5, leaf 6 = ")
                .append(Proofs.root(leaves.subList(0, 4)).base64())
                .append(' ')
                .append(Proofs.root(leaves.subList(4, 6)).base64())
                .append(' ')
                .append(leaves.get(6).base64())
                .append('\n');
        text.append("root of 7 = node(peak 0, node(peak 1, peak 2)) = ")
                .append(Proofs.root(leaves).base64())
                .append('\n');
        text.append("inclusion of leaf 5 in 7: ")
                .append(EvidenceFiles.list(Proofs.inclusion(leaves, 5)))
                .append('\n');
        text.append("consistency 3 to 7: ").append(EvidenceFiles.list(Proofs.consistency(leaves, 3)));
        return pre("leaves are the texts 0 to 6", text.toString());
    }

    private static Hash node(Hash left, Hash right) {
        return vn.sipas.field.ledger.book.Tree.node(left, right);
    }

    String head() {
        String note = Draft.head(Somebody.SUP, books.sup.lines()).text();
        String name = Somebody.SUP.book().text();
        byte[] key = Somebody.SUP.publicKey().bytes();
        return pre("a head, as a file", note)
                + pre(
                        "the key id: first 4 bytes of SHA-256(name, LF, type byte, key)",
                        "SHA-256(\"" + name + "\" 0a 01 " + hex(key) + ")\n"
                                + Hash.sha256((name + "\n").getBytes(UTF_8), new byte[] {1}, key)
                                        .hex() + "\n"
                                + KeyId.of(name, SignatureType.ED25519, Somebody.SUP.publicKey())
                                        .hex())
                + pre(
                        "what is signed",
                        hex(note.substring(0, note.indexOf("\n\n") + 1).getBytes(UTF_8)));
    }

    String cosignature() {
        String note = GoodBatches.cosigned(books.an).text();
        String text = note.substring(0, note.indexOf("\n\n") + 1);
        return pre("a head with a receipt and a witness", note)
                + pre("what the second line signs", "cosignature/v1\ntime " + GoodBatches.NOON + "\n" + text);
    }

    String batch() {
        return pre(
                        "batches/supervisor.sipas.jsonl, its first two lines",
                        firstLines("batches/supervisor.sipas.jsonl", 2))
                + pre("a header that begins at 5, so with two peaks", firstLines("batches/from-5.sipas.jsonl", 1));
    }

    String redacted() {
        return pre("batches/redacted.sipas.jsonl, its first two lines", firstLines("batches/redacted.sipas.jsonl", 2));
    }

    String age() {
        String file = new String(file("batches/encrypted.sipas.jsonl.age"), ISO_8859_1);
        int end = file.indexOf('\n', file.indexOf("--- ")) + 1;
        return pre("batches/encrypted.sipas.jsonl.age, its header; binary chunks follow", file.substring(0, end));
    }

    String proof() {
        return pre("proofs/from-7.sipas-proof", text("proofs/from-7.sipas-proof"));
    }

    String fork() {
        return pre("forks/two-sizes.sipas-fork", text("forks/two-sizes.sipas-fork"));
    }

    String card() {
        return pre("cards/hoa-following-an-earlier-key.sipas-id", text("cards/hoa-following-an-earlier-key.sipas-id"));
    }

    String key() {
        PublicKey key = Somebody.AN.publicKey();
        String sha = Hash.sha256(key.bytes()).hex();
        BigInteger number = new BigInteger(sha.substring(0, 32), 16);
        return pre(
                "one key in all its forms",
                "seed (secret)  " + hex(Somebody.AN.seed()) + "\npublic key     " + hex(key.bytes())
                        + "\nBase64         "
                        + key.base64() + "\nSHA-256        " + sha + "\nperson         " + key.person()
                        + "\nbook           "
                        + Somebody.AN.book() + "\nnumber         " + number + "\nmod 10^32      "
                        + number.mod(BigInteger.TEN.pow(32)) + "\nfingerprint    " + key.fingerprint()
                        + "\nkey file line  " + KeyFiles.vkey(Somebody.AN));
    }

    String ticket() {
        String id = SeasonBooks.CASES.getFirst();
        Hash hash = Hash.sha256((SeasonBooks.SEED.hash() + id).getBytes(UTF_8));
        return pre(
                "a ticket",
                "seed      " + SeasonBooks.SEED.text() + "\nseedHash  " + SeasonBooks.SEED.hash() + "\nid        " + id
                        + "\nSHA-256   " + hash.hex() + "\ndecimal   " + new BigInteger(1, hash.bytes())
                        + "\nticket    "
                        + Ticket.of(SeasonBooks.SEED, id).text());
    }

    String ids() {
        byte[] list = file("lists/cases.txt");
        return pre("lists/cases.txt, SHA-256 " + Hash.sha256(list).hex(), new String(list, UTF_8));
    }

    String frame() {
        return pre("a frame line", FrameFiles.LINES.getFirst())
                + pre("its leaf", Pen.leafOf(FrameFiles.LINES.getFirst()).base64())
                + pre("the root of the frame's five lines", FrameFiles.root().base64());
    }

    private String firstLines(String name, int count) {
        return String.join("\n", text(name).lines().limit(count).toList());
    }

    private String text(String name) {
        return new String(file(name), UTF_8);
    }

    private byte[] file(String name) {
        return java.util.Objects.requireNonNull(files.get(name));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static String pre(String caption, String text) {
        return "<figure><figcaption>" + PageTables.escaped(caption) + "</figcaption><pre>" + PageTables.escaped(text)
                + "</pre></figure>\n";
    }
}

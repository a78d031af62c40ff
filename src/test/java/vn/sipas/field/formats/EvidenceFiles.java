package vn.sipas.field.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.base.bytes.StrictBase64;
import vn.sipas.field.ledger.book.Proofs;
import vn.sipas.field.ledger.book.Tree;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.Cosignature;
import vn.sipas.field.ledger.trust.Note;
import vn.sipas.field.ledger.trust.SignedHead;
import vn.sipas.field.ledger.trust.SigningKey;

/** Heads with their cosignatures, proofs and forks, good and bad. */
final class EvidenceFiles {

    private final VectorFiles to;
    private final Pen an;
    private final String key = Somebody.AN.publicKey().base64();
    private final SignedHead head;

    /** The book of another history: the same records up to the fourth, then others. */
    private final List<String> other;

    private EvidenceFiles(VectorFiles to, SeasonBooks books) {
        this.to = to;
        this.an = books.an;
        this.head = Draft.head(Somebody.AN, an.lines());
        this.other = new ArrayList<>(an.lines().subList(0, 4));
        other.addAll(books.stranger.lines());
    }

    static void add(VectorFiles to, SeasonBooks books) {
        EvidenceFiles made = new EvidenceFiles(to, books);
        made.heads();
        made.cosignatures();
        made.proofs();
        made.forks();
        made.badForks();
    }

    private void head(String name, String note, String cosigned, String ignored) {
        to.add(
                "heads/" + name + ".sipas-head",
                note.getBytes(UTF_8),
                "\"is\":\"head\",\"says\":\"signed\",\"by\":\"an\",\"size\":" + note.split("\n")[1] + ",\"cosigned\":["
                        + cosigned + "],\"ignored\":[" + ignored + "]");
    }

    private void badHead(String code, String what, String note) {
        to.add(
                "heads/bad/" + code + "--" + what + ".sipas-head",
                note.getBytes(UTF_8),
                "\"is\":\"head\",\"says\":\"refused\",\"code\":\"" + code + "\"");
    }

    private void heads() {
        head("plain", head.text(), "", "");
        head("size-4", Draft.head(Somebody.AN, an.lines().subList(0, 4)).text(), "", "");
        head("empty", Draft.head(Somebody.AN, 0, Tree.EMPTY).text(), "", "");
        badHead(
                "root-mismatch",
                "empty-with-a-root",
                Draft.head(Somebody.AN, 0, root(4)).text());
        badHead("bad-signature", "size-changed", head.text().replace("\n10\n", "\n11\n"));
        badHead("note-bad", "cut", head.text().substring(0, head.text().length() - 10));
        badHead("note-bad", "crlf", head.text().replace("\n", "\r\n"));
        try (SigningKey signer = Somebody.AN.key()) {
            String text = Somebody.AN.book() + "\n10\n" + root(10).base64() + "\nthêm\n";
            badHead(
                    "head-bad",
                    "extension-line",
                    text(Note.sign(text, Somebody.AN.book().text(), signer)));
            BookName earlier = BookName.of("ca-mau-2025", signer.publicKey());
            SignedHead known = SignedHead.sign(signer, earlier, 10, root(10));
            badHead(
                    "head-not-signed",
                    "by-another",
                    head.text().substring(0, head.text().indexOf("—"))
                            + known.text().substring(known.text().indexOf("—")));
        }
    }

    private void cosignatures() {
        Cosignature sup = GoodBatches.by(Somebody.SUP, head, GoodBatches.NOON);
        Cosignature front = GoodBatches.by(Somebody.FRONT, head, 0);
        String good = head.with(sup).with(front).text();
        head("cosigned", good, said("sup", GoodBatches.NOON) + "," + said("front", 0), "");
        head("cosigned-in-another-order", reordered(good), said("front", 0) + "," + said("sup", GoodBatches.NOON), "");
        head(
                "cosigned-by-a-key-nobody-knows",
                head.text() + "— ca-mau.vn/la " + StrictBase64.encode(new byte[76]) + "\n",
                "",
                "");
        String name = Somebody.SUP.book().text();
        byte[] supKey = Somebody.SUP.publicKey().bytes();
        byte[] stamped = StrictBase64.decode(lineOf(sup)).orElseThrow();
        byte[] blob = java.util.Arrays.copyOfRange(stamped, 4, stamped.length);
        byte[] later = blob.clone();
        later[7]++;
        head(
                "cosignature-with-its-time-changed",
                head.text() + Draft.signature(name, 4, supKey, later),
                "",
                ignored("bad-signature"));
        byte[] negative = blob.clone();
        negative[0] = (byte) 0x80;
        head(
                "cosignature-before-1970",
                head.text() + Draft.signature(name, 4, supKey, negative),
                "",
                ignored("bad-signature"));
        head(
                "cosignature-of-71-bytes",
                head.text() + Draft.signature(name, 4, supKey, java.util.Arrays.copyOf(blob, 71)),
                "",
                ignored("signature-length"));
        head(
                "cosignature-of-another-head",
                head.text()
                        + line(GoodBatches.by(
                                Somebody.SUP, Draft.head(Somebody.AN, an.lines().subList(0, 4)), 1)),
                "",
                ignored("bad-signature"));
        // The name of one person's book and another's key: the key id is neither's, so it is a line of nobody known.
        head(
                "cosignature-under-another-name",
                head.text() + Draft.signature(Somebody.HOA.book().text(), 4, supKey, blob),
                "",
                "");
        head("cosignature-with-a-head-s-type", head.text() + Draft.signature(name, 1, supKey, blob), "", "");
    }

    private static String said(String by, long time) {
        return "{\"by\":\"" + by + "\",\"time\":" + time + "}";
    }

    private static String ignored(String code) {
        return "{\"by\":\"sup\",\"code\":\"" + code + "\"}";
    }

    private String line(Cosignature cosignature) {
        return "— " + cosignature.keyName() + " " + lineOf(cosignature) + "\n";
    }

    private String lineOf(Cosignature cosignature) {
        byte[] signature = cosignature.line().signature();
        byte[] blob = new byte[4 + signature.length];
        int id = cosignature.line().keyId().value();
        for (int i = 0; i < 4; i++) {
            blob[i] = (byte) (id >>> (24 - 8 * i));
        }
        System.arraycopy(signature, 0, blob, 4, signature.length);
        return StrictBase64.encode(blob);
    }

    private static String reordered(String note) {
        int lines = note.indexOf("\n\n") + 2;
        List<String> all = note.substring(lines).lines().toList();
        return note.substring(0, lines) + String.join("\n", all.reversed()) + "\n";
    }

    private void proofs() {
        proof("from-1", 1);
        proof("from-4", 4);
        proof("from-7", 7);
        proof("from-10-to-10", 10);
        List<Hash> seven = Proofs.consistency(leaves(an.lines()), 7);
        badProof("proof-bad", "from-0", proof(0, List.of()));
        badProof("proof-bad", "from-beyond", proof(11, List.of()));
        badProof("proof-bad", "same-size-with-a-proof", proof(10, seven));
        badProof(
                "proof-bad",
                "hash-of-31-bytes",
                proof(7, seven).replace(seven.getFirst().base64(), StrictBase64.encode(new byte[31])));
        badProof("bad-signature", "head-changed", proof(7, seven).replace("\\n10\\n", "\\n11\\n"));
        badProof(
                "evidence-bad",
                "order",
                proof(7, seven).replace("\"from\":7,", "").replace("\"head\"", "\"from\":7,\"head\""));
        badProof("evidence-bad", "unknown-member", proof(7, seven).replace("\"from\"", "\"to\":10,\"from\""));
        badProof("evidence-bad", "from-as-text", proof(7, seven).replace(":7,", ":\"7\","));
        badProof("evidence-version", "proof-2", proof(7, seven).replace("proof/1", "proof/2"));
        badProof(
                "wrong-key",
                "key-of-another",
                proof(7, seven).replace(key, Somebody.SUP.publicKey().base64()));
        badProof("json-white-space", "two-lines", proof(7, seven).replace(",\"head\"", ",\n\"head\""));
        to.add(
                "proofs/leads-not.sipas-proof",
                proof(7, seven.reversed()).getBytes(UTF_8),
                evidence("proof", 7) + ",\"root\":\"" + root(7).base64() + "\",\"leads\":false");
    }

    private void proof(String name, int from) {
        to.add(
                "proofs/" + name + ".sipas-proof",
                proof(from, Proofs.consistency(leaves(an.lines()), from)).getBytes(UTF_8),
                evidence("proof", from) + ",\"root\":\"" + root(from).base64() + "\",\"leads\":true");
    }

    private static String evidence(String is, long from) {
        return "\"is\":\"" + is + "\",\"says\":\"" + is + "\",\"by\":\"an\",\"from\":" + from + ",\"to\":10";
    }

    private String proof(long from, List<Hash> proof) {
        return "{\"sipas\":\"proof/1\",\"key\":\"" + key + "\",\"from\":" + from + ",\"proof\":" + list(proof)
                + ",\"head\":" + VectorFiles.text(head.text()) + "}\n";
    }

    private void badProof(String code, String what, String line) {
        bad("proof", code, what, line);
    }

    private void bad(String is, String code, String what, String line) {
        to.add(
                is + "s/bad/" + code + "--" + what + ".sipas-" + is,
                line.getBytes(UTF_8),
                "\"is\":\"" + is + "\",\"says\":\"refused\",\"code\":\"" + code + "\"");
    }

    private void forks() {
        SignedHead short6 = Draft.head(Somebody.AN, other);
        fork("two-sizes", 6, fork(short6, head, peaks(6), consistency(6)));
        fork("one-size", 10, fork(Draft.head(Somebody.AN, 10, root(4)), head, List.of(), List.of()));
        fork("cosigned-heads", 6, fork(short6, GoodBatches.cosigned(an), peaks(6), consistency(6)));
    }

    private void badForks() {
        SignedHead honest = Draft.head(Somebody.AN, an.lines().subList(0, 6));
        SignedHead short6 = Draft.head(Somebody.AN, other);
        bad("fork", "fork-bad", "honest-growth", fork(honest, head, peaks(6), consistency(6)));
        bad("fork", "fork-bad", "same-head", fork(head, head, List.of(), List.of()));
        bad("fork", "fork-bad", "a-larger", fork(head, short6, peaks(6), consistency(6)));
        bad(
                "fork",
                "fork-bad",
                "from-size-0",
                fork(Draft.head(Somebody.AN, 0, Tree.EMPTY), head, List.of(), List.of()));
        bad(
                "fork",
                "fork-bad",
                "one-size-with-peaks",
                fork(Draft.head(Somebody.AN, 10, root(4)), head, peaks(10), List.of()));
        bad(
                "fork",
                "proof-bad",
                "leads-not",
                fork(short6, head, peaks(6), consistency(6).reversed()));
        bad("fork", "proof-bad", "peak-missing", fork(short6, head, peaks(6).subList(0, 1), consistency(6)));
        bad(
                "fork",
                "bad-signature",
                "a-not-signed",
                fork(short6, head, peaks(6), consistency(6)).replace("\\n6\\n", "\\n5\\n"));
        bad(
                "fork",
                "wrong-key",
                "of-two-books",
                fork(Draft.head(Somebody.SUP, 6, root(4)), head, peaks(6), consistency(6)));
        try (SigningKey signer = Somebody.AN.key()) {
            SignedHead earlier = SignedHead.sign(signer, BookName.of("ca-mau-2025", signer.publicKey()), 6, root(4));
            bad("fork", "fork-bad", "of-two-seasons", fork(earlier, head, peaks(6), consistency(6)));
        }
        bad(
                "fork",
                "evidence-bad",
                "no-peaks",
                fork(short6, head, peaks(6), consistency(6)).replaceFirst("\"peaks\":\\[[^]]*],", ""));
        bad(
                "fork",
                "evidence-version",
                "fork-2",
                fork(short6, head, peaks(6), consistency(6)).replace("fork/1", "fork/2"));
    }

    private void fork(String name, long from, String line) {
        to.add("forks/" + name + ".sipas-fork", line.getBytes(UTF_8), evidence("fork", from));
    }

    private String fork(SignedHead a, SignedHead b, List<Hash> peaks, List<Hash> proof) {
        return "{\"sipas\":\"fork/1\",\"key\":\"" + key + "\",\"a\":" + VectorFiles.text(a.text()) + ",\"b\":"
                + VectorFiles.text(b.text()) + ",\"peaks\":" + list(peaks) + ",\"proof\":" + list(proof) + "}\n";
    }

    private List<Hash> peaks(int size) {
        return Pen.frontier(an.lines(), size).peaks();
    }

    private List<Hash> consistency(int from) {
        return Proofs.consistency(leaves(an.lines()), from);
    }

    private Hash root(int size) {
        return Pen.root(an.lines(), size);
    }

    private static String text(Note note) {
        return new String(note.bytes(), UTF_8);
    }

    static List<Hash> leaves(List<String> lines) {
        return lines.stream().map(Pen::leafOf).toList();
    }

    static String list(List<Hash> hashes) {
        return hashes.stream().map(hash -> "\"" + hash.base64() + "\"").collect(Collectors.joining(",", "[", "]"));
    }
}

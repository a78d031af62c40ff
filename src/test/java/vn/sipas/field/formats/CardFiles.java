package vn.sipas.field.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.age.AgeIdentity;
import vn.sipas.field.ledger.trust.Note;
import vn.sipas.field.ledger.trust.SigningKey;

/** Identity cards, good and bad. */
final class CardFiles {

    private static final String FORMAT = "sipas.vn/card/1\n";

    private final VectorFiles to;

    private CardFiles(VectorFiles to) {
        this.to = to;
    }

    static void add(VectorFiles to) {
        CardFiles made = new CardFiles(to);
        for (Somebody who : List.of(Somebody.DEPT, Somebody.AN, Somebody.FRONT)) {
            made.good(who.as(), who, line(who));
        }
        String hoa = line(Somebody.HOA);
        String follows = hoa.replace(
                "}", ",\"follows\":\"" + Somebody.STRANGER.publicKey().base64() + "\"}");
        made.good("hoa-following-an-earlier-key", Somebody.HOA, follows);
        made.good("no-unit", Somebody.STRANGER, line(Somebody.STRANGER));
        made.bads(hoa, follows);
    }

    private void good(String name, Somebody who, String line) {
        byte[] card = signed(FORMAT + line + "\n", who);
        to.add(
                "cards/" + name + ".sipas-id",
                card,
                "\"is\":\"card\",\"says\":\"card\",\"by\":\"" + who.as() + "\",\"role\":\""
                        + who.role().code() + "\",\"sha256\":\""
                        + Hash.sha256(card).hex() + "\"");
    }

    private void bads(String hoa, String follows) {
        String own = Somebody.HOA.publicKey().base64();
        bad("card-bad", "version-2", "sipas.vn/card/2\n" + hoa + "\n");
        bad("card-bad", "third-line", FORMAT + hoa + "\n\u0111\n");
        bad("card-bad", "no-unit-member", FORMAT + hoa.replaceFirst("\"unit\":\"[^\"]*\",", "") + "\n");
        bad(
                "card-bad",
                "order",
                FORMAT + hoa.replaceFirst("(\"role\":\"[^\"]*\"),(\"unit\":\"[^\"]*\")", "$2,$1") + "\n");
        bad("card-bad", "unknown-role", FORMAT + hoa.replace("enumerator", "quan-sat") + "\n");
        bad("card-bad", "season-called-card", FORMAT + hoa.replace(Somebody.SEASON, "card") + "\n");
        bad("card-bad", "no-name", FORMAT + hoa.replace(Somebody.HOA.fullName(), "") + "\n");
        bad("card-bad", "age-upper-case", FORMAT + hoa.replaceFirst("\"age1", "\"AGE1") + "\n");
        bad("card-bad", "white-space", FORMAT + hoa.replace(",\"name\"", ", \"name\"") + "\n");
        bad(
                "card-bad",
                "follows-itself",
                FORMAT + follows.replace(Somebody.STRANGER.publicKey().base64(), own) + "\n");
        bad("base64-bad", "signing-of-31-bytes", FORMAT + hoa.replace(own, "A".repeat(41) + "g==") + "\n");
        bad(
                "small-order-key",
                "follows",
                FORMAT + follows.replace(Somebody.STRANGER.publicKey().base64(), "AQ" + "A".repeat(41) + "=") + "\n");
        byte[] good = signed(FORMAT + hoa + "\n", Somebody.HOA);
        String text = new String(good, UTF_8);
        refused(
                "bad-signature",
                "name-changed",
                text.replace(Somebody.HOA.fullName(), "Danh Thị Hoa").getBytes(UTF_8));
        refused("card-bad", "second-signature", (text + text.substring(text.indexOf("—"))).getBytes(UTF_8));
        refused("card-bad", "signed-by-another", signed(FORMAT + hoa + "\n", Somebody.AN));
        refused("note-bad", "no-signature", text.substring(0, text.indexOf("—")).getBytes(UTF_8));
    }

    private void bad(String code, String what, String text) {
        refused(code, what, signed(text, Somebody.HOA));
    }

    private void refused(String code, String what, byte[] card) {
        to.add(
                "cards/bad/" + code + "--" + what + ".sipas-id",
                card,
                "\"is\":\"card\",\"says\":\"refused\",\"code\":\"" + code + "\"");
    }

    private static byte[] signed(String text, Somebody who) {
        try (SigningKey key = who.key()) {
            return Note.sign(text, "sipas.vn/card", key).bytes();
        }
    }

    private static String line(Somebody who) {
        try (AgeIdentity age = who.age();
                AgeIdentity contact = who.contact()) {
            return "{\"season\":\"" + Somebody.SEASON + "\",\"name\":\"" + who.fullName() + "\",\"role\":\""
                    + who.role().code() + "\",\"unit\":\"" + who.unit() + "\",\"signing\":\""
                    + who.publicKey().base64() + "\",\"age\":\""
                    + age.recipient().text() + "\",\"contact\":\""
                    + contact.recipient().text() + "\"}";
        }
    }
}

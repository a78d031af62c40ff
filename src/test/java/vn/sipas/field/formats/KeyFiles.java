package vn.sipas.field.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.base.bytes.StrictBase64;
import vn.sipas.field.ledger.age.AgeIdentity;
import vn.sipas.field.ledger.trust.KeyId;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.ledger.trust.SignatureType;
import vn.sipas.field.ledger.trust.VerifierKey;

/** {@code keys.json}, and key files good and bad. */
final class KeyFiles {

    private KeyFiles() {}

    static void add(VectorFiles to) {
        to.add(
                "keys.json",
                "{\"warning\":\"TEST ONLY: these secrets are published\",\"season\":\"" + Somebody.SEASON
                        + "\",\"people\":[\n"
                        + Arrays.stream(Somebody.values()).map(KeyFiles::person).collect(Collectors.joining(",\n"))
                        + "\n]}\n");
        for (Somebody who : Somebody.values()) {
            to.add("keys/" + who.as() + ".vkey", vkey(who) + "\n");
        }
        String good = "# Khoá của mọi người\r\n\n  "
                + Arrays.stream(Somebody.values()).map(KeyFiles::vkey).collect(Collectors.joining("\n")) + "\n";
        to.add("keys/everybody.vkey", good.getBytes(UTF_8), keys(6, ""));
        String an = vkey(Somebody.AN);
        String name = Somebody.AN.book().text();
        bad(to, "key-id-of-another", "key-bad", an.replaceFirst("\\+[0-9a-f]{8}\\+", "+00000000+"));
        bad(to, "key-id-upper-case", "key-bad", upperId(an));
        bad(to, "unknown-type", "key-bad", vkey(name, 9, Somebody.AN.publicKey().bytes()));
        bad(to, "small-order-key", "small-order-key", smallOrder());
        bad(
                to,
                "two-parts",
                "key-bad",
                name + "+"
                        + KeyId.of(name, SignatureType.ED25519, Somebody.AN.publicKey())
                                .hex());
        bad(to, "43-characters", "base64-bad", an.substring(0, an.length() - 1));
        bad(to, "31-bytes", "base64-bad", vkey(name, 1, new byte[30]));
    }

    private static String upperId(String vkey) {
        String[] parts = vkey.split("\\+", 3);
        String id = parts[1].chars().anyMatch(Character::isLetter) ? parts[1].toUpperCase(Locale.ROOT) : "X";
        return parts[0] + "+" + id + "+" + parts[2];
    }

    private static String vkey(String name, int type, byte[] key) {
        byte[] blob = new byte[1 + key.length];
        blob[0] = (byte) type;
        System.arraycopy(key, 0, blob, 1, key.length);
        String id = Hash.sha256((name + "\n").getBytes(UTF_8), blob).hex().substring(0, 8);
        return name + "+" + id + "+" + StrictBase64.encode(blob);
    }

    private static String smallOrder() {
        byte[] neutral = new byte[32];
        neutral[0] = 1;
        return vkey(Draft.bookOf(neutral).text(), 1, neutral);
    }

    private static void bad(VectorFiles to, String name, String code, String line) {
        to.add(
                "keys/bad/" + code + "--" + name + ".vkey",
                ("# dòng 1\n" + line + "\n").getBytes(UTF_8),
                keys(0, "{\"code\":\"" + code + "\",\"line\":2}"));
    }

    private static String keys(int good, String faults) {
        return "\"is\":\"keys\",\"keys\":" + good + ",\"faults\":[" + faults + "]";
    }

    static String vkey(Somebody who) {
        return new VerifierKey(who.book().text(), SignatureType.ED25519, who.publicKey()).line();
    }

    private static String person(Somebody who) {
        PublicKey key = who.publicKey();
        String name = who.book().text();
        try (AgeIdentity age = who.age();
                AgeIdentity contact = who.contact()) {
            return "{\"as\":\"" + who.as() + "\",\"name\":\"" + who.fullName() + "\",\"role\":\""
                    + who.role().code()
                    + "\",\"unit\":\"" + who.unit() + "\",\"seed\":\""
                    + HexFormat.of().formatHex(who.seed())
                    + "\",\"key\":\"" + key.base64() + "\",\"person\":\"" + key.person() + "\",\"book\":\"" + name
                    + "\",\"fingerprint\":\"" + key.fingerprint() + "\",\"keyId01\":\""
                    + KeyId.of(name, SignatureType.ED25519, key).hex() + "\",\"keyId04\":\""
                    + KeyId.of(name, SignatureType.COSIGNATURE_V1, key).hex() + "\",\"keyIdCard\":\""
                    + KeyId.of("sipas.vn/card", SignatureType.ED25519, key).hex() + "\",\"vkey\":\"" + vkey(who)
                    + "\",\"ageSecret\":\"" + age.text() + "\",\"age\":\""
                    + age.recipient().text()
                    + "\",\"contactSecret\":\"" + contact.text() + "\",\"contact\":\""
                    + contact.recipient().text() + "\"}";
        }
    }
}

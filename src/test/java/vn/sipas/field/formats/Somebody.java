package vn.sipas.field.formats;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.age.AgeIdentity;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.ledger.trust.SigningKey;

/** The people of the published vectors. Every key follows from a short name, so none is a secret. */
enum Somebody {
    DEPT("Sở Nội vụ tỉnh Cà Mau", Role.DEPARTMENT, "Cà Mau"),
    SUP("Trương Thị Bích", Role.SUPERVISOR, "Đội 2"),
    AN("Lâm Văn Ân", Role.ENUMERATOR, "Đội 2"),
    HOA("Danh Thị Hoà", Role.ENUMERATOR, "Đội 2"),
    FRONT("Ủy ban Mặt trận Tổ quốc tỉnh Cà Mau", Role.MONITOR, "Mặt trận"),
    STRANGER("Người lạ", Role.ENUMERATOR, "");

    static final String SEASON = "ca-mau-2026";

    private final String fullName;
    private final Role role;
    private final String unit;

    Somebody(String fullName, Role role, String unit) {
        this.fullName = fullName;
        this.role = role;
        this.unit = unit;
    }

    String as() {
        return name().toLowerCase(Locale.ROOT);
    }

    String fullName() {
        return fullName;
    }

    Role role() {
        return role;
    }

    String unit() {
        return unit;
    }

    byte[] seed() {
        return of("signing").bytes();
    }

    SigningKey key() {
        return SigningKey.of(seed());
    }

    PublicKey publicKey() {
        try (SigningKey key = key()) {
            return key.publicKey();
        }
    }

    BookName book() {
        return BookName.of(SEASON, publicKey());
    }

    AgeIdentity age() {
        return AgeIdentity.of(of("age").bytes());
    }

    AgeIdentity contact() {
        return AgeIdentity.of(of("contact").bytes());
    }

    private Hash of(String use) {
        return sha256("SIPAS Field vectors, TEST ONLY: " + use + " key of " + as());
    }

    static Hash sha256(String text) {
        return Hash.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes that look random and follow from {@code name}. */
    static final class Repeatable extends SecureRandom {

        private static final long serialVersionUID = 1;
        private final String name;
        private long drawn;

        Repeatable(String name) {
            this.name = name;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = sha256(name + " " + drawn++).bytes()[0];
            }
        }
    }
}

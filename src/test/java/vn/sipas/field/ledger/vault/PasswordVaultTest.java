package vn.sipas.field.ledger.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.trust.Secret;

class PasswordVaultTest {

    /**
     * Made by Python's cryptography 48 (Argon2id, AESGCM) after the layout in the class's Javadoc: 256 KiB, 2 passes, salt
     * 00…0f, nonce 64…6f, the NFC of "mật khẩu", the secret "secret".
     */
    private static final String OF_ANOTHER_PROGRAM = "0100000100000000020100010203040506070809"
            + "0a0b0c0d0e0f6465666768696a6b6c6d6e6f9d47"
            + "421288fbec58af6c7318b7933eaa7573b1c5d5615b582aa92a9508e4";

    private static final byte[] SECRET = {5, 4, 3, 2, 1};

    private final PasswordVault vault = new PasswordVault(new VaultCost(64, 1), new SecureRandom());

    @Test
    void vaultOfAnotherProgramOpens() {
        assertThat(opened(vault.open("mật khẩu".toCharArray(), HexFormat.of().parseHex(OF_ANOTHER_PROGRAM))))
                .asString()
                .isEqualTo("secret");
    }

    @Test
    void passwordTypedInAnotherNormalFormOpens() {
        char[] nfc = Normalizer.normalize("mật khẩu", Normalizer.Form.NFC).toCharArray();
        char[] nfd = Normalizer.normalize("mật khẩu", Normalizer.Form.NFD).toCharArray();

        assertThat(nfd).isNotEqualTo(nfc);
        assertThat(opened(vault.open(nfd, vault.seal(nfc, SECRET)))).isEqualTo(SECRET);
        assertThat(opened(vault.open(nfc, vault.seal(nfd, SECRET)))).isEqualTo(SECRET);
    }

    @Test
    void otherPasswordIsAWrongOne() {
        byte[] sealed = vault.seal("practice".toCharArray(), SECRET);

        for (String wrong : new String[] {"", "Practice", "practice ", "practic"}) {
            assertThat(vault.open(wrong.toCharArray(), sealed)).isEqualTo(refused(VaultFault.WRONG_PASSWORD));
        }
    }

    @Test
    void passwordAndSecretStayTheCallers() {
        char[] password = "practice".toCharArray();
        byte[] secret = SECRET.clone();

        vault.seal(password, secret);

        assertThat(password).isEqualTo("practice".toCharArray());
        assertThat(secret).isEqualTo(SECRET);
    }

    @Test
    void everyChangedByteAndEveryCutIsDamage() {
        char[] password = "practice".toCharArray();
        byte[] sealed = vault.seal(password, SECRET);
        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;

            assertThat(vault.open(password, changed)).isEqualTo(refused(VaultFault.VAULT_DAMAGED));
            assertThat(vault.open(password, Arrays.copyOf(sealed, at))).isEqualTo(refused(VaultFault.VAULT_DAMAGED));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1048577, 1, 1, VAULT_DAMAGED",
        "1, 2147483647, 1, 1, VAULT_DAMAGED",
        "1, -1, 1, 1, VAULT_DAMAGED",
        "1, 7, 1, 1, VAULT_DAMAGED",
        "1, 64, 65, 1, VAULT_DAMAGED",
        "1, 64, 0, 1, VAULT_DAMAGED",
        "1, 64, -1, 1, VAULT_DAMAGED",
        "1, 64, 1, 2, VAULT_DAMAGED",
        "0, 64, 1, 1, VAULT_DAMAGED",
        "-1, 64, 1, 1, VAULT_DAMAGED",
        "2, 64, 1, 1, VAULT_NEWER",
        "1, 128, 1, 1, WRONG_PASSWORD",
        "1, 64, 2, 1, WRONG_PASSWORD"
    })
    void forgedHeaderIsRefusedBeforeAnyWorkOrByTheTag(
            byte version, int memory, int passes, byte lanes, VaultFault why) {
        char[] password = "practice".toCharArray();
        byte[] forged = vault.seal(password, SECRET);
        ByteBuffer.wrap(forged).put(version).putInt(memory).putInt(passes).put(lanes);
        byte[] body = Arrays.copyOf(forged, forged.length - 8);
        System.arraycopy(Hash.sha256(body).bytes(), 0, forged, body.length, 8);

        assertThat(vault.open(password, forged)).isEqualTo(refused(why));
    }

    @Test
    void vaultSealedAtAnotherCostOpens() {
        PasswordVault dearer = new PasswordVault(new VaultCost(256, 2), new SecureRandom());

        assertThat(opened(vault.open("practice".toCharArray(), dearer.seal("practice".toCharArray(), SECRET))))
                .isEqualTo(SECRET);
    }

    @Test
    void standardCostIsThatOfTheDesign() {
        assertThat(VaultCost.STANDARD).isEqualTo(new VaultCost(65_536, 3));
        assertThatThrownBy(() -> new VaultCost(4, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VaultCost(64, 65)).isInstanceOf(IllegalArgumentException.class);
    }

    private static PasswordVault.Opening refused(VaultFault why) {
        return new PasswordVault.Opening.Refused(why);
    }

    private static byte[] opened(PasswordVault.Opening opening) {
        assertThat(opening).isInstanceOf(PasswordVault.Opening.Opened.class);
        try (Secret secret = ((PasswordVault.Opening.Opened) opening).secret()) {
            return secret.bytes();
        }
    }
}

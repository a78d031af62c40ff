package vn.sipas.field.survey.sample.reserve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReleaseCodeTest {

    private static final String CASE = "25195-0004";
    private final byte[] secret = new byte[ReleaseCode.SECRET_LENGTH];

    ReleaseCodeTest() {
        Arrays.fill(secret, (byte) 7);
    }

    /** Python: hmac.new(bytes([7])*32, b"sipas.vn/release/1\n25195-0004", "sha256"); sha256 of the same text for the check. */
    @Test
    void codeIsWhatPythonMakesOfIt() {
        assertThat(ReleaseCode.of(secret, CASE).text()).isEqualTo("6591-55");
    }

    @Test
    void codeGivenByTelephoneIsReadHoweverItIsTyped() {
        ReleaseCode code = ReleaseCode.of(secret, CASE);

        assertThat(ReleaseCode.read(code.text(), CASE)).contains(code);
        assertThat(ReleaseCode.read(" " + code.text().replace('-', ' '), CASE)).contains(code);
        assertThat(code.isFrom(secret, CASE)).isTrue();
    }

    @Test
    void everyWrongDigitAndEverySwapIsSeen() {
        String code = ReleaseCode.of(secret, CASE).text().replace("-", "");
        for (int i = 0; i < code.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String typed = code.substring(0, i) + digit + code.substring(i + 1);

                assertThat(ReleaseCode.read(typed, CASE).isPresent()).isEqualTo(typed.equals(code));
            }
        }
        for (int i = 1; i < code.length(); i++) {
            String typed = code.substring(0, i - 1) + code.charAt(i) + code.charAt(i - 1) + code.substring(i + 1);

            assertThat(ReleaseCode.read(typed, CASE).isPresent()).isEqualTo(typed.equals(code));
        }
    }

    @Test
    void codeOfAnotherCaseIsHardlyEverTaken() {
        String code = ReleaseCode.of(secret, CASE).text();
        int taken = 0;
        for (int i = 100; i < 1100; i++) {
            taken += ReleaseCode.read(code, "25195-" + i).isPresent() ? 1 : 0;
        }

        assertThat(taken).isLessThan(25);
    }

    @Test
    void otherSecretMakesAnotherCode() {
        ReleaseCode code = ReleaseCode.of(secret, CASE);
        secret[0]++;

        assertThat(code.isFrom(secret, CASE)).isFalse();
    }
}

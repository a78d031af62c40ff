package vn.sipas.field.ledger.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.field.PlainBook;
import vn.sipas.field.base.json.JsonFault;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.trust.TrustFault;

/** The attacks on JSON, carried out on a section's header and on a record inside a signed section. */
class HostileHeadersTest {

    private final PlainBook an = new PlainBook(2).contacts(3);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            twice                        | "from":0,       | "from":0,"from":1,
            twice, in disguise           | "from":0,       | "from":0,"fro\\u006d":1,
            name with an escape          | "from":0,       | "fro\\u006d":0,
            beyond 53 bits               | "from":0,       | "from":9007199254740993,
            far beyond                   | "from":0,       | "from":99999999999999999999999999,
            with a fraction              | "from":0,       | "from":0.0,
            negative                     | "from":0,       | "from":-1,
            as 001                       | "from":0,       | "from":000,
            garbage behind it            | \\n"}           | \\n"} {}
            white space inside           | {"sipas"        | { "sipas"
            another member               | "from":0,       | "from":0,"alg":"none",
            key in another Base64        | =",             | ",
            """)
    void headerIsRefused(String attack, String here, String instead) {
        String header = an.section(0, 3, false).lines().findFirst().orElseThrow();
        String rest = an.section(0, 3, false).substring(header.length());
        int at = header.indexOf(here);
        assertThat(at).as(attack).isNotNegative();
        String forged = header.substring(0, at) + instead + header.substring(at + here.length());

        assertThat(check(forged + rest).intactSections()).as(attack).isEmpty();
        assertThat(reasons(forged + rest)).as(attack).isNotEmpty();
    }

    @Test
    void headOfAnotherAlgorithmIsNoHead() {
        String section = an.section(0, 3, false);
        // The blob's first bytes are the key id; another id says another algorithm or name.
        String forged = section.replaceFirst("(— sipas\\.vn/[^ ]+ )....", "$1AAAA");

        assertThat(reasons(forged)).containsExactly(TrustFault.HEAD_NOT_SIGNED);
    }

    @Test
    void recordsOfEndlessDepthOrLengthAreRefusedInTheirSection() {
        String section = an.section(0, 3, false);
        String deep = "[".repeat(100_000);
        String long16 = "{\"kind\":\"" + "a".repeat(LineInput.LONGEST) + "\"}";

        assertThat(reasons(withSecond(section, deep))).contains(JsonFault.JSON_BAD);
        assertThat(reasons(withSecond(section, "{\"a\":" + deep))).isNotEmpty();
        assertThat(reasons(withSecond(section, long16))).contains(BatchFault.LINE_TOO_LONG);
        assertThat(check(withSecond(section, long16)).intactSections()).isEmpty();
    }

    /** The section with another second record. */
    private static String withSecond(String section, String record) {
        List<String> lines = section.lines().toList();
        return lines.get(0) + '\n' + lines.get(1) + '\n' + record + '\n' + lines.get(3) + '\n';
    }

    private static List<Reason> reasons(String file) {
        return check(file).allFindings().stream().map(Finding::reason).toList();
    }

    private static BatchCheck check(String file) {
        return BatchReader.check(new ByteArrayInputStream(file.getBytes(UTF_8)));
    }
}

package vn.sipas.field.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.sipas.field.Vectors;
import vn.sipas.field.base.json.JsonFault;
import vn.sipas.field.ledger.age.AgeFault;
import vn.sipas.field.ledger.batch.BatchFault;
import vn.sipas.field.ledger.record.RecordFault;
import vn.sipas.field.ledger.roster.RosterFault;
import vn.sipas.field.ledger.trust.TrustFault;
import vn.sipas.field.ledger.witness.WitnessFault;
import vn.sipas.field.office.merge.MergeFault;
import vn.sipas.field.office.review.Standing;
import vn.sipas.field.survey.sample.IdListFault;

/**
 * The format's page says what the code does: its tables and examples are made from the code and the vectors, and this test holds
 * them. They are written anew by {@code mvn test -Dtest=FormatPageTest -Dgolden.write=true}; the words around them are ours.
 */
class FormatPageTest {

    private static final Path PAGE = Path.of("assets/formats/formats.html");

    private static Map<String, String> blocks() {
        Map<String, byte[]> files = VectorFiles.all();
        PageTables tables = new PageTables(Vectors.json(files.get("index.json")));
        PageExamples examples = new PageExamples(files);
        Map<String, String> blocks = new LinkedHashMap<>();
        blocks.put("types", PageTables.types());
        blocks.put("common", tables.common());
        blocks.put("kinds", tables.kinds());
        blocks.put("reasons-json", tables.reasons(JsonFault.class));
        blocks.put("reasons-record", tables.reasons(RecordFault.class));
        blocks.put("reasons-trust", tables.reasons(TrustFault.class));
        blocks.put("reasons-batch", tables.reasons(BatchFault.class));
        blocks.put("reasons-evidence", tables.reasons(WitnessFault.class));
        blocks.put("reasons-roster", tables.reasons(RosterFault.class));
        blocks.put("reasons-age", tables.reasons(AgeFault.class));
        blocks.put("reasons-merge", tables.reasons(MergeFault.class));
        blocks.put("reasons-counts", tables.reasons(Standing.class));
        blocks.put("reasons-ids", tables.reasons(IdListFault.class));
        blocks.put("example-record", examples.record());
        blocks.put("example-tree", examples.tree());
        blocks.put("example-head", examples.head());
        blocks.put("example-cosignature", examples.cosignature());
        blocks.put("example-batch", examples.batch());
        blocks.put("example-redacted", examples.redacted());
        blocks.put("example-age", examples.age());
        blocks.put("example-proof", examples.proof());
        blocks.put("example-fork", examples.fork());
        blocks.put("example-card", examples.card());
        blocks.put("example-key", examples.key());
        blocks.put("example-ticket", examples.ticket());
        blocks.put("example-ids", examples.ids());
        blocks.put("example-frame", examples.frame());
        return blocks;
    }

    @Test
    void tablesAndExamplesAreWhatCodeAndVectorsSay() throws IOException {
        String page = Files.readString(PAGE);
        String made = page;
        for (Map.Entry<String, String> block : blocks().entrySet()) {
            Pattern place =
                    Pattern.compile("(<!-- made: " + block.getKey() + " -->\n).*?(<!-- end -->)", Pattern.DOTALL);
            Matcher found = place.matcher(made);
            assertThat(found.find()).as("a place for " + block.getKey()).isTrue();
            made = found.replaceFirst(
                    "$1" + Matcher.quoteReplacement(block.getValue().strip() + "\n") + "$2");
        }
        if (Boolean.getBoolean("golden.write")) {
            Files.write(PAGE, made.getBytes(UTF_8));
            page = made;
        }

        assertThat(page).isEqualTo(made);
        assertThat(Pattern.compile("<!-- made: ").splitAsStream(page)).hasSize(blocks().size() + 1);
    }

    @Test
    void pageStandsAloneAndItsLinksLead() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(Normalizer.isNormalized(page, Normalizer.Form.NFC)).isTrue();
        assertThat(page).doesNotContain("<script").doesNotContain(" src=").doesNotContain("<link");
        Matcher links = Pattern.compile("href=\"([^\"]*)\"").matcher(page);
        while (links.find()) {
            String to = links.group(1);
            if (to.startsWith("#")) {
                assertThat(page).contains("id=\"" + to.substring(1) + "\"");
            } else if (!to.startsWith("https://")) {
                assertThat(PAGE.resolveSibling(to)).exists();
            }
        }
    }
}

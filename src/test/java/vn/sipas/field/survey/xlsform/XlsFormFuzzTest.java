package vn.sipas.field.survey.xlsform;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Whatever a grid says, there is a form that is well-formed or a refusal with errors. In a normal run only the inputs in the
 * folder beside this class are tried; {@code JAZZER_FUZZ=1 mvn test -Dtest='XlsFormFuzzTest#grid'} searches for others.
 */
class XlsFormFuzzTest {

    /** Words that make a form; a byte below their number stands for one of them. */
    private static final List<String> WORDS = List.of(
            "\n|",
            "|",
            "\nchoices\n|",
            "\nsettings\n|",
            "\nexternal_choices\n|",
            "type",
            "name",
            "label",
            "hint",
            "label::English (en)",
            "relevant",
            "calculation",
            "default",
            "parameters",
            "appearance",
            "choice_filter",
            "repeat_count",
            "media::image",
            "bind::x",
            "list_name",
            "text",
            "integer",
            "note",
            "calculate",
            "range",
            "select_one l",
            "select_multiple l or_other",
            "select_one ${a}",
            "select_one_from_file f.csv",
            "rank l",
            "begin group",
            "end group",
            "begin repeat",
            "end repeat",
            "audit",
            "image",
            "l",
            "a",
            "b",
            "r",
            "${a}",
            "${b} + ${r}",
            "${last-saved#a}",
            "instance('l')/root/item[name = ${a}]/label",
            "indexed-repeat(${a}, ${r}, 1)",
            "pulldata('f', 'a', 'b', ${a})",
            "start=1 end=5 step=2",
            "randomize=true seed=${a}",
            "table-list",
            "yes",
            "default_language",
            "English (en)",
            "form_id",
            "name",
            "x y",
            "-",
            "<",
            "&",
            "]]>",
            "${",
            "}");

    @FuzzTest(maxDuration = "5m")
    void grid(byte[] bytes) {
        StringBuilder tables = new StringBuilder("survey\n| type | name | label |\n|");
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            int word = bytes[i] & 0xff;
            if (word < WORDS.size()) {
                tables.append(new String(bytes, from, i - from, StandardCharsets.UTF_8))
                        .append(WORDS.get(word))
                        .append(' ');
                from = i + 1;
            }
        }
        tables.append(new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8));
        String closed = tables.toString().replace("\r", " ").replaceAll("(?m)^\\|(.*)$", "|$1|");

        switch (XlsForm.convert(Grids.of(closed), "fuzz.xlsx")) {
            case Conversion.Converted converted -> XFormCanon.of(converted.xform());
            case Conversion.Refused refused -> refused.errors().forEach(finding -> finding.text(Locale.ENGLISH));
        }
    }
}

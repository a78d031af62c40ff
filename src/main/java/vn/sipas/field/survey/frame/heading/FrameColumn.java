package vn.sipas.field.survey.frame.heading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.sipas.field.base.language.Folding;
import vn.sipas.field.base.language.Messages;

/** What a column of a list may say, and how it is headed where nobody has to be asked. */
public enum FrameColumn {
    /** The case's own code. */
    CASE("ma mau", "case", "case id", "ma phieu", "ma", "mau"),
    /** The unit's code, or its name. */
    UNIT(
            "ma don vi",
            "unit",
            "unit code",
            "stratum",
            "don vi",
            "ma xa",
            "ma phuong",
            "ma xa phuong",
            "commune code",
            "xa"),
    UNIT_NAME(
            "ten don vi",
            "unit name",
            "xa phuong",
            "phuong xa",
            "ten xa",
            "ten xa phuong",
            "ten phuong xa",
            "phuong",
            "commune",
            "commune name",
            "ward",
            "xa phuong dac khu"),
    VILLAGE(
            "thon",
            "ap",
            "village",
            "khu pho",
            "to dan pho",
            "thon ap",
            "ap khu pho",
            "thon to dan pho",
            "thon ap khu pho",
            "thon ap khu pho to dan pho",
            "buon lang",
            "hamlet"),
    SERVICE("linh vuc", "service", "service field", "field", "linh vuc giai quyet", "linh vuc thu tuc", "nhom thu tuc"),
    NAME(
            "ho va ten",
            "name",
            "full name",
            "ho ten",
            "ten",
            "ho va ten chu ho",
            "ho ten chu ho",
            "chu ho",
            "ten chu ho",
            "head of household",
            "nguoi nop ho so",
            "ho ten nguoi nop",
            "ho va ten nguoi nop",
            "ten nguoi nop",
            "ho va ten nguoi nop ho so"),
    BORN(
            "nam sinh",
            "born",
            "sinh nam",
            "ngay sinh",
            "ngay thang nam sinh",
            "ngay thang nam",
            "year of birth",
            "birth year",
            "date of birth",
            "dob"),
    ADDRESS("dia chi", "address", "noi o", "dia chi thuong tru", "thuong tru", "dia chi cu tru", "noi cu tru", "cho o"),
    PHONE(
            "dien thoai",
            "phone",
            "so dien thoai",
            "sdt",
            "phone number",
            "telephone",
            "dien thoai lien he",
            "dtdd",
            "di dong",
            "mobile");

    /** Each between line feeds. */
    private final String headings;

    FrameColumn(String... headings) {
        this.headings = "\n" + String.join("\n", headings) + "\n";
    }

    /** What commands and stored mappings call it: {@code unit-name}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The column that {@link #code} calls so. */
    public static Optional<FrameColumn> of(String code) {
        String wanted = code.toLowerCase(Locale.ROOT).replace("-", "");
        return Arrays.stream(values())
                .filter(column -> column.code().replace("-", "").equals(wanted))
                .findFirst();
    }

    /** The column that a heading names, in Vietnamese or English, with accents or without. */
    static Optional<FrameColumn> headed(String heading) {
        String key = "\n" + key(heading) + "\n";
        return Arrays.stream(values())
                .filter(column -> column.headings.contains(key))
                .findFirst();
    }

    /** What people call it. */
    public String title(Locale language) {
        return Messages.of(FrameColumn.class, language).text("column." + code());
    }

    /** What a sentence calls it, without accents. */
    public String title() {
        return headings.substring(1, headings.indexOf('\n', 1));
    }

    /** A heading without accents, capitals and signs. */
    static String key(String heading) {
        return Folding.fold(heading).replaceAll("[^a-z0-9]+", " ").strip();
    }
}

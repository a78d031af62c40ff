package vn.sipas.field.office.report.minutes;

import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.report.document.Plate;
import vn.sipas.field.office.report.table.Numbers;
import vn.sipas.field.office.report.table.Table;

/** The minutes as they are written down: one part after the other; tables and pictures are numbered. */
final class Draft {

    /** So many digits of a root are shown, in groups of four as on the screens: enough to compare two by eye. */
    private static final int ROOT = 16;

    private final Messages words;
    private final Numbers numbers;
    private final List<Part> parts = new ArrayList<>();
    private int tables;
    private int pictures;

    Draft(Locale language) {
        this.words = Messages.of(Draft.class, language);
        this.numbers = new Numbers(language);
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    Numbers numbers() {
        return numbers;
    }

    String word(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    Locale language() {
        return words.language();
    }

    /** What people typed, with its accents composed. */
    static String typed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    void add(Part part) {
        parts.add(part);
    }

    void chapter(String key) {
        add(new Part.Chapter(word(key)));
    }

    void annex(String key) {
        add(new Part.Annex(word(key)));
    }

    void section(String title) {
        add(new Part.Section(title));
    }

    void sentence(String text) {
        add(new Part.Sentence(text));
    }

    void bullet(String text) {
        add(new Part.Bullet(text));
    }

    /** A line with its label. */
    void fact(String label, String value) {
        bullet(word("fact", label, value));
    }

    /** A line with its label and a code in letters of one width. */
    void checked(String label, String code) {
        add(new Part.Checked(word("fact", label, "").strip(), code));
    }

    void table(Table table) {
        tables++;
        add(new Part.Listed(word("table", tables, table.title()), table));
    }

    void picture(Plate plate) {
        pictures++;
        add(new Part.Drawn(word("chart", pictures, plate.title()), plate));
    }

    String count(long number) {
        return numbers.count(number);
    }

    String moment(OffsetDateTime time) {
        return numbers.moment(time);
    }

    /** As much of a root as is compared by eye. */
    static String root(Hash whole) {
        return whole.hex().substring(0, ROOT).replaceAll("(.{4})(?=.)", "$1 ");
    }
}

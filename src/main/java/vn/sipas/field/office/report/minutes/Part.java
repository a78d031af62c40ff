package vn.sipas.field.office.report.minutes;

import java.util.List;
import vn.sipas.field.office.report.document.Plate;
import vn.sipas.field.office.report.table.Table;

/** A piece of the minutes, before it is known whether it becomes paper or text. */
sealed interface Part {

    /** Who writes at the left, the state's name and motto at the right, number, and place and date. */
    record Letterhead(String unit, String group, String state, String motto, String number, String dated)
            implements Part {}

    /** A line in the middle. */
    record Title(String text, Rank rank) implements Part {}

    enum Rank {
        NAME,
        SUBJECT,
        SEASON,
        OWN
    }

    record Chapter(String title) implements Part {}

    /** A chapter that begins a page. */
    record Annex(String title) implements Part {}

    record Section(String title) implements Part {}

    record Sentence(String text) implements Part {}

    /** What has to be seen first. */
    record Strong(String text) implements Part {}

    record Bullet(String text) implements Part {}

    /** A label and a code that is compared letter by letter. */
    record Checked(String label, String code) implements Part {}

    record Listed(String caption, Table table) implements Part {}

    record Drawn(String caption, Plate plate) implements Part {}

    /** A text that a machine reads, as a QR code with the same text beside it. */
    record Code(String caption, String payload) implements Part {}

    /** The last sentence and below it, on the same page, the two who sign. */
    record Signatures(String sentence, Signature left, Signature right) implements Part {}

    record Signature(String who, String how, String name) {
        List<String> lines() {
            return List.of(who, how, name);
        }
    }
}

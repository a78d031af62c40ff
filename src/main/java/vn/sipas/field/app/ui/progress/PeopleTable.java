package vn.sipas.field.app.ui.progress;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Columns;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.ShortTable;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.report.table.Numbers;
import vn.sipas.field.office.review.progress.Progress;
import vn.sipas.field.office.review.progress.Response;
import vn.sipas.field.office.review.progress.SeasonProgress;

/** People with their laptops, who has been silent longest first. FX thread. */
final class PeopleTable {

    private final Messages words;
    private final Numbers numbers;
    private final ShortTable<SeasonProgress.Member> table;

    PeopleTable(Locale language, String title) {
        this.words = Messages.of(PeopleTable.class, language);
        this.numbers = new Numbers(language);
        this.table = new ShortTable<>(title);
        table.words(words.text("column.person"), 160, SeasonProgress.Member::name);
        table.words(words.text("column.persons-unit"), 140, SeasonProgress.Member::unitName);
        table.getColumns().add(Columns.of(words.text("column.silent"), 110, this::silent));
        table.words(
                words.text("column.heard"),
                168,
                member -> member.laptop().heard().map(numbers::moment).orElseGet(() -> words.text("heard.never")));
        table.figure(words.text("column.forms"), 116, member -> numbers.count(member.interviews()));
        table.figure(
                words.text("column.released"),
                64,
                member -> numbers.count(all(member).released()));
        table.figure(
                words.text("column.complete"),
                52,
                member -> numbers.count(all(member).complete()));
        table.figure(
                words.text("column.unknown"),
                52,
                member -> numbers.count(all(member).unknown()));
        table.figure(
                words.text("column.rr1"),
                64,
                member -> all(member).rr1().map(numbers::decimal).orElse("–"));
        table.leavingOut(
                        words.text("column.released"),
                        words.text("column.complete"),
                        words.text("column.unknown"),
                        words.text("column.rr1"),
                        words.text("column.persons-unit"),
                        words.text("column.heard"))
                .ready();
    }

    private static Response all(SeasonProgress.Member member) {
        return member.row().map(Progress.Row::all).orElse(Response.NONE);
    }

    private Label silent(SeasonProgress.Member member) {
        String days = words.text("silent.days", member.laptop().days());
        return switch (member.laptop().state()) {
            case OVERDUE -> Part.badge(Material2OutlinedAL.ERROR_OUTLINE, days, Tone.DANGER);
            case DUE -> Part.badge(Material2OutlinedMZ.SCHEDULE, days, Tone.WARNING);
            case IN_TIME -> Part.badge(Material2OutlinedAL.CHECK_CIRCLE, days, Tone.SUCCESS);
        };
    }

    ShortTable<?> of(List<SeasonProgress.Member> people) {
        table.rows(people);
        return table;
    }
}

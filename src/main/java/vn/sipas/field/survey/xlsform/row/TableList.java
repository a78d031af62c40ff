package vn.sipas.field.survey.xlsform.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.survey.xlsform.Findings;
import vn.sipas.field.survey.xlsform.XlsFormReason;
import vn.sipas.field.survey.xlsform.grid.Line;
import vn.sipas.field.survey.xlsform.tree.Choices;

/**
 * The appearance {@code table-list}: a group of questions with the same choices is shown as a table. The group's words
 * become a note, and a question without an answer is put first whose choices are the table's heads.
 */
public final class TableList {

    private final ChoiceSheet choices;
    private final Findings findings;
    private boolean begun;
    private Optional<String> list = Optional.empty();

    public TableList(ChoiceSheet choices, Findings findings) {
        this.choices = choices;
        this.findings = findings;
    }

    /** Takes note of a group's appearance; the words that become a note in it. */
    public Optional<Draft> begin(Draft group) {
        List<String> words =
                new ArrayList<>(List.of(group.appearance().orElse("").strip().split("\\s+")));
        if (!words.contains("table-list")) {
            return Optional.empty();
        }
        begun = true;
        list = Optional.empty();
        words.removeIf("table-list"::equals);
        words.addFirst("field-list");
        group.control("appearance", String.join(" ", words));
        if (group.label().isEmpty() && group.hint().isEmpty()) {
            return Optional.empty();
        }
        Draft note = Draft.generated(group.place()).words(group.label(), group.hint());
        group.words(Optional.empty(), Optional.empty());
        return Optional.of(note);
    }

    public void end() {
        begun = false;
        list = Optional.empty();
    }

    /** Changes a question of the table; before the first one the heads are to be put. */
    public Optional<Draft> select(Line line, SelectRow.Said said, Draft question) {
        if (!begun) {
            return Optional.empty();
        }
        question.control("appearance", "list-nolabel");
        if (list.isPresent()) {
            if (!list.get().equals(said.list())) {
                findings.add(XlsFormReason.TABLE_LISTS_DIFFER, line.at("type"), said.list(), list.get());
            }
            return Optional.empty();
        }
        list = Optional.of(said.list());
        line.cell("choice_filter").ifPresent(cell -> findings.add(XlsFormReason.TABLE_WITH_FILTER, cell.place()));
        if (!choices.has(said.list())) {
            findings.add(XlsFormReason.LIST_UNKNOWN, line.at("type"), said.list());
        }
        Draft heads = Draft.generated(line.place());
        heads.control("appearance", "label");
        return Optional.of(heads.choices(Choices.of(new Choices.Source.Listed(said.list()))));
    }
}

package vn.sipas.field.survey.xlsform.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.sipas.field.survey.xlsform.Findings;
import vn.sipas.field.survey.xlsform.Place;
import vn.sipas.field.survey.xlsform.XlsFormReason;
import vn.sipas.field.survey.xlsform.grid.Line;
import vn.sipas.field.survey.xlsform.grid.Sheets;
import vn.sipas.field.survey.xlsform.grid.Value.Cell;
import vn.sipas.field.survey.xlsform.tree.ChoiceList;
import vn.sipas.field.survey.xlsform.tree.Choices;
import vn.sipas.field.survey.xlsform.tree.Form;
import vn.sipas.field.survey.xlsform.tree.Node.Question;

/** Lists that no question uses, and long ones that are hard to choose from. */
public final class ListCheck {

    /** More choices than this don't fit a screen. */
    private static final int LONG = 50;

    private static final Pattern INSTANCE = Pattern.compile("instance\\(\\s*+['\"]([^'\"]++)['\"]");

    private final Form form;
    private final Findings findings;

    public ListCheck(Form form, Findings findings) {
        this.form = form;
        this.findings = findings;
    }

    /** @param misspelt a sheet that may have been meant to be that of the lists; "" if there is none */
    public void check(List<Line> survey, String misspelt) {
        if (!misspelt.isEmpty()) {
            findings.add(XlsFormReason.SHEET_MISSPELT, Place.sheet(Sheets.CHOICES), misspelt);
        }
        Map<String, ChoiceList> lists = new LinkedHashMap<>();
        form.lists().forEach(list -> lists.put(list.name(), list));
        Map<String, ChoiceList> unused = new LinkedHashMap<>(lists);
        form.each(node -> {
            if (node instanceof Question question) {
                question.choices().ifPresent(choices -> used(question, choices, lists, unused));
            }
        });
        for (Line line : survey) {
            for (Line.Entry entry : line.cells()) {
                Matcher asked = INSTANCE.matcher(entry.cell().text());
                while (asked.find()) {
                    unused.remove(asked.group(1));
                }
            }
        }
        unused.values()
                .forEach(list -> findings.add(
                        XlsFormReason.LIST_UNUSED,
                        list.items().getFirst().place().under("list_name"),
                        list.name()));
    }

    private void used(
            Question question, Choices choices, Map<String, ChoiceList> lists, Map<String, ChoiceList> unused) {
        if (choices.source() instanceof Choices.Source.Listed(String name)) {
            unused.remove(name);
            boolean searched = question.facets().control().get("appearance") instanceof Cell cell
                    && Stream.of("autocomplete", "minimal", "search").anyMatch(cell.text()::contains);
            Optional.ofNullable(lists.get(name))
                    .filter(list -> list.items().size() > LONG
                            && !searched
                            && choices.filter().isEmpty())
                    .ifPresent(list -> findings.add(
                            XlsFormReason.LIST_LONG,
                            question.place().under("appearance"),
                            name,
                            Integer.toString(list.items().size())));
        }
    }
}

package vn.sipas.field.survey.xlsform.row;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.survey.xlsform.Findings;
import vn.sipas.field.survey.xlsform.Place;
import vn.sipas.field.survey.xlsform.XlsFormReason;
import vn.sipas.field.survey.xlsform.expression.Names;
import vn.sipas.field.survey.xlsform.expression.Reference;
import vn.sipas.field.survey.xlsform.grid.Heading;
import vn.sipas.field.survey.xlsform.grid.Line;
import vn.sipas.field.survey.xlsform.grid.Sheets;
import vn.sipas.field.survey.xlsform.grid.Table;
import vn.sipas.field.survey.xlsform.grid.Value;
import vn.sipas.field.survey.xlsform.grid.Value.Branch;
import vn.sipas.field.survey.xlsform.grid.Value.Cell;
import vn.sipas.field.survey.xlsform.tree.ChoiceList;
import vn.sipas.field.survey.xlsform.tree.ChoiceList.Item;

/** The lists of the sheet {@code choices}. Questions with {@code or_other} add a choice to theirs. */
public final class ChoiceSheet {

    private static final String LIST = "list name";

    private static final Set<String> OWN = Set.of(LIST, "name", "label", "media", "sms_option");

    private final Map<String, List<Item>> lists = new LinkedHashMap<>();
    private final Findings findings;

    private ChoiceSheet(Findings findings) {
        this.findings = findings;
    }

    /**
     * Reads the sheet.
     *
     * @param twice whether a list may have two choices of one name
     */
    public static ChoiceSheet read(Table table, boolean twice, Findings findings) {
        ChoiceSheet sheet = new ChoiceSheet(findings);
        if (!table.lines().isEmpty()) {
            for (String needed : List.of("name", LIST)) {
                if (!table.has(needed)) {
                    findings.add(
                            XlsFormReason.COLUMN_MISSING,
                            Place.sheet(Sheets.CHOICES).under(needed.replace(' ', '_')),
                            needed.replace(' ', '_'));
                }
            }
            Set<String> more = sheet.more(table);
            table.lines().forEach(line -> sheet.take(line, more));
            if (!twice) {
                sheet.lists.values().forEach(sheet::findTwice);
            }
        }
        return sheet;
    }

    /** The columns that become elements of each choice. */
    private Set<String> more(Table table) {
        Set<String> more = new LinkedHashSet<>();
        for (Heading heading : table.headings()) {
            String first = heading.first();
            int steps = heading.steps().size();
            boolean understood = switch (first) {
                case "label" -> steps <= 2;
                case "media" -> steps == 2 || steps == 3;
                default -> steps == 1 && OWN.contains(first);
            };
            boolean writable =
                    steps == 1 && Names.good(first) && Names.prefix(first).isEmpty();
            if (!OWN.contains(first) && writable) {
                more.add(first);
            } else if (!understood) {
                findings.add(
                        XlsFormReason.CHOICE_COLUMN_IGNORED,
                        Place.cell(Sheets.CHOICES, 1, heading.column(), heading.text()),
                        heading.text());
            }
        }
        return more;
    }

    private void take(Line line, Set<String> columns) {
        Optional<String> list = line.text(LIST);
        if (list.isEmpty()) {
            findings.add(XlsFormReason.CHOICE_WITHOUT_LIST, line.at("list_name"));
            return;
        }
        Optional<String> name = line.text("name");
        if (name.isEmpty()) {
            findings.add(XlsFormReason.CHOICE_WITHOUT_NAME, line.at("name"));
            return;
        }
        if (line.value("label").isEmpty()) {
            findings.add(XlsFormReason.CHOICE_WITHOUT_LABEL, line.at("label"), name.get());
        }
        Map<String, Cell> more = new LinkedHashMap<>();
        for (Map.Entry<String, Value> value : line.values().entrySet()) {
            if (columns.contains(value.getKey()) && value.getValue() instanceof Cell cell) {
                more.put(value.getKey(), cell);
            }
        }
        Item item = new Item(
                line.at("name"),
                name.get(),
                line.value("label").flatMap(Drafts::words),
                Drafts.media(line),
                more,
                line.text("sms_option"));
        lists.computeIfAbsent(list.get(), key -> new ArrayList<>()).add(item);
    }

    private void findTwice(List<Item> items) {
        Set<String> names = new HashSet<>();
        for (Item item : items) {
            if (!names.add(item.name())) {
                findings.add(XlsFormReason.CHOICE_NAME_TWICE, item.place(), item.name());
            }
        }
    }

    public boolean empty() {
        return lists.isEmpty();
    }

    boolean has(String list) {
        return lists.containsKey(list);
    }

    /** The choices of a list that is there. */
    List<Item> items(String list) {
        return lists.getOrDefault(list, List.of());
    }

    /** Adds the choice {@code other}, if the list has none, in the languages the list has. */
    void addOther(String list) {
        List<Item> items = lists.getOrDefault(list, new ArrayList<>());
        if (items.isEmpty() || items.stream().anyMatch(item -> item.name().equals("other"))) {
            return;
        }
        Place place = items.getLast().place();
        Cell word = new Cell("Other", place);
        Map<String, Value> languages = new LinkedHashMap<>();
        items.forEach(item -> item.label().ifPresent(label -> {
            if (label instanceof Branch branch) {
                branch.parts().keySet().forEach(language -> languages.put(language, word));
            }
        }));
        Value label = languages.isEmpty() ? word : new Branch(languages);
        items.add(new Item(place, "other", Optional.of(label), Map.of(), Map.of(), Optional.empty()));
    }

    /** All lists, in the order in which they begin. */
    public List<ChoiceList> all() {
        return lists.entrySet().stream()
                .map(entry -> new ChoiceList(
                        entry.getKey(),
                        entry.getValue(),
                        entry.getValue().stream().anyMatch(ChoiceSheet::inItext)))
                .toList();
    }

    private static boolean inItext(Item item) {
        return !item.media().isEmpty()
                || item.label()
                        .filter(label -> switch (label) {
                            case Branch _ -> true;
                            case Cell cell -> Reference.within(cell.text());
                        })
                        .isPresent();
    }
}

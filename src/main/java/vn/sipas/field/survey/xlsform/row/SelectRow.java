package vn.sipas.field.survey.xlsform.row;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sipas.field.survey.xlsform.Findings;
import vn.sipas.field.survey.xlsform.Place;
import vn.sipas.field.survey.xlsform.XlsFormReason;
import vn.sipas.field.survey.xlsform.expression.Names;
import vn.sipas.field.survey.xlsform.expression.Reference;
import vn.sipas.field.survey.xlsform.grid.Line;
import vn.sipas.field.survey.xlsform.grid.Sheets;
import vn.sipas.field.survey.xlsform.grid.Value.Cell;
import vn.sipas.field.survey.xlsform.tree.ChoiceList;
import vn.sipas.field.survey.xlsform.tree.Choices;
import vn.sipas.field.survey.xlsform.tree.Choices.Order;
import vn.sipas.field.survey.xlsform.tree.Choices.Source;

/** A row whose type names a list: {@code select_one districts or_other}. */
public final class SelectRow {

    private static final List<String> ENDINGS = List.of("csv", "xml", "geojson");

    private static final Pattern SELECT = Pattern.compile("^(add select one prompt using"
            + "|add select multiple prompt using|select all that apply from|select one from|select1|select_one|select one"
            + "|select_multiple|select all that apply|select_one_external|select_one_from_file"
            + "|select_multiple_from_file|select one from file|select multiple from file|rank)"
            + " (\\S+)( (?:or specify other|or_other|or other))?$");

    private static final Set<String> FROM_FILE = Set.of(
            "select_one_from_file", "select_multiple_from_file", "select one from file", "select multiple from file");

    private static final Set<String> WITH_COLUMNS = Set.of("select_one_from_file", "select_multiple_from_file");

    private static final Pattern SEARCH = Pattern.compile("search\\(.*?\\)");

    /**
     * What the type says.
     *
     * @param type one of the four types a select can be
     * @param list the list, file or reference
     * @param other whether a text for another answer is asked for
     */
    public record Said(String command, String type, String list, boolean other) {

        Optional<String> ending() {
            int dot = list.lastIndexOf('.');
            return dot > 0 ? Optional.of(list.substring(dot + 1)).filter(ENDINGS::contains) : Optional.empty();
        }

        /** The list's name, or the file's without its ending. */
        String id() {
            return ending().map(e -> list.substring(0, list.length() - e.length() - 1))
                    .orElse(list);
        }
    }

    private final Line line;
    private final Said said;
    private final Parameters parameters;
    private final ChoiceSheet choices;
    private final Findings findings;

    public SelectRow(Line line, Said said, Parameters parameters, ChoiceSheet choices, Findings findings) {
        this.line = line;
        this.said = said;
        this.parameters = parameters;
        this.choices = choices;
        this.findings = findings;
    }

    public static Optional<Said> said(String type) {
        Matcher matcher = SELECT.matcher(type);
        return matcher.find()
                ? Optional.of(
                        new Said(matcher.group(1), type(matcher.group(1)), matcher.group(2), matcher.group(3) != null))
                : Optional.empty();
    }

    private static String type(String command) {
        if (command.equals("rank") || command.equals("select_one_external")) {
            return command.replace('_', ' ');
        }
        boolean several = command.contains("multiple") || command.contains("all that apply");
        return several ? "select all that apply" : "select one";
    }

    /** @param externalLists the lists of the sheet {@code external_choices} */
    public Draft read(Set<String> externalLists) {
        Draft draft = Draft.of(line);
        draft.appearance()
                .filter(text -> SEARCH.matcher(text).find())
                .ifPresent(text -> findings.add(
                        XlsFormReason.UNSUPPORTED,
                        draft.control("appearance").orElseThrow().place(),
                        "search()"));
        Optional<Cell> filter = line.cell("choice_filter");
        if (said.type().equals("select one external")) {
            external(externalLists, filter);
        } else {
            list();
        }
        if (said.other()) {
            other(filter);
        }
        return draft.choices(new Choices(source(), filter, order()));
    }

    private void external(Set<String> lists, Optional<Cell> filter) {
        if (!lists.contains(said.list())) {
            findings.add(XlsFormReason.EXTERNAL_LIST_UNKNOWN, line.at("type"), said.list());
        }
        if (filter.isEmpty()) {
            findings.add(XlsFormReason.EXTERNAL_WITHOUT_FILTER, line.at("choice_filter"));
        }
    }

    private void list() {
        boolean file = said.ending().isPresent();
        if (FROM_FILE.contains(said.command()) && (!file || said.id().contains("."))) {
            findings.add(XlsFormReason.FILE_ENDING, line.at("type"), said.list(), String.join(", ", ENDINGS));
        } else if (!file && !choices.has(said.list())) {
            if (Reference.in(said.list()) instanceof Reference.Search.Malformed(String text)) {
                findings.add(XlsFormReason.REFERENCE_MALFORMED, line.at("type"), text);
            } else if (Reference.whole(said.list()).isEmpty()) {
                missing();
            }
        }
        if (said.type().equals("select all that apply") && !file) {
            for (ChoiceList.Item item : choices.items(said.list())) {
                if (item.name().contains(" ")) {
                    findings.add(XlsFormReason.CHOICE_NAME_BLANK, item.place(), item.name(), said.list());
                }
            }
        }
    }

    private void missing() {
        if (choices.empty()) {
            findings.add(XlsFormReason.CHOICES_MISSING, Place.sheet(Sheets.CHOICES), said.list());
        }
        findings.add(XlsFormReason.LIST_UNKNOWN, line.at("type"), said.list());
    }

    private void other(Optional<Cell> filter) {
        filter.ifPresent(cell -> findings.add(XlsFormReason.OTHER_WITH_FILTER, cell.place()));
        if (said.ending().isPresent() || Reference.whole(said.list()).isPresent()) {
            findings.add(XlsFormReason.OTHER_WITHOUT_LIST, line.at("type"), said.list());
        }
        choices.addOther(said.list());
    }

    private Source source() {
        if (said.type().equals("select one external")) {
            parameters.only("randomize", "seed");
            return new Source.Queried(said.list());
        }
        if (WITH_COLUMNS.contains(said.command())) {
            parameters.only("label", "randomize", "seed", "value");
        } else {
            parameters.only("randomize", "seed");
        }
        if (said.ending().isPresent()) {
            boolean places = said.ending().get().equals("geojson");
            return new Source.FromFile(
                    said.list(), column("value", places ? "id" : "name"), column("label", places ? "title" : "label"));
        }
        return Reference.whole(said.list()).isPresent() && !choices.has(said.list())
                ? new Source.Answers(said.list())
                : new Source.Listed(said.list());
    }

    private String column(String key, String otherwise) {
        Optional<String> name = parameters.get(key);
        name.filter(text -> !Names.good(text))
                .ifPresent(text -> findings.add(XlsFormReason.PARAMETER_BAD, parameters.place(), key, text, otherwise));
        return name.orElse(otherwise);
    }

    private Order order() {
        Optional<String> random = parameters.oneOf("randomize", "true", "false");
        Optional<String> seed = parameters.get("seed");
        if (parameters.get("randomize").isEmpty()) {
            seed.ifPresent(text -> findings.add(XlsFormReason.SEED_ALONE, parameters.place()));
        } else if (seed.isPresent()
                && Reference.whole(seed.get()).isEmpty()
                && Numbers.of(seed.get()).isEmpty()) {
            findings.add(XlsFormReason.PARAMETER_BAD, parameters.place(), "seed", seed.get(), "42");
        }
        if (random.filter("true"::equals).isEmpty()) {
            return new Order.AsListed();
        }
        return seed.<Order>map(Order.Seeded::new).orElseGet(Order.Random::new);
    }
}

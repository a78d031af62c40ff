package vn.sipas.field.survey.xlsform.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sipas.field.survey.xlsform.Findings;
import vn.sipas.field.survey.xlsform.XlsFormReason;
import vn.sipas.field.survey.xlsform.check.AttributeNames;
import vn.sipas.field.survey.xlsform.check.TreeCheck;
import vn.sipas.field.survey.xlsform.expression.Names;
import vn.sipas.field.survey.xlsform.expression.Reference;
import vn.sipas.field.survey.xlsform.grid.Line;
import vn.sipas.field.survey.xlsform.grid.Spelling;
import vn.sipas.field.survey.xlsform.grid.Table;
import vn.sipas.field.survey.xlsform.grid.Value.Cell;
import vn.sipas.field.survey.xlsform.row.AuditRow;
import vn.sipas.field.survey.xlsform.row.ChoiceSheet;
import vn.sipas.field.survey.xlsform.row.Draft;
import vn.sipas.field.survey.xlsform.row.Parameters;
import vn.sipas.field.survey.xlsform.row.RangeRow;
import vn.sipas.field.survey.xlsform.row.SelectRow;
import vn.sipas.field.survey.xlsform.row.TableList;
import vn.sipas.field.survey.xlsform.row.Types;
import vn.sipas.field.survey.xlsform.row.UploadRow;
import vn.sipas.field.survey.xlsform.tree.Choices;
import vn.sipas.field.survey.xlsform.tree.Choices.Source;
import vn.sipas.field.survey.xlsform.tree.Kind;
import vn.sipas.field.survey.xlsform.tree.Node;
import vn.sipas.field.survey.xlsform.tree.Node.Attached;
import vn.sipas.field.survey.xlsform.tree.Path;
import vn.sipas.field.survey.xlsform.tree.Settings;

/** Reads the sheet {@code survey} row by row into groups, repeats and questions. */
final class SurveyReader {

    private static final Pattern BEGIN =
            Pattern.compile("^begin[\\s_](group|lgroup|repeat|looped group)(?: (?:over )?\\S+)?$");
    private static final Pattern END = Pattern.compile("^end[\\s_](group|lgroup|repeat|looped group)$");
    private static final Set<String> BARE_SELECTS = Set.of(
            "select_one",
            "select_multiple",
            "select1",
            "select_one_external",
            "select_one_from_file",
            "select_multiple_from_file",
            "rank",
            "select one",
            "select all that apply",
            "q select",
            "q select1",
            "select one external");
    private static final Set<String> OLD = Set.of("subscriberid", "simserial");

    private final ChoiceSheet choices;
    private final Set<String> externalLists;
    private final Findings findings;
    private final Sections sections;
    private final TableList tableList;
    private final Map<String, Integer> names = new HashMap<>();
    private final List<Draft> audits = new ArrayList<>();
    private final List<Line> read = new ArrayList<>();
    private Settings settings;

    SurveyReader(Settings settings, ChoiceSheet choices, Set<String> externalLists, Findings findings) {
        this.settings = settings;
        this.choices = choices;
        this.externalLists = externalLists;
        this.findings = findings;
        this.sections = new Sections(Path.root(settings.root()), findings);
        this.tableList = new TableList(choices, findings);
    }

    /**
     * What the rows say.
     *
     * @param settings with those said by rows
     * @param names how often each name was given to a question, group or repeat
     * @param lines the rows that count
     */
    record Survey(
            Settings settings, List<Node> nodes, Map<String, Integer> names, List<Draft> audits, List<Line> lines) {}

    Survey read(Table table) {
        for (Line line : table.lines()) {
            if (counts(line) && !row(line)) {
                break;
            }
        }
        return new Survey(settings, sections.finish(), names, audits, read);
    }

    /** Whether a row is to be read: not one that is switched off, nor a remark. */
    private boolean counts(Line line) {
        Optional<Cell> disabled = line.cell("disabled");
        if (disabled.isPresent()) {
            findings.add(XlsFormReason.DISABLED, disabled.get().place());
            if (Settings.meansYes(disabled.get().text()) || line.cells().size() == 1) {
                return false;
            }
        }
        if (line.cell("type").isPresent()) {
            read.add(line);
            return true;
        }
        if (line.value("name").isEmpty() && line.value("label").isEmpty()) {
            findings.add(XlsFormReason.ROW_IGNORED, line.place());
        } else {
            findings.add(XlsFormReason.TYPE_MISSING, line.at("type"));
        }
        return false;
    }

    /** Reads one row; whether to go on. */
    private boolean row(Line line) {
        String type = Types.main(line.text("type").orElseThrow());
        line.value("trigger")
                .ifPresent(value ->
                        findings.add(XlsFormReason.UNSUPPORTED, value.first().place(), "trigger"));
        Optional.ofNullable(line.branch("bind").get("entities:saveto"))
                .ifPresent(value ->
                        findings.add(XlsFormReason.UNSUPPORTED, value.first().place(), "save_to"));
        Parameters parameters = Parameters.of(line, findings);
        if (type.equals("audit")) {
            audits.add(AuditRow.read(line, parameters, findings));
            return true;
        }
        if (!Spelling.setting(type).isEmpty()) {
            setting(Spelling.setting(type), line);
            return true;
        }
        Matcher end = END.matcher(type);
        if (end.find()) {
            sections.end(line, kind(end.group(1)));
            tableList.end();
            return true;
        }
        if (Types.refused(type)) {
            findings.add(
                    XlsFormReason.UNSUPPORTED,
                    line.at("type"),
                    line.text("type").orElse(""));
            line.text("name").ifPresent(name -> names.merge(name, 1, Integer::sum));
            return true;
        }
        Optional<String> name = name(line, type);
        Matcher begin = BEGIN.matcher(type);
        if (begin.find()) {
            return section(line, name.orElse("_"), kind(begin.group(1)));
        }
        name.ifPresentOrElse(n -> question(line, type, n, parameters), () -> known(line, type));
        return true;
    }

    private void setting(String key, Line line) {
        line.cell("name").ifPresent(cell -> {
            if (key.equals("id_string") && settings.cell("title").isEmpty()) {
                settings = settings.with("title", cell.with(settings.id()));
            }
            settings = settings.with(key, cell);
        });
    }

    private Optional<String> name(Line line, String type) {
        Optional<String> name = line.text("name");
        if (name.isEmpty()) {
            if (type.equals("note")) {
                name = Optional.of("generated_note_name_" + line.number());
            } else {
                findings.add(XlsFormReason.NAME_MISSING, line.at("name"));
                return Optional.empty();
            }
        }
        names.merge(name.get(), 1, Integer::sum);
        if (!Names.good(name.get())) {
            findings.add(XlsFormReason.NAME_INVALID, line.at("name"), name.get());
            return Optional.empty();
        }
        AttributeNames.of(settings).prefix(name.get(), line.at("name"), findings);
        if (name.get().equals(TreeCheck.RESERVED)) {
            findings.add(XlsFormReason.NAME_RESERVED, line.at("name"), TreeCheck.RESERVED);
        }
        return name;
    }

    private static Path.Kind kind(String word) {
        return word.equals("group") ? Path.Kind.GROUP : Path.Kind.REPEAT;
    }

    private boolean section(Line line, String name, Path.Kind kind) {
        Draft draft = Draft.of(line);
        if (kind == Path.Kind.REPEAT
                && line.value("label").isEmpty()
                && line.branch("media").isEmpty()) {
            findings.add(XlsFormReason.REPEAT_WITHOUT_LABEL, line.at("label"), name);
        }
        draft.control("jr:count").ifPresent(count -> counted(draft, count, name));
        line.cell("intent").ifPresent(cell -> draft.control("intent", cell.text()));
        if (draft.appearance()
                        .filter(a -> List.of(a.split("\\s+")).contains("handover"))
                        .isPresent()
                && settings.cell(SettingsReader.RECIPIENTS).isEmpty()) {
            findings.add(
                    XlsFormReason.HANDOVER_WITHOUT_RECIPIENTS,
                    draft.control("appearance").orElseThrow().place(),
                    SettingsReader.RECIPIENTS);
        }
        Optional<Draft> note = tableList.begin(draft);
        if (!sections.begin(name, kind, draft)) {
            return false;
        }
        note.ifPresent(words -> sections.add(words.question(
                sections.child("generated_table_list_label_" + line.number(), Path.Kind.QUESTION),
                "note",
                Kind.note())));
        return true;
    }

    /** A count that is more than a reference is calculated in an element of its own. */
    private void counted(Draft draft, Cell count, String name) {
        if (Reference.whole(count.text()).isPresent()) {
            return;
        }
        Draft calculation = Draft.generated(draft.place());
        calculation.bind("readonly", "true()").bind("calculate", count.text());
        sections.add(calculation.question(
                sections.child(name + "_count", Path.Kind.QUESTION), "calculate", Kind.silent("string")));
        draft.control("jr:count", "${" + name + "_count}");
    }

    private void question(Line line, String type, String name, Parameters parameters) {
        Path path = sections.child(name, Path.Kind.QUESTION);
        if (OLD.contains(type)) {
            findings.add(XlsFormReason.TYPE_OLD, line.at("type"), type);
        }
        if (type.equals("xml-external") || type.equals("csv-external")) {
            sections.add(new Attached(path, line.place(), type.equals("csv-external")));
            return;
        }
        Optional<SelectRow.Said> select = SelectRow.said(type);
        if (select.isPresent()) {
            select(line, select.get(), path, parameters);
            return;
        }
        if (!known(line, type)) {
            return;
        }
        Draft draft = switch (type) {
            case "range" -> RangeRow.read(line, parameters, choices, findings);
            case "text" -> UploadRow.text(line, parameters);
            case "photo" -> UploadRow.photo(line, parameters, findings);
            case "audio" -> UploadRow.audio(line, parameters);
            case "geopoint" -> place(line, parameters);
            default -> Draft.of(line);
        };
        if (type.equals("calculate")
                && draft.calculation().isEmpty()
                && draft.preset().filter(Node.Preset::dynamic).isEmpty()) {
            findings.add(XlsFormReason.CALCULATION_MISSING, line.at("calculation"));
        }
        sections.add(draft.question(path, type, Types.kind(type).orElseThrow()));
    }

    private static Draft place(Line line, Parameters parameters) {
        Draft draft = UploadRow.place(line, parameters);
        parameters
                .get("reference-geometry")
                .ifPresent(target -> draft.choices(new Choices(
                        Reference.whole(target).isPresent() ? new Source.Places(target) : new Source.Listed(target),
                        line.cell("choice_filter"),
                        new Choices.Order.AsListed())));
        return draft;
    }

    /** Whether there is such a type without a list. */
    private boolean known(Line line, String type) {
        boolean bare = BARE_SELECTS.contains(type);
        boolean plain = Types.kind(type).isPresent() && !bare;
        boolean known = plain || SelectRow.said(type).isPresent();
        if (!known) {
            findings.add(
                    bare ? XlsFormReason.LIST_MISSING : XlsFormReason.TYPE_UNKNOWN,
                    line.at("type"),
                    line.text("type").orElse(""));
        }
        return known;
    }

    private void select(Line line, SelectRow.Said said, Path path, Parameters parameters) {
        Draft draft = new SelectRow(line, said, parameters, choices, findings).read(externalLists);
        tableList
                .select(line, said, draft)
                .ifPresent(header -> sections.add(header.question(
                        sections.child("reserved_name_for_field_list_labels_" + line.number(), Path.Kind.QUESTION),
                        said.type(),
                        Types.kind(said.type()).orElseThrow())));
        sections.add(draft.question(path, said.type(), Types.kind(said.type()).orElseThrow()));
        if (said.other()) {
            Draft other = Draft.generated(line.place());
            other.words(Optional.of(new Cell("Specify other.", line.place())), Optional.empty());
            other.bind("relevant", "selected(../" + path.name() + ", 'other')");
            sections.add(other.question(
                    sections.child(path.name() + "_other", Path.Kind.QUESTION), "text", Kind.input("string")));
        }
    }
}

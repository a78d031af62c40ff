package vn.sipas.field.survey.xlsform.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sipas.field.base.sheet.Sheet;
import vn.sipas.field.base.sheet.Workbook;
import vn.sipas.field.survey.xlsform.Findings;
import vn.sipas.field.survey.xlsform.Place;
import vn.sipas.field.survey.xlsform.XlsFormReason;
import vn.sipas.field.survey.xlsform.check.AttributeNames;
import vn.sipas.field.survey.xlsform.check.HeadingCheck;
import vn.sipas.field.survey.xlsform.check.LanguageCheck;
import vn.sipas.field.survey.xlsform.check.ListCheck;
import vn.sipas.field.survey.xlsform.check.ReferenceCheck;
import vn.sipas.field.survey.xlsform.check.TreeCheck;
import vn.sipas.field.survey.xlsform.grid.Line;
import vn.sipas.field.survey.xlsform.grid.Sheets;
import vn.sipas.field.survey.xlsform.grid.Spelling;
import vn.sipas.field.survey.xlsform.grid.Table;
import vn.sipas.field.survey.xlsform.grid.TableReader;
import vn.sipas.field.survey.xlsform.row.ChoiceSheet;
import vn.sipas.field.survey.xlsform.row.Draft;
import vn.sipas.field.survey.xlsform.row.Types;
import vn.sipas.field.survey.xlsform.tree.Form;
import vn.sipas.field.survey.xlsform.tree.Kind;
import vn.sipas.field.survey.xlsform.tree.Node;
import vn.sipas.field.survey.xlsform.tree.Path;
import vn.sipas.field.survey.xlsform.tree.Settings;

/** Reads a whole workbook and finds everything that is wrong with it. */
public final class FormReader {

    private static final String EXTERNAL = "external_choices";

    private final Sheets sheets;
    private final Findings findings;

    public FormReader(Workbook workbook, Findings findings) {
        this.sheets = new Sheets(workbook);
        this.findings = findings;
    }

    /** The sheet {@code external_choices}, whose rows become a file. */
    public Optional<Sheet> externalChoices() {
        return sheets.find(EXTERNAL);
    }

    /**
     * The form; it is one that can be written only if no error was found.
     *
     * @param fallback the form's id where the settings give none
     */
    public Form read(String fallback) {
        Optional<Sheet> sheet = sheets.find(Sheets.SURVEY);
        if (sheet.isEmpty() || sheet.get().rows().isEmpty()) {
            String like = sheets.like(Sheets.SURVEY);
            findings.add(
                    like.isEmpty() ? XlsFormReason.SURVEY_MISSING : XlsFormReason.SURVEY_MISSPELT,
                    Place.sheet(Sheets.SURVEY),
                    like);
        }
        unsupportedSheets();
        SettingsReader settingsReader = new SettingsReader(sheets, findings);
        Table settingsTable = settingsReader.table();
        Settings settings = settingsReader.read(settingsTable, fallback);
        boolean collapsing = settings.cell("clean_text_values")
                .filter(cell -> Set.of("no", "No", "NO", "false", "False", "FALSE", "false()")
                        .contains(cell.text()))
                .isEmpty();
        Table survey = table(Sheets.SURVEY, Spelling.SURVEY, settings, collapsing);
        Table choiceTable = table(Sheets.CHOICES, Spelling.CHOICES, settings, false);
        ChoiceSheet choices = ChoiceSheet.read(choiceTable, settings.yes("allow_choice_duplicates"), findings);
        if (!survey.headings().isEmpty() && !survey.has("type")) {
            findings.add(
                    XlsFormReason.COLUMN_MISSING, Place.sheet(Sheets.SURVEY).under("type"), "type");
        }
        SurveyReader.Survey read = new SurveyReader(settings, choices, externalLists(settings), findings).read(survey);
        Form form = form(read, choices);
        new HeadingCheck(AttributeNames.of(settings), findings).check(survey);
        new LanguageCheck(settings, findings).check(survey, choiceTable);
        Map<String, Integer> names = new HashMap<>(read.names());
        if (!read.settings().yes("omit_instanceID")) {
            names.merge("instanceID", 1, Integer::sum);
        }
        new TreeCheck(findings).check(form);
        new ReferenceCheck(form, names, findings).check(settingsTable, read.lines(), choiceTable);
        new ListCheck(form, findings).check(read.lines(), choices.empty() ? sheets.like(Sheets.CHOICES) : "");
        return form;
    }

    private void unsupportedSheets() {
        sheets.find("entities")
                .filter(sheet -> sheet.rows().size() > 1)
                .ifPresent(sheet -> findings.add(XlsFormReason.UNSUPPORTED, Place.sheet("entities"), "entities"));
    }

    private Table table(String name, Spelling spelling, Settings settings, boolean collapsing) {
        return new TableReader(name, spelling, settings.language(), collapsing, findings).read(sheets.find(name));
    }

    private Set<String> externalLists(Settings settings) {
        return table(EXTERNAL, Spelling.CHOICES, settings, false).lines().stream()
                .map((Line line) -> line.text("list name"))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private Form form(SurveyReader.Survey survey, ChoiceSheet choices) {
        Settings settings = survey.settings();
        Path root = Path.root(settings.root());
        List<Node> nodes = new ArrayList<>(survey.nodes());
        Path meta = root.child("meta", Path.Kind.GROUP);
        List<Node> inMeta = new ArrayList<>();
        for (Draft audit : survey.audits()) {
            inMeta.add(audit.question(
                    meta.child("audit", Path.Kind.QUESTION),
                    "audit",
                    Types.kind("audit").orElseThrow()));
        }
        Place place = Place.sheet(Sheets.SETTINGS);
        if (!settings.yes("omit_instanceID")) {
            Draft id = Draft.generated(place)
                    .bind("readonly", "true()")
                    .bind("jr:preload", settings.text("instance_id").orElse("uid"));
            inMeta.add(calculated(id, meta.child("instanceID", Path.Kind.QUESTION)));
        }
        settings.cell("instance_name")
                .ifPresent(name -> inMeta.add(calculated(
                        Draft.generated(name.place()).bind("calculate", name.text()),
                        meta.child("instanceName", Path.Kind.QUESTION))));
        if (!inMeta.isEmpty()) {
            nodes.add(
                    new Node.Section(meta, place, false, Draft.generated(place).facets(), inMeta));
        }
        return new Form(settings, root, nodes, choices.all());
    }

    private static Node calculated(Draft draft, Path path) {
        return draft.question(path, "calculate", Kind.silent("string"));
    }
}

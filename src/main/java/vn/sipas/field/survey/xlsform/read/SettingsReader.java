package vn.sipas.field.survey.xlsform.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.base.sheet.Sheet;
import vn.sipas.field.survey.xlsform.Findings;
import vn.sipas.field.survey.xlsform.Place;
import vn.sipas.field.survey.xlsform.XlsFormReason;
import vn.sipas.field.survey.xlsform.check.AttributeNames;
import vn.sipas.field.survey.xlsform.expression.Names;
import vn.sipas.field.survey.xlsform.grid.Line;
import vn.sipas.field.survey.xlsform.grid.Sheets;
import vn.sipas.field.survey.xlsform.grid.Spelling;
import vn.sipas.field.survey.xlsform.grid.Table;
import vn.sipas.field.survey.xlsform.grid.TableReader;
import vn.sipas.field.survey.xlsform.tree.Settings;

/** Reads the sheet {@code settings}: one row under its headings. */
final class SettingsReader {

    /** Who may read the answers of a hand-over group; the season's rules name their keys, the form only says that there are some. */
    static final String RECIPIENTS = "sipas_recipients";

    private static final Set<String> UNDERSTOOD = Set.of(
            "name",
            "title",
            "id_string",
            "version",
            "default_language",
            "instance_name",
            "instance_id",
            "instance_xmlns",
            "namespaces",
            "omit_instanceID",
            "public_key",
            "submission_url",
            "auto_send",
            "auto_delete",
            "client_editable",
            "style",
            "allow_choice_duplicates",
            "clean_text_values",
            "prefix",
            "delimiter",
            "sms_keyword",
            "sms_separator",
            "sms_allow_media",
            "sms_date_format",
            "sms_datetime_format",
            "sms_response",
            RECIPIENTS);

    private final Sheets sheets;
    private final Findings findings;

    SettingsReader(Sheets sheets, Findings findings) {
        this.sheets = sheets;
        this.findings = findings;
    }

    /** @param fallback the form's id where the sheet gives none */
    Settings read(Table table, String fallback) {
        if (table.lines().isEmpty()) {
            warnOfMisspelling();
            return new Settings(Map.of(), fallback);
        }
        for (Line more : table.lines().subList(1, table.lines().size())) {
            findings.add(XlsFormReason.SETTINGS_ROW_IGNORED, more.place());
        }
        Line line = table.lines().getFirst();
        Settings settings = new Settings(line.values(), fallback);
        check(line, settings);
        return settings;
    }

    Table table() {
        return new TableReader(Sheets.SETTINGS, Spelling.SETTINGS, Settings.UNNAMED_LANGUAGE, false, findings)
                .read(sheets.find(Sheets.SETTINGS).map(this::withOneId));
    }

    private void warnOfMisspelling() {
        String like = sheets.like(Sheets.SETTINGS);
        if (!like.isEmpty() && sheets.find(Sheets.SETTINGS).isEmpty()) {
            findings.add(XlsFormReason.SHEET_MISSPELT, Place.sheet(Sheets.SETTINGS), like);
        }
    }

    /** Where both {@code form_id} and {@code id_string} are headings, the first is meant. */
    private Sheet withOneId(Sheet sheet) {
        List<String> headings = sheet.rows().isEmpty()
                ? List.of()
                : sheet.rows().getFirst().cells().stream().map(String::strip).toList();
        int old = headings.indexOf("id_string");
        if (old < 0 || !headings.contains("form_id")) {
            return sheet;
        }
        findings.add(
                XlsFormReason.HEADING_PREFERRED,
                Place.cell(Sheets.SETTINGS, sheet.rows().getFirst().number(), headings.indexOf("form_id"), "form_id"),
                "form_id",
                "id_string");
        List<Sheet.Row> rows = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            List<String> cells = new ArrayList<>(row.cells());
            if (old < cells.size()) {
                cells.set(old, "");
            }
            rows.add(new Sheet.Row(row.number(), cells));
        }
        return new Sheet(sheet.name(), rows);
    }

    private void check(Line line, Settings settings) {
        settings.cell("name")
                .filter(cell -> !Names.good(cell.text()))
                .ifPresent(cell -> findings.add(XlsFormReason.NAME_INVALID, cell.place(), cell.text()));
        line.cells().forEach(entry -> {
            List<String> steps = entry.heading().steps();
            String first = steps.getFirst();
            if (first.equals("flat")) {
                findings.add(XlsFormReason.UNSUPPORTED, entry.cell().place(), first);
            } else if (steps.size() == 1 ? !UNDERSTOOD.contains(first) : !attribute(steps)) {
                findings.add(
                        XlsFormReason.SETTING_UNKNOWN,
                        entry.cell().place(),
                        entry.heading().text());
            } else if (steps.size() == 2) {
                AttributeNames.of(settings).check(steps.get(1), entry.cell().place(), findings);
            }
        });
        prefixes(line, settings);
        Optional.of(settings)
                .filter(s -> s.yes("omit_instanceID") && s.cell("public_key").isPresent())
                .ifPresent(s -> findings.add(XlsFormReason.INSTANCE_ID_NEEDED, line.at("omit_instanceID")));
    }

    private static boolean attribute(List<String> steps) {
        return steps.size() == 2 && Set.of("attribute", "instance").contains(steps.getFirst());
    }

    private void prefixes(Line line, Settings settings) {
        Set<String> bad = new HashSet<>(settings.namespaces().keySet());
        bad.removeIf(prefix -> Names.good(prefix)
                && Names.prefix(prefix).isEmpty()
                && !settings.namespaces().getOrDefault(prefix, "").isEmpty());
        bad.stream()
                .sorted()
                .forEach(prefix -> findings.add(XlsFormReason.NAME_INVALID, line.at("namespaces"), prefix));
    }
}

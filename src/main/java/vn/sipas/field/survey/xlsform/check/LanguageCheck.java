package vn.sipas.field.survey.xlsform.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.sipas.field.survey.xlsform.Findings;
import vn.sipas.field.survey.xlsform.Place;
import vn.sipas.field.survey.xlsform.XlsFormReason;
import vn.sipas.field.survey.xlsform.grid.Heading;
import vn.sipas.field.survey.xlsform.grid.Line;
import vn.sipas.field.survey.xlsform.grid.Table;
import vn.sipas.field.survey.xlsform.tree.Settings;

/** Texts that are there in one language and missing in another; columns first, then cells. */
public final class LanguageCheck {

    private static final Set<String> WORDS = Set.of("label", "hint", "guidance_hint");

    /** The code that tells programs the language: {@code Tiếng Việt (vi)} (BCP 47). */
    private static final Pattern CODED = Pattern.compile(".*\\([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*+\\)$");

    private final String unnamed;
    private final Findings findings;

    public LanguageCheck(Settings settings, Findings findings) {
        this.unnamed = settings.language();
        this.findings = findings;
    }

    public void check(Table survey, Table choices) {
        Set<String> languages = new LinkedHashSet<>();
        for (Table table : List.of(survey, choices)) {
            Map<List<String>, Map<String, Heading>> texts = texts(table);
            texts.values()
                    .forEach(columns -> columns.forEach((language, heading) -> {
                        if (languages.add(language)
                                && !language.equals(Settings.UNNAMED_LANGUAGE)
                                && !CODED.matcher(language).matches()) {
                            findings.add(XlsFormReason.LANGUAGE_WITHOUT_CODE, place(table, heading), language);
                        }
                    }));
        }
        check(survey, languages);
        check(choices, languages);
    }

    private void check(Table table, Set<String> languages) {
        Map<List<String>, Map<String, Heading>> texts = texts(table);
        boolean several =
                texts.values().stream().anyMatch(columns -> !columns.keySet().equals(Set.of(unnamed)));
        if (!several || languages.size() < 2) {
            return;
        }
        texts.values().forEach(columns -> {
            List<String> missing = new ArrayList<>(languages);
            missing.removeAll(columns.keySet());
            Heading first = columns.values().iterator().next();
            missing.forEach(language ->
                    findings.add(XlsFormReason.COLUMN_UNTRANSLATED, place(table, first), first.text(), language));
            table.lines().forEach(line -> cells(line, columns));
        });
    }

    private void cells(Line line, Map<String, Heading> columns) {
        Set<Heading> filled = new LinkedHashSet<>();
        line.cells().forEach(entry -> filled.add(entry.heading()));
        Optional<Heading> some =
                columns.values().stream().filter(filled::contains).findFirst();
        if (some.isPresent()) {
            columns.forEach((language, heading) -> {
                if (!filled.contains(heading)) {
                    findings.add(
                            XlsFormReason.CELL_UNTRANSLATED,
                            Place.cell(line.place().sheet(), line.number(), heading.column(), heading.text()),
                            language);
                }
            });
        }
    }

    /** The columns of each sort of text, by language. */
    private Map<List<String>, Map<String, Heading>> texts(Table table) {
        Map<List<String>, Map<String, Heading>> texts = new LinkedHashMap<>();
        for (Heading heading : table.headings()) {
            List<String> steps = heading.steps();
            String first = steps.getFirst();
            int sort = WORDS.contains(first) ? 1 : 2;
            boolean medium = first.equals("media") && steps.size() > 1;
            boolean message = first.equals("bind") && steps.size() > 1 && Heading.MESSAGES.contains(steps.get(1));
            boolean text = sort == 1 || medium || message;
            if (text && steps.size() <= sort + 1) {
                String language = steps.size() == sort ? unnamed : steps.getLast();
                texts.computeIfAbsent(steps.subList(0, sort), key -> new LinkedHashMap<>())
                        .putIfAbsent(language, heading);
            }
        }
        return texts;
    }

    private static Place place(Table table, Heading heading) {
        return Place.cell(table.name(), 1, heading.column(), heading.text());
    }
}

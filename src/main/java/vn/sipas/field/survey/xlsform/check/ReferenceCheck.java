package vn.sipas.field.survey.xlsform.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.survey.xlsform.Findings;
import vn.sipas.field.survey.xlsform.Place;
import vn.sipas.field.survey.xlsform.XlsFormReason;
import vn.sipas.field.survey.xlsform.expression.Reference;
import vn.sipas.field.survey.xlsform.expression.Reference.Search;
import vn.sipas.field.survey.xlsform.grid.Line;
import vn.sipas.field.survey.xlsform.grid.Table;
import vn.sipas.field.survey.xlsform.tree.Choices;
import vn.sipas.field.survey.xlsform.tree.Choices.Source;
import vn.sipas.field.survey.xlsform.tree.Form;
import vn.sipas.field.survey.xlsform.tree.Node;
import vn.sipas.field.survey.xlsform.tree.Node.Question;

/** Every <code>${name}</code> of the workbook: well written, and naming one element of the survey. */
public final class ReferenceCheck {

    private static final Set<String> NOT_READ = Set.of("type", "name", "trigger");

    private final Map<String, Integer> given;
    private final Map<String, Integer> standing = new HashMap<>();
    private final Set<String> repeats = new HashSet<>();
    private final Form form;
    private final Findings findings;

    /** @param given how often each name was given by a row; names that rows bring along can't be referred to */
    public ReferenceCheck(Form form, Map<String, Integer> given, Findings findings) {
        this.form = form;
        this.given = given;
        this.findings = findings;
        form.each(node -> {
            if (!(node instanceof Node.Attached)) {
                standing.merge(node.name(), 1, Integer::sum);
            }
            if (node instanceof Node.Section section && section.repeats()) {
                repeats.add(section.name());
            }
        });
    }

    public void check(Table settings, List<Line> survey, Table choices) {
        settings.lines()
                .forEach(line -> line.cells()
                        .forEach(entry -> text(entry.cell().text(), entry.cell().place())));
        for (Line line : survey) {
            for (Line.Entry entry : line.cells()) {
                if (!NOT_READ.contains(entry.heading().first())) {
                    text(entry.cell().text(), entry.cell().place());
                }
            }
        }
        for (Line line : choices.lines()) {
            for (Line.Entry entry : line.cells()) {
                if (Set.of("label", "media").contains(entry.heading().first())) {
                    text(entry.cell().text(), entry.cell().place());
                }
            }
        }
        form.each(node -> {
            if (node instanceof Question question) {
                question.choices().ifPresent(from -> source(question, from));
            }
        });
    }

    private void text(String text, Place place) {
        switch (Reference.in(text)) {
            case Search.Malformed(String bad) -> findings.add(XlsFormReason.REFERENCE_MALFORMED, place, bad);
            case Search.Found(List<Reference> references) -> references.forEach(reference -> one(reference, place));
        }
    }

    private void one(Reference reference, Place place) {
        int rows = given.getOrDefault(reference.name(), 0);
        if (rows == 0) {
            findings.add(XlsFormReason.REFERENCE_UNKNOWN, place, reference.name());
        } else if (rows > 1 || standing.getOrDefault(reference.name(), 0) > 1) {
            findings.add(XlsFormReason.REFERENCE_AMBIGUOUS, place, reference.name());
        } else if (findings.good() && !standing.containsKey(reference.name())) {
            findings.add(XlsFormReason.REFERENCE_NO_ANSWER, place, reference.name());
        }
    }

    private void source(Question question, Choices from) {
        Optional<String> reference = switch (from.source()) {
            case Source.Answers(String text) -> Optional.of(text);
            case Source.Places(String text) -> Optional.of(text);
            case Source.Listed _, Source.FromFile _, Source.Queried _ -> Optional.empty();
        };
        reference.ifPresent(text -> text(text, question.place().under("type")));
        if (from.source() instanceof Source.Places(String text)
                && Reference.whole(text).filter(r -> repeats.contains(r.name())).isEmpty()) {
            findings.add(
                    XlsFormReason.PARAMETER_BAD,
                    question.place().under("parameters"),
                    "reference-geometry",
                    text,
                    "${…}");
        }
        if (question.type().equals("geopoint") && from.source() instanceof Source.Listed(String list)) {
            boolean known = form.lists().stream().anyMatch(l -> l.name().equals(list))
                    || sources().contains(list);
            if (!known) {
                findings.add(XlsFormReason.LIST_UNKNOWN, question.place().under("parameters"), list);
            }
        }
    }

    /** The names under which lists can be asked for. */
    private Set<String> sources() {
        Set<String> sources = new HashSet<>();
        form.each(node -> {
            if (node instanceof Node.Attached attached) {
                sources.add(attached.name());
            } else if (node instanceof Question question) {
                question.choices().map(Choices::source).ifPresent(source -> {
                    if (source instanceof Source.FromFile file) {
                        sources.add(file.id());
                    }
                });
            }
        });
        return sources;
    }
}

package vn.sipas.field.survey.xlsform.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.survey.xlsform.Findings;
import vn.sipas.field.survey.xlsform.XlsFormReason;
import vn.sipas.field.survey.xlsform.grid.Sheets;
import vn.sipas.field.survey.xlsform.grid.Value;
import vn.sipas.field.survey.xlsform.grid.Value.Cell;
import vn.sipas.field.survey.xlsform.tree.Form;
import vn.sipas.field.survey.xlsform.tree.Node;
import vn.sipas.field.survey.xlsform.tree.Node.Attached;
import vn.sipas.field.survey.xlsform.tree.Node.Facets;
import vn.sipas.field.survey.xlsform.tree.Node.Question;
import vn.sipas.field.survey.xlsform.tree.Node.Section;
import vn.sipas.field.survey.xlsform.write.Instances;

/** What can be judged only when the groups, repeats and questions are known: names, words, files. */
public final class TreeCheck {

    private static final Set<String> MEDIA = Set.of("image", "big-image", "audio", "video");
    /** The name of the group about the form itself, which no question may have. */
    public static final String RESERVED = "meta";

    private static final Set<String> SELECTABLE = Set.of("string", "odk:rank");

    private final Findings findings;
    private final Set<String> repeats = new HashSet<>();
    private final Set<String> attached = new HashSet<>();

    public TreeCheck(Findings findings) {
        this.findings = findings;
    }

    public void check(Form form) {
        repeats.add(form.root().name());
        scope(form.nodes());
        form.each(node -> {
            switch (node) {
                case Section section -> section(section);
                case Question question -> question(question);
                case Attached list -> {
                    if (!attached.add(list.name())) {
                        findings.add(XlsFormReason.NAME_TWICE, list.place().under("name"), list.name());
                    }
                }
            }
        });
        form.lists().forEach(list -> list.items().forEach(item -> media(item.media(), item.name())));
        sources(form);
    }

    private void section(Section section) {
        scope(section.children());
        media(section.facets().media(), section.name());
        if (section.repeats() && !repeats.add(section.name())) {
            findings.add(XlsFormReason.REPEAT_NAME_TWICE, section.place().under("name"), section.name());
        }
    }

    private void scope(List<Node> nodes) {
        Set<String> names = new HashSet<>();
        Set<String> folded = new HashSet<>();
        for (Node node : nodes) {
            if (node.name().equals(RESERVED)) {
                continue;
            }
            if (!names.add(node.name())) {
                findings.add(XlsFormReason.NAME_TWICE, node.place().under("name"), node.name());
            } else if (!folded.add(node.name().toLowerCase(Locale.ROOT))) {
                findings.add(XlsFormReason.NAME_ALMOST_TWICE, node.place().under("name"), node.name());
            }
        }
    }

    /** A kind of medium that no program shows would become part of an address. */
    private void media(Map<String, Value> media, String of) {
        media.forEach((kind, value) -> {
            if (!MEDIA.contains(kind)) {
                findings.add(XlsFormReason.MEDIUM_UNKNOWN, value.first().place(), kind, of);
            }
        });
    }

    private void question(Question question) {
        Facets facets = question.facets();
        media(facets.media(), question.name());
        if (!question.shown()) {
            return;
        }
        if (facets.label().isEmpty()
                && facets.media().isEmpty()
                && facets.hint().isEmpty()) {
            findings.add(XlsFormReason.LABEL_MISSING, question.place().under("label"), question.name());
        }
        Optional.ofNullable(facets.media().get("big-image"))
                .filter(big -> !facets.media().containsKey("image"))
                .ifPresent(big ->
                        findings.add(XlsFormReason.BIG_IMAGE_ALONE, big.first().place(), question.name()));
        if (question.choices().isPresent()
                && question.type().startsWith("select")
                && facets.bind().get("type") instanceof Cell type
                && !SELECTABLE.contains(type.text())) {
            findings.add(XlsFormReason.SELECT_TYPE, type.place(), type.text());
        }
    }

    /** One name can't stand for two sources. */
    private void sources(Form form) {
        Map<String, Instances.Needed> seen = new HashMap<>();
        for (Instances.Needed needed : Instances.needed(form)) {
            Instances.Needed other = seen.putIfAbsent(needed.id(), needed);
            if (other != null && !other.source().equals(needed.source())) {
                findings.add(
                        XlsFormReason.SOURCE_TWICE,
                        needed.place(),
                        needed.id(),
                        other.source().orElse(Sheets.CHOICES),
                        needed.source().orElse(Sheets.CHOICES));
            }
        }
    }
}

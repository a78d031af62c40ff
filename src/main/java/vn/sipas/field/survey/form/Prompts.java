package vn.sipas.field.survey.form;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.ItemsetBinding;
import org.javarosa.core.model.SelectChoice;
import org.javarosa.core.model.condition.EvaluationContext;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.javarosa.core.services.locale.Localizer;
import org.javarosa.form.api.FormEntryCaption;
import org.javarosa.form.api.FormEntryPrompt;
import org.jspecify.annotations.Nullable;

/** The words of a form at this moment: questions, hints, choices, messages, in its language of the moment, as plain text. */
final class Prompts {

    private static final Pattern ITEXT = Pattern.compile("jr:itext\\(\\s*['\"](.*)['\"]\\s*\\)");

    private static final Pattern VALUE = Pattern.compile("\\$\\{[0-9]+}");

    /** How a place for a value begins in JavaRosa's texts. */
    private static final String INSERTED = "${";

    /** What pyxform writes where a language lacks a text. */
    private static final String NO_TEXT = "-";

    private final FormDef form;
    private final Outline outline;
    private final ZoneId zone;
    private final Attached attached;

    /** Texts that hold no values, as the form has them, and as plain words. */
    private final Map<String, String> fixed = new HashMap<>();

    /** The order in which choices without a seed were first mixed: they must not move while someone reads them. */
    private final Map<QuestionPath, List<String>> mixed = new HashMap<>();

    Prompts(FormDef form, Outline outline, ZoneId zone) {
        this.form = form;
        this.outline = outline;
        this.zone = zone;
        this.attached = new Attached(form.getLocalizer());
    }

    Question question(Spot spot, TreeElement node, Trail trail) {
        FormEntryPrompt prompt = prompt(trail);
        List<Choice> choices = new ArrayList<>();
        for (SelectChoice choice : choices(spot, node, prompt).orElse(List.of())) {
            choices.add(new Choice(choice.getValue(), label(choice, prompt), attached.of(choice.getTextID())));
        }
        return new Question(
                Nodes.path(node),
                spot.type(),
                text(prompt).orElse(node.getName()),
                hint(prompt),
                choices,
                Values.answer(node, zone),
                node.isRequired() && (spot.type() != QuestionType.FILE || spot.photo()),
                !node.isEnabled() || outline.isComputed(spot.path()),
                spot.appearance(),
                spot.range(),
                guidance(spot, node),
                attached.of(spot.question().getTextID()),
                spot.photo());
    }

    private String label(SelectChoice choice, FormEntryPrompt prompt) {
        String raw = raw(choice.getTextID(), choice.getLabelInnerText());
        if (raw != null && !raw.contains(INSERTED)) {
            return fixed(raw);
        }
        return Engine.attempt(() -> plain(prompt.getSelectChoiceText(choice))).orElse(choice.getValue());
    }

    /** The text as the form has it, with places for values; none if JavaRosa has to find it. */
    private @Nullable String raw(@Nullable String id, @Nullable String inner) {
        Localizer localizer = form.getLocalizer();
        if (id == null || id.isEmpty()) {
            return inner;
        }
        if (localizer == null) {
            return null;
        }
        String longForm = localizer.getRawText(localizer.getLocale(), id + ";long");
        return longForm == null ? localizer.getRawText(localizer.getLocale(), id) : longForm;
    }

    /** A text that is always the same, as plain words. */
    private String fixed(String raw) {
        return fixed.computeIfAbsent(raw, Markup::plain);
    }

    FormEntryPrompt prompt(Trail trail) {
        return new FormEntryPrompt(form, trail.index(form));
    }

    /** The label, or nothing if it can't be put together. */
    Optional<String> text(FormEntryCaption caption) {
        String raw = raw(
                caption.getFormElement().getTextID(), caption.getFormElement().getLabelInnerText());
        if (raw != null && !raw.contains(INSERTED) && !raw.equals(NO_TEXT)) {
            return Optional.of(fixed(raw));
        }
        return Engine.attempt(() -> plain(translated(caption.getQuestionText(), caption)));
    }

    private @Nullable String translated(@Nullable String text, FormEntryCaption caption) {
        String id = caption.getFormElement().getTextID();
        Localizer localizer = form.getLocalizer();
        if (!NO_TEXT.equals(text) || id == null || localizer == null) {
            return text;
        }
        String other = localizer.getRawText(localizer.getDefaultLocale(), id);
        return other == null
                ? text
                : form.fillTemplateString(other, caption.getIndex().getReference());
    }

    /** The words as the form has them for every case, with {@code …} where a value will stand. */
    String wording(Spot spot) {
        String raw = raw(spot.question().getTextID(), spot.question().getLabelInnerText());
        return raw == null ? "" : Markup.plain(VALUE.matcher(raw).replaceAll("…"));
    }

    /** Every choice a question can ever offer, whatever its filter; the first of several with one name. */
    List<Choice> everyChoice(Spot spot) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        ItemsetBinding itemset = spot.question().getDynamicChoices();
        if (itemset == null) {
            for (SelectChoice choice : spot.question().getChoices()) {
                String label = raw(choice.getTextID(), choice.getLabelInnerText());
                choices.putIfAbsent(choice.getValue(), choice(choice.getValue(), label));
            }
            return List.copyOf(choices.values());
        }
        EvaluationContext context = form.getEvaluationContext();
        for (TreeReference item : context.expandReference(itemset.nodesetRef.removePredicates())) {
            EvaluationContext there = new EvaluationContext(context, item);
            String name = itemset.valueExpr.evalReadable(form.getMainInstance(), there);
            String label = itemset.labelExpr.evalReadable(form.getMainInstance(), there);
            choices.putIfAbsent(name, choice(name, itemset.labelIsItext ? raw(label, label) : label));
        }
        return List.copyOf(choices.values());
    }

    private static Choice choice(String name, @Nullable String raw) {
        return new Choice(
                name, raw == null ? name : Markup.plain(VALUE.matcher(raw).replaceAll("…")));
    }

    String title(Trail trail) {
        return text(new FormEntryCaption(form, trail.index(form))).orElse("");
    }

    private static Optional<String> hint(FormEntryPrompt prompt) {
        return Engine.attempt(() -> plain(prompt.getHelpText()))
                .filter(hint -> !hint.isEmpty() && !hint.equals(NO_TEXT) && !hint.startsWith("jr:itext("));
    }

    /** The words under the hint's form {@code guidance}. */
    private Optional<String> guidance(Spot spot, TreeElement node) {
        return attached.guidance(spot.question().getHelpTextID())
                .flatMap(raw -> Engine.attempt(() -> plain(form.fillTemplateString(raw, node.getRef()))))
                .filter(words -> !words.isEmpty());
    }

    /**
     * The choices offered now, or nothing if they can't be found. Asking may make JavaRosa take away an answer that is
     * not among them: see {@link Settling}.
     */
    Optional<List<SelectChoice>> choices(Spot spot, TreeElement node, FormEntryPrompt prompt) {
        boolean choosing = switch (spot.type()) {
            case SELECT_ONE, SELECT_MULTIPLE, RANK -> true;
            case NOTE, TEXT, INTEGER, DECIMAL, DATE, TIME, DATE_TIME, RANGE, ACKNOWLEDGE, GEOPOINT, BARCODE, FILE ->
                false;
        };
        if (!choosing) {
            return Optional.of(List.of());
        }
        return Engine.attempt(prompt::getSelectChoices).map(choices -> {
            List<SelectChoice> named = new ArrayList<>(choices.stream()
                    .filter(c -> c.getValue() != null && !c.getValue().isEmpty())
                    .toList());
            ItemsetBinding itemset = spot.question().getDynamicChoices();
            if (itemset != null && itemset.randomize && itemset.randomSeedExpr == null) {
                keepOrder(Nodes.path(node), named);
            }
            return named;
        });
    }

    private void keepOrder(QuestionPath path, List<SelectChoice> choices) {
        List<String> order = mixed.computeIfAbsent(path, p -> new ArrayList<>());
        for (SelectChoice choice : choices) {
            if (!order.contains(choice.getValue())) {
                order.add(choice.getValue());
            }
        }
        choices.sort(Comparator.comparingInt(c -> order.indexOf(c.getValue())));
    }

    /** The form's own words under {@code jr:constraintMsg} or {@code jr:requiredMsg}. */
    Optional<String> message(Spot spot, TreeElement node, String attribute) {
        return message(spot, node, XformDocument.JAVAROSA, attribute);
    }

    /** The form's own words under an attribute of the bind, by themselves or as {@code jr:itext}. */
    Optional<String> message(Spot spot, TreeElement node, String namespace, String attribute) {
        return outline.bind(spot.path(), namespace, attribute)
                .flatMap(raw -> {
                    Matcher itext = ITEXT.matcher(raw.strip());
                    if (!itext.matches()) {
                        return Optional.of(raw);
                    }
                    return Engine.attempt(() -> {
                        Localizer localizer = form.getLocalizer();
                        String text = localizer.getRawText(localizer.getLocale(), itext.group(1));
                        if (NO_TEXT.equals(text)) {
                            text = localizer.getRawText(localizer.getDefaultLocale(), itext.group(1));
                        }
                        return text == null ? "" : form.fillTemplateString(text, node.getRef());
                    });
                })
                .map(Markup::plain)
                .filter(message -> !message.isEmpty());
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : Markup.plain(text);
    }
}

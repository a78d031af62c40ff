package vn.sipas.field.survey.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.javarosa.core.model.FormDef;
import org.javarosa.form.api.FormEntryPrompt;

/** A form's questions as it defines them, and whether it can show them all. */
final class Catalogue {

    private final FormDef form;
    private final Outline outline;
    private final Prompts prompts;
    private final AnswerKeys keys;

    Catalogue(FormDef form, Outline outline, Prompts prompts, AnswerKeys keys) {
        this.form = form;
        this.outline = outline;
        this.prompts = prompts;
        this.keys = keys;
    }

    /** Tries the text and the choices of every question that is relevant now, in the language of the moment. */
    List<Finding> tryTexts() {
        List<Finding> findings = new ArrayList<>();
        for (Walk.Stop stop : Walk.through(form, outline)) {
            if (stop instanceof Walk.Ask ask) {
                String path = ask.spot().path();
                FormEntryPrompt prompt = prompts.prompt(ask.trail());
                if (prompts.text(prompt).isEmpty()) {
                    findings.add(Finding.of(FormFault.LABEL_FAILS, path));
                }
                if (prompts.choices(ask.spot(), ask.node(), prompt).isEmpty()) {
                    findings.add(Finding.of(FormFault.CHOICES_FAIL, path));
                }
            }
        }
        return findings.stream().distinct().toList();
    }

    /** Every question's words in the language of the moment. */
    List<Wording> wordings() {
        return outline.spots().stream()
                .map(spot -> new Wording(
                        new QuestionPath(spot.path()),
                        prompts.wording(spot),
                        Engine.attempt(() -> prompts.everyChoice(spot)).orElse(List.of())))
                .toList();
    }

    /** The labels of the groups that have one, by their paths, in the language of the moment. */
    Map<QuestionPath, String> headings() {
        Map<QuestionPath, String> headings = new LinkedHashMap<>();
        outline.headings().forEach((path, trail) -> {
            String title = prompts.title(trail);
            if (!title.isEmpty()) {
                headings.put(new QuestionPath(path), title);
            }
        });
        return headings;
    }

    List<FormQuestion> questions() {
        return outline.spots().stream().map(this::question).toList();
    }

    private FormQuestion question(Spot spot) {
        QuestionPath path = new QuestionPath(spot.path());
        boolean required = outline.bind(spot.path(), "", "required")
                .filter(rule -> !rule.replaceAll("\\s", "").equals("false()"))
                .isPresent();
        return new FormQuestion(
                path,
                path.name(),
                spot.type() == QuestionType.NOTE ? path.name() : keys.key(spot.path()),
                spot.type(),
                AnswerKeys.repeat(spot.path(), outline),
                required,
                outline.isHandedOver(spot.path()),
                spot.photo(),
                mark(path, "factor"),
                mark(path, "content"),
                mark(path, "breakdown"),
                mark(path, "topic"),
                mark(path, "recheck"));
    }

    private Optional<String> mark(QuestionPath path, String name) {
        return outline.bind(path.text(), XformDocument.SIPAS, name);
    }
}

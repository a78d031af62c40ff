package vn.sipas.field.survey.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.javarosa.core.services.locale.Localizer;
import org.jspecify.annotations.Nullable;

/** What hangs on a form's texts besides the words: the other forms of its itext, in the language of the moment. */
final class Attached {

    /** What pyxform writes where a language lacks a text. */
    private static final String GAP = "-";

    private static final Set<String> MEDIA = Set.of("image", "audio", "video");
    private static final String GUIDANCE = "guidance";

    private final @Nullable Localizer localizer;

    /** The texts of these forms by language and key: JavaRosa puts a whole language together for every text it is asked in another. */
    private final Map<String, Map<String, String>> texts = new HashMap<>();

    private final boolean anyMedia;

    Attached(@Nullable Localizer localizer) {
        this.localizer = localizer;
        boolean media = false;
        if (localizer != null) {
            for (String locale : localizer.getAvailableLocales()) {
                Map<String, String> known = texts.computeIfAbsent(locale, _ -> new HashMap<>());
                for (Map.Entry<String, String> text :
                        localizer.getLocaleData(locale).entrySet()) {
                    String form = text.getKey().substring(text.getKey().lastIndexOf(';') + 1);
                    if (MEDIA.contains(form) || form.equals(GUIDANCE)) {
                        known.put(text.getKey(), text.getValue());
                        media |= MEDIA.contains(form);
                    }
                }
            }
        }
        this.anyMedia = media;
    }

    /** The files that go with a text; of a form without any, at once: lists of choices are long. */
    Media of(@Nullable String text) {
        if (!anyMedia || text == null || text.isEmpty()) {
            return Media.NONE;
        }
        Media media = new Media(file(text, "image"), file(text, "audio"), file(text, "video"));
        return media.equals(Media.NONE) ? Media.NONE : media;
    }

    /** The guidance under a hint, with places for values. */
    Optional<String> guidance(@Nullable String hint) {
        return hint == null || hint.isEmpty() ? Optional.empty() : raw(hint, GUIDANCE);
    }

    private Optional<String> file(String text, String form) {
        return raw(text, form).filter(source -> source.startsWith("jr://")).map(FormFiles::nameOf);
    }

    /** In the language of the moment, or, where that has a gap, in the default one. */
    private Optional<String> raw(String text, String form) {
        if (localizer == null) {
            return Optional.empty();
        }
        String key = text + ";" + form;
        return Stream.of(localizer.getLocale(), localizer.getDefaultLocale())
                .flatMap(locale ->
                        Stream.ofNullable(texts.getOrDefault(locale, Map.of()).get(key)))
                .filter(found -> !found.isBlank() && !found.equals(GAP))
                .findFirst();
    }
}

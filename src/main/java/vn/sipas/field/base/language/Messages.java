package vn.sipas.field.base.language;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of one package in one language: {@code messages_vi.properties} or {@code messages_en.properties} beside it. */
public final class Messages {

    private static final ResourceBundle.Control EXACTLY_THIS_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale language;

    private Messages(ResourceBundle bundle, Locale language) {
        this.bundle = bundle;
        this.language = language;
    }

    /** The words of {@code speaker}'s package in {@code language}. */
    public static Messages of(Class<?> speaker, Locale language) {
        String base = speaker.getPackageName() + ".messages";
        ClassLoader loader = speaker.getClassLoader();
        return new Messages(ResourceBundle.getBundle(base, language, loader, EXACTLY_THIS_LANGUAGE), language);
    }

    /** The language these words are in. */
    public Locale language() {
        return language;
    }

    /** The text under {@code key}, with {@code {0}}, {@code {1}} … replaced by {@code arguments}. */
    public String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), language).format(arguments);
    }

    /** The sentence for a reason, from the bundle of the package the reason comes from. */
    public static String of(Reason reason, Locale language, Object... arguments) {
        return of(reason.getClass(), language).text("reason." + reason.code(), arguments);
    }
}

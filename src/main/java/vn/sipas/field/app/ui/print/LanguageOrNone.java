package vn.sipas.field.app.ui.print;

import javafx.util.StringConverter;

/** A language by its name, and an empty one by {@code none}. */
final class LanguageOrNone extends StringConverter<String> {

    private final String none;

    LanguageOrNone(String none) {
        this.none = none;
    }

    @Override
    public String toString(String language) {
        return language.isEmpty() ? none : language;
    }

    @Override
    public String fromString(String shown) {
        return shown.equals(none) ? "" : shown;
    }
}

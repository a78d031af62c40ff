package vn.sipas.field.survey.xlsform.tree;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a type of question brings along; the row's own attributes are added or stand instead.
 *
 * @param tag the element in the body; empty if nothing is shown
 * @param control its attributes
 * @param bind the attributes of its bind, the type first
 * @param hint the hint where the row has none
 */
public record Kind(Optional<String> tag, Map<String, String> control, Map<String, String> bind, Optional<String> hint) {

    public Kind {
        control = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(control));
        bind = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(bind));
    }

    /** Shown, with one answer of {@code type}. */
    public static Kind input(String type) {
        return shown("input", type);
    }

    public static Kind shown(String tag, String type) {
        return new Kind(Optional.of(tag), Map.of(), Map.of("type", type), Optional.empty());
    }

    /** A file of a sort: {@code image/*}. */
    public static Kind upload(String sort) {
        return new Kind(Optional.of("upload"), Map.of("mediatype", sort), Map.of("type", "binary"), Optional.empty());
    }

    /** Not shown. */
    public static Kind silent(String type) {
        return new Kind(Optional.empty(), Map.of(), Map.of("type", type), Optional.empty());
    }

    /** Not shown, and filled in by the program. */
    public static Kind preload(String type, String preload, String parameter) {
        Map<String, String> bind = new LinkedHashMap<>();
        bind.put("jr:preload", preload);
        bind.put("type", type);
        bind.put("jr:preloadParams", parameter);
        return new Kind(Optional.empty(), Map.of(), bind, Optional.empty());
    }

    /** Shown, with a constraint and a hint. */
    public static Kind bounded(String type, String constraint, String hint) {
        Map<String, String> bind = new LinkedHashMap<>();
        bind.put("type", type);
        bind.put("constraint", constraint);
        return new Kind(Optional.of("input"), Map.of(), bind, Optional.of(hint).filter(text -> !text.isEmpty()));
    }

    /** Shown, and not to be answered. */
    public static Kind note() {
        Map<String, String> bind = new LinkedHashMap<>();
        bind.put("readonly", "true()");
        bind.put("type", "string");
        return new Kind(Optional.of("input"), Map.of(), bind, Optional.empty());
    }
}

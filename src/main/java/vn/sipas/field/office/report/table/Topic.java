package vn.sipas.field.office.report.table;

import java.util.Arrays;
import java.util.Locale;

/** What a question is about, as far as a report has a chapter for it. */
public enum Topic {
    /** How people use and see services: the questions before those of satisfaction. */
    PERCEPTION,
    /** Items of the index. */
    SATISFACTION,
    /** What people wish for. */
    EXPECTATION,
    OTHER;

    /** The topic that a form names. */
    public static Topic of(String name) {
        return Arrays.stream(values())
                .filter(topic -> topic.key().equals(name))
                .findFirst()
                .orElse(OTHER);
    }

    /** As forms name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

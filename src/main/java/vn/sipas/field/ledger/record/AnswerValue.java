package vn.sipas.field.ledger.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was answered under one name: a text, or the instances of a repeat. Never printed. */
public sealed interface AnswerValue {

    /** One question's answer as the form's own text, at most 32 KiB in UTF-8. */
    record Text(String text) implements AnswerValue {
        @Override
        public String toString() {
            return "Text[" + text.length() + " units]";
        }
    }

    /** A repeat: for each instance its answers by question name. */
    record Repeat(List<Map<String, AnswerValue>> instances) implements AnswerValue {
        public Repeat {
            instances = instances.stream().map(AnswerValue::inOrder).toList();
        }

        @Override
        public String toString() {
            return "Repeat[" + instances.size() + " instances]";
        }
    }

    /** An unmodifiable copy that keeps the order, which is part of a record's bytes. */
    static <V> Map<String, V> inOrder(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}

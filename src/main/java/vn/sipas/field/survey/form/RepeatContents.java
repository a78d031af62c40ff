package vn.sipas.field.survey.form;

import java.util.List;
import java.util.Map;

/**
 * What one instance of a repeat holds: enough to put it back after it was removed.
 *
 * @param group the repeat without its own instance number
 * @param instance its number, from 1
 * @param rows its values, by the paths they had
 * @param instances how many instances its inner repeats had, where people set that
 */
public record RepeatContents(
        QuestionPath group, int instance, List<Stored> rows, Map<QuestionPath, Integer> instances) {

    public RepeatContents {
        rows = List.copyOf(rows);
        instances = Map.copyOf(instances);
    }
}

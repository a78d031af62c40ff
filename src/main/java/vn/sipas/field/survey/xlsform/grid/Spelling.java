package vn.sipas.field.survey.xlsform.grid;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The words a sheet's headings may be written in: the known first steps and the other spellings of them. */
public final class Spelling {

    public static final Spelling SURVEY = new Spelling(
            Set.of(
                    "name",
                    "label",
                    "parent",
                    "extra_data",
                    "actions",
                    "default",
                    "guidance_hint",
                    "instance",
                    "query",
                    "sms_field",
                    "trigger",
                    "bind",
                    "choice_filter",
                    "control",
                    "hint",
                    "media",
                    "parameters",
                    "type",
                    "choices",
                    "itemset",
                    "list_name"),
            survey());

    public static final Spelling CHOICES =
            new Spelling(Set.of("name", "label", "parent", "extra_data", "media", "sms_option"), choices());

    public static final Spelling SETTINGS = new Spelling(
            Set.of(
                    "name",
                    "label",
                    "parent",
                    "extra_data",
                    "bind",
                    "children",
                    "control",
                    "hint",
                    "media",
                    "type",
                    "instance",
                    "flat",
                    "sms_field",
                    "add_none_option",
                    "clean_text_values",
                    "attribute",
                    "auto_delete",
                    "auto_send",
                    "choices",
                    "default_language",
                    "file_name",
                    "id_string",
                    "instance_name",
                    "instance_xmlns",
                    "namespaces",
                    "omit_instanceID",
                    "public_key",
                    "sms_allow_media",
                    "sms_date_format",
                    "sms_datetime_format",
                    "sms_keyword",
                    "sms_response",
                    "sms_separator",
                    "style",
                    "submission_url",
                    "title",
                    "version",
                    "allow_choice_duplicates",
                    "client_editable",
                    "delimiter",
                    "prefix",
                    "entity_version"),
            Map.of(
                    "form_title", List.of("title"),
                    "set_form_title", List.of("title"),
                    "form_id", List.of("id_string"),
                    "set_form_id", List.of("id_string"),
                    "prefix", List.of("prefix")));

    private final Set<String> known;
    private final Map<String, List<String>> others;

    private Spelling(Set<String> known, Map<String, List<String>> others) {
        this.known = known;
        this.others = others;
    }

    /** The first step that a row of the survey sheet may also have as its type: {@code form_id} for one. */
    public static String setting(String type) {
        List<String> steps = SETTINGS.others.get(type);
        return steps == null ? "" : steps.getFirst();
    }

    /**
     * The steps that a heading means. A known word stands for itself in any case and with blanks for underscores; another
     * spelling for what it means; anything else is left as it is, since a filter may name it.
     *
     * @param onlyDouble whether the sheet has {@code ::} in a heading, so that one colon alone is no divider
     */
    List<String> steps(String heading, boolean onlyDouble) {
        if (plain(heading)) {
            return List.of(heading);
        }
        if (plain(snake(heading))) {
            return List.of(snake(heading));
        }
        List<String> parts = onlyDouble || heading.contains("::") ? split(heading, "::") : joined(split(heading, ":"));
        String first = snake(parts.getFirst());
        List<String> rest = parts.subList(1, parts.size());
        if (others.containsKey(first)) {
            return join(others.get(first), rest);
        }
        return known.contains(first) ? join(List.of(first), rest) : parts;
    }

    private boolean plain(String word) {
        return known.contains(word) && !others.containsKey(word);
    }

    private static List<String> split(String heading, String divider) {
        return java.util.Arrays.stream(heading.split(divider, -1))
                .map(String::strip)
                .toList();
    }

    /** {@code jr:count} is one word, also where one colon divides. */
    private static List<String> joined(List<String> parts) {
        int prefix = parts.indexOf("jr");
        if (prefix < 0 || prefix + 1 == parts.size()) {
            return parts;
        }
        List<String> joined = new java.util.ArrayList<>(parts.subList(0, prefix));
        joined.add("jr:" + parts.get(prefix + 1));
        joined.addAll(parts.subList(prefix + 2, parts.size()));
        return joined;
    }

    private static List<String> join(List<String> first, List<String> rest) {
        List<String> steps = new java.util.ArrayList<>(first);
        steps.addAll(rest);
        return steps;
    }

    private static String snake(String text) {
        return String.join("_", text.strip().split("\\s+")).toLowerCase(Locale.ROOT);
    }

    private static Map<String, List<String>> survey() {
        Map<String, List<String>> map = new TreeMap<>(media());
        same(map, List.of("bind", "readonly"), "read_only", "readonly");
        same(map, List.of("bind", "relevant"), "relevant", "relevance");
        same(map, List.of("bind", "required"), "required");
        same(map, List.of("bind", "constraint"), "constraint");
        same(map, List.of("bind", "jr:constraintMsg"), "constraining_message", "constraint_message");
        same(map, List.of("bind", "jr:requiredMsg"), "requiredmsg", "required_message");
        same(map, List.of("bind", "jr:noAppErrorString"), "noapperrorstring", "no_app_error_string");
        same(map, List.of("bind", "calculate"), "calculation", "calculate");
        same(map, List.of("bind", "entities:saveto"), "save_to");
        same(map, List.of("control", "appearance"), "appearance");
        same(map, List.of("control", "jr:count"), "count", "repeat_count", "jr:count");
        same(map, List.of("control", "autoplay"), "autoplay");
        same(map, List.of("control", "rows"), "rows");
        same(map, List.of("control"), "body");
        same(map, List.of("instance", "odk:tag"), "compact_tag");
        same(map, List.of("label"), "caption");
        same(map, List.of("type"), "command");
        same(map, List.of("name"), "tag", "value");
        for (String word : List.of("field", "option", "separator", "allow_media", "date_format", "response")) {
            same(map, List.of("sms_" + word), "sms_" + word);
        }
        same(map, List.of("sms_datetime_format"), "sms_datetime_format");
        return map;
    }

    private static Map<String, List<String>> choices() {
        Map<String, List<String>> map = new TreeMap<>(media());
        same(map, List.of("label"), "caption");
        same(map, List.of("list name"), "list_name");
        same(map, List.of("name"), "value");
        return map;
    }

    private static Map<String, List<String>> media() {
        Map<String, List<String>> map = new TreeMap<>();
        for (String kind : List.of("image", "big-image", "audio", "video")) {
            same(map, List.of("media", kind), kind);
        }
        return map;
    }

    private static void same(Map<String, List<String>> map, List<String> meaning, String... spellings) {
        for (String spelling : spellings) {
            map.put(spelling, meaning);
        }
    }
}

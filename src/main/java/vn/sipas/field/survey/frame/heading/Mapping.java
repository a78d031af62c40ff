package vn.sipas.field.survey.frame.heading;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.base.json.Json;
import vn.sipas.field.base.json.JsonValue;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.base.sheet.Sheet;

/**
 * Which column of a table says what, as somebody chose it: by the columns' headings, so that it serves again wherever the same
 * headings come. A column without a heading, or with one that comes twice, goes by its letters.
 *
 * @param headings without accents, capitals and signs, or {@code #} and letters
 */
public record Mapping(Map<FrameColumn, String> headings) {

    /** Nothing chosen: headings that are known speak for themselves. */
    public static final Mapping NONE = new Mapping(Map.of());

    public Mapping {
        headings = Map.copyOf(headings);
    }

    /** The same with {@code column} headed so; a heading as it is typed, or a column's letters where no heading is called so. */
    public Mapping with(FrameColumn column, String heading) {
        Map<FrameColumn, String> more = new EnumMap<>(FrameColumn.class);
        more.putAll(headings);
        more.put(column, heading.startsWith("#") ? heading : FrameColumn.key(heading));
        return new Mapping(more);
    }

    /** As {@link #with}, of the column at a place counted from 0 in a table with these headings. */
    public Mapping with(FrameColumn column, int place, List<String> row) {
        String key = place < row.size() ? FrameColumn.key(row.get(place)) : "";
        boolean once =
                row.stream().filter(cell -> FrameColumn.key(cell).equals(key)).count() == 1;
        return with(column, once && !key.isEmpty() ? key : "#" + Sheet.column(place));
    }

    /** Where each column stands in a table with these headings: what was chosen, and else what is known. */
    public Map<FrameColumn, Integer> places(List<String> row) {
        Map<FrameColumn, Integer> places = new EnumMap<>(FrameColumn.class);
        headings.forEach((column, heading) -> place(row, heading).ifPresent(place -> places.put(column, place)));
        for (int i = 0; i < row.size(); i++) {
            int place = i;
            if (!places.containsValue(place)) {
                FrameColumn.headed(row.get(i)).ifPresent(column -> places.putIfAbsent(column, place));
            }
        }
        return places;
    }

    private static Optional<Integer> place(List<String> row, String heading) {
        for (int i = 0; i < row.size(); i++) {
            if (!heading.isEmpty() && FrameColumn.key(row.get(i)).equals(heading)) {
                return Optional.of(i);
            }
        }
        for (int i = 0; i < row.size(); i++) {
            String letters = Sheet.column(i);
            if (heading.equals("#" + letters) || heading.equalsIgnoreCase(letters)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The columns chosen whose headings a table with these headings lacks. */
    public List<FrameColumn> lacking(List<String> row) {
        return Arrays.stream(FrameColumn.values())
                .filter(column -> Optional.ofNullable(headings.get(column))
                        .filter(heading -> place(row, heading).isEmpty())
                        .isPresent())
                .toList();
    }

    /** What tables with the same headings in the same order have in common. */
    public static Hash key(List<String> row) {
        return Hash.sha256(row.stream()
                .map(FrameColumn::key)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8));
    }

    /** One JSON object: by the columns' codes their headings. */
    public byte[] bytes() {
        JsonWriter object = new JsonWriter().beginObject();
        for (FrameColumn column : FrameColumn.values()) {
            Optional.ofNullable(headings.get(column)).ifPresent(heading -> object.member(column.code(), heading));
        }
        return object.endObject().bytes();
    }

    /** The mapping that {@link #bytes} wrote; members that are no column are passed over. */
    public static Optional<Mapping> read(byte[] bytes) {
        if (!(Json.read(bytes) instanceof Json.Reading.Read(JsonValue.JsonObject object))) {
            return Optional.empty();
        }
        Map<FrameColumn, String> headings = new EnumMap<>(FrameColumn.class);
        object.members()
                .forEach((code, value) -> FrameColumn.of(code).ifPresent(column -> {
                    if (value instanceof JsonValue.JsonText(String heading)) {
                        headings.put(column, heading);
                    }
                }));
        return Optional.of(new Mapping(headings));
    }
}

package vn.sipas.field.survey.form;

import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.base.language.Folding;

/**
 * A list that comes with a form: CSV in UTF-8 (a byte order mark is tolerated), fields in double quotes where needed,
 * parted by comma or semicolon, whichever the first line has more of outside quotes. Kept in NFC.
 */
final class CsvTable {

    private final List<String> header;
    private final List<List<String>> rows;

    private CsvTable(List<String> header, List<List<String>> rows) {
        this.header = List.copyOf(header);
        this.rows = List.copyOf(rows);
    }

    static CsvTable read(byte[] bytes) throws CharacterCodingException {
        String text = Folding.nfc(XformText.utf8(bytes));
        List<List<String>> lines = lines(text, delimiter(text));
        if (lines.isEmpty()) {
            return new CsvTable(List.of(), List.of());
        }
        List<String> header = new ArrayList<>();
        for (String name : lines.getFirst()) {
            header.add(name.strip());
        }
        return new CsvTable(header, lines.subList(1, lines.size()));
    }

    List<String> header() {
        return header;
    }

    /** As many fields as the line has; a short line lacks its last ones. */
    List<List<String>> rows() {
        return rows;
    }

    /** The values of {@code column} by those of {@code key}; of several lines with the same key the first counts. */
    Optional<Map<String, String>> lookup(String column, String key) {
        int value = header.indexOf(column);
        int by = header.indexOf(key);
        if (value < 0 || by < 0) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (List<String> row : rows) {
            if (by < row.size()) {
                values.putIfAbsent(row.get(by), value < row.size() ? row.get(value) : "");
            }
        }
        return Optional.of(values);
    }

    private static char delimiter(String text) {
        int commas = 0;
        int semicolons = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == ',') {
                commas++;
            } else if (!quoted && c == ';') {
                semicolons++;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            }
        }
        return semicolons > commas ? ';' : ',';
    }

    private static List<List<String>> lines(String text, char delimiter) {
        List<List<String>> lines = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    field.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && field.isEmpty()) {
                quoted = true;
            } else if (c == delimiter) {
                fields.add(field.toString());
                field.setLength(0);
            } else if (c == '\n') {
                end(lines, fields, field);
            } else if (c != '\r') {
                field.append(c);
            }
        }
        end(lines, fields, field);
        return lines;
    }

    private static void end(List<List<String>> lines, List<String> fields, StringBuilder field) {
        boolean empty = fields.isEmpty() && field.isEmpty();
        if (!empty) {
            fields.add(field.toString());
            lines.add(List.copyOf(fields));
        }
        fields.clear();
        field.setLength(0);
    }
}

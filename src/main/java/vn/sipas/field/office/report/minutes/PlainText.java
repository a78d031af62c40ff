package vn.sipas.field.office.report.minutes;

import java.util.List;
import java.util.stream.Collectors;
import vn.sipas.field.office.report.table.Numbers;

/** The parts as text: a paragraph a line, an empty line between parts, cells of a table with tabs between them. */
final class PlainText {

    private final Numbers numbers;

    PlainText(Numbers numbers) {
        this.numbers = numbers;
    }

    String of(List<Part> parts) {
        return parts.stream().map(this::of).map(String::strip).collect(Collectors.joining("\n\n", "", "\n"));
    }

    private String of(Part part) {
        return switch (part) {
            case Part.Letterhead(var unit, var group, var state, var motto, var number, var dated) ->
                String.join("\n", unit, group, state, motto, number, dated);
            case Part.Title title -> title.text();
            case Part.Chapter(String title) -> title;
            case Part.Annex(String title) -> title;
            case Part.Section(String title) -> title;
            case Part.Sentence(String text) -> text;
            case Part.Strong(String text) -> text;
            case Part.Bullet(String text) -> "– " + text;
            case Part.Checked(String label, String code) -> "– " + label + " " + code;
            case Part.Listed(String caption, var table) ->
                caption + "\n" + table.onPaper().pasted(numbers) + String.join("\n", table.remarks());
            case Part.Drawn(String caption, var plate) -> caption + "\n" + String.join("\n", plate.remarks());
            case Part.Code(String caption, String payload) -> caption + "\n" + payload;
            case Part.Signatures(String sentence, var left, var right) ->
                sentence + "\n\n" + String.join("\n", left.lines()) + "\n" + String.join("\n", right.lines());
        };
    }
}

package vn.sipas.field.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A table printed in columns of one width each: texts to the left, numbers to the right. */
public final class Grid {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final Set<Integer> left;

    /** @param left the columns of words, from 0 */
    public Grid(List<String> heads, Set<Integer> left) {
        this.left = Set.copyOf(left);
        rows.add(List.copyOf(heads));
    }

    public void add(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    public void print(PrintWriter out) {
        int[] widths = new int[rows.getFirst().size()];
        rows.forEach(row -> {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], width(row.get(column)));
            }
        });
        for (List<String> row : rows) {
            StringBuilder text = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String pad = " ".repeat(widths[column] - width(row.get(column)));
                text.append(left.contains(column) ? row.get(column) + pad : pad + row.get(column))
                        .append(GAP);
            }
            out.println(text.toString().stripTrailing());
        }
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}

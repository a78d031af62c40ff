package vn.sipas.field.office.report.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of the form and how it may be parted between pages.
 *
 * @param gap empty paper before it, unless it begins a page
 * @param head rows that stand again on every page the block goes on to
 * @param together whether it goes whole to the next page if it does not fit here; one longer than a page is parted anyway
 * @param withNext whether it must not be the last on its page: a heading
 */
public record Block(float gap, List<? extends Row> head, List<? extends Row> rows, boolean together, boolean withNext) {

    public Block {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    /** A row and where it stands. */
    public record Placed(Row row, float top) {}

    private float height() {
        return Paragraph.height(head) + Paragraph.height(rows);
    }

    /** The least of it that may stand at the end of a page. */
    private float least(float page) {
        float whole = height();
        boolean fits = together && whole <= page;
        return fits || rows.isEmpty()
                ? whole
                : Paragraph.height(head) + rows.getFirst().height();
    }

    /** Parts the blocks into pages of {@code page} points; each row's top is counted from the page's first. */
    public static List<List<Placed>> pages(List<Block> blocks, float page) {
        List<List<Placed>> pages = new ArrayList<>();
        pages.add(new ArrayList<>());
        float y = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            float needed = block.gap() + block.least(page);
            for (int next = i; blocks.get(next).withNext() && next + 1 < blocks.size(); next++) {
                Block following = blocks.get(next + 1);
                needed += following.gap() + following.least(page);
            }
            if (y > 0 && y + Math.min(needed, page) > page) {
                pages.add(new ArrayList<>());
                y = 0;
            }
            y += y > 0 ? block.gap() : 0;
            y = place(block.head(), pages.getLast(), y);
            float begun = y;
            for (Row row : block.rows()) {
                if (y > begun && y + row.height() > page) {
                    pages.add(new ArrayList<>());
                    y = place(block.head(), pages.getLast(), 0);
                    begun = y;
                }
                y = place(List.of(row), pages.getLast(), y);
            }
        }
        return pages;
    }

    private static float place(List<? extends Row> rows, List<Placed> page, float top) {
        float y = top;
        for (Row row : rows) {
            page.add(new Placed(row, y));
            y += row.height();
        }
        return y;
    }
}

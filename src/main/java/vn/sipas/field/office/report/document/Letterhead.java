package vn.sipas.field.office.report.document;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.index.SeasonIndex;
import vn.sipas.field.office.report.page.Block;
import vn.sipas.field.office.report.page.Face;
import vn.sipas.field.office.report.page.Faces;
import vn.sipas.field.office.report.page.Paragraph;
import vn.sipas.field.office.report.page.Row;
import vn.sipas.field.office.report.page.Sides;
import vn.sipas.field.office.report.table.Numbers;

/** The head of the paper as Decree 30/2020/NĐ-CP lays it out: who writes, the state's name and motto, number, place and date, title. */
final class Letterhead {

    private static final Face OFFICE = Face.regular(9.5f);
    private static final Face STRONG = Face.bold(9.5f);
    private static final Face TITLE = Face.bold(15);
    private static final Face SUBJECT = Face.bold(12);
    private static final Face DATES = Face.regular(10);
    private static final float STATE = 0.58f;
    private static final float SHORT = 60;
    private static final float LONG = 150;

    /** The cities that are governed as provinces are (Resolution 202/2025/QH15). */
    private static final Set<String> CITIES = Set.of("hà nội", "huế", "hải phòng", "đà nẵng", "hồ chí minh", "cần thơ");

    private final SeasonIndex.Heading heading;
    private final Messages words;
    private final Numbers numbers;
    private final Faces faces;
    private final float width;

    Letterhead(SeasonIndex.Heading heading, Messages words, Faces faces, float width) {
        this.heading = heading;
        this.words = words;
        this.numbers = new Numbers(words.language());
        this.faces = faces;
        this.width = width;
    }

    void write(Manuscript manuscript) {
        String province = province();
        manuscript.add(block(
                0,
                List.of(sides(
                        side(
                                1 - STATE,
                                OFFICE,
                                words.text("head.committee", province).toUpperCase(words.language())),
                        side(STATE, STRONG, words.text("head.state"))))));
        manuscript.add(block(
                0,
                List.of(sides(
                        side(1 - STATE, STRONG, words.text("head.department")),
                        side(STATE, STRONG, words.text("head.motto"))))));
        manuscript.add(block(2, List.of(sides(List.of(new Sides.Rule(SHORT)), List.of(new Sides.Rule(LONG))))));
        manuscript.add(block(
                4,
                List.of(sides(
                        side(1 - STATE, OFFICE, words.text("head.number")),
                        side(
                                STATE,
                                OFFICE,
                                words.text(
                                        "head.place",
                                        heading.province(),
                                        two(heading.made().getDayOfMonth()),
                                        two(heading.made().getMonthValue()),
                                        String.valueOf(heading.made().getYear())))))));
        manuscript.add(block(26, centred(TITLE, words.text("head.title"))));
        manuscript.add(block(2, centred(SUBJECT, words.text("head.subject", province, year()))));
        manuscript.add(block(2, centred(DATES, heading.title())));
        manuscript.add(block(
                2,
                centred(DATES, words.text("head.dates", numbers.day(heading.starts()), numbers.day(heading.ends())))));
    }

    /** With the word for what it is before it. */
    private String province() {
        String name = heading.province().strip();
        String folded = name.toLowerCase(Locale.ROOT);
        if (folded.startsWith("tỉnh ") || folded.startsWith("thành phố ")) {
            return name;
        }
        return words.text(CITIES.contains(folded) ? "head.city" : "head.province", name);
    }

    private String year() {
        return String.valueOf(heading.starts().getYear());
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private static Block block(float gap, List<? extends Row> rows) {
        return new Block(gap, List.of(), rows, true, true);
    }

    /** Who writes at the left, the state at the right. */
    private Sides sides(List<? extends Row> left, List<? extends Row> right) {
        return new Sides(left, right, width, 1 - STATE);
    }

    private List<Paragraph.Line> side(float share, Face face, String text) {
        return Paragraph.lines(faces, Sides.room(width, share), face, text);
    }

    private List<Row> centred(Face face, String text) {
        return Paragraph.lines(faces, width, face, text).stream()
                .<Row>map(line -> new Row.Indented(line, (width - line.width()) / 2))
                .toList();
    }
}

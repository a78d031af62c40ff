package vn.sipas.field.office.report;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.report.page.Block;
import vn.sipas.field.office.report.page.Face;
import vn.sipas.field.office.report.page.Faces;
import vn.sipas.field.office.report.page.Ink;
import vn.sipas.field.office.report.page.Paragraph;
import vn.sipas.field.office.report.page.Paragraph.Line;
import vn.sipas.field.office.report.page.Pdf;
import vn.sipas.field.office.report.page.Row;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.QuestionType;

/**
 * Cards to hold out to the respondent while questions are read: one A5 page, lying, for each scale of the form, with its codes.
 * A scale is a list of choices that several questions in a row share, or one shown as {@code likert}.
 */
public final class ShowCards {

    /** A5 lying down, in points. */
    private static final PDRectangle A5 =
            new PDRectangle(/* width= */ PDRectangle.A5.getHeight(), /* height= */ PDRectangle.A5.getWidth());

    private static final float SIDE = 36;
    private static final float TOP = 30;
    private static final float BOTTOM = 26;
    private static final Face SMALL = Face.quiet(9);
    private static final float LARGEST = 36;
    private static final float SMALLEST = 14;
    private static final float STEP = 1;
    private static final float BELOW_HEAD = 10;
    private static final float BETWEEN = 0.5f;
    private static final float SECOND = 0.72f;
    private static final float BOX_WIDTH = 1.9f;

    private ShowCards() {}

    /** Writes the PDF and leaves {@code out} open; of a form without scales, one page that says so. Copies are not looked at. */
    public static void write(OutputStream out, FormFile form, Print print) {
        try (Pdf pdf = print.pdf(form)) {
            Messages words = Messages.of(ShowCards.class, print.words());
            Map<List<Printed.Option>, List<String>> scales = scales(FormContents.of(form, print.languages()));
            if (scales.isEmpty()) {
                card(pdf, words.text("card.none"), List.of());
            }
            int number = 0;
            for (Map.Entry<List<Printed.Option>, List<String>> scale : scales.entrySet()) {
                number++;
                List<String> names = scale.getValue();
                String head = names.size() == 1
                        ? words.text("card.one", String.valueOf(number), names.getFirst())
                        : words.text(
                                "card.several",
                                String.valueOf(number),
                                names.getFirst(),
                                names.getLast(),
                                String.valueOf(names.size()));
                card(pdf, head, scale.getKey());
            }
            pdf.save(out);
        }
    }

    /** The scales in the form's order, each with the names of the questions that use it. */
    private static Map<List<Printed.Option>, List<String>> scales(List<Printed> contents) {
        Map<List<Printed.Option>, List<String>> names = new LinkedHashMap<>();
        Map<List<Printed.Option>, List<String>> scales = new LinkedHashMap<>();
        List<Printed.Option> before = List.of();
        for (Printed printed : contents) {
            if (!(printed instanceof Printed.Asked asked)
                    || asked.type() != QuestionType.SELECT_ONE
                    || asked.options().isEmpty()) {
                before = List.of();
                continue;
            }
            List<String> users = names.computeIfAbsent(asked.options(), o -> new ArrayList<>());
            users.add(asked.name());
            if (asked.likert() || asked.options().equals(before)) {
                scales.putIfAbsent(asked.options(), users);
            }
            before = asked.options();
        }
        return scales;
    }

    /** The largest type with which the scale fits one card; a scale too long even for small type goes on on further ones. */
    private static void card(Pdf pdf, String head, List<Printed.Option> options) {
        float width = A5.getWidth() - 2 * SIDE;
        float height = A5.getHeight() - TOP - BOTTOM;
        List<Row> heads = new ArrayList<>(Paragraph.lines(pdf.faces(), width, SMALL, head));
        heads.add(new Row.Gap(BELOW_HEAD));
        float room = height - Paragraph.height(heads);
        float size = LARGEST;
        while (size > SMALLEST && Paragraph.height(rows(pdf.faces(), options, size, width)) > room) {
            size -= STEP;
        }
        List<Choice> rows = rows(pdf.faces(), options, size, width);
        List<List<Block.Placed>> cards = Block.pages(List.of(new Block(0, heads, rows, false, false)), height);
        // A short scale stands a little above the middle instead of sticking to the top.
        float free = cards.size() > 1 ? 0 : (room - Paragraph.height(rows)) * 0.4f;
        for (List<Block.Placed> card : cards) {
            try (Ink ink = new Ink(pdf.document(), pdf.faces(), A5)) {
                for (Block.Placed placed : card) {
                    float down = placed.row() instanceof Choice ? free : 0;
                    placed.row().paint(ink, SIDE, TOP + placed.top() + down);
                }
            }
        }
    }

    private static List<Choice> rows(Faces faces, List<Printed.Option> options, float size, float width) {
        Face code = Face.bold(size);
        float box = size * BOX_WIDTH;
        for (Printed.Option option : options) {
            box = Math.max(box, faces.width(code, faces.writable(code, option.code())) + size * 0.8f);
        }
        float indent = Math.min(box, width / 2) + size * 0.6f;
        List<Choice> rows = new ArrayList<>();
        for (Printed.Option option : options) {
            List<Line> lines = new ArrayList<>(Paragraph.lines(
                    faces, width - indent, Face.regular(size), option.label().first()));
            lines.addAll(Paragraph.lines(
                    faces,
                    width - indent,
                    Face.quiet(size * SECOND),
                    option.label().second()));
            List<Line> codes = Paragraph.lines(faces, indent - size * 1.2f, code, option.code());
            rows.add(new Choice(codes, lines, indent - size * 0.6f, indent, size * BETWEEN));
        }
        return rows;
    }

    /** A code in its box and the words beside it. */
    private record Choice(List<Line> codes, List<Line> words, float box, float indent, float below) implements Row {
        @Override
        public float height() {
            return Math.max(Paragraph.height(codes), Paragraph.height(words)) + below;
        }

        @Override
        public void paint(Ink ink, float x, float top) {
            ink.box(x, top, box, Paragraph.height(codes), 0);
            float y = top;
            for (Line line : codes) {
                line.paint(ink, x + (box - line.width()) / 2, y);
                y += line.height();
            }
            new Stack(words).paint(ink, x + indent, top);
        }
    }
}

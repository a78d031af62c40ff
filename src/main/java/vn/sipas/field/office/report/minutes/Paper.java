package vn.sipas.field.office.report.minutes;

import java.util.ArrayList;
import java.util.List;
import vn.sipas.field.base.qr.QrCode;
import vn.sipas.field.base.qr.QrMaking;
import vn.sipas.field.office.report.document.Manuscript;
import vn.sipas.field.office.report.page.Block;
import vn.sipas.field.office.report.page.Face;
import vn.sipas.field.office.report.page.Faces;
import vn.sipas.field.office.report.page.Ink;
import vn.sipas.field.office.report.page.Paragraph;
import vn.sipas.field.office.report.page.Row;
import vn.sipas.field.office.report.page.Sides;

/** The parts as blocks of a page. */
final class Paper {

    private static final Face OFFICE = Face.regular(9.5f);
    private static final Face STRONG = Face.bold(9.5f);
    private static final Face NAME = Face.bold(15);
    private static final Face SUBJECT = Face.bold(12);
    private static final Face SEASON = Face.regular(10);
    private static final Face OWN = Face.quiet(8.5f);
    private static final Face BODY = Face.regular(10);
    private static final Face SIGNER = Face.bold(10);
    private static final Face HOW = Face.quiet(9);
    private static final Face CODE_CAPTION = Face.bold(9);
    private static final Face CODE_TEXT = Face.code(7);

    /** The letterhead's left column, and each of the two who sign. */
    private static final float UNIT = 0.42f;

    private static final float HALF = 0.5f;
    private static final float GROUP_RULE = 60;
    private static final float MOTTO_RULE = 150;
    private static final float RULE_GAP = 2;
    private static final float OWN_GAP = 8;

    private static final float ABOVE_SIGNERS = 18;

    /** Room for a signature and a stamp. */
    private static final float SIGNING = 76;

    /** 4.2 cm: a head of 300 bytes has modules of half a millimetre. */
    private static final float CODE = 120;

    private static final float CODE_GAP = 12;

    private final Faces faces;
    private final Manuscript manuscript;
    private final float width;

    Paper(Faces faces, Manuscript manuscript, float width) {
        this.faces = faces;
        this.manuscript = manuscript;
        this.width = width;
    }

    void write(List<Part> parts) {
        parts.forEach(this::write);
    }

    private void write(Part part) {
        switch (part) {
            case Part.Letterhead head -> letterhead(head);
            case Part.Title(String text, Part.Rank rank) -> title(text, rank);
            case Part.Chapter(String title) -> manuscript.titledChapter(title);
            case Part.Annex(String title) -> manuscript.titledChapter(title);
            case Part.Section(String title) -> manuscript.section(title);
            case Part.Sentence(String text) -> manuscript.paragraph(text);
            case Part.Strong(String text) -> manuscript.strong(text);
            case Part.Bullet(String text) -> manuscript.bullet(text);
            case Part.Checked(String label, String code) -> manuscript.bullet(label, code);
            case Part.Listed(String caption, var table) -> manuscript.table(caption, table);
            case Part.Drawn(String caption, var plate) -> manuscript.picture(caption, plate);
            case Part.Code(String caption, String payload) -> code(caption, payload);
            case Part.Signatures signatures -> signatures(signatures);
        }
    }

    private void letterhead(Part.Letterhead head) {
        List<Row> office = new ArrayList<>(side(UNIT, OFFICE, head.unit()));
        office.addAll(side(UNIT, STRONG, head.group()));
        office.add(new Row.Gap(RULE_GAP));
        office.add(new Sides.Rule(GROUP_RULE));
        List<Row> state = new ArrayList<>(side(1 - UNIT, STRONG, head.state()));
        state.addAll(side(1 - UNIT, STRONG, head.motto()));
        state.add(new Row.Gap(RULE_GAP));
        state.add(new Sides.Rule(MOTTO_RULE));
        sides(0, office, state);
        sides(4, side(UNIT, OFFICE, head.number()), side(1 - UNIT, OFFICE, head.dated()));
    }

    private void sides(float gap, List<? extends Row> left, List<? extends Row> right) {
        block(gap, List.of(new Sides(left, right, width, UNIT)), true);
    }

    private List<Paragraph.Line> side(float share, Face face, String text) {
        return Paragraph.lines(faces, Sides.room(width, share), face, text);
    }

    private void title(String text, Part.Rank rank) {
        switch (rank) {
            case NAME -> centred(26, NAME, text);
            case SUBJECT -> centred(2, SUBJECT, text);
            case SEASON -> centred(2, SEASON, text);
            case OWN -> {
                centred(OWN_GAP, OWN, text);
                block(0, List.of(new Row.Gap(OWN_GAP)), true);
            }
        }
    }

    private void centred(float gap, Face face, String text) {
        block(
                gap,
                Paragraph.lines(faces, width, face, text).stream()
                        .<Row>map(line -> new Row.Indented(line, (width - line.width()) / 2))
                        .toList(),
                true);
    }

    private void signatures(Part.Signatures signatures) {
        List<Row> rows = new ArrayList<>(Paragraph.lines(faces, width, BODY, signatures.sentence()));
        rows.add(new Row.Gap(ABOVE_SIGNERS));
        rows.add(new Sides(signature(signatures.left()), signature(signatures.right()), width, HALF));
        block(ABOVE_SIGNERS, rows, false);
    }

    private List<Row> signature(Part.Signature signature) {
        List<Row> rows = new ArrayList<>();
        rows.addAll(side(HALF, SIGNER, signature.who()));
        rows.addAll(side(HALF, HOW, signature.how()));
        rows.add(new Row.Gap(SIGNING));
        rows.addAll(side(HALF, SIGNER, signature.name()));
        return rows;
    }

    private void code(String caption, String payload) {
        QrCode code = switch (QrCode.of(payload, QrCode.Correction.MEDIUM)) {
            case QrMaking.Made made -> made.code();
            case QrMaking.Refused refused ->
                throw new IllegalStateException("a head does not fit a QR code: " + refused.fault());
        };
        float room = width - CODE - CODE_GAP;
        List<Row> beside = new ArrayList<>(Paragraph.lines(faces, room, CODE_CAPTION, caption));
        beside.addAll(Paragraph.lines(faces, room, CODE_TEXT, payload));
        block(8, List.of(new Coded(code, new Row.Stack(beside))), false);
    }

    private void block(float gap, List<? extends Row> rows, boolean withNext) {
        manuscript.add(new Block(gap, List.of(), rows, true, withNext));
    }

    /** A QR code, and what it holds beside it. */
    private record Coded(QrCode code, Row beside) implements Row {
        @Override
        public float height() {
            return Math.max(CODE, beside.height());
        }

        @Override
        public void paint(Ink ink, float x, float top) {
            ink.code(code, x, top, CODE);
            beside.paint(ink, x + CODE + CODE_GAP, top + (height() - beside.height()) / 2);
        }
    }
}

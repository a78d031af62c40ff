package vn.sipas.field.office.report;

import java.util.List;
import vn.sipas.field.office.report.page.Face;
import vn.sipas.field.office.report.page.Faces;
import vn.sipas.field.office.report.page.Ink;

/** A box to tick, with the choice's code in it. */
final class Boxes {

    /** The side of a box, in points: 4.6 mm, enough for a cross made standing up. */
    static final float SIDE = 13;

    private static final float PADDING = 3;

    /** Codes up to this long stand in the box; longer ones behind the words. */
    private static final int SHORT = 3;

    private static final Face CODE = Face.regular(8);

    private Boxes() {}

    static boolean shows(String code) {
        return code.length() <= SHORT;
    }

    static boolean showsAll(List<Printed.Option> options) {
        return options.stream().allMatch(option -> shows(option.code()));
    }

    static float width(Faces faces, String code) {
        return shows(code) ? Math.max(SIDE, faces.width(CODE, faces.writable(CODE, code)) + 2 * PADDING) : SIDE;
    }

    static void paint(Ink ink, Faces faces, String code, float x, float top) {
        float wide = width(faces, code);
        ink.box(x, top, wide, SIDE, 0);
        if (shows(code)) {
            String written = faces.writable(CODE, code);
            float baseline = top + SIDE / 2 + CODE.size() * 0.36f;
            ink.text(CODE, x + (wide - faces.width(CODE, written)) / 2, baseline, written);
        }
    }
}

package vn.sipas.field.office.report.document;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.sipas.field.office.report.chart.Chart;
import vn.sipas.field.office.report.chart.Look;
import vn.sipas.field.office.report.chart.Picture;

/** A picture as paper takes it, whatever draws it; it stands there as vectors and letters. */
public interface Plate {

    String title();

    /** Sentences below it; the last one says where the numbers come from. */
    List<String> remarks();

    /** How high it has to be for a width; both in points. */
    double height(double width);

    /** Draws it with its upper left corner at the pen's origin, without title and remarks. */
    void draw(Graphics2D pen, double width, double height);

    /** The size of letters in a picture beside text, in points. */
    float LETTERS = 8.5f;

    /** A chart on white. */
    static Plate of(Chart chart, Locale language) {
        Picture picture = new Picture(chart, language, Look.LIGHT, false, LETTERS);
        List<String> below = new ArrayList<>(chart.remarks());
        below.add(chart.source());
        return new Plate() {
            @Override
            public String title() {
                return chart.title();
            }

            @Override
            public List<String> remarks() {
                return List.copyOf(below);
            }

            @Override
            public double height(double width) {
                return picture.height(width);
            }

            @Override
            public void draw(Graphics2D pen, double width, double height) {
                picture.draw(pen, width, height);
            }
        };
    }
}

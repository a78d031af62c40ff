package vn.sipas.field.office.report.chart;

import java.util.Optional;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.LegendTitle;

/** What stands in a picture between its title and its remarks. */
interface Room {

    /** How high it has to be for a width, so that no two words touch. */
    double height(double width);

    Plot plot(double width);

    Optional<LegendTitle> legend();
}

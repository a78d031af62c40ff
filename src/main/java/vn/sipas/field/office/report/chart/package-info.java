/** Charts of a season's index: what they show as values, and one way to draw them on paper, screen, in pixels and as SVG. */
@NullMarked
package vn.sipas.field.office.report.chart;

import org.jspecify.annotations.NullMarked;

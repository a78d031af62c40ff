/** What several screens show numbers with: a chart with its table one key away, and numbers that add up. */
@NullMarked
package vn.sipas.field.app.ui.chart;

import org.jspecify.annotations.NullMarked;

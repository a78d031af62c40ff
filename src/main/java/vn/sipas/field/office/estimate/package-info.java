/**
 * What a sample says about those it was drawn from, and how sure that is: means, totals, ratios and shares, for all and for
 * domains, with linearised standard errors; intervals, differences, what may not be published; how far two interviews of the
 * same people agree. Arithmetic alone: no files, no clock, no survey. Every figure that R's {@code survey} also has is held to
 * it by tests.
 */
@NullMarked
package vn.sipas.field.office.estimate;

import org.jspecify.annotations.NullMarked;

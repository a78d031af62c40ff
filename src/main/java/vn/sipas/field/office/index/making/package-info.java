/** How the figures of a season are computed from rows: designs, scores, breakdowns, distributions, comparisons. */
@NullMarked
package vn.sipas.field.office.index.making;

import org.jspecify.annotations.NullMarked;

/**
 * Which interviews and whose work are worth looking at before others (dấu hiệu, nên xem trước). A flag is no finding: it says what was
 * measured, what the others in the same mode have, and how often honest work would be flagged so. Rows come in as a stream; what comes
 * out is a function of the set of rows.
 */
@NullMarked
package vn.sipas.field.office.quality;

import org.jspecify.annotations.NullMarked;

/**
 * The interviews that count as a data set for other programs: one row an interview, a codebook beside it, without names, texts
 * people wrote, or what they answered in private.
 */
@NullMarked
package vn.sipas.field.office.dataset;

import org.jspecify.annotations.NullMarked;

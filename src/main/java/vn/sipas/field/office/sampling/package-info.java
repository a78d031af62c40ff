/**
 * A season's sample in the department's book: the frame committed to, witnessed, drawn from, laid open for others to draw again,
 * and shared out.
 */
@NullMarked
package vn.sipas.field.office.sampling;

import org.jspecify.annotations.NullMarked;

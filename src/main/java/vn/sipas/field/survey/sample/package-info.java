/**
 * The arithmetic of drawing: seeds, tickets, draws of equal chance and with chances by size, and the exact chances. Pure: the same
 * seed and the same list give the same draw on every machine and in every program that follows section 4 of the design, for ever.
 * How many are wanted and where stands in {@code size}, a season's whole rule and its draw in {@code draw}, where seeds come from in
 * {@code seed}, when a replacement may be visited in {@code reserve}.
 */
@NullMarked
package vn.sipas.field.survey.sample;

import org.jspecify.annotations.NullMarked;

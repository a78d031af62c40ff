/**
 * What was answered in the interviews that count, as rows of closed questions: from the records once, then from compact sealed
 * copies that are made anew whenever they don't fit. Who counts, compares or hands data on reads rows and no bodies.
 */
@NullMarked
package vn.sipas.field.office.answers;

import org.jspecify.annotations.NullMarked;

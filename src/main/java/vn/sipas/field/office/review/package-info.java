/** What counts of all that is held: a pure function of the set of records, never of the order in which they came. */
@NullMarked
package vn.sipas.field.office.review;

import org.jspecify.annotations.NullMarked;

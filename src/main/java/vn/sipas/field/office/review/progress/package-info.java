/** How far the fieldwork is: how the released cases ended, by unit and by person, day by day, and who has not been heard from. */
@NullMarked
package vn.sipas.field.office.review.progress;

import org.jspecify.annotations.NullMarked;
